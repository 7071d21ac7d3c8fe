/** What an outcome leaves behind in export.error. */
import type { RecordedError } from "../db/error-rows.ts";
import type { BatchOutcome, StagedFinding } from "./batch-items.ts";
import { isRetryable } from "./release-error.ts";

/** Every finding of failed releases and of documents, in the form in which it is recorded. */
export function recordedErrors(outcome: BatchOutcome): readonly RecordedError[] {
  return [
    ...outcome.failures.flatMap(({ releaseId, findings }) =>
      findings.map((each) => recorded(releaseId, each)),
    ),
    ...outcome.documents.flatMap(({ releaseId, warnings }) =>
      warnings.map((each) => recorded(releaseId, each)),
    ),
  ];
}

function recorded(releaseId: string | undefined, { stage, finding }: StagedFinding): RecordedError {
  const retryable = isRetryable(finding.code);
  return { stage, finding, retryable, ...(releaseId !== undefined && { releaseId }) };
}
