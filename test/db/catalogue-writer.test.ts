import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CatalogueRelease, type CatalogueReleaseInput } from "../../src/catalogue.ts";
import { writeCatalogueReleases, writeMessagingParties } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { readRelease, readView } from "./read-views.ts";
import { makeSampleRelease } from "./sample-release.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

const write = (...releases: readonly CatalogueReleaseInput[]): ReturnType<typeof writeCatalogueReleases> =>
  writeCatalogueReleases(database.kysely, releases);
const recording = (
  id: string,
  titleText: string,
): NonNullable<CatalogueReleaseInput["soundRecordings"]>[number] => ({
  id,
  type: "MusicalWorkSoundRecording",
  titles: [{ titleText }],
});
const idsOf = async (table: string): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ id: string }>(
    `select id::text from catalogue.${table} order by id`,
  );
  return rows.map(({ id }) => id);
};

const parties = (ern: Record<string, unknown>): CatalogueReleaseInput => ({
  releaseId: "order",
  parties: [{ id: "order-party", partyNames: [{ fullName: "A" }], ern }],
});

describe("writeCatalogueReleases()", () => {
  it("writes every field of the contract so that the views give it back", async () => {
    const release = makeSampleRelease("rich");

    const result = await write(release);

    expect(result).toEqual({ writtenCount: 1, refusals: [], disagreements: [] });
    expect(await readRelease(database.pool, "rich")).toEqual(release);
  });

  it("keeps a party that only a fragment names", async () => {
    await write({
      releaseId: "named",
      displayArtists: [{ partyId: "named-artist", displayArtistRole: "MainArtist" }],
      parties: [{ id: "named-artist" }, { id: "named-character", ern: { RelatedParty: [] } }],
      ern: { Note: [{ partyId: "named-character" }] },
    });

    const rows = await readView(database.pool, "ern_party", "named");
    const links = await database.pool.query("select party_id from catalogue.release_named_party");
    expect(new Set(rows.map((row) => row.row_id))).toEqual(new Set(["named-artist", "named-character"]));
    expect(links.rows).toEqual([{ party_id: "named-character" }]);
  });

  it("leaves a shared record alone whose fragment has the same keys in another order", async () => {
    await write(parties({ bb: { y: 1, x: [2] }, a: "1" }));
    const before = await idsOf("party_name");

    await write(parties({ a: "1", bb: { x: [2], y: 1 } }));

    expect(await idsOf("party_name")).toEqual(before);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["a text", { A: [{ b: "a\0b" }] }, "ern.A[0].b"],
    ["a key", { A: { "\ud800": 1 } }, "ern.A"],
  ])("refuses %s of a fragment that PostgreSQL cannot hold", async (_what, ern, path) => {
    const { refusals } = await write({ releaseId: "odd", ern });

    expect(refusals).toMatchObject([{ code: "ERN_LOAD_ILL_FORMED_TEXT", path }]);
  });

  it("stores a recording once where two releases have it", async () => {
    await write(
      { releaseId: "shared-1", soundRecordings: [recording("shared-track", "Same")] },
      { releaseId: "shared-2", soundRecordings: [recording("shared-track", "Same")] },
    );

    const [first] = await readView(database.pool, "ern_title", "shared-1");
    const [second] = await readView(database.pool, "ern_title", "shared-2");
    expect(first?.["title_text"]).toBe("Same");
    expect(second).toEqual({ ...first, release_id: "shared-2" });
  });

  it("leaves a shared record that is there with the same content", async () => {
    const release: CatalogueReleaseInput = makeSampleRelease("again");
    await write(release);
    const before = [
      await idsOf("party_name"),
      await idsOf("sound_recording_title"),
      await idsOf("image_title"),
    ];

    await write(release);

    const after = [
      await idsOf("party_name"),
      await idsOf("sound_recording_title"),
      await idsOf("image_title"),
    ];
    expect(after).toEqual(before);
  });

  it("replaces a shared record that is there with other content, for all its releases", async () => {
    await write({ releaseId: "older", soundRecordings: [recording("remixed", "Old")] });

    await write({ releaseId: "newer", soundRecordings: [recording("remixed", "New")] });

    const titles = await readView(database.pool, "ern_title", "older");
    expect(titles.map((row) => row["title_text"])).toEqual(["New"]);
  });

  it("replaces a release whole and keeps its export priority", async () => {
    await write(makeSampleRelease("replaced"));
    await database.pool.query("update catalogue.release set export_priority = 7 where id = 'replaced'");

    await write({ releaseId: "replaced", icpn: "1" });

    expect(await readRelease(database.pool, "replaced")).toEqual(
      CatalogueRelease.parse({ releaseId: "replaced", icpn: "1" }),
    );
    expect((await readView(database.pool, "ern_release", "replaced"))[0]?.["export_priority"]).toBe(7);
  });

  it("writes the later of two releases with one id", async () => {
    const result = await write({ releaseId: "twice", icpn: "1" }, { releaseId: "twice", icpn: "2" });

    expect(result.writtenCount).toBe(1);
    expect((await readView(database.pool, "ern_release", "twice"))[0]?.["icpn"]).toBe("2");
  });

  it("stores a link to a party that is not there", async () => {
    const result = await write({
      releaseId: "dangling",
      displayArtists: [{ partyId: "nobody", displayArtistRole: "MainArtist" }],
    });

    expect(result.writtenCount).toBe(1);
    const [artist] = await readView(database.pool, "ern_display_artist", "dangling");
    expect(artist?.["party_id"]).toBe("nobody");
    expect(await readView(database.pool, "ern_party", "dangling")).toEqual([]);
  });

  it("writes within the transaction that it is given", async () => {
    await database.kysely
      .transaction()
      .execute(async (transaction) => {
        await writeCatalogueReleases(transaction, [{ releaseId: "rolled-back" }]);
        throw new Error("roll back");
      })
      .catch(() => undefined);

    expect(await readView(database.pool, "ern_release", "rolled-back")).toEqual([]);
  });

  it("writes in chunks as in one go", async () => {
    const releases = [1, 2, 3].map((n) => ({
      releaseId: `chunk-${n}`,
      soundRecordings: [recording("of-all-chunks", "Same")],
    }));

    const result = await writeCatalogueReleases(database.kysely, releases, { chunkSize: 1 });

    expect(result.writtenCount).toBe(3);
    expect(await readView(database.pool, "ern_title", "chunk-3")).toHaveLength(1);
  });
});

