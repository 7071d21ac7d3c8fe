import { SaxesParser } from "saxes";

/** One XML element with its attributes and child elements. */
export interface XmlNode {
  readonly uri: string;
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Namespace of each prefix in scope. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside the element. */
  readonly text: string;
  readonly line: number;
  readonly fileName: string;
}

type OpenNode = Omit<XmlNode, "children" | "text"> & { readonly children: XmlNode[]; text: string };

/**
 * Reads XML text into a tree. Namespace declarations are left out of `attributes`.
 *
 * Throws: `Error` when the text is not well-formed or an attribute has a namespace.
 */
export function readXmlTree(xml: string, fileName: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenNode[] = [];
  let root: OpenNode | undefined;
  parser.on("error", (error) => {
    throw new Error(`Cannot read "${fileName}": ${error.message}`);
  });
  parser.on("opentag", (tag) => {
    const attributes = new Map<string, string>();
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === "xmlns" || attribute.name === "xmlns") continue;
      if (attribute.uri !== "") {
        throw new Error(
          `Cannot read "${fileName}", line ${parser.line}: attribute "${attribute.name}" is unknown`,
        );
      }
      attributes.set(attribute.local, attribute.value);
    }
    const parent = open.at(-1);
    const namespaces = { ...parent?.namespaces, ...tag.ns };
    const node: OpenNode = {
      uri: tag.uri,
      local: tag.local,
      attributes,
      namespaces,
      children: [],
      text: "",
      line: parser.line,
      fileName,
    };
    parent?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const addText = (text: string): void => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  if (!root) throw new Error(`Cannot read "${fileName}": it is empty`);
  return root;
}
