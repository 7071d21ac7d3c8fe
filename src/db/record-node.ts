/** One row of a view on its way to its place in a release. */
import { columnOf, RECORD_VIEWS, type RecordView } from "../catalogue/views.ts";
import { ERROR_CODES, type ErrorCode } from "../errors.ts";
import { excerpt, type Finding } from "../finding.ts";
import { type CellCheck, cellChecks, readInteger } from "./cell-check.ts";
import { LEADING_CELLS } from "./release-statement.ts";
import type { Sibling } from "./sibling-order.ts";

/** A record with what decides its place. */
export interface RecordNode extends Sibling {
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly record: Record<string, unknown>;
}

/** Reads the rows of one view that hang on owners of one kind. */
export interface RecordReader {
  /** Cells of a row. */
  readonly width: number;
  /**
   * Reads the row of `table` that begins at `cells[start]`: checked, nulls left undefined, lists always there.
   *
   * Shape: a cell of another type than the contract's, `sequence` among them, is a finding and is left out.
   */
  readonly read: (cells: readonly string[], start: number, table: string, findings: Finding[]) => RecordNode;
}

/** The list of a record that nothing hangs on; frozen, so it can be shared. */
export const NO_RECORDS: readonly never[] = Object.freeze([]);

/** Makes the reader of a view's rows. */
export function recordReader(view: RecordView, ownerKind: string): RecordReader {
  const columns = cellChecks(view.fields).map((check) => columnReader(view, ownerKind, check));
  const blank = blankRecord(view, columns);
  const { hasId = false } = view;
  const read: RecordReader["read"] = (cells, start, table, findings) => {
    const rowId = cells[start + 1] ?? "";
    const place = cells[start + 2];
    const source = { table, key: cells[start + 3] ?? "" };
    const record: Record<string, unknown> = { ...blank, source };
    if (hasId) record["id"] = rowId;
    let index = start + LEADING_CELLS;
    for (const column of columns) {
      const cell = cells[index];
      index += 1;
      if (cell === undefined || cell === "") {
        if (column.isRequired) findings.push(cellFinding(view, column.property, null, source, column.rule));
        continue;
      }
      const value = column.read(cell);
      if (value === undefined) findings.push(cellFinding(view, column.property, cell, source, column.rule));
      else record[column.property] = value;
    }
    const sequence = place === undefined || place === "" ? null : readInteger(place);
    if (sequence === undefined) {
      findings.push(cellFinding(view, "sequence", place, source, "must be an integer or null"));
    }
    return { ownerKind, ownerId: cells[start] ?? "", rowId, sequence: sequence ?? null, record };
  };
  return { width: LEADING_CELLS + columns.length, read };
}

/** A column on rows of one kind of owner. */
interface ColumnReader extends Pick<CellCheck, "property" | "isRequired" | "isList" | "read"> {
  /** False where the kind of owner has no place for it. */
  readonly isTaken: boolean;
  /** What a cell must be. */
  readonly rule: string;
}

/** Reads a column, with what the contract says of the kind of owner. */
function columnReader(view: RecordView, ownerKind: string, check: CellCheck): ColumnReader {
  const { property, isRequired, isList, read, expected } = check;
  if (view.fieldsOfOwner?.[ownerKind]?.includes(property) === false) {
    const rule = `must be null on a row of ${ownerKind}`;
    return { property, isRequired, isList, isTaken: false, read: () => undefined, rule };
  }
  const choices = view.choicesOfOwner?.[ownerKind]?.[property];
  if (choices === undefined) {
    return { property, isRequired, isList, isTaken: true, read, rule: `must be ${expected}` };
  }
  const rule = `must be one of ${choices.join(", ")} on a row of ${ownerKind}`;
  const readChoice = (text: string): unknown => (choices.includes(text) ? read(text) : undefined);
  return { property, isRequired, isList, isTaken: true, read: readChoice, rule };
}

/**
 * A record of a view before its cells: every property there, so that all records of a view have one hidden class.
 *
 * Made of entries: an object that gets many properties one by one becomes a dictionary, of which a copy takes sixty times
 * as long.
 */
function blankRecord(view: RecordView, columns: readonly ColumnReader[]): Readonly<Record<string, unknown>> {
  const own = columns
    .filter((column) => column.isTaken)
    .map(({ property, isList }) => [property, isList ? NO_RECORDS : undefined] as const);
  const lists = RECORD_VIEWS.flatMap(({ property, owners }) =>
    property !== undefined && owners.includes(view.kind) ? [[property, NO_RECORDS] as const] : [],
  );
  const id = view.hasId === true ? [["id", ""] as const] : [];
  return Object.fromEntries([["source", undefined], ...id, ...own, ...lists]);
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
