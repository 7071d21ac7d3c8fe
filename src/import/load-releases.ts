/** Releases from anywhere → catalogue rows, with a record of those that PostgreSQL cannot hold. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { writeCatalogueReleases } from "../db/catalogue-writer.ts";
import type { Database } from "../db/connect.ts";
import { asDatabaseError } from "../db/database-error.ts";
import { replaceLoadErrors, type RecordedError } from "../db/error-rows.ts";
import { markRunStart, type RunStart } from "../db/run-disagreements.ts";
import { isBlocking } from "../finding.ts";
import { findingsOfRun } from "./conflict-findings.ts";
import { findingOfRefusal, loadErrorsOf } from "./load-errors.ts";
import { findRepeatedReleases } from "./repeated-releases.ts";

/** How releases are loaded. */
export interface LoadReleasesOptions {
  /** Releases in a transaction. Integer from 1. Default: 100. */
  readonly chunkSize?: number;
  /** Where the run began that this call is a part of; default: with this call. */
  readonly runStart?: RunStart;
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
 * refused leaves an earlier version of it as it is. Where releases of one run disagree about something, the later counts,
 * with a warning. `source.table` of a release, where it
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
  const runStart = options.runStart ?? (await startOf(database));
  let counts: LoadCounts = { writtenCount: 0, refusedCount: 0 };
  for await (const chunk of chunksOf(releases, chunkSize)) {
    signal?.throwIfAborted();
    const { writtenCount, errors } = await loadChunk(database, chunk, runStart);
    counts = {
      writtenCount: counts.writtenCount + writtenCount,
      refusedCount: counts.refusedCount + chunk.releases.size - writtenCount,
    };
    if (onError) errors.forEach(onError);
    onProgress?.(counts);
  }
  return counts;
}

/** Finds out where a run begins, for the calls that are to be one run. */
export async function startOf({ kysely }: Database): Promise<RunStart> {
  try {
    return await markRunStart(kysely);
  } catch (error) {
    throw asDatabaseError(error);
  }
}

interface Chunk {
  readonly releases: ReadonlyMap<string, CatalogueReleaseInput>;
  /** Those that a later one of the chunk takes the place of, by id. */
  readonly earlier: ReadonlyMap<string, CatalogueReleaseInput>;
}

/** Of two releases with one id the later counts, also where the earlier would have been refused. */
async function* chunksOf(
  all: AsyncIterable<CatalogueReleaseInput> | Iterable<CatalogueReleaseInput>,
  chunkSize: number,
): AsyncGenerator<Chunk> {
  let releases = new Map<string, CatalogueReleaseInput>();
  let earlier = new Map<string, CatalogueReleaseInput>();
  for await (const release of all) {
    const before = releases.get(release.releaseId);
    if (before) earlier.set(release.releaseId, before);
    releases.set(release.releaseId, release);
    if (releases.size < chunkSize) continue;
    yield { releases, earlier };
    releases = new Map();
    earlier = new Map();
  }
  if (releases.size > 0) yield { releases, earlier };
}

async function loadChunk(
  database: Database,
  chunk: Chunk,
  runStart: RunStart,
): Promise<{ readonly writtenCount: number; readonly errors: readonly RecordedError[] }> {
  const releases = [...chunk.releases.values()];
  const found = releases.flatMap(foundErrors);
  // A release that was read with a fault must not be stored without what could not be read.
  const sound = releases.filter(isSound);
  try {
    return await database.kysely.transaction().execute(async (transaction) => {
      const own = await findRepeatedReleases(database, transaction, sound, {
        earlier: [...chunk.earlier.values()].filter(isSound),
        runStart,
      });
      const written = await writeCatalogueReleases(transaction, sound, { runStart });
      const { writtenCount, refusals } = written;
      const refused = refusals.flatMap((refusal) =>
        loadErrorsOf(refusal, [findingOfRefusal(refusal)], chunk.releases.get(refusal.releaseId)?.source),
      );
      const disagreeing = sound.flatMap((release) => {
        const shared = written.disagreements.filter(({ releaseId }) => releaseId === release.releaseId);
        const differences = shared.map(({ difference }) => difference);
        const findings = findingsOfRun(release, own.get(release.releaseId) ?? [], differences);
        return loadErrorsOf(release, findings, release.source);
      });
      const errors = [...found, ...refused, ...disagreeing];
      await replaceLoadErrors(transaction, [...chunk.releases.keys()], errors);
      return { writtenCount, errors };
    });
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function isSound({ findings = [] }: CatalogueReleaseInput): boolean {
  return !findings.some(isBlocking);
}

function foundErrors(release: CatalogueReleaseInput): readonly RecordedError[] {
  return loadErrorsOf(release, release.findings ?? [], release.source);
}
