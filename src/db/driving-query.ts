/**
 * Says which releases a run reads, page by page.
 *
 * Keyset paging over a total order that ends in the release id. PostgreSQL compares the values in the columns' own types;
 * here they are text, because a JavaScript number or Date would cut a bigint or a microsecond short.
 */
import { escapeIdentifier } from "pg";
import { RELEASE_VIEW } from "../catalogue/views.ts";
import { DatabaseError } from "../errors.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** Place of a release in the order of the export. */
export interface ReleaseKey {
  readonly exportPriority: string;
  readonly releaseId: string;
}

/** A release that is to be read. */
export interface PlannedRelease extends ReleaseKey {
  /** Expected size of the message. Units: bytes. */
  readonly estimatedBytes: number;
}

/** Which releases of which catalogue. */
export interface ReleaseSelection {
  readonly catalogueSchema: string;
  /** Absent: all of the catalogue. */
  readonly releaseIds?: readonly string[];
}

/** How to page through a selection. */
export interface ReleasePageOptions extends ReleaseSelection {
  /** Releases per page; the first pages are smaller. */
  readonly pageSize: number;
  /** Read on behind this release. */
  readonly after?: ReleaseKey;
  readonly signal?: AbortSignal;
}

/** Releases of the first page, each further one being twice as large: work begins while PostgreSQL still reads. */
const FIRST_PAGE_SIZE = 125;

/** For a view that gives no estimate: an album of 20 tracks. */
const DEFAULT_ESTIMATED_BYTES = 50_000;

/**
 * Reads the keys of the selected releases in the order of the export.
 *
 * Shape: pages of 1 to `pageSize` releases; none where nothing is selected. Memory: one page.
 * Throws: `ERN_DB_CONTRACT` where a release has no id or no priority, because paging would pass it over in silence.
 */
export async function* readReleasePages(
  database: Database,
  options: ReleasePageOptions,
): AsyncGenerator<readonly PlannedRelease[]> {
  const { pageSize, signal } = options;
  signal?.throwIfAborted();
  await assertKeys(database, options);
  let size = Math.min(FIRST_PAGE_SIZE, pageSize);
  for (let after = options.after, isFull = true; isFull;) {
    signal?.throwIfAborted();
    const page = await readPage(database, { ...options, pageSize: size }, after);
    if (page.length > 0) yield page;
    after = page.at(-1);
    isFull = page.length === size;
    size = Math.min(2 * size, pageSize);
  }
}

/** Writes the statement that a run of the selected releases is planned by. */
export function writeReleasePlan(selection: ReleaseSelection): {
  readonly text: string;
  readonly values: readonly unknown[];
} {
  const { view, conditions, values } = select(selection);
  return {
    text: `select release_id, export_priority, estimated_bytes from ${view} ${where(conditions)}`,
    values,
  };
}

/**
 * Writes the statement that the failed releases of a run are planned by. One that has left the catalogue since is planned
 * too, and found to be gone.
 */
export function writeRetryPlan(
  selection: Pick<ReleaseSelection, "catalogueSchema">,
  runId: string,
): { readonly text: string; readonly values: readonly unknown[] } {
  const { view } = select(selection);
  const text = `
    select item.release_id, release.export_priority, release.estimated_bytes
    from export.item left join ${view} as release on release.release_id::text = item.release_id
    where item.run_id = $1 and item.status in ('failed', 'quarantined')`;
  return { text, values: [runId] };
}

async function readPage(
  database: Database,
  options: ReleasePageOptions,
  after: ReleaseKey | undefined,
): Promise<readonly PlannedRelease[]> {
  const { text, values } = writePageStatement(options, after);
  return query<PlannedRelease>(database, options, text, values);
}

/** Writes the statement for the page behind a release; absent: the first page. */
export function writePageStatement(
  options: Pick<ReleasePageOptions, "catalogueSchema" | "releaseIds" | "pageSize">,
  after: ReleaseKey | undefined,
): { readonly text: string; readonly values: unknown[] } {
  const { view, conditions, values } = select(options);
  if (after !== undefined) {
    values.push(after.exportPriority, after.releaseId);
    conditions.push(`(export_priority, release_id) > ($${values.length - 1}, $${values.length})`);
  }
  values.push(options.pageSize);
  // The names of the result differ from the columns': "order by" prefers the former, and they are text.
  const text = `
    select export_priority::text as "exportPriority", release_id::text as "releaseId",
      coalesce(estimated_bytes, ${DEFAULT_ESTIMATED_BYTES})::float8 as "estimatedBytes"
    from ${view} ${where(conditions)}
    order by export_priority, release_id
    limit $${values.length}`;
  return { text, values };
}

/** Makes sure that each release can be named and has its place. Throws: `ERN_DB_CONTRACT`. */
export async function assertKeys(database: Database, selection: ReleaseSelection): Promise<void> {
  const { view } = select(selection);
  const text = `select 1 from ${view} where release_id is null or export_priority is null limit 1`;
  const rows = await query(database, selection, text, []);
  if (rows.length === 0) return;
  throw new DatabaseError(
    "ERN_DB_CONTRACT",
    `Cannot read ${view}: a row has no release_id or no export_priority`,
  );
}

function select(selection: ReleaseSelection): { view: string; conditions: string[]; values: unknown[] } {
  const { catalogueSchema, releaseIds } = selection;
  return {
    view: `${escapeIdentifier(catalogueSchema)}.${RELEASE_VIEW.view}`,
    conditions: releaseIds === undefined ? [] : ["release_id = any($1)"],
    values: releaseIds === undefined ? [] : [releaseIds],
  };
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`;
}

async function query<Row extends object>(
  database: Database,
  { catalogueSchema }: ReleaseSelection,
  text: string,
  values: unknown[],
): Promise<readonly Row[]> {
  try {
    return (await database.pool.query<Row>(text, values)).rows;
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema });
  }
}
