/** A run and its batches as the job would write them. */
import { createHash } from "node:crypto";
import type { FinishedBatch, NewDocument } from "../../src/db/batch-writer.ts";
import type { RecordedError } from "../../src/db/error-rows.ts";
import type { NewRun } from "../../src/db/run-store.ts";

export const NEW_RUN: NewRun = {
  job: "nightly",
  senderDpid: "PADPIDA2014021301X",
  recipientDpid: "PADPIDA2014021302Y",
  messageCreatedAt: new Date("2026-11-22T01:00:00Z"),
  catalogueSchema: "catalogue",
  options: { batchSize: 50 },
  builderVersion: "0.1.0",
  schemaSha: "abc",
  plannedCount: 10,
};

/** A document of a release. */
export function documentOf(releaseId: string, changes: Partial<NewDocument> = {}): NewDocument {
  const bytes = changes.bytes ?? Buffer.from(`<NewReleaseMessage>東京 ${releaseId}</NewReleaseMessage>`);
  return {
    releaseId,
    senderDpid: "PADPIDA2014021301X",
    recipientDpid: "PADPIDA2014021302Y",
    messageId: `M-${releaseId}`,
    messageThreadId: `T-${releaseId}`,
    messageControlType: "LiveMessage",
    messageKind: "first",
    profile: "Audio",
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    ...changes,
  };
}

/** A recorded error of a release. */
export function errorOf(releaseId: string, finding: Partial<RecordedError["finding"]> = {}): RecordedError {
  return {
    stage: "validate",
    releaseId,
    retryable: false,
    finding: {
      code: "ERN_XSD_INVALID",
      severity: "error",
      path: "/NewReleaseMessage/ResourceList",
      text: "Element is not expected",
      hint: "Correct it",
      ...finding,
    },
  };
}

/** A batch of a run with a document for each of its releases. */
export function batchOf(
  runId: string,
  batchIndex: number,
  releaseIds: readonly string[],
  changes: Partial<FinishedBatch> = {},
): FinishedBatch {
  return {
    runId,
    batchIndex,
    firstReleaseId: releaseIds[0] ?? "",
    lastRelease: { exportPriority: "0", releaseId: releaseIds.at(-1) ?? "" },
    documents: releaseIds.map((releaseId) => documentOf(releaseId)),
    errors: [],
    counts: { readCount: releaseIds.length, filterCount: 0, skipCount: 0 },
    schemaSha: "abc",
    builderVersion: "0.1.0",
    ...changes,
  };
}
