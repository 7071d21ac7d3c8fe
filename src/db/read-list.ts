/** A list of texts out of what PostgreSQL writes for it. */

/** The bounds that PostgreSQL writes before an array that does not start at 1. */
const BOUNDS = /^\[-?\d+:-?\d+\]=/;

/** An element of an array and what stands behind it. */
const ELEMENT = /(?:"((?:[^"\\]|\\.)*)"|([^",{}\\]+))(,|\}$)/sy;

/**
 * Reads PostgreSQL's text of a one-dimensional array or of a JSON array of strings.
 *
 * Shape: undefined where it is neither, or holds a null.
 */
export function readList(text: string): readonly string[] | undefined {
  const literal = text.replace(BOUNDS, "");
  return literal.startsWith("{") ? readArray(literal) : readJsonList(literal);
}

function readArray(literal: string): readonly string[] | undefined {
  const items: string[] = [];
  if (literal === "{}") return items;
  ELEMENT.lastIndex = 1;
  for (let match = ELEMENT.exec(literal); match !== null; match = ELEMENT.exec(literal)) {
    const [, quoted, plain = "", end] = match;
    if (quoted === undefined && plain.toUpperCase() === "NULL") return undefined;
    items.push(quoted?.replaceAll(/\\(.)/gs, "$1") ?? plain);
    if (end === "}") return items;
  }
  return undefined;
}

/** A column of another type than the contract's may hold any text. */
function readJsonList(text: string): readonly string[] | undefined {
  if (!text.startsWith("[")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isListOfStrings(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isListOfStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
