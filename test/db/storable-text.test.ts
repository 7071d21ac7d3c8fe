import { describe, expect, test } from "vitest";
import { storableExcerpt, storableText } from "../../src/db/storable-text.ts";

describe("storableText()", () => {
  test.each([
    ["a\0b", "a\\u0000b"],
    ["\ud800", "\\ud800"],
    ["x\udfffy\ud801", "x\\udfffy\\ud801"],
    ["😀", "😀"],
    ["東京\n\u0001", "東京\n\u0001"],
  ])("writes %j as %j", (text, stored) => {
    expect(storableText(text)).toBe(stored);
  });
});

describe("storableExcerpt()", () => {
  test("leaves a text of the longest length as it is", () => {
    expect(storableExcerpt("abcd", 4)).toBe("abcd");
  });

  test("cuts a longer one and says so", () => {
    expect(storableExcerpt("abcde", 4)).toBe("abc…");
  });

  test("escapes the half of a character that the cut leaves", () => {
    expect(storableExcerpt("a😀bc", 3)).toBe("a\\ud83d…");
  });
});
