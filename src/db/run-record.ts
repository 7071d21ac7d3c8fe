/** What the circuit breaker reads: how the last runs went, and what an operator lets pass in this one. */
import { sql } from "kysely";
import type { RunLane } from "./chunk-plan.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** What a completed run counted. Units: releases. */
export interface PastRun {
  readonly plannedCount: number;
  readonly takedowns: number;
  readonly lostDeals: number;
  readonly errors: number;
}

/** What an operator lets pass. Units: releases of a run. */
export interface Allowances {
  readonly takedowns?: number | undefined;
  /** Updates that grant less than the last message. */
  readonly lostDeals?: number | undefined;
  /** Failed releases. */
  readonly errors?: number | undefined;
}

/**
 * Reads the last completed runs of a lane that had something to do, the newest first.
 *
 * Shape: of the whole catalogue, and of the same kind: what a run of changes counts says nothing of a run of everything.
 */
export async function readPastRuns(
  { kysely }: Database,
  lane: RunLane,
  isChangedOnly: boolean,
  limit: number,
): Promise<readonly PastRun[]> {
  try {
    const { rows } = await sql<PastRun>`
      select planned_count as "plannedCount", takedown_count as takedowns, lost_deal_count as "lostDeals",
        skip_count as errors
      from export.run
      where job = ${lane.job} and sender_dpid = ${lane.senderDpid} and recipient_dpid = ${lane.recipientDpid}
        and message_control_type = ${lane.messageControlType} and catalogue_schema = ${lane.catalogueSchema}
        and status = 'COMPLETED' and scope in ('all', 'changed') and planned_count > 0
        and coalesce(options ->> 'changedOnly', 'false') = ${String(isChangedOnly)}
      order by id desc
      limit ${limit}`.execute(kysely);
    return rows;
  } catch (error) {
    throw asDatabaseError(error);
  }
}

/**
 * Counts what the breaker has let through in runs of a lane that it then stopped, and that nobody has gone on with or cancelled.
 *
 * Shape: those before the given run and behind the last one that was completed. What they have sent, the run does not send again.
 */
export async function readStoppedCounts(
  { kysely }: Database,
  lane: RunLane,
  runId: string,
): Promise<Pick<PastRun, "takedowns" | "lostDeals">> {
  try {
    const { rows } = await sql<Pick<PastRun, "takedowns" | "lostDeals">>`
      with earlier as (
        select * from export.run
        where id < ${runId} and job = ${lane.job} and sender_dpid = ${lane.senderDpid}
          and recipient_dpid = ${lane.recipientDpid} and message_control_type = ${lane.messageControlType}
          and catalogue_schema = ${lane.catalogueSchema} and scope in ('all', 'changed')
      )
      select coalesce(sum(takedown_count), 0)::integer as takedowns,
        coalesce(sum(lost_deal_count), 0)::integer as "lostDeals"
      from earlier
      where status = 'STOPPED' and failure_code = 'ERN_RUN_OUT_OF_BAND'
        and id > coalesce((select max(id) from earlier where status = 'COMPLETED'), 0)`.execute(kysely);
    return rows[0] ?? { takedowns: 0, lostDeals: 0 };
  } catch (error) {
    throw asDatabaseError(error);
  }
}

/** The run by its key, whether it is one of the whole catalogue, and all that was let pass in it. */
export interface RunAllowances {
  readonly businessKey: string;
  readonly isOfAll: boolean;
  readonly allowances: Allowances;
}

/** Lets more pass in a run; what was let pass before stays. */
export async function allowInRun(
  { kysely }: Database,
  runId: string,
  allowances: Allowances,
): Promise<RunAllowances> {
  try {
    const { rows } = await sql<RunAllowances>`
      update export.run set allowances = allowances || ${JSON.stringify(allowances)}::jsonb
      where id = ${runId}
      returning business_key as "businessKey", scope in ('all', 'changed') as "isOfAll", allowances`.execute(
      kysely,
    );
    const [row] = rows;
    if (row === undefined) throw new TypeError(`Cannot read the allowances of run "${runId}": it is gone`);
    return row;
  } catch (error) {
    throw asDatabaseError(error);
  }
}
