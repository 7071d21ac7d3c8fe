/** What has become of the files of an import so far. */
import { ProgressMeter } from "../batch/progress.ts";
import type { RecordedError } from "../db/error-rows.ts";
import type { ConfigError, LoadError } from "../errors.ts";
import type { LoadCounts } from "../import/load-releases.ts";
import type { CommandContext } from "./command.ts";
import { errorLines, findingLines } from "./error-lines.ts";
import type { NamedFile } from "./named-files.ts";
import { openProgress } from "./progress-display.ts";

/** What became of the files. */
export interface ImportOutcome extends LoadCounts {
  readonly files: number;
  /** Files of which nothing was imported. */
  readonly failedFiles: number;
  /** Messages of which the catalogue had everything. */
  readonly unchangedCount: number;
  /** Messages of which the catalogue says another thing. */
  readonly conflictCount: number;
  /** The first errors, laid out; all of releases and messages are in `export.error`. */
  readonly texts: readonly string[];
}

/** Errors that are printed, of files and of releases. */
const PRINTED_ERRORS = 10;

type Counts = Omit<ImportOutcome, "files" | "texts">;

/** Counts, keeps the first errors and shows progress. Memory: the texts of 20 errors. */
export class ImportTally {
  readonly onError: (error: RecordedError) => void;
  readonly #files: number;
  readonly #context: CommandContext;
  readonly #display: ReturnType<typeof openProgress>;
  readonly #meter: ProgressMeter;
  readonly #fileTexts: string[] = [];
  readonly #releaseTexts: string[] = [];
  #counts: Counts = { failedFiles: 0, writtenCount: 0, unchangedCount: 0, refusedCount: 0, conflictCount: 0 };

  constructor(files: readonly NamedFile[], context: CommandContext) {
    this.#files = files.length;
    this.#context = context;
    this.#display = openProgress(context, { noun: "releases", isQuiet: false });
    // Only a message is one release for sure.
    const areMessages = files.every((named) => "file" in named && named.file.endsWith(".xml"));
    this.#meter = new ProgressMeter({ total: areMessages ? files.length : undefined });
    this.onError = (error) => {
      const { finding, releaseId, stage } = error;
      const texts = releaseId === undefined ? this.#fileTexts : this.#releaseTexts;
      if (finding.severity === "information" || texts.length >= PRINTED_ERRORS) return;
      texts.push(findingLines({ ...finding, releaseId, stage }, context.paint));
    };
  }

  add(more: Partial<Counts>): void {
    const {
      writtenCount = 0,
      unchangedCount = 0,
      refusedCount = 0,
      conflictCount = 0,
      failedFiles = 0,
    } = more;
    this.#counts = {
      writtenCount: this.#counts.writtenCount + writtenCount,
      unchangedCount: this.#counts.unchangedCount + unchangedCount,
      refusedCount: this.#counts.refusedCount + refusedCount,
      conflictCount: this.#counts.conflictCount + conflictCount,
      failedFiles: this.#counts.failedFiles + failedFiles,
    };
    this.#display.show(
      this.#meter.add({ succeeded: writtenCount + unchangedCount, failed: refusedCount + failedFiles }),
    );
  }

  /** Counts a file that is none of those that record their own errors. */
  fail(error: LoadError | ConfigError): void {
    if (this.#fileTexts.length < PRINTED_ERRORS) {
      this.#fileTexts.push(errorLines(error, this.#context.paint));
    }
    this.add({ failedFiles: 1 });
  }

  end(): void {
    this.#display.end();
  }

  outcome(): ImportOutcome {
    const texts = [...this.#fileTexts, ...this.#releaseTexts];
    return { ...this.#counts, files: this.#files, texts };
  }
}
