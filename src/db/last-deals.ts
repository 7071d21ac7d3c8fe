/** What was last granted: the deals of the last message about each release. */
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { MessageHistory } from "./message-history.ts";

/**
 * Reads the element DealList of the last message about each release, as it stands in the XML.
 *
 * Shape: by release id; empty where the message has none. Memory: the deals alone, not the messages.
 */
export async function readLastDeals(
  { pool }: Database,
  { senderDpid, recipientDpid, messageControlType }: MessageHistory,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (releaseIds.length === 0) return new Map();
  const text = `
    select wanted.release_id as "releaseId",
      case when position('<DealList>' in last.xml) = 0 then '' else
        split_part(substr(last.xml, position('<DealList>' in last.xml)), '</DealList>', 1) || '</DealList>'
      end as deals
    from unnest($1::text[]) as wanted (release_id)
    cross join lateral (
      select xml from export.document
      where document.release_id = wanted.release_id and recipient_dpid = $2 and sender_dpid = $3
        and message_control_type = $4
      order by id desc
      limit 1
    ) as last`;
  try {
    const values = [releaseIds, recipientDpid, senderDpid, messageControlType];
    const { rows } = await pool.query<{ readonly releaseId: string; readonly deals: string }>(text, values);
    return new Map(rows.map(({ releaseId, deals }) => [releaseId, deals]));
  } catch (error) {
    throw asDatabaseError(error);
  }
}
