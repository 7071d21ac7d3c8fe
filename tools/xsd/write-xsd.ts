import { prefixOf } from "./xsd-model.ts";
import type {
  XsdAttribute,
  XsdComplexType,
  XsdElement,
  XsdFile,
  XsdGroup,
  XsdSimpleType,
  XsdTypeUse,
} from "./xsd-model.ts";

/**
 * Writes the model of an XSD file as XML text: one construct a line, indented by two spaces.
 *
 * Shape: `header` becomes the comment at the top. The same model gives the same bytes.
 */
export function writeXsd(file: XsdFile, header: readonly string[]): string {
  const prefixes = new Map([[prefixOf(file.targetNamespace), file.targetNamespace]]);
  for (const { namespace } of file.imports) prefixes.set(prefixOf(namespace), namespace);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<!--",
    ...header.map((line) => `  ${line}`.trimEnd()),
    "-->",
    "<xs:schema",
    '  xmlns:xs="http://www.w3.org/2001/XMLSchema"',
    ...[...prefixes].map(([prefix, namespace]) => `  xmlns:${prefix}="${namespace}"`),
    `  targetNamespace="${file.targetNamespace}"`,
    '  elementFormDefault="unqualified"',
    `  attributeFormDefault="unqualified"${file.version === undefined ? ">" : ""}`,
    ...(file.version === undefined ? [] : [`  version="${escape(file.version)}">`]),
    ...file.imports.map(
      ({ namespace, schemaLocation }) =>
        `  <xs:import namespace="${namespace}" schemaLocation="${escape(schemaLocation)}"/>`,
    ),
    ...[
      ...file.roots.flatMap(writeElement),
      ...file.complexTypes.flatMap(writeComplexType),
      ...file.simpleTypes.flatMap(writeSimpleType),
    ].map((line) => `  ${line}`),
    "</xs:schema>",
  ];
  return `${lines.join("\n")}\n`;
}

function writeElement(element: XsdElement): string[] {
  return writeTyped("element", element.type, { name: element.name, ...occurrence(element) });
}

function writeAttribute(attribute: XsdAttribute): string[] {
  return writeTyped("attribute", attribute.type, {
    name: attribute.name,
    use: attribute.required ? "required" : undefined,
  });
}

function writeTyped(
  construct: string,
  type: XsdTypeUse,
  attributes: Readonly<Record<string, string | undefined>>,
): string[] {
  if (type.kind === "named") return [`<xs:${construct}${write({ ...attributes, type: type.name })}/>`];
  const inside =
    type.kind === "simple" ? writeSimpleType(type.simpleType) : writeComplexType(type.complexType);
  return wrap(construct, attributes, inside);
}

function writeComplexType(type: XsdComplexType): string[] {
  const attributes = type.attributes.flatMap(writeAttribute);
  if (type.content.kind === "elements") {
    return wrap("complexType", { name: type.name }, [...writeGroup(type.content.group), ...attributes]);
  }
  const extension = wrap("extension", { base: type.content.base }, attributes);
  return wrap("complexType", { name: type.name }, wrap("simpleContent", {}, extension));
}

function writeGroup(group: XsdGroup): string[] {
  const items = group.items.flatMap((item) =>
    item.kind === "element" ? writeElement(item) : writeGroup(item),
  );
  return wrap(group.kind, occurrence(group), items);
}

function writeSimpleType(type: XsdSimpleType): string[] {
  return wrap(
    "simpleType",
    { name: type.name },
    wrap("restriction", { base: type.base }, [
      ...type.patterns.map((value) => `<xs:pattern value="${escape(value)}"/>`),
      ...type.values.map((value) => `<xs:enumeration value="${escape(value)}"/>`),
    ]),
  );
}

function occurrence(part: {
  readonly min: number;
  readonly max: number;
}): Readonly<Record<string, string | undefined>> {
  return {
    minOccurs: part.min === 1 ? undefined : String(part.min),
    maxOccurs: part.max === 1 ? undefined : part.max === Infinity ? "unbounded" : String(part.max),
  };
}

function wrap(
  construct: string,
  attributes: Readonly<Record<string, string | undefined>>,
  lines: readonly string[],
): string[] {
  const start = `<xs:${construct}${write(attributes)}`;
  if (lines.length === 0) return [`${start}/>`];
  return [`${start}>`, ...lines.map((line) => `  ${line}`), `</xs:${construct}>`];
}

function write(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = ""]) => ` ${name}="${escape(value)}"`)
    .join("");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
