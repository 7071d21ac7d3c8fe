/** Nights of the export, one after the other, until so many faults have struck them as a case wants. */
import { inflict } from "./chaos.ts";
import type { ExportFleet, FleetOptions } from "./export-fleet.ts";
import type { FaultCase } from "./fault-case.ts";

/** Small batches and chunks, so that a fault meets many points of a run; a short lease, so that nobody waits for the dead. */
export const NIGHT_WORDS: readonly string[] =
  "--batch-size 25 --page-size 100 --concurrency 2 --lease 5".split(" ");

/** Releases that a process of `NIGHT_WORDS` has in hand at most. */
export const RELEASES_IN_HAND = 50;

/** What strikes the nights. */
export interface StruckNights extends Omit<FleetOptions, "database" | "words"> {
  readonly count: number;
  /** Shortest and longest wait before each. Units: ms. */
  readonly gapMs: readonly [number, number];
  /** Further words of the command. Default: `NIGHT_WORDS`. */
  readonly words?: readonly string[];
  /** Does the fault; false where there was nothing to do it to. */
  readonly strike: (fleet: ExportFleet) => boolean | Promise<boolean>;
}

/** Runs night after night, each to its end. Shape: how many faults struck them. */
export async function runStruckNights(faultCase: FaultCase, options: StruckNights): Promise<number> {
  const { count, gapMs, words = NIGHT_WORDS, strike, ...fleetOptions } = options;
  let struck = 0;
  for (let night = 1; struck < count; night += 1) {
    const fleet = faultCase.startFleet({
      ...fleetOptions,
      words: ["export", "--run-key", `night ${night}`, ...words],
    });
    struck += await inflict({
      random: faultCase.random,
      count: count - struck,
      gapMs,
      until: fleet.ended,
      inflict: () => strike(fleet),
    });
    await fleet.ended;
  }
  return struck;
}
