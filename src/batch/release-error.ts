/** Findings as a caller of the library sees them: flat, one entry per finding, with the release that it belongs to. */
import { ERROR_CODES } from "../errors.ts";
import type { Severity, SourceCell } from "../finding.ts";
import type { Stage } from "../db/error-rows.ts";
import type { FailedRelease, StagedFinding } from "./batch-items.ts";

/** One thing that is wrong with one release. */
export interface ReleaseError {
  /** Release id; absent where the input has none. */
  readonly id: string | undefined;
  /** Stable code, see docs/errors.md and docs/rules.md. */
  readonly code: string;
  readonly severity: Severity;
  readonly stage: Stage;
  /** What is wrong. */
  readonly message: string;
  /** Element path in the message, or path in the input. */
  readonly path: string;
  /** What to do. */
  readonly hint: string;
  /** True where the same release may pass when it is tried again unchanged. */
  readonly retryable: boolean;
  readonly value: string | undefined;
  readonly source: SourceCell | undefined;
}

const RETRYABLE_CODES: ReadonlySet<string> = new Set([
  "ERN_XSD_NO_VERDICT",
  ...Object.entries(ERROR_CODES).flatMap(([code, { disposition }]) =>
    disposition === "retry" ? [code] : [],
  ),
]);

/** Says whether a release with this finding may pass when it is tried again unchanged. */
export function isRetryable(code: string): boolean {
  return RETRYABLE_CODES.has(code);
}

/** Flattens a finding. */
export function toReleaseError(id: string | undefined, { stage, finding }: StagedFinding): ReleaseError {
  return {
    id,
    code: finding.code,
    severity: finding.severity,
    stage,
    message: finding.text,
    path: finding.path,
    hint: finding.hint,
    retryable: isRetryable(finding.code),
    value: finding.value,
    source: finding.source,
  };
}

/** The findings of a failed release that keep it from being exported. */
export function blockingErrors(failure: FailedRelease): readonly ReleaseError[] {
  return failure.findings
    .filter(({ blocks }) => blocks)
    .map((finding) => toReleaseError(failure.releaseId, finding));
}
