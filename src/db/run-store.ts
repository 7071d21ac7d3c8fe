/** The runs of the export job: started, finished, found again. */
import type { Kysely, Selectable } from "kysely";
import { RunError } from "../errors.ts";
import type { Severity } from "../finding.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { ReleaseKey } from "./driving-query.ts";
import { storableExcerpt, storableText } from "./storable-text.ts";
import type { ExportTables, RunStatus } from "./tables.ts";

/** A run that is about to start. */
export interface NewRun {
  readonly job: string;
  readonly senderDpid?: string;
  readonly recipientDpid?: string;
  /** The clock of the run. */
  readonly messageCreatedAt: Date;
  readonly catalogueSchema: string;
  /** Resolved options, without secrets. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly builderVersion: string;
  readonly schemaSha: string;
  /** Releases to read, where they were counted. */
  readonly plannedCount?: number;
}

/** How a run ended. */
export interface RunEnd {
  readonly status: Extract<RunStatus, "COMPLETED" | "STOPPED" | "FAILED" | "ABANDONED">;
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
  /** Last release before which no batch is missing. */
  readonly checkpoint: ReleaseKey | undefined;
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

/** Starts a run; gives its id. */
export async function startRun(database: Database, run: NewRun): Promise<string> {
  const { id } = await inDatabase(database, (kysely) =>
    kysely
      .insertInto("export.run")
      .values({
        job: run.job,
        status: "STARTED",
        sender_dpid: run.senderDpid ?? null,
        recipient_dpid: run.recipientDpid ?? null,
        message_created_at: run.messageCreatedAt,
        catalogue_schema: run.catalogueSchema,
        options: JSON.stringify(run.options, (_key, value: unknown) =>
          typeof value === "string" ? storableText(value) : value,
        ),
        builder_version: run.builderVersion,
        schema_sha: run.schemaSha,
        planned_count: run.plannedCount ?? null,
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** Ends a run. Throws: `ERN_RUN_NOT_FOUND`. */
export async function finishRun(database: Database, runId: string, end: RunEnd): Promise<void> {
  const { numUpdatedRows } = await inDatabase(database, (kysely) =>
    kysely
      .updateTable("export.run")
      .set({
        status: end.status,
        finished_at: new Date(),
        failure_code: end.failure?.code ?? null,
        failure_text:
          end.failure === undefined ? null : storableExcerpt(end.failure.text, MAX_FAILURE_LENGTH),
        peak_rss_bytes: end.peakRssBytes ?? null,
      })
      .where("id", "=", runId)
      .executeTakeFirstOrThrow(),
  );
  if (numUpdatedRows === 0n) throw runNotFound(runId);
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
    checkpoint:
      row.checkpoint_release_id === null || row.checkpoint_export_priority === null
        ? undefined
        : { exportPriority: row.checkpoint_export_priority, releaseId: row.checkpoint_release_id },
    failure: row.failure_code === null ? undefined : { code: row.failure_code, text: row.failure_text ?? "" },
    peakRssBytes: row.peak_rss_bytes === null ? undefined : Number(row.peak_rss_bytes),
  };
}

function runNotFound(runId: string): RunError {
  return new RunError("ERN_RUN_NOT_FOUND", `Cannot find Run "${runId}": there is none with this id`);
}
