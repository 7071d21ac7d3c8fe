import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBatch } from "../../src/db/batch-writer.ts";
import { claimChunk, type Worker } from "../../src/db/chunk-lease.ts";
import { readOutlook } from "../../src/db/run-outlook.ts";
import type { Database } from "../../src/db/connect.ts";
import { countRetries } from "../../src/db/run-faults.ts";
import { openRun } from "../../src/db/run-open.ts";
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

function workerOf(runId: string, owner: string): Worker {
  return { runId, owner: `elsewhere:${owner}`, leaseSeconds: 60 };
}

/** Counts the retries of several processes. */
async function retried(runId: string, ...counts: readonly number[]): Promise<void> {
  for (const count of counts) await countRetries(database, runId, count);
}

describe("countRetries()", () => {
  test("lets all processes together try again as often as one", async () => {
    const runId = await planned(4, 2);
    await retried(runId, 20, 30);
    const before = await claimChunk(database, workerOf(runId, "a"));

    await retried(runId, 1);

    expect(before).toBeDefined();
    expect(await claimChunk(database, workerOf(runId, "b"))).toBeUndefined();
    expect((await readOutlook(database, runId)).waitMs).toBeGreaterThan(20_000);
  });

  test("lets a tenth of what is done be tried again beyond that", async () => {
    const runId = await planned(30, 20);
    const hold = await claimChunk(database, workerOf(runId, "a"));
    if (hold === undefined) throw new Error("No chunk");
    const ids = hold.releases.map(({ releaseId }) => releaseId);
    await writeBatch(database, batchOf(runId, 0, ids, { hold }));

    await retried(runId, 52);
    const within = await claimChunk(database, workerOf(runId, "a"));
    await retried(runId, 1);

    expect(within).toBeDefined();
    expect((await readOutlook(database, runId)).waitMs).toBeGreaterThan(20_000);
  });

  test("gives one chunk to one process when the time is over, and all to all once that has written", async () => {
    const runId = await planned(8, 2);
    await retried(runId, 51);
    await database.pool.query("update export.run set breaker_until = now()");

    const probes = await Promise.all(
      ["a", "b", "c"].map((owner) => claimChunk(database, workerOf(runId, owner))),
    );
    const [hold, ...others] = probes.filter((chunk) => chunk !== undefined);
    if (hold === undefined) throw new Error("No chunk");
    await writeBatch(database, batchOf(runId, 0, ["r1", "r2"], { hold }));

    expect(others).toEqual([]);
    expect(await claimChunk(database, workerOf(runId, "d"))).toBeDefined();
  });
});
