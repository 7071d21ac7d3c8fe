import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addBuckets, DurationHistogram, quantileOf } from "../../src/batch/duration-histogram.ts";

describe("quantileOf()", () => {
  test("gives 0 where nothing was counted", () => {
    expect(quantileOf([], 0.95)).toBe(0);
  });

  test("is within 5 % of the exact percentile", () => {
    const durations = fc.array(fc.double({ min: 0.2, max: 10_000_000, noNaN: true }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.95), (values, share) => {
        const exact = values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

        const quantile = quantileOf(histogramOf(values), share);

        expect(Math.abs(quantile - exact) / exact).toBeLessThan(0.05);
      }),
    );
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("takes %s for a duration too", (durationMs) => {
    expect(histogramOf([durationMs]).reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe("addBuckets()", () => {
  test("gives the histogram of both", () => {
    const [some, more] = [
      [1, 50, 3],
      [900_000, 3],
    ];

    expect(addBuckets(histogramOf(some), histogramOf(more))).toEqual(histogramOf([...some, ...more]));
  });
});

function histogramOf(durationsMs: readonly number[]): readonly number[] {
  const histogram = new DurationHistogram();
  for (const durationMs of durationsMs) histogram.add(durationMs);
  return histogram.buckets();
}
