/** Rows as the statement of the reader writes them. */
import { RECORD_VIEWS } from "../../src/catalogue/views.ts";
import { CELL_SEPARATOR, columnTag, ROW_TAG } from "../../src/db/cell-marks.ts";

/** What a row hangs on. */
export type Place = readonly [kind: string, id: string];

/** A row of a view as the statement writes it: what it hangs on, its row id, its cells by property. */
export function row(
  view: string,
  owner: Place | undefined,
  rowId: string,
  values: Readonly<Record<string, unknown>> = {},
  sequence: unknown = null,
): string {
  const section = RECORD_VIEWS.findIndex((candidate) => candidate.view === view);
  const own = Object.keys(RECORD_VIEWS[section]?.fields ?? {}).flatMap((property, index) => {
    const value = values[property] ?? null;
    return value === null ? [] : [columnTag(index) + cellOf(value)];
  });
  const [kind, id] = owner ?? [];
  const cells = [ROW_TAG + cellOf(id), rowId, cellOf(sequence), `id=${rowId}`, ...own];
  return [section, kind ?? "", view, cells.length, ...cells].join(CELL_SEPARATOR);
}

/** A cell as PostgreSQL writes it. */
function cellOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
