import type { MessageModel } from "./message-model.ts";

/** Writes `element-table.ts`: one composite or simple type a line. */
export function writeElementTable(model: MessageModel): string {
  return [
    "// generated from schemas/ern-4.3 by npm run generate",
    'import type { CompositeEntry, RootName, SimpleTypeEntry } from "./element-table-types.ts";',
    "",
    "/** Namespace of the root element; all other elements are in none. */",
    `export const MESSAGE_NAMESPACE = ${JSON.stringify(model.namespace)};`,
    "",
    "/** Version of the allowed-value sets that our XSD holds: the value of `AvsVersionId`. */",
    `export const AVS_VERSION_ID = ${JSON.stringify(model.avsVersion)};`,
    "",
    "/** Key in `ELEMENT_TABLE` of each root element. */",
    "export const ROOT_TYPES: Readonly<Record<RootName, string>> = {",
    ...entries(model.roots),
    "};",
    "",
    "/** Every composite by its name: children in the order of the XSD, choices, attributes. */",
    "export const ELEMENT_TABLE: Readonly<Record<string, CompositeEntry>> = {",
    ...entries(model.composites),
    "};",
    "",
    "/** Every simple type by its name; `avs:` stands before the names of allowed-value sets. */",
    "export const SIMPLE_TYPES: Readonly<Record<string, SimpleTypeEntry>> = {",
    ...entries(model.simpleTypes),
    "};",
    "",
  ].join("\n");
}

function entries(map: ReadonlyMap<string, unknown>): readonly string[] {
  return [...map]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, entry]) => `  ${JSON.stringify(name)}: ${literal(entry)},`);
}

/** JSON has no Infinity, so that objects are written by hand. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${literal(part)}`)
      .join(", ")} }`;
  }
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}
