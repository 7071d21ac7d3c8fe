import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCatalogueReleases } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { readReleases } from "../../src/db/release-reader.ts";
import { createTestDatabase } from "../support/database.ts";
import { readAll } from "../support/read-all.ts";
import { makeSampleRelease } from "./sample-release.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
  await writeCatalogueReleases(database.kysely, [
    makeSampleRelease("recording"),
    makeSampleRelease("image"),
    makeSampleRelease("resource"),
  ]);
  await database.pool.query(`
    insert into catalogue.release_sound_recording (release_id, sound_recording_id) values ('recording', 'nothing');
    insert into catalogue.release_image (release_id, image_id) values ('image', 'nothing');
    insert into catalogue.release_resource (release_id, resource_id) values ('resource', 'nothing')`);
});
afterAll(async () => {
  await database.close();
});

describe("links of a release to what is not there", () => {
  it.each([
    ["recording", "soundRecordings.type", "catalogue.release_sound_recording", "sound_recording_id"],
    ["image", "images.type", "catalogue.release_image", "image_id"],
    ["resource", "videos.type", "catalogue.release_resource", "resource_id"],
  ])(
    "refuse the release with the %s link as the row to correct",
    async (releaseId, path, table, idColumn) => {
      const options = { catalogueSchema: "catalogue", releaseIds: [releaseId], maxReleaseBytes: 1_000_000 };

      const [read] = await readAll(readReleases(database, options));

      expect(read !== undefined && !read.isTooLarge && read.assemble()).toMatchObject({
        isComplete: false,
        findings: [
          {
            code: "ERN_DATA_INVALID_SHAPE",
            path,
            value: "null",
            source: { table, key: `release_id=${releaseId}, ${idColumn}=nothing`, column: "type" },
          },
        ],
      });
    },
  );
});
