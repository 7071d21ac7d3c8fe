import { afterEach, describe, expect, test } from "vitest";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { RELEASES_IN_HAND, runStruckNights } from "./struck-nights.ts";

let faultCase: FaultCase;
afterEach(() => faultCase.close());

describe("processes that are killed at random", () => {
  test("lose nothing and double nothing", async () => {
    const count = faultNumber("randomKills");
    faultCase = await openFaultCase({
      case: 1,
      fault: "SIGKILL of a random process",
      releases: faultNumber("randomKillReleases"),
    });

    const kills = await runStruckNights(faultCase, {
      count,
      size: 4,
      gapMs: [80, 240],
      strike: (fleet) => fleet.strike(faultCase.random),
    });

    await faultCase.settle({ faults: kills, releasesInHand: RELEASES_IN_HAND });
    expect(kills).toBe(count);
  });
});
