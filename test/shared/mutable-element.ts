import { SaxesParser } from "saxes";
import { MESSAGE_NAMESPACE } from "../../src/builder/ern43/element-table.ts";
import type { ChildEntry } from "../../src/builder/ern43/element-table-types.ts";
import { escapeAttribute, escapeText } from "../../src/builder/ern43/xml-characters.ts";
import type { MessageModel } from "../../tools/generate/message-model.ts";

/** An element of a document that mutations change in place. */
export interface MutableElement {
  name: string;
  /** Composite or simple type of the model. */
  readonly typeName: string;
  readonly attributes: Map<string, string>;
  children: MutableElement[];
  text: string;
}

/** Lists the children of a type, with the members of runs in place of the runs. */
export function childEntries(model: MessageModel, typeName: string): readonly ChildEntry[] {
  const children = model.composites.get(typeName)?.children ?? [];
  return children.flatMap((child) => (child.run ? childEntries(model, child.type) : [child]));
}

/** Reads a valid message; blanks between elements are left out. */
export function readDocument(xml: string, model: MessageModel): MutableElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: MutableElement[] = [];
  let root: MutableElement | undefined;
  parser.on("opentag", (tag) => {
    const parent = open.at(-1);
    const typeName = parent
      ? childEntries(model, parent.typeName).find((child) => child.name === tag.local)?.type
      : model.roots.get(tag.local);
    const attributes = Object.values(tag.attributes).filter((attribute) => attribute.uri === "");
    const element: MutableElement = {
      name: tag.local,
      typeName: typeName ?? "",
      attributes: new Map(attributes.map(({ name, value }) => [name, value])),
      children: [],
      text: "",
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element && element.children.length > 0) element.text = "";
  });
  parser.write(xml).close();
  if (!root) throw new Error("The document is empty");
  return root;
}

/** Writes the document with the root in the namespace of ERN 4.3. */
export function writeDocument(root: MutableElement): string {
  return writeElement(root, `ern:${root.name}`, ` xmlns:ern="${MESSAGE_NAMESPACE}"`);
}

function writeElement(element: MutableElement, name: string, declarations: string): string {
  const attributes = [...element.attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const inside = element.children.map((child) => writeElement(child, child.name, "")).join("");
  return `<${name}${declarations}${attributes.join("")}>${escapeText(element.text)}${inside}</${name}>`;
}
