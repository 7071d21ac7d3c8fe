/** Reads releases with everything that hangs on them. */
import { type AssembledRelease, assembleRelease } from "./assemble-release.ts";
import type { Database } from "./connect.ts";
import { groupRows, type GroupRowsOptions } from "./group-rows.ts";
import { writeReleaseStatement, type ReleaseRow } from "./release-statement.ts";
import { readRowChunks } from "./row-cursor.ts";

/** Which releases to read, and how. */
export interface ReleaseRowOptions {
  readonly catalogueSchema: string;
  /** Ids of one page. */
  readonly releaseIds: readonly string[];
  /** Rows per round trip. Default: 2,000. */
  readonly fetchSize?: number;
  readonly signal?: AbortSignal;
}

/** A release that was read, or the mere size of one that is too large. */
export type ReadRelease =
  | {
      readonly releaseId: string;
      readonly isTooLarge: false;
      /** Sum of the rows' JSON texts. Units: bytes. */
      readonly bytes: number;
      /** Makes the release of its rows; each call makes it anew. */
      readonly assemble: () => AssembledRelease;
    }
  | { readonly releaseId: string; readonly isTooLarge: true; readonly bytes: number };

/**
 * Reads every row of the given releases, all from one snapshot.
 *
 * Shape: non-empty chunks; the releases in the order of `releaseIds`, the rows of one release one after the other.
 * Memory: two round trips.
 * Throws: `ERN_DB_CONNECTION_LOST` within a second where the backend dies, `ERN_DB_CONTRACT`, `ERN_DB_NOT_MIGRATED`.
 */
export async function* readReleaseRows(
  database: Database,
  options: ReleaseRowOptions,
): AsyncGenerator<readonly ReleaseRow[]> {
  const { catalogueSchema, releaseIds, fetchSize = 2_000, signal } = options;
  if (releaseIds.length === 0) return;
  // An id that is named twice would have each of its rows twice.
  const ids = [...new Set(releaseIds)];
  yield* readRowChunks<ReleaseRow>(database, writeReleaseStatement(catalogueSchema), [ids], {
    catalogueSchema,
    fetchSize,
    ...(signal !== undefined && { signal }),
  });
}

/**
 * Reads the given releases, one at a time.
 *
 * Shape: one item per release that is there, in the order of `releaseIds`; a release that has vanished is left out.
 * Memory: one release and two round trips.
 */
export async function* readReleases(
  database: Database,
  options: ReleaseRowOptions & GroupRowsOptions,
): AsyncGenerator<ReadRelease> {
  for await (const group of groupRows(readReleaseRows(database, options), options)) {
    if (group.isTooLarge) yield group;
    else {
      const { releaseId, bytes, rows } = group;
      yield { releaseId, isTooLarge: false, bytes, assemble: () => assembleRelease(releaseId, rows) };
    }
  }
}
