import { describe, expect, test } from "vitest";
import { countOf, formatBytes, formatDuration, formatInstant, formatRate } from "../../src/cli/quantities.ts";

describe("formatBytes()", () => {
  test.each([
    [0, "0 bytes"],
    [1023, "1,023 bytes"],
    [1024, "1.0 KB"],
    [10 * 1024, "10 KB"],
    [512 * 1024 ** 2, "512 MB"],
    [1024 ** 4, "1024 GB"],
  ])("writes %d as %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe("formatDuration()", () => {
  test.each([
    [0, "0 ms"],
    [999, "999 ms"],
    [2_340, "2.3 s"],
    [59_960, "1 min 00 s"],
    [252_000, "4 min 12 s"],
    [3_780_000, "1 h 03 min"],
  ])("writes %d ms as %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe("formatRate()", () => {
  test.each([
    [0, "0.0/s"],
    [9.94, "9.9/s"],
    [1234.5, "1,235/s"],
  ])("writes %d as %s", (perSecond, text) => {
    expect(formatRate(perSecond)).toBe(text);
  });
});

describe("countOf()", () => {
  test.each([
    [0, "0 releases"],
    [1, "1 release"],
    [2000, "2,000 releases"],
  ])("puts %d and its noun together as %s", (count, text) => {
    expect(countOf(count, "release")).toBe(text);
  });
});

describe("formatInstant()", () => {
  test("writes UTC to the second", () => {
    expect(formatInstant(new Date("2026-03-01T22:04:05.678Z"))).toBe("2026-03-01 22:04:05 UTC");
  });
});
