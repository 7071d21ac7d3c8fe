/** Says of documents that the gate refused what is wrong with them, and where, in words of ours. */

import { ERROR_CODES, type ErrorCode } from "../errors.ts";
import { excerpt, type Finding } from "../finding.ts";
import type { ElementPlace } from "./element-places.ts";
import { type LinedXml, writeOneElementPerLine } from "./line-paths.ts";
import { findEncodingFault } from "./xsd-documents.ts";
import { readXsdFault } from "./xsd-messages.ts";
import type { XsdSchema } from "./xsd-schema.ts";
import { validateBatch, type ValidateBatchOptions } from "./xsd-validator.ts";
import type { XsdMessage, XsdVerdict } from "./xsd-verdicts.ts";

/** How long one validator call may take, and the signal that ends it. */
export type DiagnoseOptions = Omit<ValidateBatchOptions, "form">;

/** An XML document with the name that a person knows it by. */
export interface NamedXml {
  readonly name: string;
  readonly xml: string;
}

/** What `validateXml` found in one document. */
export interface XmlFindings {
  readonly name: string;
  /** Empty where the document is valid. */
  readonly findings: readonly Finding[];
}

const NO_VERDICT: XsdVerdict = {
  status: "no-verdict",
  reason: "the validator said nothing about this document",
};

/** Documents of one validator call of `validateXml`. */
const CALL_DOCUMENTS = 200;
/** Length of all documents of one validator call of `validateXml`. Unit: UTF-16 code units. */
const CALL_LENGTH = 8_000_000;

/**
 * Validates XML documents against the XSD: fast first, then with a diagnosis of those that fail.
 *
 * Shape: n documents in, n results out, same order.
 * Memory: one validator call at a time, of at most 200 documents or 8 MB.
 * Throws: `ERN_XSD_ENGINE` when the XSD does not compile; `signal.reason` when aborted.
 */
export async function validateXml(
  schema: XsdSchema,
  documents: readonly NamedXml[],
  options: DiagnoseOptions = {},
): Promise<readonly XmlFindings[]> {
  const results: XmlFindings[] = [];
  for (const part of splitForCalls(documents)) {
    const texts = part.map(({ xml }) => xml);
    const verdicts = await validateBatch(schema, texts, { ...options, form: "trie" });
    const refused = texts.filter((_, index) => verdicts[index]?.status === "invalid");
    const diagnoses = (await diagnose(schema, refused, options)).values();
    for (const [index, { name }] of part.entries()) {
      const verdict = verdicts[index] ?? NO_VERDICT;
      const diagnosis = verdict.status === "invalid" ? diagnoses.next().value : undefined;
      results.push({ name, findings: diagnosis ?? toFindings(verdict, undefined) });
    }
  }
  return results;
}

function splitForCalls(documents: readonly NamedXml[]): readonly (readonly NamedXml[])[] {
  const parts: NamedXml[][] = [];
  let length = Infinity;
  for (const document of documents) {
    const part = parts.at(-1);
    length += document.xml.length;
    if (part === undefined || part.length >= CALL_DOCUMENTS || length > CALL_LENGTH) {
      parts.push([document]);
      length = document.xml.length;
    } else part.push(document);
  }
  return parts;
}

/**
 * Says what is wrong with documents that are known or suspected to be invalid.
 *
 * Shape: n documents in, as text or UTF-8 bytes, n lists of findings out, same order. A list is empty only if the readable
 * form of the XSD accepts the document as it was given.
 * Memory: `estimateValidatorBytes`, and each document once more with 16 bytes for each of its elements.
 * Throws: `ERN_XSD_ENGINE` when the XSD does not compile; `signal.reason` when aborted.
 */
export async function diagnose(
  schema: XsdSchema,
  documents: readonly (string | Buffer)[],
  options: DiagnoseOptions = {},
): Promise<readonly (readonly Finding[])[]> {
  const findings: (readonly Finding[])[] = documents.map(() => []);
  const lined: { readonly index: number; readonly xml: LinedXml }[] = [];
  for (const [index, document] of documents.entries()) {
    const fault = findEncodingFault(document);
    if (fault !== undefined) {
      findings[index] = toFindings(fault, undefined);
      continue;
    }
    const xml = writeOneElementPerLine(document);
    if ("notWellFormed" in xml) findings[index] = [notWellFormed(xml.notWellFormed)];
    else lined.push({ index, xml });
  }
  const readable = { ...options, form: "readable" } as const;
  const texts = lined.map(({ xml }) => xml.bytes);
  const verdicts = await validateBatch(schema, texts, readable);
  const accepted: number[] = [];
  for (const [position, { index, xml }] of lined.entries()) {
    const verdict = verdicts[position] ?? NO_VERDICT;
    if (verdict.status === "valid") accepted.push(index);
    else findings[index] = toFindings(verdict, xml);
  }
  // Writing one element per line can mend what libxml2 alone refuses: the text as it was given has the last word.
  const asGiven = await validateBatch(
    schema,
    accepted.map((index) => documents[index] ?? ""),
    readable,
  );
  for (const [position, index] of accepted.entries()) {
    findings[index] = toFindings(asGiven[position] ?? NO_VERDICT, undefined);
  }
  return findings;
}

function toFindings(verdict: XsdVerdict, xml: LinedXml | undefined): readonly Finding[] {
  if (verdict.status === "valid") return [];
  if (verdict.status === "invalid") return describeMessages(verdict.messages, verdict.truncated, xml);
  return [finding("ERN_XSD_NO_VERDICT", "/", `The XSD validator gave no verdict: ${verdict.reason}`)];
}

function describeMessages(
  messages: readonly XsdMessage[],
  truncated: number,
  xml: LinedXml | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const message of messages) {
    const fault = readXsdFault(message.text);
    const place =
      xml === undefined ? { path: "/", line: message.line } : xml.elementAt(message.line, fault.element);
    if (fault.element === undefined) {
      findings.push(notWellFormed({ line: place?.line ?? 1, text: fault.text }, place));
      continue;
    }
    const path = `${place?.path ?? "/"}${fault.attribute === undefined ? "" : `/@${fault.attribute}`}`;
    const value = fault.value === undefined ? {} : { value: excerpt(fault.value) };
    const line = place === undefined ? {} : { line: place.line };
    const last = findings.at(-1);
    if (fault.repeats && last?.path === path && last.value === value.value && last.line === place?.line)
      continue;
    findings.push({ ...finding("ERN_XSD_INVALID", path, fault.text), hint: fault.hint, ...value, ...line });
  }
  if (truncated > 0)
    findings.push(finding("ERN_XSD_INVALID", "/", `${truncated} more faults are not listed`));
  return findings;
}

function notWellFormed(
  fault: { readonly line: number; readonly text: string },
  place?: ElementPlace,
): Finding {
  const text = `The XML is not acceptable: ${fault.text}`;
  return { ...finding("ERN_XML_NOT_WELL_FORMED", place?.path ?? "/", text), line: fault.line };
}

function finding(code: ErrorCode, path: string, text: string): Finding {
  return { code, severity: "fatal", path, text, hint: ERROR_CODES[code].hint };
}
