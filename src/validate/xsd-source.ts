/** Reads an XSD file into a small tree without its documentation, and writes such a tree as text. */

import { SaxesParser, type SaxesTagNS } from "saxes";

/** Namespace of XML Schema itself. */
const XSD_NAMESPACE = "http://www.w3.org/2001/XMLSchema";

/** One element of an XSD file. Attributes keep their written names, namespace declarations among them. */
export interface XsdNode {
  /** Name as written, for example `xs:element`. */
  readonly name: string;
  /** Local name where the element is XML Schema's own, otherwise undefined. */
  readonly xsdName: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XsdNode[];
  /** Line of the start tag, counted from 1. */
  readonly line: number;
}

interface OpenNode extends XsdNode {
  readonly children: XsdNode[];
}

/**
 * Parses the text of an XSD file.
 *
 * Shape: annotations, comments and white space are left out: no verdict depends on them.
 * Throws: Error with line and column when the text is not well-formed.
 */
export function parseXsd(text: string): XsdNode {
  const parser = new SaxesParser({ xmlns: true });
  const stack: OpenNode[] = [];
  let root: XsdNode | undefined;
  let annotations = 0;
  let line = 1;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", (tag) => {
    const node = openNode(tag, line);
    if (node.xsdName === "annotation") annotations += 1;
    if (annotations === 0) stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on("closetag", () => {
    const node = stack.pop();
    if (node?.xsdName === "annotation") annotations -= 1;
    if (stack.length === 0) root = node;
  });
  parser.write(text).close();
  if (root === undefined) throw new Error("no root element");
  return root;
}

function openNode(tag: SaxesTagNS, line: number): OpenNode {
  return {
    name: tag.name,
    xsdName: tag.uri === XSD_NAMESPACE ? tag.local : undefined,
    attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
    children: [],
    line,
  };
}

/**
 * Writes a tree as XSD text.
 *
 * Shape: `keepLines` puts every start tag on the line it was read from, so that the validator's complaints about an
 * XSD name the right line; without it the text is one line, the shortest to compile.
 */
export function writeXsd(root: XsdNode, keepLines: boolean): string {
  const parts: string[] = [];
  let line = 1;
  const write = (node: XsdNode): void => {
    if (keepLines && node.line > line) {
      parts.push("\n".repeat(node.line - line));
      line = node.line;
    }
    parts.push("<", node.name);
    for (const [name, value] of node.attributes) parts.push(" ", name, '="', escapeAttribute(value), '"');
    if (node.children.length === 0) {
      parts.push("/>");
      return;
    }
    parts.push(">");
    for (const child of node.children) write(child);
    parts.push("</", node.name, ">");
  };
  write(root);
  return parts.join("");
}

const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escapeAttribute(value: string): string {
  return value.replace(/[&<"\t\n\r]/gu, (char) => ATTRIBUTE_ESCAPES[char] ?? char);
}

/** Walks a tree in document order, the node itself first. */
export function* walkXsd(node: XsdNode): Generator<XsdNode> {
  yield node;
  for (const child of node.children) yield* walkXsd(child);
}
