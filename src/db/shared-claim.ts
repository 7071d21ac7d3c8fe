/** Claims the chunks of several runs that hold the same stretch of the catalogue, so that it is read once for all of them. */
import { sql } from "kysely";
import { type ClaimedChunk, releasesOf, type Worker } from "./chunk-lease.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

interface ClaimedRow {
  readonly run_id: string;
  readonly chunk_index: number;
  readonly epoch: number;
  readonly owner: string;
  readonly first_place: number;
  readonly release_ids: readonly string[];
  readonly estimated_bytes: readonly number[];
}

/**
 * Claims the first stretch that nobody has had in hand yet, for each of the runs that has it; `plannedWith` is what the runs
 * were planned together as.
 *
 * Shape: a chunk for each run, by its id; none where fewer than two of the runs have chunks of which nobody had one before:
 * what is left is claimed by `claimChunk`.
 */
export async function claimStretch(
  database: Database,
  plannedWith: string,
  workers: readonly Worker[],
): Promise<ReadonlyMap<string, ClaimedChunk>> {
  const runIds = workers.map(({ runId }) => runId);
  const owners = workers.map(({ owner }) => owner);
  const leaseSeconds = workers[0]?.leaseSeconds ?? 0;
  try {
    const rows = await database.kysely.transaction().execute(async (transaction) => {
      // Processes that claim at the same time would else take one run's chunk each, and both read the stretch.
      await sql`select pg_advisory_xact_lock(hashtextextended('ddex-batch stretch ' || ${plannedWith}, 0))`.execute(
        transaction,
      );
      const claimed = await sql<ClaimedRow>`
        with fresh as materialized (
          select chunk.run_id, chunk.chunk_index
          from export.chunk join export.run on run.id = chunk.run_id
          where chunk.run_id = any(${runIds}::bigint[]) and chunk.status = 'ready' and chunk.epoch = 0
            and run.status = 'STARTED' and run.breaker_until is null
        ),
        free as materialized (
          select chunk.run_id, chunk.chunk_index from export.chunk
          where (chunk.run_id, chunk.chunk_index) in (
            select run_id, chunk_index from fresh
            where chunk_index = (select min(chunk_index) from fresh)
              and (select count(distinct run_id) from fresh) > 1
          )
          for update of chunk skip locked
        )
        update export.chunk
        set status = 'leased', owner = worker.owner, epoch = epoch + 1, attempts = attempts + 1,
          lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
        from free join unnest(${runIds}::bigint[], ${owners}::text[]) as worker (run_id, owner) using (run_id)
        where chunk.run_id = free.run_id and chunk.chunk_index = free.chunk_index
          and chunk.status = 'ready' and chunk.epoch = 0
        returning chunk.run_id, chunk.chunk_index, epoch, chunk.owner, first_place, release_ids, estimated_bytes`.execute(
        transaction,
      );
      return claimed.rows;
    });
    return new Map(rows.map((row) => [row.run_id, toChunk(row)]));
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function toChunk(row: ClaimedRow): ClaimedChunk {
  const { chunk_index: chunkIndex, epoch, owner } = row;
  return {
    chunkIndex,
    epoch,
    owner,
    releases: releasesOf(row),
    isStolen: false,
    isSuspect: false,
    maxBatchSize: undefined,
  };
}
