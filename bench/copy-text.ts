/** Rows as the text that COPY reads. */

/** How a column's values are written. */
export type ColumnKind = "plain" | "array" | "json";

/**
 * Writes rows in COPY's text format.
 *
 * Shape: one line for each row, tabs between the columns that any row has, `\N` where one has nothing.
 */
export function copyTextOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  kinds: ReadonlyMap<string, ColumnKind>,
): { readonly columns: readonly string[]; readonly text: string } {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  const columns = [...names];
  const kindOf = columns.map((column) => kinds.get(column) ?? "plain");
  let text = "";
  for (const row of rows) {
    for (let place = 0; place < columns.length; place += 1) {
      const value = row[columns[place] ?? ""];
      if (place > 0) text += "\t";
      text += value === undefined || value === null ? "\\N" : escaped(cellOf(value, kindOf[place]));
    }
    text += "\n";
  }
  return { columns, text };
}

function cellOf(value: unknown, kind: ColumnKind | undefined): string {
  if (kind === "json") return JSON.stringify(value);
  if (kind === "array" && Array.isArray(value)) return arrayOf(value);
  return textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** An array in PostgreSQL's own notation. */
function arrayOf(values: readonly unknown[]): string {
  const items = values.map((value) =>
    value === null || value === undefined ? "null" : `"${textOf(value).replaceAll(/["\\]/g, "\\$&")}"`,
  );
  return `{${items.join(",")}}`;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return SPECIAL.test(text)
    ? text.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
    : text;
}
