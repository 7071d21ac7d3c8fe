/** Text files of others: UTF-8 or one clear error, in pieces. */
import { createReadStream } from "node:fs";
import { LoadError } from "../errors.ts";

/**
 * Reads a file as text.
 *
 * Shape: pieces in order, without a byte order mark. Memory: one piece, 64 KB.
 * Throws: `ERN_LOAD_INVALID_FILE` where it cannot be read or is not UTF-8.
 */
export async function* readTextPieces(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  for await (const bytes of readBytes(file)) {
    if (isFirst) assertNotUtf16(file, bytes);
    isFirst = false;
    const text = decode(file, () => decoder.decode(bytes, { stream: true }));
    if (text !== "") yield text;
  }
  decode(file, () => decoder.decode());
}

/** What is wrong with a file as a whole. */
export function invalidFile(file: string, reason: string, cause?: unknown): LoadError {
  return new LoadError(
    "ERN_LOAD_INVALID_FILE",
    `Cannot load File "${file}": ${reason}`,
    cause === undefined ? {} : { cause },
  );
}

async function* readBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } catch (cause) {
    throw invalidFile(
      file,
      `it cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  }
}

/** Tables are exported as UTF-16 with a mark, or without one as letters with zeros between them. */
function assertNotUtf16(file: string, bytes: Uint8Array): void {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || bytes.subarray(0, 4).includes(0)) throw invalidFile(file, "it is UTF-16, not UTF-8");
}

function decode(file: string, work: () => string): string {
  try {
    return work();
  } catch (cause) {
    throw invalidFile(file, "it is not UTF-8", cause);
  }
}
