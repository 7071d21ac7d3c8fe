import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../examples/build-batch.ts";
import { streamToFiles } from "../../examples/stream-to-files.ts";
import type { Database } from "../../src/db/connect.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { createTestDatabase } from "../support/database.ts";

describe("examples/build-batch.ts", () => {
  test("prints the message of the clean release and the error of the broken one", async () => {
    const lines: string[] = [];

    await main((line) => lines.push(line));

    expect(lines).toEqual([
      expect.stringMatching(/^08-sheena-ringo-sandokushi: message [0-9a-f-]{36}, \d+ bytes$/),
      "90-broken-malformed-isrc: ID_ISRC at " +
        "/NewReleaseMessage/ResourceList/SoundRecording/SoundRecordingEdition/ResourceId/ISRC: GBSTK700003",
    ]);
  });
});

describe("examples/stream-to-files.ts", () => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), "ddex-batch-example-"));
    await loadReleases(database, generateCatalogue({ releases: 30, seed: 5 }));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("writes one file for each release of the catalogue", async () => {
    const errors = await streamToFiles(database, folder, generatedMessagingParties());

    const files = await readdir(folder);
    expect(errors).toEqual([]);
    expect(files).toHaveLength(30);
    expect(await readFile(join(folder, files[0] ?? ""), "utf8")).toMatch(/^<\?xml .*<ern:NewReleaseMessage /);
  });
});
