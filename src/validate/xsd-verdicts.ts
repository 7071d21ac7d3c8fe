/**
 * Reads the verdicts of many documents out of the output of one validator call.
 *
 * A document's own text can reach that output, line breaks included: only lines that carry the unguessable name of a
 * document are believed, everything else continues the message before it.
 */

/** One complaint of the validator. */
export interface XsdMessage {
  /** Line in the document, counted from 1. */
  readonly line: number;
  /** What the validator wrote after the file name and the line; several lines where a value holds line breaks. */
  readonly text: string;
}

/** What the validator found out about one document. */
export type XsdVerdict =
  | { readonly status: "valid" }
  | {
      readonly status: "invalid";
      /** The first 50 messages. */
      readonly messages: readonly XsdMessage[];
      /** How many more messages there were. */
      readonly truncated: number;
    }
  | {
      readonly status: "no-verdict";
      readonly reason: string;
      /** True where the document alone took longer than it may. */
      readonly isOverdue?: boolean;
    };

/** Messages kept for one document. */
const MAX_MESSAGES = 50;

interface Account {
  validates: number;
  fails: number;
  broken: number;
  errors: number;
  readonly messages: { readonly line: number; text: string }[];
}

/**
 * Reads one verdict per document.
 *
 * Shape: documents are named `<prefix><n>.xml` for n from 0 to count - 1. A document is valid only if its line
 * `<name> validates` stands there exactly once and no line speaks against it; undefined where the lines do not say.
 */
export function readVerdicts(output: string, prefix: string, count: number): (XsdVerdict | undefined)[] {
  const accounts = Array.from({ length: count }, (): Account => ({
    validates: 0,
    fails: 0,
    broken: 0,
    errors: 0,
    messages: [],
  }));
  let open: { readonly line: number; text: string } | undefined;
  for (const line of output.split("\n")) {
    const spoken = splitName(line, prefix);
    const account = spoken === undefined ? undefined : accounts[spoken.index];
    if (spoken === undefined || account === undefined) {
      // Errors inside an entity carry no document's name: they must not run into a neighbour's message.
      if (/^Entity: line \d+: /u.test(line)) open = undefined;
      else if (open !== undefined) open.text += `\n${line}`;
      continue;
    }
    open = recordLine(account, spoken.rest);
  }
  return accounts.map(toVerdict);
}

function splitName(
  line: string,
  prefix: string,
): { readonly index: number; readonly rest: string } | undefined {
  if (!line.startsWith(prefix)) return undefined;
  const match = /^(\d+)\.xml/u.exec(line.slice(prefix.length, prefix.length + 20));
  if (match === null) return undefined;
  return { index: Number(match[1]), rest: line.slice(prefix.length + match[0].length) };
}

function recordLine(account: Account, rest: string): { readonly line: number; text: string } | undefined {
  if (rest === " validates") account.validates += 1;
  else if (rest === " fails to validate") account.fails += 1;
  else if (!rest.startsWith(":")) account.broken += 1;
  else return recordMessage(account, rest);
  return undefined;
}

function recordMessage(account: Account, rest: string): { readonly line: number; text: string } | undefined {
  const match = /^:(\d+): (.*)$/su.exec(rest);
  const text = match?.[2] ?? rest.slice(1);
  // A warning does not make a document invalid, for example an xmlns value that is not an absolute URI.
  if (/^(?:element \S+: )?[A-Za-z ]* warning : /u.test(text)) return undefined;
  account.errors += 1;
  if (account.messages.length >= MAX_MESSAGES) return undefined;
  const message = { line: Number(match?.[1] ?? 1), text };
  account.messages.push(message);
  return message;
}

function toVerdict(account: Account): XsdVerdict | undefined {
  if (account.broken > 0) return undefined;
  if (account.validates === 1 && account.fails === 0 && account.errors === 0) return { status: "valid" };
  if (account.validates === 0 && account.errors > 0) {
    return {
      status: "invalid",
      messages: account.messages,
      truncated: account.errors - account.messages.length,
    };
  }
  return undefined;
}
