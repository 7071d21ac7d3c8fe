/** The circuit breaker: ends a run that takes down, withdraws or fails far more than the last runs did. */
import type { RunStanding } from "../db/batch-writer.ts";
import type { RunLane } from "../db/chunk-plan.ts";
import type { Database } from "../db/connect.ts";
import {
  type Allowances,
  allowInRun,
  type PastRun,
  readPastRuns,
  readStoppedCounts,
} from "../db/run-record.ts";
import { ConfigError, RunError } from "../errors.ts";

/** What is counted, and compared with the last runs. */
export type BreakerMeasure = keyof Allowances;

/** Most releases of a run, by measure; absent: no limit. */
export type BreakerLimits = Readonly<Partial<Record<BreakerMeasure, number>>>;

/** Throws: `ERN_RUN_OUT_OF_BAND` where the counts of a run are over a limit. To be asked before they are committed. */
export type BreakerCheck = (standing: RunStanding) => void;

/** How a breaker is set. */
export interface BreakerOptions {
  readonly runId: string;
  readonly lane: RunLane;
  readonly isChangedOnly: boolean;
  readonly plannedCount: number;
  readonly allow: Allowances;
}

const PAST_RUNS = 10;
/** Fewer say nothing of what is usual. */
const LEAST_PAST_RUNS = 3;
/** Deviations above the median: of values that scatter as usual, one in millions is further out. */
const WIDTH = 5;
/** The median absolute deviation of normally distributed values times this is their standard deviation. */
const MAD_TO_SIGMA = 1.4826;
/** What a run may always do. Units: releases; share of the plan. */
const FLOOR = 25;
const ERROR_RATE_FLOOR = 0.01;

const OPTION_NAMES: Readonly<Record<BreakerMeasure, string>> = {
  takedowns: "takedowns",
  lostDeals: "lost-deals",
  errors: "errors",
};
const MEASURES: readonly BreakerMeasure[] = ["takedowns", "lostDeals", "errors"];

/**
 * Sets the breaker of a run.
 *
 * Shape: the limits stay while the run goes on, since no other run of its lane can be completed meanwhile; undefined for a run
 * of named or failed releases, which somebody has chosen.
 */
export async function openBreaker(
  database: Database,
  { runId, lane, isChangedOnly, plannedCount, allow }: BreakerOptions,
): Promise<BreakerCheck | undefined> {
  const { businessKey, isOfAll, allowances } = await allowInRun(database, runId, allow);
  if (!isOfAll) return undefined;
  const past = await readPastRuns(database, lane, isChangedOnly, PAST_RUNS);
  const limits = breakerLimits(past, plannedCount);
  // Else each further start would let as much through as the one that was stopped.
  const before = await readStoppedCounts(database, lane, runId);
  return ({ takedownCount, lostDealCount, skipCount }) => {
    const counts = {
      takedowns: before.takedowns + takedownCount,
      lostDeals: before.lostDeals + lostDealCount,
      errors: skipCount,
    };
    for (const measure of MEASURES) {
      const limit = Math.max(limits[measure] ?? Infinity, allowances[measure] ?? 0);
      if (counts[measure] > limit) throw outOfBand(runId, businessKey, measure, counts[measure], limit);
    }
  };
}

/**
 * Says how much of each measure a run may have.
 *
 * Shape: the median of the last runs and five deviations, with a floor; of errors the share of the plan, of the others the
 * number. No limits where fewer than three runs are known.
 */
export function breakerLimits(past: readonly PastRun[], plannedCount: number): BreakerLimits {
  if (past.length < LEAST_PAST_RUNS) return {};
  const rate = upperEdge(past.map(({ errors, plannedCount: planned }) => errors / planned));
  return {
    takedowns: Math.max(FLOOR, Math.ceil(upperEdge(past.map(({ takedowns }) => takedowns)))),
    lostDeals: Math.max(FLOOR, Math.ceil(upperEdge(past.map(({ lostDeals }) => lostDeals)))),
    errors: Math.max(FLOOR, Math.ceil(plannedCount * Math.max(ERROR_RATE_FLOOR, rate))),
  };
}

/** Reads what an operator lets pass: `takedowns=40`, `lost-deals=10`, `errors=500`. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export function parseAllowances(texts: readonly string[]): Allowances {
  const allowed: Partial<Record<BreakerMeasure, number>> = {};
  for (const text of texts) {
    const [, name, digits] = /^([a-z-]+)=(\d{1,9})$/.exec(text) ?? [];
    const measure = MEASURES.find((each) => OPTION_NAMES[each] === name);
    if (measure === undefined) {
      throw new ConfigError(
        "ERN_CONFIG_INVALID_OPTION",
        `Cannot use option "--allow": must be takedowns=N, lost-deals=N or errors=N, got "${text}"`,
      );
    }
    allowed[measure] = Number(digits);
  }
  return allowed;
}

function upperEdge(values: readonly number[]): number {
  const middle = median(values);
  const deviation = median(values.map((value) => Math.abs(value - middle)));
  return middle + WIDTH * MAD_TO_SIGMA * deviation;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}

function outOfBand(
  runId: string,
  businessKey: string,
  measure: BreakerMeasure,
  count: number,
  limit: number,
): RunError {
  const name = OPTION_NAMES[measure];
  return new RunError(
    "ERN_RUN_OUT_OF_BAND",
    `Cannot go on with run "${runId}" of the key "${businessKey}": its next batch would make ${count} ${name.replace("-", " ")}, more than the ${limit} that the last runs lead to expect (--allow ${name}=N)`,
  );
}
