/** What is scheduled, and what becomes of it. */
import type { MemoryBudget } from "../batch/memory-budget.ts";

/** What the work of a job is given; all of it are options of the calls of this package, so that `...context` hands it on. */
export interface JobContext {
  /** Aborted by `cancel` and by a shutdown that is not graceful. */
  readonly signal: AbortSignal;
  /** The scheduler's. Unit: bytes. */
  readonly memoryLimit: number;
  /** What all jobs of the scheduler share of it. */
  readonly budget: MemoryBudget;
}

/** Work to be scheduled. */
export type JobWork<Result> = (context: JobContext) => Promise<Result>;

/** How a job is scheduled. */
export interface JobOptions {
  /** Default: `job-1`, `job-2`, …. */
  readonly id?: string | undefined;
  /** Higher ones first. Default: 0, or with `autoPrioritize` by `estimatedReleases`. */
  readonly priority?: number | undefined;
  /** How many releases it is about, as far as is known. */
  readonly estimatedReleases?: number | undefined;
  /** Anything that a priority function wants to know. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** A job as a priority function sees it. */
export interface JobFacts {
  readonly id: string;
  readonly priority: number | undefined;
  readonly estimatedReleases: number | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** Jobs that wait already. */
  readonly waitingCount: number;
}

/** Where a job is. */
export type JobState = "waiting" | "running" | "succeeded" | "failed" | "cancelled";

/** A scheduled job. */
export interface JobHandle<Result> {
  readonly id: string;
  readonly state: () => JobState;
  /** What the work gives; a rejection that nobody handles harms nothing. Throws: as `waitFor`. */
  readonly result: Promise<Result>;
}

/** What became of a job. */
export type JobOutcome<Result = unknown> =
  | { readonly id: string; readonly status: "succeeded"; readonly result: Result }
  | { readonly id: string; readonly status: "failed" | "cancelled"; readonly error: unknown };

/** A job that waits, runs or has ended. Units: ms. */
export interface JobStats {
  readonly id: string;
  readonly state: JobState;
  readonly priority: number;
  /** Until it was started, or until now. */
  readonly waitedMs: number;
  /** Until it ended, or until now; 0 before it was started. */
  readonly ranMs: number;
}

/** What a scheduler has in hand. */
export interface ResourceStats {
  readonly maxConcurrent: number;
  readonly maxQueueSize: number;
  readonly runningCount: number;
  readonly waitingCount: number;
  /** Of those that ended, since the last `reset`. */
  readonly succeededCount: number;
  readonly failedCount: number;
  readonly cancelledCount: number;
  readonly isPaused: boolean;
  /** True from `shutdown` until `reset`. */
  readonly isClosed: boolean;
  /** Of the job that waits longest. Unit: ms. */
  readonly longestWaitMs: number;
  /** What batches may cost together, and what they cost now. Unit: bytes. */
  readonly budgetBytes: number;
  readonly admittedBytes: number;
  /** Of the whole process. Unit: bytes. */
  readonly rssBytes: number;
  readonly heapUsedBytes: number;
  /** Those that wait or run, in the order in which they were scheduled. */
  readonly jobs: readonly JobStats[];
}
