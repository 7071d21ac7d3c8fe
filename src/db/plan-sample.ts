/** A plan that is only looked at: counted, and a sample of it that holds something of everything. */
import { CompiledQuery, sql, type Kysely } from "kysely";
import { escapeIdentifier } from "pg";
import { RELEASE_VIEW } from "../catalogue/views.ts";
import type { PlanSource, RunLane } from "./chunk-plan.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { ExportTables } from "./tables.ts";

/** Which sample is taken. */
export interface SampleOptions {
  /** Most releases. */
  readonly sampleSize: number;
  /** The same seed takes the same sample of the same plan. */
  readonly seed: string;
  /** Schema whose views say of what kind a release is; absent: nobody does, as of a query's rows. */
  readonly viewsOf: string | undefined;
}

/** A release that stands for others. */
export interface SampledRelease {
  readonly releaseId: string;
  /** Unit: bytes of expected XML. */
  readonly estimatedBytes: number;
  /** False where its recipient was never told of it, or has to forget it. */
  readonly isSent: boolean;
  /** Releases of its stratum, in the plan and in the sample. */
  readonly stratumSize: number;
  readonly stratumSampled: number;
}

/** A plan and its sample. Units: counts are releases. */
export interface SampledPlan {
  /** `goneCount` included. */
  readonly plannedCount: number;
  /** Planned since the recipient has got them, and not in the catalogue any more. */
  readonly goneCount: number;
  /** Those that the recipient was not told of. */
  readonly newCount: number;
  readonly strataCount: number;
  /** Unit: bytes of expected XML. */
  readonly estimatedBytes: number;
  readonly releases: readonly SampledRelease[];
}

const DEFAULT_ESTIMATED_BYTES = 50_000;

/**
 * Plans without writing, in a transaction that could not.
 *
 * Shape: strata are releases of the same profile (or type), label, size (by the power of two) and last message. Each gives a
 * release, the largest first, and what is left of the sample is shared out by their sizes.
 */
export async function samplePlan(
  { kysely }: Database,
  source: PlanSource,
  lane: RunLane,
  options: SampleOptions,
): Promise<SampledPlan> {
  try {
    return await kysely
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute(async (transaction) => {
        const { text, values } = await source(transaction, lane);
        const { rows } = await transaction.executeQuery<SampleRow>(
          CompiledQuery.raw(writeSample(text, values.length, options.viewsOf), [
            ...values,
            lane.senderDpid,
            lane.recipientDpid,
            lane.messageControlType,
            options.seed,
            options.sampleSize,
          ]),
        );
        return toPlan(rows);
      });
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema: lane.catalogueSchema });
  }
}

interface SampleRow extends Omit<SampledPlan, "releases"> {
  readonly releases: readonly SampledRelease[] | null;
}

function toPlan(rows: readonly SampleRow[]): SampledPlan {
  const [row] = rows;
  if (row === undefined) throw new TypeError("Cannot sample the plan: it gave no totals");
  return { ...row, releases: row.releases ?? [] };
}

function writeSample(source: string, valueCount: number, viewsOf: string | undefined): string {
  const [sender, recipient, controlType, seed, sampleSize] = [1, 2, 3, 4, 5].map(
    (place) => `$${valueCount + place}`,
  );
  const schema = viewsOf === undefined ? undefined : escapeIdentifier(viewsOf);
  const kind =
    schema === undefined
      ? { columns: "null", joins: "", isGone: "false" }
      : {
          columns: "coalesce(release.profile::text, release.release_types::text), label.party_id",
          joins: `
            left join ${schema}.${RELEASE_VIEW.view} release on release.release_id::text = source.release_id::text
            left join (
              select release_id::text as release_id, min(party_id::text) as party_id from ${schema}.ern_label
              where owner_type = 'Release' group by 1
            ) label on label.release_id = source.release_id::text`,
          isGone: "release.release_id is null",
        };
  return `
    with source as (${source}),
    planned as materialized (
      select source.release_id::text as release_id, bytes, sent.release_id is not null as is_sent,
        ${kind.isGone} as is_gone,
        jsonb_build_array(${kind.columns}, floor(log(2, greatest(bytes, 1)::numeric)), sent.message_kind) as stratum
      from (
        select source.*, least(coalesce(source.estimated_bytes, ${DEFAULT_ESTIMATED_BYTES}), 2147483647)::float8 as bytes
        from source
      ) as source
      left join export.current_document sent
        on sent.release_id = source.release_id::text and sent.sender_dpid = ${sender}
          and sent.recipient_dpid = ${recipient} and sent.message_control_type = ${controlType}
          and sent.message_kind <> 'purge'
      ${kind.joins}
    ),
    ranked as (
      select *, md5(${seed} || release_id) as lot,
        row_number() over (partition by stratum order by md5(${seed} || release_id), release_id) as rank,
        count(*) over (partition by stratum) as size
      from planned where not is_gone
    ),
    drawn as (
      select * from ranked
      order by rank > 1, case when rank = 1 then -size else rank::float8 / size end, lot, release_id
      limit ${sampleSize}
    ),
    sample as (select *, count(*) over (partition by stratum) as drawn from drawn)
    select count(*)::float8 as "plannedCount", count(*) filter (where is_gone)::float8 as "goneCount",
      count(*) filter (where not is_sent and not is_gone)::float8 as "newCount",
      count(distinct stratum) filter (where not is_gone)::float8 as "strataCount",
      coalesce(sum(bytes) filter (where not is_gone), 0)::float8 as "estimatedBytes",
      (
        select jsonb_agg(jsonb_build_object(
          'releaseId', release_id, 'estimatedBytes', bytes, 'isSent', is_sent, 'stratumSize', size, 'stratumSampled', drawn
        ) order by lot, release_id)
        from sample
      ) as releases
    from planned`;
}

/** How fast the last runs were. */
export interface RunPace {
  readonly releaseCount: number;
  readonly durationMs: number;
}

/** Reads the pace of the last completed runs that were long enough to tell; undefined where there was none. */
export async function readPace({ kysely }: Database, lane: RunLane): Promise<RunPace | undefined> {
  try {
    const { rows } = await readLongRuns(kysely, lane);
    const [pace] = rows;
    return pace === undefined || pace.releaseCount === 0 ? undefined : pace;
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function readLongRuns(kysely: Kysely<ExportTables>, lane: RunLane) {
  return sql<RunPace>`
    select coalesce(sum(read_count), 0)::float8 as "releaseCount",
      coalesce(1000 * sum(extract(epoch from finished_at - started_at)), 0)::float8 as "durationMs"
    from (
      select read_count, started_at, finished_at from export.run
      where job = ${lane.job} and sender_dpid = ${lane.senderDpid} and recipient_dpid = ${lane.recipientDpid}
        and message_control_type = ${lane.messageControlType} and status = 'COMPLETED' and read_count >= 1000
      order by id desc
      limit 5
    ) as last`.execute(kysely);
}
