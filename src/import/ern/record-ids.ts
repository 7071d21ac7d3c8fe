/** Ids of the records that a message declares: its local references mean nothing outside of it. */
import type { CompositePlan } from "../../builder/ern43/composite-plan.ts";
import { ROOT_PLANS } from "../../builder/ern43/composite-plan.ts";
import type { SimpleTypeEntry } from "../../builder/ern43/element-table-types.ts";
import type { NewReleaseMessage } from "../../builder/ern43/types.ts";
import { asTreeNode, itemsOf, type TreeNode } from "../../compare/tree-node.ts";
import { identifierOf } from "./record-identifier.ts";

/** What the references of a message lead to. */
export interface RecordIds {
  /** Id by reference. */
  readonly ids: ReadonlyMap<string, string>;
  /** References that something refers to. */
  readonly used: ReadonlySet<string>;
}

/** Name of the reference of the release that the message is of. */
interface Collected {
  readonly releaseId: string;
  readonly ids: Map<string, string>;
  readonly used: Set<string>;
  /** Letter and id: no two records of a kind have the same. */
  readonly taken: Set<string>;
}

/**
 * Makes the ids of everything that a message declares.
 *
 * Shape: a party, recording or video that has an identifier of the industry is known by it in every message; what has
 * none, and the second of two with the same, is known within its release only, by its reference. A file is known by
 * its place among those of its resource. The same message always gives the same ids.
 */
export function recordIdsOf(message: NewReleaseMessage, releaseId: string): RecordIds {
  const collected: Collected = { releaseId, ids: new Map(), used: new Set(), taken: new Set() };
  visit(ROOT_PLANS.NewReleaseMessage, asTreeNode(message), { id: releaseId, files: 0 }, collected);
  return collected;
}

/** The record around a composite, and how many files it has declared so far. */
interface Owner {
  readonly id: string;
  files: number;
}

function visit(plan: CompositePlan, node: TreeNode, owner: Owner, collected: Collected): void {
  const anchor = plan.children.find(({ simple }) => simple?.identity === "ID");
  const reference = anchor && node[anchor.name];
  let inner = owner;
  if (typeof reference === "string" && !collected.ids.has(reference)) {
    const id = idOfAnchor(plan, node, { reference, letter: letterOf(anchor?.simple), owner }, collected);
    collected.ids.set(reference, id);
    if (letterOf(anchor?.simple) !== "T") inner = { id, files: 0 };
  }
  if (plan.content) note(plan.content, node["value"], collected);
  const attributes = asTreeNode(node["attributes"]);
  for (const { name, simple } of plan.attributes) note(simple, attributes[name], collected);
  for (const child of plan.children) {
    for (const item of itemsOf(node[child.name])) {
      if (child.composite) visit(child.composite, asTreeNode(item), inner, collected);
      else if (child.simple) note(child.simple, item, collected);
    }
  }
}

function note(type: SimpleTypeEntry, value: unknown, { used }: Collected): void {
  if (type.identity === "IDREF" && typeof value === "string") used.add(value);
}

function idOfAnchor(
  plan: CompositePlan,
  node: TreeNode,
  {
    reference,
    letter,
    owner,
  }: { readonly reference: string; readonly letter: string; readonly owner: Owner },
  { releaseId, taken }: Collected,
): string {
  if (letter === "T") {
    owner.files += 1;
    return `${owner.id}/file-${owner.files}`;
  }
  if (plan.typeName === "Release") return releaseId;
  const id = identifierOf(plan.typeName, node, releaseId);
  const scoped = `${releaseId}/${reference}`;
  if (id === undefined || taken.has(letter + id)) return scoped;
  taken.add(letter + id);
  return id;
}

function letterOf(type: SimpleTypeEntry | undefined): string {
  return type?.patterns[0]?.[0] ?? "";
}
