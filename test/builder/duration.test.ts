import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDuration } from "../../src/builder/duration.ts";

describe("isoDuration()", () => {
  test.each([
    [0, "PT0S"],
    [1, "PT0.001S"],
    [250, "PT0.25S"],
    [59_999, "PT59.999S"],
    [60_000, "PT1M0S"],
    [225_000, "PT3M45S"],
    [3_600_000, "PT1H0M0S"],
    [3_661_500, "PT1H1M1.5S"],
    [360_000_000, "PT100H0M0S"],
    [-1_500, "-PT1.5S"],
  ])("writes %i ms as %s", (milliseconds, text) => {
    expect(isoDuration(milliseconds)).toBe(text);
  });

  test("keeps every millisecond of every duration", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (milliseconds) => {
        const [, hours = "0", minutes = "0", seconds = "0"] =
          /^PT(?:(\d+)H)?(?:(\d+)M)?(\d+(?:\.\d{1,3})?)S$/.exec(isoDuration(milliseconds)) ?? [];
        const read =
          Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Math.round(Number(seconds) * 1000);

        expect(read).toBe(milliseconds);
      }),
    );
  });
});
