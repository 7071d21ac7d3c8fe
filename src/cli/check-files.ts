/** Message files → everything that is wrong with each of them. */
import { readFile, stat } from "node:fs/promises";
import { isToldBy } from "../batch/diagnose-candidates.ts";
import { type ParsedMessage, parseMessage } from "../builder/ern43/parse.ts";
import type { NewReleaseMessage, PurgeReleaseMessage } from "../builder/ern43/types.ts";
import { ERROR_CODES, type ErrorCode } from "../errors.ts";
import { type Finding, isBlocking } from "../finding.ts";
import { checkMessage } from "../validate/check-message.ts";
import { writeOneElementPerLine } from "../validate/line-paths.ts";
import { validateXml } from "../validate/xsd-diagnosis.ts";
import type { XsdSchema } from "../validate/xsd-schema.ts";

/** What was found in one file. */
export interface CheckedFile {
  readonly file: string;
  /** In the order of the lines; empty where there is nothing to say. */
  readonly findings: readonly Finding[];
}

interface MessageFile {
  readonly file: string;
  readonly xml: string;
  readonly parsed: ParsedMessage;
}

/** Files of one validator call. */
const GROUP_FILES = 50;
/** XML of one validator call. Unit: UTF-16 code units. */
const GROUP_LENGTH = 8_000_000;
/** A message of 5,000 tracks has some 15 MB. */
const MAX_FILE_BYTES = 64 * 1024 ** 2;

/**
 * Checks message files against the XSD and the rules.
 *
 * Shape: one result per file, in order; a file that cannot be read or is no message has one finding that says so.
 * Memory: 50 files or 8 MB of XML and their trees.
 * Throws: `ERN_XSD_ENGINE`; the signal's reason.
 */
export async function* checkFiles(
  schema: XsdSchema,
  files: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<CheckedFile> {
  let group: (MessageFile | CheckedFile)[] = [];
  let length = 0;
  for (const file of files) {
    signal.throwIfAborted();
    const read = await readMessage(file);
    group.push(read);
    length += "xml" in read ? read.xml.length : 0;
    if (group.length >= GROUP_FILES || length >= GROUP_LENGTH) {
      yield* await checkGroup(schema, group, signal);
      group = [];
      length = 0;
    }
  }
  yield* await checkGroup(schema, group, signal);
}

async function checkGroup(
  schema: XsdSchema,
  group: readonly (MessageFile | CheckedFile)[],
  signal: AbortSignal,
): Promise<readonly CheckedFile[]> {
  const documents = group.flatMap((entry) => ("xml" in entry ? [{ name: entry.file, xml: entry.xml }] : []));
  const verdicts = (await validateXml(schema, documents, { signal })).values();
  return group.map((entry) => {
    if (!("xml" in entry)) return entry;
    const rules = ruleFindings(entry);
    const fromXsd = (verdicts.next().value?.findings ?? []).filter(
      (finding) => !isToldBy(rules.filter(isBlocking), finding),
    );
    return { file: entry.file, findings: [...fromXsd, ...rules].toSorted(byLine) };
  });
}

async function readMessage(file: string): Promise<MessageFile | CheckedFile> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return { file, findings: [unreadable("it is larger than 64 MB")] };
    bytes = await readFile(file);
  } catch (error) {
    return { file, findings: [unreadable(error instanceof Error ? error.message : String(error))] };
  }
  const xml = decodeUtf8(bytes);
  if (xml === undefined) return { file, findings: [notAMessage(1, "it is not UTF-8 text")] };
  const parsed = parseMessage(xml);
  if (!parsed.ok) return { file, findings: [notAMessage(parsed.line, parsed.text)] };
  return { file, xml, parsed };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the rules say, each with the line of the element or the nearest one around it that is there. */
function ruleFindings({ xml, parsed }: MessageFile): readonly Finding[] {
  if (!isNewReleaseMessage(parsed)) return [];
  const findings = checkMessage(parsed.message);
  if (findings.length === 0) return findings;
  const lines = elementLines(xml);
  return findings.map((finding) => {
    let path = finding.path;
    while (path !== "" && !lines.has(path)) path = path.slice(0, path.lastIndexOf("/"));
    const line = lines.get(path);
    return line === undefined ? finding : { ...finding, line };
  });
}

function isNewReleaseMessage(
  parsed: ParsedMessage,
): parsed is ParsedMessage & { readonly message: Exclude<NewReleaseMessage, PurgeReleaseMessage> } {
  return parsed.rootName === "NewReleaseMessage";
}

/** Line of every element of a document, by its path. */
function elementLines(xml: string): ReadonlyMap<string, number> {
  const lined = writeOneElementPerLine(xml);
  const lines = new Map<string, number>();
  if ("notWellFormed" in lined) return lines;
  const count = lined.text.split("\n").length;
  for (let line = 1; line <= count; line += 1) {
    const place = lined.elementAt(line);
    if (place !== undefined) lines.set(place.path, place.line);
  }
  return lines;
}

function byLine(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

function unreadable(reason: string): Finding {
  return {
    ...fatal("ERN_LOAD_INVALID_FILE", `The file cannot be read: ${reason}`),
    hint: "Name a file that exists, that you may read, and that is a message",
  };
}

function notAMessage(line: number, reason: string): Finding {
  return {
    ...fatal("ERN_XML_NOT_WELL_FORMED", `The file cannot be read as a message: ${reason}`),
    line,
    hint: ERROR_CODES.ERN_XML_NOT_WELL_FORMED.hint,
  };
}

function fatal(code: ErrorCode, text: string): Finding {
  return { code, severity: "fatal", path: "", text, hint: ERROR_CODES[code].hint };
}
