import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { type Database, openDatabase } from "../../src/db/connect.ts";
import { readRun } from "../../src/db/run-store.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadGenerated, readDocuments } from "../support/loaded-catalogue.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

/** Ends the backend that reads releases, from outside of the pool. */
async function terminateReader(): Promise<number | null> {
  const other = await openDatabase({ url: database.url, maxConnections: 1 });
  const { rowCount } = await other.pool.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query like '%octet_length(rows.cells)%'`);
  await other.close();
  return rowCount;
}

describe("exportCatalogue() that cannot go on", () => {
  test("refuses to use a message id twice and leaves the first run as it was", async () => {
    await loadGenerated(database, 4);
    const first = await exportCatalogue(database, { now: NOW });
    const written = await readDocuments(database);

    let secondRun = "";
    const second = exportCatalogue(database, { now: NOW, onStart: ({ runId }) => (secondRun = runId) });

    await expect(second).rejects.toMatchObject({ code: "ERN_WRITE_MESSAGE_ID_USED" });
    expect(await readDocuments(database)).toEqual(written);
    expect(await readRun(database, first.runId)).toMatchObject({ status: "COMPLETED", writeCount: 4 });
    expect(await readRun(database, secondRun)).toMatchObject({
      status: "FAILED",
      writeCount: 0,
      failure: { code: "ERN_WRITE_MESSAGE_ID_USED" },
    });
  });

  test("reads again what was in hand when the reader's backend is killed", async () => {
    await loadGenerated(database, 120, "albums");
    let killed: Promise<number | null> | undefined;

    const summary = await exportCatalogue(database, {
      now: NOW,
      batchSize: 5,
      fetchSize: 50,
      concurrency: 1,
      retryDelay: 10,
      onProgress: () => {
        killed ??= terminateReader();
      },
    });

    expect(await killed).toBe(1);
    expect(summary).toMatchObject({ status: "COMPLETED", documentCount: 120 });
    expect(await readRun(database, summary.runId)).toMatchObject({ status: "COMPLETED", writeCount: 120 });
    expect(await readDocuments(database)).toHaveLength(120);
  });

  test("stops between batches when its signal is aborted and keeps what was committed", async () => {
    await loadGenerated(database, 20);
    const controller = new AbortController();

    const summary = await exportCatalogue(database, {
      batchSize: 4,
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ processed }) => {
        if (processed >= 8) controller.abort();
      },
    });

    expect(summary.status).toBe("STOPPED");
    expect(summary.documentCount).toBeGreaterThanOrEqual(8);
    expect(summary.documentCount).toBeLessThan(20);
    expect(await readRun(database, summary.runId)).toMatchObject({
      status: "STOPPED",
      writeCount: summary.documentCount,
    });
    expect(await readDocuments(database)).toHaveLength(summary.documentCount);
  });

  test("stops for any reason that a signal can have", async () => {
    await loadGenerated(database, 4);
    const signal = AbortSignal.abort("the operator went home");

    expect(await exportCatalogue(database, { signal })).toMatchObject({
      status: "STOPPED",
      documentCount: 0,
    });
  });

  test("marks the run as failed where a callback throws", async () => {
    await loadGenerated(database, 2);
    let runId = "";

    const running = exportCatalogue(database, {
      onStart: (run) => (runId = run.runId),
      onProgress: () => {
        throw new TypeError("the screen is gone");
      },
    });

    await expect(running).rejects.toThrow("the screen is gone");
    expect(await readRun(database, runId)).toMatchObject({
      status: "FAILED",
      failure: { code: "ERN_RUN_FAILED", text: "the screen is gone" },
    });
  });

  test("fails with ERN_WRITE_FAILED where files cannot be written, and writes no document either", async () => {
    await loadGenerated(database, 3);
    const folder = await mkdtemp(join(tmpdir(), "ddex-batch-out-"));
    await writeFile(join(folder, "file"), "");

    await expect(exportCatalogue(database, { outDir: join(folder, "file") })).rejects.toMatchObject({
      code: "ERN_WRITE_FAILED",
    });
    expect(await readDocuments(database)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  test("throws ERN_CONFIG_UNKNOWN_RECIPIENT for a recipient that the catalogue does not have", async () => {
    await loadGenerated(database, 1);

    await expect(exportCatalogue(database, { recipient: "PADPIDA0000000000X" })).rejects.toMatchObject({
      code: "ERN_CONFIG_UNKNOWN_RECIPIENT",
    });
  });

  test("throws ERN_DB_CONTRACT for a schema without the views", async () => {
    await loadGenerated(database, 1);

    await expect(exportCatalogue(database, { catalogueSchema: "nowhere" })).rejects.toMatchObject({
      code: "ERN_DB_CONTRACT",
    });
  });
});
