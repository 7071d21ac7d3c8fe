/** Writes the long enumerations of an XSD as one pattern each, which libxml2 matches in one automaton run. */

import { walkXsd, type XsdNode } from "./xsd-source.ts";

/** Fewer values than this are compared faster than a pattern is compiled. */
const MIN_VALUES = 8;

/** libxml2 refuses patterns nested deeper than 50 groups. */
const MAX_GROUP_DEPTH = 40;

/** Built-in types whose values equal their text, once white space is treated as the type says. */
const WHITE_SPACE_OF: Readonly<Record<string, "preserve" | "replace" | "collapse">> = {
  string: "preserve",
  normalizedString: "replace",
  token: "collapse",
  NMTOKEN: "collapse",
};

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  end: boolean;
}

interface GroupedPattern {
  readonly text: string;
  readonly depth: number;
}

/**
 * Writes a set of values as one regular expression of XML Schema, shaped as a trie: `(A[BC]|D)`.
 *
 * Shape: alternatives of one group never start with the same character, so that the match is deterministic; those
 * that go on equally share a character class. Undefined where the groups would nest deeper than libxml2 allows.
 */
export function writeTriePattern(values: readonly string[]): string | undefined {
  const root: TrieNode = { next: new Map(), end: false };
  for (const value of values) {
    let node = root;
    for (const char of value) {
      let next = node.next.get(char);
      if (next === undefined) node.next.set(char, (next = { next: new Map(), end: false }));
      node = next;
    }
    node.end = true;
  }
  const pattern = writeNode(root);
  return pattern.depth > MAX_GROUP_DEPTH ? undefined : pattern.text;
}

function writeNode(node: TrieNode): GroupedPattern {
  const charsByRest = new Map<string, string[]>();
  let depth = 0;
  for (const [char, next] of node.next) {
    const rest = writeNode(next);
    depth = Math.max(depth, rest.depth);
    const chars = charsByRest.get(rest.text);
    if (chars === undefined) charsByRest.set(rest.text, [char]);
    else chars.push(char);
  }
  if (charsByRest.size === 0) return { text: "", depth };
  const alternatives = [...charsByRest].map(([rest, chars]) => writeChars(chars) + rest);
  const [only = ""] = alternatives;
  if (alternatives.length === 1 && !node.end) return { text: only, depth };
  return { text: `(${alternatives.join("|")})${node.end ? "?" : ""}`, depth: depth + 1 };
}

function writeChars(chars: readonly string[]): string {
  const escaped = chars.map(escapeChar);
  return escaped.length === 1 ? escaped.join("") : `[${escaped.join("")}]`;
}

const CONTROL_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeChar(char: string): string {
  return CONTROL_ESCAPES[char] ?? (/[\\|.?*+(){}[\]^-]/u.test(char) ? `\\${char}` : char);
}

/** Finds the declaration of a named simple type by the local part of its QName. */
export type FindSimpleType = (localName: string) => XsdNode | undefined;

/** Makes the lookup over the top-level simple types of all files; a name that two files use is not resolved. */
export function indexSimpleTypes(roots: readonly XsdNode[]): FindSimpleType {
  const types = new Map<string, XsdNode | undefined>();
  for (const node of roots.flatMap((root) => root.children)) {
    const name = node.attributes.get("name");
    if (node.xsdName !== "simpleType" || name === undefined) continue;
    types.set(name, types.has(name) ? undefined : node);
  }
  return (localName) => types.get(localName);
}

/**
 * Replaces every restriction that holds 8 or more enumerations, and no other facet, by its trie pattern.
 *
 * Shape: a new tree; what it accepts is unchanged. Patterns of one restriction are alternatives and bind together
 * with those of the base type, exactly as enumerations do. Enumerations stay where the base is not a string.
 */
export function writeEnumerationsAsTries(root: XsdNode, findSimpleType: FindSimpleType): XsdNode {
  const rewrite = (node: XsdNode, parent: XsdNode | undefined): XsdNode => {
    const children =
      (parent?.xsdName === "simpleType" && node.xsdName === "restriction"
        ? writeFacetsAsTrie(node, findSimpleType)
        : undefined) ?? node.children.map((child) => rewrite(child, node));
    return { ...node, children };
  };
  return rewrite(root, undefined);
}

function writeFacetsAsTrie(
  restriction: XsdNode,
  findSimpleType: FindSimpleType,
): readonly XsdNode[] | undefined {
  const [first] = restriction.children;
  if (first === undefined || restriction.children.length < MIN_VALUES) return undefined;
  if (!restriction.children.every((facet) => facet.xsdName === "enumeration")) return undefined;
  const whiteSpace = whiteSpaceOf(restriction.attributes.get("base"), findSimpleType);
  if (whiteSpace === undefined) return undefined;
  const values = restriction.children.map((facet) => facet.attributes.get("value") ?? "");
  // What a value looks like after white space is replaced or collapsed is the validator's business: leave it alone.
  if (whiteSpace !== "preserve" && values.some((value) => value !== value.replace(/\s+/gu, " ").trim())) {
    return undefined;
  }
  const pattern = writeTriePattern(values);
  if (pattern === undefined) return undefined;
  const name = first.name.replace(/enumeration$/u, "pattern");
  return [{ ...first, name, xsdName: "pattern", attributes: new Map([["value", pattern]]) }];
}

function whiteSpaceOf(base: string | undefined, findSimpleType: FindSimpleType): string | undefined {
  const seen = new Set<string>();
  for (let name = base?.replace(/^.*:/u, ""); name !== undefined && !seen.has(name);) {
    seen.add(name);
    const type = findSimpleType(name);
    if (type === undefined) return WHITE_SPACE_OF[name];
    const [derivation] = type.children;
    if (derivation?.xsdName !== "restriction") return undefined;
    if (derivation.children.some((facet) => facet.xsdName === "whiteSpace")) return undefined;
    name = derivation.attributes.get("base")?.replace(/^.*:/u, "");
  }
  return undefined;
}

const REFERRING_ATTRIBUTES = ["type", "base", "ref", "itemType", "memberTypes"] as const;

/**
 * Leaves out the top-level simple types that nothing in any of the files refers to.
 *
 * A document can still name such a type with `xsi:type`; it is then refused here and accepted by the readable form,
 * which has the last word.
 */
export function dropUnusedSimpleTypes(roots: readonly XsdNode[]): readonly XsdNode[] {
  const used = new Set<string>();
  for (const root of roots) {
    for (const node of walkXsd(root)) {
      for (const attribute of REFERRING_ATTRIBUTES) {
        const names = node.attributes.get(attribute)?.split(/\s+/u) ?? [];
        for (const name of names) used.add(name.replace(/^.*:/u, ""));
      }
    }
  }
  return roots.map((root) => ({
    ...root,
    children: root.children.filter(
      (node) => node.xsdName !== "simpleType" || used.has(node.attributes.get("name") ?? ""),
    ),
  }));
}
