/** `ddex-batch export`: the nightly job. */
import { exportCatalogue, type ExportCatalogueOptions } from "../batch/export-catalogue.ts";
import type { ExportSummary } from "../batch/export-summary.ts";
import { parseMemoryLimit } from "../batch/memory-limit.ts";
import { type ExportPlan, planExport } from "../batch/plan-export.ts";
import { planRecipients } from "../batch/plan-recipients.ts";
import { ProgressMeter } from "../batch/progress.ts";
import type { Database } from "../db/connect.ts";
import type { FullPlanReason } from "../db/changed-releases.ts";
import type { CliCommand, CommandContext } from "./command.ts";
import { DRY_RUN_OPTIONS, planReport, readDryRunChoice } from "./dry-run.ts";
import { ENGINE_OPTIONS, readEngineOptions } from "./engine-options.ts";
import { EXIT, exitCodeOfRun } from "./exit-code.ts";
import { exportsJson, exportsReport, runExports, worstExitCode } from "./export-many.ts";
import { exportReport } from "./export-report.ts";
import { FOLLOW_OPTIONS, followReport, readFollowChoice, runFollow } from "./follow.ts";
import {
  choiceOption,
  flagOption,
  integerOption,
  listOption,
  type RawValues,
  sizeOption,
  textOption,
} from "./options.ts";
import { FULL_PLAN_TEXTS } from "./full-plan-texts.ts";
import { METRICS_OPTIONS, withMetrics } from "./metrics-options.ts";
import { PARTY_OPTIONS, readPartyOptions } from "./party-options.ts";
import { openProgress } from "./progress-display.ts";
import { QUERY_OPTIONS, readQueryOptions } from "./query-options.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  recipients: listOption(
    "--recipient <dpid...>",
    "recipients, where the catalogue has several: a run for each; or all",
  ),
  releases: listOption("--release <id...>", "only these releases"),
  changedOnly: flagOption("--changed", "only what changed since the last completed run to the recipient"),
  batchSize: integerOption("--batch-size <n>", "most releases in a batch (500)"),
  batchBytes: sizeOption("--batch-bytes <size>", "most expected XML in a batch (10MB)"),
  concurrency: integerOption("--concurrency <n>", "batches in flight (number of CPUs)"),
  memoryLimit: textOption("--memory-limit <size>", "limit for the whole process (512MB)"),
  pageSize: integerOption("--page-size <n>", "releases read per page (1000)"),
  findings: choiceOption("--findings <mode>", "what findings of rules do (block)", ["block", "report"]),
  xsdDir: textOption("--xsd-dir <dir>", "other XSD files, for example DDEX's own"),
  outDir: textOption("--out <dir>", "also write each document to <dir>/<release id>.xml"),
  json: flagOption("--json", "print the summary as one JSON object"),
  quiet: flagOption("--quiet", "no progress, and no summary where nothing failed"),
};

/** Connections beside the one that each batch in flight writes with: the reader's, the run's. */
const OTHER_CONNECTIONS = 4;

