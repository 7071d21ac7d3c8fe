/** Can every cell be read, and does it hold a value that ERN 4.3 allows? */
import { escapeIdentifier, escapeLiteral } from "pg";
import { z } from "zod";
import {
  columnOf,
  LEADING_COLUMNS,
  RECORD_VIEWS,
  RELEASE_VIEW,
  type RecordView,
} from "../catalogue/views.ts";
import { type CellCheck, cellChecks } from "../db/cell-check.ts";
import { type AllowedColumn, allowedColumns } from "./allowed-columns.ts";
import { readAllowedValueSets } from "./allowed-value-sets.ts";
import type { CatalogueFinding } from "./catalogue-finding.ts";
import { nullKeys } from "./check-keys.ts";
import { unknownOwnerType } from "./check-owners.ts";
import type { CheckContext } from "./check-context.ts";
import type { Relation } from "./read-relations.ts";
import { type RowProbe, runProbes } from "./row-probes.ts";

/** The greatest integer that JavaScript holds exactly. */
const MAX_INTEGER = String(Number.MAX_SAFE_INTEGER);
const INTEGER = "'^-?\\d+$'";

/** Checks keys and cells one by one, as the reader and the XSD will: one pass over each view. */
export async function checkValues(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  const sets = readAllowedValueSets();
  const allowed = allowedColumns();
  const probes = RECORD_VIEWS.flatMap((view) => {
    const relation = context.relations.get(view.view);
    if (relation === undefined) return [];
    return [
      evaluation(view),
      ...nullKeys(view),
      ...unknownOwnerType(view),
      ...cellChecks(view.fields).flatMap((check) => cellProbes(view, check, relation)),
      ...sequenceProbe(view, relation),
      ...ownerProbes(view, relation),
      ...allowed
        .filter((column) => column.view === view.view)
        .flatMap((column) => allowedProbe(column, sets, relation)),
    ];
  });
  return runProbes(context, probes);
}

/** Is never met, but has PostgreSQL work out every column of every row, as an export does. */
function evaluation({ view }: RecordView): RowProbe {
  return { code: "CAT_VIEW_FAILS", view, reads: [], condition: "x::text is null", text: "a row has no text" };
}

function cellProbes(view: RecordView, check: CellCheck, relation: Relation): readonly RowProbe[] {
  const column = columnOf(check.property);
  const name = `x.${escapeIdentifier(column)}`;
  const base = { view: view.view, column, reads: [column] };
  // A list that is missing and one that is empty are the same.
  const isRequired = check.isRequired && !check.isList;
  const unreadable = unreadableCondition(view.fields[check.property], name, relation.get(column)?.name);
  return [
    ...(isRequired
      ? [
          {
            ...base,
            code: "CAT_VALUE_REQUIRED" as const,
            condition: `${name} is null`,
            text: `${column} is null and required`,
          },
        ]
      : []),
    ...(unreadable === undefined
      ? []
      : [
          {
            ...base,
            code: "CAT_VALUE_TYPE" as const,
            condition: `${name} is not null and ${unreadable}`,
            value: `${name}::text`,
            text: `${column} is not ${check.expected}`,
          },
        ]),
  ];
}

/** SQL that is true of a value that the reader cannot take; undefined where every value of the type can be taken. */
function unreadableCondition(field: unknown, name: string, typeName = ""): string | undefined {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return unreadableCondition(field.unwrap(), name, typeName);
  }
  if (field instanceof z.ZodBoolean) {
    return typeName === "bool" ? undefined : `${name}::text not in ('true', 'false')`;
  }
  if (field instanceof z.ZodNumber)
    return typeName === "int4" || typeName === "int2" ? undefined : isNoInteger(name);
  if (field instanceof z.ZodEnum) return isNoneOf(`${name}::text`, Object.values(field.enum).map(String));
  if (field instanceof z.ZodArray && typeName === "_text") return `array_position(${name}, null) is not null`;
  if (field instanceof z.ZodArray) {
    return `(json_typeof(to_json(${name})) <> 'array' or exists (
      select from json_array_elements(case json_typeof(to_json(${name})) when 'array' then to_json(${name}) end) item
      where json_typeof(item) <> 'string'))`;
  }
  return field instanceof z.ZodRecord ? `json_typeof(to_json(${name})) <> 'object'` : undefined;
}

