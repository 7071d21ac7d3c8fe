/** Where a run's releases come from: the views of a catalogue, or one query. */
import type { Database } from "../db/connect.ts";
import { countReleases, type PlannedRelease, readReleasePages } from "../db/driving-query.ts";
import { countQueryReleases, prepareQuery, readQueryPages, type ReleaseQuery } from "../db/release-query.ts";
import { ConfigError } from "../errors.ts";
import { type CatalogueItem, planCatalogue, type PlanCatalogueOptions, planQuery } from "./plan-catalogue.ts";

/** What a run reads. */
export interface FeedOptions {
  readonly catalogueSchema: string;
  /** Absent: all. */
  readonly releaseIds: readonly string[] | undefined;
  /** Absent: the views of `catalogueSchema`. */
  readonly query: ReleaseQuery | undefined;
}

/** The releases of a run, counted and ready to be planned. */
export interface ReleaseFeed {
  readonly total: number;
  readonly plan: (options: FeedPlanOptions) => AsyncGenerator<readonly CatalogueItem[]>;
}

/** How they are read. */
type FeedPlanOptions = Omit<PlanCatalogueOptions, "catalogueSchema" | "releaseIds">;

/** Releases whose ids are read together to see whether those that were named are there. */
const PAGE_SIZE = 1000;

/** Opens the releases of a run. Throws: `ERN_CONFIG_INVALID_OPTION` where one that is named is not there. */
export async function openFeed(
  database: Database,
  { catalogueSchema, releaseIds, query }: FeedOptions,
): Promise<ReleaseFeed> {
  if (query !== undefined) {
    const prepared = await prepareQuery(database, query, releaseIds);
    await assertKnown(releaseIds, readQueryPages(database, prepared, { pageSize: PAGE_SIZE }));
    return {
      total: await countQueryReleases(database, prepared),
      plan: (options) => planQuery(database, prepared, options),
    };
  }
  const selection = { catalogueSchema, ...(releaseIds !== undefined && { releaseIds }) };
  await assertKnown(releaseIds, readReleasePages(database, { ...selection, pageSize: PAGE_SIZE }));
  return {
    total: await countReleases(database, selection),
    plan: (options) => planCatalogue(database, { ...selection, ...options }),
  };
}

/** A release that is named and not there would otherwise make a run without failures. */
async function assertKnown(
  releaseIds: readonly string[] | undefined,
  pages: AsyncGenerator<readonly PlannedRelease[]>,
): Promise<void> {
  if (releaseIds === undefined) return;
  const missing = new Set(releaseIds);
  for await (const page of pages) {
    for (const { releaseId } of page) missing.delete(releaseId);
  }
  if (missing.size === 0) return;
  const named = [...missing].map((releaseId) => `"${releaseId}"`).join(", ");
  throw new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "releaseIds" (--release): the catalogue has no Release ${named}`,
  );
}
