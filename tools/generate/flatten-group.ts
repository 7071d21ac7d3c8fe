import type {
  BranchMember,
  ChildEntry,
  ChoiceEntry,
  CompositeEntry,
} from "../../src/builder/ern43/element-table-types.ts";
import type { XsdElement, XsdGroup } from "../xsd/xsd-model.ts";

/** Children of a composite in writing order, its choices, and the repeated runs of elements inside it. */
export interface FlatGroup {
  readonly children: readonly ChildEntry[];
  readonly choices: readonly ChoiceEntry[];
  /** Composite of each run, by name. */
  readonly runs: ReadonlyMap<string, CompositeEntry>;
}

/**
 * Flattens the nested sequences and choices of a complex type to one list of children, each name once.
 *
 * Throws: `Error` for a nesting that one list and its choices cannot express.
 */
export function flattenGroup(group: XsdGroup, typeOf: (element: XsdElement) => string): FlatGroup {
  const children: ChildEntry[] = [];
  const choices: ChoiceEntry[] = [];
  const runs = new Map<string, CompositeEntry>();
  const outer: XsdGroup =
    group.kind === "sequence" ? group : { kind: "sequence", min: 1, max: 1, items: [group] };
  if (outer.min !== 1 || outer.max !== 1) throw new Error("Cannot flatten a repeated type content");
  for (const item of outer.items) {
    if (item.kind === "element") {
      children.push(childOf(item, typeOf));
    } else if (item.kind === "choice") {
      const { members, choice } = flattenChoice(item, choices.length, typeOf);
      children.push(...members);
      choices.push(choice);
    } else {
      const elements = elementsOf(item);
      const name = `${elements[0]?.name ?? ""}Group`;
      runs.set(name, { children: elements.map((element) => childOf(element, typeOf)), attributes: [] });
      children.push({ name, type: name, min: item.min, max: item.max, run: true });
    }
  }
  const names = children.map((child) => child.name);
  if (new Set(names).size < names.length)
    throw new Error(`Cannot flatten a group with ${names.join(", ")}: a name twice`);
  return { children, choices, runs };
}

function flattenChoice(
  group: XsdGroup,
  choice: number,
  typeOf: (element: XsdElement) => string,
): { readonly members: readonly ChildEntry[]; readonly choice: ChoiceEntry } {
  if (group.max !== 1) throw new Error("Cannot flatten a repeated choice");
  const branches = group.items.map((item) => (item.kind === "element" ? [item] : elementsOf(item)));
  const members = new Map<string, ChildEntry>();
  for (const element of branches.flat()) {
    const known = members.get(element.name);
    const child = childOf(element, typeOf);
    if (known && known.type !== child.type)
      throw new Error(`Cannot flatten a choice: "${element.name}" has two types`);
    // A name that comes again is written where it stands in the later branch.
    members.delete(element.name);
    members.set(element.name, { ...child, min: 0, max: Math.max(child.max, known?.max ?? 0), choice });
  }
  const order = [...members.keys()];
  for (const branch of branches) {
    const places = branch.map((element) => order.indexOf(element.name));
    if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1))) {
      throw new Error(`Cannot flatten a choice of ${order.join(", ")}: its branches have different orders`);
    }
  }
  return {
    members: [...members.values()],
    choice: { min: group.min, branches: branches.map((branch) => branch.map(memberOf)) },
  };
}

function elementsOf(group: XsdGroup): readonly XsdElement[] {
  return group.items.map((item) => {
    if (item.kind !== "element") throw new Error("Cannot flatten groups nested three deep");
    return item;
  });
}

function childOf(element: XsdElement, typeOf: (element: XsdElement) => string): ChildEntry {
  return { name: element.name, type: typeOf(element), min: element.min, max: element.max };
}

function memberOf(element: XsdElement): BranchMember {
  return { name: element.name, min: element.min, max: element.max };
}
