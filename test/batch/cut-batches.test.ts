import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batchCost } from "../../src/batch/batch-cost.ts";
import { cutBatches } from "../../src/batch/cut-batches.ts";
import { MemoryBudget } from "../../src/batch/memory-budget.ts";
import { goneItem } from "./planned-items.ts";

const WIDE = { batchSize: 1000, batchBytes: 1e9, budget: new MemoryBudget(1e12) };

function sizesOf(sizes: readonly number[], bounds: Partial<typeof WIDE>): readonly (readonly number[])[] {
  const items = sizes.map((size, index) => goneItem(String(index), size));
  return Array.from(cutBatches(items, { ...WIDE, ...bounds }), (batch) =>
    batch.map((item) => item.estimatedBytes),
  );
}

describe("cutBatches()", () => {
  test("cuts nothing from nothing", () => {
    expect(sizesOf([], {})).toEqual([]);
  });

  test("ends a batch at its number of releases", () => {
    expect(sizesOf([1, 2, 3, 4, 5], { batchSize: 2 })).toEqual([[1, 2], [3, 4], [5]]);
  });

  test("ends a batch before the release that would break its bytes", () => {
    expect(sizesOf([4, 4, 4, 2, 10, 1], { batchBytes: 10 })).toEqual([[4, 4], [4, 2], [10], [1]]);
  });

  test("gives a release that is larger than a batch one of its own", () => {
    expect(sizesOf([1, 50, 1, 1], { batchBytes: 10 })).toEqual([[1], [50], [1, 1]]);
  });

  test("ends a batch before it costs more memory than there is", () => {
    const budget = new MemoryBudget(batchCost(3000, 1000));

    expect(sizesOf([1000, 1000, 1000, 1000], { budget })).toEqual([[1000, 1000, 1000], [1000]]);
  });

  test("loses no release and keeps their order, whatever the bounds", () => {
    const bounds = fc.record({
      batchSize: fc.integer({ min: 1, max: 9 }),
      batchBytes: fc.integer({ min: 1, max: 99 }),
    });

    fc.assert(
      fc.property(fc.array(fc.nat(120)), bounds, (sizes, { batchSize, batchBytes }) => {
        const batches = sizesOf(sizes, { batchSize, batchBytes });

        expect(batches.flat()).toEqual(sizes);
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(batchSize);
          const total = batch.reduce((sum, size) => sum + size, 0);
          expect(batch.length === 1 || total <= batchBytes).toBe(true);
        }
      }),
    );
  });
});
