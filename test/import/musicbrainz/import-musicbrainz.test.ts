import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../src/db/connect.ts";
import type { LoadError } from "../../../src/errors.ts";
import { importMusicbrainz } from "../../../src/import/musicbrainz/import-musicbrainz.ts";
import { createTestDatabase } from "../../support/database.ts";
import { temporaryFile } from "../temporary-file.ts";
import { DEFAULTS, mbid, releaseJson, trackJson } from "./release-json.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("importMusicbrainz()", () => {
  test("loads the releases of every file and records what they lack, with the file", async () => {
    const whole = await fileOf(releaseJson());
    const bare = await fileOf(releaseJson({ id: mbid(2), barcode: "" }));

    const counts = await importMusicbrainz(database, [whole, bare], { defaults: DEFAULTS });

    expect(counts).toEqual({ writtenCount: 2, refusedCount: 0, refusedFileCount: 0 });
    expect(await storedIds()).toEqual([mbid(1), mbid(2)]);
    expect(await errors()).toEqual([
      { release_id: mbid(2), stage: "load", code: "ERN_LOAD_MISSING_FACT", source_table: bare },
    ]);
  });

  test("passes over a file that is none, and imports the others", async () => {
    const refused: LoadError[] = [];
    const files = [
      await temporaryFile("cut.json", '{"id": "'),
      await temporaryFile("wide.json", Buffer.from(JSON.stringify(releaseJson()), "utf16le")),
      await temporaryFile("torn.json", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])),
      "nowhere.json",
      await fileOf(releaseJson()),
    ];

    const counts = await importMusicbrainz(database, files, {
      defaults: DEFAULTS,
      onFileError: (error) => refused.push(error),
    });

    expect(counts).toEqual({ writtenCount: 1, refusedCount: 0, refusedFileCount: 4 });
    expect(refused.map(({ message }) => message.replace(/^.*": /, ""))).toEqual([
      "it is not JSON",
      "it is UTF-16, not UTF-8",
      "it is not UTF-8: line 1 has bytes of another encoding",
      expect.stringContaining("it cannot be read: ENOENT"),
    ]);
  });

  test("imports nothing of a list of which one is no release", async () => {
    const file = await fileOf({ releases: [releaseJson(), releaseJson({ id: mbid(2), media: 7 })] });

    const counts = await importMusicbrainz(database, [file], { defaults: DEFAULTS });

    expect(counts).toEqual({ writtenCount: 0, refusedCount: 0, refusedFileCount: 1 });
    expect(await storedIds()).toEqual([]);
  });

  test("refuses a second release with a barcode, however it is written", async () => {
    const files = [
      await fileOf(releaseJson({ barcode: "720642442524" })),
      await fileOf(releaseJson({ id: mbid(2), barcode: "0720642442524" })),
    ];

    const counts = await importMusicbrainz(database, files, { defaults: DEFAULTS });

    expect(counts).toMatchObject({ writtenCount: 1, refusedCount: 1 });
    expect(await errors()).toMatchObject([{ release_id: mbid(2), code: "ERN_LOAD_BARCODE_TAKEN" }]);
  });

  test("refuses it within one file too", async () => {
    const file = await fileOf({ releases: [releaseJson(), releaseJson({ id: mbid(2) })] });

    await importMusicbrainz(database, [file], { defaults: DEFAULTS });

    expect(await storedIds()).toEqual([mbid(1)]);
  });

  test("replaces a release that is imported again, with its errors", async () => {
    const noIsrc = trackJson(2, {}, { isrcs: [] });
    await importMusicbrainz(
      database,
      [await fileOf(releaseJson({ media: [{ format: "CD", tracks: [trackJson(1), noIsrc] }] }))],
      { defaults: DEFAULTS },
    );

    await importMusicbrainz(database, [await fileOf(releaseJson())], { defaults: DEFAULTS });

    expect([await storedIds(), await errors()]).toEqual([[mbid(1)], []]);
  });

  test("stops before the next file when it is aborted", async () => {
    const file = await fileOf(releaseJson());

    const importing = importMusicbrainz(database, [file], {
      defaults: DEFAULTS,
      signal: AbortSignal.abort("stop"),
    });

    await expect(importing).rejects.toBe("stop");
  });
});

function fileOf(json: unknown): Promise<string> {
  return temporaryFile("release.json", JSON.stringify(json));
}

async function storedIds(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ id: string }>("select id from catalogue.release order by id");
  return rows.map(({ id }) => id);
}

async function errors(): Promise<readonly object[]> {
  const { rows } = await database.pool.query<object>(
    "select release_id, stage, code, source_table from export.error order by release_id",
  );
  return rows;
}
