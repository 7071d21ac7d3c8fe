/** A gate that everything passes at once, or, while it is narrow, one after the other, smallest first. */

interface Waiting {
  readonly size: number;
  readonly enter: () => void;
}

/** Lets work through. Whatever waits gets its turn: what is inside comes out by itself. */
export class SmallestFirst {
  #isNarrow = false;
  #insideCount = 0;
  #waiting: readonly Waiting[] = [];

  /** True lets in one at a time. */
  set isNarrow(isNarrow: boolean) {
    this.#isNarrow = isNarrow;
    this.#letIn();
  }

  /** Does work when its turn has come. `size` is compared with that of others. */
  async pass<Result>(size: number, work: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((enter) => {
      this.#waiting = [...this.#waiting, { size, enter }];
      this.#letIn();
    });
    try {
      return await work();
    } finally {
      this.#insideCount -= 1;
      this.#letIn();
    }
  }

  #letIn(): void {
    const bySize = this.#waiting.toSorted((left, right) => left.size - right.size);
    const free = this.#isNarrow ? Math.max(0, 1 - this.#insideCount) : bySize.length;
    const entering = bySize.slice(0, free);
    this.#waiting = this.#waiting.filter((each) => !entering.includes(each));
    this.#insideCount += entering.length;
    for (const { enter } of entering) enter();
  }
}
