/** A run and its batches as the job would write them. */
import { createHash } from "node:crypto";
import type { DocumentParties, FinishedBatch, NewDocument } from "../../src/db/batch-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import type { RecordedError } from "../../src/db/error-rows.ts";
import { openRun } from "../../src/db/run-open.ts";
import type { NewRun } from "../../src/db/run-start.ts";

const PARTIES: DocumentParties = {
  senderDpid: "PADPIDA2014021301X",
  recipientDpid: "PADPIDA2014021302Y",
  messageControlType: "LiveMessage",
};

export const NEW_RUN: NewRun = {
  job: "nightly",
  ...PARTIES,
  messageCreatedAt: new Date("2026-11-22T01:00:00Z"),
  catalogueSchema: "catalogue",
  options: { batchSize: 50 },
  builderVersion: "0.1.0",
  schemaSha: "abc",
  configSha: "def",
  plan: { plannedCount: 10 },
};

let jobCount = 0;

/** Starts a run without chunks, of a job of its own unless one is given; gives its id. */
export async function startRun(database: Database, changes: Partial<NewRun> = {}): Promise<string> {
  jobCount += 1;
  const { runId } = await openRun(database, { ...NEW_RUN, job: `job ${jobCount}`, ...changes });
  return runId;
}

/** A document of a release. */
export function documentOf(releaseId: string, changes: Partial<NewDocument> = {}): NewDocument {
  const bytes = changes.bytes ?? Buffer.from(`<NewReleaseMessage>東京 ${releaseId}</NewReleaseMessage>`);
  return {
    releaseId,
    messageId: `M-${releaseId}`,
    messageThreadId: `T-${releaseId}`,
    messageKind: "first",
    profile: "Audio",
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    contentSha: createHash("sha256").update(releaseId).digest("hex"),
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
    lastReleaseId: releaseIds.at(-1) ?? "",
    parties: PARTIES,
    documents: releaseIds.map((releaseId) => documentOf(releaseId)),
    unchanged: [],
    others: [],
    errors: [],
    schemaSha: "abc",
    builderVersion: "0.1.0",
    ...changes,
  };
}
