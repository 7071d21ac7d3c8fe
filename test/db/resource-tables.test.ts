import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { writeCatalogueReleases } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { readView } from "./read-views.ts";

/** A release that names each of its parties in one place only. */
const RELEASE: CatalogueReleaseInput = {
  releaseId: "release",
  soundRecordings: [
    {
      id: "sound",
      type: "MusicalWorkSoundRecording",
      editions: [{ contributors: [{ partyId: "of a recording's edition" }] }],
      characters: [{ partyId: "character", performerPartyId: "performer" }],
      rightsControllers: [{ partyId: "controller of a recording", rightsSubject: "Work" }],
    },
  ],
  videos: [
    {
      id: "video",
      type: "ShortFormMusicalWorkVideo",
      editions: [{ contributors: [{ partyId: "of a video's edition" }] }],
      displayArtists: [{ partyId: "artist of a video", displayArtistRole: "MainArtist" }],
      contributors: [{ partyId: "contributor to a video" }],
    },
  ],
  images: [
    {
      id: "image",
      type: "FrontCoverImage",
      displayArtists: [{ partyId: "artist of an image", displayArtistRole: "MainArtist" }],
      contributors: [{ partyId: "contributor to an image" }],
    },
  ],
  texts: [
    {
      id: "text",
      type: "LyricText",
      rightsControllers: [{ partyId: "controller of a text", rightsSubject: "Resource" }],
    },
  ],
  cueSheets: [
    {
      id: "sheet",
      cueSheetType: "StandardCueSheet",
      cues: [{ contributors: [{ partyId: "contributor to a cue" }] }],
    },
  ],
  chapters: [
    {
      id: "chapter",
      contributors: [{ partyId: "contributor to a chapter" }],
      characters: [{ partyId: "character of a chapter" }],
    },
  ],
};

/** Every value of a property `partyId` or `performerPartyId`. */
function partyIdsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(partyIdsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    /partyId$/i.test(name) ? [String(member)] : partyIdsIn(member),
  );
}

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
});
afterAll(async () => {
  await database.close();
});

describe("ern_party", () => {
  it("has every party that a resource, a cue or a chapter names", async () => {
    const ids = partyIdsIn(RELEASE);
    const parties = ids.map((id) => ({ id }));
    await writeCatalogueReleases(database.kysely, [{ ...RELEASE, parties }]);

    const rows = await readView(database.pool, "ern_party", "release");

    expect(rows.map((row) => String(row.row_id)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      ids.toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });
});

describe("writeCatalogueReleases()", () => {
  it("refuses two resources of one id, whatever they are", async () => {
    const release: CatalogueReleaseInput = {
      releaseId: "twice",
      videos: [{ id: "same", type: "ShortFormMusicalWorkVideo" }],
      texts: [{ id: "same", type: "LyricText" }],
    };

    const { refusals } = await writeCatalogueReleases(database.kysely, [release]);

    expect(refusals).toMatchObject([{ code: "ERN_DATA_INVALID_SHAPE", path: "texts[0].id" }]);
  });

  it("leaves a video alone that is there as it is, with all that hangs on it", async () => {
    await writeCatalogueReleases(database.kysely, [RELEASE]);
    const read = async (): Promise<unknown> =>
      (await database.pool.query("select id from catalogue.resource_edition order by id")).rows;
    const before = await read();

    await writeCatalogueReleases(database.kysely, [{ ...RELEASE, releaseId: "another" }]);

    expect(await read()).toEqual(before);
  });
});

describe("catalogue.resource", () => {
  it("refuses a class that no view shows", async () => {
    const attempt = database.pool.query(
      "insert into catalogue.resource (id, resource_class) values ('x', 'Vidoe')",
    );

    await expect(attempt).rejects.toMatchObject({ code: "23514" });
  });
});
