/** Where a run's releases come from: the views of a catalogue, one query, or what failed in another run. */
import type { PlanSource } from "../db/chunk-plan.ts";
import type { Database } from "../db/connect.ts";
import {
  assertKeys,
  type PlannedRelease,
  readReleasePages,
  writeReleasePlan,
  writeRetryPlan,
} from "../db/driving-query.ts";
import {
  prepareQuery,
  readQueryPages,
  readQueryReleases,
  type ReleaseQuery,
  writeQueryPlan,
} from "../db/release-query.ts";
import { type ReadRelease, readReleases } from "../db/release-reader.ts";
import type { FullPlanReason } from "../db/changed-releases.ts";
import { ConfigError } from "../errors.ts";
import { changesSource } from "./plan-changes.ts";

/** What a run reads. */
export interface FeedOptions {
  readonly catalogueSchema: string;
  /** Absent: all. */
  readonly releaseIds: readonly string[] | undefined;
  /** Absent: the views of `catalogueSchema`. */
  readonly query: ReleaseQuery | undefined;
  /** Run whose failed releases are meant, and no others. */
  readonly retryOf: string | undefined;
  /** True: only what changed since the last run, as far as that is known. */
  readonly isChangedOnly: boolean;
  /** Hears why all are looked at although only those that changed are meant. */
  readonly onFullPlan?: ((reason: FullPlanReason) => void) | undefined;
}

/** The releases of a run, ready to be planned and read. */
export interface ReleaseFeed {
  readonly source: PlanSource;
  /** Reads releases of the plan, in the given order. */
  readonly read: (releaseIds: readonly string[], options: FeedReadOptions) => AsyncGenerator<ReadRelease>;
}

/** How they are read. */
export interface FeedReadOptions {
  /** Rows per round trip of the cursor. */
  readonly fetchSize: number;
  /** Largest release that is read at all. Unit: bytes, of rows. */
  readonly maxReleaseBytes: number;
  /** Longest time that the rows of a release take. Unit: ms. Default: none. */
  readonly maxReleaseMs?: number | undefined;
  readonly signal?: AbortSignal;
}

/** Releases whose ids are read together to see whether those that were named are there. */
const PAGE_SIZE = 1000;

/** Opens the releases of a run. Throws: `ERN_CONFIG_INVALID_OPTION` where one that is named is not there. */
export async function openFeed(database: Database, options: FeedOptions): Promise<ReleaseFeed> {
  const { catalogueSchema, releaseIds, query, retryOf, isChangedOnly, onFullPlan } = options;
  assertOneSelection(options);
  const scope = releaseIds === undefined ? "all" : "named";
  if (query !== undefined) {
    const prepared = await prepareQuery(database, query, releaseIds);
    await assertKnown(releaseIds, readQueryPages(database, prepared, { pageSize: PAGE_SIZE }));
    // In a read-only transaction: the one that plans would let a function of the query write.
    await readQueryPages(database, prepared, { pageSize: 1 }).next();
    return {
      // A query is another catalogue, whatever it selects: no run counts its changes from it.
      source: () => {
        if (isChangedOnly) onFullPlan?.("not tracked");
        return {
          ...writeQueryPlan(prepared),
          scope: "named",
          ...(isChangedOnly && { fullPlanReason: "not tracked" }),
        };
      },
      read: (ids, reading) => readQueryReleases(database, prepared, { ...reading, releaseIds: ids }),
    };
  }
  const selection = { catalogueSchema, ...(releaseIds !== undefined && { releaseIds }) };
  await assertKnown(releaseIds, readReleasePages(database, { ...selection, pageSize: PAGE_SIZE }));
  await assertKeys(database, selection);
  const read: ReleaseFeed["read"] = (ids, reading) =>
    readReleases(database, { catalogueSchema, ...reading, releaseIds: ids });
  if (isChangedOnly) return { source: changesSource(catalogueSchema, onFullPlan), read };
  return {
    source: () =>
      retryOf === undefined
        ? { ...writeReleasePlan(selection), scope }
        : { ...writeRetryPlan(selection, retryOf), scope: "retry", scopeRunId: retryOf },
    read,
  };
}

function assertOneSelection({ releaseIds, retryOf, isChangedOnly }: FeedOptions): void {
  if (!isChangedOnly || (releaseIds === undefined && retryOf === undefined)) return;
  const [option, flag] =
    releaseIds === undefined ? ["retryOf", "ddex-batch retry"] : ["releaseIds", "--release"];
  throw new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "changedOnly" (--changed) together with "${option}" (${flag}): each selects releases`,
  );
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
