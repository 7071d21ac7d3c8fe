/** A message as it is compared: values as text, local references as what they lead to. */
import type { ChildPlan, CompositePlan } from "../builder/ern43/composite-plan.ts";
import { ROOT_PLANS } from "../builder/ern43/composite-plan.ts";
import type { RootName } from "../builder/ern43/element-table-types.ts";
import type { LocalReferences } from "./local-references.ts";
import { asTreeNode, itemsOf, textOfValue, type TreeNode } from "./tree-node.ts";

/** One element of a message. */
export interface ComparableElement {
  readonly name: string;
  /** As in `Finding.path`, in the message that it stands in. */
  readonly path: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Absent on elements that hold elements. */
  readonly text: string | undefined;
  /** Child elements by name, in the order of the XSD. */
  readonly children: ReadonlyMap<string, readonly ComparableElement[]>;
  /** Everything in it; equal for equal elements of two messages, whatever their local references are called. */
  readonly content: string;
}

/**
 * Makes a message comparable.
 *
 * Shape: a reference such as `A3` becomes the identity of what it leads to (an ISRC, a party's id or name), so that two
 * messages that number their parts differently are equal.
 * Memory: about ten times the tree.
 */
export function makeComparable(
  rootName: RootName,
  message: object,
  references: LocalReferences,
): ComparableElement {
  return composite(rootName, `/${rootName}`, ROOT_PLANS[rootName], asTreeNode(message), references);
}

function composite(
  name: string,
  path: string,
  plan: CompositePlan,
  node: TreeNode,
  references: LocalReferences,
): ComparableElement {
  const attributes = new Map<string, string>();
  for (const attribute of plan.attributes) {
    const value = asTreeNode(node["attributes"])[attribute.name];
    if (value !== undefined) attributes.set(attribute.name, textOfValue(value));
  }
  const children = new Map<string, readonly ComparableElement[]>();
  for (const child of plan.children) {
    const items = itemsOf(node[child.name]);
    if (items.length > 0) children.set(child.name, elementsOf(child, items, path, references));
  }
  const text = plan.content && references.nameOf(plan.content, textOfValue(node["value"]));
  return finish({ name, path, attributes, text, children });
}

function elementsOf(
  child: ChildPlan,
  items: readonly unknown[],
  parentPath: string,
  references: LocalReferences,
): readonly ComparableElement[] {
  return items.map((item, index) => {
    const step = items.length === 1 ? child.name : `${child.name}[${index + 1}]`;
    // The groups of a run are no elements: their children stand in the composite that holds the run.
    const path = child.isRun ? parentPath : `${parentPath}/${step}`;
    if (child.composite) return composite(child.name, path, child.composite, asTreeNode(item), references);
    const text =
      child.simple === undefined ? textOfValue(item) : references.nameOf(child.simple, textOfValue(item));
    return finish({ name: child.name, path, attributes: new Map(), text, children: new Map() });
  });
}

function finish(element: Omit<ComparableElement, "content">): ComparableElement {
  const { attributes, text, children } = element;
  const content = JSON.stringify([
    [...attributes],
    text ?? null,
    [...children].map(([name, items]) => [name, items.map((item) => item.content)]),
  ]);
  return { ...element, content };
}
