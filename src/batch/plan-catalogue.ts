/** Keyset pages of a catalogue → planned items that are read lazily, one cursor per page. */
import type { Database } from "../db/connect.ts";
import { type PlannedRelease, readReleasePages, type ReleaseSelection } from "../db/driving-query.ts";
import { readReleases, type ReadRelease } from "../db/release-reader.ts";
import type { PlannedItem } from "./batch-items.ts";
import { PageReader } from "./page-reader.ts";

/** How a catalogue is read. */
export interface PlanCatalogueOptions extends ReleaseSelection {
  /** Releases per keyset page. */
  readonly pageSize: number;
  /** Rows per round trip of the page's cursor. */
  readonly fetchSize: number;
  /** Largest release that is read at all. Unit: bytes, of expected XML and of rows. */
  readonly maxReleaseBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** A planned release of a catalogue, with its place in the order of the export. */
export interface CatalogueItem extends PlannedItem, PlannedRelease {
  readonly releaseId: string;
}

/**
 * Plans a catalogue.
 *
 * Shape: one segment per page, in the order of the export. All rows of a release come from one snapshot, that of its
 * page's statement; it is open while the segment before and the segment itself are taken in, seconds and never the night.
 * While a page is taken in PostgreSQL already prepares the next one, since its first row waits for the sort of all.
 * Memory: two pages of keys, four round trips of rows.
 */
export async function* planCatalogue(
  database: Database,
  options: PlanCatalogueOptions,
): AsyncGenerator<readonly CatalogueItem[]> {
  const { signal, ...rest } = options;
  const reading = { ...rest, ...(signal !== undefined && { signal }) };
  yield* planPages({
    pages: readReleasePages(database, reading),
    read: (releaseIds) => readReleases(database, { ...reading, releaseIds }),
    maxReleaseBytes: options.maxReleaseBytes,
  });
}

/** Where pages and their releases come from. */
interface PageSource {
  readonly pages: AsyncGenerator<readonly PlannedRelease[]>;
  readonly read: (releaseIds: readonly string[]) => AsyncGenerator<ReadRelease>;
  readonly maxReleaseBytes: number;
}

async function* planPages(source: PageSource): AsyncGenerator<readonly CatalogueItem[]> {
  let ahead = openNextPage(source);
  try {
    for (let page = await ahead; page !== undefined; page = await ahead) {
      ahead = openNextPage(source);
      try {
        yield page.items;
      } finally {
        await page.reader.close();
      }
    }
  } finally {
    const unused = await ahead.catch(() => undefined);
    await unused?.reader.close();
  }
}

interface OpenPage {
  readonly items: readonly CatalogueItem[];
  readonly reader: PageReader;
}

/** The promise may be looked at late, after the page before it: a failure must not count as unhandled until then. */
function openNextPage({ pages, read, maxReleaseBytes }: PageSource): Promise<OpenPage | undefined> {
  const opening = (async () => {
    const { done, value: page } = await pages.next();
    if (done === true) return undefined;
    const readable = page.filter((release) => release.estimatedBytes <= maxReleaseBytes);
    const releaseIds = readable.map((release) => release.releaseId);
    const reader = new PageReader(releaseIds, read(releaseIds));
    return { reader, items: page.map((release) => ({ ...release, load: () => reader.load(release) })) };
  })();
  opening.catch(() => undefined);
  return opening;
}
