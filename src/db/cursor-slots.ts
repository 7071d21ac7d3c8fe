/** How many cursors may be open at a time: what is read has to be written by a connection that is left. */
import type { Pool } from "pg";
import type { Database } from "./connect.ts";

/** Cursors of one pool, first come, first served. */
class CursorSlots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async take(): Promise<void> {
    if (this.#free === 0) await new Promise<void>((settle) => this.#waiting.push(settle));
    else this.#free -= 1;
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}

const SLOTS = new WeakMap<Pool, CursorSlots>();

/**
 * Reads by a cursor, or by several one after the other, when there is one to be had.
 *
 * A cursor keeps its connection for as long as its consumer works, which may be until something is written: were every
 * connection of a small pool a cursor's, they would wait for one another for ever. One is always left.
 */
export async function* inCursorSlot<Item>(
  { pool }: Database,
  read: () => AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  const slots = SLOTS.get(pool) ?? new CursorSlots(Math.max(1, pool.options.max - 1));
  SLOTS.set(pool, slots);
  await slots.take();
  try {
    yield* read();
  } finally {
    slots.give();
  }
}
