/** How often, and after which wait, a process tries again what a passing fault has broken. */
import { setTimeout as wait } from "node:timers/promises";
import { RunError } from "../errors.ts";
import { type FaultClass, faultClassOf, faultCodeOf } from "./fault-class.ts";
import type { RunObserver } from "./run-observer.ts";

/** Bounds of trying again. */
export interface FaultPolicyOptions {
  /** Faults in a row, without a batch written between them, before the process gives up. Integer from 0. */
  readonly maxRetries: number;
  /** Longest first wait; it doubles with each fault in a row, up to 30 s. Unit: ms. */
  readonly retryDelay: number;
  readonly signal: AbortSignal | undefined;
  readonly observe: RunObserver | undefined;
  /** Gives 0 to 1. Default: Math.random. */
  readonly random?: () => number;
}

const MAX_DELAY_MS = 30_000;

/** Counts the faults of a process and says what comes next; how many a run may have is for its row to say. */
export class FaultPolicy {
  readonly #options: FaultPolicyOptions;
  readonly #random: () => number;
  #inRow = 0;
  #unreported = 0;

  constructor(options: FaultPolicyOptions) {
    this.#options = options;
    this.#random = options.random ?? Math.random;
  }

  /** Has the retries that nobody was told of yet counted; they are kept where that fails. */
  async report(count: (retries: number) => Promise<void>): Promise<void> {
    const retries = this.#unreported;
    if (retries === 0) return;
    this.#unreported = 0;
    await count(retries).catch((error: unknown) => {
      this.#unreported += retries;
      throw error;
    });
  }

  /** A batch was written: whatever the faults were, they have passed. */
  succeeded(): void {
    this.#inRow = 0;
  }

  /**
   * Counts a fault and gives the wait before the next attempt. Unit: ms.
   *
   * Shape: full jitter, so that processes that failed together do not come back together.
   * Throws: the error itself where it is no passing one; `ERN_RUN_INTERRUPTED` where there were too many in a row.
   */
  delayOf(error: unknown): number {
    const faultClass = faultClassOf(error);
    if (faultClass !== "transient" && faultClass !== "resource") throw error;
    this.#inRow += 1;
    if (this.#inRow > this.#options.maxRetries) throw givenUp(error, this.#inRow - 1);
    this.#unreported += 1;
    this.#options.observe?.({ kind: "retried", faultClass, code: faultCodeOf(error) });
    return this.#random() * Math.min(MAX_DELAY_MS, this.#baseOf(faultClass) * 2 ** this.#inRow);
  }

  /** Does work that can be done again as a whole, until it succeeds. */
  async retry<Result>(work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const { signal } = this.#options;
        await wait(this.delayOf(error), undefined, signal === undefined ? {} : { signal });
      }
    }
  }

  /** Room is not made within milliseconds. */
  #baseOf(faultClass: FaultClass): number {
    return faultClass === "resource" ? 4 * this.#options.retryDelay : this.#options.retryDelay;
  }
}

function givenUp(cause: unknown, retries: number): RunError {
  const text = cause instanceof Error ? cause.message : String(cause);
  return new RunError("ERN_RUN_INTERRUPTED", `Cannot go on with the run after ${retries} retries: ${text}`, {
    cause,
  });
}
