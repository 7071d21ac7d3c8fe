/** What failures of the same cause have in common. */
import type { FailedRelease } from "./batch-items.ts";

/** The code that a release failed by, and its signature. */
export interface FailureCause {
  readonly errorCode: string;
  /** Code and path of the first blocking finding, without positions: equal for equal causes. */
  readonly signature: string;
}

/** Says by what a release failed. */
export function failureCause({ findings }: FailedRelease): FailureCause {
  const first = findings.find(({ blocks }) => blocks)?.finding;
  const errorCode = first?.code ?? "ERN_BUILD_FAILED";
  return { errorCode, signature: `${errorCode} ${(first?.path ?? "").replace(/\[\d+\]/g, "[]")}` };
}
