/** A run as it stands in the database, laid out for reading. */
import type { ErrorCount, Run } from "../db/run-store.ts";
import { messagesOf } from "./export-report.ts";
import type { Paint } from "./paint.ts";
import { printableText } from "./printable-text.ts";
import { countOf, formatBytes, formatCount, formatDuration, formatInstant } from "./quantities.ts";
import { factLines, tableLines } from "./table-lines.ts";

/** Lays out a run: headline, what it did, what it was made with, errors by code. */
export function runReport(
  run: Run,
  documentsByKind: Readonly<Record<string, number>>,
  errorCounts: readonly ErrorCount[],
  paint: Paint,
): string {
  const state = paint(run.status === "COMPLETED" ? "good" : "alarm", run.status);
  const headline = `${paint("strong", `Run ${run.id}`)} ${state}`;
  const facts = factLines([
    ["failure", run.failure && printableText(`${run.failure.code}  ${run.failure.text}`)],
    ["releases", releasesOf(run)],
    ["messages", messagesOf(documentsByKind)],
    ["parties", `${run.senderDpid ?? "unknown"} to ${run.recipientDpid ?? "unknown"}`],
    ["started", startOf(run)],
    ["memory", run.peakRssBytes === undefined ? undefined : `${formatBytes(run.peakRssBytes)} at most`],
    ["builder", `ddex-batch ${run.builderVersion}, XSD ${run.schemaSha.slice(0, 12)}`],
  ]);
  return errorCounts.length === 0
    ? `${headline}\n${facts}`
    : `${headline}\n${facts}\n\n${errorTable(errorCounts)}`;
}

function releasesOf(run: Run): string {
  const { plannedCount, writeCount, skipCount, filterCount, commitCount } = run;
  const parts = [
    ...(plannedCount === undefined ? [] : [`${formatCount(plannedCount)} planned`]),
    `${formatCount(writeCount)} exported`,
    `${formatCount(skipCount)} failed`,
    ...(filterCount === 0 ? [] : [`${formatCount(filterCount)} deleted meanwhile`]),
    `in ${commitCount === 1 ? "1 batch" : `${formatCount(commitCount)} batches`}`,
  ];
  return parts.join(", ");
}

function startOf({ startedAt, finishedAt }: Run): string {
  const started = formatInstant(startedAt);
  if (finishedAt === undefined) return `${started}, not finished`;
  return `${started}, took ${formatDuration(finishedAt.getTime() - startedAt.getTime())}`;
}

function errorTable(errorCounts: readonly ErrorCount[]): string {
  const rows = errorCounts.map(({ code, severity, errorCount, releaseCount }) => [
    code,
    severity,
    countOf(releaseCount, "release"),
    countOf(errorCount, "finding"),
  ]);
  return tableLines(
    [
      { heading: "code", align: "left" },
      { heading: "severity", align: "left" },
      { heading: "releases", align: "right" },
      { heading: "findings", align: "right" },
    ],
    rows,
  );
}
