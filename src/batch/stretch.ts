/** A stretch of the catalogue that several runs want: their chunks of it, and each of its releases once. */
import type { ClaimedChunk, OpenRelease } from "../db/chunk-lease.ts";
import type { ReadRelease } from "../db/release-reader.ts";
import type { LoadedItem, PlannedItem } from "./batch-items.ts";
import type { ChunkItem } from "./chunk-feed.ts";
import type { ChunkWork } from "./chunk-work.ts";
import { PageReader } from "./page-reader.ts";
import type { RunWorker } from "./run-worker.ts";

/** A release of a stretch, with the item that it is in each run that wants it. */
export interface SharedItem extends PlannedItem {
  readonly releaseId: string;
  readonly stretch: Stretch;
  readonly wanted: ReadonlyMap<RunWorker, ChunkItem>;
}

/** A stretch that was claimed and is being read. */
export interface Stretch {
  readonly items: readonly SharedItem[];
  readonly chunks: ReadonlyMap<RunWorker, ChunkWork>;
  readonly reader: PageReader;
}

/** A release that is wanted, as it is collected. */
interface Wanted {
  readonly release: OpenRelease;
  readonly by: Map<RunWorker, ChunkItem>;
}

/**
 * Opens a stretch and begins to read it.
 *
 * Shape: the releases in the order of the run that wants most of them, behind them those that only others want.
 */
export function openStretch(
  claimed: ReadonlyMap<RunWorker, ClaimedChunk>,
  {
    maxReleaseBytes,
    read,
  }: {
    /** Unit: bytes, of expected XML and of rows. */
    readonly maxReleaseBytes: number;
    readonly read: (releaseIds: readonly string[]) => AsyncGenerator<ReadRelease>;
  },
): Stretch {
  const chunks = new Map<RunWorker, ChunkWork>();
  const byId = new Map<string, Wanted>();
  const load = (release: OpenRelease) => (): Promise<LoadedItem> => reader.load(release);
  const bySize = [...claimed].toSorted(([, left], [, right]) => right.releases.length - left.releases.length);
  for (const [worker, claim] of bySize) {
    const chunk = worker.takeChunk(claim);
    chunks.set(worker, chunk);
    for (const release of claim.releases) {
      const wanted = byId.get(release.releaseId) ?? { release, by: new Map<RunWorker, ChunkItem>() };
      byId.set(release.releaseId, wanted);
      wanted.by.set(worker, { ...release, chunk, load: load(release) });
    }
  }
  const releases = [...byId.values()];
  const readable = releases.filter(({ release }) => release.estimatedBytes <= maxReleaseBytes);
  const releaseIds = readable.map(({ release }) => release.releaseId);
  const reader = new PageReader(releaseIds, read(releaseIds));
  const items: SharedItem[] = [];
  const stretch: Stretch = { items, chunks, reader };
  for (const { release, by } of releases) {
    const { releaseId, estimatedBytes } = release;
    items.push({ releaseId, estimatedBytes, stretch, wanted: by, load: load(release) });
  }
  return stretch;
}
