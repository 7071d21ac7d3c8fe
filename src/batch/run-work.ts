/** What a process needs to work on a run that was opened. */
import type { MessageParties } from "../catalogue/party.ts";
import type { ReadRelease } from "../db/release-reader.ts";
import type { ResolvedBatchOptions } from "./batch-options.ts";
import type { BreakerCheck } from "./circuit-breaker.ts";
import type { ResolvedEngineOptions } from "./engine-options.ts";
import type { ExportSettings } from "./export-batch.ts";
import type { BatchProvenance } from "./write-outcome.ts";

/** A run and what it is worked on with. */
export interface RunWork {
  readonly provenance: BatchProvenance;
  readonly plannedCount: number;
  readonly parties: MessageParties;
  readonly resolved: ResolvedBatchOptions;
  readonly engine: ResolvedEngineOptions;
  readonly settings: ExportSettings;
  readonly read: (
    releaseIds: readonly string[],
    options: {
      readonly maxReleaseBytes: number;
      readonly maxReleaseMs: number;
      readonly signal?: AbortSignal;
    },
  ) => AsyncGenerator<ReadRelease>;
  readonly outDir: string | undefined;
  /** Absent: no breaker is set. */
  readonly checkBreaker?: BreakerCheck | undefined;
}
