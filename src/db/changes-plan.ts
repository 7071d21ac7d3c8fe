/** The statement that a run of what changed is planned by. */
import { escapeIdentifier } from "pg";
import { RELEASE_VIEW } from "../catalogue/views.ts";
import type { ChangedReleases } from "./changed-releases.ts";
import type { PlanStatement } from "./chunk-plan.ts";

/** Writes the statement. Releases that are gone come last, without priority and size. */
export function writeChangesPlan(
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
