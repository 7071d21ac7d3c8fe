/** Nights of the export, one after the other, until so many faults have struck them as a case wants. */
import { inflict } from "./chaos.ts";
import type { ExportFleet, FleetOptions } from "./export-fleet.ts";
import type { FaultCase } from "./fault-case.ts";

/** The batches of `NIGHT_WORDS`. Unit: releases. */
const BATCH_SIZE = 25;

/** The lease of `NIGHT_WORDS`. */
export const LEASE_SECONDS = 5;

/** Small batches and chunks, so that a fault meets many points of a run; a short lease, so that nobody waits for the dead. */
export const NIGHT_WORDS: readonly string[] =
  `--batch-size ${BATCH_SIZE} --page-size 100 --concurrency 2 --lease ${LEASE_SECONDS}`.split(" ");

/** Releases that a process of `NIGHT_WORDS` has in hand at most: two batches. */
export const RELEASES_IN_HAND: number = 2 * BATCH_SIZE;

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

/** Runs night after night, each to its end. Shape: how many faults struck them, and how many nights that took. */
export async function runStruckNights(
  faultCase: FaultCase,
  options: StruckNights,
): Promise<{ readonly struck: number; readonly nights: number }> {
  const { count, gapMs, words = NIGHT_WORDS, strike, ...fleetOptions } = options;
  let [struck, nights] = [0, 0];
  while (struck < count) {
    nights += 1;
    const fleet = faultCase.startFleet({
      ...fleetOptions,
      words: ["export", "--run-key", `night ${nights}`, ...words],
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
  return { struck, nights };
}
