/** What an export came to, as its last words on the screen or in the log. */
import type { ExportSummary } from "../batch/export-summary.ts";
import type { Paint } from "./paint.ts";
import { countOf, formatBytes, formatCount, formatDuration, formatRate } from "./quantities.ts";
import { causeLine, stageLine } from "./statistics-report.ts";
import { factLines } from "./table-lines.ts";

/** Lays out a summary: headline, documents by profile, failures by code and cause, speed, memory, times of a batch. */
export function exportReport(summary: ExportSummary, paint: Paint, outDir?: string): string {
  return `${headline(summary, paint)}\n${factLines([
    ["documents", documentsOf(summary)],
    ["messages", messagesOf(summary.documentsByKind)],
    ["failed", summary.failedCount === 0 ? undefined : countsOf(summary.failuresByCode)],
    ["causes", summary.statistics && causeLine(summary.statistics)],
    ["deleted", summary.goneCount === 0 ? undefined : `${countOf(summary.goneCount, "release")} meanwhile`],
    ["parties", `${summary.senderDpid} to ${summary.recipientDpid}, ${summary.messageControlType}`],
    ["took", speedOf(summary)],
    ["batches", summary.statistics && stageLine(summary.statistics)],
    ["files", outDir],
  ])}`;
}

function headline(summary: ExportSummary, paint: Paint): string {
  const { runId, status, documentCount, failedCount } = summary;
  const failures =
    failedCount === 0 ? "no release failed" : paint("alarm", `${countOf(failedCount, "release")} failed`);
  const state = paint(status === "COMPLETED" ? "good" : "alarm", status);
  return `${paint("strong", `Run ${runId}`)} ${state}: ${countOf(documentCount, "document")}, ${failures}`;
}

function documentsOf({ documentsByProfile, documentBytes }: ExportSummary): string {
  const profiles = countsOf(documentsByProfile);
  const size = `${formatBytes(documentBytes)} of XML`;
  if (profiles === "") return documentBytes === 0 ? "none" : size;
  return `${profiles}, ${size}`;
}

/** `first 25, update 3`, in the order of a release's life; nothing where there are none. */
export function messagesOf(documentsByKind: Readonly<Record<string, number>>): string | undefined {
  const parts = ["first", "update", "takedown", "purge"].flatMap((kind) => {
    const count = documentsByKind[kind] ?? 0;
    return count === 0 ? [] : [`${kind} ${formatCount(count)}`];
  });
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** `Audio 25, SimpleAudioSingle 3`, the most frequent first. */
function countsOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${formatCount(count)}`)
    .join(", ");
}

function speedOf(summary: ExportSummary): string {
  const { documentCount, failedCount, durationMs, peakRssBytes } = summary;
  const rate = ((documentCount + failedCount) * 1000) / Math.max(durationMs, 1);
  return `${formatDuration(durationMs)}, ${formatRate(rate).replace("/s", " releases/s")}, peak memory ${formatBytes(peakRssBytes)}`;
}
