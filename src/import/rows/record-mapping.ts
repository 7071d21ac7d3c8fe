/** Derives from the catalogue's shapes what a mapping of their records may say. */
import { z } from "zod";
import { partyFields } from "../../catalogue/party.ts";
import { type CellValue, formatFits, type Leaf, readValue } from "./cell-format.ts";
import { ColumnCell, TemplateCell, ValueCell } from "./cell.ts";
import { type CellPlan, columnsOfField, type FieldPlan, type RecordPlan } from "./record-plan.ts";

/** Checks a mapping of one record; gives its plan. */
export type RecordMapping = z.ZodType<RecordPlan>;

/** What rows cannot give: fragments, and ids of records that are not made of rows. */
const NEVER_MAPPED: ReadonlySet<string> = new Set([
  "source",
  "ern",
  "messageErn",
  "purgeErn",
  "characters",
  "labelPartyId",
]);

/** The facts of a party stand in the record that names it. */
const PARTY_SHAPE = { partyId: z.string().optional(), fullName: z.string(), ...partyFields };

/** Makes the check of a record's mapping. `optional` names fields that the catalogue needs and rows need not give. */
export function recordMapping(
  record: z.ZodObject,
  { without = [], optional = [] }: { without?: readonly string[]; optional?: readonly string[] } = {},
): RecordMapping {
  const isOfParty = "partyId" in record.shape;
  const shape: Readonly<Record<string, unknown>> = {
    ...record.shape,
    ...(isOfParty && PARTY_SHAPE),
  };
  const fields: Record<string, z.ZodType<FieldPlan | undefined>> = {};
  for (const [field, type] of Object.entries(shape)) {
    if (NEVER_MAPPED.has(field) || without.includes(field)) continue;
    fields[field] = fieldMapping(type, optional.includes(field));
  }
  return z.strictObject(fields).transform((plans) => {
    const given = Object.entries(plans).flatMap(([field, plan]) =>
      plan === undefined ? [] : [[field, plan] as const],
    );
    const columns = [...new Set(given.flatMap(([, plan]) => columnsOfField(plan)))];
    return { isOfParty, fields: new Map(given), columns };
  });
}

function fieldMapping(type: unknown, isOptional: boolean): z.ZodType<FieldPlan | undefined> {
  if (type instanceof z.ZodDefault) return fieldMapping(type.unwrap(), true);
  if (type instanceof z.ZodOptional) return fieldMapping(type.unwrap(), true);
  if (type instanceof z.ZodArray) return listMapping(type.element);
  const leaf = leafOf(type);
  const mapping = cellMapping(leaf).transform((cell): FieldPlan => ({
    kind: "value",
    cell,
    isRequired: !isOptional,
  }));
  return isOptional ? mapping.optional() : mapping;
}

function listMapping(element: unknown): z.ZodType<FieldPlan | undefined> {
  if (element instanceof z.ZodObject) {
    return z
      .array(recordMapping(element))
      .transform((plans): FieldPlan => ({ kind: "records", plans }))
      .optional();
  }
  return z
    .array(cellMapping(leafOf(element)))
    .transform((cells): FieldPlan => ({ kind: "values", cells }))
    .optional();
}

function leafOf(type: unknown): Leaf {
  if (type instanceof z.ZodNumber) return { kind: "integer" };
  if (type instanceof z.ZodBoolean) return { kind: "boolean" };
  if (type instanceof z.ZodEnum) return { kind: "text", choices: type.options.map(String) };
  return { kind: "text" };
}

/** Checks what a mapping gives one field. */
export function cellMapping(leaf: Leaf): z.ZodType<CellPlan> {
  return z.unknown().transform((given, context): CellPlan => {
    const { plan, issues } = planCell(given, leaf);
    for (const { path, message } of issues) {
      context.issues.push({ code: "custom", path: [...path], message, input: given });
    }
    return plan;
  });
}

/** What is wrong with a mapping, and where. */
export interface CellIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function planCell(given: unknown, leaf: Leaf): { plan: CellPlan; issues: readonly CellIssue[] } {
  if (typeof given !== "object" || given === null) return planConstant(given, leaf, []);
  if ("template" in given) {
    const result = TemplateCell.safeParse(given);
    if (!result.success) return refused(result.error.issues.flatMap(issuesOf));
    const { template } = result.data;
    const columns = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, column = ""]) => column);
    return { plan: { kind: "template", template, columns, leaf }, issues: [] };
  }
  if ("value" in given) {
    const result = ValueCell.safeParse(given);
    return result.success
      ? planConstant(result.data.value, leaf, ["value"])
      : refused(result.error.issues.flatMap(issuesOf));
  }
  const result = ColumnCell.safeParse(given);
  if (!result.success) return refused(result.error.issues.flatMap(issuesOf));
  const cell = result.data;
  return { plan: { kind: "column", cell, leaf }, issues: columnIssues(cell, leaf) };
}

function planConstant(
  given: unknown,
  leaf: Leaf,
  path: readonly PropertyKey[],
): { plan: CellPlan; issues: readonly CellIssue[] } {
  const value = constantOf(given, leaf);
  if (value !== undefined) return { plan: { kind: "constant", value }, issues: [] };
  const message =
    given === undefined
      ? "is needed: a constant, a column or a template"
      : `must be ${leaf.choices?.join(", ") ?? `of kind ${leaf.kind}`}, or name a column`;
  return refused([{ path, message }]);
}

function constantOf(given: unknown, leaf: Leaf): CellValue | undefined {
  if (leaf.kind === "boolean") return typeof given === "boolean" ? given : undefined;
  if (leaf.kind === "integer") return Number.isSafeInteger(given) ? Number(given) : undefined;
  if (typeof given !== "string") return undefined;
  return readValue(given, leaf, undefined).ok ? given : undefined;
}

function columnIssues({ format, values = {} }: ColumnCell, leaf: Leaf): readonly CellIssue[] {
  const wrong = Object.entries(values).filter(([, value]) => constantOf(value, leaf) === undefined);
  const issues: CellIssue[] = wrong.map(([text]) => ({
    path: ["values", text],
    message: `must be ${leaf.choices?.join(", ") ?? `of kind ${leaf.kind}`}`,
  }));
  if (format === undefined || formatFits(format, leaf)) return issues;
  return [...issues, { path: ["format"], message: `does not make what the field takes: ${leaf.kind}` }];
}

/** Keys that nobody knows are one issue of zod's, and one problem each. */
export function issuesOf(issue: z.core.$ZodIssue): readonly CellIssue[] {
  if (issue.code !== "unrecognized_keys") return [issue];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: "is not a field that a mapping has here",
  }));
}

function refused(issues: readonly CellIssue[]): { plan: CellPlan; issues: readonly CellIssue[] } {
  return { plan: { kind: "constant", value: "" }, issues };
}
