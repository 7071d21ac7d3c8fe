/** Flat rows of any origin, one row a track → releases, without tables of ours. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import { LoadError } from "../../errors.ts";
import { releaseFromRows } from "./release-from-rows.ts";
import { planRows, type RowMapping, type RowPlan, unknownColumns } from "./row-mapping.ts";
import type { FlatRow, NumberedRow } from "./row-view.ts";

/** How rows are named in findings. */
export interface RowOptions {
  /** What findings call the rows: a file, a query. Default: "rows". */
  readonly name?: string;
  /** Number of the first row. Integer from 1. Default: 1. */
  readonly firstRow?: number;
}

/** Flat rows, as they come. */
export type RowSource = Iterable<FlatRow> | AsyncIterable<FlatRow>;

/**
 * Makes releases of flat rows.
 *
 * Shape: one row a track; the rows of a release stand together. One release for each, in their order; a cell that cannot
 * be read is a finding of its release that names row and column.
 * Memory: the rows of one release, and the ids of all.
 * Throws: `ERN_CONFIG_INVALID_MAPPING` with every problem of the mapping, also for a column that the first row has not;
 * `ERN_LOAD_ROWS_OUT_OF_ORDER` where rows of a release stand apart; `ERN_LOAD_INVALID_FILE` for a row without release id.
 */
export async function* releasesFromRows(
  rows: RowSource,
  mapping: RowMapping,
  options: RowOptions = {},
): AsyncGenerator<CatalogueReleaseInput> {
  yield* releasesOfPlan(rows, planRows(mapping), options);
}

/** The same for a mapping that was checked. */
export async function* releasesOfPlan(
  rows: RowSource,
  plan: RowPlan,
  { name = "rows", firstRow = 1 }: RowOptions = {},
): AsyncGenerator<CatalogueReleaseInput> {
  for await (const { releaseId, rows: group } of groupsOf(rows, plan, name, firstRow)) {
    yield releaseFromRows(releaseId, group, plan, name);
  }
}

interface RowGroup {
  readonly releaseId: string;
  readonly rows: readonly NumberedRow[];
}

async function* groupsOf(
  rows: RowSource,
  plan: RowPlan,
  name: string,
  firstRow: number,
): AsyncGenerator<RowGroup> {
  const seen = new Set<string>();
  let number = firstRow;
  let group: { readonly releaseId: string; readonly rows: NumberedRow[] } | undefined;
  for await (const row of rows) {
    if (number === firstRow) assertColumns(row, plan);
    const releaseId = releaseIdOf(row, plan, name, number);
    if (group?.releaseId !== releaseId) {
      if (group !== undefined) yield group;
      if (seen.has(releaseId)) throw outOfOrder(releaseId, name, number);
      seen.add(releaseId);
      group = { releaseId, rows: [] };
    }
    group.rows.push({ number, row });
    number += 1;
  }
  if (group !== undefined) yield group;
}

function assertColumns(row: FlatRow, { columns }: RowPlan): void {
  const missing = columns.filter((column) => !Object.hasOwn(row, column));
  if (missing.length > 0) throw unknownColumns(missing, Object.keys(row));
}

function releaseIdOf(row: FlatRow, { releaseId: column }: RowPlan, name: string, number: number): string {
  const value = row[column];
  const isId = typeof value === "string" || typeof value === "number" || typeof value === "bigint";
  const text = isId ? String(value).trim() : "";
  if (text !== "") return text;
  throw new LoadError(
    "ERN_LOAD_INVALID_FILE",
    `Cannot read Row ${number} of "${name}": its column "${column}", the release id, is blank`,
  );
}

function outOfOrder(releaseId: string, name: string, number: number): LoadError {
  return new LoadError(
    "ERN_LOAD_ROWS_OUT_OF_ORDER",
    `Cannot read Row ${number} of "${name}": the rows of Release "${releaseId}" do not stand together`,
    { releaseId },
  );
}
