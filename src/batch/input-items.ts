/** Releases that a caller hands in → planned items. */
import { type CatalogueReleaseInput, releaseIdOf } from "../catalogue.ts";
import type { PlannedItem } from "./batch-items.ts";
import { type BatchBounds, cutBatches } from "./cut-batches.ts";

/** What a caller may hand in. */
export type ReleaseSource<Release> = Iterable<Release> | AsyncIterable<Release>;

/** A release of a caller's. */
interface InputItem extends PlannedItem {
  /** As it was handed in, whatever its shape may really be. */
  readonly input: CatalogueReleaseInput;
}

/** Says whether a planned item is a caller's release. */
export function isInputItem(item: PlannedItem): item is InputItem {
  return "input" in item;
}

/** Expected XML of a release without tracks, and of each track with its track release. Units: bytes. */
const BYTES_PER_RELEASE = 8000;
const BYTES_PER_TRACK = 4800;

/**
 * Plans the releases of an iterable.
 *
 * Shape: segments of at most `segmentSize` items; the next is pulled when the one before has been taken in.
 * Memory: one segment.
 */
export async function* planInput(
  releases: ReleaseSource<unknown>,
  segmentSize: number,
): AsyncGenerator<readonly PlannedItem[]> {
  let segment: PlannedItem[] = [];
  for await (const release of releases) {
    segment.push(planOne(release));
    if (segment.length >= segmentSize) {
      yield segment;
      segment = [];
    }
  }
  if (segment.length > 0) yield segment;
}

/** Counts the batches that a list of releases comes to. */
export function countBatches(releases: readonly unknown[], bounds: BatchBounds): number {
  let count = 0;
  for (let start = 0; start < releases.length; start += bounds.batchSize) {
    const segment = releases.slice(start, start + bounds.batchSize).map(planOne);
    count += Array.from(cutBatches(segment, bounds)).length;
  }
  return count;
}

function planOne(input: unknown): PlannedItem & { readonly input: unknown } {
  const releaseId = releaseIdOf(input);
  return {
    releaseId,
    input,
    estimatedBytes: estimateMessageBytes(input),
    load: () => Promise.resolve({ kind: "input", releaseId, input }),
  };
}

/** Expected size of a release's message. Units: bytes of XML. */
function estimateMessageBytes(input: unknown): number {
  const recordings: unknown =
    typeof input === "object" && input !== null ? Reflect.get(input, "soundRecordings") : undefined;
  return BYTES_PER_RELEASE + BYTES_PER_TRACK * (Array.isArray(recordings) ? recordings.length : 0);
}
