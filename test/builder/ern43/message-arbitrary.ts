import {
  array,
  boolean,
  constantFrom,
  integer,
  oneof,
  record,
  shuffledSubarray,
  string,
  subarray,
} from "fast-check";
import type { Arbitrary } from "fast-check";
import { ELEMENT_TABLE, ROOT_TYPES, SIMPLE_TYPES } from "../../../src/builder/ern43/element-table.ts";
import type { ChildEntry, RootName } from "../../../src/builder/ern43/element-table-types.ts";
import type { NewReleaseMessage, PurgeReleaseMessage } from "../../../src/builder/ern43/types.ts";

/** Text with markup, blanks, line ends and characters outside the basic plane; nothing that XML 1.0 forbids. */
const text: Arbitrary<string> = string({
  unit: oneof(
    constantFrom("&", "<", ">", '"', "'", "\t", "\n", "\r", " ", "]]>", "&amp;"),
    constantFrom("a", "é", "日", "𝄞", "\uFFFD", "\u0085", "\u2028"),
    string({ unit: "grapheme-ascii", minLength: 1, maxLength: 3 }),
  ),
  maxLength: 8,
});

/** Makes random trees by the element table: any subset of the children of a composite, keys in any order. */
export function messageArbitrary(rootName: RootName): Arbitrary<NewReleaseMessage | PurgeReleaseMessage> {
  return compositeArbitrary(ROOT_TYPES[rootName], 5).filter(isMessage);
}

/** The trees have no wrong part; that required ones may be absent is on purpose. */
function isMessage(tree: object): tree is NewReleaseMessage | PurgeReleaseMessage {
  return !Array.isArray(tree);
}

function compositeArbitrary(typeName: string, depth: number): Arbitrary<object> {
  const entry = ELEMENT_TABLE[typeName];
  const parts: [string, Arbitrary<unknown>][] = [];
  if (entry?.content !== undefined) parts.push(["value", valueArbitrary(entry.content)]);
  const attributes = entry?.attributes ?? [];
  const children = (entry?.children ?? []).filter((child) => depth > 0 || !ELEMENT_TABLE[child.type]);
  return record({
    chosen: subarray([...children], { maxLength: Math.min(5, children.length) }),
    named: subarray([...attributes]),
    hasAttributes: boolean(),
  }).chain(({ chosen, named, hasAttributes }) => {
    const all = [...parts, ...chosen.map((child) => [child.name, childArbitrary(child, depth)] as const)];
    if (hasAttributes && named.length > 0) {
      const values = named.map((attribute) => [attribute.name, valueArbitrary(attribute.type)] as const);
      all.push(["attributes", record(Object.fromEntries(values))]);
    }
    return shuffledSubarray(all, { minLength: all.length }).chain((shuffled) =>
      record(Object.fromEntries(shuffled)),
    );
  });
}

function childArbitrary(child: ChildEntry, depth: number): Arbitrary<unknown> {
  if (child.run) return array(groupArbitrary(child.type), { minLength: 1, maxLength: 3 });
  const one = ELEMENT_TABLE[child.type]
    ? compositeArbitrary(child.type, depth - 1)
    : valueArbitrary(child.type);
  return child.max > 1 ? array(one, { minLength: 1, maxLength: 2 }) : one;
}

/** A group of a run starts with its first, required, child: without it two groups could not be told apart. */
function groupArbitrary(typeName: string): Arbitrary<object> {
  const children = ELEMENT_TABLE[typeName]?.children ?? [];
  return record(Object.fromEntries(children.map((child) => [child.name, valueArbitrary(child.type)])), {
    requiredKeys: children.filter((child) => child.min > 0).map((child) => child.name),
  });
}

function valueArbitrary(typeName: string): Arbitrary<unknown> {
  const value = SIMPLE_TYPES[typeName]?.value;
  if (value === "boolean") return boolean();
  return value === "number" ? integer() : text;
}
