/** Random composites, and random ways to tell them half in columns and half in a fragment. */
import type { ChildPlan, CompositePlan } from "../../../src/builder/ern43/composite-plan.ts";
import type { SimpleTypeEntry } from "../../../src/builder/ern43/element-table-types.ts";
import type { SeededRandom } from "../../../src/sample/seeded-random.ts";

/** A composite as a plain object. */
export type Tree = Readonly<Record<string, unknown>>;

/** Makes a composite with a random choice of its children and attributes, at most `depth` composites deep. */
export function randomTree(plan: CompositePlan, random: SeededRandom, depth: number): Tree {
  const tree: Record<string, unknown> = {};
  if (plan.content !== undefined) tree["value"] = randomValue(plan.content, random);
  for (const child of plan.children) {
    if (!random.chance(0.6) || (depth === 0 && child.composite?.content === undefined && child.composite))
      continue;
    const count = child.isMany ? random.integer(1, 2) : 1;
    const items = Array.from({ length: count }, () => randomChild(child, random, depth));
    tree[child.name] = child.isMany ? items : items[0];
  }
  const attributes = plan.attributes.filter(() => random.chance(0.5));
  if (attributes.length > 0) {
    tree["attributes"] = Object.fromEntries(
      attributes.map(({ name, simple }) => [name, randomValue(simple, random)]),
    );
  }
  return tree;
}

function randomChild({ composite, simple }: ChildPlan, random: SeededRandom, depth: number): unknown {
  if (composite !== undefined) return randomTree(composite, random, depth - 1);
  return simple && randomValue(simple, random);
}

function randomValue({ value }: SimpleTypeEntry, random: SeededRandom): string | number | boolean {
  if (value === "boolean") return random.chance(0.5);
  if (value === "number") return random.integer(-9, 99);
  return random.pick(["a", "A & B", "<é>", "日本 𝄞", '"']) + random.integer(0, 999);
}

/**
 * Parts a composite in two that have no fact in common.
 *
 * Shape: a list, a value and an attribute are whole in one of the two; a composite may be in both, parted in turn.
 */
export function splitTree(
  plan: CompositePlan,
  tree: Tree,
  random: SeededRandom,
): { readonly columns: Tree; readonly fragment: Tree } {
  const columns: Record<string, unknown> = {};
  const fragment: Record<string, unknown> = {};
  for (const [key, content] of Object.entries(tree)) {
    const child = plan.childrenByName.get(key);
    if (key === "attributes" && isTree(content)) {
      const names = Object.entries(content);
      const isOwn = names.map(() => random.chance(0.5));
      columns[key] = Object.fromEntries(names.filter((_entry, index) => isOwn[index]));
      fragment[key] = Object.fromEntries(names.filter((_entry, index) => !isOwn[index]));
    } else if (child?.composite !== undefined && !child.isMany && isTree(content) && random.chance(0.4)) {
      const parts = splitTree(child.composite, content, random);
      columns[key] = parts.columns;
      fragment[key] = parts.fragment;
    } else {
      (random.chance(0.5) ? columns : fragment)[key] = content;
    }
  }
  return { columns, fragment };
}

/** The same value with the keys of every object in random order. */
export function shuffleKeys(value: unknown, random: SeededRandom): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, random));
  if (!isTree(value)) return value;
  const entries = random.sample(Object.entries(value), Object.keys(value).length);
  return Object.fromEntries(entries.map(([key, member]) => [key, shuffleKeys(member, random)]));
}

/** Says whether a value is an object and no list. */
export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
