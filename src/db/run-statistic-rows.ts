/** Rows of `export.run_statistic`: what the processes of a run measured. */
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** What a row is about; `migrations/0014_run_statistics.sql` says what its columns hold then. */
export type StatisticMeasure =
  | "stage"
  | "slow_release"
  | "slow_batch"
  | "error"
  | "cause"
  | "label"
  | "profile"
  | "territory"
  | "process"
  | "incident";

/** One measured fact of a process. */
export interface StatisticRow {
  readonly measure: StatisticMeasure;
  readonly name: string;
  readonly place?: string;
  readonly eventCount?: number;
  readonly releaseCount?: number;
  readonly milliseconds?: number;
  readonly bytes?: number;
  readonly buckets?: readonly number[];
  readonly sample?: string | undefined;
}

/** Who measured. */
export interface StatisticOwner {
  readonly runId: string;
  /** A UUID of the process and run. */
  readonly processId: string;
}

/** Rows per statement: PostgreSQL takes 65,535 parameters, a row has 11. */
const ROWS_PER_STATEMENT = 2_000;

/** Writes the rows of a process in place of those that it wrote before. Shape: of rows of the same measure, name and place the first. */
export async function replaceStatistics(
  database: Database,
  { runId, processId }: StatisticOwner,
  rows: readonly StatisticRow[],
): Promise<void> {
  const values = rows.map((row) => ({
    run_id: runId,
    process_id: processId,
    measure: row.measure,
    name: row.name,
    place: row.place ?? "",
    event_count: row.eventCount ?? 0,
    release_count: row.releaseCount ?? 0,
    milliseconds: row.milliseconds ?? 0,
    bytes: Math.round(row.bytes ?? 0),
    buckets: [...(row.buckets ?? [])],
    sample: row.sample ?? null,
  }));
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom("export.run_statistic")
        .where("run_id", "=", runId)
        .where("process_id", "=", processId)
        .execute();
      for (let start = 0; start < values.length; start += ROWS_PER_STATEMENT) {
        const some = values.slice(start, start + ROWS_PER_STATEMENT);
        await transaction
          .insertInto("export.run_statistic")
          .values(some)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    });
  } catch (error) {
    throw asDatabaseError(error);
  }
}

/** Reads the rows of all processes of a run. */
export async function readStatistics(database: Database, runId: string): Promise<readonly StatisticRow[]> {
  try {
    const rows = await database.kysely
      .selectFrom("export.run_statistic")
      .selectAll()
      .where("run_id", "=", runId)
      .orderBy("measure")
      .orderBy("name")
      .orderBy("place")
      .execute();
    return rows.map((row) => ({
      measure: row.measure,
      name: row.name,
      place: row.place,
      eventCount: Number(row.event_count),
      releaseCount: Number(row.release_count),
      milliseconds: row.milliseconds,
      bytes: Number(row.bytes),
      buckets: row.buckets,
      sample: row.sample ?? undefined,
    }));
  } catch (error) {
    throw asDatabaseError(error);
  }
}
