/** The few that took longest. Memory: `limit` entries. */
export class LongestList<Entry extends { readonly milliseconds: number }> {
  readonly #limit: number;
  readonly #entries: Entry[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Keeps an entry if it is among the longest; the entry is only made then. */
  offer(milliseconds: number, entryOf: () => Entry): void {
    const last = this.#entries.at(-1);
    if (this.#entries.length >= this.#limit && last !== undefined && milliseconds <= last.milliseconds)
      return;
    const place = this.#entries.findIndex((entry) => entry.milliseconds < milliseconds);
    this.#entries.splice(place < 0 ? this.#entries.length : place, 0, entryOf());
    if (this.#entries.length > this.#limit) this.#entries.pop();
  }

  /** The longest first. */
  entries(): readonly Entry[] {
    return [...this.#entries];
  }
}
