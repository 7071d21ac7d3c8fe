/** Options that the library calls and the export job share. */
import { availableParallelism } from "node:os";
import { z } from "zod";
import { MessageParties } from "../catalogue/party.ts";
import { ConfigError } from "../errors.ts";
import type { BlockingPolicy } from "../validate/blocking-policy.ts";
import { findRule } from "../validate/rule-registry.ts";
import { RecipientRequirements } from "../validate/recipient-requirements.ts";
import { admittedBytes } from "./batch-cost.ts";
import { MemoryBudget } from "./memory-budget.ts";
import { DEFAULT_MEMORY_LIMIT, parseMemoryLimit } from "./memory-limit.ts";

/** How releases are cut into batches, built and validated. */
export interface BatchOptions {
  /** Version of the ERN standard. Default, and only value: "4.3". */
  readonly version?: "4.3" | undefined;
  /** Most releases in a batch: one validator call and one transaction. Integer from 1. Default: 500. */
  readonly batchSize?: number | undefined;
  /** Most expected XML in a batch. Unit: bytes. A larger release is a batch of its own. Default: 10 MB. */
  readonly batchBytes?: number | undefined;
  /** Batches in flight at the same time. Integer from 1. Default: number of CPUs. */
  readonly concurrency?: number | undefined;
  /** Limit for the whole process: "512MB", "2GB" or a number of bytes. Default: "512MB". */
  readonly memoryLimit?: string | number | undefined;
  /**
   * Longest time of one release in each stage; a release that takes longer is an error, and its neighbours are not. Unit: s,
   * above 0. Default: 120.
   */
  readonly maxReleaseSeconds?: number | undefined;
  /** Memory that calls in the same process share; `createScheduler` gives one. Default: all of `memoryLimit`, alone. */
  readonly budget?: MemoryBudget | undefined;
  /** Validate every document against the XSD. False leaves documents marked as not validated. Default: true. */
  readonly validateEach?: boolean | undefined;
  /** Folder with other XSD files, for example DDEX's own. Default: the package's. */
  readonly xsdDir?: string | undefined;
  /**
   * `block` keeps every message with a fatal finding or an error back; `report` only what the XSD or reference integrity
   * refuses: the other findings are told and the message is handed out. Default: `block`.
   */
  readonly findings?: "block" | "report" | undefined;
  /** Codes of rules that the recipient does not mind: they are told and do not block. Default: none. */
  readonly waivedCodes?: readonly string[] | undefined;
  /** What the recipient asks for beyond the standard. Default: nothing. */
  readonly requirements?: RecipientRequirements | undefined;
  /** Sender, recipient and control type of releases that name none themselves. */
  readonly message?: MessageParties | undefined;
  /** The instant that every message of the call carries. Default: now, read once. */
  readonly now?: Date | undefined;
  /** Stops before the next batch; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Options with every default filled in. */
export interface ResolvedBatchOptions {
  readonly batchSize: number;
  readonly batchBytes: number;
  readonly concurrency: number;
  readonly memoryLimitBytes: number;
  readonly budget: MemoryBudget;
  readonly maxReleaseMs: number;
  readonly validateEach: boolean;
  readonly xsdDir: string | undefined;
  readonly policy: BlockingPolicy;
  readonly requirements: RecipientRequirements | undefined;
  readonly message: MessageParties | undefined;
  readonly now: Date;
  readonly signal: AbortSignal | undefined;
}

/**
 * Checks options and fills in defaults.
 *
 * Throws: `ERN_CONFIG_INVALID_OPTION` naming the option.
 */
export function resolveBatchOptions(options: BatchOptions): ResolvedBatchOptions {
  const {
    version = "4.3",
    batchSize = 500,
    batchBytes = 10 * 1024 ** 2,
    concurrency = availableParallelism(),
    memoryLimit = DEFAULT_MEMORY_LIMIT,
    maxReleaseSeconds = 120,
    validateEach = true,
    now = new Date(),
  } = options;
  assertOption("version", version, version === "4.3", '"4.3"');
  assertInteger("batchSize", batchSize);
  assertInteger("batchBytes", batchBytes);
  assertInteger("concurrency", concurrency);
  assertOption("now", now, now instanceof Date && !Number.isNaN(now.getTime()), "a valid Date");
  assertOption(
    "maxReleaseSeconds",
    maxReleaseSeconds,
    Number.isFinite(maxReleaseSeconds) && maxReleaseSeconds > 0,
    "a number above 0",
  );
  const memoryLimitBytes = parseMemoryLimit(memoryLimit);
  assertOption("validateEach", validateEach, typeof validateEach === "boolean", "true or false");
  return {
    batchSize,
    batchBytes,
    concurrency,
    memoryLimitBytes,
    budget: options.budget ?? new MemoryBudget(admittedBytes(memoryLimitBytes), memoryLimitBytes),
    maxReleaseMs: Math.ceil(1000 * maxReleaseSeconds),
    validateEach,
    xsdDir: options.xsdDir,
    policy: resolvePolicy(options),
    requirements:
      options.requirements === undefined
        ? undefined
        : parseOption("requirements", RecipientRequirements, options.requirements),
    message:
      options.message === undefined ? undefined : parseOption("message", MessageParties, options.message),
    now,
    signal: options.signal,
  };
}

/** A waiver of a code that no rule has would never take effect, and nobody would hear of it. */
function resolvePolicy({ findings = "block", waivedCodes = [] }: BatchOptions): BlockingPolicy {
  assertOption("findings", findings, findings === "block" || findings === "report", '"block" or "report"');
  for (const code of waivedCodes) {
    assertOption("waivedCodes", code, findRule(code) !== undefined, "codes of rules, see docs/rules.md");
  }
  return { findings, waivedCodes: new Set(waivedCodes) };
}

/** Checks that an option is an integer from 1. */
export function assertInteger(name: string, value: unknown): void {
  assertOption(name, value, Number.isSafeInteger(value) && Number(value) >= 1, "an integer from 1");
}

function assertOption(name: string, value: unknown, holds: boolean, rule: string): void {
  if (holds) return;
  throw new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "${name}": must be ${rule}, got ${String(value)}`,
  );
}

function parseOption<Value>(name: string, shape: z.ZodType<Value>, value: unknown): Value {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "${name}": ${z.prettifyError(result.error)}`,
  );
}
