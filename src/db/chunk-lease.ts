/** Who works on which chunk: claimed under a lease and an epoch, renewed, given back. The database's clock is the only one. */
import { type Kysely, sql } from "kysely";
import type { ChunkHold } from "./batch-writer.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { ExportTables, RunStatus } from "./tables.ts";

/** A process at work on a run. */
export interface Worker {
  readonly runId: string;
  /** Unique for each process and run. */
  readonly owner: string;
  /** How long a claim holds without renewal. Unit: seconds. */
  readonly leaseSeconds: number;
}

/** A release of a chunk that nobody has brought to an end yet. */
export interface OpenRelease {
  readonly releaseId: string;
  /** Expected size of the message. Unit: bytes. */
  readonly estimatedBytes: number;
  /** Place in the plan of the run, counted from 0. */
  readonly place: number;
  /** Processes that ended with it in hand. */
  readonly deaths: number;
  /** Of these, those that had nothing else in hand. */
  readonly deathsAlone: number;
}

/** A chunk that was claimed. */
export interface ClaimedChunk extends ChunkHold {
  /** In the order of the plan. */
  readonly releases: readonly OpenRelease[];
  /** True where another process had it, and lost it by silence. */
  readonly isStolen: boolean;
  /** True where a process had it and neither finished it nor gave it back: one of its releases may have ended that process. */
  readonly isSuspect: boolean;
  /** Largest batch that may be made of it, after a fault of memory or time. */
  readonly maxBatchSize: number | undefined;
}

interface ClaimRow {
  readonly chunk_index: number;
  readonly epoch: number;
  readonly attempts: number;
  readonly first_place: number;
  readonly release_ids: readonly string[];
  readonly estimated_bytes: readonly number[];
  readonly max_batch_size: number | null;
  readonly was_leased: boolean;
}

/**
 * Claims the first chunk that is free, or whose owner was silent for the length of its lease.
 *
 * Shape: undefined where there is none, or the run is not going on. The claim is counted before any work is done, so that a
 * chunk that kills its process is known by it. Where the run's breaker is set nobody gets one, and one process one behind its
 * time, which the next has to wait for as long as for a lease.
 */
export async function claimChunk(database: Database, worker: Worker): Promise<ClaimedChunk | undefined> {
  const { runId, owner, leaseSeconds } = worker;
  return inDatabase(database, async (kysely) => {
    // MATERIALIZED fences the LIMIT: a plan that ran the subquery again would claim more than one.
    const { rows } = await sql<ClaimRow>`
      with probe as (
        update export.run
        set breaker_probe = ${owner}, breaker_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
        where id = ${runId} and breaker_until < clock_timestamp()
        returning id
      ),
      free as materialized (
        select chunk.run_id, chunk.chunk_index, chunk.status
        from export.chunk
        where chunk.run_id = ${runId} and chunk.status <> 'done' and chunk.not_before <= clock_timestamp()
          and (chunk.status = 'ready' or chunk.lease_until < clock_timestamp())
          and exists (
            select from export.run
            where run.id = ${runId} and run.status = 'STARTED'
              and (run.breaker_until is null or run.id in (select id from probe))
          )
        order by chunk.chunk_index
        limit 1
        for update of chunk skip locked
      )
      update export.chunk
      set status = 'leased', owner = ${owner}, epoch = epoch + 1, attempts = attempts + 1,
        lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
      from free
      where chunk.run_id = free.run_id and chunk.chunk_index = free.chunk_index
      returning chunk.chunk_index, epoch, attempts, first_place, release_ids, estimated_bytes, max_batch_size,
        free.status = 'leased' as was_leased`.execute(kysely);
    const [row] = rows;
    if (row === undefined) return undefined;
    const { chunk_index: chunkIndex, epoch } = row;
    return {
      chunkIndex,
      epoch,
      owner,
      releases: epoch === 1 ? releasesOf(row) : await readOpenReleases(kysely, runId, chunkIndex, epoch),
      isStolen: row.was_leased,
      isSuspect: row.attempts > 1,
      maxBatchSize: row.max_batch_size ?? undefined,
    };
  });
}

/** The releases of a chunk that nobody had in hand yet. */
export function releasesOf({
  release_ids,
  estimated_bytes,
  first_place,
}: Pick<ClaimRow, "release_ids" | "estimated_bytes" | "first_place">): readonly OpenRelease[] {
  return release_ids.map((releaseId, index) => ({
    releaseId,
    estimatedBytes: estimated_bytes[index] ?? 0,
    place: first_place + index,
    deaths: 0,
    deathsAlone: 0,
  }));
}

/** What others have done stands in the items, and what they had in hand when they died in the attempts. */
async function readOpenReleases(
  kysely: Kysely<ExportTables>,
  runId: string,
  chunkIndex: number,
  epoch: number,
): Promise<readonly OpenRelease[]> {
  const { rows } = await sql<OpenRelease>`
    with death as (
      select release_id, count(*) as deaths, count(*) filter (where is_alone) as alone
      from export.attempt cross join unnest(release_ids) as release_id
      where run_id = ${runId} and chunk_index = ${chunkIndex} and epoch < ${epoch}
      group by release_id
    )
    select planned.release_id as "releaseId", planned.bytes as "estimatedBytes",
      (chunk.first_place + planned.number - 1)::integer as place,
      coalesce(death.deaths, 0)::integer as deaths, coalesce(death.alone, 0)::integer as "deathsAlone"
    from export.chunk
    cross join unnest(chunk.release_ids, chunk.estimated_bytes) with ordinality as planned (release_id, bytes, number)
    left join death on death.release_id = planned.release_id
    where chunk.run_id = ${runId} and chunk.chunk_index = ${chunkIndex}
      and not exists (
        select from export.item where item.run_id = chunk.run_id and item.release_id = planned.release_id
      )
    order by planned.number`.execute(kysely);
  return rows;
}

