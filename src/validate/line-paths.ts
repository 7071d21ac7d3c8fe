/** Rewrites XML so that every element starts on a line of its own: the validator names lines, people need paths. */

import { SaxesParser, type SaxesTagPlain } from "saxes";

/** Where an element stands. */
export interface ElementPlace {
  /** For example `/NewReleaseMessage/ResourceList/SoundRecording[2]/Duration`. */
  readonly path: string;
  /** Line of the start tag's `<` in the text that was given, counted from 1. */
  readonly line: number;
}

/** A document with one element per line. */
export interface LinedXml {
  readonly text: string;
  /**
   * The element that starts on a line of `text`; with a local name, the nearest one of that name among it, its
   * ancestors and its surroundings: libxml2 gives an element beyond line 65535 the line of the text nearest to it.
   */
  elementAt(line: number, localName?: string): ElementPlace | undefined;
}

/** A text that is not well-formed XML, or that holds a DOCTYPE, which no ERN message has. */
export interface NotWellFormedXml {
  readonly notWellFormed: { readonly line: number; readonly text: string };
}

interface PlacedElement {
  readonly name: string;
  readonly line: number;
  readonly parent: PlacedElement | undefined;
  /** Position among the siblings of the same name, from 1. */
  readonly index: number;
  readonly childCounts: Map<string, number>;
}

/**
 * Writes an XML document one element per line without changing its validity.
 *
 * Shape: the line break stands inside the start tag, where no content model sees it; all others become character
 * references; comments, processing instructions and the XML declaration are left out, CDATA becomes text.
 * Memory: the text, and one small object per element.
 */
export function writeOneElementPerLine(xml: string): LinedXml | NotWellFormedXml {
  const parser = new SaxesParser();
  const parts: string[] = [];
  const elements: PlacedElement[] = [];
  const open: PlacedElement[] = [];
  const document: PlacedElement = { name: "", line: 1, parent: undefined, index: 1, childCounts: new Map() };
  let fault: { readonly line: number; readonly text: string } | undefined;
  let startLine = 1;

  const report = (text: string): void => {
    fault ??= { line: parser.line, text };
  };
  parser.on("error", (error) => report(error.message.replace(/^\d+:\d+: /u, "").replace(/\.$/u, "")));
  parser.on("doctype", () => report("a DOCTYPE is not allowed"));
  parser.on("opentagstart", () => {
    // The event comes after the character that ends the name: a line break there is counted already.
    startLine = parser.line - (/[\r\n]/u.test(xml.charAt(parser.position - 1)) ? 1 : 0);
  });
  parser.on("opentag", (tag) => {
    const parent = open.at(-1) ?? document;
    const index = (parent.childCounts.get(tag.name) ?? 0) + 1;
    parent.childCounts.set(tag.name, index);
    const element = { name: tag.name, line: startLine, parent, index, childCounts: new Map() };
    open.push(element);
    elements.push(element);
    parts.push("<", tag.name, "\n", writeAttributes(tag), ">");
  });
  parser.on("closetag", (tag) => {
    open.pop();
    parts.push("</", tag.name, ">");
  });
  const writeText = (text: string): void => {
    if (open.length > 0) parts.push(escapeText(text));
  };
  parser.on("text", writeText);
  parser.on("cdata", writeText);
  parser.write(xml).close();

  if (fault !== undefined) return { notWellFormed: fault };
  return {
    text: parts.join(""),
    elementAt: (line, localName) => {
      const index = line - 2;
      const found =
        localName === undefined || elements[index] === undefined
          ? elements[index]
          : (findAncestor(elements[index], localName) ?? findNearby(elements, index, localName));
      return found === undefined ? undefined : { path: writePath(found), line: found.line };
    },
  };
}

function writeAttributes(tag: SaxesTagPlain): string {
  return Object.entries(tag.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}

function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', "&quot;").replaceAll("\t", "&#9;");
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>\n\r]/gu, (char) => TEXT_ESCAPES[char] ?? char);
}

function findAncestor(start: PlacedElement | undefined, localName: string): PlacedElement | undefined {
  let element = start;
  while (element !== undefined && localPart(element.name) !== localName) element = element.parent;
  return element;
}

/** Elements on each side that are searched for a name when neither an element nor its ancestors bear it. */
const NEARBY = 200;

function findNearby(
  elements: readonly PlacedElement[],
  index: number,
  localName: string,
): PlacedElement | undefined {
  const isNamed = (element: PlacedElement): boolean => localPart(element.name) === localName;
  return (
    elements.slice(Math.max(0, index - NEARBY), index).findLast(isNamed) ??
    elements.slice(index, index + NEARBY).find(isNamed) ??
    elements[index]
  );
}

function localPart(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function writePath(element: PlacedElement): string {
  const steps: string[] = [];
  for (let step = element; step.parent !== undefined; step = step.parent) {
    const alone = step.parent.childCounts.get(step.name) === 1;
    steps.push(`/${localPart(step.name)}${alone ? "" : `[${step.index}]`}`);
  }
  return steps.toReversed().join("");
}
