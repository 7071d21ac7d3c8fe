/** What was changed in a catalogue, and how far back that is known. */
import { sql, type Kysely } from "kysely";
import type { ExportTables } from "./tables.ts";

/** Why the changes since a snapshot are not known. */
export type ChangeGap = "not tracked" | "tracked later" | "pruned";

/** The triggers of a table that `export.track_changes` makes. */
const TRIGGERS_PER_TABLE = 4;

/**
 * Says whether every change since a snapshot stands in the log; undefined where it does.
 *
 * Shape: `tracked later` also where a trigger was switched off and on again, or came back with a restored table: whatever
 * makes or alters a trigger is a transaction of its own, which is compared with the snapshot.
 */
export async function findChangeGap(
  kysely: Kysely<ExportTables>,
  catalogueSchema: string,
  snapshot: string,
): Promise<ChangeGap | undefined> {
  const { rows } = await sql<{
    readonly isTracked: boolean;
    readonly isLater: boolean;
    readonly isPruned: boolean;
  }>`
    with tracked as (
      select distinct to_regclass(table_name) as id from export.change_path
      where catalogue_schema = ${catalogueSchema}
    ),
    own_trigger as (
      select trigger.tgrelid, trigger.tgenabled, age(trigger.xmin) as age
      from pg_trigger trigger
      join tracked on tracked.id = trigger.tgrelid
      where trigger.tgname like 'change\\_log\\_%'
    )
    select
      (select count(*) > 0 from tracked)
        and (select count(*) from own_trigger where tgenabled in ('O', 'A'))
          = (select ${TRIGGERS_PER_TABLE}::integer * count(*) from tracked) as "isTracked",
      exists (
        select from own_trigger
        -- Both ages count from the same transaction; a negative one is that of a very old trigger.
        where age between 0 and (
          select age((pg_snapshot_xmin(${snapshot}::pg_snapshot)::text::numeric % 4294967296)::bigint::text::xid)
        )
      ) as "isLater",
      exists (
        select from export.change_horizon
        where catalogue_schema = ${catalogueSchema} and pruned_below > pg_snapshot_xmin(${snapshot}::pg_snapshot)
      ) as "isPruned"`.execute(kysely);
  const [found] = rows;
  if (found?.isTracked !== true) return "not tracked";
  if (found.isLater) return "tracked later";
  return found.isPruned ? "pruned" : undefined;
}

/** A subject that changes were logged under, and how many such there are. */
export interface ChangedSubjects {
  /** `release`, `messaging_party`, `everything` or a table. */
  readonly subjectType: string;
  readonly subjectCount: number;
}

/** Counts what has changed since a snapshot, by the type of what changed. */
export async function countChangedSubjects(
  kysely: Kysely<ExportTables>,
  catalogueSchema: string,
  snapshot: string,
): Promise<readonly ChangedSubjects[]> {
  const { rows } = await sql<{ readonly subjectType: string; readonly subjectCount: string }>`
    select subject_type as "subjectType", count(distinct subject_id)::text as "subjectCount"
    from export.change_log
    where catalogue_schema = ${catalogueSchema} and ${changedSince(snapshot)}
    group by subject_type order by subject_type`.execute(kysely);
  return rows.map(({ subjectType, subjectCount }) => ({ subjectType, subjectCount: Number(subjectCount) }));
}

/** A condition on `change_log`: the transaction was not visible in the snapshot; the first half is the index's. */
export function changedSince(snapshot: string): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`change_xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
    and not pg_visible_in_snapshot(change_xid, ${snapshot}::pg_snapshot)`;
}
