/** How far a call or run has come. */

/** A snapshot of the work. */
export interface BatchProgress {
  /** Releases that are done, with a document or without. */
  readonly processed: number;
  /** Releases with a document. */
  readonly succeeded: number;
  /** Releases without one. */
  readonly failed: number;
  /** All releases; absent where the input does not say how many it holds. */
  readonly total: number | undefined;
  readonly remaining: number | undefined;
  /** Over the last half minute. Unit: releases per second. */
  readonly ratePerSecond: number;
  /** Unit: seconds; absent without a total or a rate. */
  readonly etaSeconds: number | undefined;
}

const WINDOW_MS = 30_000;

/** Counts releases and derives rate and expected end. Memory: one entry per batch of the last half minute. */
export class ProgressMeter {
  readonly #total: number | undefined;
  readonly #clock: () => number;
  readonly #marks: { readonly atMs: number; readonly processed: number }[];
  #succeeded = 0;
  #failed = 0;

  /** `clock` gives milliseconds that only grow. */
  constructor(total: number | undefined, clock: () => number = () => performance.now()) {
    this.#total = total;
    this.#clock = clock;
    this.#marks = [{ atMs: clock(), processed: 0 }];
  }

  /** Counts a batch. */
  add(succeeded: number, failed: number): BatchProgress {
    this.#succeeded += succeeded;
    this.#failed += failed;
    const atMs = this.#clock();
    this.#marks.push({ atMs, processed: this.#succeeded + this.#failed });
    while (this.#marks.length > 2 && (this.#marks[1]?.atMs ?? atMs) < atMs - WINDOW_MS) this.#marks.shift();
    return this.snapshot();
  }

  /** Where the work stands now. */
  snapshot(): BatchProgress {
    const processed = this.#succeeded + this.#failed;
    const remaining = this.#total === undefined ? undefined : Math.max(0, this.#total - processed);
    const ratePerSecond = this.#rate();
    return {
      processed,
      succeeded: this.#succeeded,
      failed: this.#failed,
      total: this.#total,
      remaining,
      ratePerSecond,
      etaSeconds: remaining === undefined || ratePerSecond === 0 ? undefined : remaining / ratePerSecond,
    };
  }

  #rate(): number {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.atMs <= first.atMs) return 0;
    return ((last.processed - first.processed) * 1000) / (last.atMs - first.atMs);
  }
}
