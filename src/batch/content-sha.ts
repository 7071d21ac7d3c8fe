/** What a message says, apart from who says it to whom and when. */
import { createHash } from "node:crypto";

const HEADER_START = "<MessageHeader";
const HEADER_END = "</MessageHeader>";

/**
 * Hashes a message without its header: equal for messages that say the same in different runs.
 *
 * Shape: UTF-8 bytes of the XML in, SHA-256 in lower-case hexadecimal out; `migrations/0010_batch_engine.sql` has the same.
 */
export function contentSha(bytes: Buffer): string {
  const start = bytes.indexOf(HEADER_START);
  const end = bytes.indexOf(HEADER_END, start);
  const hash = createHash("sha256");
  if (start < 0 || end < 0) return hash.update(bytes).digest("hex");
  return hash
    .update(bytes.subarray(0, start))
    .update(bytes.subarray(end + HEADER_END.length))
    .digest("hex");
}
