/** Removes what no later run needs any more: changes that every job has exported, old documents, old runs. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** What was removed. Units: rows. */
export interface PruneResult {
  readonly changeCount: number;
  readonly documentCount: number;
  readonly runCount: number;
}

/** Rows that one statement removes. */
const ROWS_PER_STATEMENT = 10_000;

/**
 * Prunes schema `export`.
 *
 * Shape: changes below the snapshot of the oldest of the runs that the next runs count from; a job without a run for
 * `keepDays` is forgotten, and its next run looks at everything. Documents and runs that are older, but never the last message
 * of a release to a recipient, nor a run that another one counts from or that is not finished.
 */
export async function pruneExport(
  database: Database,
  { keepDays }: { readonly keepDays: number },
): Promise<PruneResult> {
  try {
    return {
      changeCount: await pruneChanges(database, keepDays),
      documentCount: await pruneDocuments(database, keepDays),
      runCount: await pruneRuns(database, keepDays),
    };
  } catch (error) {
    throw asDatabaseError(error);
  }
}

/** Runs that the next ones count from, or that will be such when they are done. */
const BASELINES = sql`
  select distinct on (job, sender_dpid, recipient_dpid, message_control_type, catalogue_schema, status = 'COMPLETED')
    id, catalogue_schema, snapshot, started_at
  from export.run
  where scope in ('all', 'changed') and snapshot is not null
    and status in ('COMPLETED', 'STARTED', 'PAUSED', 'STOPPED')
    and system_identifier = (select system_identifier from pg_control_system())
  order by job, sender_dpid, recipient_dpid, message_control_type, catalogue_schema, status = 'COMPLETED', id desc`;

async function pruneChanges({ kysely }: Database, keepDays: number): Promise<number> {
  return kysely.transaction().execute(async (transaction) => {
    // Below what is running now for a catalogue that nobody exports changes of: the first run looks at everything.
    await sql`
      insert into export.change_horizon (catalogue_schema, pruned_below)
      select log.catalogue_schema, coalesce(
        (
          select pg_snapshot_xmin(baseline.snapshot) from (${BASELINES}) as baseline
          where baseline.catalogue_schema = log.catalogue_schema
            and baseline.started_at > now() - make_interval(days => ${keepDays}::integer)
          order by pg_snapshot_xmin(baseline.snapshot)
          limit 1
        ),
        pg_snapshot_xmin(pg_current_snapshot())
      )
      from (select distinct catalogue_schema from export.change_log) as log
      on conflict (catalogue_schema) do update
        set pruned_below = greatest(change_horizon.pruned_below, excluded.pruned_below)`.execute(transaction);
    // What has an id yet to come was logged in another cluster.
    const { numAffectedRows } = await sql`
      delete from export.change_log using export.change_horizon horizon
      where change_log.catalogue_schema = horizon.catalogue_schema
        and (
          change_log.change_xid < horizon.pruned_below
          or change_log.change_xid >= pg_snapshot_xmax(pg_current_snapshot())
        )`.execute(transaction);
    return Number(numAffectedRows ?? 0);
  });
}

async function pruneDocuments(database: Database, keepDays: number): Promise<number> {
  return inParts(
    database,
    sql`
      delete from export.document where id in (
        select document.id from export.document
        where document.created_at < now() - make_interval(days => ${keepDays}::integer)
          and not exists (
            select from export.current_document current
            where current.release_id = document.release_id and current.recipient_dpid = document.recipient_dpid
              and current.sender_dpid = document.sender_dpid
              and current.message_control_type = document.message_control_type
              and current.document_run_id = document.run_id
          )
        limit ${ROWS_PER_STATEMENT}
      )`,
  );
}

/** A run goes with its items and errors, unless a document of it is still a release's last. */
async function pruneRuns(database: Database, keepDays: number): Promise<number> {
  const old = sql`
    run.started_at < now() - make_interval(days => ${keepDays}::integer)
    and run.status not in ('STARTED', 'PAUSED', 'CANCELLING', 'STOPPED')
    and run.id not in (select id from (${BASELINES}) as baseline)`;
  const removed = await inParts(
    database,
    sql`
      delete from export.run where id in (
        select run.id from export.run
        where ${old} and not exists (select from export.document where document.run_id = run.id)
        limit 100
      )`,
  );
  for (const table of ["export.item", "export.chunk", "export.batch", "export.error"]) {
    await inParts(
      database,
      sql`
        delete from ${sql.table(table)} where ctid = any(array(
          select part.ctid from ${sql.table(table)} part join export.run on run.id = part.run_id
          where ${old} limit ${ROWS_PER_STATEMENT}
        ))`,
    );
  }
  return removed;
}

async function inParts({ kysely }: Database, statement: ReturnType<typeof sql>): Promise<number> {
  let total = 0;
  for (;;) {
    const { numAffectedRows } = await statement.execute(kysely);
    total += Number(numAffectedRows ?? 0);
    if (!numAffectedRows) return total;
  }
}
