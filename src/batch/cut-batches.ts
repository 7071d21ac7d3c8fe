import { batchCost } from "./batch-cost.ts";
import type { PlannedItem } from "./batch-items.ts";
import type { MemoryBudget } from "./memory-budget.ts";

/** Where a batch ends. */
export interface BatchBounds {
  readonly batchSize: number;
  /** Unit: bytes of expected XML. */
  readonly batchBytes: number;
  readonly budget: MemoryBudget;
}

/**
 * Cuts planned releases into batches.
 *
 * Shape: items in, batches out, same order; a batch ends before the item that would break a bound, so an item that
 * breaks one by itself is a batch of its own. Whether such an item fits at all is the budget's question.
 */
export function* cutBatches(
  items: readonly PlannedItem[],
  bounds: BatchBounds,
): Generator<readonly PlannedItem[]> {
  let batch: PlannedItem[] = [];
  let total = 0;
  let largest = 0;
  let most = Infinity;
  for (const item of items) {
    const nextTotal = total + item.estimatedBytes;
    const nextLargest = Math.max(largest, item.estimatedBytes);
    const nextMost = Math.min(most, item.maxBatchSize ?? Infinity);
    const isFull =
      batch.length >= Math.min(bounds.batchSize, nextMost) ||
      nextTotal > bounds.batchBytes ||
      !bounds.budget.fits(batchCost(nextTotal, nextLargest));
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      total = 0;
      largest = 0;
      most = Infinity;
    }
    batch.push(item);
    most = Math.min(most, item.maxBatchSize ?? Infinity);
    total += item.estimatedBytes;
    largest = Math.max(largest, item.estimatedBytes);
  }
  if (batch.length > 0) yield batch;
}
