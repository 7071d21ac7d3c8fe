/** Whether two messages are the same element for element: most are, and then nothing else has to be looked at. */
import { type CompositePlan, ROOT_PLANS } from "../builder/ern43/composite-plan.ts";
import type { RootName, SimpleTypeEntry } from "../builder/ern43/element-table-types.ts";
import { asTreeNode, itemsOf, type TreeNode } from "./tree-node.ts";

/** Names of local references in the second message by those in the first, and the other way round. */
interface Renaming {
  readonly forth: Map<unknown, unknown>;
  readonly back: Map<unknown, unknown>;
}

/**
 * Says whether two messages are the same in the same order, but for the names of their local references and the
 * MessageHeader.
 *
 * Shape: false says nothing but that they have to be compared.
 * Memory: the references.
 */
export function areSameInOrder(rootName: RootName, first: object, second: object): boolean {
  const renaming: Renaming = { forth: new Map(), back: new Map() };
  const bodies = [first, second].map((message) => ({ ...asTreeNode(message), MessageHeader: undefined }));
  return isSameComposite(ROOT_PLANS[rootName], asTreeNode(bodies[0]), asTreeNode(bodies[1]), renaming);
}

function isSameComposite(
  plan: CompositePlan,
  first: TreeNode,
  second: TreeNode,
  renaming: Renaming,
): boolean {
  if (plan.content && !isSameValue(plan.content, first["value"], second["value"], renaming)) return false;
  const [ofFirst, ofSecond] = [first["attributes"], second["attributes"]];
  if (ofFirst !== undefined || ofSecond !== undefined) {
    const [before, after] = [asTreeNode(ofFirst), asTreeNode(ofSecond)];
    if (
      !plan.attributes.every(({ name, simple }) => isSameValue(simple, before[name], after[name], renaming))
    ) {
      return false;
    }
  }
  return plan.children.every(({ name, composite, simple }) => {
    const [before, after] = [first[name], second[name]];
    if (before === undefined && after === undefined) return true;
    const [items, others] = [itemsOf(before), itemsOf(after)];
    if (items.length !== others.length) return false;
    return items.every((item, index) =>
      composite
        ? isSameComposite(composite, asTreeNode(item), asTreeNode(others[index]), renaming)
        : isSameValue(simple, item, others[index], renaming),
    );
  });
}

function isSameValue(
  type: SimpleTypeEntry | undefined,
  first: unknown,
  second: unknown,
  { forth, back }: Renaming,
): boolean {
  if (type?.identity === undefined || first === undefined || second === undefined) return first === second;
  if (!forth.has(first) && !back.has(second)) {
    forth.set(first, second);
    back.set(second, first);
  }
  return forth.get(first) === second && back.get(second) === first;
}
