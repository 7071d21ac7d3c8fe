/** Looks into a message's tree by the names of the element table. */

/** A composite of a message. */
export type TreeNode = Readonly<Record<string, unknown>>;

const EMPTY: TreeNode = Object.freeze({});

/** A value as a composite; an empty one where it is none. */
export function asTreeNode(value: unknown): TreeNode {
  return isTreeNode(value) ? value : EMPTY;
}

/** The occurrences of a child: none, one or several. */
export function itemsOf(content: unknown): readonly unknown[] {
  if (content === undefined) return [];
  return Array.isArray(content) ? content : [content];
}

/** The text of a value of simple type. */
export function textOfValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
