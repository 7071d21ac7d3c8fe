/** The pairs of a composite and one of its children or attributes: what there is to say in ERN 4.3. */
import { type CompositePlan, ROOT_PLANS } from "../../src/builder/ern43/composite-plan.ts";
import type { RootName } from "../../src/builder/ern43/element-table-types.ts";

/** A pair as text, for example `SoundRecording/Raga` or `Genre/@Namespace`; the composite by its type. */
export type ElementPair = string;

/** Lists every pair that messages of the given kinds reach, nearest to the root first. Default: both kinds. */
export function listElementPairs(
  rootNames: readonly RootName[] = ["NewReleaseMessage", "PurgeReleaseMessage"],
): readonly ElementPair[] {
  const plans = new Set<CompositePlan>(rootNames.map((name) => ROOT_PLANS[name]));
  for (const plan of plans) {
    for (const { composite } of plan.children) if (composite !== undefined) plans.add(composite);
  }
  return [...plans].flatMap(({ typeName, children, attributes }) => [
    ...children.map(({ name }) => `${typeName}/${name}`),
    ...attributes.map(({ name }) => `${typeName}/@${name}`),
  ]);
}

/** Finds the pairs that a message has. */
export function findElementPairs(rootName: RootName, message: object): ReadonlySet<ElementPair> {
  const pairs = new Set<ElementPair>();
  visit(ROOT_PLANS[rootName], message, pairs);
  return pairs;
}

function visit(plan: CompositePlan, node: object, pairs: Set<ElementPair>): void {
  const attributes: unknown = Reflect.get(node, "attributes");
  for (const { name } of plan.attributes) {
    if (isObject(attributes) && Reflect.get(attributes, name) !== undefined)
      pairs.add(`${plan.typeName}/@${name}`);
  }
  for (const { name, composite } of plan.children) {
    const content: unknown = Reflect.get(node, name);
    const items: readonly unknown[] = Array.isArray(content) ? content : [content];
    for (const item of items) {
      if (item === undefined) continue;
      pairs.add(`${plan.typeName}/${name}`);
      if (composite !== undefined && isObject(item)) visit(composite, item, pairs);
    }
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
