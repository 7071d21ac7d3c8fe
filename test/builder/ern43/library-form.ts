/** Messages in the form of objects that fast-xml-builder's own `build` writes: the oracle of `serialize`. */
import Builder from "fast-xml-builder";
import { ROOT_PLANS } from "../../../src/builder/ern43/composite-plan.ts";
import type { CompositePlan } from "../../../src/builder/ern43/composite-plan.ts";
import { MESSAGE_NAMESPACE } from "../../../src/builder/ern43/element-table.ts";
import type { RootName } from "../../../src/builder/ern43/element-table-types.ts";
import { escapeAttribute, escapeText } from "../../../src/builder/ern43/xml-characters.ts";

type Tree = Readonly<Record<string, unknown>>;

const builder = new Builder({
  attributeNamePrefix: "",
  attributesGroupName: "attributes",
  textNodeName: "#text",
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  processEntities: false,
});

/** Writes a message with fast-xml-builder's documented `build`. */
export function writeByLibrary(message: object, rootName: RootName): string {
  const tree = libraryForm(ROOT_PLANS[rootName], asTree(message));
  const root = {
    ...tree,
    attributes: { "xmlns:ern": MESSAGE_NAMESPACE, ...asTree(tree["attributes"] ?? {}) },
  };
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ [`ern:${rootName}`]: root })}`;
}

function libraryForm(plan: CompositePlan, node: Tree): Tree {
  const form: Record<string, unknown> = {};
  const attributes = Object.entries(asTree(node["attributes"] ?? {})).map(([name, value]) => [
    name,
    escapeAttribute(String(value)),
  ]);
  const order = plan.attributes.map((attribute) => attribute.name);
  attributes.sort(([a = ""], [b = ""]) => order.indexOf(a) - order.indexOf(b));
  if (attributes.length > 0) form["attributes"] = Object.fromEntries(attributes);
  if (plan.content !== undefined) form["#text"] = escapeText(String(node["value"]));
  for (const { name, composite, isRun } of plan.children) {
    const content = node[name];
    if (content === undefined) continue;
    const items: readonly unknown[] = Array.isArray(content) ? content : [content];
    if (composite === undefined) form[name] = items.map((item) => escapeText(String(item)));
    else if (!isRun) form[name] = items.map((item) => libraryForm(composite, asTree(item)));
    else form["#text"] = items.map((item) => builder.build(libraryForm(composite, asTree(item)))).join("");
  }
  return form;
}

function asTree(value: unknown): Tree {
  if (typeof value !== "object" || value === null) throw new TypeError("Cannot write: no object");
  return Object.fromEntries(Object.entries(value));
}
