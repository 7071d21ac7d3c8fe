/** A file or stream of XML → the message in it. */
import { stat } from "node:fs/promises";
import {
  MessageParser,
  type ParsedMessage,
  type ParseRefusal,
  type RefusalKind,
  type UnknownPart,
} from "../../builder/ern43/parse.ts";
import type { NewReleaseMessage } from "../../builder/ern43/types.ts";
import { ConfigError, type ErrorCode, type LoadError } from "../../errors.ts";
import { decodePieces, invalidFile, readBytes, unreadableFile } from "../text-file.ts";

/** A message to import: the path of a file, or its bytes under a name that errors give. */
export type MessageSource =
  string | { readonly name: string; readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/** What a message may be at most. */
export interface MessageLimits {
  /** Units: bytes. Integer from 1. Default: 67,108,864. */
  readonly maxMessageBytes?: number | undefined;
}

/** A NewReleaseMessage that was read. */
export interface MessageFile {
  readonly message: NewReleaseMessage;
  /** What the XML has and ERN 4.3 does not know. */
  readonly unknown: readonly UnknownPart[];
}

const DEFAULT_MAX_BYTES = 64 * 1024 ** 2;

const CODES: Readonly<Record<RefusalKind, ErrorCode>> = {
  "not-well-formed": "ERN_XML_NOT_WELL_FORMED",
  unsafe: "ERN_LOAD_UNSAFE_XML",
  "other-root": "ERN_LOAD_OTHER_MESSAGE",
};

/**
 * Reads the NewReleaseMessage of ERN 4.3 that a file holds.
 *
 * A file is refused by its size before it is read, a stream as soon as it has sent more. No entity is expanded, no other
 * file opened.
 * Memory: one piece of the file, and the tree of the message.
 * Throws: `ERN_LOAD_INVALID_FILE`, `ERN_LOAD_FILE_TOO_LARGE`, `ERN_LOAD_NOT_UTF8`, `ERN_LOAD_UNSAFE_XML`,
 * `ERN_XML_NOT_WELL_FORMED`, `ERN_LOAD_OTHER_MESSAGE`, each with the file and, where it has one, the line.
 */
export async function readMessageFile(
  source: MessageSource,
  limits: MessageLimits = {},
): Promise<MessageFile> {
  const maxBytes = resolveMaxMessageBytes(limits);
  const name = nameOfSource(source);
  const content = typeof source === "string" ? await openFile(source, maxBytes) : source.content;
  const parser = new MessageParser();
  for await (const piece of decodePieces(name, withLimit(name, content, maxBytes))) {
    const refusal = parser.write(piece);
    if (refusal) throw refused(name, refusal);
  }
  const parsed = parser.close();
  if (!parsed.ok) throw refused(name, parsed);
  return { message: newReleaseOf(name, parsed), unknown: parsed.unknown };
}

/** What errors call a source. */
export function nameOfSource(source: MessageSource): string {
  return typeof source === "string" ? source : source.name;
}

/** The limit that holds. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export function resolveMaxMessageBytes({ maxMessageBytes = DEFAULT_MAX_BYTES }: MessageLimits): number {
  if (Number.isSafeInteger(maxMessageBytes) && maxMessageBytes >= 1) return maxMessageBytes;
  throw new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option maxMessageBytes: must be an integer >= 1: current value is ${maxMessageBytes}`,
  );
}

async function openFile(file: string, maxBytes: number): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(file).catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  if (found.isDirectory()) throw invalidFile(file, "it is a folder");
  if (found.isFile() && found.size > maxBytes) throw tooLarge(file, maxBytes, `it has ${found.size}`);
  return readBytes(file);
}

/** What has no size, such as a pipe, and what grows while it is read. */
async function* withLimit(
  name: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const bytes of content) {
    count += bytes.byteLength;
    if (count > maxBytes) throw tooLarge(name, maxBytes, "it has more");
    yield bytes;
  }
}

function tooLarge(name: string, maxBytes: number, has: string): LoadError {
  const reason = `a message may have ${maxBytes} bytes: ${has}`;
  return invalidFile(name, reason, undefined, "ERN_LOAD_FILE_TOO_LARGE");
}

function refused(name: string, { kind, line, text }: ParseRefusal): LoadError {
  return invalidFile(
    name,
    `line ${line}: ${kind === "other-root" ? versionOf(text) : text}`,
    undefined,
    CODES[kind],
  );
}

/** A message of another version is told from a document of any other kind by its namespace. */
function versionOf(text: string): string {
  const version = /namespace "http:\/\/ddex\.net\/xml\/ern\/(\d+)"/.exec(text)?.[1];
  if (version === undefined) return text;
  return `it is a message of ERN ${version.split("").join(".")}, and only ERN 4.3 can be imported`;
}

function newReleaseOf(name: string, { rootName, message }: ParsedMessage): NewReleaseMessage {
  if (isNewRelease(rootName, message)) return message;
  const reason = `it is a ${rootName}, which says that a release is gone, and describes none`;
  throw invalidFile(name, reason, undefined, "ERN_LOAD_OTHER_MESSAGE");
}

/** The root decides: what is in it may be missing. */
function isNewRelease(
  rootName: ParsedMessage["rootName"],
  _message: ParsedMessage["message"],
): _message is NewReleaseMessage {
  return rootName === "NewReleaseMessage";
}
