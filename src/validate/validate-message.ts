/** XML that anybody may have built → everything that is wrong with it: text, XSD and rules. */
import { type ParsedMessage, parseMessage } from "../builder/ern43/parse.ts";
import type { PurgeReleaseMessage } from "../builder/ern43/types.ts";
import { ERROR_CODES } from "../errors.ts";
import { type Finding, isBlocking } from "../finding.ts";
import { checkMessage, checkPurgeMessage } from "./check-message.ts";
import { checkText } from "./check-text.ts";
import type { MessageContext } from "./message-context.ts";
import { writeOneElementPerLine } from "./line-paths.ts";
import { isToldBy } from "./told-by.ts";
import { validateXml } from "./xsd-diagnosis.ts";
import { loadXsd, type XsdSchema } from "./xsd-schema.ts";

/** Options of `validateMessage`. */
export interface ValidateMessageOptions {
  /** Folder with other XSD files, for example DDEX's own. Default: the package's. */
  readonly xsdDir?: string | undefined;
  /** Instant that MessageCreatedDateTime may not be after. Default: the clock. */
  readonly now?: Date | undefined;
  /** Name of the message's file, without its folder; without it, no rule asks whether it names the release. */
  readonly fileName?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was found in one message. */
export interface MessageVerdict {
  /** True where no finding is fatal or an error. */
  readonly valid: boolean;
  /** In the order of the lines; empty where there is nothing to say. */
  readonly findings: readonly Finding[];
}

/** A message with the name that a person knows it by. */
export interface NamedMessage {
  readonly name: string;
  /** Bytes are read as UTF-8. */
  readonly xml: string | Uint8Array;
  /** What the rules may know beyond the message. */
  readonly known: MessageContext;
}

/** A message that could be read as far as the XSD and the rules need it. */
interface ReadableMessage {
  readonly name: string;
  readonly xml: string;
  readonly parsed: ParsedMessage;
  readonly known: MessageContext;
}

/**
 * Validates one ERN 4.3 message, whoever built it, against the XSD and every rule that a message alone can answer.
 *
 * Shape: each finding has line, element path, code and hint. Text that is no ERN 4.3 message is a finding, too.
 * Memory: the text and its tree. Many messages cost less together: `ddex-batch validate` takes 50 a call.
 * Throws: `ERN_CONFIG_MISSING_XSD`, `ERN_XSD_ENGINE`; the signal's reason.
 */
export async function validateMessage(
  xml: string | Uint8Array,
  options: ValidateMessageOptions = {},
): Promise<MessageVerdict> {
  const { xsdDir, now = new Date(), fileName, signal } = options;
  const schema = await loadXsd(xsdDir === undefined ? {} : { xsdDir });
  const known = fileName === undefined ? { now } : { now, fileName };
  const [verdict] = await validateMessages(schema, [{ name: "message", xml, known }], signal);
  return verdict ?? { valid: false, findings: [] };
}

/** Validates many messages in one validator call. Shape: one verdict per message, same order. */
export async function validateMessages(
  schema: XsdSchema,
  messages: readonly NamedMessage[],
  signal?: AbortSignal,
): Promise<readonly MessageVerdict[]> {
  const read = messages.map(readMessage);
  const documents = read.flatMap((entry) => ("parsed" in entry ? [entry] : []));
  const verdicts = (await validateXml(schema, documents, signal === undefined ? {} : { signal })).values();
  return read.map((entry) => {
    if (!("parsed" in entry)) return toVerdict(entry);
    const rules = [...checkText(entry.xml), ...ruleFindings(entry)];
    const fromXsd = (verdicts.next().value?.findings ?? []).filter(
      (finding) => !isToldBy(rules.filter(isBlocking), finding),
    );
    return toVerdict([...fromXsd, ...rules].toSorted(byLine));
  });
}

function toVerdict(findings: readonly Finding[]): MessageVerdict {
  return { valid: !findings.some(isBlocking), findings };
}

/** Findings in place of the message where there is no tree to check. */
function readMessage({ name, xml, known }: NamedMessage): ReadableMessage | readonly Finding[] {
  const text = typeof xml === "string" ? xml : decodeUtf8(xml);
  if (text === undefined) return [notAMessage(1, "it is not UTF-8 text")];
  const parsed = parseMessage(text);
  if (parsed.ok) return { name, xml: text, parsed, known };
  const told = checkText(text);
  return told.length > 0 ? told : [notAMessage(parsed.line, parsed.text)];
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the rules say, each with the line of the element or the nearest one around it that is there. */
function ruleFindings({ xml, parsed, known }: ReadableMessage): readonly Finding[] {
  const { message } = parsed;
  const findings = isPurge(parsed, message)
    ? checkPurgeMessage(message, known)
    : checkMessage(message, known);
  if (findings.length === 0) return findings;
  const lines = elementLines(xml);
  return findings.map((finding) => {
    let path = finding.path;
    while (path !== "" && !lines.has(path)) path = path.slice(0, path.lastIndexOf("/"));
    const line = lines.get(path);
    return line === undefined ? finding : { ...finding, line };
  });
}

/** The root decides: what is in it may be missing. */
function isPurge(
  { rootName }: ParsedMessage,
  _message: ParsedMessage["message"],
): _message is PurgeReleaseMessage {
  return rootName === "PurgeReleaseMessage";
}

/** Line of every element of a document, by its path. */
function elementLines(xml: string): ReadonlyMap<string, number> {
  const lined = writeOneElementPerLine(xml);
  const lines = new Map<string, number>();
  if ("notWellFormed" in lined) return lines;
  // The first line holds the root's name alone.
  for (let line = 2; line <= lined.elementCount + 1; line += 1) {
    const place = lined.elementAt(line);
    if (place !== undefined) lines.set(place.path, place.line);
  }
  return lines;
}

function byLine(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

function notAMessage(line: number, reason: string): Finding {
  return {
    code: "ERN_XML_NOT_WELL_FORMED",
    severity: "fatal",
    path: "",
    text: `The file cannot be read as a message: ${reason}`,
    line,
    hint: ERROR_CODES.ERN_XML_NOT_WELL_FORMED.hint,
  };
}
