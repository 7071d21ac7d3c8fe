import { describe, expect, test } from "vitest";
import { BatchSizer } from "../../src/batch/batch-sizer.ts";
import type { RunEvent } from "../../src/batch/run-observer.ts";

describe("BatchSizer", () => {
  test("begins with the largest batch", () => {
    expect(new BatchSizer({ minBatchSize: 10, maxBatchSize: 100, observe: undefined }).size).toBe(100);
  });

  test("halves at each fault, down to the smallest batch, and says so", () => {
    const events: RunEvent[] = [];
    const sizer = new BatchSizer({
      minBatchSize: 30,
      maxBatchSize: 100,
      observe: (event) => events.push(event),
    });

    for (let fault = 0; fault < 3; fault += 1) sizer.shrink("no room");

    expect(sizer.size).toBe(30);
    expect(events).toEqual([
      { kind: "batch-size-changed", from: 100, to: 50, reason: "no room" },
      { kind: "batch-size-changed", from: 50, to: 30, reason: "no room" },
    ]);
  });

  test("halves when a batch takes too long", () => {
    const sizer = new BatchSizer({ minBatchSize: 1, maxBatchSize: 100, observe: undefined });

    sizer.took(10_001);

    expect(sizer.size).toBe(50);
  });

  test("grows by a fifth after ten batches that went well, never above the largest", () => {
    const sizer = new BatchSizer({ minBatchSize: 1, maxBatchSize: 100, observe: undefined });
    sizer.shrink("no room");
    const sizes: number[] = [];

    for (let batch = 0; batch < 60; batch += 1) {
      sizer.took(100);
      if (batch % 10 === 9) sizes.push(sizer.size);
    }

    expect(sizes).toEqual([60, 72, 87, 100, 100, 100]);
  });
});
