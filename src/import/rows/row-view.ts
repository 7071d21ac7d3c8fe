/** Rows as the mapping sees them: one row, or those of a release taken together. */
import { ERROR_CODES } from "../../errors.ts";
import { excerpt, type Finding } from "../../finding.ts";

/** A flat row: one value a column. */
export type FlatRow = Readonly<Record<string, unknown>>;

/** A row and its number. */
export interface NumberedRow {
  readonly number: number;
  readonly row: FlatRow;
}

/** Where a value is read from. */
export interface RowView {
  /** What a column says as text; undefined where the cell is blank. */
  readonly textOf: (column: string) => string | undefined;
  /** Number of the row that a column is read from. */
  readonly numberOf: (column: string) => number;
}

/** Takes what is wrong with the rows of one release, and knows their name. */
export interface RowFindings {
  readonly name: string;
  readonly findings: Finding[];
}

/** One row. */
export function viewOfRow({ number, row }: NumberedRow): RowView {
  return { textOf: (column) => textOfCell(row[column]), numberOf: () => number };
}

/**
 * The rows of a release as one: of each column the first cell that is not blank.
 *
 * A later row that says something else is a finding, because one of the two would be lost.
 */
export function viewOfRelease(
  rows: readonly NumberedRow[],
  columns: readonly string[],
  sink: RowFindings,
): RowView {
  const cells = new Map(columns.map((column) => [column, firstCell(rows, column, sink)]));
  const first = rows[0]?.number ?? 0;
  return {
    textOf: (column) => cells.get(column)?.text,
    numberOf: (column) => cells.get(column)?.number ?? first,
  };
}

function firstCell(
  rows: readonly NumberedRow[],
  column: string,
  sink: RowFindings,
): { readonly text: string; readonly number: number } | undefined {
  let first: { readonly text: string; readonly number: number } | undefined;
  for (const { number, row } of rows) {
    const text = textOfCell(row[column]);
    if (text === undefined || text === first?.text) continue;
    if (first !== undefined) {
      const about = `Row ${first.number} of the same release says "${excerpt(first.text)}"`;
      addFinding(sink, { path: "release", text: about, column, number, value: text });
      return first;
    }
    first = { text, number };
  }
  return first;
}

/** Adds what is wrong with a cell. */
export function addFinding(
  { name, findings }: RowFindings,
  { path, text, column, number, value }: CellFault,
): void {
  findings.push({
    code: "ERN_DATA_CELL_UNREADABLE",
    severity: "fatal",
    path,
    text,
    hint: ERROR_CODES.ERN_DATA_CELL_UNREADABLE.hint,
    ...(value !== undefined && { value: excerpt(value) }),
    source: { table: name, key: `row=${number}`, ...(column !== undefined && { column }) },
  });
}

/** What is wrong with a cell. */
export interface CellFault {
  /** Path in the CatalogueRelease. */
  readonly path: string;
  readonly text: string;
  readonly number: number;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
}

/** A cell as text. Units: a date without a time of day is `2024-03-08`, an instant ISO 8601 in UTC. */
function textOfCell(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return textOfDate(value);
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).join(LIST_MARK);
  if (typeof value === "bigint") return String(value);
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.trim() === "" ? undefined : text;
}

/** Between the values of a PostgreSQL array: no text of a catalogue has it. */
export const LIST_MARK = "\u001F";

/** pg reads a `date` as midnight of the local zone. */
function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return String(date);
  const isDay = date.getHours() + date.getMinutes() + date.getSeconds() + date.getMilliseconds() === 0;
  if (!isDay) return date.toISOString();
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
