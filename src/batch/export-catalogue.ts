/** The export job: a catalogue in PostgreSQL → documents and errors in the same database, batch by batch. */
import type { Database } from "../db/connect.ts";
import { openRun } from "../db/run-open.ts";
import type { ExportSummary } from "./export-summary.ts";
import type { ExportCatalogueOptions } from "./export-options.ts";
import { type OpenedExport, prepareExport } from "./prepare-export.ts";
import type { RunWork } from "./run-work.ts";
import type { RunWatch } from "./run-watch.ts";
import { type ReducedSummary, watchExport } from "./watch-export.ts";
import { workOnRun } from "./work-on-run.ts";

export type { ExportCatalogueOptions, StartedExport } from "./export-options.ts";

/**
 * Exports a catalogue.
 *
 * Shape: a row in export.run, planned once and worked on by every process that starts the same `runKey`; per batch one
 * transaction with its documents, errors and items. A release is exported, unchanged, failed with an error that names the
 * row, or gone; a run is completed only where these are the plan.
 * Memory: `memoryLimit`, whatever the size of the catalogue.
 * Throws: ConfigError, DatabaseError, WriteError, RunError; the run is then marked as failed, or unfinished where it was
 * `ERN_RUN_INTERRUPTED`. An abort by `signal` or `stopSignal` is no error: the summary's status is "STOPPED".
 */
export async function exportCatalogue<Aggregate = undefined>(
  database: Database,
  options: ExportCatalogueOptions<Aggregate> = {},
): Promise<ReducedSummary<Aggregate>> {
  const prepared = await prepareExport(database, options);
  const opened = await prepared.start(await openRun(database, prepared.newRun));
  return workOnOpened(database, prepared.watch, opened, (work) => workOnRun(database, work));
}

/** Works on an opened run under its watch, unless it was completed before. */
export async function workOnOpened<Aggregate>(
  database: Database,
  watch: RunWatch<Aggregate>,
  { started, work }: OpenedExport,
  doWork: (work: RunWork) => Promise<ExportSummary>,
): Promise<ReducedSummary<Aggregate>> {
  if ("status" in work) {
    watch.observe({ kind: "run-started", ...started });
    watch.observe({ kind: "run-finished", status: work.status });
    return work;
  }
  return watchExport(database, watch, started, () => doWork(work));
}
