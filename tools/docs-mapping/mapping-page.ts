/** Writes `docs/mapping.md` from the contract's views and the element map. */
import { z } from "zod";
import { ELEMENT_MAP } from "../../src/builder/element-map.ts";
import {
  columnOf,
  FRAGMENT_PROPERTIES,
  RECORD_VIEWS,
  type RecordView,
  RELEASE_VIEW,
} from "../../src/catalogue/views.ts";
import { compositesNamed, followPath } from "../../src/builder/element-paths.ts";
import { MAPPING_INTRODUCTION } from "./introduction.ts";
import { writeTable } from "./markdown-table.ts";
import { remarkOn } from "./remarks.ts";

/** Writes the page. Shape: the introduction, then a section with a table for each view. */
export function writeMappingPage(): string {
  return `${[MAPPING_INTRODUCTION, ...RECORD_VIEWS.map(writeView)].join("\n\n")}\n`;
}

function writeView(view: RecordView): string {
  const columns = Object.entries(view.fields)
    .filter(([property]) => !FRAGMENT_PROPERTIES.has(property))
    .map(([property, field]) => writeColumn(view.kind, property, field));
  return [
    `## \`${view.view}\``,
    `${placeOf(view)} ${elementsOf(view.kind)}`,
    writeTable(["Column", "Type", "Element or attribute", "Remark"], columns),
  ].join("\n\n");
}

function placeOf(view: RecordView): string {
  if (view === RELEASE_VIEW) {
    return "One row for each release, with `export_priority` and `estimated_bytes` beside the columns below.";
  }
  const owners = listed(view.owners.map((owner) => `\`${owner}\``));
  const kind = RECORD_VIEWS.some(({ owners: all }) => all.includes(view.kind))
    ? ` Other rows hang on these with \`owner_type\` \`${view.kind}\`.`
    : "";
  const id = view.hasId === true ? " Other records refer to a row by its `row_id`." : "";
  return `Rows hang on ${owners}.${kind}${id}`;
}

function elementsOf(kind: string): string {
  const composites = (ELEMENT_MAP[kind]?.composites ?? []).filter((name) => name !== "DealList");
  return `A row becomes ${listed(composites.map((name) => `\`${name}\``))}.`;
}

function writeColumn(kind: string, property: string, field: z.ZodType): readonly string[] {
  const type = typeOf(property, field);
  const isNeeded = !field.safeParse(undefined).success;
  const places = placesOf(kind, property);
  const sets = new Set(places.flatMap(({ set }) => set ?? []));
  const remarks = [
    ...(isNeeded ? ["Required"] : []),
    ...[...sets].map((set) => `A value of ${set}`),
    ...(field instanceof z.ZodEnum
      ? [
          listed(
            field.options.map((option) => `\`${option}\``),
            "or",
          ),
        ]
      : []),
    ...[remarkOn(kind, property)].flatMap((remark) => remark ?? []),
  ];
  const elements = places.map(({ path }) => `\`${path}\``).join(", ");
  return [`\`${columnOf(property)}\``, type, elements === "" ? "–" : elements, remarks.join(". ")];
}

function typeOf(property: string, field: z.ZodType): string {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    const { innerType } = field.def;
    return innerType instanceof z.ZodType ? typeOf(property, innerType) : "text";
  }
  if (field instanceof z.ZodArray) return "text[]";
  if (field instanceof z.ZodBoolean) return "boolean";
  if (field instanceof z.ZodNumber) return property === "fileSizeBytes" ? "bigint" : "integer";
  return "text";
}

/** Paths of a column from its composite on, each with the allowed-value set at its end. */
function placesOf(
  kind: string,
  property: string,
): readonly { readonly path: string; readonly set: string | undefined }[] {
  const map = ELEMENT_MAP[kind];
  const places = (map?.composites ?? []).flatMap((composite) =>
    (map?.columns[property] ?? []).flatMap((path) => {
      const [end] = compositesNamed(composite).flatMap((entry) => followPath(entry, path) ?? []);
      if (end === undefined) return [];
      return [{ path: path === "" ? composite : `${composite}/${path}`, set: end.simpleType?.allowedValues }];
    }),
  );
  // What the message and its main release could both say, the message says.
  return kind === RELEASE_VIEW.kind ? places.slice(0, 1) : places;
}

function listed(names: readonly string[], word = "and"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${word} ${last}`;
}
