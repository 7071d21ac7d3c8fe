/** One process at work on a run: chunk after chunk, until the run is done, stopped or ended. */
import type { Database } from "../db/connect.ts";
import type { ExportSummary } from "./export-summary.ts";
import { failpoint } from "./failpoint.ts";
import { endRunOf } from "./run-end.ts";
import type { RunWork } from "./run-work.ts";
import { RunWorker } from "./run-worker.ts";

/**
 * Works on a run beside whoever else does.
 *
 * Shape: the summary of the whole run where it is completed, of this process's share where it was stopped.
 * Throws: what ends the run, which is then marked as failed; `ERN_RUN_INTERRUPTED` leaves it unfinished.
 */
export async function workOnRun(database: Database, work: RunWork): Promise<ExportSummary> {
  const worker = new RunWorker(database, work);
  return endWork(database, worker, await worker.run());
}

/** Ends the work of a process on a run. Throws: `failure`, where that is no stop. */
export async function endWork(
  database: Database,
  worker: RunWorker,
  failure: { readonly error: unknown } | undefined,
): Promise<ExportSummary> {
  await worker.close();
  const summary = await endRunOf(database, { ...worker.left(), failure });
  failpoint("after-finish");
  return summary;
}
