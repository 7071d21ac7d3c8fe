/** Reads who sends and who receives messages. */
import { escapeIdentifier } from "pg";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** A row of the view `ern_messaging_party`. */
export interface MessagingPartyRow {
  readonly dpid: string;
  /** `sender`, `recipient`, `on_behalf_of` or `intermediary`. */
  readonly role: string;
  readonly fullName: string | null;
  readonly tradingName: string | null;
  /** `LiveMessage` or `TestMessage`: what a recipient takes. */
  readonly messageControlType: string | null;
  /** What the other columns do not reach; see docs/fragments.md. */
  readonly ern: Readonly<Record<string, unknown>> | null;
  /** DPIDs of further recipients of a recipient's messages. */
  readonly alsoTo: readonly string[] | null;
  /** When an intermediary had the messages. */
  readonly handledAt: Date | null;
  /** Codes of rules that a recipient does not mind. */
  readonly waivedCodes: readonly string[] | null;
  /** What a recipient asks for beyond the standard; its shape is checked where it is used. */
  readonly requirements: unknown;
  readonly sourceTable: string;
  readonly sourceKey: string;
}

/** Reads every messaging party of a catalogue, ordered by role and DPID. */
export async function readMessagingParties(
  database: Database,
  catalogueSchema: string,
): Promise<readonly MessagingPartyRow[]> {
  const text = `
    select dpid, role, full_name as "fullName", trading_name as "tradingName",
      message_control_type as "messageControlType", ern,
      also_to as "alsoTo", handled_at as "handledAt", waived_codes as "waivedCodes", requirements,
      source_table as "sourceTable", source_key as "sourceKey"
    from ${escapeIdentifier(catalogueSchema)}.ern_messaging_party
    order by role, dpid`;
  try {
    return (await database.pool.query<MessagingPartyRow>(text)).rows;
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema });
  }
}
