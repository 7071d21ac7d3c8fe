/** Files of MusicBrainz releases → the catalogue. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import type { Database } from "../../db/connect.ts";
import type { RecordedError } from "../../db/error-rows.ts";
import { LoadError } from "../../errors.ts";
import { type LoadCounts, loadReleases, type LoadReleasesOptions } from "../load-releases.ts";
import { invalidFile, readTextPieces } from "../text-file.ts";
import {
  type MusicbrainzDefaults,
  type MusicbrainzDefaultsInput,
  parseMusicbrainzDefaults,
} from "./defaults.ts";
import { readMusicbrainz } from "./read-musicbrainz.ts";
import { mapRelease } from "./release-from-musicbrainz.ts";
import { findTakenBarcodes } from "./taken-barcodes.ts";

/** How files are imported. */
export interface ImportMusicbrainzOptions {
  /** What MusicBrainz does not hold: docs/import-musicbrainz.md. */
  readonly defaults: MusicbrainzDefaultsInput;
  /** Stops before the next file; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called for each finding once it is recorded. */
  readonly onError?: (error: RecordedError) => void;
  /** Called for each file that was passed over. */
  readonly onFileError?: (error: LoadError) => void;
}

/** What became of the files. Units: releases and files. */
export interface MusicbrainzImportCounts extends LoadCounts {
  /** Files that cannot be read or are no releases of MusicBrainz. */
  readonly refusedFileCount: number;
}

/** A search that returns 100 releases has some 5 MB. */
const MAX_FILE_LENGTH = 64 * 1024 ** 2;

/**
 * Imports files of release JSON, replacing the releases that are there.
 *
 * Shape: one transaction per file, so that of a file all releases are there or none. What neither MusicBrainz nor the
 * defaults say is in `export.error`, with stage `load`. A file that is none is passed over. A release whose barcode
 * another one has is refused. Senders and recipients are not written.
 * Memory: one file.
 * Throws: `ERN_CONFIG_INVALID_OPTION` for defaults that are none, `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`,
 * `ERN_DB_NOT_MIGRATED`.
 */
export async function importMusicbrainz(
  database: Database,
  files: Iterable<string>,
  options: ImportMusicbrainzOptions,
): Promise<MusicbrainzImportCounts> {
  const { signal, onError, onFileError } = options;
  const defaults = parseMusicbrainzDefaults(options.defaults);
  let counts: MusicbrainzImportCounts = { writtenCount: 0, refusedCount: 0, refusedFileCount: 0 };
  for (const file of files) {
    signal?.throwIfAborted();
    try {
      const loaded = await importMusicbrainzFile(database, file, defaults, { ...(onError && { onError }) });
      counts = {
        ...counts,
        writtenCount: counts.writtenCount + loaded.writtenCount,
        refusedCount: counts.refusedCount + loaded.refusedCount,
      };
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      counts = { ...counts, refusedFileCount: counts.refusedFileCount + 1 };
      onFileError?.(error);
    }
  }
  return counts;
}

/**
 * Imports one file, all of it or nothing.
 *
 * Shape: as for `importMusicbrainz`; `source` of each release names the file.
 * Throws: `ERN_LOAD_INVALID_FILE`, `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`, `ERN_DB_NOT_MIGRATED`.
 */
export async function importMusicbrainzFile(
  database: Database,
  file: string,
  defaults: MusicbrainzDefaults,
  options: LoadReleasesOptions = {},
): Promise<LoadCounts> {
  const mapped = readMusicbrainz(await readText(file), file).map((source) => mapRelease(source, defaults));
  const taken = await findTakenBarcodes(
    database,
    mapped.map(({ release }) => release),
  );
  const releases = mapped.map(({ release, findings }): CatalogueReleaseInput => {
    const barcode = taken.get(release.releaseId);
    return {
      ...release,
      source: { table: file, key: `id=${release.releaseId}` },
      findings: barcode === undefined ? [...findings] : [barcode],
    };
  });
  return loadReleases(database, releases, { ...options, chunkSize: Math.max(releases.length, 1) });
}

async function readText(file: string): Promise<string> {
  let text = "";
  for await (const piece of readTextPieces(file)) {
    text += piece;
    if (text.length > MAX_FILE_LENGTH) throw invalidFile(file, "it is larger than 64 MB");
  }
  return text;
}
