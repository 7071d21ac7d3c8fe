/** Collects the rows of one release. */
import { DatabaseError } from "../errors.ts";
import type { ReleaseRow } from "./release-statement.ts";

/** All rows of one release, or the mere size of a release that is too large to be collected. */
export type ReleaseGroup =
  | {
      readonly releaseId: string;
      readonly isTooLarge: false;
      readonly bytes: number;
      /** The texts of the statement: kept through a batch at a third of the objects' cost. */
      readonly rows: readonly string[];
    }
  | {
      readonly releaseId: string;
      readonly isTooLarge: true;
      readonly bytes: number;
      /** True where not its size, but the time that its rows took is too much. */
      readonly isOverdue?: boolean;
    };

/** Limits of a group. */
export interface GroupRowsOptions {
  /** Largest sum of the rows' texts. Units: bytes of UTF-8. */
  readonly maxReleaseBytes: number;
  /** Longest time from the first row of a release to its last. Unit: ms. Default: none. */
  readonly maxReleaseMs?: number | undefined;
}

/**
 * Groups rows of which those of one release arrive one after the other.
 *
 * Shape: chunks of rows in, one group per release out, in the same order.
 * Memory: one release, and none of its rows above `maxReleaseBytes` or behind `maxReleaseMs`; the ids of all releases that were seen.
 * Throws: `ERN_DB_ROWS_OUT_OF_ORDER` where a release comes back after another one.
 */
export async function* groupRows(
  chunks: AsyncIterable<readonly ReleaseRow[]>,
  { maxReleaseBytes, maxReleaseMs = Infinity }: GroupRowsOptions,
): AsyncGenerator<ReleaseGroup> {
  const seen = new Set<string>();
  let releaseId: string | undefined;
  let rows: string[] = [];
  let bytes = 0;
  let startedMs = 0;
  let isOverdue = false;
  const finished = (id: string): ReleaseGroup => {
    if (isOverdue) return { releaseId: id, isTooLarge: true, bytes, isOverdue };
    if (bytes > maxReleaseBytes) return { releaseId: id, isTooLarge: true, bytes };
    return { releaseId: id, isTooLarge: false, bytes, rows };
  };

  for await (const chunk of chunks) {
    isOverdue ||= performance.now() - startedMs > maxReleaseMs && releaseId === chunk[0]?.[0];
    for (const row of chunk) {
      if (row[0] !== releaseId) {
        if (releaseId !== undefined) yield finished(releaseId);
        [releaseId] = row;
        if (seen.has(releaseId)) throw outOfOrder(releaseId);
        seen.add(releaseId);
        rows = [];
        bytes = 0;
        startedMs = performance.now();
        isOverdue = false;
      }
      bytes += Number(row[2]);
      if (bytes <= maxReleaseBytes && !isOverdue && row[1] !== null) rows.push(row[1]);
      else rows = [];
    }
  }
  if (releaseId !== undefined) yield finished(releaseId);
}

function outOfOrder(releaseId: string): DatabaseError {
  return new DatabaseError(
    "ERN_DB_ROWS_OUT_OF_ORDER",
    `Cannot group the rows of Release "${releaseId}": they do not arrive one after the other`,
    { releaseId },
  );
}
