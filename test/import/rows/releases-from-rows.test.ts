import { describe, expect, test } from "vitest";
import { buildBatch } from "../../../src/batch/build-batch.ts";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import { releasesFromRows, type RowSource } from "../../../src/import/rows/releases-from-rows.ts";
import type { RowMapping } from "../../../src/import/rows/row-mapping.ts";
import { MAPPING, trackRow } from "./demonstration-rows.ts";

const MESSAGE = {
  sender: { dpid: "PADPIDA2099010101X" },
  recipient: { dpid: "PADPIDA2099010102V" },
  messageControlType: "TestMessage",
} as const;

describe("releasesFromRows()", () => {
  test("makes releases whose messages are valid, without any table", async () => {
    const rows = [
      trackRow(),
      trackRow({ isrc: "ZZDEM2400002", number: 2, version: "Live" }),
      trackRow({ release_id: "r2", isrc: "ZZDEM2400003" }),
    ];

    const { success, errors } = await buildBatch(releasesFromRows(rows, MAPPING), { message: MESSAGE });

    expect(errors).toEqual([]);
    expect(success.map(({ id, validated }) => [id, validated])).toEqual([
      ["r1", true],
      ["r2", true],
    ]);
    expect(success[0]?.xml).toMatch(/<SubTitle[^>]*>Live<\/SubTitle>/);
  });

  test("takes rows that arrive", async () => {
    const releases = await read(arriving([trackRow(), trackRow({ release_id: "r2" })]));

    expect(releases.map(({ releaseId }) => releaseId)).toEqual(["r1", "r2"]);
  });

  test("makes a group of each disc where there are several", async () => {
    const rows = [
      trackRow({ disc: "1" }),
      trackRow({ disc: "2", isrc: "ZZDEM2400002" }),
      trackRow({ disc: "2", isrc: "ZZDEM2400003", number: 2 }),
    ];

    const [release] = await read(rows);

    expect(release?.resourceGroups).toMatchObject([
      {
        items: [],
        resourceGroups: [
          { resourceGroupType: "Component", sequenceNumber: 1, items: [{ resourceId: "ZZDEM2400001" }] },
          {
            resourceGroupType: "Component",
            sequenceNumber: 2,
            items: [{ resourceId: "ZZDEM2400002" }, { resourceId: "ZZDEM2400003" }],
          },
        ],
      },
    ]);
  });

  test("splits a cell into several artists, with an id for each", async () => {
    const displayArtists = [
      {
        fullName: { column: "artists", separator: ";" },
        partyId: { column: "ids", separator: ";" },
        displayArtistRole: "MainArtist",
      },
      { fullName: { column: "guest" }, displayArtistRole: "FeaturedArtist" },
    ];
    const mapping = { ...MAPPING, recording: { ...MAPPING.recording, displayArtists } };

    const [release] = await read([trackRow({ artists: "Ann; Ben", ids: "7;8", guest: "" })], mapping);

    expect(release?.soundRecordings?.[0]?.displayArtists).toMatchObject([
      { partyId: "7", displayArtistRole: "MainArtist" },
      { partyId: "8", displayArtistRole: "MainArtist" },
    ]);
    expect(release?.parties).toMatchObject([
      { id: "name:The Example Band" },
      { id: "name:Demonstration Records" },
      { id: "7", partyNames: [{ fullName: "Ann" }] },
      { id: "8", partyNames: [{ fullName: "Ben" }] },
    ]);
  });

  test("knows a recording again by its ISRC, within a release and in another", async () => {
    const rows = [trackRow(), trackRow({ number: 2 }), trackRow({ release_id: "r2" })];

    const [first, second] = await read(rows);

    expect(first?.soundRecordings).toHaveLength(1);
    expect(first?.resourceGroups?.[0]?.items).toHaveLength(2);
    expect(second?.soundRecordings?.[0]?.id).toBe(first?.soundRecordings?.[0]?.id);
  });

  test("takes typed values as pg gives them", async () => {
    const mapping = {
      ...MAPPING,
      release: {
        ...MAPPING.release,
        isSoundtrack: { column: "soundtrack" },
        dates: [{ dateType: "ReleaseDate", date: { column: "released" } }],
        versionTypes: [{ column: "versions", separator: "," }],
      },
    };
    const typed = {
      soundtrack: false,
      released: new Date(2024, 2, 8),
      versions: ["LiveVersion", "DemoVersion"],
    };

    const [release] = await read([trackRow({ ...typed, number: 1n })], mapping);

    expect(release).toMatchObject({
      isSoundtrack: false,
      dates: [{ date: "2024-03-08" }],
      versionTypes: ["LiveVersion", "DemoVersion"],
      findings: [],
    });
  });

  test.each([
    ["ms", "abc", undefined, "an integer"],
    ["ms", "3:07", { column: "ms", format: "s" }, "a number of seconds"],
    ["ms", "3:77", { column: "ms", format: "mm:ss" }, "a duration such as 3:07"],
    ["ms", "long", { column: "ms", values: { short: 1 } }, "one of the values of the mapping: short"],
  ] as const)(
    "finds that column %s holds %s, and names row and column",
    async (column, value, cell, wanted) => {
      const durationMs = cell ?? { column: "ms" };
      const recording = { ...MAPPING.recording, durationMs };
      const rows = [trackRow({ ms: "1" }), trackRow({ isrc: "ZZDEM2400002", ms: value })];

      const [release] = await read(cell === undefined ? rows : rows.slice(1), {
        ...MAPPING,
        recording,
      });

      expect(release?.findings).toMatchObject([
        {
          code: "ERN_DATA_CELL_UNREADABLE",
          severity: "fatal",
          text: expect.stringContaining(wanted),
          value,
          source: { table: "rows", key: `row=${cell === undefined ? 2 : 1}`, column },
        },
      ]);
    },
  );

  test.each([
    ["ms", "0", 0],
    ["ms", "187000.4", 187_000],
    ["s", "187.25", 187_250],
    ["mm:ss", "3:07", 187_000],
    ["mm:ss", "03:07.5", 187_500],
    ["mm:ss", "1:02:03", 3_723_000],
  ] as const)("reads a duration of format %s: %s", async (format, ms, durationMs) => {
    const recording = { ...MAPPING.recording, durationMs: { column: "ms", format } };

    const [release] = await read([trackRow({ ms })], { ...MAPPING, recording });

    expect(release?.soundRecordings?.[0]?.durationMs).toBe(durationMs);
  });

  test.each([
    ["dd/mm/yyyy", "08/03/2024", "2024-03-08"],
    ["mm/dd/yyyy", "03/08/2024", "2024-03-08"],
    ["dd.mm.yyyy", "08.03.2024", "2024-03-08"],
    ["yyyymmdd", "20240308", "2024-03-08"],
    ["dd/mm/yyyy", "31/02/2024", undefined],
  ] as const)("reads a date of format %s: %s", async (format, title, date) => {
    const dates = [{ dateType: "ReleaseDate", date: { column: "title", format } }];

    const [release] = await read([trackRow({ title })], {
      ...MAPPING,
      release: { ...MAPPING.release, dates },
    });

    expect(release?.dates?.[0]?.date).toBe(date);
    expect(release?.findings).toHaveLength(date === undefined ? 1 : 0);
  });

  test("finds rows of a release that contradict each other, and takes a blank for no word", async () => {
    const rows = [trackRow(), trackRow({ title: "", number: 2 }), trackRow({ title: "Sells", number: 3 })];

    const [release] = await read(rows);

    expect(release?.findings).toMatchObject([
      {
        text: 'Row 1 of the same release says "Cells"',
        value: "Sells",
        source: { key: "row=3", column: "title" },
      },
    ]);
  });

  test("finds a recording of which two rows say different things", async () => {
    const [release] = await read([trackRow(), trackRow({ track: "Other", number: 2 })]);

    expect(release?.findings).toMatchObject([{ value: "ZZDEM2400001", source: { key: "row=2" } }]);
  });

  test("finds a blank cell beside facts that need it", async () => {
    const [release] = await read([trackRow({ track: " ", version: "Live" })]);

    expect(release?.findings).toMatchObject([
      { path: "soundRecordings[0].titles.titleText", source: { column: "track" } },
    ]);
  });

  test("finds a party of two names", async () => {
    const labels = [{ partyId: "7", fullName: { column: "label" } }];
    const displayArtists = [
      { partyId: "7", fullName: { column: "artist" }, displayArtistRole: "MainArtist" },
    ];

    const [release] = await read([trackRow()], {
      ...MAPPING,
      release: { ...MAPPING.release, labels, displayArtists },
    });

    expect(release?.findings).toMatchObject([
      { text: expect.stringContaining('Party "7" has another fullName') },
    ]);
  });

  test("does not build a release that has such a finding, and builds its neighbours", async () => {
    const rows = [trackRow({ ms: "abc" }), trackRow({ release_id: "r2" })];

    const { success, errors } = await buildBatch(releasesFromRows(rows, MAPPING, { name: "tracks.csv" }), {
      message: MESSAGE,
    });

    expect(success.map(({ id }) => id)).toEqual(["r2"]);
    expect(errors[0]).toMatchObject({
      id: "r1",
      code: "ERN_DATA_CELL_UNREADABLE",
      source: { table: "tracks.csv", column: "ms" },
    });
  });

  test("rejects rows of a release that stand apart", async () => {
    const rows = [trackRow(), trackRow({ release_id: "r2" }), trackRow()];

    await expect(read(rows)).rejects.toMatchObject({
      code: "ERN_LOAD_ROWS_OUT_OF_ORDER",
      message: 'Cannot read Row 3 of "rows": the rows of Release "r1" do not stand together',
    });
  });

  test("rejects a row without release id", async () => {
    await expect(read([trackRow({ release_id: "" })])).rejects.toMatchObject({
      code: "ERN_LOAD_INVALID_FILE",
    });
  });

  test("rejects rows that lack a column of the mapping, and says which they have", async () => {
    const { isrc: _isrc, disc: _disc, ...row } = trackRow();

    await expect(read([row])).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_MAPPING",
      message: expect.stringMatching(
        /^Cannot use the mapping: the rows have no column "isrc", "disc"; they have "release_id", /,
      ),
    });
  });
});

async function read(
  rows: RowSource,
  mapping: RowMapping = MAPPING,
): Promise<readonly CatalogueReleaseInput[]> {
  const releases: CatalogueReleaseInput[] = [];
  for await (const release of releasesFromRows(rows, mapping)) releases.push(release);
  return releases;
}

async function* arriving<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) {
    await Promise.resolve();
    yield row;
  }
}
