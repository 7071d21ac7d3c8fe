/**
 * The XSD gate: one xmllint-wasm call for a whole batch, one verdict per document, and no pass without a verdict.
 *
 * The only file that imports xmllint-wasm. Every call starts a worker thread that compiles the XSD again, so a call
 * per document would cost a hundred times as much as a call per batch.
 */

import { randomBytes } from "node:crypto";
import type { Worker } from "node:worker_threads";
import { memoryPages, validateXML } from "xmllint-wasm";
import { ValidationError } from "../errors.ts";
import { findEncodingFault, needsTree, packDocuments, type XmlDocument } from "./xsd-documents.ts";
import type { XsdForm, XsdFormName, XsdSchema } from "./xsd-schema.ts";
import { keepValidatorCompiled } from "./xsd-module.ts";
import { readVerdicts, type XsdVerdict } from "./xsd-verdicts.ts";
import { startWithWorker } from "./xsd-worker.ts";

/** How one batch is validated. */
export interface ValidateBatchOptions {
  /** `trie` for speed, `readable` for messages that a person reads; both give the same verdicts. */
  readonly form: XsdFormName;
  /** Deadline of one validator call. Unit: ms, from 1. Default: 120000. */
  readonly timeoutMs?: number;
  /** Called for each call that misses it. */
  readonly onOverdue?: () => void;
  readonly signal?: AbortSignal;
}

const DEFAULT_TIMEOUT_MS = 120_000;
/**
 * A part of a batch that lost its call gets half of the time, but never less than this: the XSD must compile. A document alone
 * gets all of it: the deadline is its own then.
 */
const MIN_TIMEOUT_MS = 10_000;

/**
 * Documents of one call. Their names lie on the 64 KB stack of xmllint-wasm 5.3.0, 47 bytes each: 1,000 leave little for
 * the validation itself and 2,000 overflow it, which costs the call.
 */
const MAX_CALL_DOCUMENTS = 500;

const MIB = 1024 * 1024;
const PAGE_BYTES = MIB / memoryPages.MiB;
const OUT_OF_MEMORY = 9;
const XSD_DOES_NOT_COMPILE = 5;

/**
 * Estimates what one validator call adds to the memory of the process.
 *
 * Units: bytes. `totalBytes` = UTF-8 length of all documents of the call, `largestBytes` = of the longest one.
 * Source: peak RSS over three rounds of calls, Node 20: 33 MB for one document of 19 KB, 77 MB for 500 of them, 201 MB
 * for one of 16 MB, 228 MB for ten of 4 MB, 55 MB a call for four calls at a time. ERN messages take less for their
 * length than the text-laden documents of that measurement: 3.5 times it once parsed.
 */
export function estimateValidatorBytes(totalBytes: number, largestBytes: number): number {
  return 42 * MIB + 3.5 * totalBytes + 4 * largestBytes;
}

/**
 * Ceiling of the WASM memory of one call: the compiled XSD and one parsed document at a time are in it, 3.5 times the
 * document's length for ERN messages.
 */
function ceilingPages(largestBytes: number): number {
  return Math.min(memoryPages.max, Math.ceil((64 * MIB + 16 * largestBytes) / PAGE_BYTES));
}

interface Call {
  readonly schema: XsdSchema;
  readonly options: ValidateBatchOptions;
  /** Whether libxml2 makes a tree of a document first. A verdict needs none, and a tenth of the time is saved without. */
  readonly hasTree: boolean;
}

interface AnsweredCall {
  readonly kind: "answered";
  /** The validator found nothing wrong in any document. */
  readonly valid: boolean;
  readonly output: string;
}

type CallOutcome = AnsweredCall | LostCall;

interface LostCall {
  readonly kind: "lost";
  readonly reason: string;
  readonly isOverdue?: boolean;
}

/**
 * Validates documents against the XSD in one validator call, or in one per 500 documents.
 *
 * Shape: n documents in, n verdicts out, same order; no documents, no call. A call that runs out of memory, misses
 * its deadline or loses its worker is repeated in halves until the culprit stands alone with "no-verdict": its
 * neighbours get their own verdicts. A document that the output says nothing clear about is validated singly.
 * Memory: `estimateValidatorBytes` per call in flight.
 * Throws: `ERN_XSD_ENGINE` when the XSD does not compile; `signal.reason` when aborted.
 */
export async function validateBatch(
  schema: XsdSchema,
  documents: readonly XmlDocument[],
  options: ValidateBatchOptions,
): Promise<readonly XsdVerdict[]> {
  await keepValidatorCompiled();
  const verdicts: XsdVerdict[] = documents.map((document) => findEncodingFault(document) ?? UNDECIDED);
  const clean = documents.flatMap((_, index) => (verdicts[index] === UNDECIDED ? [index] : []));
  const decided: XsdVerdict[] = [];
  for (let start = 0; start < clean.length; start += MAX_CALL_DOCUMENTS) {
    const part = clean.slice(start, start + MAX_CALL_DOCUMENTS).map((index) => documents[index] ?? "");
    const hasTree = options.form === "readable" || part.some(needsTree);
    const call = { schema, options, hasTree };
    decided.push(...(await validatePart(call, part, options.timeoutMs ?? DEFAULT_TIMEOUT_MS)));
  }
  for (const [position, index] of clean.entries()) verdicts[index] = decided[position] ?? UNDECIDED;
  return verdicts;
}

