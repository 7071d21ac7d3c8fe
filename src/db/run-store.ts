/** The runs of the export job: finished, and found again. */
import { sql, type Kysely, type Selectable } from "kysely";
import { RunError } from "../errors.ts";
import type { Severity } from "../finding.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import { storableExcerpt } from "./storable-text.ts";
import type { ExportTables, RunScope, RunStatus } from "./tables.ts";

/** How a run ended. */
export interface RunEnd {
  readonly status: Extract<RunStatus, "STOPPED" | "CANCELLED" | "FAILED" | "ABANDONED">;
  readonly failure?: { readonly code: string; readonly text: string };
  readonly peakRssBytes?: number;
}

/** A run as it stands. Units: counts are releases, `commitCount` is batches. */
export interface Run {
  readonly id: string;
  readonly job: string;
  readonly status: RunStatus;
  readonly senderDpid: string | undefined;
  readonly recipientDpid: string | undefined;
  readonly startedAt: Date;
  readonly finishedAt: Date | undefined;
  readonly messageCreatedAt: Date;
  readonly catalogueSchema: string;
  readonly options: unknown;
  readonly builderVersion: string;
  readonly schemaSha: string;
  readonly plannedCount: number | undefined;
  readonly readCount: number;
  readonly filterCount: number;
  readonly writeCount: number;
  readonly skipCount: number;
  readonly commitCount: number;
  /** Releases whose document says what the current one says. */
  readonly unchangedCount: number;
  /** Of `skipCount`: releases that killed their processes or the validator. */
  readonly quarantineCount: number;
  readonly retryCount: number;
  readonly fencedCount: number;
  readonly businessKey: string;
  readonly scope: RunScope;
  readonly messageControlType: string;
  readonly failure: { readonly code: string; readonly text: string } | undefined;
  readonly peakRssBytes: number | undefined;
}

/** How often a run met a code. */
export interface ErrorCount {
  readonly code: string;
  readonly severity: Severity;
  readonly errorCount: number;
  readonly releaseCount: number;
}

const MAX_FAILURE_LENGTH = 4_000;

/**
 * Ends a run before its end; a run that has ended already stays as it is.
 *
 * Shape: true where this call ended it. A stop is refused while another process is at work on the run.
 */
export async function endRun(database: Database, runId: string, end: RunEnd): Promise<boolean> {
  const { numUpdatedRows } = await inDatabase(database, (kysely) =>
    kysely
      .updateTable("export.run")
      .set({
        status: end.status,
        finished_at: sql<Date>`clock_timestamp()`,
        live_until: null,
        failure_code: end.failure?.code ?? null,
        failure_text:
          end.failure === undefined ? null : storableExcerpt(end.failure.text, MAX_FAILURE_LENGTH),
        peak_rss_bytes: end.peakRssBytes ?? null,
      })
      .where("id", "=", runId)
      .where("status", "in", ["STARTED", "PAUSED", "CANCELLING"])
      .$if(end.status === "STOPPED", (query) =>
        query.where(sql<boolean>`not exists (
          select from export.chunk
          where chunk.run_id = run.id and chunk.status = 'leased' and chunk.lease_until > clock_timestamp()
        )`),
      )
      .executeTakeFirstOrThrow(),
  );
  return numUpdatedRows > 0n;
}

/**
 * Completes a run: only where each planned release has come to something, which is asked in the same statement.
 *
 * Shape: true where the run is complete, by this call or by another process.
 */
export async function completeRun(database: Database, runId: string, peakRssBytes: number): Promise<boolean> {
  const { numUpdatedRows } = await inDatabase(database, (kysely) =>
    kysely
      .updateTable("export.run")
      .set({
        status: "COMPLETED",
        finished_at: sql<Date>`clock_timestamp()`,
        live_until: null,
        peak_rss_bytes: peakRssBytes,
      })
      .where("id", "=", runId)
      .where("status", "in", ["STARTED", "PAUSED"])
      .where(sql<boolean>`planned_count = (select count(*) from export.item where item.run_id = run.id)`)
      .where(
        sql<boolean>`not exists (select from export.chunk where chunk.run_id = run.id and chunk.status <> 'done')`,
      )
      .executeTakeFirstOrThrow(),
  );
  if (numUpdatedRows > 0n) return true;
  return (await readRun(database, runId)).status === "COMPLETED";
}

/** Lists runs, the last one first. */
export async function listRuns(
  database: Database,
  options: { readonly limit: number },
): Promise<readonly Run[]> {
  const rows = await inDatabase(database, (kysely) =>
    kysely.selectFrom("export.run").selectAll().orderBy("id", "desc").limit(options.limit).execute(),
  );
  return rows.map(toRun);
}

/** Reads one run. Throws: `ERN_RUN_NOT_FOUND`. */
export async function readRun(database: Database, runId: string): Promise<Run> {
  // Whoever types "last week" for an id asks for a run that is not there.
  if (!/^\d{1,18}$/.test(runId)) throw runNotFound(runId);
  const row = await inDatabase(database, (kysely) =>
    kysely.selectFrom("export.run").selectAll().where("id", "=", runId).executeTakeFirst(),
  );
  if (row === undefined) throw runNotFound(runId);
  return toRun(row);
}

/** Counts a run's errors by code, the most frequent first. */
export async function countErrors(database: Database, runId: string): Promise<readonly ErrorCount[]> {
  const rows = await inDatabase(database, (kysely) =>
    kysely
      .selectFrom("export.error")
      .select((error) => [
        "code",
        "severity",
        error.fn.countAll<string>().as("error_count"),
        error.fn.count<string>("release_id").distinct().as("release_count"),
      ])
      .where("run_id", "=", runId)
      .groupBy(["code", "severity"])
      .orderBy("error_count", "desc")
      .orderBy("code")
      .execute(),
  );
  return rows.map((row) => ({
    code: row.code,
    severity: row.severity,
    errorCount: Number(row.error_count),
    releaseCount: Number(row.release_count),
  }));
}

async function inDatabase<Result>(
  database: Database,
  work: (kysely: Kysely<ExportTables>) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(database.kysely);
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function toRun(row: Selectable<ExportTables["export.run"]>): Run {
  return {
    id: row.id,
    job: row.job,
    status: row.status,
    senderDpid: row.sender_dpid ?? undefined,
    recipientDpid: row.recipient_dpid ?? undefined,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    messageCreatedAt: row.message_created_at,
    catalogueSchema: row.catalogue_schema,
    options: row.options,
    builderVersion: row.builder_version,
    schemaSha: row.schema_sha,
    plannedCount: row.planned_count ?? undefined,
    readCount: row.read_count,
    filterCount: row.filter_count,
    writeCount: row.write_count,
    skipCount: row.skip_count,
    commitCount: row.commit_count,
    unchangedCount: row.unchanged_count,
    quarantineCount: row.quarantine_count,
    retryCount: row.retry_count,
    fencedCount: row.fenced_count,
    businessKey: row.business_key,
    scope: row.scope,
    messageControlType: row.message_control_type,
    failure: row.failure_code === null ? undefined : { code: row.failure_code, text: row.failure_text ?? "" },
    peakRssBytes: row.peak_rss_bytes === null ? undefined : Number(row.peak_rss_bytes),
  };
}

function runNotFound(runId: string): RunError {
  return new RunError("ERN_RUN_NOT_FOUND", `Cannot find Run "${runId}": there is none with this id`);
}
