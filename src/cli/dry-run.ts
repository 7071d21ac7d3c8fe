/** `ddex-batch export --dry-run`: what an export would do. */
import type { ExportPlan, PlanExportOptions } from "../batch/plan-export.ts";
import { ConfigError } from "../errors.ts";
import { FULL_PLAN_TEXTS } from "./full-plan-texts.ts";
import { flagOption, integerOption, type RawValues } from "./options.ts";
import type { Paint } from "./paint.ts";
import { countOf, formatBytes, formatCount, formatDuration } from "./quantities.ts";
import { factLines } from "./table-lines.ts";

const OPTIONS = {
  dryRun: flagOption("--dry-run", "write nothing: build and validate a sample, and say what would be done"),
  sample: integerOption("--sample <n>", "with --dry-run: releases that are tried (200)"),
};

export const DRY_RUN_OPTIONS = Object.values(OPTIONS);

/** How an export is tried. */
export type DryRunChoice = Pick<PlanExportOptions, "sample">;

/** Reads how the export is to be tried; undefined without `--dry-run`. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export function readDryRunChoice(values: RawValues): DryRunChoice | undefined {
  const sample = OPTIONS.sample.read(values);
  if (!OPTIONS.dryRun.read(values)) {
    if (sample === undefined) return undefined;
    throw invalid("--sample", "it needs --dry-run");
  }
  if (values["follow"] === true) throw invalid("--dry-run", "not together with --follow");
  return { sample };
}

/** Lays out a plan. */
export function planReport(plan: ExportPlan, paint: Paint): string {
  const { plannedCount, isEstimated, recipientDpid, messageControlType, blockedReleases } = plan;
  const about = isEstimated ? "about " : "";
  const count = (number: number): string => (number === 0 ? "none" : `${about}${formatCount(number)}`);
  const named = blockedReleases.map(({ releaseId, codes }) => `${releaseId} (${codes.join(", ")})`);
  const codes = Object.entries(plan.blockedByCode)
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([code, number]) => `${code} ${formatCount(number)}`);
  const title = paint("strong", `Would look at ${countOf(plannedCount, "release")}`);
  return `${title} for ${recipientDpid}, ${messageControlType}; nothing was written\n${factLines([
    ["why all", plan.fullPlanReason && FULL_PLAN_TEXTS[plan.fullPlanReason]],
    ["sample", sampleText(plan)],
    ["new", count(plan.newCount)],
    ["updated", count(plan.updateCount)],
    ["takedown", count(plan.takedownCount)],
    ["unchanged", count(plan.unchangedCount)],
    ["blocked", plan.blockedCount === 0 ? "none" : `${count(plan.blockedCount)}: ${codes.join(", ")}`],
    ["such as", named.length === 0 ? undefined : named.join(", ")],
    ["deleted", plan.goneCount === 0 ? undefined : `${countOf(plan.goneCount, "release")}, nothing is sent`],
    ["documents", `${about}${formatBytes(plan.documentBytes)} of XML`],
    [
      "takes",
      `about ${formatDuration(plan.durationMs)}, until ${plan.expectedEnd.toISOString()} (${paceText(plan)})`,
    ],
  ])}`;
}

function sampleText({ sampleCount, strataCount, isEstimated }: ExportPlan): string {
  const built = `${countOf(sampleCount, "release")} built and validated`;
  return isEstimated
    ? `${built}, of ${formatCount(strataCount)} kinds; the counts are estimates`
    : `${built}: all`;
}

function paceText({ durationFrom }: ExportPlan): string {
  return durationFrom === "last runs" ? "as fast as the last runs" : "by the sample, without the writing";
}

function invalid(option: string, rule: string): ConfigError {
  return new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot use option "${option}": ${rule}`);
}
