/** Catalogue text on a terminal: it comes from anywhere and must neither move the cursor nor fill the screen. */

const MAX_LENGTH = 600;

/** C0 and C1 controls, line separators, and the marks that turn the direction of what follows. */
const HARMFUL =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * Makes a text one line that a terminal shows as it is.
 *
 * Shape: control characters, direction marks and lone surrogates become `\uXXXX`; runs of white space with a line break
 * become one space. Units: at most `maxLength` UTF-16 code units and an ellipsis.
 */
export function printableText(text: string, maxLength: number = MAX_LENGTH): string {
  const line = text.replace(/\s*[\r\n]\s*/g, " ").trim();
  const short = line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
  return short.replace(HARMFUL, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
