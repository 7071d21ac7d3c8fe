/** The one statement that reads everything of a page of releases: one statement, one snapshot. */
import { escapeIdentifier } from "pg";
import { RECORD_VIEWS, recordColumns, type RecordView } from "../catalogue/views.ts";

/**
 * A row of the statement: release id, and a JSON array of the cells index of its view in `RECORD_VIEWS`, `owner_type,
 * owner_id, row_id, sequence, source_table, source_key` and the record's own columns.
 *
 * One row for each row of a view: a text per view would be a twelfth quicker to read, but PostgreSQL would fail the
 * whole page at its limit of 1 GB a text, where a single release must be refused.
 */
export type ReleaseRow = readonly [releaseId: string, cells: string];

/** Cells of a row before the record's own. */
export const LEADING_CELLS = 7;

/**
 * Writes the statement for a catalogue; `$1` is the array of release ids, in the type of the column.
 *
 * Shape: rows in the order of that array, those of one release one after the other.
 */
export function writeReleaseStatement(catalogueSchema: string): string {
  const schema = escapeIdentifier(catalogueSchema);
  const branches = RECORD_VIEWS.map((view, section) => writeBranch(schema, view, section));
  return `
    select rows.release_id::text, rows.cells
    from (${branches.join(" union all ")}) as rows
    join unnest($1) with ordinality as plan (release_id, position) on plan.release_id = rows.release_id
    order by plan.position`;
}

function writeBranch(schema: string, view: RecordView, section: number): string {
  const columns = recordColumns(view).map((column) => `x.${escapeIdentifier(column)}`);
  // Ids as text: as JSON numbers those above 2^53 would run into one another.
  const leading = [
    "x.owner_type",
    "x.owner_id::text",
    "x.row_id::text",
    "x.sequence",
    "x.source_table",
    "x.source_key",
  ];
  return `
    select x.release_id, json_build_array(${[section, ...leading, ...columns].join(", ")}) as cells
    from ${schema}.${view.view} x
    where x.release_id = any($1)`;
}
