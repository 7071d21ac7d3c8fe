/** How the work of a process on a run ends, and with it the run. */
import { returnChunks, surrenderChunks, type Worker } from "../db/chunk-lease.ts";
import type { Database } from "../db/connect.ts";
import { completeRun, endRun, readRun } from "../db/run-store.ts";
import { readRunTotals } from "../db/run-totals.ts";
import type { RunStatus } from "../db/tables.ts";
import { ErnError, RunError } from "../errors.ts";
import type { ExportSummary, ExportTally } from "./export-summary.ts";
import type { FaultPolicy } from "./fault-policy.ts";
import type { RunControl } from "./run-control.ts";

/** What a process leaves behind. */
export interface LeftRun {
  readonly tally: ExportTally;
  /** Releases of the whole run. */
  readonly plannedCount: number;
  readonly worker: Worker;
  readonly control: RunControl;
  readonly signal: AbortSignal;
  /** What ended the work, where it did not come to its end. */
  readonly failure: { readonly error: unknown } | undefined;
  readonly faults: FaultPolicy;
}

/**
 * Ends a run where it can be ended: complete, stopped, cancelled or failed.
 *
 * Shape: a stop leaves the run to other processes, where there are any, else it is STOPPED and can be joined again.
 * Throws: the failure; `ERN_RUN_INCOMPLETE` where a planned release has come to nothing; `ERN_RUN_NOT_ACTIVE` where somebody
 * else has ended the run otherwise than by cancelling it.
 */
export async function endRunOf(database: Database, left: LeftRun): Promise<ExportSummary> {
  const { tally, worker, control, signal, failure, faults } = left;
  const { runId } = worker;
  const { peakRssBytes } = tally.finish("STOPPED");
  if (failure !== undefined && !isStopOf(signal, failure.error)) {
    const exhaustion = exhaustionOf(signal);
    const error = exhaustion ?? failure.error;
    const giveBack = exhaustion === undefined ? returnChunks : surrenderChunks;
    await giveBack(database, worker).catch(() => undefined);
    await noteFailure(database, runId, error, peakRssBytes);
    throw error;
  }
  if (failure !== undefined || control.state === "stop") {
    await returnChunks(database, worker);
    // Everything may have been done when the stop was asked for.
    if (failure === undefined && (await completeRun(database, runId, peakRssBytes)))
      return completed(database, left);
    await endRun(database, runId, { status: "STOPPED", peakRssBytes });
    return tally.finish("STOPPED");
  }
  const { status } = control;
  if (status === "CANCELLING" || status === "CANCELLED") {
    await returnChunks(database, worker);
    await endRun(database, runId, { status: "CANCELLED", peakRssBytes });
    return tally.finish("CANCELLED");
  }
  if (await faults.retry(() => completeRun(database, runId, peakRssBytes))) return completed(database, left);
  if (status !== "STARTED" && status !== "PAUSED") {
    throw await endedBy(database, runId, status);
  }
  const error = incomplete(runId);
  await noteFailure(database, runId, error, peakRssBytes);
  throw error;
}

/** Another process has ended the run: what the breaker said to it is what everybody has to hear. One that was only stopped is unfinished. */
async function endedBy(database: Database, runId: string, status: RunStatus): Promise<RunError> {
  const { failure } = await readRun(database, runId);
  if (failure?.code === "ERN_RUN_OUT_OF_BAND") return new RunError(failure.code, failure.text);
  if (status === "STOPPED") {
    return new RunError(
      "ERN_RUN_INTERRUPTED",
      `Cannot go on with Run "${runId}": another process has stopped it`,
    );
  }
  return new RunError("ERN_RUN_NOT_ACTIVE", `Cannot go on with Run "${runId}": it is ${status}`);
}

/** Where others have worked on the run too, the totals are the database's. */
async function completed(
  database: Database,
  { tally, plannedCount, worker }: LeftRun,
): Promise<ExportSummary> {
  const own = tally.finish("COMPLETED");
  if (own.plannedCount === plannedCount) return own;
  return { ...own, ...(await readRunTotals(database, worker.runId)) };
}

const UNFINISHED_BY: ReadonlySet<string> = new Set([
  "ERN_RUN_INTERRUPTED",
  "ERN_RUN_OUT_OF_BAND",
  "ERN_MEMORY_EXHAUSTED",
]);

/** A run that was interrupted, or that the breaker has stopped, is unfinished: it is no failure, and neither is what the database cannot take note of. */
async function noteFailure(
  database: Database,
  runId: string,
  error: unknown,
  peakRssBytes: number,
): Promise<void> {
  const code = error instanceof ErnError ? error.code : "ERN_RUN_FAILED";
  const text = error instanceof Error ? error.message : String(error);
  const status = UNFINISHED_BY.has(code) ? "STOPPED" : "FAILED";
  await endRun(database, runId, { status, failure: { code, text }, peakRssBytes }).catch(() => undefined);
}

/** A failure that happens to meet an abort stays a failure. */
function isStopOf(signal: AbortSignal, error: unknown): boolean {
  if (!signal.aborted || exhaustionOf(signal) !== undefined) return false;
  return error === signal.reason || (error instanceof Error && error.cause === signal.reason);
}

/** What else fails then fails by it. */
function exhaustionOf({ reason }: AbortSignal): ErnError | undefined {
  const error: unknown = reason;
  return error instanceof ErnError && error.code === "ERN_MEMORY_EXHAUSTED" ? error : undefined;
}

function incomplete(runId: string): RunError {
  return new RunError(
    "ERN_RUN_INCOMPLETE",
    `Cannot complete Run "${runId}": a release of its plan has come to nothing`,
  );
}
