import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBatch } from "../../src/db/batch-writer.ts";
import {
  claimChunk,
  finishChunk,
  noteAttempt,
  renewLeases,
  returnChunk,
  returnChunks,
  type Worker,
} from "../../src/db/chunk-lease.ts";
import type { Database } from "../../src/db/connect.ts";
import { openRun } from "../../src/db/run-open.ts";
import { readOutlook } from "../../src/db/run-outlook.ts";
import { readRun } from "../../src/db/run-store.ts";
import { steerRun } from "../../src/db/run-steering.ts";
import { createTestDatabase } from "../support/database.ts";
import { batchOf, NEW_RUN } from "./run-fixtures.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

/** Plans a run of releases r1, r2, … in chunks. */
async function planned(releaseCount: number, chunkSize: number): Promise<string> {
  const text = `
    select 'r' || n as release_id, n as export_priority, 100 as estimated_bytes
    from generate_series(1, ${releaseCount}) as n`;
  const source = () => ({ text, values: [], scope: "all" }) as const;
  const { runId } = await openRun(database, { ...NEW_RUN, plan: { source, chunkSize } });
  return runId;
}

function workerOf(runId: string, owner: string, leaseSeconds = 60): Worker {
  return { runId, owner: `elsewhere:${owner}`, leaseSeconds };
}

/** Lets every lease of a run run out. */
async function silence(runId: string): Promise<void> {
  await database.pool.query("update export.chunk set lease_until = now() where run_id = $1", [runId]);
}

describe("claimChunk()", () => {
  test("gives each chunk to one worker, in the order of the plan, and then none", async () => {
    const runId = await planned(5, 2);

    const claims = await Promise.all(
      ["a", "b", "c", "d"].map((owner) => claimChunk(database, workerOf(runId, owner))),
    );

    const ids = claims.map((claim) => claim?.releases.map(({ releaseId }) => releaseId).join(" "));
    expect(new Set(ids)).toEqual(new Set(["r1 r2", "r3 r4", "r5", undefined]));
  });

  test("gives a silent worker's chunk to the next one, without what was written", async () => {
    const runId = await planned(4, 10);
    const first = await claimChunk(database, workerOf(runId, "a"));
    if (first === undefined) throw new Error("No chunk");
    await writeBatch(database, batchOf(runId, 0, ["r1", "r2"], { hold: first }));
    await silence(runId);

    const second = await claimChunk(database, workerOf(runId, "b"));

    expect(second).toMatchObject({
      epoch: 2,
      isStolen: true,
      releases: [
        { releaseId: "r3", place: 2, deaths: 0 },
        { releaseId: "r4", place: 3, deaths: 0 },
      ],
    });
  });

  test("says which releases the dead had in hand, and which of them alone", async () => {
    const runId = await planned(3, 10);
    const first = await claimChunk(database, workerOf(runId, "a"));
    if (first === undefined) throw new Error("No chunk");
    await noteAttempt(database, runId, first, { batchIndex: 0, releaseIds: ["r1", "r2"], isAlone: false });
    await noteAttempt(database, runId, first, { batchIndex: 2, releaseIds: ["r3"], isAlone: true });
    await silence(runId);

    const second = await claimChunk(database, workerOf(runId, "b"));

    expect(second?.releases.map(({ deaths, deathsAlone }) => [deaths, deathsAlone])).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
    ]);
  });

  test("gives nothing of a paused run", async () => {
    const runId = await planned(3, 10);
    await steerRun(database, runId, "pause");

    expect(await claimChunk(database, workerOf(runId, "a"))).toBeUndefined();
    expect(await readOutlook(database, runId)).toMatchObject({ status: "PAUSED", openCount: 1 });
  });
});

describe("a lease", () => {
  test("is kept by whoever renews it", async () => {
    const runId = await planned(2, 10);
    const worker = workerOf(runId, "a");
    await claimChunk(database, worker);
    await silence(runId);

    const status = await renewLeases(database, worker);

    expect(status).toBe("STARTED");
    expect(await claimChunk(database, workerOf(runId, "b"))).toBeUndefined();
  });

  test("lets nothing be written by whoever has lost it", async () => {
    const runId = await planned(2, 10);
    const first = await claimChunk(database, workerOf(runId, "a"));
    if (first === undefined) throw new Error("No chunk");
    await silence(runId);
    await claimChunk(database, workerOf(runId, "b"));

    const attempt = writeBatch(database, batchOf(runId, 0, ["r1", "r2"], { hold: first }));

    await expect(attempt).rejects.toMatchObject({ code: "ERN_RUN_LEASE_LOST" });
    expect(await finishChunk(database, runId, first)).toBe(false);
    expect(await readRun(database, runId)).toMatchObject({ writeCount: 0, commitCount: 0 });
  });

  test("lets nothing be written in a run that is cancelled", async () => {
    const runId = await planned(2, 10);
    const hold = await claimChunk(database, workerOf(runId, "a"));
    if (hold === undefined) throw new Error("No chunk");
    await steerRun(database, runId, "cancel");

    const attempt = writeBatch(database, batchOf(runId, 0, ["r1", "r2"], { hold }));

    await expect(attempt).rejects.toMatchObject({ code: "ERN_RUN_NOT_ACTIVE" });
  });

  test("is given back for a later time, with a smaller batch, and without a death", async () => {
    const runId = await planned(2, 10);
    const hold = await claimChunk(database, workerOf(runId, "a"));
    if (hold === undefined) throw new Error("No chunk");
    await noteAttempt(database, runId, hold, { batchIndex: 0, releaseIds: ["r1"], isAlone: true });

    await returnChunk(database, runId, hold, { waitMs: 60_000, maxBatchSize: 5 });
    const early = await claimChunk(database, workerOf(runId, "b"));
    await database.pool.query("update export.chunk set not_before = now()");
    const later = await claimChunk(database, workerOf(runId, "b"));

    expect(early).toBeUndefined();
    expect(later).toMatchObject({
      maxBatchSize: 5,
      isStolen: false,
      releases: [{ deaths: 0 }, { deaths: 0 }],
    });
  });

  test("of every chunk of a worker is given back at once", async () => {
    const runId = await planned(4, 2);
    const worker = workerOf(runId, "a");
    await claimChunk(database, worker);
    await claimChunk(database, worker);

    await returnChunks(database, worker);

    const { rows } = await database.pool.query("select status, owner, attempts from export.chunk");
    expect(rows).toEqual([
      { status: "ready", owner: null, attempts: 0 },
      { status: "ready", owner: null, attempts: 0 },
    ]);
  });
});
