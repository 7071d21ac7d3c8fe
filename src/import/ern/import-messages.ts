/** ERN 4.3 messages → the catalogue. */
import type { MessagingPartyInput } from "../../db/catalogue-writer.ts";
import type { Database } from "../../db/connect.ts";
import { asDatabaseError } from "../../db/database-error.ts";
import { readFilesWithErrors, type RecordedError, replaceFileErrors } from "../../db/error-rows.ts";
import { ERROR_CODES, LoadError } from "../../errors.ts";
import type { Finding } from "../../finding.ts";
import { importMessage, type ReadyMessage } from "./import-message.ts";
import { messagingPartiesOf } from "./message-parties.ts";
import {
  type MessageFile,
  type MessageLimits,
  type MessageSource,
  nameOfSource,
  readMessageFile,
  resolveMaxMessageBytes,
} from "./read-message-file.ts";
import { releaseFromMessage } from "./release-from-message.ts";

/** How messages are imported. */
export interface ImportMessagesOptions extends MessageLimits {
  /** True takes a message's word where the catalogue says another thing. Default: false. */
  readonly update?: boolean | undefined;
  /** Stops before the next message; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after each message. */
  readonly onProgress?: (counts: MessageImportCounts) => void;
  /** Called for each error once it is recorded. */
  readonly onError?: (error: RecordedError) => void;
}

/** What became of the messages so far. Units: messages; each is written, unchanged or refused. */
export interface MessageImportCounts {
  readonly writtenCount: number;
  /** The catalogue said all of it already. */
  readonly unchangedCount: number;
  /** Not imported, with at least one error in `export.error`. */
  readonly refusedCount: number;
  /** Of those written, unchanged or refused: the catalogue says another thing, and it still does. */
  readonly conflictCount: number;
  /** Of those refused: nothing could be read, or no message of ERN 4.3. */
  readonly refusedFileCount: number;
}

/** Beyond this the parties of messages are written again, which changes nothing. */
const MAX_REMEMBERED_PARTIES = 10_000;
/** Findings on parts that ERN 4.3 does not know. */
const MAX_UNKNOWN = 20;

/**
 * Imports messages, each in a transaction of its own.
 *
 * Parties, recordings and works are recognised by their identifiers; what the catalogue says otherwise is reported and
 * stays, unless `update`: docs/import-ern.md. A message that cannot be read or has a blocking finding leaves nothing
 * behind, and the others are imported.
 * Memory: two messages, however many there are.
 * Throws: `ERN_CONFIG_INVALID_OPTION`, `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`, `ERN_DB_NOT_MIGRATED`; messages before
 * the failing one are kept.
 */
export async function importMessages(
  database: Database,
  sources: Iterable<MessageSource> | AsyncIterable<MessageSource>,
  options: ImportMessagesOptions = {},
): Promise<MessageImportCounts> {
  const { update = false, signal, onProgress, onError } = options;
  const limits = { maxMessageBytes: resolveMaxMessageBytes(options) };
  const failedBefore = await filesWithErrors(database);
  const written = new Set<string>();
  let counts: MessageImportCounts = {
    writtenCount: 0,
    unchangedCount: 0,
    refusedCount: 0,
    conflictCount: 0,
    refusedFileCount: 0,
  };
  for await (const read of readAhead(sources, limits, signal)) {
    signal?.throwIfAborted();
    if ("failure" in read) {
      const error = fileError(read.name, read.failure);
      await recordFileErrors(database, read.name, [error]);
      counts = {
        ...counts,
        refusedCount: counts.refusedCount + 1,
        refusedFileCount: counts.refusedFileCount + 1,
      };
      onError?.(error);
    } else {
      const parties = read.parties.filter((party) => !written.has(keyOf(party)));
      const outcome = await importMessage(database, { ...read, parties }, update);
      if (failedBefore.has(read.name)) await recordFileErrors(database, read.name, []);
      if (outcome.state === "written") remember(written, parties);
      counts = {
        ...counts,
        [`${outcome.state}Count` as const]: counts[`${outcome.state}Count`] + 1,
        conflictCount: counts.conflictCount + (outcome.hasConflict ? 1 : 0),
      };
      if (onError) outcome.errors.forEach(onError);
    }
    onProgress?.(counts);
  }
  return counts;
}

interface FailedFile {
  readonly name: string;
  readonly failure: LoadError;
}

type ReadMessage = ReadyMessage | FailedFile;

/** Reads the next message while the caller writes the one before it. */
async function* readAhead(
  sources: Iterable<MessageSource> | AsyncIterable<MessageSource>,
  limits: MessageLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadMessage> {
  let pending: Promise<ReadMessage> | undefined;
  for await (const source of sources) {
    signal?.throwIfAborted();
    const before = pending && (await pending);
    pending = readOne(source, limits);
    // The caller may fail, and never ask for it.
    pending.catch(() => undefined);
    if (before) yield before;
  }
  if (pending) yield await pending;
}

async function readOne(source: MessageSource, limits: MessageLimits): Promise<ReadMessage> {
  const name = nameOfSource(source);
  try {
    const file = await readMessageFile(source, limits);
    const { release, findings } = releaseFromMessage(file.message, { fileName: name });
    const { message } = file;
    return {
      name,
      message,
      release,
      findings: [...unknownParts(file), ...findings],
      parties: messagingPartiesOf(message),
    };
  } catch (error) {
    if (error instanceof LoadError) return { name, failure: error };
    throw error;
  }
}

/** Nothing of a message is dropped: what ERN 4.3 does not know keeps it out. */
function unknownParts({ unknown }: MessageFile): readonly Finding[] {
  return unknown.slice(0, MAX_UNKNOWN).map(({ path, line }) => ({
    code: "ERN_IMPORT_NO_PLACE",
    severity: "error",
    path,
    text: "ERN 4.3 does not know this part, or not with this value",
    hint: ERROR_CODES.ERN_IMPORT_NO_PLACE.hint,
    line,
  }));
}

function fileError(name: string, { code, message, hint }: LoadError): RecordedError {
  const line = /: line (\d+)\b/.exec(message)?.[1];
  return {
    stage: "load",
    finding: {
      code,
      severity: "fatal",
      path: "message",
      text: message,
      hint,
      source: { table: name, key: line === undefined ? "file" : `line=${line}` },
      ...(line !== undefined && { line: Number(line) }),
    },
    retryable: false,
  };
}

function remember(written: Set<string>, parties: readonly MessagingPartyInput[]): void {
  if (written.size > MAX_REMEMBERED_PARTIES) written.clear();
  for (const party of parties) written.add(keyOf(party));
}

function keyOf({ dpid, role }: MessagingPartyInput): string {
  return `${role} ${dpid}`;
}

async function filesWithErrors({ kysely }: Database): Promise<ReadonlySet<string>> {
  try {
    return await readFilesWithErrors(kysely);
  } catch (error) {
    throw asDatabaseError(error);
  }
}

async function recordFileErrors(
  { kysely }: Database,
  file: string,
  errors: readonly RecordedError[],
): Promise<void> {
  try {
    await kysely.transaction().execute((transaction) => replaceFileErrors(transaction, file, errors));
  } catch (error) {
    throw asDatabaseError(error);
  }
}
