/** The plans of runs: every release that each will account for, in order and in chunks, made once and never changed. */
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

/** A run and what it is planned by. */
export interface RunToPlan {
  readonly runId: string;
  readonly statement: PlanStatement;
}

/**
 * Plans runs in one statement, in the database alone.
 *
 * Shape: the number of planned releases of each run, by its id. Several runs cut their chunks at the same places of what they
 * plan together: those of one `chunk_index` hold releases of one stretch of it, each run those that it wants.
 * Memory: none here, whatever the number.
 * Throws: `ERN_DB_CONTRACT` where a release has no id.
 */
export async function planRuns(
  transaction: Transaction<ExportTables>,
  runs: readonly RunToPlan[],
  { chunkSize, chunkBytes = CHUNK_BYTES }: ChunkBounds,
): Promise<ReadonlyMap<string, number>> {
  const { sources, sourceOf } = distinctSources(runs);
  const parameters: unknown[] = sources.flatMap(({ values }) => values);
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const plan = `
    with ${writeNumbered(sources)},
    cut as (
      select *, (${groupBySize(chunkSize)}) + (total - size)::bigint / ${bind(chunkBytes)}::bigint as part from numbered
    ),
    part as (
      select source, dense_rank() over (order by part) - 1 as chunk_index, min(own_place) - 1 as first_place,
        array_agg(release_id order by own_place) as release_ids, array_agg(bytes::integer order by own_place) as bytes
      from cut group by source, part
    )
    insert into export.chunk (run_id, chunk_index, first_place, release_ids, estimated_bytes)
    select run_id, chunk_index, first_place, release_ids, bytes
    from part join unnest(${bind(runs.map(sourceOf))}::integer[], ${bind(runs.map(({ runId }) => runId))}::bigint[])
      as run (source, run_id) using (source)
    returning run_id, cardinality(release_ids) as size, array_position(release_ids, null) is not null as is_broken`;
  const { rows } = await transaction.executeQuery<PlannedChunk>(CompiledQuery.raw(plan, parameters));
  if (rows.some((row) => row.is_broken)) {
    throw new DatabaseError("ERN_DB_CONTRACT", "Cannot plan the run: a release has no release_id");
  }
  const counts = new Map(runs.map(({ runId }) => [runId, 0]));
  for (const { run_id, size } of rows) counts.set(run_id, (counts.get(run_id) ?? 0) + size);
  return counts;
}

interface PlannedChunk {
  readonly run_id: string;
  readonly size: number;
  readonly is_broken: boolean;
}

type Source = Pick<PlanStatement, "text" | "values">;

/** What is the same for several runs is selected once. */
function distinctSources(runs: readonly RunToPlan[]): {
  readonly sources: readonly Source[];
  readonly sourceOf: (run: RunToPlan) => number;
} {
  const keyOf = ({ statement: { text, values } }: RunToPlan): string => JSON.stringify([text, values]);
  const byKey = new Map(runs.map((run) => [keyOf(run), run.statement]));
  const keys = [...byKey.keys()];
  const places = new Map(runs.map((run) => [run.runId, keys.indexOf(keyOf(run))]));
  return { sources: [...byKey.values()], sourceOf: ({ runId }) => places.get(runId) ?? 0 };
}

/**
 * Numbers the releases: `own_place` in the plan of each run; `place` and `total`, the bytes up to and with the release, in what
 * all plan together.
 */
function writeNumbered(sources: readonly Source[]): string {
  const [only] = sources;
  const bytes = `least(coalesce(estimated_bytes, ${DEFAULT_ESTIMATED_BYTES}), 2147483647)::bigint as bytes`;
  if (only !== undefined && sources.length === 1) {
    return `
    source as (${only.text}),
    single as (select distinct on (release_id) * from source order by release_id, export_priority),
    numbered as (
      select 0 as source, release_id::text as release_id, bytes, bytes as size, row_number() over placed as own_place,
        row_number() over placed as place, sum(bytes) over placed as total
      from (select *, ${bytes} from single) as estimated
      window placed as (order by export_priority, release_id rows unbounded preceding)
    )`;
  }
  return `
    source as (${writeUnion(sources)}),
    single as (
      select distinct on (source, release_id) *, ${bytes} from source order by source, release_id, export_priority
    ),
    sized as (
      select *, max(bytes) over same as size, row_number() over (same order by source) = 1 as is_first
      from single window same as (partition by export_priority, release_id)
    ),
    numbered as (
      select source, release_id::text as release_id, bytes, size,
        row_number() over (partition by source order by export_priority, release_id) as own_place,
        count(*) filter (where is_first) over placed as place, sum(size) filter (where is_first) over placed as total
      from sized
      window placed as (order by export_priority, release_id, source rows unbounded preceding)
    )`;
}

/** Several statements are only ever written by us: their parameters can be told from their texts. */
function writeUnion(sources: readonly Source[]): string {
  let before = 0;
  const branches = sources.map(({ text, values }, source) => {
    const shifted = text.replaceAll(/\$(\d+)/g, (_parameter, place) => `$${Number(place) + before}`);
    before += values.length;
    return `select ${source} as source, release_id, export_priority, estimated_bytes from (${shifted}) as planned`;
  });
  return branches.join(" union all ");
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
