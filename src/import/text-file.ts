/** Text files of others: UTF-8 or one clear error, in pieces. */
import { createReadStream } from "node:fs";
import { type ErrorCode, LoadError } from "../errors.ts";

/** Units: bytes that tell a UTF-16 file, and one whose XML declaration names another encoding. */
const HEAD_BYTES = 256;
type Decoder = InstanceType<typeof TextDecoder>;
const LINE_FEED = 0x0a;

/**
 * Reads a file as text.
 *
 * Shape: pieces in order, without a byte order mark. Memory: one piece, 64 KB.
 * Throws: `ERN_LOAD_INVALID_FILE` where it cannot be read, `ERN_LOAD_NOT_UTF8` with the line.
 */
export function readTextPieces(file: string): AsyncGenerator<string> {
  return decodePieces(file, readBytes(file));
}

/**
 * Decodes bytes as UTF-8.
 *
 * Shape: pieces in order, without a byte order mark. Memory: one piece.
 * Throws: `ERN_LOAD_NOT_UTF8` with the line, for bytes that are none, and for what is marked or declared as another encoding.
 */
export async function* decodePieces(
  name: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for await (const bytes of withWholeHead(name, content)) {
    const text = decode(decoder, name, bytes, line);
    if (text !== "") yield text;
    line += countLines(bytes);
  }
  decode(decoder, name, undefined, line);
}

/** What is wrong with a file as a whole. */
export function invalidFile(
  file: string,
  reason: string,
  cause?: unknown,
  code: ErrorCode = "ERN_LOAD_INVALID_FILE",
): LoadError {
  return new LoadError(code, `Cannot load File "${file}": ${reason}`, cause === undefined ? {} : { cause });
}

/** Reads the bytes of a file. Throws: `ERN_LOAD_INVALID_FILE`. */
export async function* readBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } catch (cause) {
    throw unreadableFile(file, cause);
  }
}

/** The system's reason why a file cannot be read. */
export function unreadableFile(file: string, cause: unknown): LoadError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return invalidFile(file, `it cannot be read: ${reason}`, cause);
}

/** A stream may begin with pieces of any size: those of the head are put together, and looked at. */
async function* withWholeHead(
  name: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const bytes of content) {
    if (head === undefined) {
      yield bytes;
      continue;
    }
    head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
    if (head.length < HEAD_BYTES) continue;
    assertUtf8Head(name, head);
    yield head;
    head = undefined;
  }
  if (head === undefined) return;
  assertUtf8Head(name, head);
  yield head;
}

/** Tables are exported as UTF-16 with a mark, or without one as letters with zeros between them. */
function assertUtf8Head(name: string, head: Uint8Array): void {
  const [first, second] = head;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || head.subarray(0, 4).includes(0)) throw notUtf8(name, "it is UTF-16, not UTF-8");
  const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1");
  const declared = /^(?:ï»¿)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared)) {
    throw notUtf8(name, `line 1: it is declared to be ${declared}, not UTF-8`);
  }
}

function decode(decoder: Decoder, name: string, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (cause) {
    const before = bytes === undefined ? "" : (new TextDecoder().decode(bytes).split("\uFFFD", 1)[0] ?? "");
    const at = line + before.split("\n").length - 1;
    throw notUtf8(name, `it is not UTF-8: line ${at} has bytes of another encoding`, cause);
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

function notUtf8(name: string, reason: string, cause?: unknown): LoadError {
  return invalidFile(name, reason, cause, "ERN_LOAD_NOT_UTF8");
}
