import { describe, expect, test } from "vitest";
import { languageTag } from "../../../src/import/musicbrainz/language-tag.ts";

describe("languageTag()", () => {
  test.each([
    ["eng", "Latn", "en"],
    ["jpn", "Jpan", "ja"],
    ["jpn", "Latn", "ja-Latn"],
    ["por", null, "pt"],
    ["zho", "Hant", "zh-Hant"],
    ["haw", "Latn", "haw"],
    ["mul", "Latn", undefined],
    ["zxx", null, undefined],
    [null, "Latn", undefined],
    ["eng", "Qaaa", "en"],
    ["not a language", null, undefined],
  ])("makes of %s in %s the tag %s", (language, script, tag) => {
    expect(languageTag(language, script)).toBe(tag);
  });
});
