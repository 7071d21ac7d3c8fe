import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBatch } from "../../src/db/batch-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { countErrors, finishRun, listRuns, readRun, startRun } from "../../src/db/run-store.ts";
import { createTestDatabase } from "../support/database.ts";
import { batchOf, errorOf, NEW_RUN } from "./run-fixtures.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("startRun()", () => {
  test("makes a run that has started and done nothing", async () => {
    const runId = await startRun(database, NEW_RUN);

    expect(await readRun(database, runId)).toMatchObject({
      ...NEW_RUN,
      status: "STARTED",
      readCount: 0,
      checkpoint: undefined,
      finishedAt: undefined,
    });
  });

  test("stores options with text that PostgreSQL refuses", async () => {
    const runId = await startRun(database, { ...NEW_RUN, options: { out: "a\0b\ud800" } });

    expect(await readRun(database, runId)).toMatchObject({ options: { out: "a\\u0000b\\ud800" } });
  });

  test("throws ERN_DB_NOT_MIGRATED on an empty database", async () => {
    const empty = await createTestDatabase({ isMigrated: false });

    await expect(startRun(empty, NEW_RUN)).rejects.toMatchObject({ code: "ERN_DB_NOT_MIGRATED" });
    await empty.close();
  });
});

describe("finishRun()", () => {
  test("records how the run ended", async () => {
    const runId = await startRun(database, NEW_RUN);
    const failure = { code: "ERN_WRITE_FAILED", text: "disk is full" };

    await finishRun(database, runId, { status: "FAILED", failure, peakRssBytes: 5_000_000_000 });

    expect(await readRun(database, runId)).toMatchObject({
      status: "FAILED",
      finishedAt: expect.any(Date),
      failure,
      peakRssBytes: 5_000_000_000,
    });
  });

  test("throws ERN_RUN_NOT_FOUND for a run that is not there", async () => {
    const attempt = finishRun(database, "999", { status: "COMPLETED" });

    await expect(attempt).rejects.toMatchObject({ code: "ERN_RUN_NOT_FOUND" });
  });
});

describe("listRuns()", () => {
  test("lists the last runs first, and no more than asked for", async () => {
    const ids = [];
    for (let count = 0; count < 3; count += 1) ids.push(await startRun(database, NEW_RUN));

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
    const runId = await startRun(database, NEW_RUN);
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
