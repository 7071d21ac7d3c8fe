import { describe, expect, test } from "vitest";
import { parseCatalogueRelease } from "../../src/catalogue.ts";
import { assembleRelease } from "../../src/db/assemble-release.ts";
import { CELL_SEPARATOR, columnTag, ROW_TAG } from "../../src/db/cell-marks.ts";
import type { Finding } from "../../src/finding.ts";
import { type Place, row } from "./statement-row.ts";

const ON_RELEASE: Place = ["Release", "r1"];

const RELEASE = row("ern_release", undefined, "r1", { icpn: "0724384960650", releaseTypes: ["Album"] });

/** The release, where there is one, and all findings. */
function assemble(...rows: readonly string[]): {
  release: Record<string, unknown> | undefined;
  findings: readonly Finding[];
} {
  const assembled = assembleRelease("r1", rows);
  return assembled.isComplete
    ? { release: assembled.release, findings: assembled.release.findings }
    : { release: undefined, findings: assembled.findings };
}

describe("assembleRelease()", () => {
  test("gives the release's own columns without the nulls, and its source", () => {
    const { release } = assemble(RELEASE);

    expect(release).toMatchObject({
      releaseId: "r1",
      icpn: "0724384960650",
      releaseTypes: ["Album"],
      source: { table: "ern_release", key: "id=r1" },
    });
    expect(release?.["grid"]).toBeUndefined();
  });

  test("puts a row into the list of its owner, whichever of them arrives first", () => {
    const { release, findings } = assemble(
      row("ern_party_name", ["Party", "p1"], "7", { fullName: "Underworld" }),
      row("ern_party", ON_RELEASE, "p1"),
      RELEASE,
    );

    expect(findings).toEqual([]);
    expect(release).toMatchObject({ parties: [{ id: "p1", partyNames: [{ fullName: "Underworld" }] }] });
  });

  test("gives an id only to records that others refer to", () => {
    const { release } = assemble(RELEASE, row("ern_title", ON_RELEASE, "1", { titleText: "A" }));

    expect(release?.["titles"]).toEqual([
      { titleText: "A", subTitles: [], source: { table: "ern_title", key: "id=1" } },
    ]);
  });

  test("tells owners of different kinds with the same id apart", () => {
    const { release } = assemble(
      RELEASE,
      row("ern_image", ON_RELEASE, "1", { type: "FrontCoverImage" }),
      row("ern_sound_recording", ON_RELEASE, "1", { type: "MusicalWorkSoundRecording" }),
      row("ern_title", ["Image", "1"], "1", { titleText: "Cover" }),
      row("ern_title", ["SoundRecording", "1"], "2", { titleText: "Song" }),
    );

    expect(release).toMatchObject({
      images: [{ titles: [{ titleText: "Cover" }] }],
      soundRecordings: [{ titles: [{ titleText: "Song" }] }],
    });
  });

  test("orders siblings by sequence, then by row id", () => {
    const { release } = assemble(
      RELEASE,
      row("ern_title", ON_RELEASE, "10", { titleText: "third" }),
      row("ern_title", ON_RELEASE, "9", { titleText: "second" }),
      row("ern_title", ON_RELEASE, "11", { titleText: "first" }, 1),
    );

    expect(release?.["titles"]).toMatchObject([
      { titleText: "first" },
      { titleText: "second" },
      { titleText: "third" },
    ]);
  });

  test("nests groups in groups", () => {
    const { release } = assemble(
      RELEASE,
      row("ern_resource_group", ["ResourceGroup", "g1"], "g2"),
      row("ern_resource_group", ON_RELEASE, "g1"),
      row("ern_resource_group_item", ["ResourceGroup", "g2"], "1", { resourceId: "s1" }),
    );

    expect(release?.["resourceGroups"]).toMatchObject([
      { resourceGroups: [{ items: [{ resourceId: "s1" }] }] },
    ]);
  });

  test("gives what the contract's check accepts", () => {
    const { release } = assemble(
      RELEASE,
      row("ern_sound_recording", ON_RELEASE, "s1", { type: "MusicalWorkSoundRecording", durationMs: 1 }),
      row("ern_sound_recording_edition", ["SoundRecording", "s1"], "e1"),
      row("ern_resource_id", ["SoundRecordingEdition", "e1"], "1", { isrc: "GBBZH9500001" }),
      row("ern_display_artist", ["SoundRecording", "s1"], "1", {
        partyId: "p1",
        displayArtistRole: "MainArtist",
        artisticRoles: ["Singer"],
      }),
    );

    expect(parseCatalogueRelease(release)).toEqual({ ok: true, release });
  });

  test.each([
    ["hangs on a row that is not there", ["SoundRecording", "s9"]],
    ["hangs on a kind that cannot own it", ["Deal", "d1"]],
    ["hangs on nothing", undefined],
  ] as const)("reports a row that %s", (_situation, owner) => {
    const { release, findings } = assemble(
      RELEASE,
      row("ern_deal", ON_RELEASE, "d1"),
      row("ern_contributor", owner, "7", { partyId: "p1" }),
    );

    expect(findings).toMatchObject([
      {
        code: "ERN_DATA_ORPHAN_ROW",
        severity: "fatal",
        path: "contributors",
        source: { table: "ern_contributor", key: "id=7" },
      },
    ]);
    expect(release?.["soundRecordings"]).toEqual([]);
  });

  test("reports groups that hang on one another in a ring", () => {
    const { findings } = assemble(
      RELEASE,
      row("ern_resource_group", ["ResourceGroup", "g2"], "g1"),
      row("ern_resource_group", ["ResourceGroup", "g1"], "g2"),
    );

    expect(findings.map((finding) => finding.source?.key)).toEqual(["id=g1", "id=g2"]);
  });

  test("reports a row id that two rows of a view have", () => {
    const { findings } = assemble(
      RELEASE,
      row("ern_title", ON_RELEASE, "1", { titleText: "A" }),
      row("ern_title", ON_RELEASE, "1", { titleText: "B" }),
    );

    expect(findings).toMatchObject([{ code: "ERN_DATA_DUPLICATE_ROW", source: { key: "id=1" } }]);
  });

  test("reports a second row of the release itself", () => {
    const { findings } = assemble(RELEASE, row("ern_release", undefined, "r2"));

    expect(findings).toMatchObject([{ code: "ERN_DATA_DUPLICATE_ROW", path: "release" }]);
  });

  test("reports rows whose release has no row", () => {
    const { release, findings } = assemble(row("ern_title", ON_RELEASE, "1", { titleText: "A" }));

    expect(findings).toMatchObject([{ code: "ERN_DATA_ORPHAN_ROW", path: "release" }]);
    expect(release).toBeUndefined();
  });

  test.each([
    [
      "text where the contract has an integer",
      "ern_line",
      { lineType: "P", text: "x", year: "MCMXCV" },
      "year",
      "MCMXCV",
    ],
    ["null where the contract has a value", "ern_title", {}, "title_text", "null"],
    [
      "a fraction where the contract has an integer",
      "ern_line",
      { lineType: "P", text: "x", year: 19.5 },
      "year",
      "19.5",
    ],
    ["a word that is none of the contract's", "ern_line", { lineType: "X", text: "x" }, "line_type", "X"],
    ["text where the contract has a flag", "ern_deal", { isPreOrderDeal: "yes" }, "is_pre_order_deal", "yes"],
  ] as const)("reports %s, with its cell", (_situation, view, values, column, value) => {
    const { release, findings } = assemble(RELEASE, row(view, ON_RELEASE, "5", values));

    expect(findings).toMatchObject([
      { code: "ERN_DATA_INVALID_SHAPE", value, source: { table: view, key: "id=5", column } },
    ]);
    expect(release).toBeUndefined();
  });

  test.each([
    ["a word", "second", "second"],
    ["a fraction", 1.5, "1.5"],
  ] as const)(
    "reports a sequence that is %s, by which no list can be ordered",
    (_situation, sequence, value) => {
      const { release, findings } = assemble(
        RELEASE,
        row("ern_title", ON_RELEASE, "5", { titleText: "A" }, sequence),
      );

      expect(findings).toMatchObject([
        {
          code: "ERN_DATA_INVALID_SHAPE",
          path: "titles.sequence",
          value,
          source: { table: "ern_title", key: "id=5", column: "sequence" },
        },
      ]);
      expect(release).toBeUndefined();
    },
  );

  test("takes the text of a value for text: the column behind it may be of any type", () => {
    const { release } = assemble(RELEASE, row("ern_title", ON_RELEASE, "1", { titleText: 1989 }));

    expect(release).toMatchObject({ titles: [{ titleText: "1989" }] });
  });

  test("tells an empty text from none", () => {
    const { release } = assemble(
      RELEASE,
      row("ern_title", ON_RELEASE, "1", { titleText: "", displayTitleText: null }),
    );

    expect(release).toMatchObject({ titles: [{ titleText: "", displayTitleText: undefined }] });
  });

  test.each([
    ["and what is no cell behind it", "b"],
    ["and a cell of another column behind it", `${columnTag(2)}b`],
    ["and a row behind it", [`${ROW_TAG}r1`, "2", "1", "id=2", `${columnTag(0)}b`].join(CELL_SEPARATOR)],
  ])("reports a view of which a text holds what stands between two cells, %s", (_behind, behind) => {
    const { release, findings } = assemble(
      RELEASE,
      row("ern_title", ON_RELEASE, "1", { titleText: `a${CELL_SEPARATOR}${behind}` }),
    );

    expect(findings).toMatchObject([{ code: "ERN_DATA_INVALID_SHAPE", path: "titles", value: "ern_title" }]);
    expect(release).toBeUndefined();
  });

  test("reports every cell of the wrong type at once", () => {
    const { findings } = assemble(
      RELEASE,
      row("ern_title", ON_RELEASE, "1"),
      row("ern_genre", ON_RELEASE, "1"),
    );

    expect(findings.map((finding) => finding.source?.column)).toEqual(["title_text", "genre_text"]);
  });

  test.each([
    ["an ISRC of an image", "ern_resource_id", { isrc: "GBBZH9500001" }, "isrc"],
    [
      "a sampling rate of an image",
      "ern_media_file",
      { uri: "a.jpg", samplingRate: "44100" },
      "sampling_rate",
    ],
  ] as const)("reports %s, which the message has no place for", (_situation, view, values, column) => {
    const { findings } = assemble(
      RELEASE,
      row("ern_image", ON_RELEASE, "i1", { type: "FrontCoverImage" }),
      row(view, ["Image", "i1"], "1", values),
    );

    expect(findings).toMatchObject([{ code: "ERN_DATA_INVALID_SHAPE", source: { column } }]);
  });
});
