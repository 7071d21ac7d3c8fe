/** `ddex-batch import`: releases from files of others, each by what it is. */
import type { Database } from "../db/connect.ts";
import type { RecordedError } from "../db/error-rows.ts";
import { assertMigrated } from "../db/migrate.ts";
import { ConfigError, LoadError } from "../errors.ts";
import { FILE_FORMATS, type FileFormat, findFileFormat } from "../import/file-format.ts";
import { importCsv } from "../import/import-csv.ts";
import { loadFile } from "../import/load-file.ts";
import type { LoadCounts, LoadReleasesOptions } from "../import/load-releases.ts";
import type { MusicbrainzDefaults } from "../import/musicbrainz/defaults.ts";
import { importMusicbrainzFile } from "../import/musicbrainz/import-musicbrainz.ts";
import { readNdjsonReleases } from "../import/ndjson.ts";
import type { RowMapping } from "../import/rows/row-mapping.ts";
import type { CliCommand, CommandContext } from "./command.ts";
import { errorLines, findingLines } from "./error-lines.ts";
import { EXIT } from "./exit-code.ts";
import { readMusicbrainzDefaults, writeDefaultParties } from "./import-musicbrainz.ts";
import { writeParties } from "./load-sample.ts";
import { textOption } from "./options.ts";
import { countOf, formatDuration } from "./quantities.ts";
import { readMapping } from "./read-mapping.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  mapping: textOption("--mapping <file>", "how rows of CSV files become releases: docs/import-rows.md"),
  defaults: textOption("--defaults <file>", "what releases of MusicBrainz lack: docs/import-musicbrainz.md"),
  delimiter: textOption("--delimiter <sign>", "between the cells of CSV files; tab for a tab (,)"),
};

/** Findings that are printed; all of them are in export.error. */
const PRINTED_ERRORS = 10;

/** What the files are imported with. */
interface ImportSettings {
  readonly mapping: RowMapping | undefined;
  readonly defaults: MusicbrainzDefaults | undefined;
  readonly delimiter: string | undefined;
}

export const importCommand: CliCommand = {
  name: "import",
  summary: "load releases from files: csv, ndjson, musicbrainz; the format may stand before them",
  argument: {
    usage: "[format-or-files...]",
    about: `${FILE_FORMATS.join(", ")}; without: by each file's content`,
  },
  options: Object.values(OPTIONS),
  run: async ({ words, values }, context) => {
    const { format, files } = readWords(words);
    const delimiter = OPTIONS.delimiter.read(values);
    const mappingFile = OPTIONS.mapping.read(values);
    const defaultsFile = OPTIONS.defaults.read(values);
    // Both are checked before any file is opened.
    const settings: ImportSettings = {
      mapping: mappingFile === undefined ? undefined : await readMapping(mappingFile),
      defaults: defaultsFile === undefined ? undefined : await readMusicbrainzDefaults(defaultsFile),
      delimiter: delimiter === "tab" ? "\t" : delimiter,
    };
    const startMs = performance.now();
    return withDatabase(context, async (database) => {
      await assertMigrated(database);
      const outcome = await importAll(database, files, format, settings, context);
      await context.print(reportOf(outcome, settings, performance.now() - startMs));
      return outcome.refusedCount + outcome.failedFiles > 0 ? EXIT.incomplete : EXIT.completed;
    });
  },
};

interface ImportOutcome extends LoadCounts {
  readonly files: number;
  /** Files of which nothing was imported. */
  readonly failedFiles: number;
}

function readWords(words: readonly string[]): {
  readonly format: FileFormat | undefined;
  readonly files: readonly string[];
} {
  const format = FILE_FORMATS.find((each) => each === words[0]);
  const files = format === undefined ? words : words.slice(1);
  if (files.length > 0) return { format, files };
  throw new ConfigError("ERN_CONFIG_INVALID_OPTION", "Cannot import: no file is named");
}

