/** One job from its scheduling to its end. */
import { RunError } from "../errors.ts";
import type { JobContext, JobOutcome, JobState, JobStats, JobWork } from "./scheduled-job.ts";

/** A job, whatever its work gives. */
export interface AnyJob {
  readonly id: string;
  readonly state: JobState;
  readonly isOver: boolean;
  /** Settles with the end of the job, and never rejects. */
  readonly ended: Promise<JobOutcome>;
  /** Ends a job that waits; asks one that runs to end. False where it is over. */
  readonly cancel: () => boolean;
  readonly stats: () => JobStats;
}

/** A job and its state. */
export class Job<Result> implements AnyJob {
  readonly id: string;
  readonly priority: number;
  readonly scheduledMs: number;
  readonly ended: Promise<JobOutcome<Result>>;
  readonly #work: JobWork<Result>;
  readonly #clock: () => number;
  readonly #stopping = new AbortController();
  #state: JobState = "waiting";
  #startedMs: number | undefined;
  #endedMs: number | undefined;
  #end: (outcome: JobOutcome<Result>) => void = () => undefined;

  constructor(id: string, priority: number, work: JobWork<Result>, clock: () => number) {
    this.id = id;
    this.priority = priority;
    this.scheduledMs = clock();
    this.#work = work;
    this.#clock = clock;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get state(): JobState {
    return this.#state;
  }

  get isOver(): boolean {
    return this.#state !== "waiting" && this.#state !== "running";
  }

  /** Runs the work, unless the job was cancelled while it waited. */
  async run(context: Omit<JobContext, "signal">): Promise<void> {
    if (this.#state !== "waiting") return;
    this.#state = "running";
    this.#startedMs = this.#clock();
    const { signal } = this.#stopping;
    try {
      const result = await this.#work({ ...context, signal });
      if (signal.aborted) this.#finish({ id: this.id, status: "cancelled", error: signal.reason });
      else this.#finish({ id: this.id, status: "succeeded", result });
    } catch (error) {
      const isCancelled = signal.aborted && isOrComesFrom(error, signal.reason);
      this.#finish({ id: this.id, status: isCancelled ? "cancelled" : "failed", error });
    }
  }

  cancel(): boolean {
    if (this.isOver) return false;
    const error = new RunError("ERN_SCHEDULE_CANCELLED", `Cannot finish job "${this.id}": it was cancelled`);
    this.#stopping.abort(error);
    if (this.#state === "waiting") this.#finish({ id: this.id, status: "cancelled", error });
    return true;
  }

  stats(): JobStats {
    const nowMs = this.#clock();
    const startedMs = this.#startedMs ?? this.#endedMs ?? nowMs;
    return {
      id: this.id,
      state: this.#state,
      priority: this.priority,
      waitedMs: startedMs - this.scheduledMs,
      ranMs: this.#startedMs === undefined ? 0 : (this.#endedMs ?? nowMs) - this.#startedMs,
    };
  }

  #finish(outcome: JobOutcome<Result>): void {
    this.#endedMs = this.#clock();
    this.#state = outcome.status;
    this.#end(outcome);
  }
}

/** What is thrown after an abort is most often its reason, or wraps it. */
function isOrComesFrom(error: unknown, reason: unknown): boolean {
  return error === reason || (error instanceof Error && error.cause === reason);
}
