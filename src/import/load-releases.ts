/** Releases from anywhere → catalogue rows, with a record of those that PostgreSQL cannot hold. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { writeCatalogueReleases } from "../db/catalogue-writer.ts";
import type { Database } from "../db/connect.ts";
import { asDatabaseError } from "../db/database-error.ts";
import { replaceLoadErrors, type RecordedError } from "../db/error-rows.ts";
import { isBlocking } from "../finding.ts";
import { findingOfRefusal, loadErrorsOf } from "./load-errors.ts";

/** How releases are loaded. */
export interface LoadReleasesOptions {
  /** Releases in a transaction. Integer from 1. Default: 100. */
  readonly chunkSize?: number;
  /** Stops before the next chunk; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after each transaction. */
  readonly onProgress?: (counts: LoadCounts) => void;
  /** Called for each error once it is recorded. */
  readonly onError?: (error: RecordedError) => void;
}

/** What became of the releases so far. Units: releases; one that is given twice in a chunk counts once. */
export interface LoadCounts {
  readonly writtenCount: number;
  /** Refused, with at least one error in `export.error`. */
  readonly refusedCount: number;
}

/**
 * Loads releases into the catalogue, replacing those that are there.
 *
 * Shape: every release is either written or has an error of stage `load`; errors of an earlier load of the same release
 * are dropped. The findings that a release came with are recorded too, and a blocking one refuses it. A release that is
 * refused leaves an earlier version of it as it is. `source.table` of a release, where it
 * has one, names the file that its errors are recorded with.
 * Memory: one chunk.
 * Throws: `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`, `ERN_DB_NOT_MIGRATED`; the chunks before the failing one are kept.
 */
export async function loadReleases(
  database: Database,
  releases: AsyncIterable<CatalogueReleaseInput> | Iterable<CatalogueReleaseInput>,
  options: LoadReleasesOptions = {},
): Promise<LoadCounts> {
  const { chunkSize = 100, signal, onProgress, onError } = options;
  let counts: LoadCounts = { writtenCount: 0, refusedCount: 0 };
  for await (const chunk of chunksOf(releases, chunkSize)) {
    signal?.throwIfAborted();
    const { writtenCount, errors } = await loadChunk(database, chunk);
    counts = {
      writtenCount: counts.writtenCount + writtenCount,
      refusedCount: counts.refusedCount + chunk.size - writtenCount,
    };
    if (onError) errors.forEach(onError);
    onProgress?.(counts);
  }
  return counts;
}

type Chunk = ReadonlyMap<string, CatalogueReleaseInput>;

/** Of two releases with one id the later counts, also where the earlier would have been refused. */
async function* chunksOf(
  releases: AsyncIterable<CatalogueReleaseInput> | Iterable<CatalogueReleaseInput>,
  chunkSize: number,
): AsyncGenerator<Chunk> {
  let chunk = new Map<string, CatalogueReleaseInput>();
  for await (const release of releases) {
    chunk.set(release.releaseId, release);
    if (chunk.size >= chunkSize) {
      yield chunk;
      chunk = new Map();
    }
  }
  if (chunk.size > 0) yield chunk;
}

async function loadChunk(
  database: Database,
  chunk: Chunk,
): Promise<{ readonly writtenCount: number; readonly errors: readonly RecordedError[] }> {
  const releases = [...chunk.values()];
  const found = releases.flatMap(foundErrors);
  // A release that was read with a fault must not be stored without what could not be read.
  const sound = releases.filter(({ findings = [] }) => !findings.some(isBlocking));
  try {
    return await database.kysely.transaction().execute(async (transaction) => {
      const { writtenCount, refusals } = await writeCatalogueReleases(transaction, sound);
      const refused = refusals.flatMap((refusal) =>
        loadErrorsOf(refusal, [findingOfRefusal(refusal)], chunk.get(refusal.releaseId)?.source),
      );
      const errors = [...found, ...refused];
      await replaceLoadErrors(transaction, [...chunk.keys()], errors);
      return { writtenCount, errors };
    });
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function foundErrors(release: CatalogueReleaseInput): readonly RecordedError[] {
  return loadErrorsOf(release, release.findings ?? [], release.source);
}
