import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { countRetries, exportAttended } from "./attended-export.ts";
import { deadlockOnce, holdLock, installFaults } from "./database-faults.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { watchEnd } from "./watch-end.ts";

/** Longer than a batch may take before batches become smaller. */
const SLOW_SECONDS = 10.5;
const BATCH_SIZE = 10;
const FAULTS_PER_ROUND = 3;

let night: FaultCase;
afterEach(() => night.close());

describe("a slow database", () => {
  test("makes batches smaller for a while, and no release fails by it", async () => {
    const count = faultNumber("slowRounds");
    night = await openFaultCase({
      case: 7,
      fault: "slow database: pg_sleep in a trigger, a lock that is held, a deadlock",
      releases: faultNumber("releases"),
    });
    const { database } = night;
    const faults = await installFaults(database, ["batch"]);
    const sizes: number[] = [];
    const retries: string[] = [];
    for (let round = 1; round <= count; round += 1) {
      await faults.begin({ every: 1, seconds: SLOW_SECONDS });
      const work = exportAttended(database, {
        runKey: `night ${round}`,
        batchSize: BATCH_SIZE,
        pageSize: 60,
        concurrency: 2,
        throttleMs: 20,
      });
      const end = watchEnd(work);
      while ((await faults.struck()) < round) await delay(50);
      await faults.end();
      await holdLock(database, "item", faultNumber("heldLockMs"));
      while (!end.isOver() && !(await deadlockOnce(database))) await delay(20);
      const { events } = await work;
      for (const event of events) if (event.kind === "batch-size-changed") sizes.push(event.to);
      retries.push(...Object.keys(countRetries(events)));
    }

    await night.settle({ faults: FAULTS_PER_ROUND * count, note: `batches of ${sizes.join(", ")}` });
    expect(Math.min(...sizes)).toBeLessThan(BATCH_SIZE);
    expect(sizes.at(-1)).toBeGreaterThan(Math.min(...sizes));
    expect(retries).toContain("40P01");
  });
});
