import type { FullPlanReason } from "../db/changed-releases.ts";

/** Why all releases are looked at, in words. */
export const FULL_PLAN_TEXTS: Readonly<Record<FullPlanReason, string>> = {
  "no run before": "no run of the whole catalogue to this recipient was completed before",
  "other cluster": "the last run was made in another database cluster",
  "other builder": "the last run was made by another version",
  "other schema": "the last run validated against other XSD files",
  "other options": "the last run had other parties, findings or requirements",
  "not tracked": "the catalogue keeps no complete change log",
  "tracked later": "the change log was begun, or a trigger of it switched on, after the last run",
  pruned: "the change log no longer reaches back to the last run",
  "everything changed": "a table was truncated, or the change log begun anew, since the last run",
  "recipient changed": "what the recipient asks for was changed since the last run",
  "too many changes": "more than 200,000 releases changed",
};
