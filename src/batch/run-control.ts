/** The sign of life of a process that works on a run, and what it hears back: go on, pause, stop. */
import type { Database } from "../db/connect.ts";
import { renewLeases, type Worker } from "../db/chunk-lease.ts";
import type { RunStatus } from "../db/tables.ts";

/**
 * What a process may do.
 *
 * Shape: `go` takes new batches; `pause` finishes those in hand, gives its chunks back and waits; `stop` finishes those in
 * hand and leaves; `end` leaves, since somebody has ended the run.
 */
export type RunState = "go" | "pause" | "stop" | "end";

/** What stops a process, beside the run's own status. */
export interface RunControlOptions {
  /** Asks to stop when the batches in hand are done. */
  readonly stopSignal: AbortSignal | undefined;
  /** Longest time of this process at work. Unit: ms. */
  readonly maxRunMs: number | undefined;
  /** True while claimed chunks are to be given back, as by a pause. Default: never. */
  readonly isHeldBack?: (() => boolean) | undefined;
  /** Called when batches in hand have had their time after a stop. */
  readonly onOverdue: () => void;
}

/** Batches in hand when a stop is asked for have so long: Kubernetes kills after 30 s. */
const STOP_GRACE_MS = 20_000;
/** A lease is not trusted to its last moment: what is done now is written later. */
const TRUST_MARGIN_MS = 10_000;
const RENEWALS_PER_LEASE = 4;

/** Renews the leases of a process until it is closed. */
export class RunControl {
  readonly #database: Database;
  readonly #worker: Worker;
  readonly #options: RunControlOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #deadline: number;
  readonly #wakers = new Set<() => void>();
  #status: RunStatus = "STARTED";
  #trustedUntil: number;
  #grace: NodeJS.Timeout | undefined;
  #renewing: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(database: Database, worker: Worker, options: RunControlOptions) {
    this.#database = database;
    this.#worker = worker;
    this.#options = options;
    this.#deadline = performance.now() + (options.maxRunMs ?? Infinity);
    this.#trustedUntil = this.#trustFrom(performance.now());
    const renew = (): void => void this.renew();
    this.#timer = setInterval(renew, (1000 * worker.leaseSeconds) / RENEWALS_PER_LEASE);
    this.#timer.unref();
    if (options.stopSignal?.aborted === true) this.#stop();
    options.stopSignal?.addEventListener("abort", this.#stop);
  }

  /** The run's status as it was last heard. */
  get status(): RunStatus {
    return this.#status;
  }

  get state(): RunState {
    if (this.#status !== "STARTED" && this.#status !== "PAUSED") return "end";
    if (!this.#isStopping && performance.now() > this.#deadline) this.#stop();
    if (this.#isStopping) return "stop";
    const isHeldBack = this.#options.isHeldBack?.() ?? false;
    return isHeldBack || this.#status === "PAUSED" || performance.now() > this.#trustedUntil ? "pause" : "go";
  }

  /** Takes note of the run's status, wherever it was read. */
  hear(status: RunStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.wake();
  }

  /** Renews the leases now. A failure is no event: they hold for a while, and the fence knows the rest. */
  renew(): Promise<void> {
    this.#renewing = this.#renewAfter(this.#renewing);
    return this.#renewing;
  }

  async #renewAfter(last: Promise<void>): Promise<void> {
    await last;
    const askedMs = performance.now();
    try {
      this.hear(await renewLeases(this.#database, this.#worker));
      this.#trustedUntil = this.#trustFrom(askedMs);
    } catch {
      this.wake();
    }
  }

  /** Waits until somebody calls `wake`, or for a time. Unit: ms. */
  async sleep(ms: number): Promise<void> {
    await new Promise<void>((settle) => {
      const timer = setTimeout(wake, ms);
      const wakers = this.#wakers;
      function wake(): void {
        clearTimeout(timer);
        wakers.delete(wake);
        settle();
      }
      wakers.add(wake);
    });
  }

  wake(): void {
    for (const wake of this.#wakers) wake();
  }

  /** Ends the sign of life. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#grace);
    this.#options.stopSignal?.removeEventListener("abort", this.#stop);
    await this.#renewing;
  }

  readonly #stop = (): void => {
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#grace = setTimeout(this.#options.onOverdue, STOP_GRACE_MS);
    this.wake();
  };

  #trustFrom(askedMs: number): number {
    const leaseMs = 1000 * this.#worker.leaseSeconds;
    return askedMs + leaseMs - Math.min(TRUST_MARGIN_MS, leaseMs / 4);
  }
}
