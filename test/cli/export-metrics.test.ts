import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadGenerated } from "../support/loaded-catalogue.ts";
import { runCli } from "./run-cli.ts";

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-metrics-"));
  await loadGenerated(database, 3);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe("ddex-batch export --metrics-file", () => {
  test("leaves the run's metrics and the state of the database in the file", async () => {
    const path = join(folder, "export.prom");

    const { exitCode } = await runCli(["export", "--metrics-file", path], { database });

    const lines = (await readFile(path, "utf8")).split("\n");
    expect(exitCode).toBe(0);
    expect(lines).toContain('ddex_batch_export_items_total{status="exported"} 3');
    expect(lines).toContainEqual(
      expect.stringMatching(/^ddex_batch_export_last_success_timestamp_seconds\{recipient="\w+"\} \d{10}/),
    );
  });

  test("exits with 4 before it exports anything where the file cannot be written", async () => {
    const path = join(folder, "nowhere", "export.prom");

    const { exitCode, stderr } = await runCli(["export", "--metrics-file", path], { database });

    expect(exitCode).toBe(4);
    expect(stderr).toContain("ERN_WRITE_FAILED");
  });
});

describe("ddex-batch export --metrics-port", () => {
  test("says where the metrics are", async () => {
    const { exitCode, stderr } = await runCli(["export", "--metrics-port", "0"], { database });

    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/Metrics at http:\/\/127\.0\.0\.1:\d+\/metrics/);
  });
});
