/** Options of the engine, which every command that works on a run has. */
import type { BatchOptions } from "../batch/batch-options.ts";
import type { EngineOptions } from "../batch/engine-options.ts";
import { parseAllowances } from "../batch/circuit-breaker.ts";
import { NIGHTLY_SKIP_LIMITS } from "../batch/skip-limits.ts";
import { flagOption, integerOption, listOption, type RawValues, textOption } from "./options.ts";

const OPTIONS = {
  runKey: textOption(
    "--run-key <key>",
    "what the run is the run of: a second start joins it (a key for each start)",
  ),
  nightly: flagOption("--nightly", "the run of this day (UTC), with the skip limits 2%, 20% and 50%"),
  again: flagOption("--again", "another run of a key whose run is completed"),
  skipLimit: textOption("--skip-limit <n|share>", "most failed releases, for example 100 or 2% (no limit)"),
  skipRate: textOption(
    "--skip-rate <share>",
    "most failed of the last 500 releases, for example 20% (no limit)",
  ),
  skipSignature: textOption(
    "--skip-signature <share>",
    "most of the last 200 that fail alike, for example 50% (no limit)",
  ),
  maxRetries: integerOption(
    "--max-retries <n>",
    "passing faults in a row before the process gives up (8)",
    0,
  ),
  retryDelay: integerOption("--retry-delay <ms>", "longest first wait after one; it doubles (250)", 0),
  minBatchSize: integerOption(
    "--min-batch-size <n>",
    "smallest batch that faults lead to (a tenth of the largest)",
  ),
  throttle: integerOption("--throttle <ms>", "wait before each batch (0)", 0),
  maxRunSeconds: integerOption("--max-run-time <s>", "stop after this time, as by SIGTERM (no limit)"),
  maxReleaseSeconds: integerOption(
    "--max-release-time <s>",
    "longest time of a release in each stage; one that takes longer fails (120)",
  ),
  allow: listOption(
    "--allow <measure=n...>",
    "let the circuit breaker pass takedowns=N, lost-deals=N or errors=N in this run",
  ),
  lease: integerOption("--lease <s>", "how long a silent process keeps its releases (60)"),
};

export const ENGINE_OPTIONS = Object.values(OPTIONS);

/** Reads the options of the engine. `now` says which day it is. */
export function readEngineOptions(
  values: RawValues,
  now: Date = new Date(),
): EngineOptions & Pick<BatchOptions, "maxReleaseSeconds"> {
  const isNightly = OPTIONS.nightly.read(values);
  const given = {
    count: OPTIONS.skipLimit.read(values),
    rate: OPTIONS.skipRate.read(values),
    signature: OPTIONS.skipSignature.read(values),
  };
  const usual = isNightly ? NIGHTLY_SKIP_LIMITS : {};
  return {
    runKey:
      OPTIONS.runKey.read(values) ?? (isNightly ? `night ${now.toISOString().slice(0, 10)}` : undefined),
    again: OPTIONS.again.read(values),
    skipLimits: {
      count: given.count ?? usual.count,
      rate: given.rate ?? usual.rate,
      signature: given.signature ?? usual.signature,
    },
    maxRetries: OPTIONS.maxRetries.read(values),
    retryDelay: OPTIONS.retryDelay.read(values),
    minBatchSize: OPTIONS.minBatchSize.read(values),
    throttleMs: OPTIONS.throttle.read(values),
    maxReleaseSeconds: OPTIONS.maxReleaseSeconds.read(values),
    maxRunSeconds: OPTIONS.maxRunSeconds.read(values),
    allow: parseAllowances(OPTIONS.allow.read(values) ?? []),
    leaseSeconds: OPTIONS.lease.read(values),
  };
}
