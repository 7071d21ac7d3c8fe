/** The one statement that reads everything of a page of releases: one statement, one snapshot. */
import { escapeIdentifier } from "pg";
import { RECORD_VIEWS, recordColumns, type RecordView } from "../catalogue/views.ts";

/**
 * A row of the statement: release id; rows of one view, owner type and source table as JSON, null where they are larger
 * than the limit; the length of that JSON in bytes.
 *
 * The JSON is `[index in RECORD_VIEWS, owner_type, source_table, [[owner_id, row_id, sequence, source_key, the record's own
 * columns], …]]`. An album has 390 rows in 30 such texts: read in two thirds of the time of a row each.
 */
export type ReleaseRow = readonly [releaseId: string, cells: string | null, bytes: string];

/** Cells of a record before its own. */
export const LEADING_CELLS = 4;

/**
 * How rows are sent: several of a release in one text, or each by itself, which is slower and cannot run into
 * PostgreSQL's limit of 1 GB a text.
 */
export type RowForm = "together" | "apart";

/**
 * Writes the statement for a catalogue; `$1` is the array of release ids, in the type of the column, `$2` the most bytes
 * that a text may have.
 *
 * Shape: rows in the order of that array, those of one release one after the other.
 */
export function writeReleaseStatement(catalogueSchema: string, form: RowForm): string {
  const schema = escapeIdentifier(catalogueSchema);
  const branches = RECORD_VIEWS.map((view, section) => writeBranch(schema, view, section, form));
  return `
    select rows.release_id::text, rows.cells, rows.bytes::text
    from (${branches.join(" union all ")}) as rows
    join unnest($1) with ordinality as plan (release_id, position) on plan.release_id = rows.release_id
    order by plan.position`;
}

function writeBranch(schema: string, view: RecordView, section: number, form: RowForm): string {
  const columns = recordColumns(view).map((column) => `x.${escapeIdentifier(column)}`);
  // Ids as text: as JSON numbers those above 2^53 would run into one another.
  const cells = ["x.owner_id::text", "x.row_id::text", "x.sequence", "x.source_key", ...columns];
  const head = `json_build_array(${section}, x.owner_type, x.source_table)::text`;
  const rows = `
    select x.release_id, x.owner_type, x.source_table, json_build_array(${cells.join(", ")})::text as cells
    from ${schema}.${view.view} x
    where x.release_id = any($1)`;
  // The head ends in "]", which the rows take the place of.
  const text = (list: string): string => `rtrim(${head}, ']') || ',[' || ${list} || ']]'`;
  if (form === "apart") {
    return `
      select x.release_id, case when octet_length(x.cells) <= $2::bigint then ${text("x.cells")} end as cells,
        octet_length(x.cells)::bigint as bytes
      from (${rows}) as x`;
  }
  return `
    select x.release_id,
      case when sum(octet_length(x.cells)) <= $2::bigint then ${text("string_agg(x.cells, ',')")} end as cells,
      sum(octet_length(x.cells)) as bytes
    from (${rows}) as x
    group by x.release_id, x.owner_type, x.source_table`;
}
