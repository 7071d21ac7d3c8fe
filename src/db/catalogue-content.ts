/** The content of a shared record: its values, then one list for each child table; of a record, and of stored rows. */
import { sql, type Kysely, type RawBuilder } from "kysely";
import { listOf, type CatalogueRecord, type CatalogueTable } from "./catalogue-table.ts";
import type { ExportTables } from "./tables.ts";

/** Values in the order of the table's columns, then the contents of each child table's rows. */
export type Content = readonly unknown[];

/** The content of a record. */
export function contentOfRecord(table: CatalogueTable, record: CatalogueRecord): Content {
  return [
    ...table.columns.map(({ valueOf }) => valueOf(record)),
    ...table.children.map((childTable) =>
      listOf(record, childTable.property ?? "").map((item) => contentOfRecord(childTable, item)),
    ),
  ];
}

/** The contents of one of a content's child tables, by its place among them. */
export function childContents(table: CatalogueTable, content: Content, place: number): readonly Content[] {
  const contents = content[table.columns.length + place];
  return Array.isArray(contents) ? contents : [];
}

/** Reads the contents of stored rows. Shape: by id; ids that are not there are left out. */
export async function readContents(
  db: Kysely<ExportTables>,
  root: CatalogueTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Content>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; content: Content }>`
    select id, ${contentOfRows(root)} as content
    from ${sql.table(`catalogue.${root.table}`)} ${sql.ref(root.table)} where id = any(${ids})`.execute(db);
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** The table's name is its alias, for the tables of one aggregate all differ. */
function contentOfRows(table: CatalogueTable): RawBuilder<unknown> {
  const values = table.columns.map(({ column }) => sql.ref(`${table.table}.${column}`));
  const lists = table.children.map((childTable) => {
    const name = childTable.table;
    const owned = Object.entries(childTable.owner).map(
      ([column, ofOwner]) => sql`${sql.ref(`${name}.${column}`)} = ${sql.ref(`${table.table}.${ofOwner}`)}`,
    );
    return sql`(
      select coalesce(
        json_agg(${contentOfRows(childTable)} order by ${sql.ref(`${name}.sequence`)}, ${sql.ref(`${name}.id`)}), '[]')
      from ${sql.table(`catalogue.${name}`)} ${sql.ref(name)} where ${sql.join(owned, sql` and `)})`;
  });
  return sql`json_build_array(${sql.join([...values, ...lists])})`;
}
