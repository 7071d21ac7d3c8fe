/** The merging of a record's fragment into the composite that its columns make. */
import type { ChildPlan, CompositePlan } from "../ern43/composite-plan.ts";
import type { SimpleTypeEntry } from "../ern43/element-table-types.ts";
import { durationMilliseconds } from "../duration.ts";
import { referenceOr } from "./fragment-references.ts";
import { type FragmentSite, reportInvalid, reportTwice } from "./fragment-site.ts";

type Tree = Readonly<Record<string, unknown>>;

const ATTRIBUTES = "attributes";
const VALUE = "value";

/**
 * Merges a fragment into a composite.
 *
 * Shape: a new composite with everything of both; a single composite given by both is merged in turn, as is the one
 * `DeliveryFile` of a file. What the element
 * table does not know, a value of the wrong kind and a fact that both give are findings and are left out of the fragment.
 * The order of keys means nothing, neither for the result nor for the findings.
 */
export function mergeFragment(
  plan: CompositePlan,
  node: object,
  fragment: Tree,
  site: FragmentSite,
): Record<string, unknown> {
  return mergeComposite(plan, { ...node }, fragment, site);
}

/** Adds to `result`, which no one else holds. */
function mergeComposite(
  plan: CompositePlan,
  result: Record<string, unknown>,
  fragment: Tree,
  site: FragmentSite,
): Record<string, unknown> {
  reportUnknownKeys(plan, fragment, site);
  if (plan.content !== undefined) mergeValue(plan.content, result, fragment, site);
  for (const child of plan.children) {
    const content = ownMember(fragment, child.name);
    if (content !== undefined) mergeChild(child, result, content, site);
  }
  const attributes = ownMember(fragment, ATTRIBUTES);
  if (attributes !== undefined && plan.attributes.length > 0) {
    mergeAttributes(plan, result, attributes, site);
  }
  return result;
}

function reportUnknownKeys(plan: CompositePlan, fragment: Tree, site: FragmentSite): void {
  for (const key of Object.keys(fragment).toSorted()) {
    const isKnown =
      plan.childrenByName.has(key) ||
      (key === ATTRIBUTES && plan.attributes.length > 0) ||
      (key === VALUE && plan.content !== undefined);
    if (!isKnown) reportInvalid(site, key, `is nothing that ${plan.typeName} has`, fragment[key]);
  }
}

function mergeChild(
  child: ChildPlan,
  result: Record<string, unknown>,
  content: unknown,
  site: FragmentSite,
): void {
  const { name, composite, isMany } = child;
  if (isMany && !Array.isArray(content)) {
    reportInvalid(site, name, "must be a list", content);
    return;
  }
  const given = result[name];
  if (isAbsent(given)) {
    const added =
      Array.isArray(content) && isMany ? addList(child, content, site) : add(child, name, content, site);
    if (added !== undefined) result[name] = added;
    return;
  }
  if (Array.isArray(content) && content.length === 0) return;
  if (isOtherSpelling(child, given, content)) {
    result[name] = content;
    return;
  }
  const [columns, addition] = isMany ? onlyItems(name, given, content) : [given, content];
  if (composite === undefined || !isTree(columns) || !isTree(addition)) {
    reportTwice(site, name, content);
    return;
  }
  site.steps.push(name);
  const merged = mergeComposite(composite, { ...columns }, addition, site);
  site.steps.pop();
  site.context.origins?.inherit(merged, columns);
  result[name] = isMany ? [merged] : merged;
}

/** A duration that the fragment spells in another way says nothing else: a message that was imported comes back by it. */
function isOtherSpelling({ simple }: ChildPlan, given: unknown, content: unknown): boolean {
  if (simple?.base !== "xs:duration" || typeof given !== "string" || typeof content !== "string")
    return false;
  return given !== content && durationMilliseconds(given) === durationMilliseconds(content);
}

/** Lists of which the columns write exactly one item, which is no record of its own. */
const WRITTEN_ONCE: ReadonlySet<string> = new Set(["DeliveryFile"]);

/** The one item of the columns and the one of the fragment, where they are the same thing. */
function onlyItems(name: string, given: unknown, content: unknown): readonly unknown[] {
  if (!WRITTEN_ONCE.has(name) || !Array.isArray(given) || !Array.isArray(content)) return [];
  return given.length === 1 && content.length === 1 ? [given[0], content[0]] : [];
}

function addList(child: ChildPlan, items: readonly unknown[], site: FragmentSite): readonly unknown[] {
  return items.flatMap((item, index) => {
    const step = items.length > 1 ? `${child.name}[${index + 1}]` : child.name;
    return add(child, step, item, site) ?? [];
  });
}

/** What the fragment alone gives for a child; undefined where it is of the wrong kind. */
function add({ composite, simple }: ChildPlan, step: string, content: unknown, site: FragmentSite): unknown {
  if (composite === undefined) return simple && readValue(simple, step, content, site);
  if (!isTree(content)) {
    reportInvalid(site, step, "must be an object", content);
    return undefined;
  }
  site.steps.push(step);
  const added = mergeComposite(composite, {}, content, site);
  site.steps.pop();
  site.context.origins?.recordFragment(added, site.kind, site.record, site.property);
  return added;
}

function mergeValue(
  type: SimpleTypeEntry,
  result: Record<string, unknown>,
  fragment: Tree,
  site: FragmentSite,
): void {
  const content = ownMember(fragment, VALUE);
  if (content === undefined) return;
  if (isAbsent(result[VALUE])) result[VALUE] = readValue(type, VALUE, content, site);
  else reportTwice(site, VALUE, content);
}

function mergeAttributes(
  plan: CompositePlan,
  result: Record<string, unknown>,
  content: unknown,
  site: FragmentSite,
): void {
  if (!isTree(content)) {
    reportInvalid(site, ATTRIBUTES, "must be an object", content);
    return;
  }
  for (const name of Object.keys(content).toSorted()) {
    if (plan.attributesByName.has(name)) continue;
    reportInvalid(site, `@${name}`, `is nothing that ${plan.typeName} has`, content[name]);
  }
  const given = result[ATTRIBUTES];
  const attributes: Record<string, unknown> = isTree(given) ? { ...given } : {};
  for (const { name, simple } of plan.attributes) {
    const value = ownMember(content, name);
    if (value === undefined) continue;
    if (isAbsent(attributes[name])) attributes[name] = readValue(simple, `@${name}`, value, site);
    else reportTwice(site, `@${name}`, value);
  }
  result[ATTRIBUTES] = attributes;
}

const KIND_OF_VALUE = { string: "a text", number: "an integer", boolean: "true or false" } as const;

function readValue(
  type: SimpleTypeEntry,
  step: string,
  content: unknown,
  site: FragmentSite,
): string | number | boolean | undefined {
  if (typeof content === "string" && type.value === "string") {
    return referenceOr(type, content, site.context.references);
  }
  if (typeof content === "number" && type.value === "number" && Number.isSafeInteger(content)) return content;
  if (typeof content === "boolean" && type.value === "boolean") return content;
  reportInvalid(site, step, `must be ${KIND_OF_VALUE[type.value]}`, content);
  return undefined;
}

/** Columns leave a list empty where they say nothing. */
function isAbsent(content: unknown): boolean {
  return content === undefined || (Array.isArray(content) && content.length === 0);
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an object inherits is no part of a fragment. */
function ownMember(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined;
}
