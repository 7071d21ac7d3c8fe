/** A query of flat rows as a catalogue that can be exported. */
import type { ReleaseQuery } from "../../db/release-query.ts";
import { columnsOfCell } from "./record-plan.ts";
import { assembleFromRows } from "./release-from-rows.ts";
import { planRows, type RowMapping, type RowPlan } from "./row-mapping.ts";

/**
 * Makes the `query` option of the export.
 *
 * Shape: the text of one SELECT whose rows are flat, one a track, and their mapping. The rows of a release are ordered by
 * the columns of its discs and of `item.sequenceNumber`; findings number them within their release.
 * Throws: `ERN_CONFIG_INVALID_MAPPING`.
 */
export function queryOfRows(text: string, mapping: RowMapping): ReleaseQuery {
  const plan = planRows(mapping);
  return {
    text,
    releaseIdColumn: plan.releaseId,
    orderColumns: orderColumnsOf(plan),
    columns: plan.columns,
    assemble: (releaseId, rows) => {
      const numbered = rows.map((row, index) => ({ number: index + 1, row }));
      return assembleFromRows(releaseId, numbered, plan, `query ${plan.releaseId}=${releaseId}`);
    },
  };
}

function orderColumnsOf({ disc, item }: RowPlan): readonly string[] {
  const place = item?.fields.get("sequenceNumber");
  const cells = [disc, place?.kind === "value" ? place.cell : undefined];
  return [...new Set(cells.flatMap((cell) => (cell === undefined ? [] : columnsOfCell(cell))))];
}
