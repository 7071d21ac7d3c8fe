/** One row of a view on its way to its place in a release. */
import { columnOf, RECORD_VIEWS, type RecordView } from "../catalogue/views.ts";
import { ERROR_CODES, type ErrorCode } from "../errors.ts";
import { excerpt, type Finding } from "../finding.ts";
import { type CellCheck, cellChecks } from "./cell-check.ts";
import { LEADING_CELLS } from "./release-statement.ts";
import type { Sibling } from "./sibling-order.ts";

/** A record with what decides its place. */
export interface RecordNode extends Sibling {
  readonly view: RecordView;
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly record: Record<string, unknown>;
  /** Records that hang on this one, by the property that lists them. */
  children: Map<string, RecordNode[]> | undefined;
}

interface Section {
  readonly view: RecordView;
  readonly checks: readonly CellCheck[];
}

const SECTIONS: readonly Section[] = RECORD_VIEWS.map((view) => ({ view, checks: cellChecks(view.fields) }));

/** Reads the rows of one view that hang on owners of one kind and come from one table. */
export interface RecordReader {
  readonly view: RecordView;
  /**
   * Reads the cells of a row: checked, nulls left out, lists always there.
   *
   * Shape: a cell of another type than the contract's, `sequence` among them, is a finding and is left out.
   */
  readonly record: (cells: readonly unknown[], findings: Finding[]) => RecordNode;
}

/** Makes the reader of a section's rows. */
export function recordReader(section: number, ownerKind: string, table: string): RecordReader {
  const { view, checks } = sectionAt(section);
  const allowed = view.fieldsOfOwner?.[ownerKind];
  const choices = view.choicesOfOwner?.[ownerKind];
  const ruleFor = (check: CellCheck, value: unknown): string | undefined => {
    if (!check.accepts(value)) return `must be ${check.expected}`;
    if (allowed?.includes(check.property) === false) return `must be null on a row of ${ownerKind}`;
    const names = choices?.[check.property];
    if (names?.includes(String(value)) === false) {
      return `must be one of ${names.join(", ")} on a row of ${ownerKind}`;
    }
    return undefined;
  };
  const record = (cells: readonly unknown[], findings: Finding[]): RecordNode => {
    const [ownerId, rowId, sequence, key] = cells;
    const source = { table, key: String(key) };
    const isOrdered = Number.isSafeInteger(sequence);
    if (!isOrdered && sequence !== null) {
      findings.push(cellFinding(view, "sequence", sequence, source, "must be an integer or null"));
    }
    const result: Record<string, unknown> = view.hasId === true ? { id: String(rowId), source } : { source };
    for (let index = 0; index < checks.length; index += 1) {
      const check = checks[index];
      if (check === undefined) continue;
      const value = cells[LEADING_CELLS + index];
      const isAbsent = value === null || value === undefined;
      if (isAbsent && check.isList) result[check.property] = [];
      if (isAbsent && !check.isRequired) continue;
      const rule = ruleFor(check, value);
      if (rule === undefined) result[check.property] = value;
      else findings.push(cellFinding(view, check.property, value, source, rule));
    }
    return {
      view,
      ownerKind,
      ownerId: String(ownerId),
      rowId: String(rowId),
      sequence: isOrdered ? Number(sequence) : null,
      record: result,
      children: undefined,
    };
  };
  return { view, record };
}

/** A finding about a whole row. */
export function rowFinding(node: RecordNode, code: ErrorCode, text: string): Finding {
  const { source } = node.record;
  return {
    code,
    severity: "fatal",
    path: node.view.property ?? "release",
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
  value: unknown,
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

function sectionAt(index: number): Section {
  const section = SECTIONS[index];
  if (section === undefined) throw new RangeError(`Cannot read a row of section ${index}: there is none`);
  return section;
}
