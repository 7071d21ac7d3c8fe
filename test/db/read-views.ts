/** Reads a release back through the contract's views, one view at a time, without the reader under src. */
import type { Pool } from "pg";
import { CatalogueRelease } from "../../src/catalogue.ts";
import { LEADING_COLUMNS, RECORD_VIEWS, columnOf, type RecordView } from "../../src/catalogue/views.ts";

/** A row of a view with the seven leading columns. */
export type ViewRow = Readonly<Record<(typeof LEADING_COLUMNS)[number], string | number | null>> &
  Readonly<Record<string, unknown>>;

/** Rows of a view for one release, in the order of their lists. */
export async function readView(pool: Pool, view: string, releaseId: string): Promise<readonly ViewRow[]> {
  const { rows } = await pool.query<{ row: ViewRow }>(
    `select to_jsonb(v) as row from catalogue.${view} v where release_id = $1 order by sequence, row_id`,
    [releaseId],
  );
  return rows.map(({ row }) => row);
}

/** Puts the rows of all views together. Shape: a CatalogueRelease without sources. */
export async function readRelease(pool: Pool, releaseId: string): Promise<CatalogueRelease> {
  const records = new Map<string, Record<string, unknown>>();
  const rows: { readonly view: RecordView; readonly row: ViewRow }[] = [];
  for (const view of RECORD_VIEWS) {
    for (const row of await readView(pool, view.view, releaseId)) rows.push({ view, row });
  }
  for (const { view, row } of rows) records.set(`${view.kind} ${row.row_id}`, recordOf(view, row));
  for (const { view, row } of rows) {
    if (view.property === undefined) continue;
    const owner = records.get(`${row.owner_type} ${row.owner_id}`) ?? {};
    const list = owner[view.property];
    owner[view.property] = [...(Array.isArray(list) ? list : []), records.get(`${view.kind} ${row.row_id}`)];
  }
  return CatalogueRelease.parse({ releaseId, ...records.get(`Release ${releaseId}`) });
}

function recordOf(view: RecordView, row: ViewRow): Record<string, unknown> {
  const fields = Object.keys(view.fields)
    .map((property) => [property, row[columnOf(property)]] as const)
    .filter(([, value]) => value !== null);
  return { ...(view.hasId === true && { id: row.row_id }), ...Object.fromEntries(fields) };
}
