/** What kind of release comes next in a generated catalogue, and on how many discs with how many tracks. */
import type { SeededRandom } from "./seeded-random.ts";

/** Which releases a generated catalogue is made of. */
export type CatalogueMix = "realistic" | "albums" | "singles" | "box-sets";

/** The outline of one release. */
export interface ReleasePlan {
  readonly kind: "simple-single" | "single" | "ep" | "album" | "compilation" | "box-set";
  /** Tracks of each disc; one entry where there are no discs. */
  readonly discs: readonly number[];
}

/** Chooses the next release. Source: one to thirty tracks mostly, now and then a set of 300; `albums` has ten tracks exactly, for benchmarks. */
export function planRelease(mix: CatalogueMix, random: SeededRandom): ReleasePlan {
  if (mix === "singles") return { kind: "simple-single", discs: [1] };
  if (mix === "albums") return { kind: "album", discs: [10] };
  if (mix === "box-sets") return BOX_SET;
  return random.weighted<() => ReleasePlan>([
    [30, () => ({ kind: "simple-single", discs: [1] })],
    [8, () => ({ kind: "single", discs: [random.integer(2, 3)] })],
    [13, () => ({ kind: "ep", discs: [random.integer(4, 7)] })],
    [36, () => ({ kind: "album", discs: [random.integer(8, 14)] })],
    [4, () => ({ kind: "album", discs: [random.integer(15, 30)] })],
    [4, () => ({ kind: "album", discs: discsOf(random) })],
    [4.6, () => ({ kind: "compilation", discs: [random.integer(12, 25)] })],
    [0.4, () => BOX_SET],
  ])();
}

/** 300 tracks on 15 discs. */
const BOX_SET: ReleasePlan = { kind: "box-set", discs: Array.from({ length: 15 }, () => 20) };

function discsOf(random: SeededRandom): readonly number[] {
  return Array.from({ length: random.integer(2, 3) }, () => random.integer(7, 14));
}
