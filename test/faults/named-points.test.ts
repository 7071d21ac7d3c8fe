import { afterEach, describe, expect, test } from "vitest";
import type { FailpointName } from "../../src/batch/failpoint.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";

/** Points that a run passes again and again. */
const REPEATED: readonly FailpointName[] = [
  "after-claim",
  "before-read",
  "while-read",
  "after-read",
  "before-build",
  "after-build",
  "before-commit",
  "commit-sent",
  "after-commit",
];
const BATCH_SIZE = 6;
/** Which time it is killed there: behind some batches, so that the releases of the last death are written by then. */
const BATCHES = [3, 6] as const;
/** Of points that are not passed once a batch: once a chunk, once a release. */
const PASSES: Partial<Readonly<Record<FailpointName, readonly [number, number]>>> = {
  "after-claim": [2, 2],
  "while-read": [3 * BATCH_SIZE, 6 * BATCH_SIZE],
};
const CONCURRENCY = 2;

let faultCase: FaultCase;
afterEach(() => faultCase.close());

describe("a process that is killed at each named point", () => {
  test("is taken up by the next one, whatever it had sent", async () => {
    const rounds = faultNumber("pointKills");
    faultCase = await openFaultCase({ case: 2, fault: "SIGKILL at each named point", releases: 240 });
    const { random } = faultCase;
    let kills = 0;

    for (let round = 1; round <= rounds; round += 1) {
      const points = ["planning:1"];
      for (const point of random.sample(REPEATED, REPEATED.length)) {
        points.push(`${point}:${random.integer(...(PASSES[point] ?? BATCHES))}`);
      }
      points.push("before-finish:1", "after-finish:1");
      const words = ["export", "--run-key", `night ${round}`, "--batch-size", String(BATCH_SIZE)];
      const fleet = faultCase.startFleet({
        words: [...words, "--page-size", "24", "--concurrency", String(CONCURRENCY)],
        envOf: (start) => {
          const point = points[start - 1];
          return point === undefined ? {} : { DDEX_BATCH_FAILPOINT: point };
        },
      });
      const ends = await fleet.ended;
      kills += ends.filter(({ signal }) => signal === "SIGKILL").length;
    }

    await faultCase.settle({ faults: kills, releasesInHand: BATCH_SIZE * CONCURRENCY });
    expect(kills).toBe(rounds * (REPEATED.length + 3));
  });
});