/** Notes which releases a process takes in hand. A crash of the server may lose the note, and no more than that. */
export async function noteAttempt(
  database: Database,
  runId: string,
  hold: ChunkHold,
  batch: {
    readonly batchIndex: number;
    readonly releaseIds: readonly string[];
    /** True where the process has nothing else in hand. */
    readonly isAlone: boolean;
  },
): Promise<void> {
  await inDatabase(database, (kysely) =>
    sql`
      insert into export.attempt (run_id, chunk_index, epoch, batch_index, is_alone, release_ids)
      select ${runId}::bigint, ${hold.chunkIndex}::integer, ${hold.epoch}::integer, ${batch.batchIndex}::integer,
        ${batch.isAlone}::boolean, ${batch.releaseIds}::text[]
      from (select set_config('synchronous_commit', 'off', true)) as lazily
      on conflict (run_id, chunk_index, epoch, batch_index) do update set started_at = clock_timestamp()`.execute(
      kysely,
    ),
  );
}

/** Renews every lease of a worker and says that the run is alive; gives the run's status. */
export async function renewLeases(
  database: Database,
  { runId, owner, leaseSeconds }: Worker,
): Promise<RunStatus> {
  const { rows } = await inDatabase(database, (kysely) =>
    sql<{ readonly status: RunStatus }>`
      with renewed as (
        update export.chunk set lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
        where run_id = ${runId} and status = 'leased' and owner = ${owner}
      )
      update export.run
      set live_until = greatest(live_until, clock_timestamp() + make_interval(secs => ${leaseSeconds}))
      where id = ${runId}
      returning status`.execute(kysely),
  );
  return rows[0]?.status ?? "ABANDONED";
}

/** Marks a chunk as done; false where it has been taken over. */
export async function finishChunk(database: Database, runId: string, hold: ChunkHold): Promise<boolean> {
  return updateHeld(database, runId, hold, sql`status = 'done', owner = null, lease_until = null`);
}

/** How a chunk is given back. */
export interface ChunkReturn {
  /** Nobody claims it before. Unit: ms. Default: 0. */
  readonly waitMs?: number;
  readonly maxBatchSize?: number;
}

/** Gives a chunk back for whoever comes next: its process did not die, so that nothing counts against its releases. */
export async function returnChunk(
  database: Database,
  runId: string,
  hold: ChunkHold,
  { waitMs = 0, maxBatchSize }: ChunkReturn = {},
): Promise<boolean> {
  const { chunkIndex, epoch } = hold;
  await inDatabase(database, (kysely) =>
    sql`
      delete from export.attempt
      where run_id = ${runId} and chunk_index = ${chunkIndex} and epoch = ${epoch}`.execute(kysely),
  );
  return updateHeld(
    database,
    runId,
    hold,
    sql`status = 'ready', owner = null, lease_until = null, attempts = attempts - 1,
      max_batch_size = coalesce(${maxBatchSize ?? null}::integer, max_batch_size),
      not_before = clock_timestamp() + make_interval(secs => ${waitMs / 1000})`,
  );
}

/**
 * Gives back whatever a worker still holds, when what it had in hand was too much for it.
 *
 * Shape: the attempts stay, as those of a process that died: whoever claims next takes less in hand, and finds the release
 * alone that no process can take. Chunks of which nothing was in hand are given back as if they had not been claimed.
 */
export async function surrenderChunks(database: Database, { runId, owner }: Worker): Promise<void> {
  await inDatabase(database, (kysely) =>
    sql`
      update export.chunk
      set status = 'ready', owner = null, lease_until = null,
        attempts = attempts - case when exists (
          select from export.attempt
          where attempt.run_id = chunk.run_id and attempt.chunk_index = chunk.chunk_index and attempt.epoch = chunk.epoch
        ) then 0 else 1 end
      where run_id = ${runId} and status = 'leased' and owner = ${owner}`.execute(kysely),
  );
}

/** Gives back whatever a worker still holds. */
export async function returnChunks(database: Database, { runId, owner }: Worker): Promise<void> {
  await inDatabase(database, (kysely) =>
    sql`
      with returned as (
        update export.chunk
        set status = 'ready', owner = null, lease_until = null, attempts = attempts - 1
        where run_id = ${runId} and status = 'leased' and owner = ${owner}
        returning chunk_index, epoch
      )
      delete from export.attempt using returned
      where attempt.run_id = ${runId} and attempt.chunk_index = returned.chunk_index
        and attempt.epoch = returned.epoch`.execute(kysely),
  );
}

async function updateHeld(
  database: Database,
  runId: string,
  { chunkIndex, owner, epoch }: ChunkHold,
  changes: ReturnType<typeof sql>,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await inDatabase(database, (kysely) =>
    sql`
      update export.chunk set ${changes}
      where run_id = ${runId} and chunk_index = ${chunkIndex} and status = 'leased'
        and owner = ${owner} and epoch = ${epoch}`.execute(kysely),
  );
  return numAffectedRows > 0n;
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
