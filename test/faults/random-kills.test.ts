import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { LEASE_SECONDS, NIGHT_WORDS, RELEASES_IN_HAND, runStruckNights } from "./struck-nights.ts";

const SIZE = 4;

let faultCase: FaultCase;
afterEach(() => faultCase.close());

async function timeOf(work: Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work;
  return performance.now() - startedMs;
}

async function countItems({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>("select count(*)::integer as count from export.item");
  return rows[0]?.count ?? 0;
}

describe("processes that are killed at random", () => {
  test("lose nothing and double nothing", async () => {
    const count = faultNumber("randomKills");
    const releases = faultNumber("randomKillReleases");
    faultCase = await openFaultCase({
      case: 1,
      fault: "SIGKILL of a random process",
      releases,
    });
    const undisturbedMs = await timeOf(
      faultCase.startFleet({ words: ["export", "--run-key", "undisturbed", ...NIGHT_WORDS], size: SIZE })
        .ended,
    );
    // Kills come at random places of the plan, however fast the machine is, and sometimes close upon each other.
    const places = Array.from({ length: count }, () =>
      faultCase.random.integer(releases, 2 * releases - RELEASES_IN_HAND),
    ).toSorted((left, right) => left - right);
    const startedMs = performance.now();
    let reached = 0;
    const { struck: kills, nights } = await runStruckNights(faultCase, {
      count,
      size: SIZE,
      gapMs: [80, 240],
      strike: async (fleet) => {
        const isReached = (await countItems(faultCase.database)) >= (places[reached] ?? 0);
        if (!isReached || !(await fleet.strike(faultCase.random))) return false;
        reached += 1;
        return true;
      },
    });

    const struckMs = performance.now() - startedMs;
    await faultCase.settle({ faults: kills, releasesInHand: RELEASES_IN_HAND });
    expect(kills).toBe(count);
    expect(struckMs).toBeLessThan(3 * undisturbedMs * nights + 1000 * LEASE_SECONDS * kills);
  });
});
