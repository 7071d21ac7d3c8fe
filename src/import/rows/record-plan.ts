/** A checked mapping, ready to be filled from rows. */
import type { CellValue, Leaf } from "./cell-format.ts";
import type { ColumnCell } from "./cell.ts";

/** Where one value comes from. */
export type CellPlan =
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "column"; readonly cell: ColumnCell; readonly leaf: Leaf }
  | {
      readonly kind: "template";
      readonly template: string;
      readonly columns: readonly string[];
      readonly leaf: Leaf;
    };

/** Where the value, the values or the records of one field come from. */
export type FieldPlan =
  | { readonly kind: "value"; readonly cell: CellPlan; readonly isRequired: boolean }
  | { readonly kind: "values"; readonly cells: readonly CellPlan[] }
  | { readonly kind: "records"; readonly plans: readonly RecordPlan[] };

/** Where a record comes from. */
export interface RecordPlan {
  /** True where the record names a party, whose facts stand among its own. */
  readonly isOfParty: boolean;
  readonly fields: ReadonlyMap<string, FieldPlan>;
  /** Names of all columns that it reads, each once. */
  readonly columns: readonly string[];
}

/** Names of the columns that a cell reads. */
export function columnsOfCell(plan: CellPlan): readonly string[] {
  if (plan.kind === "constant") return [];
  return plan.kind === "column" ? [plan.cell.column] : plan.columns;
}

/** Names of the columns that a field reads. */
export function columnsOfField(plan: FieldPlan): readonly string[] {
  if (plan.kind === "value") return columnsOfCell(plan.cell);
  return plan.kind === "values"
    ? plan.cells.flatMap(columnsOfCell)
    : plan.plans.flatMap(({ columns }) => columns);
}
