/** Several exports in one process: so many at a time, the most important first, in one memory limit. */
import { admittedBytes } from "../batch/batch-cost.ts";
import { MemoryBudget } from "../batch/memory-budget.ts";
import { ConfigError, RunError } from "../errors.ts";
import { type AnyJob, Job } from "./job.ts";
import { agedPriority, basePriority } from "./job-priority.ts";
import { createWorkQueue, type WorkQueue } from "./priority-queue.ts";
import type { JobHandle, JobOptions, JobOutcome, JobState, JobWork, ResourceStats } from "./scheduled-job.ts";
import {
  resolveSchedulerOptions,
  type ResolvedSchedulerOptions,
  type SchedulerOptions,
} from "./scheduler-options.ts";

/** A scheduler of jobs, most often exports. */
export interface Scheduler {
  /** Schedules a job. Throws: `ERN_SCHEDULE_QUEUE_FULL`, `ERN_SCHEDULE_CLOSED`, `ERN_CONFIG_INVALID_OPTION` for an id twice. */
  readonly schedule: <Result>(work: JobWork<Result>, options?: JobOptions) => JobHandle<Result>;
  /** Schedules all of them, in this order, or none. Throws: as `schedule`. */
  readonly scheduleMany: <Result>(
    jobs: readonly (JobOptions & { readonly work: JobWork<Result> })[],
  ) => readonly JobHandle<Result>[];
  /** Takes a job that waits out; asks one that runs to stop, by its signal. False where it is over. Throws: `ERN_SCHEDULE_JOB_NOT_FOUND`. */
  readonly cancel: (id: string) => boolean;
  /** Starts no job until `resume`; those that run go on. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Waits for the end of a job. Throws: what its work throws; `ERN_SCHEDULE_CANCELLED`, `ERN_SCHEDULE_JOB_NOT_FOUND`. */
  readonly waitFor: (id: string) => Promise<unknown>;
  /** Waits until every job that was scheduled up to then is over. Shape: in the order of their scheduling; never rejects. */
  readonly waitForAll: () => Promise<readonly JobOutcome[]>;
  /**
   * Takes no job any more and cancels those that wait; settles when none runs. Jobs that run are waited for, or asked to
   * stop where `isGraceful` is false. Default: true.
   */
  readonly shutdown: (isGraceful?: boolean) => Promise<void>;
  readonly getResourceStats: () => ResourceStats;
  /** Cancels what is left, forgets every job, and takes jobs again, also after `shutdown`. */
  readonly reset: () => Promise<void>;
}

