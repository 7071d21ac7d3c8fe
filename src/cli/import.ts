/** `ddex-batch import`: releases from files of others, each by what it is. */
import { assertMigrated } from "../db/migrate.ts";
import { ConfigError } from "../errors.ts";
import { FILE_FORMATS, type FileFormat } from "../import/file-format.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { importFiles, type ImportSettings } from "./import-files.ts";
import type { ImportOutcome } from "./import-tally.ts";
import { readMusicbrainzDefaults } from "./import-musicbrainz.ts";
import { listNamedFiles } from "./named-files.ts";
import { flagOption, sizeOption, textOption } from "./options.ts";
import { countOf, formatDuration } from "./quantities.ts";
import { readMapping } from "./read-mapping.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  mapping: textOption("--mapping <file>", "how rows of CSV files become releases: docs/import-rows.md"),
  defaults: textOption("--defaults <file>", "what releases of MusicBrainz lack: docs/import-musicbrainz.md"),
  delimiter: textOption("--delimiter <sign>", "between the cells of CSV files; tab for a tab (,)"),
  update: flagOption("--update", "take a message's word where the catalogue says another thing"),
  maxMessageBytes: sizeOption("--max-message-bytes <size>", "largest ERN message (64MB)"),
};

export const importCommand: CliCommand = {
  name: "import",
  summary: "load releases from files: csv, ndjson, musicbrainz, ern; the format may stand before them",
  argument: {
    usage: "[format-or-files...]",
    about: `${FILE_FORMATS.join(", ")}; without: by each file's content; of a folder all files below it`,
  },
  options: Object.values(OPTIONS),
  run: async ({ words, values }, context) => {
    const { format, named } = readWords(words);
    const delimiter = OPTIONS.delimiter.read(values);
    const mappingFile = OPTIONS.mapping.read(values);
    const defaultsFile = OPTIONS.defaults.read(values);
    // Both are checked before any file is opened.
    const settings: ImportSettings = {
      mapping: mappingFile === undefined ? undefined : await readMapping(mappingFile),
      defaults: defaultsFile === undefined ? undefined : await readMusicbrainzDefaults(defaultsFile),
      delimiter: delimiter === "tab" ? "\t" : delimiter,
      update: OPTIONS.update.read(values),
      maxMessageBytes: OPTIONS.maxMessageBytes.read(values),
    };
    const files = await listNamedFiles(named, format);
    const startMs = performance.now();
    return withDatabase(context, async (database) => {
      await assertMigrated(database);
      const outcome = await importFiles(database, files, format, settings, context);
      for (const text of outcome.texts) await context.print(`${text}\n`);
      await context.print(reportOf(outcome, settings, performance.now() - startMs));
      const { refusedCount, failedFiles, conflictCount } = outcome;
      return refusedCount + failedFiles + conflictCount > 0 ? EXIT.incomplete : EXIT.completed;
    });
  },
};

function readWords(words: readonly string[]): {
  readonly format: FileFormat | undefined;
  readonly named: readonly string[];
} {
  const format = FILE_FORMATS.find((each) => each === words[0]);
  const named = format === undefined ? words : words.slice(1);
  if (named.length > 0) return { format, named };
  throw new ConfigError("ERN_CONFIG_INVALID_OPTION", "Cannot import: no file is named");
}

function reportOf(
  { files, failedFiles, writtenCount, unchangedCount, refusedCount, conflictCount }: ImportOutcome,
  { mapping, defaults }: ImportSettings,
  durationMs: number,
): string {
  const facts = [
    `Imported ${countOf(writtenCount, "release")} of ${countOf(files, "file")}`,
    ...(unchangedCount === 0 ? [] : [`${unchangedCount} unchanged`]),
    ...(refusedCount === 0 ? [] : [`${countOf(refusedCount, "release")} refused`]),
    ...(conflictCount === 0 ? [] : [`${conflictCount} in conflict with the catalogue`]),
    ...(failedFiles === 0 ? [] : [`${countOf(failedFiles, "file")} not imported`]),
  ];
  const sender = mapping?.message?.sender ?? defaults?.sender;
  const recipient = mapping?.message?.recipient ?? defaults?.recipient;
  const named = [
    ...(sender === undefined ? [] : [` --sender ${sender.dpid}`]),
    ...(recipient === undefined ? [] : [` --recipient ${recipient.dpid}`]),
  ].join("");
  return [
    `${facts.join(", ")} in ${formatDuration(durationMs)}`,
    ...(writtenCount === 0 ? [] : [`  next  ddex-batch export${named}`]),
    ...(refusedCount + conflictCount === 0 ? [] : ["  more  ddex-batch run load"]),
  ].join("\n");
}
