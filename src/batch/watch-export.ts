/** The watch over a run that stands in the database: what it measured is kept there. */
import { randomUUID } from "node:crypto";
import type { Database } from "../db/connect.ts";
import { replaceStatistics } from "../db/run-statistic-rows.ts";
import type { ExportSummary } from "./export-summary.ts";
import type { RunStarted } from "./run-observer.ts";
import { runWatched, type RunWatch } from "./run-watch.ts";

/** A summary with the sum of the caller's own. */
export interface ReducedSummary<Aggregate> extends ExportSummary {
  /** What `reduce` has summed up over the releases that this process has done; absent without it. */
  readonly aggregate?: Aggregate | undefined;
}

/** Of a process that is killed, at most so much is missing from the statistics. Unit: ms. */
const KEEPING_INTERVAL_MS = 30_000;

/**
 * Does the work of a run under a watch: tells that it has started and how it ended, and writes what was measured to
 * export.run_statistic, now and then and at the end.
 *
 * Throws: what the work throws. That statistics cannot be written harms no run; what it exports is written elsewhere.
 */
export async function watchExport<Aggregate>(
  database: Database,
  watch: RunWatch<Aggregate>,
  started: Omit<RunStarted, "kind" | "runId"> & { readonly runId: string },
  work: () => Promise<ExportSummary>,
): Promise<ReducedSummary<Aggregate>> {
  const { observe, collector } = watch;
  const owner = { runId: started.runId, processId: randomUUID() };
  const keep = (): Promise<void> =>
    replaceStatistics(database, owner, collector.rows()).catch((error: unknown) => {
      process.emitWarning(`Cannot write the statistics of run ${started.runId}: ${String(error)}`);
    });
  observe({ kind: "run-started", ...started });
  let keeping = Promise.resolve();
  const timer = setInterval(() => {
    keeping = keeping.then(keep);
  }, KEEPING_INTERVAL_MS);
  timer.unref();
  try {
    const summary = await runWatched(watch, work);
    observe({ kind: "run-finished", status: summary.status });
    const aggregate = watch.aggregate();
    return { ...summary, statistics: watch.statistics(), ...(aggregate !== undefined && { aggregate }) };
  } finally {
    clearInterval(timer);
    await keeping.then(keep);
  }
}
