import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BatchEvents, type BatchCompleteEvent, type StartEvent } from "../../src/batch/batch-events.ts";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { toRunStatistics } from "../../src/batch/run-statistics.ts";
import type { Database } from "../../src/db/connect.ts";
import { readStatistics, replaceStatistics } from "../../src/db/run-statistic-rows.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("watchExport()", () => {
  test("keeps in the database what the summary says", async () => {
    await loadGenerated(database, 5);
    await database.pool.query(`update catalogue.release set icpn = 'x' where id = '${generatedId(3)}'`);

    const { runId, statistics } = await exportCatalogue(database, { batchSize: 2, concurrency: 1 });

    const stored = toRunStatistics(await readStatistics(database, runId));
    expect({ ...stored, peakRssBytes: 0 }).toEqual({ ...statistics, peakRssBytes: 0 });
    expect(stored.stages.map(({ stage }) => stage)).toEqual(["read", "build", "validate", "write"]);
    expect(stored.rootCauses).toMatchObject([
      { code: "ID_ICPN", place: "catalogue.release.icpn", sampleId: generatedId(3) },
    ]);
    expect(stored.slowestReleases).toHaveLength(5);
    expect(stored.totalsByLabel.length).toBeGreaterThan(0);
    expect(stored.peakRssBytes).toBeGreaterThan(10_000_000);
  });

  test("emits the run and every batch of it, with what remains", async () => {
    await loadGenerated(database, 5);
    const events = new BatchEvents();
    const [starts, batches]: [StartEvent[], BatchCompleteEvent[]] = [[], []];
    events.on("start", (start) => starts.push(start));
    events.on("batchComplete", (batch) => batches.push(batch));

    const { runId } = await exportCatalogue(database, { batchSize: 2, concurrency: 1, events });

    expect(starts).toMatchObject([{ runId, total: 5 }]);
    expect(batches.map(({ batchIndex, processed, remaining }) => [batchIndex, processed, remaining])).toEqual(
      [
        [0, 2, 3],
        [1, 4, 1],
        [2, 5, 0],
      ],
    );
    expect(batches.map(({ batchCount }) => batchCount)).toEqual([3, 3, 3]);
  });

  test("gives what the caller sums up with the summary", async () => {
    await loadGenerated(database, 3);

    const { aggregate, documentBytes } = await exportCatalogue(database, {
      reduce: { initial: 0, add: (bytes: number, { message }) => bytes + (message?.byteLength ?? 0) },
    });

    expect(aggregate).toBe(documentBytes);
  });

  test("tells of the start and the end of a run that was done already", async () => {
    await loadGenerated(database, 1);
    await exportCatalogue(database, { runKey: "night" });
    const events = new BatchEvents();
    const heard: string[] = [];
    events.on("start", ({ total }) => heard.push(`start of ${total}`));
    events.on("complete", ({ progress }) => heard.push(`end with ${progress.processed}`));

    await exportCatalogue(database, { runKey: "night", events });

    expect(heard).toEqual(["start of 1", "end with 1"]);
  });

  test("keeps the statistics of a run that failed", async () => {
    await loadGenerated(database, 4);
    const fault = new Error("the caller's own");
    let batches = 0;
    const attempt = exportCatalogue(database, {
      batchSize: 2,
      concurrency: 1,
      onProgress: () => {
        batches += 1;
        if (batches === 2) throw fault;
      },
    });

    await expect(attempt).rejects.toBe(fault);

    const { rows } = await database.pool.query("select id from export.run");
    const { slowestReleases } = toRunStatistics(await readStatistics(database, String(rows[0].id)));
    expect(slowestReleases).toHaveLength(4);
  });
});

describe("replaceStatistics()", () => {
  test("replaces what the same process has written, and nothing of another", async () => {
    await loadGenerated(database, 1);
    const { runId } = await exportCatalogue(database);
    const [some, other] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
    const labels = async (): Promise<unknown> =>
      (await readStatistics(database, runId)).filter(({ measure }) => measure === "incident");

    await replaceStatistics(database, { runId, processId: some }, [
      { measure: "incident", name: "a", eventCount: 1 },
    ]);
    await replaceStatistics(database, { runId, processId: other }, [
      { measure: "incident", name: "b", eventCount: 2 },
    ]);
    await replaceStatistics(database, { runId, processId: some }, [
      { measure: "incident", name: "c", eventCount: 3 },
    ]);

    expect(await labels()).toMatchObject([
      { name: "b", eventCount: 2 },
      { name: "c", eventCount: 3 },
    ]);
  });

  test("goes with its run", async () => {
    await loadGenerated(database, 1);
    const { runId } = await exportCatalogue(database);

    await database.pool.query("delete from export.run");

    expect(await readStatistics(database, runId)).toEqual([]);
  });
});
