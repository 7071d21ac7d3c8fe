/** Reads releases with everything that hangs on them. */
import { type AssembledRelease, assembleRelease } from "./assemble-release.ts";
import { DatabaseError } from "../errors.ts";
import type { Database } from "./connect.ts";
import { inCursorSlot } from "./cursor-slots.ts";
import { codeOf } from "./database-error.ts";
import { groupRows, type GroupRowsOptions } from "./group-rows.ts";
import { type ReleaseRow, type RowForm, writeReleaseStatement } from "./release-statement.ts";
import { readRowChunks } from "./row-cursor.ts";
import { sourceShaOf } from "./source-sha.ts";

/** Which releases to read, and how. */
export interface ReleaseRowOptions extends GroupRowsOptions {
  readonly catalogueSchema: string;
  /** Ids of one page. */
  readonly releaseIds: readonly string[];
  /** Rows of the statement per round trip. Default: 500. */
  readonly fetchSize?: number;
  readonly signal?: AbortSignal;
}

/** A release that was read, or the mere size of one that is too large. */
export type ReadRelease =
  | {
      readonly releaseId: string;
      readonly isTooLarge: false;
      /** Sum of the rows' texts. Units: bytes. */
      readonly bytes: number;
      /** Makes the release of its rows; each call makes it anew. */
      readonly assemble: () => AssembledRelease;
      /** SHA-256 of the rows, hexadecimal. */
      readonly sourceSha: () => string;
    }
  | {
      readonly releaseId: string;
      readonly isTooLarge: true;
      readonly bytes: number;
      /** True where not its size, but the time that its rows took is too much. */
      readonly isOverdue?: boolean;
    };

/** PostgreSQL's SQLSTATE for a text beyond its limits. */
const PROGRAM_LIMIT_EXCEEDED = "54000";

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
  form: RowForm = "together",
): AsyncGenerator<readonly ReleaseRow[]> {
  const { catalogueSchema, releaseIds, maxReleaseBytes, fetchSize = 500, signal } = options;
  if (releaseIds.length === 0) return;
  // An id that is named twice would have each of its rows twice.
  const ids = [...new Set(releaseIds)];
  const maxTextBytes = Math.min(maxReleaseBytes, MAX_TEXT_BYTES);
  const { text, values } = writeReleaseStatement(catalogueSchema, form, ids, maxTextBytes);
  yield* readRowChunks<ReleaseRow>(database, text, values, {
    catalogueSchema,
    fetchSize,
    ...(signal !== undefined && { signal }),
  });
}

/** Below V8's longest text. */
const MAX_TEXT_BYTES = 256 * 1024 ** 2;

/**
 * Reads the given releases, one at a time.
 *
 * Shape: one item per release that is there, in the order of `releaseIds`; a release that has vanished is left out.
 * Memory: one release and two round trips.
 */
export function readReleases(database: Database, options: ReleaseRowOptions): AsyncGenerator<ReadRelease> {
  return inCursorSlot(database, () => readTogetherOrApart(database, options));
}

async function* readTogetherOrApart(
  database: Database,
  options: ReleaseRowOptions,
): AsyncGenerator<ReadRelease> {
  let isStarted = false;
  try {
    for await (const release of readInForm(database, options, "together")) {
      isStarted = true;
      yield release;
    }
  } catch (error) {
    // PostgreSQL fails the whole page where the rows of one release do not fit into one text: its neighbours must not
    // pay for it. Nothing was handed out yet, since the first row waits for the sort of all.
    if (isStarted || !isLimitExceeded(error)) throw error;
    yield* readInForm(database, options, "apart");
  }
}

async function* readInForm(
  database: Database,
  options: ReleaseRowOptions,
  form: RowForm,
): AsyncGenerator<ReadRelease> {
  for await (const group of groupRows(readReleaseRows(database, options, form), options)) {
    if (group.isTooLarge) yield group;
    else {
      const { releaseId, bytes, rows } = group;
      const assemble = (): AssembledRelease => assembleRelease(releaseId, rows);
      yield { releaseId, isTooLarge: false, bytes, assemble, sourceSha: sourceShaOf(rows) };
    }
  }
}

function isLimitExceeded(error: unknown): boolean {
  return error instanceof DatabaseError && codeOf(error.cause) === PROGRAM_LIMIT_EXCEEDED;
}
