/** What a schema has under the names of the contract, as PostgreSQL's own catalogue tells it. */
import type { CheckSession } from "./check-session.ts";

/** The type of a column; of a domain the type below it. */
export interface ColumnType {
  /** As it is written in SQL, for example `character varying(20)`. */
  readonly written: string;
  /** Name in pg_type, for example `varchar`. */
  readonly name: string;
  /** `typcategory`: S string, N numeric, B boolean, D date, A array, E enumeration and so on. */
  readonly category: string;
  /** `typcategory` of an array's elements; null for anything else. */
  readonly elementCategory: string | null;
}

/** A view or table and its columns. */
export type Relation = ReadonlyMap<string, ColumnType>;

const COLUMNS = `
  select c.relname as view, a.attname as column, format_type(a.atttypid, a.atttypmod) as written,
    b.typname as name, b.typcategory::text as category, e.typcategory::text as "elementCategory"
  from pg_namespace n
  join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f')
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  cross join lateral (
    with recursive below as (
      select t.oid, t.typbasetype from pg_type t where t.oid = a.atttypid
      union all
      select t.oid, t.typbasetype from below join pg_type t on t.oid = below.typbasetype
    )
    select below.oid from below where below.typbasetype = 0
  ) base
  join pg_type b on b.oid = base.oid
  left join pg_type e on b.typcategory = 'A' and e.oid = b.typelem
  where n.nspname = $1 and c.relname like 'ern\\_%'
  order by c.relname, a.attnum`;

/** Reads every relation whose name begins with `ern_`; undefined where there is no such schema. */
export async function readRelations(
  session: CheckSession,
): Promise<ReadonlyMap<string, Relation> | undefined> {
  const schemas = await session.query("select 1 from pg_namespace where nspname = $1", [session.schema]);
  if (schemas.length === 0) return undefined;
  const rows = await session.query<ColumnType & { readonly view: string; readonly column: string }>(COLUMNS, [
    session.schema,
  ]);
  const relations = new Map<string, Map<string, ColumnType>>();
  for (const { view, column, ...type } of rows) {
    const columns = relations.get(view) ?? new Map<string, ColumnType>();
    relations.set(view, columns.set(column, type));
  }
  return relations;
}
