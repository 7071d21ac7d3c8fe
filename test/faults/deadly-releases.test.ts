import { afterEach, describe, expect, test } from "vitest";
import { generatedId } from "../support/loaded-catalogue.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { NIGHT_WORDS, RELEASES_IN_HAND } from "./struck-nights.ts";

/** Two with its neighbours, which cannot know it, and three alone. */
const DEATHS_OF_A_RELEASE = 5;

let faultCase: FaultCase;
afterEach(() => faultCase.close());

describe("a release that ends every process that builds it", () => {
  test("is left out, and its neighbours are exported", async () => {
    const releases = faultNumber("deadlyReleaseCatalogue");
    faultCase = await openFaultCase({
      case: 11,
      fault: "release that ends its process",
      releases,
    });
    const ids = Array.from({ length: releases }, (_item, index) => generatedId(index));
    const poisonIds = faultCase.random.sample(ids, faultNumber("deadlyReleases"));

    const fleet = faultCase.startFleet({
      words: ["export", "--run-key", "night", ...NIGHT_WORDS],
      size: 2,
      envOf: () => ({ DDEX_BATCH_FAILPOINT: poisonIds.map((id) => `before-build@${id}`).join(",") }),
    });
    const ends = await fleet.ended;

    const deaths = ends.filter(({ signal }) => signal === "SIGKILL").length;
    await faultCase.settle({
      faults: deaths,
      poisonIds,
      allowedExitCodes: [3],
      releasesInHand: RELEASES_IN_HAND,
      note: `${poisonIds.length} quarantined after ${deaths} deaths`,
    });
    expect(deaths).toBeLessThanOrEqual(DEATHS_OF_A_RELEASE * poisonIds.length);
  });
});
