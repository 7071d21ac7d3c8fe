import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBatch } from "../../src/db/batch-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { completeRun, countErrors, endRun, listRuns, readRun } from "../../src/db/run-store.ts";
import { createTestDatabase } from "../support/database.ts";
import { batchOf, errorOf, startRun } from "./run-fixtures.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("endRun()", () => {
  test("records how the run ended", async () => {
    const runId = await startRun(database);
    const failure = { code: "ERN_WRITE_FAILED", text: "disk is full" };

    await endRun(database, runId, { status: "FAILED", failure, peakRssBytes: 5_000_000_000 });

    expect(await readRun(database, runId)).toMatchObject({
      status: "FAILED",
      finishedAt: expect.any(Date),
      failure,
      peakRssBytes: 5_000_000_000,
    });
  });

  test("leaves a run as it is that has ended already", async () => {
    const runId = await startRun(database);
    await endRun(database, runId, { status: "CANCELLED" });

    const isEnded = await endRun(database, runId, { status: "FAILED" });

    expect(isEnded).toBe(false);
    expect(await readRun(database, runId)).toMatchObject({ status: "CANCELLED" });
  });
});

describe("completeRun()", () => {
  test("completes a run whose releases have all come to something", async () => {
    const runId = await startRun(database, { plan: { plannedCount: 2 } });
    await writeBatch(database, batchOf(runId, 0, ["r1", "r2"]));

    const isComplete = await completeRun(database, runId, 1);

    expect(isComplete).toBe(true);
    expect(await readRun(database, runId)).toMatchObject({ status: "COMPLETED" });
  });

  test("does not complete a run with a release that has come to nothing", async () => {
    const runId = await startRun(database, { plan: { plannedCount: 3 } });
    await writeBatch(database, batchOf(runId, 0, ["r1", "r2"]));

    const isComplete = await completeRun(database, runId, 1);

    expect(isComplete).toBe(false);
    expect(await readRun(database, runId)).toMatchObject({ status: "STARTED", finishedAt: undefined });
  });
});

describe("listRuns()", () => {
  test("lists the last runs first, and no more than asked for", async () => {
    const ids = [];
    for (let count = 0; count < 3; count += 1) ids.push(await startRun(database));

    const runs = await listRuns(database, { limit: 2 });

    expect(runs.map((run) => run.id)).toEqual([ids[2], ids[1]]);
  });
});

describe("readRun()", () => {
  test.each(["999", "last", "", "1 or 1=1", "99999999999999999999"])(
    "throws ERN_RUN_NOT_FOUND for run %j",
    async (runId) => {
      await expect(readRun(database, runId)).rejects.toMatchObject({ code: "ERN_RUN_NOT_FOUND" });
    },
  );
});

describe("countErrors()", () => {
  test("counts errors and releases by code, the most frequent first", async () => {
    const runId = await startRun(database);
    const errors = [
      errorOf("r1", { code: "RARE", severity: "fatal" }),
      errorOf("r1", { code: "COMMON" }),
      errorOf("r2", { code: "COMMON" }),
      errorOf("r2", { code: "COMMON" }),
    ];
    await writeBatch(database, batchOf(runId, 0, ["r3"], { errors }));

    const counts = await countErrors(database, runId);

    expect(counts).toEqual([
      { code: "COMMON", severity: "error", errorCount: 3, releaseCount: 2 },
      { code: "RARE", severity: "fatal", errorCount: 1, releaseCount: 1 },
    ]);
  });
});
