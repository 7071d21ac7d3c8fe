/** What recipients were last told, as hashes. */
import type { DocumentParties } from "./batch-writer.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/**
 * Reads the content hash of the last message about each release.
 *
 * Shape: by release id; a release that was never sent, or purged since, is not in it.
 */
export async function readCurrentContents(
  { pool }: Database,
  { senderDpid, recipientDpid, messageControlType }: DocumentParties,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (releaseIds.length === 0) return new Map();
  const text = `
    select release_id as "releaseId", content_sha as "contentSha" from export.current_document
    where release_id = any($1) and recipient_dpid = $2 and sender_dpid = $3 and message_control_type = $4
      and message_kind <> 'purge'`;
  try {
    const values = [releaseIds, recipientDpid, senderDpid, messageControlType];
    const { rows } = await pool.query<{ readonly releaseId: string; readonly contentSha: string }>(
      text,
      values,
    );
    return new Map(rows.map((row) => [row.releaseId, row.contentSha]));
  } catch (error) {
    throw asDatabaseError(error);
  }
}
