import { describe, expect, test } from "vitest";
import { parseCatalogueRelease, type ParsedRelease } from "../src/catalogue.ts";
import { cleanSingle } from "./support/catalogue-release.ts";

function pathsOf(parsed: ParsedRelease): readonly string[] {
  return parsed.ok ? [] : parsed.findings.map(({ path }) => path).toSorted();
}

describe("parseCatalogueRelease()", () => {
  test("fills in the lists that were left out", () => {
    const parsed = parseCatalogueRelease({ releaseId: "r1", soundRecordings: [{ id: "a", type: "T" }] });

    expect(parsed).toMatchObject({
      ok: true,
      release: { titles: [], deals: [], soundRecordings: [{ editions: [], languagesOfPerformance: [] }] },
    });
  });

  test("accepts a release whose values no standard knows: the rules judge them on the message", () => {
    expect(parseCatalogueRelease(cleanSingle("r1", { releaseTypes: ["No Such Type"], icpn: "x" })).ok).toBe(
      true,
    );
  });

  test.each([
    ["null", null],
    ["undefined", undefined],
    ["a text", "release"],
    ["a list", []],
    ["a function", () => undefined],
  ])("refuses %s", (_title, input) => {
    expect(parseCatalogueRelease(input)).toMatchObject({
      ok: false,
      releaseId: undefined,
      findings: [{ code: "ERN_DATA_INVALID_SHAPE", severity: "fatal", path: "release" }],
    });
  });

  test("reports every problem at once, each with its path and value", () => {
    const parsed = parseCatalogueRelease({
      releaseId: "r1",
      icpn: 190_295_810_726,
      barcode: "1",
      upc: "2",
      titles: [{ titleText: "A", lang: "en" }, { displayTitleText: "B" }],
      soundRecordings: [{ id: "a", type: "T", durationMs: 1.5, editions: "none" }],
      message: { sender: {}, recipient: { dpid: 1 }, messageControlType: "Test" },
    });

    expect(pathsOf(parsed)).toEqual([
      "barcode",
      "icpn",
      "message.messageControlType",
      "message.recipient.dpid",
      "message.sender.dpid",
      "soundRecordings[0].durationMs",
      "soundRecordings[0].editions",
      "titles[0].lang",
      "titles[1].titleText",
      "upc",
    ]);
    expect(parsed).toMatchObject({
      releaseId: "r1",
      findings: expect.arrayContaining([expect.objectContaining({ path: "upc", value: "2" })]),
    });
  });

  test("names the row and the column of a wrong value", () => {
    const parsed = parseCatalogueRelease({
      releaseId: "r1",
      soundRecordings: [
        { id: "a", type: "T", durationMs: "long", source: { table: "label.tracks", key: "track=9" } },
      ],
    });

    expect(parsed).toMatchObject({
      findings: [{ value: "long", source: { table: "label.tracks", key: "track=9", column: "duration_ms" } }],
    });
  });

  test("names the nearest record that has a source", () => {
    const source = { table: "label.albums", key: "id=1" };

    const parsed = parseCatalogueRelease({ releaseId: "r1", source, titles: [{ titleText: 1 }] });

    expect(parsed).toMatchObject({ findings: [{ path: "titles[0].titleText", source }] });
  });

  test.each([
    [
      "a line of a recording",
      { soundRecordings: [{ id: "a", type: "T", lines: [{ lineType: "P", text: "x" }] }] },
    ],
    [
      "a line of an edition",
      { soundRecordings: [{ id: "a", type: "T", editions: [{ lines: [{ lineType: "C", text: "x" }] }] }] },
    ],
    ["a line of an image", { images: [{ id: "a", type: "T", lines: [{ lineType: "P", text: "x" }] }] }],
    ["a date of a release", { dates: [{ dateType: "MasteredDate", date: "2024" }] }],
    [
      "a date of a recording",
      { soundRecordings: [{ id: "a", type: "T", dates: [{ dateType: "ReleaseDate", date: "2024" }] }] },
    ],
  ])("refuses %s that a message has no place for", (_title, facts) => {
    expect(pathsOf(parseCatalogueRelease({ releaseId: "r1", ...facts }))).toEqual([
      expect.stringMatching(/\.(?:lineType|dateType)$/),
    ]);
  });

  test("refuses an empty release id", () => {
    expect(parseCatalogueRelease({ releaseId: "" })).toMatchObject({
      ok: false,
      releaseId: undefined,
      findings: [{ path: "releaseId" }],
    });
  });
});
