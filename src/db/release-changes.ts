/** Which rows of a release changed since a run, and what the last run made of it. */
import { sql, type Kysely } from "kysely";
import { changedSince } from "./change-log.ts";
import { readChangePaths, writeReleaseSubjects } from "./change-paths.ts";
import type { ChangeQuestion } from "./changed-releases.ts";
import type { ExportTables, ItemStatus, RunStatus } from "./tables.ts";

/** A change in the log. */
export interface LoggedChange {
  /** When the statement ended. */
  readonly changedAt: Date;
  readonly transactionId: string;
  /** With its schema. */
  readonly table: string;
  readonly operation: "insert" | "update" | "delete" | "truncate" | "track";
  /** Of the first row where there are several. */
  readonly rowKey: string | undefined;
  readonly rowCount: number;
  /** Of an update. */
  readonly columns: readonly string[];
}

/** Changes that are told of a release: the first ones. */
const MAX_CHANGES = 100;

/**
 * Reads the changes since a snapshot of everything that a release is built from, the first one first.
 *
 * Shape: at most 100; changes of the recipient's row and of the log itself count for every release.
 */
export async function readReleaseChanges(
  kysely: Kysely<ExportTables>,
  { catalogueSchema, recipientDpid }: Pick<ChangeQuestion, "catalogueSchema" | "recipientDpid">,
  snapshot: string,
  releaseId: string,
): Promise<readonly LoggedChange[]> {
  const paths = await readChangePaths(kysely, catalogueSchema);
  const { rows } = await sql<{
    readonly changedAt: Date;
    readonly transactionId: string;
    readonly table: string;
    readonly operation: LoggedChange["operation"];
    readonly rowKey: string | null;
    readonly rowCount: string;
    readonly columns: readonly string[] | null;
  }>`
    with asked (id) as (select ${releaseId}::text),
    ${sql.raw(writeReleaseSubjects(paths, "(select id from asked)"))},
    concerned as (
      select subject_type, subject_id from release_subject
      union select 'everything', '*'
      union select 'messaging_party', ${recipientDpid}::text
    )
    select changed_at as "changedAt", change_xid::text as "transactionId", table_name as "table", operation,
      row_key as "rowKey", row_count::text as "rowCount", changed_columns as columns
    from export.change_log
    where catalogue_schema = ${catalogueSchema} and ${changedSince(snapshot)}
      and (subject_type, subject_id) in (select subject_type, subject_id from concerned)
    order by changed_at, table_name, row_key
    limit ${MAX_CHANGES}`.execute(kysely);
  return rows.map(({ rowKey, rowCount, columns, ...row }) => ({
    ...row,
    rowKey: rowKey ?? undefined,
    rowCount: Number(rowCount),
    columns: columns ?? [],
  }));
}

/** What a run made of a release. */
export interface ReleaseInRun {
  readonly runId: string;
  readonly status: RunStatus;
  readonly startedAt: Date;
  readonly isPlanned: boolean;
  /** Absent where it is not planned, or not done yet. */
  readonly itemStatus: ItemStatus | undefined;
  readonly errorCode: string | undefined;
}

/** Reads what the last run of a job to a recipient made of a release; undefined where there was none. */
export async function readLastRunOf(
  kysely: Kysely<ExportTables>,
  question: ChangeQuestion,
  releaseId: string,
): Promise<ReleaseInRun | undefined> {
  const { rows } = await sql<{
    readonly runId: string;
    readonly status: RunStatus;
    readonly startedAt: Date;
    readonly isPlanned: boolean;
    readonly itemStatus: ItemStatus | null;
    readonly errorCode: string | null;
  }>`
    select run.id::text as "runId", run.status, run.started_at as "startedAt",
      item.status is not null or exists (
        select from export.chunk where chunk.run_id = run.id and ${releaseId} = any(chunk.release_ids)
      ) as "isPlanned",
      item.status as "itemStatus", item.error_code as "errorCode"
    from export.run
    left join export.item on item.run_id = run.id and item.release_id = ${releaseId}
    where run.job = ${question.job} and run.sender_dpid = ${question.senderDpid}
      and run.recipient_dpid = ${question.recipientDpid}
      and run.message_control_type = ${question.messageControlType} and run.status <> 'SKIPPED'
    order by run.id desc
    limit 1`.execute(kysely);
  const [row] = rows;
  return row && { ...row, itemStatus: row.itemStatus ?? undefined, errorCode: row.errorCode ?? undefined };
}
