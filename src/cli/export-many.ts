/** `ddex-batch export` for several recipients: a run and a report for each, and one line for all. */
import {
  exportRecipients,
  type ExportRecipientsOptions,
  type RecipientResult,
} from "../batch/export-recipients.ts";
import { recipientFolder } from "../batch/document-files.ts";
import { ProgressMeter } from "../batch/progress.ts";
import type { Database } from "../db/connect.ts";
import type { CommandContext } from "./command.ts";
import { EXIT, type ExitCode, exitCodeOf, exitCodeOfRun } from "./exit-code.ts";
import { exportReport } from "./export-report.ts";
import { openProgress } from "./progress-display.ts";
import { countOf } from "./quantities.ts";

/** What all runs together came to. Units: releases, documents. */
interface Total {
  readonly recipientCount: number;
  readonly documentCount: number;
  readonly failedCount: number;
  /** Runs that did not come to their end. */
  readonly failedRunCount: number;
}

/** Runs the exports under one progress display for all of them. */
export async function runExports(
  database: Database,
  options: ExportRecipientsOptions,
  context: CommandContext,
  isQuiet: boolean,
): Promise<readonly RecipientResult[]> {
  const progress = openProgress(context, { noun: "releases", isQuiet });
  let planned = 0;
  try {
    return await exportRecipients(database, {
      ...options,
      onStart: ({ total }) => {
        planned += total;
        progress.show(new ProgressMeter({ total: planned }).snapshot());
      },
      onProgress: progress.show,
    });
  } finally {
    progress.end();
  }
}

/** Lays out every run's report, and the total. */
export function exportsReport(
  results: readonly RecipientResult[],
  { paint }: CommandContext,
  outDir: string | undefined,
): string {
  const reports = results.map((result) => {
    const folder = outDir === undefined ? undefined : recipientFolder(outDir, result.recipientDpid);
    if ("summary" in result) return exportReport(result.summary, paint, folder);
    return paint("alarm", `The run for ${result.recipientDpid} failed: ${String(result.error)}`);
  });
  const { recipientCount, documentCount, failedCount, failedRunCount } = totalOf(results);
  const failedRuns = failedRunCount === 0 ? "" : `, ${countOf(failedRunCount, "run")} failed`;
  const failed = failedCount === 0 ? "no release failed" : `${countOf(failedCount, "release")} failed`;
  const line = `${countOf(recipientCount, "recipient")}: ${countOf(documentCount, "document")}, ${failed}${failedRuns}`;
  return [...reports, paint("strong", line)].join("\n\n");
}

/** The same as one JSON object. */
export function exportsJson(results: readonly RecipientResult[]): string {
  const runs = results.map((result) =>
    "summary" in result
      ? result.summary
      : { recipientDpid: result.recipientDpid, status: "FAILED", failure: String(result.error) },
  );
  return JSON.stringify({ runs, total: totalOf(results) });
}

/** The worst exit code of the runs: a failure before a stop, a stop before failed releases. */
export function worstExitCode(results: readonly RecipientResult[]): ExitCode {
  const codes = results.map((result) =>
    "summary" in result ? exitCodeOfRun(result.summary) : exitCodeOf(result.error),
  );
  const byRank = [
    EXIT.bug,
    EXIT.failed,
    EXIT.badUsage,
    EXIT.skipLimit,
    EXIT.outOfBand,
    EXIT.tryAgain,
    EXIT.alreadyActive,
    EXIT.stopped,
    EXIT.incomplete,
  ];
  return byRank.find((code) => codes.includes(code)) ?? EXIT.completed;
}

function totalOf(results: readonly RecipientResult[]): Total {
  const summaries = results.flatMap((result) => ("summary" in result ? [result.summary] : []));
  return {
    recipientCount: results.length,
    documentCount: summaries.reduce((sum, { documentCount }) => sum + documentCount, 0),
    failedCount: summaries.reduce((sum, { failedCount }) => sum + failedCount, 0),
    failedRunCount: results.length - summaries.length,
  };
}
