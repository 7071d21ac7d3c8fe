/** How often the releases of a run fail, and by what: counted in the database, so that every process sees the same. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** What the last batches of a run came to. Units: releases. */
export interface RecentFailures {
  readonly releaseCount: number;
  readonly failedCount: number;
  /** The most frequent signature, and how many of the failed ones have it. */
  readonly signature: string | undefined;
  readonly signatureCount: number;
}

/**
 * Counts the failures of the last batches that hold so many releases together.
 *
 * Shape: whole batches; fewer releases where the run has no more yet.
 */
export async function readRecentFailures(
  { kysely }: Database,
  runId: string,
  releaseCount: number,
): Promise<RecentFailures> {
  try {
    const { rows } = await sql<{
      readonly releaseCount: number;
      readonly failedCount: number;
      readonly signature: string | null;
      readonly signatureCount: number | null;
    }>`
      with counted as (
        select batch_index, release_count, skip_count,
          sum(release_count) over (order by committed_at desc, batch_index desc) - release_count as newer
        from export.batch where run_id = ${runId}
      ),
      recent as materialized (select * from counted where newer < ${releaseCount}),
      frequent as (
        select item.signature, count(*)::integer as number
        from recent join export.item
          on item.run_id = ${runId} and item.batch_index = recent.batch_index
            and item.status in ('failed', 'quarantined')
        group by item.signature order by number desc limit 1
      )
      select coalesce(sum(release_count), 0)::integer as "releaseCount",
        coalesce(sum(skip_count), 0)::integer as "failedCount",
        (select signature from frequent) as signature, (select number from frequent) as "signatureCount"
      from recent`.execute(kysely);
    const [row] = rows;
    return {
      releaseCount: row?.releaseCount ?? 0,
      failedCount: row?.failedCount ?? 0,
      signature: row?.signature ?? undefined,
      signatureCount: row?.signatureCount ?? 0,
    };
  } catch (error) {
    throw asDatabaseError(error);
  }
}
