/** How much has changed in a catalogue since the last completed run, and for how long it has been waiting. */
import { sql, type Kysely } from "kysely";
import { ConfigError } from "../errors.ts";
import { changedSince, countChangedSubjects, findChangeGap } from "./change-log.ts";
import { readChangePaths, writeChangedReleases } from "./change-paths.ts";
import type { RunLane } from "./chunk-plan.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { ExportTables } from "./tables.ts";

/** Whose changes are asked for. */
export type WaitingQuestion = Pick<
  RunLane,
  "job" | "senderDpid" | "recipientDpid" | "messageControlType" | "catalogueSchema"
>;

/** Changes that no completed run has looked at. */
export interface WaitingChanges {
  /** Releases that they lead to, counted up to the number that was asked for; Infinity: the log cannot say which. */
  readonly releaseCount: number;
  /** Since the first of them was made; undefined where there is none. Unit: ms. */
  readonly ageMs: number | undefined;
}

/**
 * Reads what waits for the next run of changes.
 *
 * Shape: what failed before and would be looked at again is not counted: nobody has changed it.
 * Throws: `ERN_CONFIG_INVALID_OPTION` where the changes of the schema are not logged.
 */
export async function readWaitingChanges(
  { kysely }: Database,
  question: WaitingQuestion,
  mostReleases: number,
): Promise<WaitingChanges> {
  try {
    const snapshot = await readLastSnapshot(kysely, question);
    const { catalogueSchema } = question;
    const gap = await findChangeGap(kysely, catalogueSchema, snapshot ?? OLDEST_SNAPSHOT);
    if (gap === "not tracked") throw notTracked(catalogueSchema);
    if (snapshot === undefined || gap !== undefined) return EVERYTHING;
    return await countWaiting(kysely, question, snapshot, mostReleases);
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema: question.catalogueSchema });
  }
}

const OLDEST_SNAPSHOT = "3:3:";
const EVERYTHING: WaitingChanges = { releaseCount: Infinity, ageMs: Infinity };

async function readLastSnapshot(
  kysely: Kysely<ExportTables>,
  question: WaitingQuestion,
): Promise<string | undefined> {
  const { rows } = await sql<{ readonly snapshot: string }>`
    select snapshot::text as snapshot from export.run
    where job = ${question.job} and sender_dpid = ${question.senderDpid}
      and recipient_dpid = ${question.recipientDpid} and message_control_type = ${question.messageControlType}
      and catalogue_schema = ${question.catalogueSchema}
      and status = 'COMPLETED' and scope in ('all', 'changed') and snapshot is not null
    order by id desc
    limit 1`.execute(kysely);
  return rows[0]?.snapshot;
}

async function countWaiting(
  kysely: Kysely<ExportTables>,
  { catalogueSchema, recipientDpid }: WaitingQuestion,
  snapshot: string,
  mostReleases: number,
): Promise<WaitingChanges> {
  const { rows: waiting } = await sql<{ readonly ageMs: number | null; readonly isOfAll: boolean | null }>`
    select (1000 * extract(epoch from clock_timestamp() - min(changed_at)))::float8 as "ageMs",
      bool_or(
        subject_type = 'everything' or subject_type = 'messaging_party' and subject_id = ${recipientDpid}
      ) as "isOfAll"
    from export.change_log
    where catalogue_schema = ${catalogueSchema} and ${changedSince(snapshot)}`.execute(kysely);
  const { ageMs = null, isOfAll } = waiting[0] ?? {};
  if (ageMs === null) return { releaseCount: 0, ageMs: undefined };
  if (isOfAll === true) return { releaseCount: Infinity, ageMs };
  const subjects = await countChangedSubjects(kysely, catalogueSchema, snapshot);
  const types = new Set(subjects.map(({ subjectType }) => subjectType));
  const paths = await readChangePaths(kysely, catalogueSchema);
  const { rows } = await sql<{ readonly releaseCount: number }>`
    with changed as materialized (
      select distinct subject_type, subject_id from export.change_log
      where catalogue_schema = ${catalogueSchema} and ${changedSince(snapshot)}
    ),
    ${sql.raw(writeChangedReleases(paths, "changed", types))}
    select count(*)::integer as "releaseCount"
    from (select distinct release_id from changed_release limit ${mostReleases}) as waiting`.execute(kysely);
  return { releaseCount: rows[0]?.releaseCount ?? 0, ageMs };
}

function notTracked(catalogueSchema: string): ConfigError {
  return new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "follow": the changes of schema "${catalogueSchema}" are not logged (docs/incremental.md)`,
  );
}
