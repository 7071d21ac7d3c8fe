/** The rows of new runs: started, planned together and counted. */
import { type InsertObject, type RawBuilder, sql, type Transaction } from "kysely";
import {
  type ChunkBounds,
  type PlanSource,
  planRuns,
  type PlanStatement,
  type RunLane,
} from "./chunk-plan.ts";
import { storableText } from "./storable-text.ts";
import type { ExportTables, RunStatus } from "./tables.ts";

/** A run that is about to start. */
export interface NewRun extends RunLane {
  /** What it is the run of; a second start of the same key joins the run. Absent: a key of its own. */
  readonly businessKey?: string;
  /** True starts another run where the one of the key is completed. Default: false. */
  readonly isAgain?: boolean;
  /** The clock of the run. */
  readonly messageCreatedAt: Date;
  /** Resolved options, without secrets. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Where its releases come from, and the size of its chunks; a number of releases for a run without chunks. */
  readonly plan: ({ readonly source: PlanSource } & ChunkBounds) | { readonly plannedCount: number };
  /** How long it counts as alive without a further sign. Unit: seconds. Default: 60. */
  readonly leaseSeconds?: number;
  /** Called before the transaction is committed; for tests of faults. */
  readonly beforeCommit?: () => void;
}

/** A run that was started or joined. */
export interface OpenRun {
  readonly runId: string;
  readonly plannedCount: number;
  /** First of the runs that it was planned together with, which have chunks of the same stretches; absent: planned alone. */
  readonly plannedWith: string | undefined;
  /** Releases that have come to something already. */
  readonly doneCount: number;
  /** The clock of the run, which all its processes share. */
  readonly messageCreatedAt: Date;
  /** False where another process had started it. */
  readonly isNew: boolean;
  /** COMPLETED where a run of the key has nothing left to do. */
  readonly status: RunStatus;
}

const LEASE_SECONDS = 60;
/** Ids of changed releases that are held at the same time; the runs of more are planned apart. */
const MAX_HELD_IDS = 200_000;

/** A run that has a row and no plan. */
interface UnplannedRun {
  readonly run: NewRun;
  readonly runId: string;
  readonly statement: PlanStatement;
}

/** Starts runs within the transaction that plans them. Shape: each by the run that it was asked for. */
export async function startRuns(
  transaction: Transaction<ExportTables>,
  runs: readonly NewRun[],
): Promise<ReadonlyMap<NewRun, OpenRun>> {
  const started = new Map<NewRun, OpenRun>();
  let unplanned: UnplannedRun[] = [];
  let heldIds = 0;
  const plan = async (): Promise<void> => {
    for (const [run, opened] of await planTogether(transaction, unplanned)) started.set(run, opened);
    unplanned = [];
    heldIds = 0;
  };
  for (const run of runs) {
    if ("plannedCount" in run.plan) {
      const runId = await insertRun(transaction, run);
      started.set(run, await counted(transaction, run, { runId, plannedCount: run.plan.plannedCount }));
      continue;
    }
    const statement = await run.plan.source(transaction, run);
    const ids = statement.values.flatMap((value) => (Array.isArray(value) ? [value.length] : []));
    heldIds += ids.reduce((sum, length) => sum + length, 0);
    if (heldIds > MAX_HELD_IDS) await plan();
    unplanned.push({ run, runId: await insertRun(transaction, run, statement), statement });
  }
  await plan();
  for (const run of runs) run.beforeCommit?.();
  return started;
}

async function planTogether(
  transaction: Transaction<ExportTables>,
  runs: readonly UnplannedRun[],
): Promise<ReadonlyMap<NewRun, OpenRun>> {
  const started = new Map<NewRun, OpenRun>();
  const [first] = runs;
  if (first === undefined || !("source" in first.run.plan)) return started;
  const counts = await planRuns(transaction, runs, first.run.plan);
  const plannedWith = runs.length > 1 ? first.runId : undefined;
  for (const { run, runId } of runs) {
    started.set(
      run,
      await counted(transaction, run, { runId, plannedCount: counts.get(runId) ?? 0, plannedWith }),
    );
  }
  return started;
}

async function insertRun(
  transaction: Transaction<ExportTables>,
  run: NewRun,
  statement?: PlanStatement,
): Promise<string> {
  const { id } = await transaction
    .insertInto("export.run")
    .values({
      ...rowOf(run),
      status: "STARTED",
      scope: statement?.scope ?? "named",
      scope_run_id: statement?.scopeRunId ?? null,
      prev_run_id: statement?.previous?.runId ?? null,
      prev_snapshot: statement?.previous?.snapshot ?? null,
      full_plan_reason: statement?.fullPlanReason ?? null,
      snapshot: sql<string>`pg_current_snapshot()`,
      system_identifier: sql<string>`(select system_identifier from pg_control_system())`,
      live_until: liveUntil(run),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function counted(
  transaction: Transaction<ExportTables>,
  run: NewRun,
  {
    runId,
    plannedCount,
    plannedWith,
  }: { readonly runId: string; readonly plannedCount: number; readonly plannedWith?: string | undefined },
): Promise<OpenRun> {
  await transaction
    .updateTable("export.run")
    .set({
      planned_count: plannedCount,
      planned_with: plannedWith ?? null,
      live_until: liveUntil(run),
    })
    .where("id", "=", runId)
    .execute();
  return {
    runId,
    plannedCount,
    plannedWith,
    doneCount: 0,
    messageCreatedAt: run.messageCreatedAt,
    isNew: true,
    status: "STARTED",
  };
}

/** The columns that a run has from its start, whatever becomes of it. */
export function rowOf(run: NewRun): Omit<InsertObject<ExportTables, "export.run">, "status"> {
  return {
    job: run.job,
    business_key: run.businessKey ?? sql<string>`'run ' || gen_random_uuid()`,
    sender_dpid: run.senderDpid,
    recipient_dpid: run.recipientDpid,
    message_control_type: run.messageControlType,
    message_created_at: run.messageCreatedAt,
    catalogue_schema: run.catalogueSchema,
    options: JSON.stringify(run.options, (_key, value: unknown) =>
      typeof value === "string" ? storableText(value) : value,
    ),
    builder_version: run.builderVersion,
    schema_sha: run.schemaSha,
    config_sha: run.configSha,
  };
}

/** Until when a run counts as alive from now on. */
export function liveUntil({ leaseSeconds = LEASE_SECONDS }: NewRun): RawBuilder<Date> {
  return sql<Date>`clock_timestamp() + make_interval(secs => ${leaseSeconds})`;
}
