import { describe, expect, test } from "vitest";
import { ProgressMeter } from "../../src/batch/progress.ts";

function meterWithClock(total: number | undefined): { meter: ProgressMeter; advance: (ms: number) => void } {
  let nowMs = 5000;
  return {
    meter: new ProgressMeter(total, () => nowMs),
    advance: (ms) => {
      nowMs += ms;
    },
  };
}

describe("ProgressMeter", () => {
  test("knows no rate before the first batch", () => {
    const { meter } = meterWithClock(10);

    expect(meter.snapshot()).toEqual({
      processed: 0,
      succeeded: 0,
      failed: 0,
      total: 10,
      remaining: 10,
      ratePerSecond: 0,
      etaSeconds: undefined,
    });
  });

  test("counts releases and derives rate and end", () => {
    const { meter, advance } = meterWithClock(100);

    advance(2000);
    const progress = meter.add(18, 2);

    expect(progress).toEqual({
      processed: 20,
      succeeded: 18,
      failed: 2,
      total: 100,
      remaining: 80,
      ratePerSecond: 10,
      etaSeconds: 8,
    });
  });

  test("forgets batches older than half a minute", () => {
    const { meter, advance } = meterWithClock(undefined);

    advance(1000);
    meter.add(1000, 0);
    advance(60_000);
    meter.add(10, 0);
    advance(40_000);
    const { ratePerSecond } = meter.add(10, 0);

    expect(ratePerSecond).toBe(0.25);
  });

  test("says neither what remains nor when it ends without a total", () => {
    const { meter, advance } = meterWithClock(undefined);

    advance(1000);

    expect(meter.add(5, 0)).toMatchObject({ remaining: undefined, etaSeconds: undefined, ratePerSecond: 5 });
  });

  test("never says that less than nothing remains", () => {
    const { meter, advance } = meterWithClock(3);

    advance(1000);

    expect(meter.add(5, 0)).toMatchObject({ remaining: 0, etaSeconds: 0 });
  });
});
