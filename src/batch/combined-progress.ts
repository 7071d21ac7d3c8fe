/** The progress of several runs side by side, as that of one. */
import type { BatchProgress } from "./progress.ts";

/**
 * Adds up what each of several runs tells.
 *
 * Shape: the listener of each run; `hear` is called with the sum whenever one of them is. Runs that have told nothing yet
 * count with their totals.
 */
export function combineProgress(
  totals: readonly number[],
  hear: (progress: BatchProgress) => void,
): readonly ((progress: BatchProgress) => void)[] {
  const latest: BatchProgress[] = totals.map(untouched);
  return totals.map((_total, index) => (progress) => {
    latest[index] = progress;
    hear(latest.reduce(add));
  });
}

function untouched(total: number): BatchProgress {
  return {
    processed: 0,
    succeeded: 0,
    failed: 0,
    total,
    remaining: total,
    ratePerSecond: 0,
    bytesPerSecond: 0,
    elapsedSeconds: 0,
    etaSeconds: undefined,
    etaP90Seconds: undefined,
  };
}

/** Runs side by side end when the last of them does. */
function add(left: BatchProgress, right: BatchProgress): BatchProgress {
  return {
    processed: left.processed + right.processed,
    succeeded: left.succeeded + right.succeeded,
    failed: left.failed + right.failed,
    total: (left.total ?? 0) + (right.total ?? 0),
    remaining: (left.remaining ?? 0) + (right.remaining ?? 0),
    ratePerSecond: left.ratePerSecond + right.ratePerSecond,
    bytesPerSecond: left.bytesPerSecond + right.bytesPerSecond,
    elapsedSeconds: Math.max(left.elapsedSeconds, right.elapsedSeconds),
    etaSeconds: later(left.etaSeconds, right.etaSeconds),
    etaP90Seconds: later(left.etaP90Seconds, right.etaP90Seconds),
  };
}

function later(left: number | undefined, right: number | undefined): number | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return Math.max(left, right);
}
