/** Brings XML documents into the form that the validator's worker thread can read without a copy: shared UTF-8 bytes. */

import type { XsdVerdict } from "./xsd-verdicts.ts";

/** An XML document: text, or its bytes. Text is validated as UTF-8 whatever its XML declaration says. */
export type XmlDocument = string | Uint8Array;

/** The documents of one call. */
export interface PackedDocuments {
  /** UTF-8 bytes per document, views of one shared buffer. */
  readonly contents: readonly Uint8Array[];
  readonly largestBytes: number;
}

/** Encodes documents into one shared buffer. Memory: the UTF-8 length of all documents. */
export function packDocuments(documents: readonly XmlDocument[]): PackedDocuments {
  const sizes = documents.map((document) =>
    typeof document === "string" ? Buffer.byteLength(document) : document.byteLength,
  );
  const memory = Buffer.from(new SharedArrayBuffer(sizes.reduce((sum, size) => sum + size, 0)));
  let offset = 0;
  const contents = documents.map((document, index) => {
    const bytes = memory.subarray(offset, offset + (sizes[index] ?? 0));
    if (typeof document === "string") bytes.write(document);
    else bytes.set(document);
    offset += bytes.length;
    return bytes;
  });
  return { contents, largestBytes: sizes.reduce((largest, size) => Math.max(largest, size), 0) };
}

/**
 * Finds what the validator could not see in a text because encoding hides it.
 *
 * Shape: an "invalid" verdict for a lone surrogate, which UTF-8 silently replaces, and for an XML declaration that
 * names an encoding the text is not in: the bytes that are validated would not be those that are stored.
 */
export function findEncodingFault(document: XmlDocument): XsdVerdict | undefined {
  if (typeof document !== "string") return undefined;
  if (!document.isWellFormed()) {
    const line = document.slice(0, findLoneSurrogate(document)).split("\n").length;
    return notWellFormed(line, "parser error : the text holds a lone surrogate");
  }
  const declared = /^\u{FEFF}?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/u.exec(document.slice(0, 200))?.[1];
  if (declared === undefined || /^(?:utf-?8|(?:us-)?ascii)$/iu.test(declared)) return undefined;
  return notWellFormed(1, `parser error : the declaration names the encoding ${declared}, the text is UTF-8`);
}

function findLoneSurrogate(text: string): number {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text)?.index ?? 0;
}

function notWellFormed(line: number, text: string): XsdVerdict {
  return { status: "invalid", messages: [{ line, text }], truncated: 0 };
}

/** Length from which a document may hold a text of 10 MB: characters of up to three bytes, or bytes. */
const TREE_LENGTH = 3_300_000;
/** What our own messages begin with: nothing before the root element but the XML declaration. */
const PLAIN_START = /^(?:<\?xml\s[^>]*\?>)?\s*<[A-Za-z_]/u;

/**
 * Says whether libxml2 must make a tree of the document to judge it as its other users do.
 *
 * Shape: only with the tree does it refuse a text of 10 MB, and know the entities that a document declares.
 */
export function needsTree(document: XmlDocument): boolean {
  if (document.length >= TREE_LENGTH) return true;
  const start = typeof document === "string" ? document.slice(0, 200) : startOf(document);
  return !PLAIN_START.test(start);
}

function startOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, Math.min(byteLength, 200)).toString("latin1");
}
