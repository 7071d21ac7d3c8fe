import { describe, expect, test } from "vitest";
import { forecast, type SampledOutcome } from "../../src/batch/sample-forecast.ts";
import type { SampledPlan } from "../../src/db/plan-sample.ts";

const PLAN: SampledPlan = {
  plannedCount: 110,
  goneCount: 10,
  newCount: 40,
  strataCount: 3,
  estimatedBytes: 0,
  releases: [
    { releaseId: "a", estimatedBytes: 1, isSent: true, stratumSize: 30, stratumSampled: 2 },
    { releaseId: "b", estimatedBytes: 1, isSent: true, stratumSize: 30, stratumSampled: 2 },
    { releaseId: "c", estimatedBytes: 1, isSent: false, stratumSize: 40, stratumSampled: 1 },
  ],
};
const OUTCOMES = new Map<string, SampledOutcome>([
  ["a", { kind: "takedown", byteLength: 1000 }],
  ["b", { kind: "unchanged" }],
  ["c", { kind: "blocked", codes: ["X", "Y"] }],
]);

describe("forecast()", () => {
  test("has each release stand for its stratum, and strata without one be stood for by others", () => {
    expect(forecast(PLAN, OUTCOMES)).toEqual({
      isEstimated: true,
      newCount: 0,
      updateCount: 0,
      takedownCount: 30,
      unchangedCount: 30,
      blockedCount: 40,
      goneCount: 10,
      blockedByCode: { X: 40, Y: 40 },
      blockedReleases: [{ releaseId: "c", codes: ["X", "Y"] }],
      documentBytes: 30_000,
    });
  });

  test("counts releases as new or updated where the sample has none such", () => {
    const plan = { ...PLAN, releases: PLAN.releases.slice(0, 2) };

    expect(forecast(plan, OUTCOMES)).toMatchObject({ newCount: 40, takedownCount: 30, unchangedCount: 30 });
    expect(forecast({ ...plan, releases: [] }, OUTCOMES)).toMatchObject({ newCount: 40, updateCount: 60 });
  });
});
