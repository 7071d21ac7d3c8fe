/** What a person does to a run from outside: pause, resume, cancel. Its processes hear of it within a quarter of their lease. */
import { sql } from "kysely";
import { RunError } from "../errors.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import { readRun } from "./run-store.ts";
import type { RunStatus } from "./tables.ts";

/** What can be done to a run. */
export type Steering = "pause" | "resume" | "cancel";

const FROM: Readonly<Record<Steering, readonly RunStatus[]>> = {
  pause: ["STARTED"],
  resume: ["PAUSED"],
  cancel: ["STARTED", "PAUSED", "STOPPED"],
};

/**
 * Steers a run.
 *
 * Shape: its status behind it. A run that nobody works on is CANCELLED at once; one that is worked on is CANCELLING, nothing
 * more is written from that moment on, and its processes end it.
 * Throws: `ERN_RUN_NOT_FOUND`; `ERN_RUN_NOT_ACTIVE` where the run is in no state for it.
 */
export async function steerRun(database: Database, runId: string, steering: Steering): Promise<RunStatus> {
  const { status } = await readRun(database, runId);
  const { rows } = await update(database, runId, steering);
  const [changed] = rows;
  if (changed !== undefined) return changed.status;
  throw new RunError("ERN_RUN_NOT_ACTIVE", `Cannot ${steering} Run "${runId}": it is ${status}`);
}

async function update(
  database: Database,
  runId: string,
  steering: Steering,
): Promise<{ readonly rows: readonly { readonly status: RunStatus }[] }> {
  const status = {
    pause: sql`'PAUSED'`,
    resume: sql`'STARTED'`,
    cancel: sql`case when live_until > clock_timestamp() then 'CANCELLING' else 'CANCELLED' end`,
  }[steering];
  try {
    return await sql<{ readonly status: RunStatus }>`
      update export.run
      set status = ${status},
        finished_at = case when ${steering} = 'cancel' then clock_timestamp() else finished_at end
      where id = ${runId} and status = any(${FROM[steering]})
      returning status`.execute(database.kysely);
  } catch (error) {
    throw asDatabaseError(error);
  }
}
