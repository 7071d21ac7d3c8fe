import type { ChildEntry } from "../../src/builder/ern43/element-table-types.ts";
import { childEntries } from "./mutable-element.ts";
import type { MutableElement } from "./mutable-element.ts";
import { validValue } from "./valid-values.ts";
import type { ValueSource } from "./valid-values.ts";

/** A value that no type but xs:string allows. */
const BAD_VALUE = "é !";

/**
 * Lists documents that try every child and every attribute of every composite of a message.
 *
 * Shape: for each child, its composite with the child absent, once and twice; for each attribute, with a valid value, a
 * bad one and without; for each text, a bad one. The rest of each document is as small as it can be.
 */
export function* listSystematicDocuments(rootName: string, source: ValueSource): Generator<MutableElement> {
  for (const chain of listChains(rootName, source)) {
    const typeName = chain.at(-1)?.type ?? "";
    for (const child of childEntries(source.model, typeName)) {
      for (const count of [0, 1, 2]) {
        yield buildChain(chain, source, (element) => setOccurrences(element, child, count, source));
      }
      if (!source.model.composites.has(child.type)) {
        yield buildChain([...chain, child], source, (element) => {
          element.text = BAD_VALUE;
        });
      }
    }
    for (const { name, type } of source.model.composites.get(typeName)?.attributes ?? []) {
      for (const value of [validValue(type, source), BAD_VALUE]) {
        yield buildChain(chain, source, (element) => element.attributes.set(name, value));
      }
      yield buildChain(chain, source, (element) => element.attributes.delete(name));
    }
    yield buildChain(chain, source, (element) => {
      element.text = BAD_VALUE;
    });
  }
}

/** Lists documents that hold every value of every allowed-value set once, and for every third a value near it. */
export function* listAllowedValueDocuments(rootName: string, source: ValueSource): Generator<MutableElement> {
  const seen = new Set<string>();
  for (const chain of listChains(rootName, source)) {
    const {
      attributes = [],
      content,
      children = [],
    } = source.model.composites.get(chain.at(-1)?.type ?? "") ?? {};
    for (const value of listValues(content, seen, source)) {
      yield buildChain(chain, source, (element) => {
        element.text = value;
      });
    }
    for (const { name, type } of attributes) {
      for (const value of listValues(type, seen, source)) {
        yield buildChain(chain, source, (element) => element.attributes.set(name, value));
      }
    }
    for (const child of children) {
      for (const value of listValues(child.type, seen, source)) {
        yield buildChain([...chain, child], source, (element) => {
          element.text = value;
        });
      }
    }
  }
}

/** Lists, for every composite that a message reaches, the elements that lead to it from the root. */
function* listChains(rootName: string, source: ValueSource): Generator<readonly ChildEntry[]> {
  const root: ChildEntry = { name: rootName, type: source.model.roots.get(rootName) ?? "", min: 1, max: 1 };
  const waiting: (readonly ChildEntry[])[] = [[root]];
  const seen = new Set<string>([root.type]);
  for (const chain of waiting) {
    yield chain;
    for (const child of childEntries(source.model, chain.at(-1)?.type ?? "")) {
      if (seen.has(child.type) || !source.model.composites.has(child.type)) continue;
      seen.add(child.type);
      waiting.push([...chain, child]);
    }
  }
}

/** Lists the values of a type's set the first time that the set is met. */
function* listValues(
  typeName: string | undefined,
  seen: Set<string>,
  { model }: ValueSource,
): Generator<string> {
  const set = model.simpleTypes.get(typeName ?? "")?.allowedValues;
  if (set === undefined || seen.has(set)) return;
  seen.add(set);
  for (const [index, value] of (model.allowedValueSets.get(set) ?? []).entries()) {
    yield value;
    if (index % 3 === 0) yield [`${value}s`, value.slice(0, -1), value.slice(1)][(index / 3) % 3] ?? "";
  }
}

/** Builds the elements of a chain inside one another and changes the innermost. */
function buildChain(
  chain: readonly ChildEntry[],
  source: ValueSource,
  change: (innermost: MutableElement) => void,
): MutableElement {
  const [first, ...rest] = chain;
  if (!first) throw new Error("The chain is empty");
  const root = buildSmallest(first, source);
  let innermost = root;
  for (const entry of rest) {
    setOccurrences(innermost, entry, 1, source);
    const next = innermost.children.find((child) => child.name === entry.name);
    if (!next) throw new Error(`Element "${entry.name}" was not set`);
    innermost = next;
  }
  change(innermost);
  return root;
}

/** Takes the child out of its composite and puts it back the given number of times, where the XSD wants it. */
function setOccurrences(
  element: MutableElement,
  child: ChildEntry,
  count: number,
  source: ValueSource,
): void {
  const entries = childEntries(source.model, element.typeName);
  const order = entries.map((entry) => entry.name);
  // The other members of a choice go, or no document with this one would be valid.
  const rivals = entries.filter((entry) => child.choice !== undefined && entry.choice === child.choice);
  const removed = new Set(count > 0 ? [child, ...rivals].map((entry) => entry.name) : [child.name]);
  const added = Array.from({ length: count }, () => buildSmallest(child, source));
  element.children = [...element.children.filter((other) => !removed.has(other.name)), ...added].toSorted(
    (left, right) => order.indexOf(left.name) - order.indexOf(right.name),
  );
}

function buildSmallest(entry: ChildEntry, source: ValueSource): MutableElement {
  const composite = source.model.composites.get(entry.type);
  const textType = composite ? composite.content : entry.type;
  const firstBranches = (composite?.choices ?? []).flatMap((choice) =>
    choice.min > 0 ? (choice.branches[0] ?? []).filter((member) => member.min > 0) : [],
  );
  const needed = new Set(firstBranches.map((member) => member.name));
  const children = (composite?.children ?? []).filter(
    (child) => !child.run && (child.min > 0 || needed.has(child.name)),
  );
  const attributes = (composite?.attributes ?? []).filter((attribute) => attribute.required);
  return {
    name: entry.name,
    typeName: entry.type,
    attributes: new Map(attributes.map(({ name, type }) => [name, validValue(type, source)])),
    children: children.map((child) => buildSmallest(child, source)),
    text: textType === undefined ? "" : validValue(textType, source),
  };
}
