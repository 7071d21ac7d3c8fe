/** Real releases of MusicBrainz: each becomes a valid message, or is refused for a reason that a label agrees with. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { readMusicbrainzDefaults, writeDefaultParties } from "../../src/cli/import-musicbrainz.ts";
import type { Database } from "../../src/db/connect.ts";
import {
  importMusicbrainz,
  type MusicbrainzImportCounts,
} from "../../src/import/musicbrainz/import-musicbrainz.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";

const FOLDER = join(findPackageRoot(), "..", "shared", "catalogue", "musicbrainz");
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).toSorted() : [];

/** Why a label would not send it either. */
const REFUSED: Readonly<Record<string, { readonly codes: readonly string[]; readonly reason: string }>> = {
  "30979257.json": {
    codes: ["validate RES_PRIMARY_ISRC"],
    reason: "8 of 20 tracks of a magazine's sampler have no ISRC",
  },
  "b072b162.json": {
    codes: ["load ERN_LOAD_BARCODE_TAKEN"],
    reason: "the German pressing has the barcode of the American one, 3a8a6113",
  },
  "bab57bb1.json": {
    codes: ["validate RES_PRIMARY_ISRC"],
    reason: "1 of 14 tracks, Keep Yourself Alive, has no ISRC",
  },
  "e3334c4e.json": {
    codes: ["load ERN_LOAD_BARCODE_TAKEN"],
    reason: "the pressing of 2000 has the barcode of the one of 2018, 748e3e26",
  },
  "eccae410.json": {
    codes: ["load ERN_LOAD_BARCODE_TAKEN"],
    reason: "the Australian pressing has the barcode of the American one, 8e061dc4",
  },
  "f394e886.json": {
    codes: ["validate RES_PRIMARY_ISRC"],
    reason: "3 of 7 movements, of Symphony No. 5, have no ISRC",
  },
};

let database: Database;
let counts: MusicbrainzImportCounts;

beforeAll(async () => {
  database = await createTestDatabase();
  const defaults = await readMusicbrainzDefaults(
    join(findPackageRoot(), "examples", "musicbrainz", "defaults.json"),
  );
  counts = await importMusicbrainz(
    database,
    FILES.map((file) => join(FOLDER, file)),
    { defaults },
  );
  await writeDefaultParties(database, defaults);
  await exportCatalogue(database, {
    sender: defaults.sender.dpid,
    recipient: defaults.recipient?.dpid ?? "",
  });
}, 120_000);
afterAll(() => database.close());

describe("import musicbrainz of real releases", () => {
  test("reads every file", () => {
    expect(FILES).toHaveLength(26);
    expect(counts).toEqual({ writtenCount: 23, refusedCount: 3, refusedFileCount: 0 });
  });

  test.each(FILES)("%s becomes a valid message, or is refused for what the list says", async (file) => {
    const releaseId = idIn(file);

    const [documents, blocking] = [await documentCount(releaseId), await blockingCodes(releaseId)];

    const codes = REFUSED[file]?.codes ?? [];
    expect({ documents, blocking }).toEqual({ documents: codes.length === 0 ? 1 : 0, blocking: codes });
  });
});

function idIn(file: string): string {
  const json: unknown = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
  return typeof json === "object" && json !== null && "id" in json ? String(json.id) : "";
}

async function documentCount(releaseId: string): Promise<number> {
  const { rowCount } = await database.pool.query("select 1 from export.document where release_id = $1", [
    releaseId,
  ]);
  return rowCount ?? 0;
}

async function blockingCodes(releaseId: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ code: string }>(
    `select distinct stage || ' ' || code as code from export.error
    where release_id = $1 and severity in ('fatal', 'error') order by code`,
    [releaseId],
  );
  return rows.map(({ code }) => code);
}
