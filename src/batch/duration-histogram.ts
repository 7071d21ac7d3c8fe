/** Durations in buckets that grow by a tenth: percentiles within 5 %, in bounded memory, and adding up over processes. */

const SMALLEST_MS = 0.1;
const GROWTH = 1.1;
/** The last bucket begins at four hours. */
const BUCKET_COUNT = 196;

/** Counts durations. Memory: 196 numbers. */
export class DurationHistogram {
  readonly #buckets: number[] = Array.from({ length: BUCKET_COUNT }, () => 0);

  /** Units: ms. */
  add(durationMs: number): void {
    const place = Math.ceil(Math.log(durationMs / SMALLEST_MS) / Math.log(GROWTH));
    const bucket = Math.min(BUCKET_COUNT - 1, Math.max(0, Number.isNaN(place) ? 0 : place));
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
  }

  /** How many durations each bucket has; the empty ones behind the last one that has any are left out. */
  buckets(): readonly number[] {
    return this.#buckets.slice(0, this.#buckets.findLastIndex((count) => count > 0) + 1);
  }
}

/**
 * The duration that a share of all does not exceed.
 *
 * Units: a share from 0 to 1 in, ms out: the middle of the bucket that it lies in; 0 where nothing was counted.
 */
export function quantileOf(buckets: readonly number[], share: number): number {
  const total = buckets.reduce((sum, count) => sum + count, 0);
  let left = Math.ceil(total * share);
  const bucket = buckets.findIndex((count) => {
    left -= count;
    return count > 0 && left <= 0;
  });
  return bucket < 0 ? 0 : (SMALLEST_MS * GROWTH ** bucket) / Math.sqrt(GROWTH);
}

/** The buckets of several histograms together. */
export function addBuckets(some: readonly number[], more: readonly number[]): readonly number[] {
  const length = Math.max(some.length, more.length);
  return Array.from({ length }, (_, bucket) => (some[bucket] ?? 0) + (more[bucket] ?? 0));
}
