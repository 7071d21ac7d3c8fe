/** How fast work is done, and how long the rest takes with what spread: averages in which the past fades. */

/** The time constant of the fading: work of a minute ago counts for a third. Unit: ms. */
const FADING_MS = 60_000;

/** The normal distribution's deviations below which nine outcomes of ten lie. */
const P90_DEVIATIONS = 1.2816;

/** When the rest is likely to be done. Units: seconds from now. */
export interface Eta {
  /** As likely sooner as later. */
  readonly p50: number;
  /** Nine times of ten sooner. */
  readonly p90: number;
}

/**
 * Estimates a rate from pieces of work of different sizes that are done at different times.
 *
 * Memory: a handful of numbers, however long the work takes.
 */
export class RateEstimate {
  #lastMs: number;
  /** Faded sums over the pieces: of 1, of their sizes, of the times between them, of the squares below. */
  #pieces = 0;
  #size = 0;
  #timeMs = 0;
  #squaredErrorMs = 0;
  #squaredWeights = 0;

  /** `startedMs` is on the clock of all later instants. */
  constructor(startedMs: number) {
    this.#lastMs = startedMs;
  }

  /** Counts a piece that is done now; a clock that went back counts as one that stood. */
  add(size: number, nowMs: number): void {
    const tookMs = Math.max(0, nowMs - this.#lastMs);
    this.#lastMs = Math.max(this.#lastMs, nowMs);
    const fading = Math.exp(-tookMs / FADING_MS);
    const expectedMs = this.#size === 0 ? tookMs : (this.#timeMs / this.#size) * size;
    this.#pieces = this.#pieces * fading + 1;
    this.#squaredWeights = this.#squaredWeights * fading ** 2 + 1;
    this.#size = this.#size * fading + size;
    this.#timeMs = this.#timeMs * fading + tookMs;
    this.#squaredErrorMs = this.#squaredErrorMs * fading + (tookMs - expectedMs) ** 2;
  }

  /** Units of size per second; 0 before the first piece. */
  perSecond(): number {
    return this.#timeMs === 0 ? 0 : (this.#size * 1000) / this.#timeMs;
  }

  /**
   * Says when `remaining` units more are done; undefined before there is a rate.
   *
   * The spread has two parts: the rest's own pieces vary as those before did, and the mean of a few pieces is not sure
   * yet. Never negative, and p90 never below p50.
   */
  eta(remaining: number): Eta | undefined {
    const left = Math.max(0, remaining);
    if (left === 0) return { p50: 0, p90: 0 };
    if (this.#timeMs === 0 || this.#size === 0) return undefined;
    const p50Ms = (this.#timeMs / this.#size) * left;
    const piecesLeft = (left * this.#pieces) / this.#size;
    const varianceOfPiece = this.#squaredErrorMs / this.#pieces;
    const effectivePieces = this.#pieces ** 2 / this.#squaredWeights;
    const variance = varianceOfPiece * (piecesLeft + piecesLeft ** 2 / effectivePieces);
    return { p50: p50Ms / 1000, p90: (p50Ms + P90_DEVIATIONS * Math.sqrt(variance)) / 1000 };
  }
}
