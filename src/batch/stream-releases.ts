/** Releases straight out of SQL. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { AssembledRelease } from "../db/assemble-release.ts";
import type { Database } from "../db/connect.ts";
import { ERROR_CODES } from "../errors.ts";
import { largestMessageBytes } from "./batch-cost.ts";
import { assertInteger } from "./batch-options.ts";
import { DEFAULT_MEMORY_LIMIT, parseMemoryLimit } from "./memory-limit.ts";
import { planCatalogue } from "./plan-catalogue.ts";

/** Which releases to stream, and how. */
export interface StreamReleasesOptions {
  /** Database schema with the reader's views. Default: "catalogue". */
  readonly catalogueSchema?: string | undefined;
  /** Only these releases. Default: all. */
  readonly releaseIds?: readonly string[] | undefined;
  /** Releases per keyset page. Integer from 1. Default: 1000. */
  readonly pageSize?: number | undefined;
  /** Rows per cursor round trip. Integer from 1. Default: 500. */
  readonly fetchSize?: number | undefined;
  /** Limit that a single release is measured against. Default: "512MB". */
  readonly memoryLimit?: string | number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Streams the releases of a catalogue in the order of the export.
 *
 * Shape: each release as `buildBatch` and `StreamingBatchProcessor` take it; what the reader found wrong with its rows
 * stands in its `findings`, so nothing is lost on the way. Leaving the loop early gives the connection back.
 * Memory: one release and two round trips of rows.
 * Throws: DatabaseError; the reason of the signal.
 */
export async function* streamReleases(
  database: Database,
  options: StreamReleasesOptions = {},
): AsyncGenerator<CatalogueReleaseInput> {
  const {
    catalogueSchema = "catalogue",
    pageSize = 1000,
    fetchSize = 500,
    memoryLimit = DEFAULT_MEMORY_LIMIT,
  } = options;
  assertInteger("pageSize", pageSize);
  assertInteger("fetchSize", fetchSize);
  const segments = planCatalogue(database, {
    catalogueSchema,
    pageSize,
    fetchSize,
    maxReleaseBytes: largestMessageBytes(parseMemoryLimit(memoryLimit)),
    signal: options.signal,
    ...(options.releaseIds !== undefined && { releaseIds: options.releaseIds }),
  });
  for await (const segment of segments) {
    for (const item of segment) {
      const loaded = await item.load();
      if (loaded.kind === "rows") yield assembled(item.releaseId, loaded.assemble());
      if (loaded.kind === "too-large") yield tooLargeRelease(item.releaseId, loaded.bytes);
    }
  }
}

/** Where no release can be made of the rows, it consists of what is wrong with them. */
function assembled(releaseId: string, result: AssembledRelease): CatalogueReleaseInput {
  return result.isComplete ? result.release : { releaseId, findings: [...result.findings] };
}

function tooLargeRelease(releaseId: string, bytes: number): CatalogueReleaseInput {
  return {
    releaseId,
    findings: [
      {
        code: "ERN_MEMORY_RELEASE_TOO_LARGE",
        severity: "fatal",
        path: "release",
        text: "The release is larger than the memory limit allows",
        hint: ERROR_CODES.ERN_MEMORY_RELEASE_TOO_LARGE.hint,
        value: String(bytes),
      },
    ],
  };
}
