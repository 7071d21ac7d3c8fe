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
import { readXmlTree } from "./read-xml-tree.ts";
import type { XmlNode } from "./read-xml-tree.ts";

const XSD_NAMESPACE = "http://www.w3.org/2001/XMLSchema";

/**
 * Reads an XSD into the model. Annotations are the only thing that is passed over.
 *
 * Throws: `Error` with file and line for every construct that the model does not hold, so that nothing is lost silently.
 */
export function readXsd(xml: string, fileName: string): XsdFile {
  const root = readXmlTree(xml, fileName);
  return readSchema(root);
}

function readSchema(node: XmlNode): XsdFile {
  if (node.uri !== XSD_NAMESPACE || node.local !== "schema") refuse(node, `element "${node.local}"`);
  allow(node, ["targetNamespace", "elementFormDefault", "attributeFormDefault", "version"]);
  for (const name of ["elementFormDefault", "attributeFormDefault"]) {
    if ((node.attributes.get(name) ?? "unqualified") !== "unqualified") refuse(node, `a qualified ${name}`);
  }
  const parts = partsOf(node, ["import", "element", "complexType", "simpleType"]);
  const version = node.attributes.get("version") ?? avsVersionOf(node);
  return {
    targetNamespace: required(node, "targetNamespace"),
    ...(version !== undefined && { version }),
    imports: parts.filter(isNamed("import")).map((part) => {
      allow(part, ["namespace", "schemaLocation"]);
      partsOf(part, []);
      return {
        namespace: required(part, "namespace"),
        schemaLocation: required(part, "schemaLocation"),
      };
    }),
    roots: parts.filter(isNamed("element")).map((part) => readElement(part)),
    complexTypes: parts.filter(isNamed("complexType")).map((part) => readComplexType(part, true)),
    simpleTypes: parts.filter(isNamed("simpleType")).map((part) => readSimpleType(part, true)),
  };
}

function readElement(node: XmlNode): XsdElement {
  allow(node, ["name", "type", "minOccurs", "maxOccurs"]);
  const type = readTypeUse(node, ["simpleType", "complexType"]);
  return { kind: "element", name: required(node, "name"), ...readOccurrence(node), type };
}

function readTypeUse(node: XmlNode, inline: readonly string[]): XsdTypeUse {
  const [part, ...more] = partsOf(node, inline);
  const name = node.attributes.get("type");
  if (name !== undefined && !part) return { kind: "named", name: resolve(node, name) };
  if (name !== undefined || !part || more.length > 0) {
    return refuse(node, "anything but exactly one type");
  }
  return part.local === "simpleType"
    ? { kind: "simple", simpleType: readSimpleType(part, false) }
    : { kind: "complex", complexType: readComplexType(part, false) };
}

function readComplexType(node: XmlNode, named: boolean): XsdComplexType {
  allow(node, named ? ["name"] : []);
  const [content, ...rest] = partsOf(node, ["sequence", "choice", "simpleContent", "attribute"]);
  const name = named ? { name: required(node, "name") } : {};
  if (content?.local === "simpleContent") {
    if (rest.length > 0) refuse(node, "anything beside simpleContent");
    allow(content, []);
    const [extension, ...more] = partsOf(content, ["extension"]);
    if (!extension || more.length > 0) return refuse(content, "anything but one extension");
    allow(extension, ["base"]);
    return {
      ...name,
      content: { kind: "text", base: resolve(extension, required(extension, "base")) },
      attributes: partsOf(extension, ["attribute"]).map((part) => readAttribute(part)),
    };
  }
  if (content?.local !== "sequence" && content?.local !== "choice") {
    return refuse(node, "a type without child elements");
  }
  const attributes = rest.map((part) =>
    part.local === "attribute" ? readAttribute(part) : refuse(part, "a second group"),
  );
  return { ...name, content: { kind: "elements", group: readGroup(content) }, attributes };
}

function readGroup(node: XmlNode): XsdGroup {
  allow(node, ["minOccurs", "maxOccurs"]);
  return {
    kind: node.local === "choice" ? "choice" : "sequence",
    ...readOccurrence(node),
    items: partsOf(node, ["element", "sequence", "choice"]).map((part) =>
      part.local === "element" ? readElement(part) : readGroup(part),
    ),
  };
}

function readAttribute(node: XmlNode): XsdAttribute {
  allow(node, ["name", "type", "use"]);
  const use = node.attributes.get("use") ?? "optional";
  if (use !== "optional" && use !== "required") refuse(node, `use "${use}"`);
  return {
    name: required(node, "name"),
    required: use === "required",
    type: readTypeUse(node, ["simpleType"]),
  };
}

function readSimpleType(node: XmlNode, named: boolean): XsdSimpleType {
  allow(node, named ? ["name"] : []);
  const [restriction, ...more] = partsOf(node, ["restriction"]);
  if (!restriction || more.length > 0) return refuse(node, "anything but one restriction");
  allow(restriction, ["base"]);
  const facets = partsOf(restriction, ["pattern", "enumeration"]);
  for (const facet of facets) {
    allow(facet, ["value"]);
    partsOf(facet, []);
  }
  return {
    ...(named && { name: required(node, "name") }),
    base: resolve(restriction, required(restriction, "base")),
    patterns: facets.filter(isNamed("pattern")).map((facet) => required(facet, "value")),
    values: facets.filter(isNamed("enumeration")).map((facet) => required(facet, "value")),
  };
}

function readOccurrence(node: XmlNode): { readonly min: number; readonly max: number } {
  const max = node.attributes.get("maxOccurs") ?? "1";
  return {
    min: readCount(node, node.attributes.get("minOccurs") ?? "1"),
    max: max === "unbounded" ? Infinity : readCount(node, max),
  };
}

function readCount(node: XmlNode, text: string): number {
  if (!/^\d+$/.test(text)) refuse(node, `the count "${text}"`);
  return Number(text);
}

function resolve(node: XmlNode, name: string): string {
  const [prefix = "", local] = name.split(":");
  const namespace = node.namespaces[prefix];
  if (local === undefined || namespace === undefined) return refuse(node, `the type name "${name}"`);
  return `${prefixOf(namespace)}:${local}`;
}

function required(node: XmlNode, name: string): string {
  return node.attributes.get(name) ?? refuse(node, `"${node.local}" without ${name}`);
}

function allow(node: XmlNode, names: readonly string[]): void {
  for (const name of node.attributes.keys()) {
    if (!names.includes(name)) refuse(node, `attribute "${name}" of "${node.local}"`);
  }
}

function partsOf(node: XmlNode, names: readonly string[]): readonly XmlNode[] {
  if (node.text.trim() !== "") refuse(node, `text in "${node.local}"`);
  const parts = node.children.filter((child) => child.local !== "annotation" || child.uri !== XSD_NAMESPACE);
  for (const part of parts) {
    if (part.uri !== XSD_NAMESPACE || !names.includes(part.local)) {
      refuse(part, `"${part.local}" in "${node.local}"`);
    }
  }
  return parts;
}

function refuse(node: XmlNode, what: string): never {
  throw new Error(`Cannot read "${node.fileName}", line ${node.line}: the model does not know ${what}`);
}

function isNamed(local: string): (node: XmlNode) => boolean {
  return (node) => node.local === local;
}

/** DDEX states the version of the allowed-value sets in an annotation of the file; ours in `xs:schema/@version`. */
function avsVersionOf(schema: XmlNode): string | undefined {
  const notes = schema.children.filter(isNamed("annotation")).flatMap((annotation) => annotation.children);
  return notes.find((note) => note.attributes.get("source") === "AvsVersionId")?.text.trim();
}
