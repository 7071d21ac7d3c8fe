/** Records of a release, filled from a row by their plan. */
import type { CellValue } from "./cell-format.ts";
import type { PartyCollector } from "./party-collector.ts";
import { type CellParts, isSeparated, readCell } from "./read-cell.ts";
import type { FieldPlan, RecordPlan } from "./record-plan.ts";
import { addFinding, type RowFindings, type RowView } from "./row-view.ts";

/** A record of the catalogue, in the making. */
export type ReadRecord = Record<string, unknown>;

/** What records are filled from, and where parties and findings go. */
export interface ReadContext {
  readonly row: RowView;
  readonly parties: PartyCollector;
  readonly sink: RowFindings;
}

/**
 * Fills the records of one plan.
 *
 * Shape: one record; none where the plan names columns and all of them are blank; where cells have a separator, as many as
 * they have parts. A record that lacks what it needs is left out, with a finding.
 */
function readRecords(plan: RecordPlan, context: ReadContext, path: string): readonly ReadRecord[] {
  const { columns } = plan;
  const isBlank = columns.every((column) => context.row.textOf(column) === undefined);
  if (columns.length > 0 && isBlank) return [];
  const parts = readParts(plan, context, path);
  const count = countOfRecords(plan, parts, context, path);
  return Array.from({ length: count }, (_each, index) => index).flatMap((index) => {
    const record = readOne(plan, parts, index, context, path);
    return record === undefined ? [] : [record];
  });
}

/** Fills the one record of a plan whose record is there whatever the row says. */
export function readRecord(plan: RecordPlan, context: ReadContext, path: string): ReadRecord | undefined {
  return readOne(plan, readParts(plan, context, path), 0, context, path);
}

type Parts = ReadonlyMap<string, CellParts>;

function readParts(plan: RecordPlan, { row, sink }: ReadContext, path: string): Parts {
  const parts = new Map<string, CellParts>();
  for (const [field, { cell }] of entriesOf(plan, "value")) {
    parts.set(field, readCell(cell, row, step(path, field), sink));
  }
  return parts;
}

function countOfRecords(plan: RecordPlan, parts: Parts, { row, sink }: ReadContext, path: string): number {
  const separated = entriesOf(plan, "value").filter(([, { cell }]) => isSeparated(cell));
  const counts = separated.flatMap(([field, { cell }]) => {
    const count = parts.get(field)?.length ?? 0;
    return count === 0 ? [] : [{ field, cell, count }];
  });
  const [first] = counts;
  if (first === undefined) return 1;
  const other = counts.find(({ count }) => count !== first.count);
  if (other !== undefined && other.cell.kind === "column") {
    const { column } = other.cell.cell;
    const text = `The cell has ${other.count} values where ${first.field} has ${first.count}`;
    addFinding(sink, {
      path: step(path, other.field),
      text,
      column,
      number: row.numberOf(column),
      value: row.textOf(column),
    });
    return 0;
  }
  return first.count;
}

function readOne(
  plan: RecordPlan,
  parts: Parts,
  index: number,
  context: ReadContext,
  path: string,
): ReadRecord | undefined {
  const { row, parties, sink } = context;
  const number = row.numberOf(plan.columns[0] ?? "");
  const record: ReadRecord = {};
  const values = new Map<string, CellValue>();
  let isComplete = true;
  for (const [field, fieldPlan] of plan.fields) {
    if (fieldPlan.kind !== "value") {
      record[field] = readList(fieldPlan, context, step(path, field));
      continue;
    }
    const own = parts.get(field) ?? [];
    const value = isSeparated(fieldPlan.cell) ? own[index] : own[0];
    if (value !== undefined) values.set(field, value);
    else if (fieldPlan.isRequired) {
      isComplete = false;
      // A cell that could not be read has its finding already.
      if (own.length === 0) addMissing(fieldPlan, step(path, field), number, sink);
    }
  }
  if (!isComplete) return undefined;
  const facts = plan.isOfParty ? parties.take(values, step(path, "partyId"), number) : values;
  return { source: { table: sink.name, key: `row=${number}` }, ...Object.fromEntries(facts), ...record };
}

function readList(
  plan: Exclude<FieldPlan, { readonly kind: "value" }>,
  context: ReadContext,
  path: string,
): readonly unknown[] {
  if (plan.kind === "records") return plan.plans.flatMap((each) => readRecords(each, context, path));
  return plan.cells
    .flatMap((cell) => readCell(cell, context.row, path, context.sink))
    .filter((value) => value !== undefined);
}

function addMissing(
  { cell }: Extract<FieldPlan, { readonly kind: "value" }>,
  path: string,
  number: number,
  sink: RowFindings,
): void {
  const column = cell.kind === "column" ? cell.cell.column : undefined;
  addFinding(sink, { path, text: "The cell is blank, but what stands beside it needs it", number, column });
}

function entriesOf<Kind extends FieldPlan["kind"]>(
  plan: RecordPlan,
  kind: Kind,
): readonly (readonly [string, Extract<FieldPlan, { readonly kind: Kind }>])[] {
  return [...plan.fields].flatMap(([field, each]) => (isOfKind(each, kind) ? [[field, each] as const] : []));
}

function isOfKind<Kind extends FieldPlan["kind"]>(
  plan: FieldPlan,
  kind: Kind,
): plan is Extract<FieldPlan, { readonly kind: Kind }> {
  return plan.kind === kind;
}

function step(path: string, field: string): string {
  return path === "" ? field : `${path}.${field}`;
}
