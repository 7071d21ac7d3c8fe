/** A case of the suite from its catalogue to its line in the report: what every case has in common. */
import { expect, inject } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import type { CatalogueMix } from "../../src/sample/release-plan.ts";
import { type SeededRandom, seededRandom } from "../../src/sample/seeded-random.ts";
import { ExportFleet, type FleetEnd, type FleetOptions } from "./export-fleet.ts";
import { createFaultCatalogue } from "./fault-catalogue.ts";
import { FAULT_SEED } from "./fault-numbers.ts";
import { countHarm, reportOutcome } from "./fault-report.ts";
import { readServerLog } from "./fault-server.ts";
import { checkAgainstFreshBuild } from "./fresh-build.ts";
import {
  checkCounters,
  checkDocuments,
  checkItems,
  checkLeftovers,
  checkOverlap,
  checkPoison,
  checkRepetitions,
  checkWaste,
  countWasted,
  type Violation,
  violationOf,
} from "./invariants.ts";
import { checkStamps } from "./version-stamps.ts";

/** A case. */
export interface FaultCaseOptions {
  /** Number in the fault plan. */
  readonly case: number;
  readonly fault: string;
  readonly releases: number;
  /** Default: singles. */
  readonly mix?: CatalogueMix;
}

/** What a case expects when the dust has settled, beside that nothing is lost, doubled or torn. */
export interface CaseEnd {
  readonly faults: number;
  /** Releases that must be kept back. Default: none. */
  readonly poisonIds?: readonly string[];
  /** Statuses that runs may be left in. Default: COMPLETED and SKIPPED. */
  readonly allowedStatuses?: readonly string[];
  /** Exit codes that processes may have, beside 0 and a signal of the case. Default: none. */
  readonly allowedExitCodes?: readonly number[];
  /** What a process may have in hand when it dies. Default: not checked. */
  readonly releasesInHand?: number;
  /** Default: 512 MB, that of the program. */
  readonly memoryLimitBytes?: number;
  /** False where the last run was not one of everything or of all changes. Default: true. */
  readonly isComplete?: boolean;
  readonly note?: string;
}

/** The database of a case, and the processes that worked on it. */
export interface FaultCase {
  readonly database: Database;
  readonly random: SeededRandom;
  /** Starts processes; they are gone when the case is. */
  readonly startFleet: (options: Omit<FleetOptions, "database">) => ExportFleet;
  /** Checks every invariant, adds the case to the report, and fails where one is violated. */
  readonly settle: (end: CaseEnd) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes the catalogue of a case. */
export async function openFaultCase(options: FaultCaseOptions): Promise<FaultCase> {
  const database = await createFaultCatalogue(options.releases, options.mix);
  const fleets: ExportFleet[] = [];
  const logLength = (await readServerLog(inject("serverFolder"))).length;
  const startedMs = performance.now();
  return {
    database,
    random: seededRandom("faults", options.case, options.fault, FAULT_SEED),
    startFleet: (fleetOptions) => {
      const fleet = new ExportFleet({ ...fleetOptions, database });
      fleets.push(fleet);
      return fleet;
    },
    settle: async (end) => {
      const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
      const violations = await checkInvariants(database, fleets, logLength, end);
      await reportOutcome(inject("reportFile"), {
        case: options.case,
        fault: options.fault,
        faults: end.faults,
        ...(await countRuns(database)),
        ...countHarm(violations),
        seconds,
        note: end.note ?? `${await countWasted(database)} releases done again`,
      });
      expect(violations).toEqual([]);
    },
    close: async () => {
      for (const fleet of fleets) await fleet.close();
      await database.close();
    },
  };
}

/** Checks I1 to I10. */
async function checkInvariants(
  database: Database,
  fleets: readonly ExportFleet[],
  logLength: number,
  end: CaseEnd,
): Promise<readonly Violation[]> {
  const { poisonIds = [], allowedStatuses, releasesInHand, isComplete = true } = end;
  const ends = fleets.flatMap((fleet) => fleet.ends);
  const leftovers = {
    serverFolder: inject("serverFolder"),
    logLength,
    ...(allowedStatuses !== undefined && { allowedStatuses }),
  };
  return [
    ...(await checkItems(database)),
    ...(await checkDocuments(database)),
    ...(await checkRepetitions(database)),
    ...(await checkStamps(database)),
    ...(isComplete ? await checkAgainstFreshBuild(database, poisonIds) : []),
    ...(await checkPoison(database, poisonIds)),
    ...(await checkOverlap(database)),
    ...checkMemory(fleets, end.memoryLimitBytes ?? 512 * 1024 ** 2),
    ...(await checkLeftovers(database, leftovers)),
    ...checkEnds(ends, end.allowedExitCodes ?? []),
    ...(await checkCounters(database)),
    ...(releasesInHand === undefined
      ? []
      : await checkWaste(database, { deaths: ends.filter(wasKilled).length, releasesInHand })),
  ];
}

/** I7: no process grew beyond its limit and a tenth. */
function checkMemory(fleets: readonly ExportFleet[], limitBytes: number): readonly Violation[] {
  const peaks = fleets.map(({ peakRssBytes }) => peakRssBytes).filter((bytes) => bytes > 1.1 * limitBytes);
  return violationOf("I7", `more than ${limitBytes} bytes`, peaks.map(String));
}

/** I8: every process ended as it should: by itself, or by a signal of the case. */
function checkEnds(ends: readonly FleetEnd[], allowed: readonly number[]): readonly Violation[] {
  const wrong = ends.filter(({ exitCode, signal, stderr }) =>
    exitCode === null
      ? signal !== "SIGKILL" && signal !== "SIGTERM"
      : ![0, 75, ...allowed].includes(exitCode) || /Unhandled|BUG/.test(stderr),
  );
  return violationOf(
    "I8",
    "ended otherwise than it should",
    wrong.map(({ exitCode, signal, stderr }) => `${exitCode ?? signal}: ${stderr.slice(0, 500)}`),
  );
}

function wasKilled({ exitCode }: FleetEnd): boolean {
  return exitCode === null;
}

async function countRuns({ pool }: Database): Promise<{ readonly runs: number; readonly documents: number }> {
  const { rows } = await pool.query<{ runs: number; documents: number }>(`
    select (select count(*) from export.run where status <> 'SKIPPED')::integer as runs,
      (select count(*) from export.document)::integer as documents`);
  return rows[0] ?? { runs: 0, documents: 0 };
}
