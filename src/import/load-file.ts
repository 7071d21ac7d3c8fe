/** A file of releases → catalogue, all of it or nothing. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { Database } from "../db/connect.ts";
import { type LoadCounts, loadReleases, type LoadReleasesOptions } from "./load-releases.ts";

/**
 * Loads the releases of a file.
 *
 * Shape: the file is read to its end once before anything is written, so that one that is cut or torn in the middle
 * leaves nothing behind; then it is read again. A release that has blocking findings is refused alone.
 * Memory: one chunk of releases.
 * Throws: what reading throws; what `loadReleases` throws.
 */
export async function loadFile(
  database: Database,
  read: () => AsyncIterable<CatalogueReleaseInput>,
  options: LoadReleasesOptions = {},
): Promise<LoadCounts> {
  await readToEnd(read(), options.signal);
  return loadReleases(database, read(), options);
}

async function readToEnd(
  releases: AsyncIterable<CatalogueReleaseInput>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const reading = releases[Symbol.asyncIterator]();
  while ((await reading.next()).done !== true) signal?.throwIfAborted();
}
