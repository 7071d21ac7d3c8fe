/** How much of each fault a form of the suite inflicts. */

/** A form of the suite: CI, the ordinary one, and one for a night. */
export type FaultForm = "short" | "full" | "nightly";

/** A number for each form. */
type Numbers = Readonly<Record<FaultForm, number>>;

/** Numbers of every case, by the case's number and what is counted. */
export const FAULT_NUMBERS = {
  /** Processes killed at random, releases of a night. */
  randomKills: { short: 8, full: 100, nightly: 1_000 },
  randomKillReleases: { short: 400, full: 8_000, nightly: 100_000 },
  /** Kills at each named point. */
  pointKills: { short: 1, full: 20, nightly: 200 },
  /** Processes stopped for longer than their lease. */
  stalls: { short: 2, full: 20, nightly: 200 },
  /** Connections that the server ends. */
  terminations: { short: 10, full: 100, nightly: 1_000 },
  /** Crashes of the server. */
  serverCrashes: { short: 1, full: 5, nightly: 50 },
  /** Releases that end every process that builds them. */
  deadlyReleases: { short: 1, full: 1, nightly: 5 },
  deadlyReleaseCatalogue: { short: 200, full: 2_000, nightly: 100_000 },
  /** Nights under concurrent writers. */
  writtenNights: { short: 2, full: 6, nightly: 50 },
  writtenReleases: { short: 500, full: 1_500, nightly: 8_000 },
  /** Starts of the same night at once. */
  races: { short: 3, full: 100, nightly: 1_000 },
  /** Processes that are asked to stop. */
  terminatedProcesses: { short: 4, full: 100, nightly: 500 },
  /** Runs that are paused, or cancelled. */
  steeredRuns: { short: 3, full: 50, nightly: 300 },
  /** Each kind of bad network; how long a network that swallows everything lasts. Unit of the latter: ms. */
  badNetworks: { short: 1, full: 10, nightly: 100 },
  blackHoleMs: { short: 4_000, full: 30_000, nightly: 60_000 },
  /** Rounds of a slow statement, a lock and a deadlock; how long the lock is held. Unit of the latter: ms. */
  slowRounds: { short: 1, full: 7, nightly: 67 },
  heldLockMs: { short: 1_500, full: 30_000, nightly: 30_000 },
  /** Nights with too few connections. */
  starvedNights: { short: 1, full: 5, nightly: 20 },
  /** Times that the disk is full. */
  fullDisks: { short: 1, full: 3, nightly: 20 },
  /** Releases that cost the validator its life. */
  lethalDocuments: { short: 2, full: 10, nightly: 50 },
  /** Places of each kind of bad content. */
  poisonPlaces: { short: 1, full: 20, nightly: 200 },
  /** Releases with malformed rows. */
  malformedReleases: { short: 40, full: 500, nightly: 20_000 },
  /** Nights of processes whose clocks differ. */
  skewedNights: { short: 1, full: 20, nightly: 100 },
  /** Nights in which too many releases fail. */
  skippedNights: { short: 1, full: 3, nightly: 30 },
  /** Storms of refused statements; how long each lasts. Unit of the latter: ms. */
  retryStorms: { short: 1, full: 5, nightly: 30 },
  retryStormMs: { short: 5_000, full: 60_000, nightly: 60_000 },
  /** Restores into a new cluster. */
  restores: { short: 1, full: 1, nightly: 3 },
  /** Deployments in the middle of a run. */
  deployments: { short: 1, full: 3, nightly: 20 },
  /** Releases of a night in cases that name no number. */
  releases: { short: 240, full: 1_500, nightly: 10_000 },
} as const satisfies Readonly<Record<string, Numbers>>;

/** The form that runs. */
export const FAULT_FORM: FaultForm = formOf(process.env["DDEX_BATCH_FAULTS"]);

/** What the choices of the cases come from; every case adds its name. */
export const FAULT_SEED: string = process.env["DDEX_BATCH_SEED"] ?? "1";

/** The number of this form. */
export function faultNumber(name: keyof typeof FAULT_NUMBERS): number {
  return FAULT_NUMBERS[name][FAULT_FORM];
}

function formOf(name = "full"): FaultForm {
  if (name === "short" || name === "full" || name === "nightly") return name;
  throw new Error(`Cannot run the form "${name}": there are short, full and nightly`);
}
