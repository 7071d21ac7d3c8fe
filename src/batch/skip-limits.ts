/** When so many releases fail that a run ends: a broken builder must not make a successful night. */
import type { RunStanding } from "../db/batch-writer.ts";
import type { Database } from "../db/connect.ts";
import { readRecentFailures } from "../db/item-failures.ts";
import { ConfigError, RunError } from "../errors.ts";

/** Limits of failed releases; each is off unless it is given. */
export interface SkipLimits {
  /** Most failed releases of a run: a number, or a share of the plan such as "2%", then at least 100. */
  readonly count?: number | string | undefined;
  /** Largest share of the last 500 releases, such as "20%". */
  readonly rate?: string | undefined;
  /** Largest share of the last 200 releases that fail by the same cause, such as "50%". */
  readonly signature?: string | undefined;
}

/** What suits a night: 2 % of the plan and at least 100, 20 % of the last 500, half of the last 200 alike. */
export const NIGHTLY_SKIP_LIMITS: SkipLimits = { count: "2%", rate: "20%", signature: "50%" };

const LEAST_COUNT = 100;
const RATE_WINDOW = 500;
const SIGNATURE_WINDOW = 200;

/** Limits that were read. Shares are 0 to 1. */
export interface ResolvedSkipLimits {
  readonly count: number | undefined;
  readonly countShare: number | undefined;
  readonly rate: number | undefined;
  readonly signature: number | undefined;
}

/** Reads limits. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export function resolveSkipLimits({ count, rate, signature }: SkipLimits = {}): ResolvedSkipLimits {
  const isShare = typeof count === "string" && count.trim().endsWith("%");
  return {
    count: count === undefined || isShare ? undefined : readCount(count),
    countShare: isShare ? readShare("skipLimit", count) : undefined,
    rate: rate === undefined ? undefined : readShare("skipRate", rate),
    signature: signature === undefined ? undefined : readShare("skipSignature", signature),
  };
}

/**
 * Checks the limits behind a batch in which releases failed.
 *
 * Throws: `ERN_RUN_SKIP_LIMIT` naming the limit.
 */
export async function assertSkipLimits(
  database: Database,
  runId: string,
  limits: ResolvedSkipLimits,
  { skipCount, plannedCount }: RunStanding,
): Promise<void> {
  const most = Math.min(
    limits.count ?? Infinity,
    limits.countShare === undefined ? Infinity : Math.max(LEAST_COUNT, limits.countShare * plannedCount),
  );
  if (skipCount > most) {
    throw overLimit(runId, `${skipCount} releases failed, more than ${Math.floor(most)} (--skip-limit)`);
  }
  await assertRate(database, runId, limits);
  await assertSignature(database, runId, limits);
}

async function assertRate(database: Database, runId: string, { rate }: ResolvedSkipLimits): Promise<void> {
  if (rate === undefined) return;
  const { releaseCount, failedCount } = await readRecentFailures(database, runId, RATE_WINDOW);
  if (releaseCount < RATE_WINDOW || failedCount <= rate * releaseCount) return;
  throw overLimit(
    runId,
    `${failedCount} of the last ${releaseCount} releases failed, more than ${percent(rate)} (--skip-rate)`,
  );
}

async function assertSignature(database: Database, runId: string, limits: ResolvedSkipLimits): Promise<void> {
  if (limits.signature === undefined) return;
  const { releaseCount, signature, signatureCount } = await readRecentFailures(
    database,
    runId,
    SIGNATURE_WINDOW,
  );
  if (releaseCount < SIGNATURE_WINDOW || signatureCount <= limits.signature * releaseCount) return;
  throw overLimit(
    runId,
    `${signatureCount} of the last ${releaseCount} releases failed by the same cause, ${signature}, more than ${percent(limits.signature)} (--skip-signature)`,
  );
}

function readCount(value: number | string): number {
  const count = Number(value);
  if (Number.isSafeInteger(count) && count >= 0 && String(value).trim() !== "") return count;
  throw invalid("skipLimit", "a number of releases from 0 or a share such as 2%", value);
}

function readShare(name: string, value: string): number {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(value.trim());
  const share = match === null ? NaN : Number(match[1]) / 100;
  if (share >= 0 && share <= 1) return share;
  throw invalid(name, "a share such as 20%", value);
}

function invalid(name: string, rule: string, value: number | string): ConfigError {
  return new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "${name}": must be ${rule}, got ${String(value)}`,
  );
}

function overLimit(runId: string, reason: string): RunError {
  return new RunError("ERN_RUN_SKIP_LIMIT", `Cannot go on with run "${runId}": ${reason}`);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
