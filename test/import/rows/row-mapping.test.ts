import { describe, expect, test } from "vitest";
import { planRows } from "../../../src/import/rows/row-mapping.ts";
import { MAPPING } from "./demonstration-rows.ts";

describe("planRows()", () => {
  test("names every column of the mapping once", () => {
    expect(planRows(MAPPING).columns.toSorted()).toEqual(
      [
        "artist",
        "disc",
        "isrc",
        "label",
        "ms",
        "number",
        "release_id",
        "title",
        "track",
        "version",
        "year",
      ].toSorted(),
    );
  });

  test("takes a constant in either form", () => {
    const { release } = planRows({
      ...MAPPING,
      release: { languageAndScriptCode: { value: "en" }, isSoundtrack: false, durationMs: 1 },
    });

    expect([...release.fields.keys()]).toEqual(["languageAndScriptCode", "durationMs", "isSoundtrack"]);
  });

  test("names every problem with its path", () => {
    const mapping = {
      ...MAPPING,
      release: {
        titel: "x",
        durationMs: "long",
        isSoundtrack: { column: "a", values: { yes: "ja" } },
        lines: [{ lineType: "X", text: { column: "a", formt: "s" } }],
        dates: [{ dateType: "ReleaseDate", date: { column: "a", format: "mm:ss" } }],
        genres: [{ subGenre: "x" }, { genreText: { template: "no column" } }],
      },
    };

    expect(() => planRows(mapping)).toThrow(
      expect.objectContaining({
        code: "ERN_CONFIG_INVALID_MAPPING",
        message: expect.stringContaining("release.titel: is not a field that a mapping has here"),
      }),
    );
    const message = messageOf(() => planRows(mapping));
    expect(message.replace("Cannot use the mapping: ", "").split("; ").toSorted()).toEqual([
      "release.dates[0].date.format: does not make what the field takes: text",
      "release.durationMs: must be of kind integer, or name a column",
      "release.genres[0].genreText: is needed: a constant, a column or a template",
      "release.genres[1].genreText.template: must name a column in braces",
      "release.isSoundtrack.values.yes: must be of kind boolean",
      "release.lines[0].lineType: must be P, C, Courtesy, or name a column",
      "release.lines[0].text.formt: is not a field that a mapping has here",
      "release.titel: is not a field that a mapping has here",
    ]);
  });

  test("rejects what is no mapping at all", () => {
    expect(messageOf(() => planRows("x"))).toMatch(/^Cannot use the mapping: the whole: /);
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}
