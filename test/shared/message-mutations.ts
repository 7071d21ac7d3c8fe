import type { ChildEntry } from "../../src/builder/ern43/element-table-types.ts";
import { pick, validValue } from "./valid-values.ts";
import type { ValueSource } from "./valid-values.ts";
import { childEntries } from "./mutable-element.ts";
import type { MutableElement } from "./mutable-element.ts";

/** What mutations draw from: a seeded source of numbers, and the content of the official XSD. */
export interface MutationSource extends ValueSource {
  readonly elementNames: readonly string[];
  readonly attributeNames: readonly string[];
}

type Mutation = (element: MutableElement, parent: MutableElement, source: MutationSource) => void;

const BAD_VALUES = ["", " ", "bad value", "-1", "1.5", "yes", "true", "2020-13-45", "P", "A 1", "é", "en_GB"];

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
    const attributes = source.model.composites.get(element.typeName)?.attributes ?? [];
    if (attributes.length === 0) return;
    const attribute = pick(attributes, source);
    element.attributes.set(attribute.name, validValue(attribute.type, source));
  },
  replace(element, _parent, source) {
    const textType = source.model.composites.get(element.typeName)?.content ?? element.typeName;
    if (source.model.simpleTypes.get(textType)) element.text = validValue(textType, source);
  },
  insert(element, _parent, source) {
    const entries = childEntries(source.model, element.typeName);
    if (entries.length > 0) insertInOrder(element, buildElement(pick(entries, source), 0, source), source);
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
  const candidates =
    name === "insert" ? pairs.filter(([element]) => source.model.composites.get(element.typeName)) : pairs;
  const typeName = pick([...new Set(candidates.map(([element]) => element.typeName))], source);
  const ofType = candidates.filter(([element]) => element.typeName === typeName);
  const [element, parent] = pick(ofType, source);
  MUTATIONS[name]?.(element, parent, source);
}

function buildElement(entry: ChildEntry, depth: number, source: MutationSource): MutableElement {
  const composite = source.model.composites.get(entry.type);
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
        : childEntries(source.model, entry.type)
            .filter(isChosen)
            .map((child) => buildElement(child, depth + 1, source)),
    text: textType === undefined ? "" : validValue(textType, source),
  };
}

function insertInOrder(parent: MutableElement, child: MutableElement, source: MutationSource): void {
  const order = childEntries(source.model, parent.typeName).map((entry) => entry.name);
  const after = parent.children.findLastIndex(
    (other) => order.indexOf(other.name) <= order.indexOf(child.name),
  );
  parent.children.splice(after + 1, 0, child);
}
