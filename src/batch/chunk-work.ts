/** A claimed chunk on its way: how much of it is in hand, done or given up, and what becomes of it in the end. */
import type { ChunkReturn } from "../db/chunk-lease.ts";
import type { ChunkHold } from "../db/batch-writer.ts";

/** What becomes of a chunk: done, given back, or another process's by now. */
export type ChunkEnd = "done" | "lost" | ChunkReturn;

/** Counts the releases of a chunk from the claim to its end, which comes once nothing of it is in hand any more. */
export class ChunkWork {
  readonly hold: ChunkHold;
  readonly #size: number;
  readonly #onEnd: (end: ChunkEnd) => Promise<void>;
  #inHand = 0;
  #written = 0;
  #isCut = false;
  #end: ChunkEnd | undefined;
  #isEnded = false;

  constructor(hold: ChunkHold, size: number, onEnd: (end: ChunkEnd) => Promise<void>) {
    this.hold = hold;
    this.#size = size;
    this.#onEnd = onEnd;
  }

  /** True where no further batch of it is to be started. */
  get isOver(): boolean {
    return this.#end !== undefined;
  }

  /** A batch of it is taken in hand. */
  take(count: number): void {
    this.#inHand += count;
  }

  /** A batch of it was written. */
  async wrote(count: number): Promise<void> {
    this.#written += count;
    this.#inHand -= count;
    await this.#endIfIdle();
  }

  /** A batch of it could not be written: no further one is started. */
  async failed(count: number, end: ChunkEnd): Promise<void> {
    this.#end ??= end;
    this.#inHand -= count;
    await this.#endIfIdle();
  }

  /** No further batch of it is started, as somebody asked. */
  leave(): void {
    this.#end ??= {};
  }

  /** Every batch of it was started, or is left. */
  async cut(): Promise<void> {
    this.#isCut = true;
    await this.#endIfIdle();
  }

  async #endIfIdle(): Promise<void> {
    if (!this.#isCut || this.#inHand > 0 || this.#isEnded) return;
    this.#isEnded = true;
    await this.#onEnd(this.#written === this.#size ? "done" : (this.#end ?? {}));
  }
}
