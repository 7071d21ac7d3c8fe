/** What a batch came to → rows, tried again where a passing fault kept them from being written. */
import {
  type DocumentParties,
  type FinishedBatch,
  isBatchWritten,
  type NewDocument,
  type RunStanding,
  writeBatch,
} from "../db/batch-writer.ts";
import type { Database } from "../db/connect.ts";
import { codeOf } from "../db/database-error.ts";
import type { RecordedError } from "../db/error-rows.ts";
import type { NewItem } from "../db/item-rows.ts";
import { ERROR_CODES } from "../errors.ts";
import type { Finding } from "../finding.ts";
import { ErnError } from "../errors.ts";
import type { BatchOutcome, LoadedItem } from "./batch-items.ts";
import type { BreakerCheck } from "./circuit-breaker.ts";
import type { ChunkItem } from "./chunk-feed.ts";
import { contentSha } from "./content-sha.ts";
import { failpoint } from "./failpoint.ts";
import { failureCause } from "./failure-signature.ts";
import type { FaultPolicy } from "./fault-policy.ts";
import { recordedErrors } from "./recorded-errors.ts";

/** What every batch of a run is written with. */
export interface BatchProvenance {
  readonly runId: string;
  readonly parties: DocumentParties;
  readonly schemaSha: string;
  readonly builderVersion: string;
}

/** A release without a verdict has cost the validator its life, and every half of its batch after it. */
const POISON_CODES: ReadonlySet<string> = new Set(["ERN_RELEASE_QUARANTINED", "ERN_XSD_NO_VERDICT"]);

/**
 * Writes a batch of a chunk.
 *
 * Shape: exactly once, and only where `checkBreaker` lets the run go so far. Where the connection is lost at COMMIT, the database is asked whether it was committed.
 */
export async function writeOutcome(
  database: Database,
  provenance: BatchProvenance,
  outcome: BatchOutcome,
  batch: readonly ChunkItem[],
  faults: FaultPolicy,
  checkBreaker?: BreakerCheck,
): Promise<RunStanding> {
  const finished = finishedBatch(provenance, outcome, batch);
  let attempts = 0;
  return faults.retry(async () => {
    attempts += 1;
    if (attempts > 1 && (await isBatchWritten(database, finished))) return WRITTEN_BEFORE;
    try {
      const standing = await writeBatch(database, finished, (counted) => {
        checkBreaker?.(counted);
        beforeCommit();
      });
      failpoint("after-commit");
      return standing;
    } catch (error) {
      // The server was still at the first attempt when it was asked.
      const mayBeWritten = attempts > 1 && isDuplicate(error);
      if (mayBeWritten && (await isBatchWritten(database, finished))) return WRITTEN_BEFORE;
      throw error;
    }
  });
}

/** What is known of a run whose answer was lost: nothing that would end it. */
const WRITTEN_BEFORE: RunStanding = {
  status: "STARTED",
  plannedCount: Infinity,
  skipCount: 0,
  doneCount: 0,
  takedownCount: 0,
  lostDealCount: 0,
};

function isDuplicate(error: unknown): boolean {
  return error instanceof ErnError && codeOf(error.cause) === "23505";
}

/** COMMIT is on its way by the next turn of the loop, and its answer is not. */
function beforeCommit(): void {
  failpoint("before-commit");
  setImmediate(() => failpoint("commit-sent"));
}

function finishedBatch(
  provenance: BatchProvenance,
  outcome: BatchOutcome,
  batch: readonly ChunkItem[],
): FinishedBatch {
  const [first, last] = [batch[0], batch.at(-1)];
  return {
    ...provenance,
    batchIndex: first?.place ?? 0,
    ...(first !== undefined && { hold: first.chunk.hold }),
    firstReleaseId: first?.releaseId ?? "",
    lastReleaseId: last?.releaseId ?? "",
    ...outcomeRows(outcome, batch),
    lostDealCount: outcome.lostDealCount,
  };
}

/** The hashes of what each release was made of, to be made of those that are written. */
export function sourceShasOf(items: readonly LoadedItem[]): ReadonlyMap<string, () => string> {
  return new Map(
    items.flatMap((item): [string, () => string][] =>
      item.kind === "rows" ? [[item.releaseId, item.sourceSha]] : [],
    ),
  );
}

/** The rows of an outcome. Shape: each of the batch's releases in exactly one of the lists. */
export function outcomeRows(
  outcome: BatchOutcome,
  batch: readonly { readonly releaseId: string; readonly deaths?: number }[],
): Pick<FinishedBatch, "documents" | "unchanged" | "others" | "errors"> {
  const attempts = new Map(batch.map(({ releaseId, deaths = 0 }) => [releaseId, deaths + 1]));
  const left = new Set(attempts.keys());
  const documents = outcome.documents.map((document): NewDocument => {
    left.delete(document.releaseId);
    const sourceSha = outcome.sourceShas?.get(document.releaseId)?.();
    return { ...document, contentSha: contentSha(document.bytes), sourceSha };
  });
  const unchanged = outcome.unchanged ?? [];
  for (const { releaseId } of unchanged) left.delete(releaseId);
  const failed = outcome.failures.map((failure): NewItem => {
    const releaseId = failure.releaseId ?? "";
    left.delete(releaseId);
    const cause = failureCause(failure);
    const status = POISON_CODES.has(cause.errorCode) ? "quarantined" : "failed";
    return { releaseId, status, attempts: attempts.get(releaseId) ?? 1, ...cause };
  });
  const gone = [...left].map((releaseId): NewItem => ({ releaseId, status: "gone" }));
  const errors = [...recordedErrors(outcome), ...gone.map(goneWarning)];
  return { documents, unchanged, others: [...failed, ...gone], errors };
}

/** What is to become of it at its recipient is for people to decide. */
function goneWarning({ releaseId }: NewItem): RecordedError {
  const code = "ERN_RELEASE_GONE";
  const text = "The release is not in the catalogue any more";
  const finding: Finding = { code, severity: "warning", path: "release", text, hint: ERROR_CODES[code].hint };
  return { stage: "read", releaseId, finding, retryable: false };
}
