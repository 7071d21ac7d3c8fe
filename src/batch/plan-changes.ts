/** The plan of a run that exports what changed. */
import { findChangedReleases, type FullPlanReason } from "../db/changed-releases.ts";
import { writeChangesPlan } from "../db/changes-plan.ts";
import type { PlanSource } from "../db/chunk-plan.ts";

/**
 * Makes the source of a plan of the releases that changed since the last run that was completed.
 *
 * Shape: releases that have left the catalogue and that the recipient has got are planned too, and found to be gone. Where it
 * cannot be known what changed all releases are planned: `fullPlanReason` says why.
 */
export function changesSource(
  catalogueSchema: string,
  onFullPlan?: (reason: FullPlanReason) => void,
): PlanSource {
  return async (transaction, lane) => {
    const changes = await findChangedReleases(transaction, { ...lane, catalogueSchema });
    if (changes.fullPlanReason !== undefined) onFullPlan?.(changes.fullPlanReason);
    return writeChangesPlan(catalogueSchema, changes);
  };
}
