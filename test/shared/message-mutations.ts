import { ELEMENT_TABLE, SIMPLE_TYPES } from "../../src/builder/ern43/element-table.ts";
import type { ChildEntry, SimpleTypeEntry } from "../../src/builder/ern43/element-table-types.ts";
import { childEntries } from "./mutable-element.ts";
import type { MutableElement } from "./mutable-element.ts";

/** What mutations draw from: a seeded source of numbers, and the names and values of the official XSD. */
export interface MutationSource {
  /** Number from 0 (included) to 1 (excluded). */
  readonly random: () => number;
  readonly elementNames: readonly string[];
  readonly attributeNames: readonly string[];
  readonly allowedValues: ReadonlyMap<string, readonly string[]>;
}

type Mutation = (element: MutableElement, parent: MutableElement, source: MutationSource) => void;

const BAD_VALUES = ["", " ", "bad value", "-1", "1.5", "yes", "true", "2020-13-45", "P", "A 1", "é", "en_GB"];

/** A value of each pattern that the XSD has, by the first characters of the pattern. */
const PATTERN_VALUES: readonly (readonly [start: string, value: string])[] = [
  ["[a-zA-Z]{2,3}", "zh-Hant-TW"],
  ["[0-9]{4}", "2020-02"],
  ["[0-9]+,", "10,20"],
  ["[0-9]{11}", "12345678901"],
  ["PADPIDA", "PADPIDA2013042401U"],
];

const BUILT_IN_VALUES: Readonly<Record<string, readonly string[]>> = {
  "xs:string": ["text", "", " a  b "],
  "xs:boolean": ["true", "false", "1"],
  "xs:integer": ["3", "-7", "+01"],
  "xs:decimal": ["1.50", "7"],
  "xs:dateTime": ["2020-01-02T03:04:05Z", "2020-01-02T03:04:05"],
  "xs:duration": ["PT3M1.5S", "P1D"],
  "xs:gYear": ["2020"],
};

/** The ways to change a document, by name. `insert` and `replace` keep most documents valid, the others mostly do not. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  drop(element, parent) {
    parent.children.splice(parent.children.indexOf(element), 1);
  },
  duplicate(element, parent) {
    parent.children.splice(parent.children.indexOf(element), 0, structuredClone(element));
  },
  reorder(element, parent, source) {
    parent.children.splice(parent.children.indexOf(element), 1);
    parent.children.splice(Math.floor(source.random() * (parent.children.length + 1)), 0, element);
  },
  rename(element, _parent, source) {
    element.name = pick(source.elementNames, source);
  },
  badValue(element, _parent, source) {
    element.text = pick(BAD_VALUES, source);
  },
  nearValue(element, _parent, source) {
    const near = [
      `${element.text} `,
      `${element.text}x`,
      element.text.slice(0, -1),
      element.text.toLowerCase(),
    ];
    element.text = pick(near, source);
  },
  extraAttribute(element, _parent, source) {
    element.attributes.set(pick(source.attributeNames, source), pick(["en", "true", "1", "x"], source));
  },
  dropAttribute(element, _parent, source) {
    const names = [...element.attributes.keys()];
    if (names.length > 0) element.attributes.delete(pick(names, source));
  },
  tableAttribute(element, _parent, source) {
    const attributes = ELEMENT_TABLE[element.typeName]?.attributes ?? [];
    if (attributes.length === 0) return;
    const attribute = pick(attributes, source);
    element.attributes.set(attribute.name, validValue(attribute.type, source));
  },
  replace(element, _parent, source) {
    const textType = ELEMENT_TABLE[element.typeName]?.content ?? element.typeName;
    if (SIMPLE_TYPES[textType]) element.text = validValue(textType, source);
  },
  insert(element, _parent, source) {
    const entries = childEntries(element.typeName);
    if (entries.length > 0) insertInOrder(element, buildElement(pick(entries, source), 0, source));
  },
};

/** Changes one element in the named way: a type at random, so that types used once are reached, then an element of it. */
export function mutate(root: MutableElement, name: string, source: MutationSource): void {
  const pairs: (readonly [MutableElement, MutableElement])[] = [];
  const collect = (parent: MutableElement): void => {
    for (const child of parent.children) {
      pairs.push([child, parent]);
      collect(child);
    }
  };
  collect(root);
  const candidates = name === "insert" ? pairs.filter(([element]) => ELEMENT_TABLE[element.typeName]) : pairs;
  const typeName = pick([...new Set(candidates.map(([element]) => element.typeName))], source);
  const ofType = candidates.filter(([element]) => element.typeName === typeName);
  const [element, parent] = pick(ofType, source);
  MUTATIONS[name]?.(element, parent, source);
}

function buildElement(entry: ChildEntry, depth: number, source: MutationSource): MutableElement {
  const composite = ELEMENT_TABLE[entry.type];
  const attributes = (composite?.attributes ?? []).filter(
    (attribute) => attribute.required || source.random() < 0.3,
  );
  const textType = composite ? composite.content : entry.type;
  const isChosen = (child: ChildEntry): boolean =>
    child.min > 0 || source.random() < (child.choice === undefined ? 0.1 : 0.4);
  return {
    name: entry.name,
    typeName: entry.type,
    attributes: new Map(attributes.map(({ name, type }) => [name, validValue(type, source)])),
    children:
      depth > 8
        ? []
        : childEntries(entry.type)
            .filter(isChosen)
            .map((child) => buildElement(child, depth + 1, source)),
    text: textType === undefined ? "" : validValue(textType, source),
  };
}

function insertInOrder(parent: MutableElement, child: MutableElement): void {
  const order = childEntries(parent.typeName).map((entry) => entry.name);
  const after = parent.children.findLastIndex(
    (other) => order.indexOf(other.name) <= order.indexOf(child.name),
  );
  parent.children.splice(after + 1, 0, child);
}

function validValue(typeName: string, source: MutationSource): string {
  const type = SIMPLE_TYPES[typeName];
  if (!type) throw new Error(`Type "${typeName}" is unknown`);
  if (type.allowedValues !== undefined)
    return pick(source.allowedValues.get(type.allowedValues) ?? [""], source);
  const [pattern] = type.patterns;
  if (pattern !== undefined) return patternValue(pattern, source);
  return pick(builtInValues(type), source);
}

function builtInValues(type: SimpleTypeEntry): readonly string[] {
  const values = BUILT_IN_VALUES[type.base];
  if (!values) throw new Error(`No value is known for "${type.base}"`);
  return values;
}

function patternValue(pattern: string, source: MutationSource): string {
  const known = PATTERN_VALUES.find(([start]) => pattern.startsWith(start));
  if (known) return known[1];
  if (/^\w+$/.test(pattern)) return pattern;
  if (/^[A-Z]\[/.test(pattern)) return `${pattern.charAt(0)}${Math.floor(source.random() * 1e6)}-x_Z`;
  throw new Error(`No value is known for the pattern "${pattern}"`);
}

/** Draws one of the items. */
export function pick<Item>(items: readonly Item[], source: Pick<MutationSource, "random">): Item {
  const item = items[Math.floor(source.random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to draw from");
  return item;
}
