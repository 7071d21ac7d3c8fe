/** What was sent last about each release, as far as memory allows: long messages are named, and read piece by piece. */
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { MessageHistory, SentMessage } from "./message-history.ts";
import type { StoredMessageKind } from "./tables.ts";

/** The last message about a release, which is too long to be read whole. */
export interface LongSentMessage {
  readonly releaseId: string;
  readonly messageKind: StoredMessageKind;
  readonly documentId: string;
  /** SHA-256 without the header; `contentSha` makes it of a new message. */
  readonly contentSha: string;
}

/** Messages of at most so many bytes are read whole: several at once for the batch that their releases are in. */
export const WHOLE_MESSAGE_BYTES = 1024 ** 2;

/** Characters per round trip; the server unpacks the message anew for each. */
const PIECE_LENGTH = 4 * 1024 ** 2;

interface SentRow extends LongSentMessage {
  /** Null of a long one. */
  readonly xml: string | null;
}

/**
 * Reads the last message about each release, and of long ones only what they are.
 *
 * Shape: by release id; a release that was never sent is not in it. One statement, one probe of an index per release.
 * Memory: the XML of all that are not long.
 */
export async function readSentMessages(
  { pool }: Database,
  { senderDpid, recipientDpid, messageControlType }: MessageHistory,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, SentMessage | LongSentMessage>> {
  const text = `
    select last.*
    from unnest($1::text[]) as wanted (release_id)
    cross join lateral (
      select release_id as "releaseId", message_kind as "messageKind", id as "documentId",
        content_sha as "contentSha", case when byte_length <= $5 then xml end as xml
      from export.document
      where document.release_id = wanted.release_id and recipient_dpid = $2 and sender_dpid = $3
        and message_control_type = $4
      order by id desc
      limit 1
    ) as last`;
  try {
    const values = [releaseIds, recipientDpid, senderDpid, messageControlType, WHOLE_MESSAGE_BYTES];
    const { rows } = await pool.query<SentRow>(text, values);
    return new Map(rows.map((row) => [row.releaseId, toSentMessage(row)]));
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function toSentMessage({ xml, ...row }: SentRow): SentMessage | LongSentMessage {
  if (xml === null) return row;
  return { releaseId: row.releaseId, messageKind: row.messageKind, xml };
}

/**
 * Reads the XML of a document piece by piece.
 *
 * Shape: pieces that are not empty. Memory: one piece.
 */
export async function* readDocumentText({ pool }: Database, documentId: string): AsyncGenerator<string> {
  for (let start = 1; ; start += PIECE_LENGTH) {
    const piece = await readPiece(pool, documentId, start);
    if (piece === "") return;
    yield piece;
  }
}

async function readPiece(pool: Database["pool"], documentId: string, start: number): Promise<string> {
  try {
    const { rows } = await pool.query<{ readonly piece: string }>(
      "select substr(xml, $2, $3) as piece from export.document where id = $1",
      [documentId, start, PIECE_LENGTH],
    );
    return rows[0]?.piece ?? "";
  } catch (error) {
    throw asDatabaseError(error);
  }
}
