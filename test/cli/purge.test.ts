import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeMessagingParties } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { runCli } from "./run-cli.ts";
import { createDatabaseOf } from "./sample-database.ts";

const OTHER = "PADPIDA2099010104R";

let database: Database;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-purge-"));
  database = await createDatabaseOf(["r1", "r2"]);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe("ddex-batch purge", () => {
  test("purges what was exported, and shows the run as any other", async () => {
    await runCli(["export", "--quiet"], { database });

    const { exitCode, stdout } = await runCli(["purge", "r1", "--out", folder], { database });
    const run = await runCli(["run", "last"], { database });

    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringContaining("COMPLETED: 1 document, no release failed\n"),
    ]);
    expect(stdout).toMatch(/\n {2}messages {3}purge 1\n/);
    expect(await readdir(folder)).toEqual(["r1.xml"]);
    expect(run.stdout).toMatch(/\n {2}messages +purge 1\n/);
  });

  test("exits with 3 and names the rule where a release was never sent", async () => {
    const { exitCode, stdout } = await runCli(["purge", "r1"], { database });

    expect([exitCode, stdout]).toEqual([3, expect.stringContaining("SEQ_PURGE_PRECONDITION 1")]);
  });
});

describe("ddex-batch document", () => {
  test("tells the kind of a message with --json", async () => {
    await runCli(["export", "--quiet"], { database });
    await runCli(["export", "--quiet"], { database });

    const { stdout } = await runCli(["document", "r1", "--json"], { database });

    expect(JSON.parse(stdout)).toMatchObject({ messageKind: "update", messageControlType: "TestMessage" });
  });
});

describe("ddex-batch export to several recipients", () => {
  beforeEach(() =>
    writeMessagingParties(database.kysely, [
      { dpid: OTHER, role: "recipient", messageControlType: "LiveMessage" },
    ]),
  );

  test("reports each run, and all of them in one line", async () => {
    const words = ["export", "--recipient", "PADPIDA2099010102V", OTHER, "--test"];

    const { exitCode, stdout } = await runCli(words, { database });

    expect(exitCode).toBe(0);
    expect(stdout.match(/^Run \d+ COMPLETED: 2 documents/gm)).toHaveLength(2);
    expect(stdout.match(/TestMessage$/gm)).toHaveLength(2);
    expect(stdout).toMatch(/\n2 recipients: 4 documents, no release failed\n$/);
  });

  test("prints one JSON object, and exits with the worst exit code", async () => {
    await database.pool.query("update catalogue.deal set recipient_dpid = $1 where release_id = 'r1'", [
      OTHER,
    ]);

    const { exitCode, stdout } = await runCli(["export", "--recipient", "all", "--json"], { database });

    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      runs: [
        { recipientDpid: "PADPIDA2099010102V", failedCount: 1 },
        { recipientDpid: OTHER, failedCount: 0 },
      ],
      total: { recipientCount: 2, documentCount: 3, failedCount: 1, failedRunCount: 0 },
    });
  });
});