const UNDECIDED: XsdVerdict = {
  status: "no-verdict",
  reason: "the validator said nothing about this document",
};

async function validatePart(
  call: Call,
  documents: readonly XmlDocument[],
  timeoutMs: number,
): Promise<readonly XsdVerdict[]> {
  if (documents.length === 0) return [];
  const prefix = `r-${randomBytes(16).toString("hex")}-`;
  const ownMs = documents.length === 1 ? (call.options.timeoutMs ?? DEFAULT_TIMEOUT_MS) : timeoutMs;
  const outcome = await callValidator(call, prefix, documents, ownMs);
  const shorterMs = Math.max(timeoutMs / 2, Math.min(timeoutMs, MIN_TIMEOUT_MS));
  if (outcome.kind === "lost") {
    const { reason, isOverdue = false } = outcome;
    if (isOverdue) call.options.onOverdue?.();
    if (documents.length === 1) return [{ status: "no-verdict", reason, ...(isOverdue && { isOverdue }) }];
    const half = Math.ceil(documents.length / 2);
    const first = await validatePart(call, documents.slice(0, half), shorterMs);
    return [...first, ...(await validatePart(call, documents.slice(half), shorterMs))];
  }
  const verdicts = readVerdicts(outcome.output, prefix, documents.length);
  if (!call.hasTree) return judgeRestWithTree(call, documents, verdicts, timeoutMs);
  const settled: XsdVerdict[] = [];
  for (const [index, document] of documents.entries()) {
    const verdict = verdicts[index];
    if (verdict !== undefined) settled.push(verdict);
    else if (documents.length === 1) settled.push(judgeAlone(outcome, prefix));
    else settled.push(...(await validatePart(call, [document], shorterMs)));
  }
  return settled;
}

/** Completes the verdicts of a call without trees, which says nothing of what is not well-formed, by a call with them. */
async function judgeRestWithTree(
  call: Call,
  documents: readonly XmlDocument[],
  verdicts: readonly (XsdVerdict | undefined)[],
  timeoutMs: number,
): Promise<readonly XsdVerdict[]> {
  const rest = documents.filter((_, index) => verdicts[index] === undefined);
  const judged = (await validatePart({ ...call, hasTree: true }, rest, timeoutMs)).values();
  return verdicts.map((verdict) => verdict ?? judged.next().value ?? UNDECIDED);
}

/** The whole output of a call with one document is about that document, for example an error inside an entity. */
function judgeAlone({ valid, output }: AnsweredCall, prefix: string): XsdVerdict {
  const accused = output
    .split("\n")
    .every((line) => !line.startsWith(prefix) || /^\d+\.xml(?::| fails)/u.test(line.slice(prefix.length)));
  if (valid || !accused) return UNDECIDED;
  return { status: "invalid", messages: [{ line: 1, text: output.trim() }], truncated: 0 };
}

async function callValidator(
  { schema, options, hasTree }: Call,
  prefix: string,
  documents: readonly XmlDocument[],
  timeoutMs: number,
): Promise<CallOutcome> {
  const { signal } = options;
  signal?.throwIfAborted();
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  try {
    return await new Promise<CallOutcome>((resolve, reject) => {
      const lose = (reason: string): void => resolve({ kind: "lost", reason });
      const reason = `the validator gave no answer within ${timeoutMs} ms`;
      timer = setTimeout(resolve, timeoutMs, { kind: "lost", reason, isOverdue: true });
      abort = () => reject(signal?.reason);
      signal?.addEventListener("abort", abort, { once: true });
      startWithWorker(
        () => startValidator(schema[options.form], prefix, documents, hasTree),
        (started) => {
          worker = started;
          // A worker that has answered ends before its answer settles the call: let the answer pass first.
          started.once("exit", () => setImmediate(lose, "the validator's worker ended without an answer"));
        },
      ).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    if (abort !== undefined) signal?.removeEventListener("abort", abort);
    await worker?.terminate();
  }
}

async function startValidator(
  form: XsdForm,
  prefix: string,
  documents: readonly XmlDocument[],
  hasTree: boolean,
): Promise<CallOutcome> {
  const { contents, largestBytes } = packDocuments(documents);
  try {
    const { valid, rawOutput } = await validateXML({
      xml: contents.map((bytes, index) => ({ fileName: `${prefix}${index}.xml`, contents: bytes })),
      schema: [{ fileName: form.main.name, contents: form.main.bytes }],
      preload: form.others.map(({ name, bytes }) => ({ fileName: name, contents: bytes })),
      maxMemoryPages: ceilingPages(largestBytes),
      modifyArguments: (args) => (hasTree ? args : ["--sax", ...args]),
    });
    return { kind: "answered", valid, output: rawOutput };
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const text = cause instanceof Error ? findErrorLine(cause.message) : String(cause);
    if (code === XSD_DOES_NOT_COMPILE) {
      throw new ValidationError("ERN_XSD_ENGINE", `Cannot compile XsdFile "${form.main.name}": ${text}`, {
        cause,
      });
    }
    if (code === OUT_OF_MEMORY) return { kind: "lost", reason: "the validator ran out of memory" };
    return { kind: "lost", reason: `the validator failed: ${text.slice(0, 200)}` };
  }
}

function findErrorLine(output: string): string {
  const lines = output.split("\n");
  return lines.find((line) => line.includes(" error : ")) ?? lines[0] ?? "";
}
