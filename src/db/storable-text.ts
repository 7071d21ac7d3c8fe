/** Makes any text one that PostgreSQL stores as it is. */

/**
 * Writes NUL and lone surrogates as their `\uXXXX` escapes: PostgreSQL refuses the one, and the UTF-8 encoder silently
 * puts another character in the place of the other.
 */
export function storableText(text: string): string {
  if (!text.includes("\0") && text.isWellFormed()) return text;
  return text.replace(/\0|\p{Surrogate}/gu, escapeUnit);
}

/** The same, and no longer than a number of UTF-16 code units; an ellipsis says that there was more. */
export function storableExcerpt(text: string, maxLength: number): string {
  return storableText(text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
