/** What was sent before: the last message of a release to a recipient, and what a run's messages were. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { StoredMessageKind } from "./tables.ts";

/** Whose messages to whom; tests and live messages are two histories. */
export interface MessageHistory {
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageControlType: string;
}

/** The last message about a release. */
export interface SentMessage {
  readonly releaseId: string;
  readonly messageKind: StoredMessageKind;
  readonly xml: string;
}

/**
 * Reads the last message about each release.
 *
 * Shape: by release id; a release that was never sent is not in it. One statement, one probe of an index per release.
 * Memory: the XML of all.
 */
export async function readLastMessages(
  { pool }: Database,
  { senderDpid, recipientDpid, messageControlType }: MessageHistory,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, SentMessage>> {
  const text = `
    select last.*
    from unnest($1::text[]) as wanted (release_id)
    cross join lateral (
      select release_id as "releaseId", message_kind as "messageKind", xml
      from export.document
      where document.release_id = wanted.release_id and recipient_dpid = $2 and sender_dpid = $3
        and message_control_type = $4
      order by id desc
      limit 1
    ) as last`;
  try {
    const values = [releaseIds, recipientDpid, senderDpid, messageControlType];
    const { rows } = await pool.query<SentMessage>(text, values);
    return new Map(rows.map((row) => [row.releaseId, row]));
  } catch (error) {
    throw asDatabaseError(error);
  }
}

/** Counts the documents of a run by their kind. */
export async function countDocumentsByKind(
  database: Database,
  runId: string,
): Promise<Readonly<Record<string, number>>> {
  try {
    const rows = await database.kysely
      .selectFrom("export.document")
      .select(["message_kind", sql<string>`count(*)`.as("document_count")])
      .where("run_id", "=", runId)
      .groupBy("message_kind")
      .orderBy("message_kind")
      .execute();
    return Object.fromEntries(rows.map((row) => [row.message_kind, Number(row.document_count)]));
  } catch (error) {
    throw asDatabaseError(error);
  }
}
