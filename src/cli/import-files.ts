/** Imports files one after the other, each by its format, under a progress display. */
import type { Database } from "../db/connect.ts";
import { ConfigError, LoadError } from "../errors.ts";
import { importMessages } from "../import/ern/import-messages.ts";
import { type FileFormat, findFileFormat } from "../import/file-format.ts";
import { importCsv } from "../import/import-csv.ts";
import { loadFile } from "../import/load-file.ts";
import { type LoadCounts, type LoadReleasesOptions, startOf } from "../import/load-releases.ts";
import type { MusicbrainzDefaults } from "../import/musicbrainz/defaults.ts";
import { importMusicbrainzFile } from "../import/musicbrainz/import-musicbrainz.ts";
import { readNdjsonReleases } from "../import/ndjson.ts";
import type { RowMapping } from "../import/rows/row-mapping.ts";
import type { CommandContext } from "./command.ts";
import { type ImportOutcome, ImportTally } from "./import-tally.ts";
import { writeDefaultParties } from "./import-musicbrainz.ts";
import { writeParties } from "./load-sample.ts";
import type { NamedFile } from "./named-files.ts";

/** What files are imported with. */
export interface ImportSettings {
  readonly mapping: RowMapping | undefined;
  readonly defaults: MusicbrainzDefaults | undefined;
  readonly delimiter: string | undefined;
  readonly update: boolean;
  readonly maxMessageBytes: number | undefined;
}

interface TypedFile {
  readonly file: string;
  readonly format: FileFormat;
}

/** A file that cannot be imported does not keep the others from it. Throws: `ERN_DB_…`; the signal's reason. */
export async function importFiles(
  database: Database,
  files: readonly NamedFile[],
  given: FileFormat | undefined,
  settings: ImportSettings,
  context: CommandContext,
): Promise<ImportOutcome> {
  const tally = new ImportTally(files, context);
  const queue = typedFiles(files, given, tally, context.signal);
  // All files are one run: what two of them say otherwise is told.
  const runStart = await startOf(database);
  let held: TypedFile | undefined;
  /** Messages that follow one another are imported by one call. */
  async function* messages(first: TypedFile): AsyncGenerator<string> {
    yield first.file;
    for (let next = await queue.next(); next.done !== true; next = await queue.next()) {
      if (next.value.format !== "ern") {
        held = next.value;
        return;
      }
      yield next.value.file;
    }
  }
  try {
    for (;;) {
      const next = held ?? (await queue.next()).value;
      held = undefined;
      if (next === undefined) return tally.outcome();
      if (next.format === "ern") await importErn(database, messages(next), settings, tally, context);
      else await importOther(database, next, settings, { tally, signal: context.signal, runStart });
    }
  } finally {
    tally.end();
  }
}

async function* typedFiles(
  files: readonly NamedFile[],
  given: FileFormat | undefined,
  tally: ImportTally,
  signal: AbortSignal,
): AsyncGenerator<TypedFile, undefined> {
  for (const named of files) {
    signal.throwIfAborted();
    if ("problem" in named) {
      tally.fail(named.problem);
      continue;
    }
    const { file } = named;
    try {
      yield { file, format: given ?? (await findFileFormat(file)) };
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      // What is wrong with a message is recorded where messages are imported.
      if (file.toLowerCase().endsWith(".xml")) yield { file, format: "ern" };
      else tally.fail(error);
    }
  }
  return undefined;
}

async function importErn(
  database: Database,
  files: AsyncIterable<string>,
  { update, maxMessageBytes }: ImportSettings,
  tally: ImportTally,
  { signal }: CommandContext,
): Promise<void> {
  const { onError } = tally;
  let before = { writtenCount: 0, unchangedCount: 0, refusedCount: 0, conflictCount: 0, refusedFileCount: 0 };
  await importMessages(database, files, {
    update,
    maxMessageBytes,
    signal,
    onError,
    onProgress: (counts) => {
      const failedFiles = counts.refusedFileCount - before.refusedFileCount;
      tally.add({
        failedFiles,
        writtenCount: counts.writtenCount - before.writtenCount,
        unchangedCount: counts.unchangedCount - before.unchangedCount,
        refusedCount: counts.refusedCount - before.refusedCount - failedFiles,
        conflictCount: counts.conflictCount - before.conflictCount,
      });
      before = counts;
    },
  });
}

/** What the files of a run share. */
interface ImportRun extends Required<Pick<LoadReleasesOptions, "signal" | "runStart">> {
  readonly tally: ImportTally;
}

async function importOther(
  database: Database,
  { file, format }: TypedFile,
  settings: ImportSettings,
  { tally, signal, runStart }: ImportRun,
): Promise<void> {
  let before: LoadCounts = { writtenCount: 0, refusedCount: 0 };
  const options: LoadReleasesOptions = {
    signal,
    runStart,
    onError: tally.onError,
    onProgress: (counts) => {
      tally.add({
        writtenCount: counts.writtenCount - before.writtenCount,
        refusedCount: counts.refusedCount - before.refusedCount,
      });
      before = counts;
    },
  };
  try {
    await importFile(database, { file, format }, settings, options);
  } catch (error) {
    if (!isOfFile(error)) throw error;
    tally.fail(error);
  }
}

async function importFile(
  database: Database,
  { file, format }: TypedFile,
  { mapping, defaults, delimiter }: ImportSettings,
  options: LoadReleasesOptions,
): Promise<void> {
  if (format === "ndjson") {
    await loadFile(database, () => readNdjsonReleases(file), options);
  } else if (format === "musicbrainz") {
    if (defaults === undefined) throw refusal(file, "it seems to be of MusicBrainz, which needs --defaults");
    await importMusicbrainzFile(database, file, defaults, options);
    await writeDefaultParties(database, defaults);
  } else {
    if (mapping === undefined) throw refusal(file, "it seems to be CSV, which needs --mapping");
    await importCsv(database, file, mapping, { ...options, delimiter });
    if (mapping.message !== undefined) await writeParties(database, mapping.message);
  }
}

/** Faults of one file: its text, its rows, or columns that it lacks. */
function isOfFile(error: unknown): error is LoadError | ConfigError {
  if (error instanceof LoadError) return true;
  return error instanceof ConfigError && error.code === "ERN_CONFIG_INVALID_MAPPING";
}

function refusal(file: string, reason: string): LoadError {
  return new LoadError("ERN_LOAD_INVALID_FILE", `Cannot import File "${file}": ${reason}`);
}
