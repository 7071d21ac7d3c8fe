/** What flows through the batch engine: planned releases, loaded releases, documents and failures. */
import type { AssembledRelease } from "../db/assemble-release.ts";
import type { Stage } from "../db/error-rows.ts";
import type { StoredMessageKind } from "../db/tables.ts";
import type { Finding } from "../finding.ts";
import type { ReleaseTraits } from "./release-traits.ts";

/** A release that is known and not read yet. */
export interface PlannedItem {
  /** Absent where the input has none that can be used. */
  readonly releaseId: string | undefined;
  /** Expected size of its message. Unit: bytes. */
  readonly estimatedBytes: number;
  /** Largest batch that it may be part of; 1 has it worked on alone. Default: any. */
  readonly maxBatchSize?: number | undefined;
  /** Reads it; called once, in plan order, after its batch was admitted. */
  load(): Promise<LoadedItem>;
}

/** A release that was read, or what became of it. */
export type LoadedItem =
  /** From the reader; made of its rows when it is built, and again when it has to be diagnosed. */
  | {
      readonly kind: "rows";
      readonly releaseId: string;
      readonly assemble: () => AssembledRelease;
      /** SHA-256 of the rows, hexadecimal. */
      readonly sourceSha: () => string;
    }
  /** From a caller: a CatalogueReleaseInput if all is well. */
  | { readonly kind: "input"; readonly releaseId: string | undefined; readonly input: unknown }
  | { readonly kind: "gone"; readonly releaseId: string | undefined }
  /** Its rows took longer than a release may take. */
  | { readonly kind: "overdue"; readonly releaseId: string | undefined }
  | { readonly kind: "too-large"; readonly releaseId: string | undefined; readonly bytes: number };

/** A message that may be handed out: every rule and the XSD let it pass. */
export interface BuiltDocument {
  readonly releaseId: string;
  readonly messageId: string;
  readonly messageThreadId: string;
  readonly messageKind: StoredMessageKind;
  readonly profile: string;
  /** The XML in UTF-8. */
  readonly bytes: Buffer;
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly sha256: string;
  /** Length of `bytes`. */
  readonly byteLength: number;
  /** False only where `validateEach` was switched off. */
  readonly validated: boolean;
  /** Findings that do not block. */
  readonly warnings: readonly StagedFinding[];
  /** Absent of a message that is not made of a release. */
  readonly traits?: ReleaseTraits | undefined;
  /** Unit: ms of building, checking and serializing. */
  readonly buildMs?: number | undefined;
}

/** A finding and its stage. */
export interface StagedFinding {
  readonly stage: Stage;
  readonly finding: Finding;
  /** True where it keeps the document from being exported; the run's policy says so, not the severity alone. */
  readonly blocks: boolean;
}

/** A release without a document, and every reason. */
export interface FailedRelease {
  readonly releaseId: string | undefined;
  readonly findings: readonly StagedFinding[];
  /** Absent where no release could be made of the input. */
  readonly traits?: ReleaseTraits | undefined;
  /** Unit: ms of building and checking; absent where it was not tried. */
  readonly buildMs?: number | undefined;
}

/** A release whose recipient has its message already. */
export interface UnchangedRelease {
  readonly releaseId: string;
  readonly contentSha: string;
}

/** What became of one batch. Shape: every planned item is counted exactly once. */
export interface BatchOutcome {
  /** Counted from 0, in plan order. */
  readonly batchIndex: number;
  readonly documents: readonly BuiltDocument[];
  readonly failures: readonly FailedRelease[];
  /** Releases whose message says what the last one said, by the hash of `contentSha`: nothing is written. Default: none. */
  readonly unchanged?: readonly UnchangedRelease[] | undefined;
  /** Updates that grant less than the last message about the release; absent where nobody has counted them. */
  readonly lostDealCount?: number | undefined;
  /** True where a validator call missed its deadline, whatever became of its documents then. */
  readonly isOverdue?: boolean | undefined;
  /** SHA-256 of the rows of each release, by its id; absent where it was not made of rows. */
  readonly sourceShas?: ReadonlyMap<string, () => string> | undefined;
  /** Releases that were planned and had vanished when they were read. */
  readonly goneCount: number;
}
