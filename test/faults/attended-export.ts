/** The export in this process, started again where a passing fault has ended it: what a supervisor does with exit code 75. */
import { setTimeout as delay } from "node:timers/promises";
import { exportCatalogue, type ExportCatalogueOptions } from "../../src/batch/export-catalogue.ts";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import { faultClassOf } from "../../src/batch/fault-class.ts";
import type { RunEvent } from "../../src/batch/run-observer.ts";
import { type DatabaseOptions, openDatabase } from "../../src/db/connect.ts";
import { ErnError } from "../../src/errors.ts";

/** What an attended export came to. */
export interface AttendedExport {
  readonly summary: ExportSummary;
  readonly events: readonly RunEvent[];
  /** Codes of what ended the starts before the last one. */
  readonly failures: readonly string[];
}

/** Ends of a start that are followed by another one, beside passing faults. */
const UNFINISHED = new Set(["ERN_RUN_INTERRUPTED", "ERN_DB_UNAVAILABLE"]);
const MAX_STARTS = 40;
const RESTART_MS = 200;

/** Exports under one key until the run is completed. Throws: what no further start would mend. */
export async function exportAttended(
  connection: DatabaseOptions,
  options: ExportCatalogueOptions & { readonly runKey: string },
  hear: (event: RunEvent) => void = () => undefined,
): Promise<AttendedExport> {
  const events: RunEvent[] = [];
  const failures: string[] = [];
  const observe = (event: RunEvent): void => {
    events.push(event);
    hear(event);
  };
  for (;;) {
    try {
      const summary = await exportOnce(connection, { ...options, observe });
      return { summary, events, failures };
    } catch (error) {
      if (!isStartedAgain(error) || failures.length === MAX_STARTS) throw error;
      failures.push(error instanceof ErnError ? error.code : "");
      await delay(RESTART_MS);
    }
  }
}

async function exportOnce(
  connection: DatabaseOptions,
  options: ExportCatalogueOptions,
): Promise<ExportSummary> {
  const database = await openDatabase(connection);
  try {
    return await exportCatalogue(database, options);
  } finally {
    await database.close();
  }
}

function isStartedAgain(error: unknown): boolean {
  if (error instanceof ErnError && UNFINISHED.has(error.code)) return true;
  return faultClassOf(error) === "transient";
}

/** Counts retries by code. */
export function countRetries(events: readonly RunEvent[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const event of events) {
    if (event.kind === "retried") counts[event.code] = (counts[event.code] ?? 0) + 1;
  }
  return counts;
}
