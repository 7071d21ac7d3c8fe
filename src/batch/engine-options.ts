/** Options of the engine that a run is worked on by: its key, its patience, its limits. */
import type { Allowances } from "../db/run-record.ts";
import { ConfigError } from "../errors.ts";
import { assertInteger } from "./batch-options.ts";
import { resolveSkipLimits, type ResolvedSkipLimits, type SkipLimits } from "./skip-limits.ts";

/** How a run is worked on. */
export interface EngineOptions {
  /**
   * What the run is the run of, for example a night. A second start of a key joins its unfinished run, and does nothing where
   * it is completed. Default: a key of its own for each start.
   */
  readonly runKey?: string | undefined;
  /** True starts another run of a key whose run is completed. Default: false. */
  readonly again?: boolean | undefined;
  /** Smallest batch that faults and slowness lead to. Integer from 1. Default: a tenth of the largest. */
  readonly minBatchSize?: number | undefined;
  /** Largest batch. Integer from 1. Default: `batchSize`. */
  readonly maxBatchSize?: number | undefined;
  /** Passing faults in a row before the process gives up; the run can be gone on with. Integer from 0. Default: 8. */
  readonly maxRetries?: number | undefined;
  /** Longest first wait after a passing fault; it doubles with each further one, up to 30 s. Unit: ms. Default: 250. */
  readonly retryDelay?: number | undefined;
  /** Wait before each batch. Unit: ms. Default: 0. */
  readonly throttleMs?: number | undefined;
  /** Longest time of this process at work; then it stops as by `stopSignal`. Unit: s. Default: none. */
  readonly maxRunSeconds?: number | undefined;
  /** Failed releases that end the run. Default: none do. */
  readonly skipLimits?: SkipLimits | undefined;
  /** What the circuit breaker lets pass in this run, beyond what the last runs lead to expect. Units: releases. Default: nothing. */
  readonly allow?: Allowances | undefined;
  /** Asks to stop when the batches in hand are written; after 20 s it is as `signal`. */
  readonly stopSignal?: AbortSignal | undefined;
  /** How long a silent process keeps its releases from others. Integer from 1. Unit: s. Default: 60. */
  readonly leaseSeconds?: number | undefined;
}

/** Options with every default filled in. */
export interface ResolvedEngineOptions {
  readonly businessKey: string | undefined;
  readonly isAgain: boolean;
  readonly minBatchSize: number;
  readonly maxBatchSize: number;
  readonly maxRetries: number;
  readonly retryDelay: number;
  readonly throttleMs: number;
  readonly maxRunMs: number | undefined;
  readonly skipLimits: ResolvedSkipLimits;
  readonly allow: Allowances;
  readonly stopSignal: AbortSignal | undefined;
  readonly leaseSeconds: number;
}

/** Checks options and fills in defaults. Throws: `ERN_CONFIG_INVALID_OPTION` naming the option. */
export function resolveEngineOptions(options: EngineOptions, batchSize: number): ResolvedEngineOptions {
  const {
    maxBatchSize = batchSize,
    minBatchSize = Math.ceil(maxBatchSize / 10),
    maxRetries = 8,
    retryDelay = 250,
    throttleMs = 0,
    leaseSeconds = 60,
    maxRunSeconds,
    runKey,
  } = options;
  assertInteger("maxBatchSize", maxBatchSize);
  assertInteger("minBatchSize", minBatchSize);
  assertInteger("leaseSeconds", leaseSeconds);
  if (maxRunSeconds !== undefined) assertInteger("maxRunSeconds", maxRunSeconds);
  assertFromZero("maxRetries", maxRetries);
  assertFromZero("retryDelay", retryDelay);
  assertFromZero("throttleMs", throttleMs);
  if (minBatchSize > maxBatchSize) throw invalid("minBatchSize", "at most maxBatchSize", minBatchSize);
  if (runKey !== undefined && !/^[^\p{Cc}]{1,200}$/u.test(runKey)) {
    throw invalid("runKey", "a text of 1 to 200 characters", runKey);
  }
  return {
    businessKey: runKey,
    isAgain: options.again ?? false,
    minBatchSize,
    maxBatchSize,
    maxRetries,
    retryDelay,
    throttleMs,
    maxRunMs: maxRunSeconds === undefined ? undefined : 1000 * maxRunSeconds,
    skipLimits: resolveSkipLimits(options.skipLimits),
    allow: options.allow ?? {},
    stopSignal: options.stopSignal,
    leaseSeconds,
  };
}

function assertFromZero(name: string, value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw invalid(name, "an integer from 0", value);
}

function invalid(name: string, rule: string, value: unknown): ConfigError {
  return new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "${name}": must be ${rule}, got ${String(value)}`,
  );
}
