/** Rows of the catalogue's tables from records, with the ids that tie them together. */
import { sql, type Kysely, type RawBuilder } from "kysely";
import { childContents, type Content, contentOfRecord } from "./catalogue-content.ts";
import type { CatalogueRecord, CatalogueTable } from "./catalogue-table.ts";
import type { ExportTables } from "./tables.ts";

interface Row {
  readonly values: Record<string, unknown>;
  readonly owner: Row | undefined;
  readonly table: CatalogueTable;
}

/** Rows by table name. */
export type CatalogueRows = Map<string, Row[]>;

/**
 * Adds a record and all that it owns.
 *
 * Shape: `sequence` is the record's place in its list, counted from 1; ids that PostgreSQL generates are still missing.
 */
export function collectRows(rows: CatalogueRows, table: CatalogueTable, record: CatalogueRecord): void {
  collectContent(rows, table, contentOfRecord(table, record));
}

/** The same of a content. */
export function collectContent(rows: CatalogueRows, table: CatalogueTable, content: Content): void {
  collectRow(rows, table, content, undefined, 1);
}

function collectRow(
  rows: CatalogueRows,
  table: CatalogueTable,
  content: Content,
  owner: Row | undefined,
  sequence: number,
): void {
  const values: Record<string, unknown> = owner === undefined ? {} : { sequence };
  table.columns.forEach(({ column }, place) => {
    const value = content[place];
    // Most columns of most rows are null: left out, they cost neither text nor parsing.
    if (value !== null) values[column] = value;
  });
  const row: Row = { values, owner, table };
  const ofTable = rows.get(table.table);
  if (ofTable === undefined) rows.set(table.table, [row]);
  else ofTable.push(row);
  table.children.forEach((childTable, place) => {
    childContents(table, content, place).forEach((item, index) => {
      collectRow(rows, childTable, item, row, index + 1);
    });
  });
}

/** Up to here the rows of all tables are sent by one statement: what one message has, and not what a chunk has. */
const MAX_ROWS_TOGETHER = 2_000;

/**
 * Inserts rows: few by one statement, many by one for each table.
 *
 * Memory: the rows of a statement as JSON text, twice.
 */
export async function insertRows(db: Kysely<ExportTables>, rows: CatalogueRows): Promise<void> {
  await allotIds(db, rows);
  const ordered = [...ownersFirst(rows)].filter(([, ofTable]) => ofTable.length > 0);
  for (const [, ofTable] of ordered) setOwners(ofTable);
  const count = ordered.reduce((sum, [, ofTable]) => sum + ofTable.length, 0);
  if (count > MAX_ROWS_TOGETHER) {
    for (const [table, ofTable] of ordered) await insertOf(table, ofTable).execute(db);
    return;
  }
  // Foreign keys are checked when the whole statement has ended.
  const inserts = ordered.map(([table, ofTable]) => sql`${sql.ref(table)} as (${insertOf(table, ofTable)})`);
  if (inserts.length > 0) await sql`with ${sql.join(inserts)} select`.execute(db);
}

function setOwners(rows: readonly Row[]): void {
  for (const row of rows) {
    for (const [column, ofOwner] of Object.entries(row.table.owner)) {
      row.values[column] = row.owner?.values[ofOwner];
    }
  }
}

function insertOf(table: string, rows: readonly Row[]): RawBuilder<unknown> {
  const columns = sql.join([...columnNames(rows)].map((column) => sql.ref(column)));
  const json = JSON.stringify(rows.map((row) => row.values));
  const name = sql.table(`catalogue.${table}`);
  return sql`
    insert into ${name} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${name}, ${json}::json)`;
}

/** A table whose rows hang on rows of several others comes after all of them. */
function ownersFirst(rows: CatalogueRows): CatalogueRows {
  const ordered: CatalogueRows = new Map();
  const visited = new Set<string>();
  const visit = (table: string): void => {
    if (visited.has(table)) return;
    visited.add(table);
    const ofTable = rows.get(table) ?? [];
    for (const owner of new Set(ofTable.map((row) => row.owner?.table.table))) {
      if (owner !== undefined) visit(owner);
    }
    ordered.set(table, ofTable);
  };
  for (const table of rows.keys()) visit(table);
  return ordered;
}

/** A group inside another has a column more than the release's own group, so rows of one table may differ. */
function columnNames(rows: readonly Row[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of new Set(rows.map((row) => row.table))) {
    if (table.property !== undefined) names.add("sequence");
    if (isOwnerWithGeneratedId(table)) names.add("id");
    for (const column of Object.keys(table.owner)) names.add(column);
    for (const { column } of table.columns) names.add(column);
  }
  return names;
}

function isOwnerWithGeneratedId(table: CatalogueTable): boolean {
  return table.children.length > 0 && !table.columns.some(({ column }) => column === "id");
}

/** Draws the ids of rows that others refer to before any is inserted: `returning` promises no order. */
async function allotIds(db: Kysely<ExportTables>, rows: CatalogueRows): Promise<void> {
  const wanted = [...rows]
    .filter(([, [first]]) => first !== undefined && isOwnerWithGeneratedId(first.table))
    .map(([table, ofTable]) => ({ table, count: ofTable.length }));
  if (wanted.length === 0) return;
  const { rows: drawn } = await sql<{ table: string; ids: readonly string[] }>`
    select wanted.table, array(select nextval(wanted.ids)::text from generate_series(1, wanted.count)) as ids
    from (
      select w.table, w.count, pg_get_serial_sequence('catalogue.' || w.table, 'id')::regclass as ids
      from json_to_recordset(${JSON.stringify(wanted)}::json) as w("table" text, count integer)
      offset 0
    ) wanted`.execute(db);
  for (const { table, ids } of drawn) {
    rows.get(table)?.forEach((row, index) => {
      row.values["id"] = ids[index];
    });
  }
}
