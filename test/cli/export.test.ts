import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import { sampleFolder } from "../../src/cli/load-sample.ts";
import type { Database } from "../../src/db/connect.ts";
import { listRuns, type Run } from "../../src/db/run-store.ts";
import { readMessagingParties } from "../../src/sample/catalogue-files.ts";
import { runCli } from "./run-cli.ts";
import { createSampleDatabase } from "./sample-database.ts";

const SINGLES = [
  "26-queen-david-bowie-under-pressure",
  "27-sheena-ringo-kemono-yuku-hosomichi",
  "28-fleetwood-mac-go-your-own-way",
];

let database: Database;
beforeAll(async () => {
  database = await createSampleDatabase();
});
afterAll(() => database.close());

describe("ddex-batch export", () => {
  test("exits with 3 and sums up documents, failures by code, parties and speed", async () => {
    const { exitCode, stdout, stderr } = await runCli(["export"], { database });
    const { sender, recipient } = await readMessagingParties(sampleFolder());

    expect([exitCode, stderr]).toEqual([3, ""]);
    expect(stdout).toMatch(/^Run \d+ COMPLETED: 28 documents, 9 releases failed\n/);
    expect(stdout).toMatch(/\n {2}documents {2}Audio 25, SimpleAudioSingle 3, \d+ KB of XML\n/);
    expect(stdout).toMatch(/\n {2}failed {5}.*ID_ICPN 1, ID_ISRC 1/);
    expect(stdout).toContain(`parties    ${sender.dpid} to ${recipient.dpid}, TestMessage\n`);
    expect(stdout).toMatch(/\n {2}took {7}.* releases\/s, peak memory \d+ MB\n/);
    expect(stdout).toMatch(/\n {2}more {7}ddex-batch run \d+\n$/);
  });

  test("exits with 0 where every release is exported", async () => {
    const { exitCode, stdout } = await runCli(["export", "--release", ...SINGLES], { database });

    expect(exitCode).toBe(0);
    expect(stdout).toContain("COMPLETED: 3 documents, no release failed\n");
  });

  test("prints one JSON object and nothing else with --json", async () => {
    const { stdout } = await runCli(["export", "--json", "--release", ...SINGLES], { database });
    const summary: ExportSummary = JSON.parse(stdout);

    expect(summary).toMatchObject({
      status: "COMPLETED",
      plannedCount: 3,
      documentCount: 3,
      failedCount: 0,
      documentsByProfile: { SimpleAudioSingle: 3 },
      failuresByCode: {},
    });
  });

  test("prints nothing with --quiet where nothing failed", async () => {
    const result = await runCli(["export", "--quiet", "--release", ...SINGLES], { database });

    expect(result).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("prints the summary with --quiet where a release failed", async () => {
    const words = ["export", "--quiet", "--release", "90-broken-malformed-isrc"];

    const { exitCode, stdout } = await runCli(words, { database });

    expect([exitCode, stdout]).toEqual([3, expect.stringContaining("1 release failed")]);
  });

  test("draws a bar on a terminal, and takes it down for the summary", async () => {
    const words = ["export", "--release", ...SINGLES];

    const { stdout, stderr } = await runCli(words, { database, isTerminal: true });

    expect(stderr).toContain("100% | 3 of 3 releases | ");
    expect(stderr.lastIndexOf("\u001B[2K")).toBeGreaterThan(stderr.lastIndexOf("releases"));
    expect(stdout).toContain("3 documents");
  });

  test("runs with the sizes that it is given", async () => {
    const words = ["--batch-size", "5", "--batch-bytes", "2MB", "--concurrency", "1", "--page-size", "9"];

    const { stdout } = await runCli(["export", "--json", "--memory-limit", "1GB", ...words], { database });
    const summary: ExportSummary = JSON.parse(stdout);

    expect(summary.batchCount).toBe(9);
    expect((await lastRun()).options).toMatchObject({
      batchSize: 5,
      batchBytes: 2_097_152,
      concurrency: 1,
      memoryLimitBytes: 1_073_741_824,
      pageSize: 9,
    });
  });

  test("exits with 2 and names the known recipients for one that is unknown", async () => {
    const { exitCode, stderr } = await runCli(["export", "--recipient", "PADPIDA0000000000X"], { database });
    const { recipient } = await readMessagingParties(sampleFolder());

    expect(exitCode).toBe(2);
    expect(stderr).toContain(`"PADPIDA0000000000X" is not there (known: ${recipient.dpid})`);
  });

  test("exits with 2 and names the releases that the catalogue has not, and starts no run", async () => {
    const before = await lastRun();
    const words = ["export", "--release", "28-fleetwood-mac-go-your-own-way", "no-such-one"];

    const { exitCode, stderr } = await runCli(words, { database });

    expect(exitCode).toBe(2);
    expect(stderr).toContain('the catalogue has no Release "no-such-one"');
    expect(await lastRun()).toEqual(before);
  });

  test.each([
    ["--batch-size", "0"],
    ["--batch-size", "-3"],
    ["--batch-size", "1e3"],
    ["--batch-bytes", "0"],
    ["--batch-bytes", "8XB"],
    ["--concurrency", "many"],
    ["--memory-limit", "64MB"],
    ["--memory-limit", "all"],
    ["--page-size", "1.5"],
    ["--out", ""],
  ])("exits with 2 for %s %j", async (option, value) => {
    const { exitCode, stderr } = await runCli(["export", option, value], { database });

    expect(exitCode).toBe(2);
    expect(stderr).toContain("ERN_CONFIG_INVALID_OPTION");
  });

  test("exits with 2 for a folder without XSD files", async () => {
    const { exitCode, stderr } = await runCli(["export", "--xsd-dir", "/nowhere"], { database });

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("ERN_CONFIG_MISSING_XSD")]);
  });

  test("exits with 4 and names what a schema lacks that is no catalogue", async () => {
    const { exitCode, stderr } = await runCli(["export", "--catalogue-schema", "pg_catalog"], { database });

    expect([exitCode, stderr]).toEqual([4, expect.stringContaining("ERN_DB_CONTRACT")]);
  });

  test("exits with 130 and leaves a stopped run when it is stopped", async () => {
    const { exitCode, stdout } = await runCli(["export"], { database, isInterrupted: true });

    expect([exitCode, stdout]).toEqual([130, expect.stringContaining(" STOPPED: 0 documents")]);
    expect((await lastRun()).status).toBe("STOPPED");
  });
});

async function lastRun(): Promise<Run> {
  const [run] = await listRuns(database, { limit: 1 });
  if (run === undefined) throw new Error("No run yet");
  return run;
}
