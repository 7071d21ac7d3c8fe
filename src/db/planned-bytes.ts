/** How much XML a run is expected to make. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** Sums up the expected XML of all releases of a plan. Unit: bytes. */
export async function readPlannedBytes(database: Database, runId: string): Promise<number> {
  try {
    const { rows } = await sql<{ readonly bytes: string | null }>`
      select sum(each.bytes) as bytes
      from export.chunk, unnest(chunk.estimated_bytes) as each (bytes)
      where chunk.run_id = ${runId}::bigint`.execute(database.kysely);
    return Number(rows[0]?.bytes ?? 0);
  } catch (error) {
    throw asDatabaseError(error);
  }
}
