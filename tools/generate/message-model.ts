import type { CompositeEntry, SimpleTypeEntry } from "../../src/builder/ern43/element-table-types.ts";
import type { XsdComplexType, XsdFile, XsdSimpleType, XsdTypeUse } from "../xsd/xsd-model.ts";
import { prefixOf } from "../xsd/xsd-model.ts";
import { flattenGroup } from "./flatten-group.ts";

/** Everything that the generated files say: the content of our two XSD files, by type name. */
export interface MessageModel {
  readonly namespace: string;
  readonly avsVersion: string;
  /** Type of each root element. */
  readonly roots: ReadonlyMap<string, string>;
  readonly composites: ReadonlyMap<string, CompositeEntry>;
  readonly simpleTypes: ReadonlyMap<string, SimpleTypeEntry>;
  readonly allowedValueSets: ReadonlyMap<string, readonly string[]>;
}

/**
 * Resolves our XSD files to composites and simple types. A type written on the spot is named after parent and element.
 *
 * Throws: `Error` when two types get one name, or a type is used that the files do not define.
 */
export function buildMessageModel(messages: XsdFile, sets: XsdFile): MessageModel {
  const composites = new Map<string, CompositeEntry>();
  const simpleTypes = new Map<string, SimpleTypeEntry>();
  const namedSimpleTypes = new Map<string, XsdSimpleType>();
  const namedComplexTypes = new Set(messages.complexTypes.map((type) => `ern:${type.name}`));
  for (const file of [messages, sets]) {
    const prefix = prefixOf(file.targetNamespace);
    for (const type of file.simpleTypes) namedSimpleTypes.set(`${prefix}:${type.name}`, type);
  }

  const addSimple = (name: string, entry: SimpleTypeEntry): string => {
    const known = simpleTypes.get(name);
    if (composites.has(name) || (known && JSON.stringify(known) !== JSON.stringify(entry))) {
      throw new Error(`Cannot generate type "${name}": two types have that name`);
    }
    simpleTypes.set(name, entry);
    return name;
  };
  const useSimple = (name: string): string => {
    const type = namedSimpleTypes.get(name);
    if (name.startsWith("xs:")) return addSimple(name, builtInType(name));
    if (!type) throw new Error(`Cannot generate type "${name}": the XSD does not define it`);
    const key = name.startsWith("avs:") ? name : name.slice("ern:".length);
    return addSimple(key, restrict(type, name.startsWith("avs:") ? type.name : undefined));
  };
  const restrict = (type: XsdSimpleType, setName: string | undefined): SimpleTypeEntry => {
    if (type.values.length > 0 && setName === undefined) {
      throw new Error(`Cannot generate type "${type.name ?? ""}": its values are in no allowed-value set`);
    }
    const base = simpleTypes.get(useSimple(type.base));
    if (!base || base.allowedValues !== undefined)
      throw new Error(`Cannot generate a restriction of "${type.base}"`);
    return {
      ...base,
      patterns: [...base.patterns, ...oneAlternative(type.patterns)],
      ...(setName !== undefined && { allowedValues: setName }),
    };
  };
  const useType = (use: XsdTypeUse, nameOnTheSpot: string): string => {
    if (use.kind === "simple") return addSimple(nameOnTheSpot, restrict(use.simpleType, undefined));
    if (use.kind === "complex") return addComposite(nameOnTheSpot, use.complexType);
    return namedComplexTypes.has(use.name) ? use.name.slice("ern:".length) : useSimple(use.name);
  };
  const addComposite = (name: string, type: XsdComplexType): string => {
    if (composites.has(name) || simpleTypes.has(name)) {
      throw new Error(`Cannot generate type "${name}": two types have that name`);
    }
    // Reserves the name and the place while the types inside are added.
    composites.set(name, { children: [], attributes: [] });
    const { children, choices, runs } =
      type.content.kind === "elements"
        ? flattenGroup(type.content.group, (element) => useType(element.type, `${name}${element.name}`))
        : { children: [], choices: [], runs: new Map<string, CompositeEntry>() };
    for (const [runName, run] of runs) {
      if (composites.has(runName))
        throw new Error(`Cannot generate type "${runName}": two types have that name`);
      composites.set(runName, run);
    }
    composites.set(name, {
      children,
      ...(choices.length > 0 && { choices }),
      attributes: type.attributes.map((attribute) => ({
        name: attribute.name,
        type: useType(attribute.type, `${name}${attribute.name}`),
        required: attribute.required,
      })),
      ...(type.content.kind === "text" && { content: useSimple(type.content.base) }),
    });
    return name;
  };

  const roots = new Map(
    messages.roots.map((root) => [root.name, useType(root.type, root.name)] as [string, string]),
  );
  for (const type of messages.complexTypes) addComposite(type.name ?? "", type);
  return {
    namespace: messages.targetNamespace,
    avsVersion: sets.version ?? "",
    roots,
    composites,
    simpleTypes,
    allowedValueSets: new Map(
      sets.simpleTypes.map((type) => [type.name ?? "", type.values] as [string, readonly string[]]),
    ),
  };
}

const BUILT_IN_VALUES: Readonly<Record<string, SimpleTypeEntry["value"]>> = {
  "xs:boolean": "boolean",
  "xs:integer": "number",
  "xs:string": "string",
  "xs:decimal": "string",
  "xs:dateTime": "string",
  "xs:duration": "string",
  "xs:gYear": "string",
  "xs:ID": "string",
  "xs:IDREF": "string",
};

function builtInType(name: string): SimpleTypeEntry {
  const value = BUILT_IN_VALUES[name];
  if (value === undefined)
    throw new Error(`Cannot generate type "${name}": its property type is not decided`);
  const identity = name === "xs:ID" ? "ID" : name === "xs:IDREF" ? "IDREF" : undefined;
  return { value, base: name, ...(identity && { identity }), patterns: [] };
}

/** Patterns of one restriction are alternatives in XML Schema; those of a chain of restrictions all have to match. */
function oneAlternative(patterns: readonly string[]): readonly string[] {
  return patterns.length > 1 ? [patterns.map((pattern) => `(${pattern})`).join("|")] : patterns;
}