/** A file that cannot be imported does not keep the others from it. */
async function importAll(
  database: Database,
  files: readonly string[],
  given: FileFormat | undefined,
  settings: ImportSettings,
  context: CommandContext,
): Promise<ImportOutcome> {
  let outcome: ImportOutcome = { files: files.length, failedFiles: 0, writtenCount: 0, refusedCount: 0 };
  let printed = 0;
  const errors: RecordedError[] = [];
  const options: LoadReleasesOptions = {
    signal: context.signal,
    onError: (error) => {
      if (error.finding.severity === "information") return;
      if (printed < PRINTED_ERRORS) errors.push(error);
      printed += 1;
    },
  };
  for (const file of files) {
    context.signal.throwIfAborted();
    try {
      const format = given ?? (await findFileFormat(file));
      const counts = await importFile(database, file, format, settings, options);
      outcome = {
        ...outcome,
        writtenCount: outcome.writtenCount + counts.writtenCount,
        refusedCount: outcome.refusedCount + counts.refusedCount,
      };
    } catch (error) {
      if (!isOfFile(error)) throw error;
      outcome = { ...outcome, failedFiles: outcome.failedFiles + 1 };
      await context.print(`${errorLines(error, context.paint)}\n`);
    }
    for (const { finding, releaseId, stage } of errors.splice(0)) {
      await context.print(`${findingLines({ ...finding, releaseId, stage }, context.paint)}\n`);
    }
  }
  return outcome;
}

/** Faults of one file: its text, its rows, or columns that it lacks. */
function isOfFile(error: unknown): boolean {
  if (error instanceof LoadError) return true;
  return error instanceof ConfigError && error.code === "ERN_CONFIG_INVALID_MAPPING";
}

async function importFile(
  database: Database,
  file: string,
  format: FileFormat,
  { mapping, defaults, delimiter }: ImportSettings,
  options: LoadReleasesOptions,
): Promise<LoadCounts> {
  if (format === "ndjson") return loadFile(database, () => readNdjsonReleases(file), options);
  if (format === "ern") throw refusal(file, "import of ERN messages is not there yet");
  if (format === "musicbrainz") {
    if (defaults === undefined) throw refusal(file, "it seems to be of MusicBrainz, which needs --defaults");
    const counts = await importMusicbrainzFile(database, file, defaults, options);
    await writeDefaultParties(database, defaults);
    return counts;
  }
  if (mapping === undefined) throw refusal(file, "it seems to be CSV, which needs --mapping");
  const counts = await importCsv(database, file, mapping, { ...options, delimiter });
  if (mapping.message !== undefined) await writeParties(database, mapping.message);
  return counts;
}

function refusal(file: string, reason: string): LoadError {
  return new LoadError("ERN_LOAD_INVALID_FILE", `Cannot import File "${file}": ${reason}`);
}

function reportOf(
  { files, failedFiles, writtenCount, refusedCount }: ImportOutcome,
  { mapping, defaults }: ImportSettings,
  durationMs: number,
): string {
  const refused = refusedCount === 0 ? "" : `, ${countOf(refusedCount, "release")} refused`;
  const failed = failedFiles === 0 ? "" : `, ${countOf(failedFiles, "file")} not imported`;
  const sender = mapping?.message?.sender ?? defaults?.sender;
  const recipient = mapping?.message?.recipient ?? defaults?.recipient;
  const named = [
    ...(sender === undefined ? [] : [` --sender ${sender.dpid}`]),
    ...(recipient === undefined ? [] : [` --recipient ${recipient.dpid}`]),
  ].join("");
  return [
    `Imported ${countOf(writtenCount, "release")} of ${countOf(files, "file")}${refused}${failed} in ${formatDuration(durationMs)}`,
    ...(writtenCount === 0 ? [] : [`  next  ddex-batch export${named}`]),
    ...(refusedCount === 0 ? [] : ["  more  ddex-batch run load"]),
  ].join("\n");
}
