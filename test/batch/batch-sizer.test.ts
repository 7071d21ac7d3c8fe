import { describe, expect, test } from "vitest";
import { BatchSizer, type BatchSizerOptions, type FinishedSize } from "../../src/batch/batch-sizer.ts";
import type { RunEvent } from "../../src/batch/run-observer.ts";

const BATCH_BYTES = 10 * 1024 ** 2;

function sizerOf(changes: Partial<BatchSizerOptions> = {}): BatchSizer {
  return new BatchSizer({
    minBatchSize: 1,
    maxBatchSize: 100,
    batchBytes: BATCH_BYTES,
    memoryLimitBytes: 100,
    readBytes: () => 50,
    observe: undefined,
    ...changes,
  });
}

function batchOf(changes: Partial<FinishedSize> = {}): FinishedSize {
  return { releaseCount: 100, durationMs: 100, outcome: ofDocuments(1), ...changes };
}

/** Documents that come to a share of the bytes of a batch, if there were a hundred. */
function ofDocuments(share: number, isOverdue = false): FinishedSize["outcome"] {
  const byteLength = (share * BATCH_BYTES) / 100;
  return { documents: [{ byteLength }, { byteLength }], isOverdue };
}

describe("BatchSizer", () => {
  test("begins with the largest batch", () => {
    expect(sizerOf().size).toBe(100);
  });

  test("halves at each fault, down to the smallest batch, and says so", () => {
    const events: RunEvent[] = [];
    const sizer = sizerOf({ minBatchSize: 30, observe: (event) => events.push(event) });

    for (let fault = 0; fault < 3; fault += 1) sizer.shrink("no room");

    expect(sizer.size).toBe(30);
    expect(events).toEqual([
      { kind: "batch-size-changed", from: 100, to: 50, reason: "no room" },
      { kind: "batch-size-changed", from: 50, to: 30, reason: "no room" },
    ]);
  });

  test.each([
    ["takes too long", { durationMs: 10_001 }, 50, "a batch took 10 s"],
    [
      "misses a deadline of the validator",
      { outcome: ofDocuments(1, true) },
      50,
      "a validator call missed its deadline",
    ],
    [
      "is half as heavy again as it is to be",
      { outcome: ofDocuments(1.52) },
      50,
      "a batch came to 15.2 MB of XML instead of 10.0 MB",
    ],
    ["leaves little memory", {}, 91, "the process takes 91 % of its memory limit"],
  ])("halves when a batch %s", (_title, changes, bytes, reason) => {
    const events: RunEvent[] = [];
    const sizer = sizerOf({ readBytes: () => bytes, observe: (event) => events.push(event) });

    sizer.took(batchOf(changes));

    expect(events).toEqual([{ kind: "batch-size-changed", from: 100, to: 50, reason }]);
  });

  test("learns nothing from one release alone", () => {
    const sizer = sizerOf();

    sizer.took(batchOf({ releaseCount: 1, durationMs: 60_000, outcome: ofDocuments(9, true) }));

    expect(sizer.size).toBe(100);
  });

  test("grows by a fifth after ten batches that went well, never above the largest", () => {
    const sizer = sizerOf();
    sizer.shrink("no room");
    const sizes: number[] = [];

    for (let batch = 0; batch < 60; batch += 1) {
      sizer.took(batchOf());
      if (batch % 10 === 9) sizes.push(sizer.size);
    }

    expect(sizes).toEqual([60, 72, 87, 100, 100, 100]);
  });

  test.each([
    ["a batch among them was slow", { durationMs: 5_001 }],
    ["a batch among them was heavier than it is to be", { outcome: ofDocuments(1.1) }],
  ])("does not grow where %s", (_title, changes) => {
    const sizer = sizerOf();
    sizer.shrink("no room");

    for (let batch = 0; batch < 16; batch += 1) sizer.took(batchOf(batch % 8 === 0 ? changes : {}));

    expect(sizer.size).toBe(50);
  });

  test("does not grow before memory has room, and then at once", () => {
    let bytes = 71;
    const sizer = sizerOf({ readBytes: () => bytes });
    sizer.shrink("no room");
    for (let batch = 0; batch < 20; batch += 1) sizer.took(batchOf());
    const sizeBefore = sizer.size;
    bytes = 69;

    sizer.took(batchOf());

    expect([sizeBefore, sizer.size]).toEqual([50, 60]);
  });
});