export const exportCommand: CliCommand = {
  name: "export",
  summary: "build, validate and store the message of every release",
  options: [
    OPTIONS.recipients,
    ...PARTY_OPTIONS,
    ...QUERY_OPTIONS,
    ...Object.values(OPTIONS).slice(1),
    ...FOLLOW_OPTIONS,
    ...DRY_RUN_OPTIONS,
    ...ENGINE_OPTIONS,
    ...METRICS_OPTIONS,
  ],
  run: async ({ values }, context) => {
    const isQuiet = OPTIONS.quiet.read(values);
    const recipients = readRecipients(values);
    const follow = readFollowChoice(values, recipients);
    const dryRun = readDryRunChoice(values);
    const named = readOptions(values, recipients);
    const options = { ...named, ...(await readQueryOptions(values, named)), stopSignal: context.signal };
    const maxConnections = Math.max(10, (options.concurrency ?? 0) + OTHER_CONNECTIONS);
    if (dryRun !== undefined) {
      const isOne = recipients !== "all" && recipients.length < 2;
      const work = async (database: Database): Promise<readonly ExportPlan[]> =>
        isOne
          ? [await planExport(database, { ...options, ...dryRun })]
          : planRecipients(database, { ...options, ...dryRun, recipients });
      const plans = await withDatabase(context, work, { isQuiet, maxConnections });
      if (OPTIONS.json.read(values)) await context.print(JSON.stringify(isOne ? plans[0] : { plans }));
      else await context.print(plans.map((plan) => planReport(plan, context.paint)).join("\n\n"));
      return EXIT.completed;
    }
    if (follow !== undefined) {
      const followed = await withDatabase(
        context,
        (database) =>
          withMetrics(values, context, database, (observe) =>
            runFollow(database, { ...options, ...follow, observe }, context, isQuiet),
          ),
        { isQuiet, maxConnections },
      );
      if (OPTIONS.json.read(values)) await context.print(JSON.stringify(followed));
      else if (!isQuiet) await context.print(followReport(followed));
      return EXIT.completed;
    }
    if (recipients === "all" || recipients.length > 1) {
      const results = await withDatabase(
        context,
        (database) =>
          withMetrics(values, context, database, (observe) =>
            runExports(database, { ...options, recipients, observe }, context, isQuiet),
          ),
        { isQuiet, maxConnections },
      );
      const exitCode = worstExitCode(results);
      if (OPTIONS.json.read(values)) await context.print(exportsJson(results));
      else if (!isQuiet || exitCode !== EXIT.completed) {
        await context.print(exportsReport(results, context, options.outDir));
      }
      return exitCode;
    }
    const summary = await withDatabase(
      context,
      (database) =>
        withMetrics(values, context, database, (observe) =>
          runExport(database, { ...options, observe }, context, isQuiet),
        ),
      { isQuiet, maxConnections },
    );
    const isClean = summary.status === "COMPLETED" && summary.failedCount === 0;
    if (OPTIONS.json.read(values)) await context.print(JSON.stringify(summary));
    else if (!isQuiet || !isClean) await context.print(reportOf(summary, context, options.outDir));
    return exitCodeOfRun(summary);
  },
};

/** Runs an export under a progress display. */
export async function runExport(
  database: Database,
  options: ExportCatalogueOptions,
  context: CommandContext,
  isQuiet: boolean,
): Promise<ExportSummary> {
  const progress = openProgress(context, { noun: "releases", isQuiet });
  let runId: string | undefined;
  try {
    return await exportCatalogue(database, {
      ...options,
      onStart: (run) => {
        runId = run.runId;
        if (run.fullPlanReason !== undefined) context.note(fullPlanNote(run.fullPlanReason));
        progress.show(new ProgressMeter({ total: run.total }).snapshot());
      },
      onProgress: progress.show,
    });
  } catch (error) {
    progress.end();
    if (runId !== undefined) context.note(`Run ${runId} failed; what it wrote: ddex-batch run ${runId}`);
    throw error;
  } finally {
    progress.end();
  }
}

function fullPlanNote(reason: FullPlanReason): string {
  return `Every release is looked at, and what is unchanged is not written again: ${FULL_PLAN_TEXTS[reason]}`;
}

/** Shape: none where the catalogue's only one is meant. */
function readRecipients(values: RawValues): readonly string[] | "all" {
  const recipients = OPTIONS.recipients.read(values) ?? [];
  return recipients.includes("all") ? "all" : [...new Set(recipients)];
}

function readOptions(values: RawValues, recipients: readonly string[] | "all"): ExportCatalogueOptions {
  const memoryLimit = OPTIONS.memoryLimit.read(values);
  return {
    recipient: recipients === "all" ? recipients : recipients[0],
    ...readPartyOptions(values),
    ...readEngineOptions(values),
    releaseIds: OPTIONS.releases.read(values),
    changedOnly: OPTIONS.changedOnly.read(values),
    batchSize: OPTIONS.batchSize.read(values),
    batchBytes: OPTIONS.batchBytes.read(values),
    concurrency: OPTIONS.concurrency.read(values),
    memoryLimit: memoryLimit === undefined ? undefined : parseMemoryLimit(memoryLimit),
    pageSize: OPTIONS.pageSize.read(values),
    findings: OPTIONS.findings.read(values),
    xsdDir: OPTIONS.xsdDir.read(values),
    outDir: OPTIONS.outDir.read(values),
  };
}

function reportOf(summary: ExportSummary, { paint }: CommandContext, outDir: string | undefined): string {
  return `${exportReport(summary, paint, outDir)}\n  more       ddex-batch run ${summary.runId}`;
}
