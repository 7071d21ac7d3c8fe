/**
 * One thing that is wrong with a release or a message: what every check returns and nobody throws.
 *
 * A finding names the element and, where the release came from rows, the cell to correct.
 */

/** How bad a finding is. `fatal` and `error` block the document; `warning` and `information` travel with it. */
export type Severity = "fatal" | "error" | "warning" | "information";

/** The table cell that a value was read from. */
export interface SourceCell {
  /** Schema-qualified table, for example `catalogue.release`. */
  readonly table: string;
  /** Primary key as `column=value`, several columns joined with `, `. */
  readonly key: string;
  /** Column of that table; absent where the row as a whole is meant. */
  readonly column?: string;
}

/** One finding of a check. */
export interface Finding {
  /** Stable code: a key of `ERROR_CODES` or of the rule registry. */
  readonly code: string;
  readonly severity: Severity;
  /**
   * Where: an element path such as `/NewReleaseMessage/ResourceList/SoundRecording[2]/Duration` (children of the
   * same name are counted from 1, the index is left out where there is one only), or, for input that no message could
   * be built from, a path in the CatalogueRelease such as `soundRecordings[1].duration`.
   */
  readonly path: string;
  /** What is wrong, one sentence, without the value of secrets and without payloads. */
  readonly text: string;
  /** What to do, starting with a verb. */
  readonly hint: string;
  /** The offending value, shortened to 200 characters. */
  readonly value?: string;
  /** Line in the checked XML text, counted from 1. */
  readonly line?: number;
  readonly source?: SourceCell;
}

/** Says whether a finding keeps its document from being exported. */
export function isBlocking(finding: Finding): boolean {
  return finding.severity === "fatal" || finding.severity === "error";
}

/**
 * Shortens a value for a finding and writes what nobody can see, control characters and lone surrogates, as `\u0001`.
 *
 * Units: at most 200 UTF-16 code units of the value, and an ellipsis.
 */
export function excerpt(value: unknown): string {
  const text = textOf(value);
  const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return short.replace(/[\p{Cc}\p{Surrogate}]/gu, escapeOf);
}

/** JSON knows no bigint, and no object that holds itself. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "bigint") return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

function escapeOf(character: string): string {
  if (character === "\t" || character === "\n" || character === "\r") return character;
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
