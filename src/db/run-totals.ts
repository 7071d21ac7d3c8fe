/** What a whole run came to, whichever processes worked on it. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** Totals of a run. Units: counts are releases unless their name says otherwise. */
export interface RunTotals {
  readonly plannedCount: number;
  readonly documentCount: number;
  readonly unchangedCount: number;
  readonly failedCount: number;
  readonly goneCount: number;
  readonly batchCount: number;
  /** Unit: bytes of XML. */
  readonly documentBytes: number;
  readonly documentsByKind: Readonly<Record<string, number>>;
  readonly documentsByProfile: Readonly<Record<string, number>>;
  /** Failed releases by the first code that kept each back. */
  readonly failuresByCode: Readonly<Record<string, number>>;
}

/** Reads what stands in the database of a run. */
export async function readRunTotals({ kysely }: Database, runId: string): Promise<RunTotals> {
  try {
    const { rows } = await sql<RunTotals & { readonly documentBytes: string }>`
      select coalesce(planned_count, 0) as "plannedCount", write_count as "documentCount",
        unchanged_count as "unchangedCount", skip_count as "failedCount", filter_count as "goneCount",
        commit_count as "batchCount",
        (select coalesce(sum(bytes), 0) from export.batch where run_id = run.id)::text as "documentBytes",
        ${countsBy("message_kind", "export.document")} as "documentsByKind",
        ${countsBy("nullif(profile, '')", "export.document")} as "documentsByProfile",
        ${countsBy("error_code", "export.item")} as "failuresByCode"
      from export.run where id = ${runId}`.execute(kysely);
    const [row] = rows;
    if (row === undefined) throw new TypeError(`Cannot read the totals of run "${runId}": it is gone`);
    return { ...row, documentBytes: Number(row.documentBytes) };
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function countsBy(column: string, table: string): ReturnType<typeof sql> {
  return sql`(
    select coalesce(jsonb_object_agg(name, number), '{}')
    from (
      select ${sql.raw(column)} as name, count(*) as number from ${sql.table(table)}
      where run_id = run.id and ${sql.raw(column)} is not null group by 1
    ) as counted
  )`;
}
