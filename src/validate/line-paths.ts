/** Rewrites XML so that every element starts on a line of its own: the validator names lines, people need paths. */

import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type ElementPlace, ElementPlaces } from "./element-places.ts";
import { GrowingBytes } from "./growing-bytes.ts";

/** A document with one element per line. */
export interface LinedXml {
  /** In UTF-8. */
  readonly bytes: Buffer;
  readonly elementCount: number;
  /**
   * The element that starts on a line of the text; with a local name, the nearest one of that name among it, its
   * ancestors and its surroundings: libxml2 gives an element beyond line 65535 the line of the text nearest to it.
   */
  elementAt(line: number, localName?: string): ElementPlace | undefined;
}

/** A text that is not well-formed XML, or that holds a DOCTYPE, which no ERN message has. */
export interface NotWellFormedXml {
  readonly notWellFormed: { readonly line: number; readonly text: string };
}

/** Bytes of a document that are decoded at once. */
const PIECE_BYTES = 256 * 1024;

/** The line that the root stands on: the first one ends within its start tag. */
const ROOT_LINE = 2;

/**
 * Writes an XML document one element per line without changing its validity.
 *
 * Shape: text, or its UTF-8 bytes; the line break stands inside the start tag, where no content model sees it; all others
 * become character references; comments, processing instructions and the XML declaration are left out, CDATA becomes text.
 * Memory: the bytes, and 16 for each element.
 */
export function writeOneElementPerLine(xml: string | Buffer): LinedXml | NotWellFormedXml {
  const parser = new SaxesParser();
  const places = new ElementPlaces();
  const length = typeof xml === "string" ? Buffer.byteLength(xml) : xml.byteLength;
  const written = new GrowingBytes(length + Math.ceil(length / 8));
  let fault: { readonly line: number; readonly text: string } | undefined;
  let startLine = 1;
  let piece = "";
  let pieceStart = 0;

  const report = (text: string): void => {
    fault ??= { line: parser.line, text };
  };
  parser.on("error", (error) => report(error.message.replace(/^\d+:\d+: /u, "").replace(/\.$/u, "")));
  parser.on("doctype", () => report("a DOCTYPE is not allowed"));
  parser.on("opentagstart", () => {
    // The event comes after the character that ends the name: a line break there is counted already.
    const last = piece.charAt(parser.position - 1 - pieceStart);
    startLine = parser.line - (last === "\n" || last === "\r" ? 1 : 0);
  });
  parser.on("opentag", (tag) => {
    places.open(tag.name, startLine);
    written.write(`<${tag.name}\n${writeAttributes(tag)}>`);
  });
  parser.on("closetag", (tag) => {
    places.close();
    written.write(`</${tag.name}>`);
  });
  const writeText = (text: string): void => {
    if (places.isInside) written.write(escapeText(text));
  };
  parser.on("text", writeText);
  parser.on("cdata", writeText);
  for (piece of typeof xml === "string" ? [xml] : decodedPieces(xml)) {
    parser.write(piece);
    pieceStart += piece.length;
  }
  parser.close();

  if (fault !== undefined) return { notWellFormed: fault };
  return {
    bytes: written.finish(),
    elementCount: places.count,
    elementAt: (line, localName) => places.at(line - ROOT_LINE, localName),
  };
}

/** Pieces end behind a `>`: neither a character nor a line break is torn. */
function* decodedPieces(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const tagEnd = bytes.indexOf(">", start + PIECE_BYTES);
    const end = tagEnd === -1 ? bytes.length : tagEnd + 1;
    yield bytes.toString("utf8", start, end);
    start = end;
  }
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
