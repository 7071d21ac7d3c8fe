/** The plan of a run that exports what changed. */
import { escapeIdentifier } from "pg";
import { RELEASE_VIEW } from "../catalogue/views.ts";
import { type ChangedReleases, findChangedReleases, type FullPlanReason } from "../db/changed-releases.ts";
import type { PlanSource, PlanStatement } from "../db/chunk-plan.ts";

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
    return planStatement(catalogueSchema, changes);
  };
}

function planStatement(
  catalogueSchema: string,
  { baseline, fullPlanReason, releaseIds, goneIds }: ChangedReleases,
): PlanStatement {
  const view = `${escapeIdentifier(catalogueSchema)}.${RELEASE_VIEW.view}`;
  // Text, since the ids that are gone have no other type any more.
  const columns = `(release_id::text) collate "C" as release_id, export_priority, estimated_bytes`;
  const gone = `select unnest($1::text[]) collate "C", null, null`;
  if (releaseIds === undefined) {
    const text = `select ${columns} from ${view} union all ${gone}`;
    return { text, values: [goneIds], scope: "all", ...(fullPlanReason !== undefined && { fullPlanReason }) };
  }
  const text = `select ${columns} from ${view} where release_id = any($2) union all ${gone}`;
  const values = [goneIds, releaseIds];
  return { text, values, scope: "changed", ...(baseline !== undefined && { previous: baseline }) };
}
