/** The events of one batch, in the order in which they happen. */
import type { BatchOutcome, PlannedItem } from "./batch-items.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import type { RunObserver, RunStage } from "./run-observer.ts";

/** Told when a batch has come so far; building and validating are told by `exportBatch` itself. */
export interface WatchedBatch {
  /** Its releases are read. */
  read(): void;
  /** It is built and validated, and is written next. */
  built(): void;
  /** It is written; what became of its releases stands. */
  settled(outcome: BatchOutcome): void;
}

/** Tells the observer that a batch was admitted, and then how it goes on. */
export function watchBatch(
  batchIndex: number,
  batch: readonly PlannedItem[],
  { budget, observe }: { readonly budget: MemoryBudget; readonly observe: RunObserver | undefined },
): WatchedBatch {
  const startedMs = performance.now();
  let sinceMs = startedMs;
  const releaseCount = batch.length;
  const estimatedBytes = batch.reduce((sum, item) => sum + item.estimatedBytes, 0);
  const stageDone = (stage: RunStage, count: number): void => {
    observe?.({ kind: "stage-done", stage, batchIndex, count, durationMs: performance.now() - sinceMs });
  };
  observe?.({
    kind: "batch-started",
    batchIndex,
    releaseCount,
    estimatedBytes,
    inflightBytes: budget.admittedBytes,
  });
  return {
    read: () => {
      stageDone("read", releaseCount);
    },
    built: () => {
      sinceMs = performance.now();
    },
    settled: (outcome) => {
      stageDone("write", outcome.documents.length);
      observe?.({
        kind: "batch-settled",
        firstReleaseId: batch[0]?.releaseId,
        releaseCount,
        estimatedBytes,
        outcome,
        durationMs: performance.now() - startedMs,
        inflightBytes: budget.admittedBytes,
      });
    },
  };
}
