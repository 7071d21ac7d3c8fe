/** Releases that a run has more than once. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { parseCatalogueRelease } from "../catalogue.ts";
import { findRefusals } from "../db/catalogue-refusals.ts";
import { compareReleases, type ReleaseDifference } from "../db/compare-release.ts";
import type { Database } from "../db/connect.ts";
import { readStoredRelease } from "../db/read-stored-release.ts";
import { findWrittenSince, type RunStart } from "../db/run-disagreements.ts";

/** What the run has had so far. */
export interface RepeatedReleases {
  /** Of the releases at hand, those that came before, and are not in the catalogue yet. */
  readonly earlier: readonly CatalogueReleaseInput[];
  readonly runStart: RunStart;
}

/**
 * Finds what releases say otherwise than those of the same id that the run had before them.
 *
 * Shape: differences by release id. An earlier one that could not be stored has no say.
 */
export async function findRepeatedReleases(
  database: Database,
  transaction: Parameters<typeof findWrittenSince>[0],
  releases: readonly CatalogueReleaseInput[],
  { earlier, runStart }: RepeatedReleases,
): Promise<ReadonlyMap<string, readonly ReleaseDifference[]>> {
  const before = new Map(earlier.map((release) => [release.releaseId, release]));
  const ids = releases
    .map(({ releaseId }) => releaseId)
    .filter((id) => id.isWellFormed() && !id.includes("\0"));
  const stored = new Set(await findWrittenSince(transaction, "release", ids, runStart));
  const found = new Map<string, readonly ReleaseDifference[]>();
  for (const release of releases) {
    const { releaseId } = release;
    const inChunk = before.get(releaseId);
    if (inChunk === undefined && !stored.has(releaseId)) continue;
    if (!canBeStored(release)) continue;
    const parsed = inChunk && canBeStored(inChunk) ? parseCatalogueRelease(inChunk) : undefined;
    const other =
      parsed?.ok === true
        ? parsed.release
        : stored.has(releaseId)
          ? await readStoredRelease(database, releaseId)
          : undefined;
    const differences = other ? compareReleases(other, release) : [];
    if (differences.length > 0) found.set(releaseId, differences);
  }
  return found;
}

function canBeStored(release: CatalogueReleaseInput): boolean {
  return findRefusals(release.releaseId, release).length === 0 && parseCatalogueRelease(release).ok;
}
