import type { XsdComplexType, XsdFile, XsdGroup, XsdTypeUse } from "../xsd/xsd-model.ts";
import { prefixOf } from "../xsd/xsd-model.ts";

/**
 * Finds every named type that the roots of the first file reach, directly or through other types.
 *
 * Shape: names with their prefix, for example `ern:Party` and `avs:UseType`.
 * Throws: `Error` when a name leads to no type of the files.
 */
export function findReachableTypes(files: readonly XsdFile[]): ReadonlySet<string> {
  const named = new Map<string, () => void>();
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (name.startsWith("xs:") || reached.has(name)) return;
    const visit = named.get(name);
    if (!visit) throw new Error(`Cannot derive the XSD: type "${name}" is not in the files`);
    reached.add(name);
    visit();
  };
  const reachUse = (use: XsdTypeUse): void => {
    if (use.kind === "named") reach(use.name);
    else if (use.kind === "simple") reach(use.simpleType.base);
    else reachComplex(use.complexType);
  };
  const reachGroup = (group: XsdGroup): void => {
    for (const item of group.items) {
      if (item.kind === "element") reachUse(item.type);
      else reachGroup(item);
    }
  };
  const reachComplex = (type: XsdComplexType): void => {
    if (type.content.kind === "elements") reachGroup(type.content.group);
    else reach(type.content.base);
    for (const attribute of type.attributes) reachUse(attribute.type);
  };
  for (const file of files) {
    const prefix = prefixOf(file.targetNamespace);
    for (const type of file.complexTypes) named.set(`${prefix}:${type.name}`, () => reachComplex(type));
    for (const type of file.simpleTypes) named.set(`${prefix}:${type.name}`, () => reach(type.base));
  }
  for (const root of files[0]?.roots ?? []) reachUse(root.type);
  return reached;
}

/** Leaves out of a file the types that are not in the set. */
export function keepTypes(file: XsdFile, reached: ReadonlySet<string>): XsdFile {
  const prefix = prefixOf(file.targetNamespace);
  const isKept = (type: { readonly name?: string }): boolean => reached.has(`${prefix}:${type.name}`);
  return {
    ...file,
    complexTypes: file.complexTypes.filter(isKept),
    simpleTypes: file.simpleTypes.filter(isKept),
  };
}
