/** The start of a run: planned and counted in one transaction, or found and joined. */
import { setTimeout as wait } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { RunError } from "../errors.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError, codeOf } from "./database-error.ts";
import { isOwnerGone } from "./lease-owner.ts";
import { liveUntil, type NewRun, type OpenRun, rowOf, startRuns } from "./run-start.ts";
import type { ExportTables, RunStatus } from "./tables.ts";

interface FoundRun {
  readonly id: string;
  readonly status: RunStatus;
  readonly business_key: string;
  readonly planned_count: number | null;
  readonly planned_with: string | null;
  readonly done_count: number;
  readonly message_created_at: Date;
  readonly is_same: boolean;
  readonly is_alive: boolean;
  /** Processes that hold chunks of it. */
  readonly owners: readonly string[];
}

const MAX_STARTS = 20;
const RACE_WAIT_MS = 100;
/** Another start was faster, which a snapshot of before cannot see; or two have started several runs in another order. */
const RACES: ReadonlySet<string> = new Set(["23505", "40001", "40P01"]);

/**
 * Starts a run, or joins the unfinished one of its key.
 *
 * Shape: the unique index on active runs is the lock. An active run of another key, or of another builder, schema or
 * configuration, is left behind as ABANDONED where nobody is at work on it any more.
 * Throws: `ERN_RUN_ALREADY_ACTIVE`; with a key of its own the start leaves a run that is SKIPPED.
 */
export async function openRun(database: Database, run: NewRun): Promise<OpenRun> {
  const [opened] = await openRuns(database, [run]);
  if (opened instanceof RunError) throw opened;
  if (opened === undefined) throw new RangeError("Cannot open a run: one result was expected for it");
  return opened;
}

/**
 * Starts or joins several runs in one transaction: those that are new are planned together, from one snapshot.
 *
 * Shape: one result for each, in order; a run whose job another run has is the `ERN_RUN_ALREADY_ACTIVE` that `openRun` throws.
 */
export async function openRuns(
  database: Database,
  runs: readonly NewRun[],
): Promise<readonly (OpenRun | RunError)[]> {
  for (let start = 1; ; start += 1) {
    try {
      const opened = await database.kysely
        .transaction()
        .setIsolationLevel("repeatable read")
        .execute((transaction) => joinOrStart(transaction, runs));
      const results: (OpenRun | RunError)[] = [];
      for (const { run, result } of opened) {
        if ("runId" in result) results.push(result);
        else {
          if (run.businessKey !== undefined) await insertSkipped(database, run, result);
          results.push(alreadyActive(result));
        }
      }
      return results;
    } catch (error) {
      if (!RACES.has(codeOf(error)) || start === MAX_STARTS) throw asDatabaseError(error);
      await wait(Math.random() * RACE_WAIT_MS);
    }
  }
}

/** A run, and what it has become: opened, or blocked by another. */
interface Opening {
  readonly run: NewRun;
  readonly result: OpenRun | FoundRun;
}

async function joinOrStart(
  transaction: Transaction<ExportTables>,
  runs: readonly NewRun[],
): Promise<readonly Opening[]> {
  const joined = new Map<NewRun, OpenRun | FoundRun>();
  const ready = new Map<NewRun, NewRun>();
  for (const run of runs) {
    const found = await joinOrClear(transaction, run);
    if ("job" in found) ready.set(run, found);
    else joined.set(run, found);
  }
  const started = await startRuns(transaction, [...ready.values()]);
  return runs.flatMap((run) => {
    const result = joined.get(run) ?? started.get(ready.get(run) ?? run);
    return result === undefined ? [] : [{ run, result }];
  });
}

/** Joins the run of the key, or clears the way for a new one; gives the run that is in the way, or the run to start. */
async function joinOrClear(
  transaction: Transaction<ExportTables>,
  run: NewRun,
): Promise<OpenRun | FoundRun | NewRun> {
  const found = await findRuns(transaction, run);
  const own = found.find(({ business_key }) => business_key === run.businessKey);
  const isDone = own?.status === "COMPLETED";
  if (own !== undefined && (isDone ? run.isAgain !== true : own.is_same)) return join(transaction, own, run);
  const blocking = found.find(
    ({ status, is_alive }) => status !== "STOPPED" && status !== "COMPLETED" && is_alive,
  );
  if (blocking !== undefined) return blocking;
  for (const { id, status } of found) {
    if (status === "COMPLETED") continue;
    if (status === "STOPPED" && id !== own?.id) continue;
    await transaction
      .updateTable("export.run")
      .set({
        status: status === "CANCELLING" ? "CANCELLED" : "ABANDONED",
        finished_at: sql<Date>`clock_timestamp()`,
      })
      .where("id", "=", id)
      .execute();
    await sql`
      update export.chunk set status = 'ready', owner = null, lease_until = null
      where run_id = ${id} and status = 'leased'`.execute(transaction);
  }
  const again = isDone ? await countAgain(transaction, run) : 0;
  return again === 0 ? run : { ...run, businessKey: `${run.businessKey}#${again}` };
}