/** The digits of an integer too great are counted before they are compared, so that no text fails the statement. */
function isNoInteger(name: string): string {
  const digits = `ltrim(ltrim(${name}::text, '-'), '0')`;
  return `(${name}::text !~ ${INTEGER} or length(${digits}) > ${MAX_INTEGER.length}
    or (length(${digits}) = ${MAX_INTEGER.length} and ${digits} collate "C" > '${MAX_INTEGER}'))`;
}

function sequenceProbe({ view }: RecordView, relation: Relation): readonly RowProbe[] {
  const [column] = LEADING_COLUMNS.filter((name) => name === "sequence");
  const condition = unreadableCondition(z.int(), "x.sequence", relation.get("sequence")?.name);
  if (column === undefined || condition === undefined) return [];
  return [
    {
      code: "CAT_VALUE_TYPE",
      view,
      column,
      reads: [column],
      condition: `x.sequence is not null and ${condition}`,
      value: "x.sequence::text",
      text: "sequence is not an integer",
    },
  ];
}

/** What only some kinds of owners take, and the choices of others. */
function ownerProbes(view: RecordView, relation: Relation): readonly RowProbe[] {
  return view.owners.flatMap((owner) => {
    const isOwner = `x.owner_type::text = ${escapeLiteral(owner)}`;
    const taken = view.fieldsOfOwner?.[owner];
    const untaken =
      taken === undefined ? [] : Object.keys(view.fields).filter((property) => !taken.includes(property));
    return [
      ...untaken.map((property): RowProbe => {
        const column = columnOf(property);
        const name = `x.${escapeIdentifier(column)}`;
        const isList = relation.get(column)?.category === "A";
        return {
          code: "CAT_VALUE_PLACE",
          view: view.view,
          column,
          reads: ["owner_type", column],
          condition: `${isOwner} and ${name} is not null`,
          value: isList ? `array_to_string(${name}, ', ')` : `${name}::text`,
          text: `${column} is not null, for which ${owner} has no place,`,
        };
      }),
      ...Object.entries(view.choicesOfOwner?.[owner] ?? {}).map(([property, choices]): RowProbe => {
        const column = columnOf(property);
        const value = `x.${escapeIdentifier(column)}::text`;
        return {
          code: "CAT_VALUE_PLACE",
          view: view.view,
          column,
          reads: ["owner_type", column],
          condition: `${isOwner} and ${isNoneOf(value, choices)}`,
          value,
          text: `${column} is none that ${owner} has a place for`,
          hint: `Write one of ${choices.join(", ")}, or hang the row on another record`,
        };
      }),
    ];
  });
}

function allowedProbe(
  { view, column, sets, where }: AllowedColumn,
  known: ReadonlyMap<string, readonly string[]>,
  relation: Relation,
): readonly RowProbe[] {
  const type = relation.get(column);
  if (type === undefined || type.category === "U") return [];
  const values = sets.flatMap((set) => known.get(set) ?? []);
  const name = `x.${escapeIdentifier(column)}`;
  const isList = type.category === "A";
  const others = `(select item::text from unnest(${isList ? name : `array[${name}]`}) item
    where ${isNoneOf("item::text", values)} limit 1)`;
  const condition = isList ? `${others} is not null` : isNoneOf(`${name}::text`, values);
  return [
    {
      code: "CAT_VALUE_NOT_ALLOWED",
      view,
      column,
      reads: where === undefined ? [column] : [column, where.column],
      condition:
        where === undefined
          ? condition
          : `x.${where.column}::text = ${escapeLiteral(where.value)} and ${condition}`,
      value: isList ? others : `${name}::text`,
      text: `${column} is no value of ${sets.join(" or ")}`,
      ...(view === RELEASE_VIEW.view &&
        column === "profile" && {
          hint: "Write null, so that the export chooses the profile, or one that docs/profiles.md lists",
        }),
    },
  ];
}

function isNoneOf(value: string, values: readonly string[]): string {
  return `${value} <> all (array[${values.map(escapeLiteral).join(", ")}]::text[])`;
}
