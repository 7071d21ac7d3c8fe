/** What the fragments of a release declare: whole parties, resources, releases, chapters that no row has. */
import { ELEMENT_TABLE, SIMPLE_TYPES } from "../ern43/element-table.ts";
import { FRAGMENT_PROPERTIES } from "../../catalogue/views.ts";

/** Ids by the letter that their references begin with. */
export type FragmentAnchors = ReadonlyMap<string, readonly string[]>;

/** Letter by the name of the element that declares references; none of these names is that of a use. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.values(ELEMENT_TABLE).flatMap(({ children }) =>
    children.flatMap(({ name, type }): [string, string][] => {
      const simple = SIMPLE_TYPES[type];
      return simple?.identity === "ID" ? [[name, simple.patterns[0]?.[0] ?? ""]] : [];
    }),
  ),
);

/**
 * Finds the ids that the fragments of a release declare.
 *
 * Shape: each id once per letter, in an order that the order of keys does not change.
 */
export function findFragmentAnchors(release: object): FragmentAnchors {
  const anchors = new Map<string, string[]>();
  visitRecords(release, anchors);
  return anchors;
}

function visitRecords(value: unknown, anchors: Map<string, string[]>): void {
  for (const [key, member] of membersOf(value)) {
    if (FRAGMENT_PROPERTIES.has(key)) visitFragment(member, anchors);
    else visitRecords(member, anchors);
  }
}

function visitFragment(value: unknown, anchors: Map<string, string[]>): void {
  for (const [key, member] of membersOf(value)) {
    const letter = LETTERS.get(key);
    if (letter === undefined || typeof member !== "string") {
      visitFragment(member, anchors);
      continue;
    }
    const ids = anchors.get(letter) ?? [];
    anchors.set(letter, ids);
    if (!ids.includes(member)) ids.push(member);
  }
}

/** `jsonb` keeps no order of keys, and a text has no members worth visiting. */
function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  const members = Object.entries(value);
  return Array.isArray(value) ? members : members.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
