/** Who a run's messages go from and to: rows of the catalogue, never a default. */
import type { MessageIntermediary, MessageParties, MessagingParty } from "../catalogue/party.ts";
import type { Database } from "../db/connect.ts";
import type { MessageHistory } from "../db/message-history.ts";
import { type MessagingPartyRow, readMessagingParties } from "../db/messaging-parties.ts";
import { ConfigError } from "../errors.ts";

/** What the caller says of the parties. */
export interface PartyChoice {
  readonly catalogueSchema: string;
  /** DPID; may be left out where the catalogue has only one sender. */
  readonly sender?: string | undefined;
  /** DPID; may be left out where the catalogue has only one recipient. */
  readonly recipient?: string | undefined;
  /** DPID of the party whose content is sent; none unless named. */
  readonly onBehalfOf?: string | undefined;
  /** DPIDs of the parties that the messages pass through, in that order; none unless named. */
  readonly intermediaries?: readonly string[] | undefined;
  /** True sends tests whatever the recipient takes. There is no opposite: a test recipient gets no live message. */
  readonly isTest?: boolean | undefined;
}

/**
 * Finds the sender and the recipient of a run, who else its messages are addressed to, and those who are named: the party
 * whose content it is, and intermediaries.
 *
 * Throws: `ERN_CONFIG_UNKNOWN_RECIPIENT` where a party is unknown, or several could be meant, or the recipient's row does
 * not say whether messages are live or tests.
 */
export async function findMessageParties(database: Database, choice: PartyChoice): Promise<MessageParties> {
  const rows = await readMessagingParties(database, choice.catalogueSchema);
  const sender = pick("sender", choice.sender, rows);
  const recipient = pick(
    "recipient",
    choice.recipient,
    choice.recipient === undefined ? addressed(rows) : rows,
  );
  const { onBehalfOf, intermediaries = [], isTest = false } = choice;
  const messageControlType = controlTypeOf(recipient);
  const alsoTo = recipient.alsoTo ?? [];
  return {
    sender: toMessagingParty(sender),
    recipient: toMessagingParty(recipient),
    ...(onBehalfOf !== undefined && {
      sentOnBehalfOf: toMessagingParty(pick("on_behalf_of", onBehalfOf, rows)),
    }),
    ...(alsoTo.length > 0 && {
      alsoTo: alsoTo.map((dpid) => toMessagingParty(pick("recipient", dpid, rows))),
    }),
    ...(intermediaries.length > 0 && {
      intermediaries: intermediaries.map((dpid) => toIntermediary(pick("intermediary", dpid, rows))),
    }),
    messageControlType: isTest ? "TestMessage" : messageControlType,
  };
}

/** Every recipient of a catalogue that has messages of its own, ordered by DPID. */
export async function findRecipientDpids(
  database: Database,
  catalogueSchema: string,
): Promise<readonly string[]> {
  const rows = await readMessagingParties(database, catalogueSchema);
  return addressed(rows).flatMap(({ role, dpid }) => (role === "recipient" ? [dpid] : []));
}

/** Leaves out recipients that only share the messages of another. */
function addressed(rows: readonly MessagingPartyRow[]): readonly MessagingPartyRow[] {
  const sharing = new Set(rows.flatMap(({ alsoTo }) => alsoTo ?? []));
  return rows.filter(({ role, dpid }) => role !== "recipient" || !sharing.has(dpid));
}

/** The history that messages between parties belong to. */
export function historyOf({ sender, recipient, messageControlType }: MessageParties): MessageHistory {
  return { senderDpid: sender.dpid, recipientDpid: recipient.dpid, messageControlType };
}

function pick(role: string, dpid: string | undefined, rows: readonly MessagingPartyRow[]): MessagingPartyRow {
  const inRole = rows.filter((row) => row.role === role);
  const matching = dpid === undefined ? inRole : inRole.filter((row) => row.dpid === dpid);
  const [only] = matching;
  if (only !== undefined && matching.length === 1) return only;
  const wanted =
    dpid === undefined ? `exactly one ${role} is needed when none is named` : `"${dpid}" is not there`;
  const known = inRole.map((row) => row.dpid).join(", ") || "none";
  throw new ConfigError(
    "ERN_CONFIG_UNKNOWN_RECIPIENT",
    `Cannot choose the ${role} among ern_messaging_party: ${wanted} (known: ${known})`,
  );
}

function controlTypeOf({
  messageControlType,
  sourceTable,
  sourceKey,
}: MessagingPartyRow): MessageParties["messageControlType"] {
  if (messageControlType === "LiveMessage" || messageControlType === "TestMessage") return messageControlType;
  throw new ConfigError(
    "ERN_CONFIG_UNKNOWN_RECIPIENT",
    `Cannot send to ${sourceTable} ${sourceKey}: message_control_type must be LiveMessage or TestMessage, got ${String(messageControlType)}`,
  );
}

function toIntermediary(row: MessagingPartyRow): MessageIntermediary {
  const party = toMessagingParty(row);
  return row.handledAt === null ? party : { ...party, handledAt: row.handledAt.toISOString() };
}

function toMessagingParty(row: MessagingPartyRow): MessagingParty {
  return {
    dpid: row.dpid,
    ...(row.fullName !== null && { fullName: row.fullName }),
    ...(row.tradingName !== null && { tradingName: row.tradingName }),
    ...(row.ern !== null && { ern: row.ern }),
    source: { table: row.sourceTable, key: row.sourceKey },
  };
}
