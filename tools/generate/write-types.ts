import type { AttributeEntry, CompositeEntry } from "../../src/builder/ern43/element-table-types.ts";
import type { MessageModel } from "./message-model.ts";

/** Writes `types.ts`: one interface for each composite and one union for each allowed-value set. */
export function writeTypes(model: MessageModel): string {
  for (const name of model.composites.keys()) assertIdentifier(name);
  return [
    "// generated from schemas/ern-4.3 by npm run generate",
    "",
    "/**",
    " * The composites and allowed-value sets of ERN 4.3, named as in the XSD.",
    " *",
    " * An allowed-value set that has the name of a composite has `Value` behind its name. Decimals, dates and durations",
    " * are text. Members of a choice are optional here: the element table knows which of them go together. A property that",
    " * is undefined is absent.",
    " */",
    "",
    ...[...model.composites]
      .toSorted(byName)
      .flatMap(([name, composite]) => [...writeComposite(model, name, composite), ""]),
    ...[...model.allowedValueSets]
      .toSorted(byName)
      .flatMap(([name, values]) => [
        `export type ${setTypeName(model, name)} =`,
        ...values.map(
          (value, index) => `  | ${JSON.stringify(value)}${index === values.length - 1 ? ";" : ""}`,
        ),
        "",
      ]),
  ].join("\n");
}

function writeComposite(model: MessageModel, name: string, composite: CompositeEntry): readonly string[] {
  const text =
    composite.content === undefined ? [] : [`  readonly value: ${propertyType(model, composite.content)};`];
  return [
    `export interface ${name} {`,
    ...text,
    ...composite.children.map((child) => {
      const type = propertyType(model, child.type);
      const value = child.max > 1 ? `readonly ${type}[]` : type;
      return `  readonly ${child.name}${child.min === 0 ? `?: ${value} | undefined` : `: ${value}`};`;
    }),
    ...writeAttributes(model, composite.attributes),
    "}",
  ];
}

function writeAttributes(model: MessageModel, attributes: readonly AttributeEntry[]): readonly string[] {
  if (attributes.length === 0) return [];
  const isRequired = attributes.some((attribute) => attribute.required);
  return [
    `  readonly attributes${isRequired ? "" : "?"}: {`,
    ...attributes.map((attribute) => {
      assertIdentifier(attribute.name);
      const type = propertyType(model, attribute.type);
      return `    readonly ${attribute.name}${attribute.required ? `: ${type}` : `?: ${type} | undefined`};`;
    }),
    isRequired ? "  };" : "  } | undefined;",
  ];
}

function propertyType(model: MessageModel, name: string): string {
  if (model.composites.has(name)) return name;
  const simple = model.simpleTypes.get(name);
  if (!simple) throw new Error(`Cannot generate type "${name}": it is unknown`);
  return simple.allowedValues === undefined ? simple.value : setTypeName(model, simple.allowedValues);
}

function setTypeName(model: MessageModel, name: string): string {
  assertIdentifier(name);
  const typeName = model.composites.has(name) ? `${name}Value` : name;
  if (typeName !== name && (model.composites.has(typeName) || model.allowedValueSets.has(typeName))) {
    throw new Error(`Cannot generate type "${typeName}": two types have that name`);
  }
  return typeName;
}

function assertIdentifier(name: string): void {
  if (!/^[A-Za-z]\w*$/.test(name)) throw new Error(`Cannot generate "${name}": it is no TypeScript name`);
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
