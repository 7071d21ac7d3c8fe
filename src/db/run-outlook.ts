/** What a process that got no chunk of a run waits for. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { RunStatus } from "./tables.ts";

/** What a worker that got no chunk waits for. */
export interface RunOutlook {
  readonly status: RunStatus;
  /** Chunks that are not done. */
  readonly openCount: number;
  /** Until the next chunk can be claimed: a wait after a fault, or a lease that may run out. Unit: ms. */
  readonly waitMs: number;
}

/** Says what there is to wait for. Throws: nothing where the run is gone: it counts as abandoned then. */
export async function readOutlook(database: Database, runId: string): Promise<RunOutlook> {
  try {
    const { rows } = await sql<RunOutlook>`
      select run.status, count(chunk.chunk_index)::integer as "openCount",
        coalesce(
          1000 * extract(epoch from greatest(
            min(greatest(chunk.not_before, case when chunk.status = 'leased' then chunk.lease_until end)),
            run.breaker_until
          ) - clock_timestamp()), 0
        )::float8 as "waitMs"
      from export.run left join export.chunk on chunk.run_id = run.id and chunk.status <> 'done'
      where run.id = ${runId}
      group by run.id`.execute(database.kysely);
    return rows[0] ?? { status: "ABANDONED", openCount: 0, waitMs: 0 };
  } catch (error) {
    throw asDatabaseError(error);
  }
}
