/** The faults of a run, counted for all of its processes together: too many set a breaker that keeps them from new chunks. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** Retries beyond a tenth of the releases that are done, and these, are a storm. */
const FREE_RETRIES = 50;
const RETRY_SHARE = 0.1;
const BREAKER_SECONDS = 30;

/** Counts attempts that passing faults have cost. A storm of them, by whichever processes, sets the run's breaker. */
export async function countRetries(database: Database, runId: string, count: number): Promise<void> {
  try {
    await sql`
      update export.run
      set retry_count = retry_count + ${count}, breaker_probe = null,
        breaker_until = case
          when retry_count + ${count} > ${FREE_RETRIES} + ${RETRY_SHARE}::float8 * (read_count + filter_count)
          then clock_timestamp() + make_interval(secs => ${BREAKER_SECONDS}) else breaker_until
        end
      where id = ${runId}`.execute(database.kysely);
  } catch (error) {
    throw asDatabaseError(error);
  }
}

/** Counts a batch that was refused because another process had its chunk. */
export async function countFenced(database: Database, runId: string): Promise<void> {
  try {
    await sql`update export.run set fenced_count = fenced_count + 1 where id = ${runId}`.execute(
      database.kysely,
    );
  } catch (error) {
    throw asDatabaseError(error);
  }
}
