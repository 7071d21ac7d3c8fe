/** Collects garbage at a moment of ours: between two stages of a very large release, and before memory counts as short. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Messages from this size on leave so much garbage behind a stage that the next one must not come on top of it. */
const LARGE_BYTES = 2 * 1024 ** 2;

let collect: (() => void) | undefined;

/**
 * Collects garbage where the stage before has worked on a large message.
 *
 * V8 collects when the heap has doubled, and later where its threads do not get the processor: behind a message of 20 MB that is
 * 100 MB that the validator needs for itself. A collection takes a tenth of the time that such a message takes to build.
 * Units: bytes of the largest message.
 */
export function collectGarbageBehind(largestBytes: number): void {
  if (largestBytes >= LARGE_BYTES) collectGarbage();
}

/** Collects all garbage of this thread now. */
export function collectGarbage(): void {
  collect ??= exposedCollector();
  collect();
}

/** The function is there in contexts that are made after the flag was set. */
function exposedCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  return typeof gc === "function" ? () => void gc() : () => undefined;
}
