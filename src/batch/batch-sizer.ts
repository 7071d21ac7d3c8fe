/** How many releases a batch may hold: less after faults and slow or heavy batches, more again when they go well. */
import type { BatchOutcome, BuiltDocument } from "./batch-items.ts";
import { residentBytes } from "./resident-memory.ts";
import type { RunObserver } from "./run-observer.ts";

/** Bounds of the size. Units: releases, unless they say otherwise. */
export interface BatchSizerOptions {
  readonly minBatchSize: number;
  readonly maxBatchSize: number;
  /** XML that a batch is to hold. Unit: bytes. */
  readonly batchBytes: number;
  readonly memoryLimitBytes: number;
  /** Bytes that the process takes now. Default: as the system says. */
  readonly readBytes?: (() => number) | undefined;
  readonly observe: RunObserver | undefined;
}

/** How a batch went. */
export interface FinishedSize {
  readonly releaseCount: number;
  /** From its start until it was committed. Unit: ms. */
  readonly durationMs: number;
  readonly outcome: SizedOutcome;
}

/** What came of it, as far as it counts here. */
type SizedOutcome = Pick<BatchOutcome, "isOverdue"> & {
  readonly documents: readonly Pick<BuiltDocument, "byteLength">[];
};

/** A batch that takes longer is too large for its lease and for whoever waits for its progress. Unit: ms. */
const SLOW_MS = 10_000;
/** Batches in a row that go well before the size grows again. */
const CALM_BATCHES = 10;
const GROWTH = 1.2;
/** Releases are cut by what is expected of them: a batch of so much more than it is to hold shows that to be wrong. */
const HEAVY_SHARE = 1.5;
const GROWING_MEMORY_SHARE = 0.7;
const SEVERE_MEMORY_SHARE = 0.9;

/** Grows slowly and halves at once, between its bounds. */
export class BatchSizer {
  readonly #options: BatchSizerOptions;
  #size: number;
  #calm = 0;

  constructor(options: BatchSizerOptions) {
    this.#options = options;
    this.#size = options.maxBatchSize;
  }

  /** Most releases in the next batch. */
  get size(): number {
    return this.#size;
  }

  /** Takes note of a batch that was written. One release alone says nothing of how many fit together. */
  took(batch: FinishedSize): void {
    const { batchBytes, memoryLimitBytes, readBytes = residentBytes } = this.#options;
    const { releaseCount, durationMs, outcome } = batch;
    if (releaseCount <= 1) return;
    const share = readBytes() / memoryLimitBytes;
    const bytes = releaseCount * meanBytes(outcome);
    if (outcome.isOverdue === true) this.shrink("a validator call missed its deadline");
    else if (share > SEVERE_MEMORY_SHARE)
      this.shrink(`the process takes ${percent(share)} of its memory limit`);
    else if (durationMs > SLOW_MS) this.shrink(`a batch took ${Math.round(durationMs / 1000)} s`);
    else if (bytes > HEAVY_SHARE * batchBytes) {
      this.shrink(`a batch came to ${megabytes(bytes)} of XML instead of ${megabytes(batchBytes)}`);
    } else this.#wentWell(durationMs > SLOW_MS / 2 || bytes > batchBytes, share);
  }

  /** Halves the size, down to the least. */
  shrink(reason: string): void {
    this.#change(Math.floor(this.#size / 2), reason);
  }

  #wentWell(isNearABound: boolean, memoryShare: number): void {
    this.#calm = isNearABound ? 0 : this.#calm + 1;
    if (this.#calm < CALM_BATCHES || memoryShare > GROWING_MEMORY_SHARE) return;
    this.#change(Math.ceil(this.#size * GROWTH), `${CALM_BATCHES} batches went well`);
  }

  #change(wanted: number, reason: string): void {
    const { minBatchSize, maxBatchSize, observe } = this.#options;
    const to = Math.min(maxBatchSize, Math.max(minBatchSize, wanted));
    const from = this.#size;
    this.#calm = 0;
    this.#size = to;
    if (to !== from) observe?.({ kind: "batch-size-changed", from, to, reason });
  }
}

function meanBytes({ documents }: SizedOutcome): number {
  const total = documents.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return total / Math.max(1, documents.length);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
