/** A catalogue that is not ours: tables of a schema that look like the reader's contract, filled row by row. */
import { escapeIdentifier } from "pg";
import { columnOf, FRAGMENT_PROPERTIES, RECORD_VIEWS, RELEASE_VIEW } from "../../src/catalogue/views.ts";
import type { Database } from "../../src/db/connect.ts";

/** Column types that differ from the plain ones. */
export interface ForeignCatalogueOptions {
  readonly releaseIdType?: string;
  readonly exportPriorityType?: string;
}

/** Makes the tables of a foreign catalogue. */
export async function createForeignCatalogue(
  database: Database,
  schema: string,
  options: ForeignCatalogueOptions = {},
): Promise<void> {
  const { releaseIdType = "text", exportPriorityType = "integer" } = options;
  const tables = RECORD_VIEWS.map((view) => {
    const own = Object.keys(view.fields).map(
      (property) =>
        `${escapeIdentifier(columnOf(property))} ${FRAGMENT_PROPERTIES.has(property) ? "jsonb" : "text"}`,
    );
    const driving =
      view === RELEASE_VIEW ? [`export_priority ${exportPriorityType}`, "estimated_bytes bigint"] : [];
    return `create table ${escapeIdentifier(schema)}.${view.view} (
      release_id ${releaseIdType}, owner_type text, owner_id text, row_id text, sequence integer,
      source_table text, source_key text, ${[...own, ...driving].join(", ")})`;
  });
  await database.pool.query(`create schema ${escapeIdentifier(schema)}; ${tables.join(";")}`);
}

/** Adds a row to one of the tables; its source names table and row id. */
export async function insertRow(
  database: Database,
  schema: string,
  view: string,
  cells: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const row = { source_table: `${schema}.${view}`, source_key: `row_id=${cells["row_id"]}`, ...cells };
  const columns = Object.keys(row).map(escapeIdentifier).join(", ");
  const places = Object.keys(row).map((_column, index) => `$${index + 1}`);
  await database.pool.query(
    `insert into ${escapeIdentifier(schema)}.${view} (${columns}) values (${places.join(", ")})`,
    Object.values(row),
  );
}

/** Adds releases `r0001`, `r0002`, … with a number of titles each. */
export async function insertReleases(
  database: Database,
  schema: string,
  { count, titles }: { readonly count: number; readonly titles: number },
): Promise<void> {
  const id = "'r' || lpad(i::text, 4, '0')";
  await database.pool.query(`
    insert into ${escapeIdentifier(schema)}.ern_release
      (release_id, row_id, source_table, source_key, export_priority, estimated_bytes)
    select ${id}, ${id}, 'release', 'id=' || i, 0, 1000 from generate_series(1, ${count}) i;
    insert into ${escapeIdentifier(schema)}.ern_title
      (release_id, owner_type, owner_id, row_id, sequence, source_table, source_key, title_text)
    select ${id}, 'Release', ${id}, t::text, t, 'title', 'id=' || t, 'Title ' || t
    from generate_series(1, ${count}) i, generate_series(1, ${titles}) t`);
}

/** Ids as `insertReleases` makes them. */
export function releaseIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_item, index) => `r${String(index + 1).padStart(4, "0")}`);
}
