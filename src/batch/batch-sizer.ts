/** How many releases a batch may hold: less after faults and slow batches, more again when they go well. */
import type { RunObserver } from "./run-observer.ts";

/** Bounds of the size. Units: releases. */
export interface BatchSizerOptions {
  readonly minBatchSize: number;
  readonly maxBatchSize: number;
  readonly observe: RunObserver | undefined;
}

/** A batch that takes longer is too large for its lease and for whoever waits for its progress. Unit: ms. */
const SLOW_MS = 10_000;
/** Batches that go well before the size grows again. */
const CALM_BATCHES = 10;
const GROWTH = 1.2;

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

  /** Takes note of a batch that was written. Unit: ms, from its start until it was committed. */
  took(durationMs: number): void {
    if (durationMs > SLOW_MS) {
      this.shrink(`a batch took ${Math.round(durationMs / 1000)} s`);
      return;
    }
    this.#calm += 1;
    if (this.#calm < CALM_BATCHES || durationMs > SLOW_MS / 2) return;
    this.#change(Math.ceil(this.#size * GROWTH), `${CALM_BATCHES} batches went well`);
  }

  /** Halves the size, down to the least. */
  shrink(reason: string): void {
    this.#change(Math.floor(this.#size / 2), reason);
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
