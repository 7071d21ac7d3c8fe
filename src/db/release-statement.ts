/** The one statement that reads everything of a page of releases: one statement, one snapshot. */
import { escapeIdentifier, escapeLiteral } from "pg";
import { columnOf, RECORD_VIEWS, type RecordView } from "../catalogue/views.ts";
import { type CellCheck, cellChecks } from "./cell-check.ts";
import { CELL_SEPARATOR, columnTag, ROW_TAG } from "./cell-marks.ts";

/**
 * A row of the statement: release id; rows of one view, owner type and source table as one text, null where they are larger
 * than the limit; the length of those rows in bytes.
 *
 * The text is cells between separators: index in RECORD_VIEWS, owner_type, source_table, number of cells that follow, which
 * PostgreSQL counts by columns and not by separators; then for each row owner_id behind `ROW_TAG`, row_id, sequence,
 * source_key, and those of the record's own columns that are not null, each behind its `columnTag`. An album has 390 rows
 * in 37 such texts. As JSON, PostgreSQL took twice the time to write them: it looks up the type of every cell of every row
 * in its catalogue.
 */
export type ReleaseRow = readonly [releaseId: string, cells: string | null, bytes: string];

/** Cells of a text before those of its first row. */
export const HEAD_CELLS = 4;

/** Cells of a row before the record's own. */
export const LEADING_CELLS = 4;

/**
 * How rows are sent: several of a release in one text, or each by itself, which is slower and cannot run into
 * PostgreSQL's limit of 1 GB a text.
 */
export type RowForm = "together" | "apart";

/** A statement and the values of its parameters. */
export interface ReleaseStatement {
  readonly text: string;
  readonly values: unknown[];
}

/**
 * Writes the statement for a page of a catalogue: `releaseIds`, each once, and the most bytes that a text may have.
 *
 * Shape: rows in the order of the ids, those of one release one after the other.
 */
export function writeReleaseStatement(
  catalogueSchema: string,
  form: RowForm,
  releaseIds: readonly string[],
  maxTextBytes: number,
): ReleaseStatement {
  const schema = escapeIdentifier(catalogueSchema);
  const branches = RECORD_VIEWS.map((view, section) => writeBranch(schema, view, section, form));
  const text = `
    select rows.release_id::text,
      case when octet_length(rows.cells) <= $2::bigint then
        concat_ws($3, rows.section, coalesce(rows.owner_type, ''), coalesce(rows.source_table, ''), rows.count, rows.cells)
      end as cells,
      octet_length(rows.cells)::text as bytes
    from (${branches.join(" union all ")}) as rows
    join unnest($1) with ordinality as plan (release_id, position) on plan.release_id = rows.release_id
    order by plan.position`;
  return { text, values: [releaseIds, maxTextBytes, CELL_SEPARATOR] };
}

function writeBranch(schema: string, view: RecordView, section: number, form: RowForm): string {
  const leading = ["row_id", "sequence", "source_key"].map((column) => `coalesce(x.${column}::text, '')`);
  const owner = `concat(${escapeLiteral(ROW_TAG)}, x.owner_id)`;
  const cells = [owner, ...leading, ...cellChecks(view.fields).map(writeCell)];
  const row = `concat_ws($3::text, ${cells.join(", ")})`;
  // A text that holds a separator of its own makes more cells than there are columns, and so cannot pass for two.
  const columns = cellChecks(view.fields).map(({ property }) => `x.${escapeIdentifier(columnOf(property))}`);
  const count = `${LEADING_CELLS} + num_nonnulls(${columns.join(", ")})`;
  const from = `from ${schema}.${view.view} x where x.release_id = any($1)`;
  if (form === "apart") {
    return `
      select ${section} as section, x.release_id, x.owner_type::text, x.source_table::text,
        (${count})::bigint as count, ${row} as cells
      ${from}`;
  }
  return `
    select ${section} as section, x.release_id, x.owner_type::text, x.source_table::text,
      sum(${count}) as count, string_agg(${row}, $3::text) as cells
    ${from}
    group by x.release_id, x.owner_type, x.source_table`;
}

/** Null for null, which concat_ws leaves out. */
function writeCell({ property, isJson }: CellCheck, index: number): string {
  const column = `x.${escapeIdentifier(columnOf(property))}`;
  return `${escapeLiteral(columnTag(index))} || ${isJson ? `to_json(${column})::text` : `${column}::text`}`;
}
