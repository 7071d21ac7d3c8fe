/** How far a call or run has come. */
import { RateEstimate } from "./rate-estimate.ts";

/** A snapshot of the work. */
export interface BatchProgress {
  /** Releases that are done: with a document, without, unchanged, or gone before they were read. */
  readonly processed: number;
  /** Releases with a document. */
  readonly succeeded: number;
  /** Releases without one. */
  readonly failed: number;
  /** All releases; absent where the input does not say how many it holds. */
  readonly total: number | undefined;
  readonly remaining: number | undefined;
  /** The last minute counts most. Unit: releases per second. */
  readonly ratePerSecond: number;
  /** The same of XML. Unit: bytes per second. */
  readonly bytesPerSecond: number;
  /** Since the work was started. Unit: seconds. */
  readonly elapsedSeconds: number;
  /** As likely sooner as later. Unit: seconds; absent without a total or a rate. */
  readonly etaSeconds: number | undefined;
  /** Nine times of ten sooner. Unit: seconds; absent without a total or a rate. */
  readonly etaP90Seconds: number | undefined;
}

/** What is to be done. */
export interface PlannedWork {
  /** Releases; absent where nobody knows. */
  readonly total: number | undefined;
  /** Releases of `total` that were done before. Default: 0. */
  readonly doneCount?: number | undefined;
  /** Expected XML of `total`. Unit: bytes. Default: as much for each release as for those that are done. */
  readonly plannedBytes?: number | undefined;
}

/** What became of a batch's releases. */
export interface DoneWork {
  readonly succeeded: number;
  readonly failed: number;
  /** Releases with neither a document nor an error: unchanged ones, and those that are gone. Default: 0. */
  readonly gone?: number | undefined;
  /** Expected XML of all of them. Unit: bytes. Default: one byte a release, so that releases are counted. */
  readonly bytes?: number | undefined;
}

/** Counts releases and derives rate and expected end. Memory: a handful of numbers. */
export class ProgressMeter {
  readonly #work: PlannedWork;
  readonly #clock: () => number;
  readonly #startedMs: number;
  readonly #releases: RateEstimate;
  readonly #bytes: RateEstimate;
  readonly #doneBefore: number;
  #committed = 0;
  #runDone = 0;
  #succeeded = 0;
  #failed = 0;
  #gone = 0;
  #doneBytes = 0;

  /** `clock` gives milliseconds that only grow. */
  constructor(work: PlannedWork, clock: () => number = () => performance.now()) {
    this.#work = work;
    this.#clock = clock;
    this.#doneBefore = work.doneCount ?? 0;
    this.#startedMs = clock();
    this.#releases = new RateEstimate(this.#startedMs);
    this.#bytes = new RateEstimate(this.#startedMs);
  }

  /** Counts a batch. */
  add({ succeeded, failed, gone = 0, bytes }: DoneWork): BatchProgress {
    const count = succeeded + failed + gone;
    const nowMs = this.#clock();
    this.#succeeded += succeeded;
    this.#failed += failed;
    this.#gone += gone;
    this.#doneBytes += bytes ?? count;
    this.#releases.add(count, nowMs);
    this.#bytes.add(bytes ?? count, nowMs);
    return this.snapshot();
  }

  /** Hears how far all processes together have come; `ownCount` of it is a batch of this one that is not added yet. */
  advance({ doneCount, ownCount }: { readonly doneCount: number; readonly ownCount: number }): void {
    this.#committed += ownCount;
    this.#runDone = Math.max(this.#runDone, doneCount);
  }

  /** Where the work stands now. */
  snapshot(): BatchProgress {
    const { total } = this.#work;
    const ownCount = this.#succeeded + this.#failed + this.#gone;
    const others = Math.max(0, this.#runDone - this.#doneBefore - this.#committed);
    const processed = this.#doneBefore + others + ownCount;
    const remaining = total === undefined ? undefined : Math.max(0, total - processed);
    const remainingBytes = remaining === undefined ? undefined : this.#remainingBytes(remaining, ownCount);
    const eta = remainingBytes === undefined ? undefined : this.#bytes.eta(remainingBytes);
    return {
      processed,
      succeeded: this.#succeeded,
      failed: this.#failed,
      total,
      remaining,
      ratePerSecond: this.#releases.perSecond(),
      bytesPerSecond: this.#bytes.perSecond(),
      elapsedSeconds: Math.max(0, this.#clock() - this.#startedMs) / 1000,
      etaSeconds: eta?.p50,
      etaP90Seconds: eta?.p90,
    };
  }

  /** Where the plan is used up although releases are left, they are taken to be as large as those before. */
  #remainingBytes(remaining: number, ownCount: number): number | undefined {
    const { plannedBytes, total = 0 } = this.#work;
    if (remaining === 0) return 0;
    if (ownCount === 0) return undefined;
    const asBefore = (remaining * this.#doneBytes) / ownCount;
    if (plannedBytes === undefined) return asBefore;
    const perPlanned = plannedBytes / total;
    const left = plannedBytes - this.#doneBytes - perPlanned * (total - remaining - ownCount);
    return left > 0 ? left : asBefore;
  }
}
