/** What was measured of a run, laid out for reading. */
import type {
  CauseStatistic,
  RunStatistics,
  StageStatistic,
  TotalStatistic,
} from "../batch/run-statistics.ts";
import { printableText } from "./printable-text.ts";
import { countOf, formatBytes, formatCount, formatDuration } from "./quantities.ts";
import { type Column, tableLines } from "./table-lines.ts";

/** Causes, labels and the like that a table shows; the largest come first. */
const ROWS_PER_TABLE = 10;
const CAUSES_PER_LINE = 3;

/** Times of a batch in one line: `read 4 ms to 9 ms, build …`, where one batch of twenty takes longer than the second. */
export function stageLine({ stages }: RunStatistics): string | undefined {
  if (stages.length === 0) return undefined;
  return stages
    .map(({ stage, p50Ms, p95Ms }) => {
      const [half, most] = [formatDuration(p50Ms), formatDuration(p95Ms)];
      return half === most ? `${stage} ${half}` : `${stage} ${half} to ${most}`;
    })
    .join(", ");
}

/** The largest causes of failures in one line: `ID_ICPN in catalogue.release.icpn 12`. */
export function causeLine({ rootCauses }: RunStatistics): string | undefined {
  if (rootCauses.length === 0) return undefined;
  const shown = rootCauses.slice(0, CAUSES_PER_LINE).map((cause) => {
    const place = cause.place === "" ? "" : ` in ${printableText(cause.place)}`;
    return `${cause.code}${place} ${formatCount(cause.releaseCount)}`;
  });
  const left = rootCauses.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [`${formatCount(left)} more`])].join(", ");
}

/** Lays out everything that was measured, a table for each measure that has anything. Shape: texts to be kept apart by empty lines. */
export function statisticsReport(statistics: RunStatistics): readonly string[] {
  const { slowestReleases, slowestBatches, rootCauses } = statistics;
  return [
    ...tableOf(["stage", "batches", "half take", "95 % take", "together"], statistics.stages, stageRow),
    ...tableOf(["slowest release", "took", "XML"], slowestReleases, ({ id, buildMs, byteLength }) => [
      printableText(id),
      formatDuration(buildMs),
      byteLength === 0 ? "" : formatBytes(byteLength),
    ]),
    ...tableOf(["slowest batch from", "releases", "took"], slowestBatches, (batch) => [
      printableText(batch.firstId),
      formatCount(batch.releaseCount),
      formatDuration(batch.durationMs),
    ]),
    ...tableOf(["cause", "column", "releases", "for example"], rootCauses, causeRow),
    ...tableOf(["label", "documents", "failed", "XML"], statistics.totalsByLabel, totalRow),
    ...tableOf(["profile", "documents", "failed", "XML"], statistics.totalsByProfile, totalRow),
    ...tableOf(["territory", "documents", "failed", "XML"], statistics.totalsByTerritory, totalRow),
    ...tableOf(["incident", "times"], Object.entries(statistics.incidents), ([name, count]) => [
      name,
      formatCount(count),
    ]),
  ];
}

/** A table of the first rows, and how many more there are; none where there is no row. */
function tableOf<Entry>(
  headings: readonly string[],
  entries: readonly Entry[],
  rowOf: (entry: Entry) => readonly string[],
): readonly string[] {
  if (entries.length === 0) return [];
  const rows = entries.slice(0, ROWS_PER_TABLE).map(rowOf);
  const left = entries.length - rows.length;
  const table = tableLines(headings.map(columnOf), rows);
  return [left === 0 ? table : `${table}\n${countOf(left, "more row")}: --json`];
}

const TEXT_HEADINGS: ReadonlySet<string> = new Set(["column", "for example"]);

/** The first column and what is text stand at the left, numbers at the right. */
function columnOf(heading: string, place: number): Column {
  return { heading, align: place === 0 || TEXT_HEADINGS.has(heading) ? "left" : "right" };
}

function stageRow({ stage, batchCount, p50Ms, p95Ms, totalMs }: StageStatistic): readonly string[] {
  return [
    stage,
    formatCount(batchCount),
    formatDuration(p50Ms),
    formatDuration(p95Ms),
    formatDuration(totalMs),
  ];
}

function causeRow({ code, place, releaseCount, sampleId }: CauseStatistic): readonly string[] {
  return [code, printableText(place), formatCount(releaseCount), printableText(sampleId ?? "")];
}

function totalRow({ name, documentCount, failedCount, documentBytes }: TotalStatistic): readonly string[] {
  return [
    printableText(name),
    formatCount(documentCount),
    formatCount(failedCount),
    documentBytes === 0 ? "" : formatBytes(documentBytes),
  ];
}
