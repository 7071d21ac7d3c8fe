/** The plan of a run: every release that it will account for, in order and in chunks, made once and never changed. */
import { CompiledQuery, type Transaction } from "kysely";
import { DatabaseError } from "../errors.ts";
import type { ExportTables, RunScope } from "./tables.ts";

/** What a plan is made of. */
export interface PlanStatement {
  /**
   * A SELECT with the columns `release_id`, `export_priority` and `estimated_bytes` (null: unknown); the plan is in the order
   * of the first two, in their own types. A release that has several rows is planned once, and refused when it is read. Its
   * parameters start at $1.
   */
  readonly text: string;
  readonly values: readonly unknown[];
  readonly scope: RunScope;
  /** Run whose failed releases it selects. */
  readonly scopeRunId?: string;
  /** Where `scope` is `changed`: the run, and its snapshot, behind which changes count. */
  readonly previous?: { readonly runId: string; readonly snapshot: string };
  /** Why it selects every release although only those that changed were asked for. */
  readonly fullPlanReason?: string;
}

/**
 * Makes the statement of a plan, within the repeatable-read transaction that plans: what it reads and what the statement
 * selects are one snapshot, which the run keeps as `export.run.snapshot`.
 */
export type PlanSource = (
  transaction: Transaction<ExportTables>,
  lane: RunLane,
) => Promise<PlanStatement> | PlanStatement;

/** What a run belongs to: only one of a job, sender, recipient and control type is active at any time. */
export interface RunLane {
  readonly job: string;
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageControlType: string;
  readonly catalogueSchema: string;
  readonly builderVersion: string;
  readonly schemaSha: string;
  readonly configSha: string;
}

/** Size of the chunks. */
export interface ChunkBounds {
  /** Most releases in a chunk; the first ones are smaller, so that work begins early. */
  readonly chunkSize: number;
  /** Most expected XML in a chunk. Unit: bytes. Default: 64 MB. */
  readonly chunkBytes?: number;
}

/** Releases of the first chunk, each further one being twice as large. */
const FIRST_CHUNK_SIZE = 125;
const CHUNK_BYTES = 64 * 1024 ** 2;
/** For a source that gives no estimate: an album of 20 tracks. */
const DEFAULT_ESTIMATED_BYTES = 50_000;

/**
 * Plans a run in one statement, in the database alone.
 *
 * Shape: the number of planned releases. Memory: none here, whatever the number.
 * Throws: `ERN_DB_CONTRACT` where a release has no id.
 */
export async function planRun(
  transaction: Transaction<ExportTables>,
  runId: string,
  { text, values }: PlanStatement,
  { chunkSize, chunkBytes = CHUNK_BYTES }: ChunkBounds,
): Promise<number> {
  const parameters = [...values, runId, chunkBytes];
  const run = `$${parameters.length - 1}::bigint`;
  const most = `$${parameters.length}::bigint`;
  const plan = `
    with source as (${text}),
    single as (select distinct on (release_id) * from source order by release_id, export_priority),
    numbered as (
      select release_id::text as release_id, bytes, row_number() over placed as place, sum(bytes) over placed as total
      from (
        select *, least(coalesce(estimated_bytes, ${DEFAULT_ESTIMATED_BYTES}), 2147483647)::bigint as bytes from single
      ) as estimated
      window placed as (order by export_priority, release_id rows unbounded preceding)
    ),
    cut as (
      select *, (${groupBySize(chunkSize)}) + (total - bytes)::bigint / ${most} as part from numbered
    )
    insert into export.chunk (run_id, chunk_index, first_place, release_ids, estimated_bytes)
    select ${run}, row_number() over (order by part) - 1, min(place) - 1,
      array_agg(release_id order by place), array_agg(bytes::integer order by place)
    from cut group by part
    returning cardinality(release_ids) as size, array_position(release_ids, null) is not null as is_broken`;
  const { rows } = await transaction.executeQuery<{ readonly size: number; readonly is_broken: boolean }>(
    CompiledQuery.raw(plan, parameters),
  );
  if (rows.some((row) => row.is_broken)) {
    throw new DatabaseError("ERN_DB_CONTRACT", "Cannot plan the run: a release has no release_id");
  }
  return rows.reduce((sum, row) => sum + row.size, 0);
}

/** Groups places 1, 2, … by number: 125, 250, 500 and so on up to the full size. */
function groupBySize(chunkSize: number): string {
  const cases: string[] = [];
  let start = 0;
  for (let size = FIRST_CHUNK_SIZE; size < chunkSize; size *= 2) {
    start += size;
    cases.push(`when place <= ${start} then ${cases.length}`);
  }
  return `case ${cases.join(" ")} ${cases.length === 0 ? "when true then" : "else"} ${cases.length} + (place - 1 - ${start}) / ${chunkSize} end`;
}
