import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { retryRun } from "../../src/batch/retry-run.ts";
import type { Database } from "../../src/db/connect.ts";
import { listRuns, readRun } from "../../src/db/run-store.ts";
import { steerRun } from "../../src/db/run-steering.ts";
import type { RunStatus } from "../../src/db/tables.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated, readDocuments } from "../support/loaded-catalogue.ts";

const SMALL = { batchSize: 4, concurrency: 1, leaseSeconds: 1 } as const;

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

async function breakReleases(indexes: readonly number[]): Promise<void> {
  const ids = indexes.map(generatedId);
  await database.pool.query(
    "update catalogue.release set icpn = 'x' || coalesce(icpn, '') where id = any($1)",
    [ids],
  );
}

async function statusOfLastRun(status: RunStatus): Promise<void> {
  for (;;) {
    const [run] = await listRuns(database, { limit: 1 });
    if (run?.status === status) return;
    await delay(20);
  }
}

describe("exportCatalogue() under control", () => {
  test("waits while its run is paused, and goes on when it is resumed", async () => {
    await loadGenerated(database, 20);
    let runId = "";
    const whilePaused: number[] = [];

    const exporting = exportCatalogue(database, {
      ...SMALL,
      onStart: (run) => {
        runId = run.runId;
      },
      onProgress: ({ processed }) => {
        if (processed === 8) void steerRun(database, runId, "pause");
      },
      throttleMs: 50,
    });
    await statusOfLastRun("PAUSED");
    await delay(1000);
    whilePaused.push((await readRun(database, runId)).writeCount);
    await delay(1000);
    whilePaused.push((await readRun(database, runId)).writeCount);
    await steerRun(database, runId, "resume");
    const summary = await exporting;

    expect(whilePaused[0]).toBeLessThan(20);
    expect(whilePaused[1]).toBe(whilePaused[0]);
    expect(summary).toMatchObject({ status: "COMPLETED", documentCount: 20 });
  });

  test("writes nothing more once its run is cancelled", async () => {
    await loadGenerated(database, 20);
    let runId = "";

    const summary = await exportCatalogue(database, {
      ...SMALL,
      throttleMs: 50,
      onStart: (run) => {
        runId = run.runId;
      },
      onProgress: ({ processed }) => {
        if (processed === 8) void steerRun(database, runId, "cancel");
      },
    });

    expect(summary.status).toBe("CANCELLED");
    expect(summary.documentCount).toBeLessThan(20);
    expect(await readRun(database, runId)).toMatchObject({
      status: "CANCELLED",
      writeCount: summary.documentCount,
    });
    await expect(steerRun(database, runId, "resume")).rejects.toMatchObject({ code: "ERN_RUN_NOT_ACTIVE" });
  });

  test("finishes the batch in hand when it is asked to stop, and the next start of the key goes on", async () => {
    await loadGenerated(database, 20);
    const stop = new AbortController();

    const first = await exportCatalogue(database, {
      ...SMALL,
      runKey: "night",
      stopSignal: stop.signal,
      onProgress: ({ processed }) => {
        if (processed === 8) stop.abort();
      },
    });
    const second = await exportCatalogue(database, { ...SMALL, runKey: "night" });

    expect(first).toMatchObject({ status: "STOPPED", documentCount: 8 });
    expect(second).toMatchObject({ status: "COMPLETED", runId: first.runId, documentCount: 20 });
    const ids = (await readDocuments(database)).map(({ release_id: releaseId }) => releaseId);
    expect(new Set(ids).size).toBe(20);
    expect(ids).toHaveLength(20);
  });

  test("stops when its time is over", async () => {
    await loadGenerated(database, 20);

    const summary = await exportCatalogue(database, { ...SMALL, throttleMs: 600, maxRunSeconds: 1 });

    expect(summary.status).toBe("STOPPED");
    expect(summary.documentCount).toBeLessThan(20);
  });
});

describe("exportCatalogue() with skip limits", () => {
  test("ends the run when more releases fail than may", async () => {
    await loadGenerated(database, 20);
    await breakReleases([1, 2, 5, 6, 9]);
    let runId = "";

    const attempt = exportCatalogue(database, {
      ...SMALL,
      skipLimits: { count: 3 },
      onStart: (run) => {
        runId = run.runId;
      },
    });

    await expect(attempt).rejects.toMatchObject({
      code: "ERN_RUN_SKIP_LIMIT",
      message: expect.stringContaining("4 releases failed, more than 3"),
    });
    expect(await readRun(database, runId)).toMatchObject({
      status: "FAILED",
      failure: { code: "ERN_RUN_SKIP_LIMIT" },
    });
  });

  test("completes the run when no more fail than may", async () => {
    await loadGenerated(database, 20);
    await breakReleases([1, 2, 5]);

    const summary = await exportCatalogue(database, { ...SMALL, skipLimits: { count: 3 } });

    expect(summary).toMatchObject({ status: "COMPLETED", failedCount: 3 });
  });

  test("names the cause that too many releases fail by", async () => {
    await loadGenerated(database, 240);
    await breakReleases(Array.from({ length: 180 }, (_item, index) => 60 + index));

    const attempt = exportCatalogue(database, {
      batchSize: 50,
      concurrency: 1,
      skipLimits: { signature: "50%" },
    });

    await expect(attempt).rejects.toMatchObject({
      code: "ERN_RUN_SKIP_LIMIT",
      message: expect.stringMatching(/fail(?:ed)? by the same cause, ID_ICPN /),
    });
  });

  test.each([
    [{ count: "few" }, "skipLimit"],
    [{ count: -1 }, "skipLimit"],
    [{ rate: "20" }, "skipRate"],
    [{ signature: "120%" }, "skipSignature"],
  ])("refuses %j", async (skipLimits, name) => {
    await expect(exportCatalogue(database, { skipLimits })).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
      message: expect.stringContaining(`"${name}"`),
    });
  });
});

describe("retryRun()", () => {
  test("exports exactly the releases that failed", async () => {
    await loadGenerated(database, 6);
    await breakReleases([1, 4]);
    const first = await exportCatalogue(database, SMALL);
    await database.pool.query(
      "update catalogue.release set icpn = nullif(substr(icpn, 2), '') where id = $1",
      [generatedId(4)],
    );

    const retried = await retryRun(database, first.runId);

    expect(retried).toMatchObject({ status: "COMPLETED", plannedCount: 2, documentCount: 1, failedCount: 1 });
    expect(await readRun(database, retried.runId)).toMatchObject({ scope: "retry" });
    const ids = (await readDocuments(database)).filter(({ run_id: runId }) => runId === retried.runId);
    expect(ids.map(({ release_id: releaseId }) => releaseId)).toEqual([generatedId(4)]);
  });

  test("takes a release that has left the catalogue since for gone", async () => {
    await loadGenerated(database, 4);
    await breakReleases([1]);
    const first = await exportCatalogue(database, SMALL);
    await database.pool.query("delete from catalogue.release where id = $1", [generatedId(1)]);

    expect(await retryRun(database, first.runId)).toMatchObject({ plannedCount: 1, goneCount: 1 });
  });

  test("throws ERN_RUN_NOT_FOUND for a run that is not there", async () => {
    await expect(retryRun(database, "999")).rejects.toMatchObject({ code: "ERN_RUN_NOT_FOUND" });
  });
});
