/** What was measured of a call or run, put together for whoever reads it. */
import { RUN_STAGES, type RunStage } from "./run-observer.ts";
import type { StatisticMeasure, StatisticRow } from "../db/run-statistic-rows.ts";
import { addBuckets, quantileOf } from "./duration-histogram.ts";

/** Times of a stage. Units: ms; each of its batches is one time. Source: the percentiles are right within 5 %. */
export interface StageStatistic {
  readonly stage: RunStage;
  readonly batchCount: number;
  readonly releaseCount: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of all batches: batches in flight at the same time count one by one, so that this may exceed the run's duration. */
  readonly totalMs: number;
}

/** A release that took long to build. */
export interface SlowRelease {
  readonly id: string;
  readonly buildMs: number;
  /** Of its document; 0 where it failed. */
  readonly byteLength: number;
}

/** A batch that took long from its admission until it was settled. */
export interface SlowBatch {
  /** Counted from 0 by each process. */
  readonly batchIndex: number;
  readonly firstId: string;
  readonly durationMs: number;
  readonly releaseCount: number;
}

/** Failures with the same code. */
export interface ErrorStatistic {
  readonly code: string;
  readonly findingCount: number;
  readonly releaseCount: number;
  /** A release that has it. */
  readonly sampleId: string | undefined;
}

/** Failures with the same code in the same column: one cause, most often one correction. */
export interface CauseStatistic extends ErrorStatistic {
  /** `table.column`; empty where the findings name none. */
  readonly place: string;
}

/** What came of the releases of a label, profile or territory. */
export interface TotalStatistic {
  readonly name: string;
  readonly documentCount: number;
  readonly failedCount: number;
  /** Unit: bytes of XML. */
  readonly documentBytes: number;
}

/** What was measured of a call or run. Shape: lists with the largest first. */
export interface RunStatistics {
  readonly stages: readonly StageStatistic[];
  /** At most ten. */
  readonly slowestReleases: readonly SlowRelease[];
  /** At most ten. */
  readonly slowestBatches: readonly SlowBatch[];
  readonly errorsByCode: readonly ErrorStatistic[];
  readonly rootCauses: readonly CauseStatistic[];
  readonly totalsByLabel: readonly TotalStatistic[];
  readonly totalsByProfile: readonly TotalStatistic[];
  /** A release counts for each of its territories. */
  readonly totalsByTerritory: readonly TotalStatistic[];
  /** Retries by class of fault, stolen leases, fenced commits, changes of the batch size. */
  readonly incidents: Readonly<Record<string, number>>;
  /** Highest resident set size of any process that worked on it. Unit: bytes. */
  readonly peakRssBytes: number;
}

/** Longest lists of releases and batches. */
export const SLOWEST_COUNT = 10;

/** Puts rows together, of one process or of all that worked on a run. */
export function toRunStatistics(rows: readonly StatisticRow[]): RunStatistics {
  const of = (measure: StatisticMeasure): readonly Required<StatisticRow>[] => sumRows(rows, measure);
  return {
    stages: of("stage")
      .flatMap(toStage)
      .toSorted((a, b) => RUN_STAGES.indexOf(a.stage) - RUN_STAGES.indexOf(b.stage)),
    slowestReleases: slowest(rows, "slow_release").map(({ name, milliseconds = 0, bytes = 0 }) => ({
      id: name,
      buildMs: milliseconds,
      byteLength: bytes,
    })),
    slowestBatches: slowest(rows, "slow_batch").map(
      ({ name, place = "", milliseconds = 0, releaseCount = 0 }) => ({
        batchIndex: Number(name),
        firstId: place,
        durationMs: milliseconds,
        releaseCount,
      }),
    ),
    errorsByCode: of("error").map(toError).toSorted(byFindings),
    rootCauses: of("cause")
      .map((row) => ({ ...toError(row), place: row.place }))
      .toSorted(byFindings),
    totalsByLabel: totals(of("label")),
    totalsByProfile: totals(of("profile")),
    totalsByTerritory: totals(of("territory")),
    incidents: Object.fromEntries(of("incident").map(({ name, eventCount }) => [name, eventCount])),
    peakRssBytes: Math.max(
      0,
      ...rows.flatMap(({ measure, bytes = 0 }) => (measure === "process" ? [bytes] : [])),
    ),
  };
}

/** One row for each name and place: those of several processes are added up. */
function sumRows(rows: readonly StatisticRow[], wanted: StatisticMeasure): readonly Required<StatisticRow>[] {
  const sums = new Map<string, Required<StatisticRow>>();
  for (const row of rows) {
    const { measure, name, place = "", eventCount = 0, releaseCount = 0, milliseconds = 0, bytes = 0 } = row;
    if (measure !== wanted) continue;
    const key = JSON.stringify([name, place]);
    const sum = sums.get(key);
    sums.set(key, {
      measure,
      name,
      place,
      eventCount: eventCount + (sum?.eventCount ?? 0),
      releaseCount: releaseCount + (sum?.releaseCount ?? 0),
      milliseconds: milliseconds + (sum?.milliseconds ?? 0),
      bytes: bytes + (sum?.bytes ?? 0),
      buckets: addBuckets(row.buckets ?? [], sum?.buckets ?? []),
      sample: sum?.sample ?? row.sample,
    });
  }
  return [...sums.values()];
}

function toStage({
  name,
  eventCount,
  releaseCount,
  milliseconds,
  buckets,
}: Required<StatisticRow>): readonly StageStatistic[] {
  const stage = RUN_STAGES.find((each) => each === name);
  if (stage === undefined) return [];
  const [p50Ms, p95Ms] = [quantileOf(buckets, 0.5), quantileOf(buckets, 0.95)];
  return [{ stage, batchCount: eventCount, releaseCount, p50Ms, p95Ms, totalMs: milliseconds }];
}

function slowest(rows: readonly StatisticRow[], wanted: StatisticMeasure): readonly StatisticRow[] {
  return rows
    .filter(({ measure }) => measure === wanted)
    .toSorted((a, b) => (b.milliseconds ?? 0) - (a.milliseconds ?? 0))
    .slice(0, SLOWEST_COUNT);
}

function toError({ name, eventCount, releaseCount, sample }: Required<StatisticRow>): ErrorStatistic {
  return { code: name, findingCount: eventCount, releaseCount, sampleId: sample };
}

function byFindings(a: ErrorStatistic, b: ErrorStatistic): number {
  return b.findingCount - a.findingCount || (a.code < b.code ? -1 : 1);
}

function totals(rows: readonly Required<StatisticRow>[]): readonly TotalStatistic[] {
  return rows
    .map(({ name, eventCount, releaseCount, bytes }) => ({
      name,
      documentCount: eventCount,
      failedCount: releaseCount,
      documentBytes: bytes,
    }))
    .toSorted(
      (a, b) =>
        b.documentCount + b.failedCount - a.documentCount - a.failedCount || (a.name < b.name ? -1 : 1),
    );
}
