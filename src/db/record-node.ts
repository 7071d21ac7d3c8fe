/** One row of a view on its way to its place in a release. */
import { columnOf, type RecordView } from "../catalogue/views.ts";
import { ERROR_CODES, type ErrorCode } from "../errors.ts";
import { excerpt, type Finding } from "../finding.ts";
import { BLANK_RECORDS } from "./blank-records.ts";
import { type CellCheck, cellChecks, readInteger } from "./cell-check.ts";
import { taggedColumn } from "./cell-marks.ts";
import { LEADING_CELLS } from "./release-statement.ts";
import type { Sibling } from "./sibling-order.ts";

/** A record with what decides its place. */
export interface RecordNode extends Sibling {
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly record: Record<string, unknown>;
}

/**
 * Reads the row of `table` in `cells` from `start` to before `end`: checked, nulls left undefined, lists always there.
 *
 * Shape: a cell of another type than the contract's, `sequence` among them, is a finding and is left out.
 */
export type RecordReader = (
  cells: readonly string[],
  start: number,
  end: number,
  table: string,
  findings: Finding[],
) => RecordNode;

/** The list of a record that nothing hangs on; frozen, so it can be shared. */
export const NO_RECORDS: readonly never[] = Object.freeze([]);

/** Makes the reader of those rows of a view that hang on owners of one kind. */
export function recordReader(view: RecordView, ownerKind: string): RecordReader {
  const columns = cellChecks(view.fields).map((check) => columnReader(view, ownerKind, check));
  const blank = blankRecordOf(view, ownerKind);
  const required = columns.filter((column) => column.isRequired);
  const { hasId = false } = view;
  return (cells, start, end, table, findings) => {
    const rowId = cells[start + 1] ?? "";
    const place = cells[start + 2] ?? "";
    const source = { table, key: cells[start + 3] ?? "" };
    const record = blank(source, NO_RECORDS);
    if (hasId) record["id"] = rowId;
    const faults: Finding[] = [];
    for (let index = start + LEADING_CELLS; index < end; index += 1) {
      const cell = cells[index] ?? "";
      const column = columns[taggedColumn(cell)];
      if (column === undefined) continue;
      const text = cell.slice(1);
      const value = column.read(text);
      if (value === undefined) faults.push(cellFinding(view, column.property, text, source, column.rule));
      else record[column.property] = value;
    }
    for (const { property, rule } of required) {
      const isNull = record[property] === undefined || record[property] === NO_RECORDS;
      if (isNull && !faults.some((fault) => fault.source?.column === columnOf(property))) {
        faults.push(cellFinding(view, property, null, source, rule));
      }
    }
    const sequence = place === "" ? null : readInteger(place);
    if (sequence === undefined) {
      faults.push(cellFinding(view, "sequence", place, source, "must be an integer or null"));
    }
    if (faults.length > 0) findings.push(...faults);
    return { ownerKind, ownerId: cells[start]?.slice(1) ?? "", rowId, sequence: sequence ?? null, record };
  };
}

/** A column on rows of one kind of owner. */
interface ColumnReader extends Pick<CellCheck, "property" | "isRequired" | "read"> {
  /** What a cell must be. */
  readonly rule: string;
}

/** Reads a column, with what the contract says of the kind of owner. */
function columnReader(view: RecordView, ownerKind: string, check: CellCheck): ColumnReader {
  const { property, isRequired, read, expected } = check;
  if (view.fieldsOfOwner?.[ownerKind]?.includes(property) === false) {
    const rule = `must be null on a row of ${ownerKind}`;
    return { property, isRequired, read: () => undefined, rule };
  }
  const choices = view.choicesOfOwner?.[ownerKind]?.[property];
  if (choices === undefined) {
    return { property, isRequired, read, rule: `must be ${expected}` };
  }
  const rule = `must be one of ${choices.join(", ")} on a row of ${ownerKind}`;
  const readChoice = (text: string): unknown => (choices.includes(text) ? read(text) : undefined);
  return { property, isRequired, read: readChoice, rule };
}

function blankRecordOf(view: RecordView, ownerKind: string): (typeof BLANK_RECORDS)[string] {
  const blank = BLANK_RECORDS[`${view.view} ${ownerKind}`] ?? BLANK_RECORDS[view.view];
  if (blank === undefined)
    throw new TypeError(`Cannot read view "${view.view}": npm run generate did not see it`);
  return blank;
}

/** A finding about a whole row. */
export function rowFinding(view: RecordView, node: RecordNode, code: ErrorCode, text: string): Finding {
  const { source } = node.record;
  return {
    code,
    severity: "fatal",
    path: view.property ?? "release",
    text,
    hint: ERROR_CODES[code].hint,
    ...(isSource(source) && { source }),
  };
}

function isSource(source: unknown): source is { readonly table: string; readonly key: string } {
  return typeof source === "object" && source !== null && "table" in source;
}

function cellFinding(
  view: RecordView,
  property: string,
  value: string | null | undefined,
  source: { readonly table: string; readonly key: string },
  rule: string,
): Finding {
  const column = columnOf(property);
  return {
    code: "ERN_DATA_INVALID_SHAPE",
    severity: "fatal",
    path: view.property === undefined ? property : `${view.property}.${property}`,
    text: `Column ${column} of ${view.view} ${rule}`,
    hint: ERROR_CODES.ERN_DATA_INVALID_SHAPE.hint,
    value: excerpt(value),
    source: { ...source, column },
  };
}
