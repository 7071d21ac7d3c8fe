/** Random numbers that a seed determines: the generated catalogue is the same on every machine. */

/** A stream of random choices. */
export interface SeededRandom {
  /** A number from 0 up to, but without, 1. */
  readonly next: () => number;
  /** An integer; both ends can come. */
  readonly integer: (from: number, to: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** One item of a list that is not empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Distinct items in random order, at most as many as there are. */
  readonly sample: <Item>(items: readonly Item[], count: number) => Item[];
  /** One item, each as likely as its weight is. */
  readonly weighted: <Item>(items: readonly (readonly [weight: number, item: Item])[]) => Item;
  /** An index of a pool, low ones more often: few artists have many releases. */
  readonly poolIndex: (size: number) => number;
}

/**
 * Starts a stream of random choices.
 *
 * Shape: the same keys give the same stream; streams of different keys have nothing to do with each other.
 * Source: mulberry32 (Tommy Ettinger, public domain), started from an FNV-1a hash of the keys.
 */
export function seededRandom(...keys: readonly (string | number)[]): SeededRandom {
  let state = hashOf(keys.join("\u0000"));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => at(items, integer(0, items.length - 1));
  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    sample: (items, count) => {
      const rest = [...items];
      const taken = Math.min(count, rest.length);
      return Array.from({ length: taken }, () => at(rest.splice(integer(0, rest.length - 1), 1), 0));
    },
    weighted: (items) => {
      let left = next() * items.reduce((sum, [weight]) => sum + weight, 0);
      const chosen = items.find(([weight]) => (left -= weight) < 0);
      return (chosen ?? at(items, items.length - 1))[1];
    },
    poolIndex: (size) => Math.floor(size * next() ** 2),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${index} of ${items.length}`);
  return item;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash ^ (hash >>> 16);
}
