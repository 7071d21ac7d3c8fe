/** `ddex-batch run`: what a run came to, and what is wrong with the releases that it could not export. */
import { type RunStatistics, toRunStatistics } from "../batch/run-statistics.ts";
import type { Database } from "../db/connect.ts";
import { readErrors, type StoredError } from "../db/document-store.ts";
import { countDocumentsByKind } from "../db/message-history.ts";
import { readStatistics } from "../db/run-statistic-rows.ts";
import { countErrors, type ErrorCount, listRuns, readRun, type Run } from "../db/run-store.ts";
import { RunError } from "../errors.ts";
import type { CliCommand, CommandContext } from "./command.ts";
import { findingLines } from "./error-lines.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption, integerOption, textOption } from "./options.ts";
import type { Paint } from "./paint.ts";
import { runReport } from "./run-report.ts";
import { statisticsReport } from "./statistics-report.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  code: textOption("--code <code>", "only errors of this code"),
  limit: integerOption("--limit <n>", "most errors to print (20)", 0),
  json: flagOption("--json", "print one JSON object"),
};

/** What `run` shows. */
interface RunDetails {
  /** Absent for `load`. */
  readonly run: Run | undefined;
  readonly documentsByKind: Readonly<Record<string, number>>;
  readonly errorCounts: readonly ErrorCount[];
  /** Absent for `load`. */
  readonly statistics: RunStatistics | undefined;
  readonly errors: readonly StoredError[];
  /** True where the limit left errors out. */
  readonly isCut: boolean;
}

export const runCommand: CliCommand = {
  name: "run",
  summary: "show a run and its errors",
  argument: {
    usage: "<run>",
    about: "id of a run, last, or load for the releases that could not be loaded",
  },
  options: Object.values(OPTIONS),
  run: async ({ words: [word = ""], values }, context) => {
    const query = { code: OPTIONS.code.read(values), limit: OPTIONS.limit.read(values) ?? 20 };
    const details = await withDatabase(context, (database) => readDetails(database, word, query));
    if (OPTIONS.json.read(values)) await context.print(JSON.stringify(details));
    else await context.print(textOf(details, query.limit, context));
    return EXIT.completed;
  },
};

async function readDetails(
  database: Database,
  word: string,
  { code, limit }: { readonly code: string | undefined; readonly limit: number },
): Promise<RunDetails> {
  const run = word === "load" ? undefined : await findRun(database, word);
  const [documentsByKind, errorCounts, statistics, errors] = await Promise.all([
    run === undefined ? {} : countDocumentsByKind(database, run.id),
    run === undefined ? [] : countErrors(database, run.id),
    run === undefined ? undefined : readStatistics(database, run.id).then(toRunStatistics),
    readErrors(database, { runId: run?.id ?? null, limit: limit + 1, ...(code !== undefined && { code }) }),
  ]);
  const shown = { errors: errors.slice(0, limit), isCut: errors.length > limit };
  return { run, documentsByKind, errorCounts, statistics, ...shown };
}

async function findRun(database: Database, word: string): Promise<Run> {
  if (word !== "last") return readRun(database, word);
  const [last] = await listRuns(database, { limit: 1 });
  if (last === undefined)
    throw new RunError("ERN_RUN_NOT_FOUND", 'Cannot find Run "last": there is none yet');
  return last;
}

function textOf(
  { run, documentsByKind, errorCounts, statistics, errors, isCut }: RunDetails,
  limit: number,
  { paint }: CommandContext,
): string {
  const blocks = [
    ...(run === undefined ? [] : [runReport(run, documentsByKind, errorCounts, paint)]),
    ...(statistics === undefined ? [] : statisticsReport(statistics)),
    ...errors.map((error) => errorText(error, paint)),
    ...(run === undefined && errors.length === 0
      ? ["Every release that was loaded is in the catalogue"]
      : []),
    ...(isCut ? [`There are more errors: --limit ${Math.max(limit * 10, 10)}, or --code CODE`] : []),
  ];
  return blocks.join("\n\n");
}

function errorText({ finding, releaseId, stage }: StoredError, paint: Paint): string {
  return findingLines({ ...finding, releaseId, stage }, paint);
}