/** Makes a scheduler. Memory: the results of its jobs until `reset`. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export function createScheduler(options: SchedulerOptions = {}): Scheduler {
  const scheduler = new JobScheduler(resolveSchedulerOptions(options));
  return {
    schedule: (work, jobOptions = {}) => scheduler.schedule(work, jobOptions),
    scheduleMany: (jobs) => {
      scheduler.assertRoom(jobs.map(({ id }) => id));
      return jobs.map(({ work, ...jobOptions }) => scheduler.schedule(work, jobOptions));
    },
    cancel: (id) => scheduler.find(id).cancel(),
    pause: () => scheduler.queue.pause(),
    resume: () => scheduler.queue.resume(),
    waitFor: async (id) => resultOf(scheduler.find(id).ended),
    waitForAll: () => scheduler.all(),
    shutdown: (isGraceful = true) => scheduler.shutdown(isGraceful),
    getResourceStats: () => scheduler.stats(),
    reset: () => scheduler.reset(),
  };
}

class JobScheduler {
  readonly #options: ResolvedSchedulerOptions;
  readonly #budget: MemoryBudget;
  readonly queue: WorkQueue;
  readonly #jobs = new Map<string, AnyJob>();
  #count = 0;
  #isClosed = false;

  constructor(options: ResolvedSchedulerOptions) {
    this.#options = options;
    this.#budget = new MemoryBudget(admittedBytes(options.memoryLimitBytes), options.memoryLimitBytes);
    this.queue = createWorkQueue(options.maxConcurrent);
  }

  /** Checks that jobs can be scheduled, so that of several either all are or none. */
  assertRoom(ids: readonly (string | undefined)[]): void {
    if (this.#isClosed) {
      throw new RunError("ERN_SCHEDULE_CLOSED", "Cannot schedule a job: the scheduler was shut down");
    }
    const { maxConcurrent, maxQueueSize } = this.#options;
    const free = this.queue.isPaused() ? 0 : Math.max(0, maxConcurrent - this.#countOf("running"));
    const room = maxQueueSize + free - this.#countOf("waiting");
    if (ids.length > room) {
      const asked = ids.length === 1 ? "a job" : `${ids.length} jobs`;
      throw new RunError(
        "ERN_SCHEDULE_QUEUE_FULL",
        `Cannot schedule ${asked}: there is room for ${room}, since at most ${maxQueueSize} may wait`,
      );
    }
    const named = ids.filter((id) => id !== undefined);
    const taken = named.find((id, place) => this.#jobs.has(id) || named.indexOf(id) !== place);
    if (taken === undefined) return;
    throw new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot use option "id": there is a job "${taken}"`);
  }

  schedule<Result>(work: JobWork<Result>, options: JobOptions): JobHandle<Result> {
    this.assertRoom([options.id]);
    const { clock, ageingMs, memoryLimitBytes: memoryLimit } = this.#options;
    const { id = this.#freeId(), priority, estimatedReleases, tags = {} } = options;
    const facts = { id, priority, estimatedReleases, tags, waitingCount: this.#countOf("waiting") };
    const job = new Job(id, basePriority(facts, this.#options), work, clock);
    this.#jobs.set(id, job);
    this.queue.add(agedPriority(job.priority, job.scheduledMs, ageingMs), () =>
      job.run({ memoryLimit, budget: this.#budget }),
    );
    const result = resultOf(job.ended);
    result.catch(() => undefined);
    return { id, state: () => job.state, result };
  }

  find(id: string): AnyJob {
    const job = this.#jobs.get(id);
    if (job !== undefined) return job;
    throw new RunError("ERN_SCHEDULE_JOB_NOT_FOUND", `Cannot find job "${id}": there is none with this id`);
  }

  all(): Promise<readonly JobOutcome[]> {
    return Promise.all(Array.from(this.#jobs.values(), (job) => job.ended));
  }

  async shutdown(isGraceful: boolean): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#jobs.values()) {
      if (job.state === "waiting" || !isGraceful) job.cancel();
    }
    await this.all();
  }

  async reset(): Promise<void> {
    await this.shutdown(false);
    this.#jobs.clear();
    this.#isClosed = false;
    this.queue.resume();
  }

  stats(): ResourceStats {
    const { maxConcurrent, maxQueueSize } = this.#options;
    const jobs = [...this.#jobs.values()].filter((job) => !job.isOver).map((job) => job.stats());
    const waits = jobs.flatMap(({ state, waitedMs }) => (state === "waiting" ? [waitedMs] : []));
    const { rss, heapUsed } = process.memoryUsage();
    return {
      maxConcurrent,
      maxQueueSize,
      runningCount: this.#countOf("running"),
      waitingCount: waits.length,
      succeededCount: this.#countOf("succeeded"),
      failedCount: this.#countOf("failed"),
      cancelledCount: this.#countOf("cancelled"),
      isPaused: this.queue.isPaused(),
      isClosed: this.#isClosed,
      longestWaitMs: Math.max(0, ...waits),
      budgetBytes: this.#budget.capacityBytes,
      admittedBytes: this.#budget.admittedBytes,
      rssBytes: rss,
      heapUsedBytes: heapUsed,
      jobs,
    };
  }

  #countOf(state: JobState): number {
    return [...this.#jobs.values()].filter((job) => job.state === state).length;
  }

  #freeId(): string {
    do this.#count += 1;
    while (this.#jobs.has(`job-${this.#count}`));
    return `job-${this.#count}`;
  }
}

async function resultOf<Result>(ended: Promise<JobOutcome<Result>>): Promise<Result> {
  const outcome = await ended;
  if (outcome.status === "succeeded") return outcome.result;
  throw outcome.error;
}
