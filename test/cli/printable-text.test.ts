import { describe, expect, test } from "vitest";
import { printableText } from "../../src/cli/printable-text.ts";

describe("printableText()", () => {
  test.each([
    ["an escape sequence", "\u001B[2Jgone", "\\u001B[2Jgone"],
    ["a C1 control", "a\u009Bb", "a\\u009Bb"],
    ["a tab", "a\tb", "a\\u0009b"],
    ["a mark that turns the direction", "abc\u202Edcb", "abc\\u202Edcb"],
    ["a lone surrogate", "half \uD83D", "half \\uD83D"],
  ])("escapes %s", (_what, text, printed) => {
    const result = printableText(text);

    expect(result).toBe(printed);
  });

  test.each([["Пётр Ильич"], ["椎名林檎"], ["Beyoncé"], ["🎵"], ['"quotes" & <marks>']])(
    "keeps %s",
    (text) => {
      const result = printableText(text);

      expect(result).toBe(text);
    },
  );

  test("makes one line of several", () => {
    const result = printableText("first\r\n   second\n");

    expect(result).toBe("first second");
  });

  test("cuts what is longer than the limit", () => {
    const result = printableText("x".repeat(20), 10);

    expect(result).toBe(`${"x".repeat(10)}…`);
  });
});
