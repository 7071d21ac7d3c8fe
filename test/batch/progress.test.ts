import { describe, expect, test } from "vitest";
import { type PlannedWork, ProgressMeter } from "../../src/batch/progress.ts";

function meterWithClock(work: PlannedWork): { meter: ProgressMeter; advance: (ms: number) => void } {
  let nowMs = 5000;
  return {
    meter: new ProgressMeter(work, () => nowMs),
    advance: (ms) => {
      nowMs += ms;
    },
  };
}

describe("ProgressMeter", () => {
  test("knows no rate before the first batch", () => {
    const { meter } = meterWithClock({ total: 10 });

    expect(meter.snapshot()).toEqual({
      processed: 0,
      succeeded: 0,
      failed: 0,
      total: 10,
      remaining: 10,
      ratePerSecond: 0,
      bytesPerSecond: 0,
      elapsedSeconds: 0,
      etaSeconds: undefined,
      etaP90Seconds: undefined,
    });
  });

  test("counts releases and derives rate and end", () => {
    const { meter, advance } = meterWithClock({ total: 100 });

    advance(2000);
    const progress = meter.add({ succeeded: 18, failed: 2, bytes: 1000 });

    expect(progress).toMatchObject({
      processed: 20,
      succeeded: 18,
      failed: 2,
      remaining: 80,
      ratePerSecond: 10,
      bytesPerSecond: 500,
      elapsedSeconds: 2,
      etaSeconds: 8,
    });
  });

  test("counts a release that is gone as processed, neither as succeeded nor as failed", () => {
    const { meter } = meterWithClock({ total: 10 });

    const progress = meter.add({ succeeded: 1, failed: 1, gone: 2 });

    expect(progress).toMatchObject({ processed: 4, succeeded: 1, failed: 1, remaining: 6 });
  });

  test("expects the end by bytes where the plan has them: the large ones are still to come", () => {
    const { meter, advance } = meterWithClock({ total: 4, plannedBytes: 10_000 });

    advance(1000);
    const progress = meter.add({ succeeded: 2, failed: 0, bytes: 1000 });

    expect(progress).toMatchObject({ ratePerSecond: 2, etaSeconds: 9 });
  });

  test("expects the rest to be as large as what came before where the plan of bytes is used up", () => {
    const { meter, advance } = meterWithClock({ total: 4, plannedBytes: 1000 });

    advance(1000);
    const progress = meter.add({ succeeded: 3, failed: 0, bytes: 3000 });

    expect(progress.etaSeconds).toBeCloseTo(1 / 3);
  });

  test("counts what was done before it joined, but not in its rate", () => {
    const { meter, advance } = meterWithClock({ total: 100, doneCount: 60 });

    advance(1000);
    const progress = meter.add({ succeeded: 10, failed: 0 });

    expect(progress).toMatchObject({
      processed: 70,
      succeeded: 10,
      remaining: 30,
      ratePerSecond: 10,
      etaSeconds: 3,
    });
  });

  test("counts what other processes have done meanwhile, but not in its rate", () => {
    const { meter, advance } = meterWithClock({ total: 100, doneCount: 20 });

    advance(1000);
    meter.advance({ doneCount: 45, ownCount: 5 });
    const progress = meter.add({ succeeded: 5, failed: 0 });

    expect(progress).toMatchObject({ processed: 45, succeeded: 5, remaining: 55, ratePerSecond: 5 });
  });

  test("lets the last minute count most", () => {
    const { meter, advance } = meterWithClock({ total: undefined });

    advance(60_000);
    meter.add({ succeeded: 60_000, failed: 0 });
    for (let minute = 0; minute < 5; minute += 1) {
      advance(60_000);
      meter.add({ succeeded: 60, failed: 0 });
    }

    expect(meter.snapshot().ratePerSecond).toBeGreaterThan(1);
    expect(meter.snapshot().ratePerSecond).toBeLessThan(10);
  });

  test("says neither what remains nor when it ends without a total", () => {
    const { meter, advance } = meterWithClock({ total: undefined });

    advance(1000);

    expect(meter.add({ succeeded: 5, failed: 0 })).toMatchObject({
      remaining: undefined,
      etaSeconds: undefined,
      etaP90Seconds: undefined,
      ratePerSecond: 5,
    });
  });

  test("never says that less than nothing remains", () => {
    const { meter, advance } = meterWithClock({ total: 3 });

    advance(1000);

    expect(meter.add({ succeeded: 5, failed: 0 })).toMatchObject({
      remaining: 0,
      etaSeconds: 0,
      etaP90Seconds: 0,
    });
  });
});
