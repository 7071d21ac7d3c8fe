/** What goes wrong, when and how often: by the seed. */
import { setTimeout as delay } from "node:timers/promises";
import type { SeededRandom } from "../../src/sample/seeded-random.ts";

/** Faults of one kind. */
export interface Chaos {
  readonly random: SeededRandom;
  readonly count: number;
  /** Shortest and longest wait before each. Units: ms. */
  readonly gapMs: readonly [number, number];
  /** No fault is begun any more once it settles. */
  readonly until: Promise<unknown>;
  /** Does the fault; false where there was nothing to do it to, which is then not counted. */
  readonly inflict: (count: number) => boolean | Promise<boolean>;
}

/** Inflicts faults one after the other. Shape: how many, at most `count`. */
export async function inflict({ random, count, gapMs, until, inflict: act }: Chaos): Promise<number> {
  let isOver = false;
  const over = (): void => void (isOver = true);
  const end = until.then(over, over);
  let done = 0;
  while (done < count) {
    await Promise.race([delay(random.integer(...gapMs)), end]);
    if (isOver) break;
    if (await act(done + 1)) done += 1;
  }
  return done;
}
