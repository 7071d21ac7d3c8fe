/**
 * The ways that lead from a changed row to the releases that are built from it.
 *
 * A subject is what a change is logged under: a release, or a row of a table that others use or are part of. An arm is one
 * step up: rows of a table that are part of a subject, or use it, belong to another subject or to a release.
 */
import { sql, type Kysely } from "kysely";
import { escapeIdentifier, escapeLiteral } from "pg";
import { DatabaseError } from "../errors.ts";
import type { ExportTables } from "./tables.ts";

/** One step from a subject towards the releases. */
export interface ChangeArm {
  /** Table whose rows connect the two, quoted. */
  readonly table: string;
  readonly from: string;
  /** Column of `table` that holds the subject's id, quoted, and its type. */
  readonly fromColumn: string;
  readonly fromType: string;
  /** A subject, or `release`. */
  readonly to: string;
  readonly toColumn: string;
  readonly toType: string;
}

/** Every way of a catalogue. */
export interface ChangePaths {
  /** Subjects besides `release`; none of them before one that leads to it. */
  readonly subjects: readonly string[];
  readonly arms: readonly ChangeArm[];
}

/** What a subject that is a release is called. */
const RELEASE_SUBJECT = "release";

interface PathRow {
  readonly tableName: string;
  readonly quotedTable: string;
  readonly role: "release" | "part" | "root" | "use" | "party";
  readonly columnName: string;
  readonly columnType: string;
  readonly targetTable: string | null;
  readonly targetColumn: string;
  readonly targetType: string | null;
}

/**
 * Reads the ways that `export.change_path` names for a catalogue.
 *
 * Shape: no subject and no arm where it names none. Throws: `ERN_DB_CONTRACT` where they lead in a circle.
 */
export async function readChangePaths(
  kysely: Kysely<ExportTables>,
  catalogueSchema: string,
): Promise<ChangePaths> {
  const { rows } = await sql<PathRow>`
    select path.table_name as "tableName", path.table_name::regclass::text as "quotedTable", role,
      column_name as "columnName", format_type(own.atttypid, null) as "columnType",
      target_table as "targetTable", target_column as "targetColumn",
      format_type(target.atttypid, null) as "targetType"
    from export.change_path path
    join pg_attribute own on own.attrelid = path.table_name::regclass and own.attname = path.column_name
    left join pg_attribute target
      on target.attrelid = path.target_table::regclass and target.attname = path.target_column
    where catalogue_schema = ${catalogueSchema} and role <> 'party'
    order by path.table_name, role, column_name, target_table`.execute(kysely);
  const arms = armsOf(rows);
  return { subjects: inOrder(rows, arms), arms };
}

function armsOf(rows: readonly PathRow[]): readonly ChangeArm[] {
  const keys = new Map<string, { readonly column: string; readonly type: string }>();
  for (const { targetTable, targetColumn, targetType } of rows) {
    if (targetTable !== null) keys.set(targetTable, { column: targetColumn, type: targetType ?? "text" });
  }
  return rows.flatMap((up) => {
    if (up.role === "use") return [];
    const key = up.role === "root" ? undefined : keys.get(up.tableName);
    const own = key === undefined ? [] : [{ from: up.tableName, column: key.column, type: key.type }];
    const uses = rows.flatMap((use) =>
      use.role === "use" && use.tableName === up.tableName && use.targetTable !== null
        ? [{ from: use.targetTable, column: use.columnName, type: use.columnType }]
        : [],
    );
    return [...own, ...uses].map(({ from, column, type }): ChangeArm => ({
      table: up.quotedTable,
      from,
      fromColumn: escapeIdentifier(column),
      fromType: type,
      to: up.role === "release" ? RELEASE_SUBJECT : (up.targetTable ?? RELEASE_SUBJECT),
      toColumn: escapeIdentifier(up.columnName),
      toType: up.columnType,
    }));
  });
}

function inOrder(rows: readonly PathRow[], arms: readonly ChangeArm[]): readonly string[] {
  const ordered = new Set<string>();
  const visit = (subject: string, behind: readonly string[]): void => {
    if (ordered.has(subject) || subject === RELEASE_SUBJECT) return;
    if (behind.includes(subject)) throw circular([...behind, subject]);
    for (const arm of arms) if (arm.to === subject) visit(arm.from, [...behind, subject]);
    ordered.add(subject);
  };
  for (const { targetTable } of rows) if (targetTable !== null) visit(targetTable, []);
  return [...ordered];
}

function circular(subjects: readonly string[]): DatabaseError {
  return new DatabaseError(
    "ERN_DB_CONTRACT",
    `Cannot follow table export.change_path: ${subjects.join(" leads to ")}`,
  );
}

/**
 * Writes the common table expressions that lead from changed subjects to releases.
 *
 * Shape: `changed` names a relation with the columns subject_type and subject_id, `changedTypes` which types it holds; the
 * relation `changed_release` has the column release_id, each once.
 */
export function writeChangedReleases(
  { subjects, arms }: ChangePaths,
  changed: string,
  changedTypes: ReadonlySet<string>,
): string {
  const names = new Map<string, string>();
  const expressions: string[] = [];
  const seedOf = (subject: string): readonly string[] =>
    changedTypes.has(subject)
      ? [`select subject_id as id from ${changed} where subject_type = ${escapeLiteral(subject)}`]
      : [];
  const stepsTo = (to: string): readonly string[] =>
    arms.flatMap((arm) => {
      const from = names.get(arm.from);
      if (arm.to !== to || from === undefined) return [];
      return [
        `select x.${arm.toColumn}::text from ${from}
          join ${arm.table} x on x.${arm.fromColumn} = ${from}.id::${arm.fromType} where x.${arm.toColumn} is not null`,
      ];
    });
  for (const subject of subjects) {
    const sources = [...seedOf(subject), ...stepsTo(subject)];
    if (sources.length === 0) continue;
    const name = `subject_${names.size}`;
    expressions.push(`${name} (id) as materialized (${sources.join(" union ")})`);
    names.set(subject, name);
  }
  const releases = [...seedOf(RELEASE_SUBJECT), ...stepsTo(RELEASE_SUBJECT)];
  const none = "select null::text where false";
  expressions.push(`changed_release (release_id) as materialized (${[...releases, none].join(" union ")})`);
  return expressions.join(",\n");
}

/**
 * Writes the common table expressions that lead from one release to all that it is built from: the ways walked back.
 *
 * Shape: `release` is an expression of its id; the relation `release_subject` has the columns subject_type and subject_id.
 */
export function writeReleaseSubjects({ subjects, arms }: ChangePaths, release: string): string {
  const names = new Map([[RELEASE_SUBJECT, "subject_of"]]);
  const expressions = [`subject_of (id) as (select ${release}::text)`];
  for (const subject of subjects.toReversed()) {
    const steps = arms.flatMap((arm) => {
      const to = names.get(arm.to);
      if (arm.from !== subject || to === undefined) return [];
      return [
        `select x.${arm.fromColumn}::text from ${to}
          join ${arm.table} x on x.${arm.toColumn} = ${to}.id::${arm.toType} where x.${arm.fromColumn} is not null`,
      ];
    });
    if (steps.length === 0) continue;
    const name = `subject_of_${names.size}`;
    expressions.push(`${name} (id) as materialized (${steps.join(" union ")})`);
    names.set(subject, name);
  }
  const all = [...names].map(([subject, name]) => `select ${escapeLiteral(subject)}, id from ${name}`);
  return [...expressions, `release_subject (subject_type, subject_id) as (${all.join(" union all ")})`].join(
    ",\n",
  );
}
