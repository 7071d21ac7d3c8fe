import { describe, expect, test } from "vitest";
import { largestMessageBytes } from "../../src/batch/batch-cost.ts";
import { DEFAULT_MEMORY_LIMIT, parseMemoryLimit } from "../../src/batch/memory-limit.ts";

describe("parseMemoryLimit()", () => {
  test.each([
    ["512MB", 512 * 1024 ** 2],
    ["2GB", 2 * 1024 ** 3],
    ["1.5gb", 1.5 * 1024 ** 3],
    [" 262144 kb ", 256 * 1024 ** 2],
    ["268435456", 268_435_456],
    [268_435_456, 268_435_456],
    ["192MB", 192 * 1024 ** 2],
  ])("reads %s", (limit, bytes) => {
    expect(parseMemoryLimit(limit)).toBe(bytes);
  });

  test.each(["", "512", "191MB", "512 TB", "-1GB", "0x40000000", "lots", Number.NaN, -1, 1e21])(
    "throws ERN_CONFIG_INVALID_OPTION for %s",
    (limit) => {
      expect(() => parseMemoryLimit(limit)).toThrow(
        expect.objectContaining({ code: "ERN_CONFIG_INVALID_OPTION" }),
      );
    },
  );
});

describe("largestMessageBytes()", () => {
  test("leaves room for a box set of 300 tracks under the default limit", () => {
    expect(largestMessageBytes(parseMemoryLimit(DEFAULT_MEMORY_LIMIT))).toBeGreaterThan(300 * 4800);
  });

  test("leaves room for an album under the smallest limit", () => {
    expect(largestMessageBytes(parseMemoryLimit("192MB"))).toBeGreaterThan(30 * 4800);
  });
});
