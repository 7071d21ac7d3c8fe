import { afterEach, describe, expect, test } from "vitest";
import { inflict } from "./chaos.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";

const PROCESSES = 4;
const BATCH_SIZE = 25;
const CONCURRENCY = 2;

let night: FaultCase;
afterEach(() => night.close());

describe("processes that are killed at random", () => {
  test("lose nothing and double nothing", async () => {
    const count = faultNumber("randomKills");
    night = await openFaultCase({
      case: 1,
      fault: "SIGKILL of a random process",
      releases: faultNumber("randomKillReleases"),
    });
    let kills = 0;
    for (let round = 1; kills < count; round += 1) {
      const words = ["export", "--run-key", `night ${round}`, "--batch-size", String(BATCH_SIZE)];
      const fleet = night.startFleet({
        words: [...words, "--page-size", "100", "--concurrency", String(CONCURRENCY), "--lease", "5"],
        size: PROCESSES,
      });
      kills += await inflict({
        random: night.random,
        count: count - kills,
        gapMs: [300, 900],
        until: fleet.ended,
        inflict: () => fleet.strike(night.random),
      });
      await fleet.ended;
    }

    await night.settle({ faults: kills, releasesInHand: BATCH_SIZE * CONCURRENCY });
    expect(kills).toBe(count);
  });
});
