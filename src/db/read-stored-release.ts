/** Reads one release of the catalogue by its id. */
import type { CatalogueRelease } from "../catalogue.ts";
import type { Database } from "./connect.ts";
import { readReleases } from "./release-reader.ts";

/**
 * Reads a release of our own tables.
 *
 * Shape: undefined where it is not there, or where its rows are not those of a release.
 * Throws: `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`.
 */
export async function readStoredRelease(
  database: Database,
  releaseId: string,
): Promise<CatalogueRelease | undefined> {
  const options = {
    catalogueSchema: "catalogue",
    releaseIds: [releaseId],
    maxReleaseBytes: Number.MAX_SAFE_INTEGER,
  };
  for await (const read of readReleases(database, options)) {
    const assembled = read.isTooLarge ? undefined : read.assemble();
    if (assembled?.isComplete === true) return assembled.release;
  }
  return undefined;
}
