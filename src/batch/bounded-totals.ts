/** Sums by name for any number of names: those behind a bound are one sum together. */

/** What is summed up. */
export interface Total {
  events: number;
  releases: number;
  bytes: number;
  /** First release that was counted. */
  sample: string | undefined;
}

/** Name of the sum of all that came when the bound was reached. */
const OTHERS = "(others)";

/** Sums by name. Memory: `limit` names and one more. */
export class BoundedTotals {
  readonly #limit: number;
  readonly #totals = new Map<string, Total>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(
    name: string,
    {
      events = 0,
      releases = 0,
      bytes = 0,
      sample,
    }: {
      readonly events?: number;
      readonly releases?: number;
      readonly bytes?: number;
      readonly sample?: string | undefined;
    },
  ): void {
    const key = this.#totals.has(name) || this.#totals.size < this.#limit ? name : OTHERS;
    const total = this.#totals.get(key);
    if (total === undefined) {
      this.#totals.set(key, { events, releases, bytes, sample });
      return;
    }
    total.events += events;
    total.releases += releases;
    total.bytes += bytes;
  }

  entries(): readonly (readonly [name: string, total: Readonly<Total>])[] {
    return [...this.#totals];
  }
}
