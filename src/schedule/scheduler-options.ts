/** Options of a scheduler. */
import { assertInteger } from "../batch/batch-options.ts";
import { DEFAULT_MEMORY_LIMIT, parseMemoryLimit } from "../batch/memory-limit.ts";
import type { PriorityPolicy } from "./job-priority.ts";
import type { JobFacts } from "./scheduled-job.ts";

/** Options of `createScheduler`. */
export interface SchedulerOptions {
  /** Jobs that run at the same time. Integer from 1. Default: 2. */
  readonly maxConcurrent?: number | undefined;
  /** Jobs that wait at most. Integer from 1. Default: 1000. */
  readonly maxQueueSize?: number | undefined;
  /** True has small jobs go before large ones where they name no priority themselves. Default: false. */
  readonly autoPrioritize?: boolean | undefined;
  /** Finds the priority of each job as it is scheduled; higher ones first. Default: its own. */
  readonly priorityOf?: ((job: JobFacts) => number) | undefined;
  /** So long a job waits until it counts as one priority higher. Unit: ms, from 1. Default: 60,000. */
  readonly ageingMs?: number | undefined;
  /** For all jobs together: "512MB", "2GB" or a number of bytes. Default: "512MB". */
  readonly memoryLimit?: string | number | undefined;
  /** Gives milliseconds that only grow. Default: the process' own clock. */
  readonly clock?: (() => number) | undefined;
}

/** Options with every default filled in. */
export interface ResolvedSchedulerOptions extends PriorityPolicy {
  readonly maxConcurrent: number;
  readonly maxQueueSize: number;
  readonly ageingMs: number;
  readonly memoryLimitBytes: number;
  readonly clock: () => number;
}

/** Checks options and fills in defaults. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export function resolveSchedulerOptions(options: SchedulerOptions): ResolvedSchedulerOptions {
  const {
    maxConcurrent = 2,
    maxQueueSize = 1000,
    autoPrioritize = false,
    priorityOf,
    ageingMs = 60_000,
    memoryLimit = DEFAULT_MEMORY_LIMIT,
    clock = () => performance.now(),
  } = options;
  assertInteger("maxConcurrent", maxConcurrent);
  assertInteger("maxQueueSize", maxQueueSize);
  assertInteger("ageingMs", ageingMs);
  const memoryLimitBytes = parseMemoryLimit(memoryLimit);
  return { maxConcurrent, maxQueueSize, autoPrioritize, priorityOf, ageingMs, memoryLimitBytes, clock };
}
