/** The allowed-value sets of ERN 4.3, read from the XSD that documents are validated with. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findPackageRoot } from "../package-root.ts";
import { parseXsd, type XsdNode } from "../validate/xsd-source.ts";

/** Reads the values of every set, by its name. */
export function readAllowedValueSets(): ReadonlyMap<string, readonly string[]> {
  const file = join(findPackageRoot(), "schemas", "ern-4.3", "allowed-values.xsd");
  const sets = parseXsd(readFileSync(file, "utf8")).children.filter(
    ({ xsdName }) => xsdName === "simpleType",
  );
  return new Map(sets.map((set) => [set.attributes.get("name") ?? "", enumeratedValues(set)]));
}

function enumeratedValues(set: XsdNode): readonly string[] {
  return set.children
    .flatMap(({ children }) => children)
    .flatMap(({ xsdName, attributes }) => (xsdName === "enumeration" ? [attributes.get("value") ?? ""] : []));
}
