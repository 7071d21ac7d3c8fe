import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { steerRun } from "../../src/db/run-steering.ts";
import { listRuns, type Run } from "../../src/db/run-store.ts";
import type { ExportFleet } from "./export-fleet.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";

/** Kubernetes kills after 30 s. */
const STOP_SECONDS = 25;
const STOPPED = 130;
const NIGHT = ["--batch-size", "10", "--page-size", "40", "--concurrency", "2", "--throttle", "50"];

let faultCase: FaultCase;
afterEach(() => faultCase.close());

async function lastRun(database: Database): Promise<Run | undefined> {
  return (await listRuns(database, { limit: 1 }))[0];
}

/** Waits until a process has a chunk, or all have ended. */
async function holdsWork(fleet: ExportFleet): Promise<void> {
  while (fleet.pids.length > 0 && (await fleet.victims()).length === 0) await delay(20);
}

/** Waits until two processes have something of the run of a key in hand; false where they have ended before. */
async function areAtWork({ pool }: Database, fleet: ExportFleet, key: string): Promise<boolean> {
  while (fleet.pids.length > 0) {
    const { rowCount } = await pool.query(
      `select from export.run join export.chunk on chunk.run_id = run.id and chunk.status = 'leased'
      where business_key = $1 and run.status = 'STARTED' having count(distinct owner) = 2`,
      [key],
    );
    if (rowCount === 1) return true;
    await delay(20);
  }
  return false;
}

async function countItems({ pool }: Database, runId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::integer as count from export.item where run_id = $1",
    [runId],
  );
  return rows[0]?.count ?? 0;
}

describe("a process that is asked to stop", () => {
  test("leaves within 25 s, and leaves its work to the next one", async () => {
    const count = faultNumber("terminatedProcesses");
    faultCase = await openFaultCase({
      case: 17,
      fault: "SIGTERM, every third time twice",
      releases: faultNumber("releases"),
    });
    const { database, random } = faultCase;
    let stops = 0;
    let longestMs = 0;
    let leftLeases = 0;

    for (let night = 1; stops < count; night += 1) {
      for (;;) {
        const fleet = faultCase.startFleet({
          words: ["export", "--run-key", `night ${night}`, ...NIGHT],
          isStartedAgain: () => false,
        });
        if (random.chance(0.75)) await holdsWork(fleet);
        await delay(random.integer(0, 1_000));
        const askedMs = performance.now();
        const isTwice = random.chance(1 / 3);
        const [pid = 0] = stops < count ? fleet.pids : [];
        const isAsked = fleet.signal(pid, "SIGTERM");
        if (isTwice) {
          await delay(random.integer(1, 200));
          fleet.signal(pid, "SIGTERM");
        }
        const [end] = await fleet.ended;
        if (isAsked) {
          stops += 1;
          longestMs = Math.max(longestMs, performance.now() - askedMs);
        }
        if (isAsked && !isTwice) leftLeases += await leasesOf(database, pid);
        if (end?.exitCode === 0) break;
      }
    }

    await faultCase.settle({
      faults: stops,
      allowedExitCodes: [STOPPED],
      note: `the longest stop took ${(longestMs / 1000).toFixed(1)} s`,
    });
    expect(longestMs).toBeLessThan(1000 * STOP_SECONDS);
    expect(leftLeases).toBe(0);
  });
});

async function leasesOf({ pool }: Database, pid: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::integer as count from export.chunk where status = 'leased' and split_part(owner, ':', 2) = $1",
    [String(pid)],
  );
  return rows[0]?.count ?? 0;
}

describe("a run that is steered from outside", () => {
  test("commits nothing behind a cancel, and all of it behind a pause", async () => {
    const count = faultNumber("steeredRuns");
    faultCase = await openFaultCase({ case: 18, fault: "pause and resume; cancel", releases: 200 });
    const { database, random } = faultCase;
    let steered = 0;
    let pauses = 0;

    for (let night = 1; steered < count; night += 1) {
      const key = `night ${night}`;
      const fleet = faultCase.startFleet({
        words: ["export", "--run-key", key, "--lease", "4", ...NIGHT],
        size: 2,
      });
      if (!(await areAtWork(database, fleet, key))) continue;
      await delay(random.integer(0, 600));
      const { id = "", status } = (await lastRun(database)) ?? {};
      if (status !== "STARTED") continue;
      const isPaused = steered % 3 === 0;
      await steerRun(database, id, isPaused ? "pause" : "cancel");
      const itemsThen = await countItems(database, id);
      if (isPaused) {
        await delay(random.integer(1_000, 5_000));
        await steerRun(database, id, "resume");
        pauses += 1;
      }
      const ends = await fleet.ended;

      const itemsBehind = (await countItems(database, id)) - itemsThen;
      expect({
        codes: ends.map(({ exitCode }) => exitCode),
        itemsBehindCancel: isPaused ? 0 : itemsBehind,
      }).toEqual({ codes: isPaused ? [0, 0] : [STOPPED, STOPPED], itemsBehindCancel: 0 });
      steered += 1;
    }
    await faultCase.startFleet({ words: ["export", "--run-key", "the last night"] }).ended;

    await faultCase.settle({
      faults: steered,
      allowedExitCodes: [STOPPED],
      allowedStatuses: ["COMPLETED", "CANCELLED"],
      note: `${pauses} pauses, ${steered - pauses} cancels`,
    });
  });
});