const refused: readonly [string, Partial<CatalogueReleaseInput>, string, string][] = [
  [
    "a lone surrogate",
    { titles: [{ titleText: "\ud83d" }] },
    "ERN_LOAD_ILL_FORMED_TEXT",
    "titles[0].titleText",
  ],
  ["U+0000", { releaseTypes: ["Album", "a\0b"] }, "ERN_LOAD_ILL_FORMED_TEXT", "releaseTypes[1]"],
  ["an integer beyond its column", { durationMs: 2 ** 31 }, "ERN_DATA_INVALID_SHAPE", "durationMs"],
  [
    "a day that no calendar has",
    { deals: [{ periods: [{ startDate: "2024-02-30" }] }] },
    "ERN_DATA_INVALID_SHAPE",
    "deals[0].periods[0].startDate",
  ],
  [
    "a date-time without a time",
    { deals: [{ periods: [{ endDateTime: "2024-02-28" }] }] },
    "ERN_DATA_INVALID_SHAPE",
    "deals[0].periods[0].endDateTime",
  ],
  [
    "a price that is not a number",
    { deals: [{ prices: [{ suggestedRetailPrice: "9,99" }] }] },
    "ERN_DATA_INVALID_SHAPE",
    "deals[0].prices[0].suggestedRetailPrice",
  ],
  ["an id twice", { parties: [{ id: "p" }, { id: "p" }] }, "ERN_DATA_INVALID_SHAPE", "parties[1].id"],
];

describe("writeCatalogueReleases() refusals", () => {
  it.each(refused)("refuses a release with %s and writes its neighbours", async (_, fault, code, path) => {
    const result = await write(
      { releaseId: "left" },
      { releaseId: "refused", ...fault },
      { releaseId: "right" },
    );

    expect(result.writtenCount).toBe(2);
    expect(result.refusals).toMatchObject([{ releaseId: "refused", code, path }]);
    expect(await readView(database.pool, "ern_release", "refused")).toEqual([]);
    expect(await readView(database.pool, "ern_release", "right")).toHaveLength(1);
  });

  it("names every problem of a release", async () => {
    const result = await write({ releaseId: "refused", grid: "\udc00", icpn: "\0" });

    expect(result.refusals.map(({ path }) => path)).toEqual(["grid", "icpn"]);
  });
});

describe("writeMessagingParties()", () => {
  it("writes parties and replaces those that are there", async () => {
    await writeMessagingParties(database.kysely, [
      { dpid: "PADPIDA00000000001", role: "sender", fullName: "Old" },
    ]);

    await writeMessagingParties(database.kysely, [
      { dpid: "PADPIDA00000000001", role: "sender", tradingName: "New" },
      { dpid: "PADPIDA00000000002", role: "recipient", messageControlType: "TestMessage" },
    ]);

    const { rows } = await database.pool.query("select * from catalogue.ern_messaging_party order by dpid");
    expect(rows).toEqual([
      {
        dpid: "PADPIDA00000000001",
        role: "sender",
        full_name: null,
        trading_name: "New",
        message_control_type: null,
        ern: null,
        also_to: null,
        handled_at: null,
        waived_codes: null,
        requirements: null,
        source_table: "catalogue.messaging_party",
        source_key: "dpid=PADPIDA00000000001, role=sender",
      },
      expect.objectContaining({ dpid: "PADPIDA00000000002", message_control_type: "TestMessage" }),
    ]);
  });

  it("keeps a party in each of its roles", async () => {
    const dpid = "PADPIDA00000000003";

    await writeMessagingParties(database.kysely, [
      { dpid, role: "sender" },
      { dpid, role: "recipient", messageControlType: "LiveMessage" },
    ]);

    const { rows } = await database.pool.query(
      "select role, source_key from catalogue.ern_messaging_party where dpid = $1 order by role",
      [dpid],
    );
    expect(rows).toEqual([
      { role: "recipient", source_key: `dpid=${dpid}, role=recipient` },
      { role: "sender", source_key: `dpid=${dpid}, role=sender` },
    ]);
  });
});
