import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeAttribute, escapeText, isPlainText } from "../../../src/builder/ern43/xml-characters.ts";
import { isOrdinaryText } from "../../../src/validate/rules/texts.ts";

/** Texts of a few characters, of all of Unicode and of what texts are really made of. */
const TEXTS = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom(" ", "#", "9", "<", "&", "é", "e", "\u0301", "夜", "が", "\u3099"),
    maxLength: 6,
  }),
);

describe("isPlainText()", () => {
  test.each(["Album", "R’n’B", "夜光", "℗ 2020 Label", "P1", "Für Elise – live"])("takes %j", (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["a space in front", " a"],
    ["a space behind", "a "],
    ["markup", "a & b"],
    ["a tab", "a\tb"],
    ["a control character", "a\u0007"],
    ["a letter in pieces", "e\u0301"],
    ["half of a surrogate pair", "a\uD800"],
    ["an emoji", "a 🎵"],
    ["what says unknown", "PT99H01M01S"],
    ["what says unknown otherwise", "#unknown#"],
    ["a day that says unknown", "9999-01-01T00:00:00"],
  ])("does not take %s", (_what, text) => {
    expect(isPlainText(text)).toBe(false);
  });

  test("takes no character that changes beside another, is an emoji or has to be escaped", () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const plain = characters.filter((character) => isPlainText(`a${character}a`));

    const wrong = plain.filter(
      (character) => !isOrdinaryText(`a${character}a`) || escapeText(character) !== character,
    );

    expect(wrong).toEqual([]);
  });

  test("takes no text that a rule of texts has something against, or that is written differently", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        fc.pre(isPlainText(text));
        expect(isOrdinaryText(text)).toBe(true);
        expect(escapeText(text)).toBe(text);
        expect(escapeAttribute(text)).toBe(text);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
