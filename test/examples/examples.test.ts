import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../examples/build-batch.ts";
import { scheduleExports } from "../../examples/schedule-exports.ts";
import { streamToFiles } from "../../examples/stream-to-files.ts";
import { watchBatch } from "../../examples/watch-batch.ts";
import type { Database } from "../../src/db/connect.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { completeDpid } from "../../src/validate/identifiers.ts";
import { cleanSingle, PARTIES } from "../support/catalogue-release.ts";
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

describe("examples/watch-batch.ts", () => {
  test("prints every release as it is done, and gives the XML of each profile", async () => {
    const lines: string[] = [];

    const bytes = await watchBatch(
      [cleanSingle("a"), cleanSingle("b", { icpn: "x" }), cleanSingle("c")],
      PARTIES,
      (line) => lines.push(line),
    );

    expect(lines).toEqual([
      "3 releases",
      "a succeeded: 1 done, 2 to go",
      "b failed: 2 done, 1 to go",
      "batch 1 of 2",
      "c succeeded: 3 done, 0 to go",
      "batch 2 of 2",
      "COMPLETED; most failures: ID_ICPN",
    ]);
    expect([...bytes.keys()]).toEqual(["SimpleAudioSingle"]);
  });
});

describe("examples/schedule-exports.ts", () => {
  test("exports to each recipient", async () => {
    const database = await createTestDatabase();
    await loadReleases(database, generateCatalogue({ releases: 3, seed: 5 }));
    const { sender, recipient } = generatedMessagingParties();
    const other = completeDpid("2099020203");
    await database.pool.query(
      `insert into catalogue.messaging_party (dpid, role, message_control_type)
      values ($1, 'sender', null), ($2, 'recipient', 'TestMessage'), ($3, 'recipient', 'TestMessage')`,
      [sender.dpid, recipient.dpid, other],
    );
    const lines: string[] = [];

    await scheduleExports(
      database,
      new Map([
        [recipient.dpid, 0],
        [other, 5],
      ]),
      (line) => lines.push(line),
    );
    await database.close();

    expect(lines).toEqual([
      `${recipient.dpid} COMPLETED: 3 documents, 0 failed`,
      `${other} COMPLETED: 3 documents, 0 failed`,
    ]);
  });
});