/** Runs of a key that are completed; each further one has a number behind its key. */
async function countAgain(transaction: Transaction<ExportTables>, run: NewRun): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::integer + 1 as count from export.run
    where job = ${run.job} and coalesce(sender_dpid, '') = ${run.senderDpid}
      and coalesce(recipient_dpid, '') = ${run.recipientDpid} and message_control_type = ${run.messageControlType}
      and (business_key = ${run.businessKey ?? ""} or starts_with(business_key, ${`${run.businessKey}#`}))`.execute(
    transaction,
  );
  return rows[0]?.count ?? 1;
}

/** Active runs of the lane, and the one of the key. */
async function findRuns(transaction: Transaction<ExportTables>, run: NewRun): Promise<readonly FoundRun[]> {
  const { rows } = await sql<FoundRun>`
    select id, status, business_key, planned_count, planned_with, read_count + filter_count as done_count, message_created_at,
      (builder_version, schema_sha, config_sha) = (${run.builderVersion}, ${run.schemaSha}, ${run.configSha}) as is_same,
      status = 'PAUSED' or coalesce(live_until > clock_timestamp(), false) as is_alive,
      array(
        select distinct owner from export.chunk where chunk.run_id = run.id and chunk.status = 'leased'
      ) as owners
    from export.run
    where job = ${run.job} and coalesce(sender_dpid, '') = ${run.senderDpid}
      and coalesce(recipient_dpid, '') = ${run.recipientDpid} and message_control_type = ${run.messageControlType}
      and (
        status in ('STARTED', 'PAUSED', 'CANCELLING')
        or status in ('STOPPED', 'COMPLETED') and business_key = ${run.businessKey ?? null}
      )`.execute(transaction);
  for (const { id, owners } of rows) await freeChunks(transaction, id, owners.filter(isOwnerGone));
  return rows.map((row) => ({ ...row, is_alive: row.is_alive && !isLeft(row) }));
}

/** Every process that had work of it was one of this machine, and has ended. */
function isLeft({ status, owners }: FoundRun): boolean {
  return status !== "PAUSED" && owners.length > 0 && owners.every(isOwnerGone);
}

/** Lets the leases of processes that have ended run out now. */
async function freeChunks(
  transaction: Transaction<ExportTables>,
  runId: string,
  owners: readonly string[],
): Promise<void> {
  if (owners.length === 0) return;
  await sql`
    update export.chunk set lease_until = clock_timestamp()
    where run_id = ${runId} and status = 'leased' and owner = any(${owners})`.execute(transaction);
}

async function join(transaction: Transaction<ExportTables>, found: FoundRun, run: NewRun): Promise<OpenRun> {
  const { id, planned_count, planned_with, done_count, message_created_at } = found;
  // A run that is alive is let be: those who join it at once would only stand in one another's way.
  if (found.status === "STOPPED" || (found.status === "STARTED" && !found.is_alive)) {
    await sql`
      update export.run
      set status = 'STARTED', finished_at = null, failure_code = null, failure_text = null, live_until = ${liveUntil(run)}
      where id = ${id}`.execute(transaction);
  }
  const status = found.status === "STOPPED" ? "STARTED" : found.status;
  return {
    runId: id,
    plannedCount: planned_count ?? 0,
    plannedWith: planned_with ?? undefined,
    doneCount: done_count,
    messageCreatedAt: message_created_at,
    isNew: false,
    status,
  };
}

/** Tonight is on record also where last night is not over. */
async function insertSkipped(database: Database, run: NewRun, blocking: FoundRun): Promise<void> {
  await database.kysely
    .insertInto("export.run")
    .values({
      ...rowOf(run),
      status: "SKIPPED",
      planned_count: 0,
      finished_at: sql<Date>`clock_timestamp()`,
      failure_code: "ERN_RUN_ALREADY_ACTIVE",
      failure_text: alreadyActive(blocking).message,
    })
    .execute();
}

function alreadyActive({ id, status, business_key }: FoundRun): RunError {
  return new RunError(
    "ERN_RUN_ALREADY_ACTIVE",
    `Cannot start the run: Run "${id}" with the key "${business_key}" has the job and is ${status}`,
  );
}
