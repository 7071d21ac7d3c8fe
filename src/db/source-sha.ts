/** The hash of the rows that a release is made of. */
import { createHash } from "node:crypto";

/**
 * Hashes the texts of a release's rows, as they were read, when it is first asked.
 *
 * Shape: SHA-256, hexadecimal. Equal hashes are equal rows. PostgreSQL may give the texts in any order, which changes nothing;
 * the rows within a text come in the order in which it finds them, so that rows that were moved may give another hash.
 */
export function sourceShaOf(rows: readonly string[]): () => string {
  let sha: string | undefined;
  return () => (sha ??= hash(rows.toSorted()));
}

/** The lengths tell the texts apart: one text is hashed in half the time of many. */
function hash(texts: readonly string[]): string {
  const lengths = texts.map(({ length }) => length).join(" ");
  return createHash("sha256")
    .update([lengths, ...texts].join("\n"))
    .digest("hex");
}
