import { describe, expect, test } from "vitest";
import { readDuration } from "../../../src/import/ern/durations.ts";

describe("readDuration()", () => {
  test.each([
    ["PT3M25S", 205_000],
    ["PT1H0M0S", 3_600_000],
    ["PT0.5S", 500],
    ["-PT1S", -1000],
  ])("reads %s as %i ms", (text, milliseconds) => {
    expect(readDuration(text)).toBe(milliseconds);
  });

  test.each(["PT0H3M25S", "PT03M25S", "P1Y", "PT600H0M0S", "3:25", ""])(
    "leaves %s, which the columns do not give back as it is, to the fragment",
    (text) => {
      expect(readDuration(text)).toBeUndefined();
    },
  );
});
