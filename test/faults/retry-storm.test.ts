import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, inject, test } from "vitest";
import { installFaults } from "./database-faults.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { readServerLog } from "./fault-server.ts";

const PROCESSES = 3;
const STRUCK_EVERY = 3;
/** Of each process: what may be tried again whatever was written, and the share of what was written. */
const FREE_RETRIES = 50;
const RETRY_SHARE = 0.1;
/** Statements of one process within so short a time of another's were not drawn apart. Unit: ms. */
const LOCKSTEP_MS = 2;

let night: FaultCase;
afterEach(() => night.close());

/** When which session was refused a statement. */
async function readStrikes(): Promise<readonly { readonly ms: number; readonly session: string }[]> {
  const log = await readServerLog(inject("serverFolder"));
  return [...log.matchAll(/^(\S+ \S+) \S+ \[(\d+)\] ERROR: {2}a fault of the suite/gm)].map(
    ([, time = "", session = ""]) => ({ ms: Date.parse(`${time}Z`), session }),
  );
}

describe("a storm of refused statements", () => {
  test("is ridden out within the budget, and not in step", async () => {
    const count = faultNumber("retryStorms");
    const releases = faultNumber("releases");
    night = await openFaultCase({ case: 20, fault: "every third statement refused (40001)", releases });
    const { database } = night;
    const faults = await installFaults(database, ["chunk", "attempt", "item", "batch"]);
    const struckBefore = (await readStrikes()).length;
    for (let round = 1; round <= count; round += 1) {
      await faults.begin({ every: STRUCK_EVERY, sqlState: "40001" });
      const words = ["export", "--run-key", `night ${round}`, "--batch-size", "5", "--page-size", "40"];
      const fleet = night.startFleet({
        words: [...words, "--lease", "5", "--throttle", "50"],
        size: PROCESSES,
        isStartedAgain: ({ exitCode, stderr }) => exitCode === 75 || stderr.includes("40001"),
      });
      const before = await faults.struck();
      while ((await faults.struck()) === before) await delay(100);
      await delay(faultNumber("retryStormMs"));
      await faults.end();
      await fleet.ended;
    }

    const strikes = (await readStrikes()).slice(struckBefore);
    const inStep = strikes.filter(({ ms, session }, index) => {
      const last = strikes[index - 1];
      return last !== undefined && last.session !== session && ms - last.ms <= LOCKSTEP_MS;
    });
    const { rows } = await database.pool.query<{ retries: number }>(
      "select max(retry_count)::integer as retries from export.run",
    );
    const retries = rows[0]?.retries ?? 0;
    await night.settle({
      faults: strikes.length,
      note: `${retries} retries of a run, ${inStep.length} of ${strikes.length} in step`,
      allowedExitCodes: [4],
    });
    expect(strikes.length).toBeGreaterThan(PROCESSES);
    expect(retries).toBeLessThanOrEqual(PROCESSES * FREE_RETRIES + RETRY_SHARE * releases);
    expect(inStep.length).toBeLessThan(strikes.length / 4);
  });
});
