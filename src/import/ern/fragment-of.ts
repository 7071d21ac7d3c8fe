/** Parts of a message → fragments: ids of records in place of local references. */
import type { CompositePlan } from "../../builder/ern43/composite-plan.ts";
import type { SimpleTypeEntry } from "../../builder/ern43/element-table-types.ts";
import type { Fragment } from "../../catalogue/fields.ts";
import type { ImportContext } from "./import-context.ts";

type Tree = Readonly<Record<string, unknown>>;

/**
 * Makes a part of a message a fragment.
 *
 * Shape: a new tree; every reference in it, declared or used, is the id of its record.
 */
export function fragmentOf(plan: CompositePlan, node: Tree, context: ImportContext): Fragment {
  const fragment: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(node)) {
    if (content === undefined) continue;
    const child = plan.childrenByName.get(name);
    if (child?.composite) {
      const { composite } = child;
      fragment[name] = Array.isArray(content)
        ? content.map((item) => (isTree(item) ? fragmentOf(composite, item, context) : item))
        : isTree(content)
          ? fragmentOf(composite, content, context)
          : content;
    } else if (child?.simple) fragment[name] = valueOf(child.simple, content, context);
    else if (name === "value" && plan.content) fragment[name] = valueOf(plan.content, content, context);
    else if (name === "attributes" && isTree(content)) {
      fragment[name] = Object.fromEntries(
        Object.entries(content).map(([key, value]) => {
          const attribute = plan.attributesByName.get(key);
          return [key, attribute ? valueOf(attribute.simple, value, context) : value];
        }),
      );
    } else fragment[name] = content;
  }
  return fragment;
}

function valueOf(type: SimpleTypeEntry, content: unknown, context: ImportContext): unknown {
  if (type.identity === undefined) return content;
  if (Array.isArray(content)) return content.map((item) => valueOf(type, item, context));
  return typeof content === "string" ? context.idOf(content) : content;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
