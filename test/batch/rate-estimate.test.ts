import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RateEstimate } from "../../src/batch/rate-estimate.ts";
import { seededRandom } from "../../src/sample/seeded-random.ts";

describe("RateEstimate", () => {
  test("knows neither rate nor end before the first piece", () => {
    const estimate = new RateEstimate(1000);

    expect(estimate.perSecond()).toBe(0);
    expect(estimate.eta(5)).toBeUndefined();
  });

  test("is certain of pieces that all take their size's time", () => {
    const estimate = new RateEstimate(0);

    for (let ms = 1000; ms <= 10_000; ms += 1000) estimate.add(50, ms);

    expect(estimate.perSecond()).toBeCloseTo(50);
    expect(estimate.eta(500)).toEqual({ p50: expect.closeTo(10), p90: expect.closeTo(10) });
  });

  test("spreads further where pieces differ more", () => {
    const steady = estimateOf([900, 1100, 900, 1100, 900, 1100]);
    const erratic = estimateOf([100, 1900, 100, 1900, 100, 1900]);

    const [little, much] = [steady.eta(100), erratic.eta(100)];

    expect(spreadOf(much)).toBeGreaterThan(5 * spreadOf(little));
  });

  test("keeps its promise: about nine ends of ten come before p90, about half before p50", () => {
    const random = seededRandom(20_261_122);
    let [beforeP50, beforeP90] = [0, 0];

    for (let round = 0; round < 400; round += 1) {
      const times = Array.from({ length: 60 }, () => 200 + 1600 * random.next());
      const estimate = estimateOf(times.slice(0, 30));
      const eta = estimate.eta(300) ?? { p50: 0, p90: 0 };
      const took = times.slice(30).reduce((sum, ms) => sum + ms, 0) / 1000;
      if (took <= eta.p50) beforeP50 += 1;
      if (took <= eta.p90) beforeP90 += 1;
    }

    expect(beforeP50 / 400).toBeGreaterThan(0.42);
    expect(beforeP50 / 400).toBeLessThan(0.58);
    expect(beforeP90 / 400).toBeGreaterThan(0.84);
    expect(beforeP90 / 400).toBeLessThan(0.96);
  });

  test("never gives a negative time, also with a clock that jumps back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: -10_000_000, max: 10_000_000 })), {
          minLength: 1,
        }),
        fc.integer({ min: -1000, max: 1_000_000_000 }),
        (pieces, remaining) => {
          const estimate = new RateEstimate(0);
          for (const [size, atMs] of pieces) estimate.add(size, atMs);
          const eta = estimate.eta(remaining);
          if (eta === undefined) return;
          expect(eta.p50).toBeGreaterThanOrEqual(0);
          expect(eta.p90).toBeGreaterThanOrEqual(eta.p50);
          expect(estimate.perSecond()).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

/** Ten units of size in each piece. */
function estimateOf(timesMs: readonly number[]): RateEstimate {
  const estimate = new RateEstimate(0);
  let nowMs = 0;
  for (const ms of timesMs) {
    nowMs += ms;
    estimate.add(10, nowMs);
  }
  return estimate;
}

function spreadOf(eta: { readonly p50: number; readonly p90: number } | undefined): number {
  return eta === undefined ? Number.NaN : eta.p90 - eta.p50;
}
