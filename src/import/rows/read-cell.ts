/** One cell of a plan, filled from a row. */
import { type CellValue, type Leaf, readValue } from "./cell-format.ts";
import type { ColumnCell } from "./cell.ts";
import type { CellPlan } from "./record-plan.ts";
import { addFinding, LIST_MARK, type RowFindings, type RowView } from "./row-view.ts";

/** Values of a cell; a part that is blank is undefined. */
export type CellParts = readonly (CellValue | undefined)[];

/** Says whether a cell may hold several values. */
export function isSeparated(plan: CellPlan): boolean {
  return plan.kind === "column" && plan.cell.separator !== undefined;
}

/**
 * Reads a cell.
 *
 * Shape: one value; none where it is blank; as many as it has parts where the plan has a separator. What cannot be read
 * becomes a finding, and the part is undefined.
 */
export function readCell(plan: CellPlan, row: RowView, path: string, sink: RowFindings): CellParts {
  if (plan.kind === "constant") return [plan.value];
  if (plan.kind === "column") return readColumn(plan.cell, plan.leaf, row, path, sink);
  return readTemplate(plan, row, path, sink);
}

function readTemplate(
  { template, columns, leaf }: Extract<CellPlan, { readonly kind: "template" }>,
  row: RowView,
  path: string,
  sink: RowFindings,
): CellParts {
  const texts = new Map(columns.map((column) => [column, row.textOf(column)]));
  if ([...texts.values()].includes(undefined)) return [];
  const text = template.replace(/\{([^{}]+)\}/g, (_match, column: string) => texts.get(column) ?? "");
  const number = row.numberOf(columns[0] ?? "");
  return [readPart(text, { column: columns.join(", ") }, leaf, number, path, sink)];
}

function readColumn(cell: ColumnCell, leaf: Leaf, row: RowView, path: string, sink: RowFindings): CellParts {
  const text = row.textOf(cell.column);
  if (text === undefined) return [];
  const number = row.numberOf(cell.column);
  if (cell.separator === undefined) {
    return [readPart(text, cell, leaf, number, path, sink)];
  }
  const mark = text.includes(LIST_MARK) ? LIST_MARK : cell.separator;
  return text.split(mark).map((part) => {
    const trimmed = part.trim();
    return trimmed === "" ? undefined : readPart(trimmed, cell, leaf, number, path, sink);
  });
}

function readPart(
  text: string,
  cell: ColumnCell,
  leaf: Leaf,
  number: number,
  path: string,
  sink: RowFindings,
): CellValue | undefined {
  const { column, format, values, remove } = cell;
  const fault = (wanted: string): undefined => {
    addFinding(sink, { path, text: `The cell must hold ${wanted}`, column, number, value: text });
    return undefined;
  };
  if (text.includes(LIST_MARK)) return fault("one value: the mapping gives it no separator");
  if (values !== undefined) {
    const value = Object.hasOwn(values, text.trim()) ? values[text.trim()] : undefined;
    return value ?? fault(`one of the values of the mapping: ${Object.keys(values).join(", ")}`);
  }
  const kept =
    remove === undefined
      ? text
      : Array.from(text)
          .filter((sign) => !remove.includes(sign))
          .join("");
  const read = readValue(kept, leaf, format);
  return read.ok ? read.value : fault(read.wanted);
}
