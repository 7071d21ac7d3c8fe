/** Parties, works and resources that several releases share: which of them have to be written. */
import { sql, type Kysely, type RawBuilder } from "kysely";
import { canonicalJson } from "./canonical-json.ts";
import type { SharedTable } from "./catalogue-shared-tables.ts";
import { listOf, type CatalogueRecord, type CatalogueTable } from "./catalogue-table.ts";
import type { ExportTables } from "./tables.ts";

/** Shared records to insert, and ids of rows that they replace. */
export interface SharedChanges {
  readonly inserts: readonly CatalogueRecord[];
  readonly replacedIds: readonly string[];
}

/**
 * Compares the shared records of releases with the rows that are there.
 *
 * Shape: a record that is there with the same content is left out; of two records with one id the later counts.
 */
export async function findSharedChanges(
  db: Kysely<ExportTables>,
  shared: SharedTable,
  releases: readonly CatalogueRecord[],
): Promise<SharedChanges> {
  const { root, idOf } = shared;
  const records = new Map(releases.flatMap(shared.recordsOf).map((record) => [idOf(record), record]));
  if (records.size === 0) return { inserts: [], replacedIds: [] };
  const stored = await sql<{ id: string; content: unknown }>`
    select id, ${contentOfRows(root)} as content
    from ${sql.table(`catalogue.${root.table}`)} ${sql.ref(root.table)} where id = any(${[...records.keys()]})`.execute(
    db,
  );
  const replacedIds: string[] = [];
  for (const { id, content } of stored.rows) {
    if (canonicalJson(content) === canonicalJson(contentOfRecord(root, records.get(id) ?? {}))) {
      records.delete(id);
    } else {
      replacedIds.push(id);
    }
  }
  return { inserts: [...records.values()], replacedIds };
}

/** The values of a record, then one list per child table. */
function contentOfRecord(table: CatalogueTable, record: CatalogueRecord): readonly unknown[] {
  return [
    ...table.columns.map(({ valueOf }) => valueOf(record)),
    ...table.children.map((childTable) =>
      listOf(record, childTable.property ?? "").map((item) => contentOfRecord(childTable, item)),
    ),
  ];
}

/** The same of a row; the table's name is its alias, for the tables of one aggregate all differ. */
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
