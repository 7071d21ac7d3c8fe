import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { ROOT_PLANS } from "./composite-plan.ts";
import type { RootName } from "./element-table-types.ts";
import { MESSAGE_NAMESPACE } from "./element-table.ts";
import { closeFrame, framePath, openChild, openRoot, readValue } from "./parse-frame.ts";
import type { Frame } from "./parse-frame.ts";
import type { NewReleaseMessage, PurgeReleaseMessage } from "./types.ts";

/** A part of a document that the tree does not hold. */
export interface UnknownPart {
  /** Element path, ending in `/@Name` for an attribute and in `/text()` for text between elements. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A message read from XML text. */
export interface ParsedMessage {
  readonly ok: true;
  readonly rootName: RootName;
  /** The tree. Whether it has all that the XSD asks for is for the validator to say. */
  readonly message: NewReleaseMessage | PurgeReleaseMessage;
  /** What the tree does not hold: unknown elements and attributes, one element too many, values of another type. */
  readonly unknown: readonly UnknownPart[];
  /** Line of the start tag of a composite in the tree, counted from 1. */
  readonly lineOf: (composite: object) => number | undefined;
}

/** What kind of document cannot be read: broken XML, XML that is made to harm, or XML of another standard. */
export type RefusalKind = "not-well-formed" | "unsafe" | "other-root";

/** Why a document was not read. */
export interface ParseRefusal {
  readonly ok: false;
  readonly kind: RefusalKind;
  readonly line: number;
  readonly text: string;
}

const MAX_DEPTH = 100;
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
const XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";

/** What the handlers of one parser share. */
interface Reading {
  root: Frame | undefined;
  current: Frame | undefined;
  depth: number;
  /** Paths are made at the end, when all siblings are counted. */
  readonly unknown: { readonly frame: Frame; readonly suffix: string }[];
  readonly lines: WeakMap<object, number>;
}

class Refusal extends Error {
  override readonly name = "Refusal";
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind, text: string) {
    super(text);
    this.kind = kind;
  }
}

/**
 * Reads an ERN 4.3 message into the typed tree that `serialize` writes.
 *
 * A boolean or an integer may be spelled in any way that the XSD allows; the tree has its value. The order among elements
 * of different names is not kept. Namespace declarations, and on the root the
 * attributes of XMLSchema-instance, are passed over.
 * Shape: a refusal for text that is not well-formed, that has a document type declaration, another root, or elements
 * nested more than 100 deep.
 * Memory: the tree, and one number for each composite.
 */
export function parseMessage(xml: string): ParsedMessage | ParseRefusal {
  const parser = new MessageParser();
  parser.write(xml);
  return parser.close();
}

/**
 * Reads a message piece by piece, as `parseMessage` reads one in a single text.
 *
 * Memory: the tree so far, and the text that no element has ended yet.
 */
export class MessageParser {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #reading: Reading = {
    root: undefined,
    current: undefined,
    depth: 0,
    unknown: [],
    lines: new WeakMap(),
  };
  #refusal: ParseRefusal | undefined;

  constructor() {
    const parser = this.#parser;
    const reading = this.#reading;
    const addText = (text: string): void => {
      if (reading.current) reading.current.text += text;
    };
    parser.on("error", (error) => {
      throw new Refusal("not-well-formed", error.message.replace(/^\d+:\d+: |\.$/g, ""));
    });
    parser.on("doctype", () => {
      throw new Refusal("unsafe", "a document type declaration is not allowed");
    });
    parser.on("opentag", (tag) => openElement(reading, tag, parser.line));
    parser.on("text", addText);
    parser.on("cdata", addText);
    parser.on("closetag", () => closeElement(reading));
  }

  /** Reads on. Shape: the refusal from the piece on in which the fault is; what follows is passed over. */
  write(piece: string): ParseRefusal | undefined {
    return this.#attempt(() => void this.#parser.write(piece));
  }

  /** Ends the document. */
  close(): ParsedMessage | ParseRefusal {
    const refusal = this.#attempt(() => void this.#parser.close());
    if (refusal) return refusal;
    const { root, unknown, lines } = this.#reading;
    if (!root || !isRootName(root.name) || !isMessage(root.node)) {
      return {
        ok: false,
        kind: "not-well-formed",
        line: this.#parser.line,
        text: "the document has no root element",
      };
    }
    return {
      ok: true,
      rootName: root.name,
      message: root.node,
      unknown: unknown.map(({ frame, suffix }) => ({ path: framePath(frame) + suffix, line: frame.line })),
      lineOf: (composite) => lines.get(composite),
    };
  }

  #attempt(work: () => void): ParseRefusal | undefined {
    if (this.#refusal) return this.#refusal;
    try {
      work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#refusal = { ok: false, kind: error.kind, line: this.#parser.line, text: error.message };
    }
    return this.#refusal;
  }
}

function openElement(reading: Reading, tag: SaxesTagNS, line: number): void {
  reading.depth += 1;
  if (reading.depth > MAX_DEPTH)
    throw new Refusal("unsafe", `elements are nested more than ${MAX_DEPTH} deep`);
  const parent = reading.current;
  // A child with a namespace keeps its prefix, so that no name of the table matches it.
  const frame = parent
    ? openChild(parent, tag.uri === "" ? tag.local : tag.name, line)
    : openRootElement(tag, line);
  if (parent && !frame.target && (parent.composite || parent.content)) {
    reading.unknown.push({ frame, suffix: "" });
  }
  readAttributes(reading, frame, tag);
  if (frame.composite) reading.lines.set(frame.node, line);
  reading.root ??= frame;
  reading.current = frame;
}

function openRootElement(tag: SaxesTagNS, line: number): Frame {
  if (tag.uri !== MESSAGE_NAMESPACE || !isRootName(tag.local)) {
    throw new Refusal(
      "other-root",
      `the root element "${tag.local}" of namespace "${tag.uri}" is no ERN 4.3 message`,
    );
  }
  return openRoot(tag.local, ROOT_PLANS[tag.local], line);
}

function closeElement(reading: Reading): void {
  const frame = reading.current;
  if (!frame) return;
  if (!closeFrame(frame)) reading.unknown.push({ frame, suffix: frame.content ? "" : "/text()" });
  reading.current = frame.parent;
  reading.depth -= 1;
}

function readAttributes(reading: Reading, frame: Frame, tag: SaxesTagNS): void {
  const values: Record<string, unknown> = {};
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.uri === XMLNS_NAMESPACE || (!frame.parent && attribute.uri === XSI_NAMESPACE)) continue;
    const plan = attribute.uri === "" ? frame.composite?.attributesByName.get(attribute.local) : undefined;
    const value = plan && readValue(plan.simple, attribute.value);
    if (value !== undefined) values[attribute.local] = value;
    else if (frame.composite || frame.content) {
      reading.unknown.push({ frame, suffix: `/@${attribute.name}` });
    }
  }
  if (Object.keys(values).length > 0) frame.node["attributes"] = values;
}

function isRootName(name: string): name is RootName {
  return Object.hasOwn(ROOT_PLANS, name);
}

/** The element table has put every value where the type has it; completeness is not looked at. */
function isMessage(node: object): node is NewReleaseMessage | PurgeReleaseMessage {
  return Object.getPrototypeOf(node) === Object.prototype;
}
