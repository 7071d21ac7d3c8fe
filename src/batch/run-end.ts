/** How a run ends that did not come to its end. */
import type { Database } from "../db/connect.ts";
import { finishRun } from "../db/run-store.ts";
import { ErnError } from "../errors.ts";
import type { ExportSummary, ExportTally } from "./export-summary.ts";

/**
 * Ends a run that something stopped: as `STOPPED` where its signal was aborted, else as `FAILED`.
 *
 * Throws: the error, where it is a failure; the caller must see it also where the database cannot take note of it any more.
 */
export async function endEarly(
  database: Database,
  tally: ExportTally,
  signal: AbortSignal | undefined,
  error: unknown,
): Promise<ExportSummary> {
  const isStop = isStopOf(signal, error);
  const summary = tally.finish(isStop ? "STOPPED" : "FAILED");
  const { runId, peakRssBytes } = summary;
  if (isStop) {
    await finishRun(database, runId, { status: "STOPPED", peakRssBytes });
    return summary;
  }
  const failure = {
    code: error instanceof ErnError ? error.code : "ERN_RUN_FAILED",
    text: error instanceof Error ? error.message : String(error),
  };
  await finishRun(database, runId, { status: "FAILED", failure, peakRssBytes }).catch(() => undefined);
  throw error;
}

/** A failure that happens to meet an abort stays a failure. */
function isStopOf(signal: AbortSignal | undefined, error: unknown): boolean {
  if (signal?.aborted !== true) return false;
  return error === signal.reason || (error instanceof Error && error.cause === signal.reason);
}
