/** Releases that fail as a whole, whatever is in them. */
import { ERROR_CODES, type ErrorCode } from "../errors.ts";
import type { Finding } from "../finding.ts";
import type { FailedRelease } from "./batch-items.ts";
import { staged } from "./build-candidates.ts";

type Stage = "read" | "build" | "validate";

/** What is known of it. */
type Known = Pick<FailedRelease, "releaseId" | "traits" | "buildMs">;

/** A release that took longer in a stage than it may. Unit: ms. */
export function overdue(
  release: Known,
  stage: Stage,
  { maxReleaseMs = Infinity }: { readonly maxReleaseMs?: number | undefined },
): FailedRelease {
  const text = `The release took longer than ${maxReleaseMs / 1000} s to ${stage}`;
  return failed(release, stage, { ...findingOf("ERN_RELEASE_OVERDUE"), text });
}

/** A release that does not fit into memory. Units: bytes of its message, or of the process that works on it alone. */
export function tooLarge(
  releaseId: string | undefined,
  bytes: number,
  { memoryLimitBytes }: { readonly memoryLimitBytes: number },
): FailedRelease {
  const text = `The release needs more memory than the limit of ${memoryLimitBytes} bytes allows`;
  const finding = { ...findingOf("ERN_MEMORY_RELEASE_TOO_LARGE"), text, value: String(bytes) };
  return failed({ releaseId }, "read", finding);
}

/** A release that so many processes died of that it is left out. */
export function quarantined(item: { readonly releaseId: string; readonly deaths: number }): FailedRelease {
  const { releaseId, deaths } = item;
  const text = `${deaths} processes ended while they worked on the release`;
  return failed({ releaseId }, "build", { ...findingOf("ERN_RELEASE_QUARANTINED"), text });
}

function findingOf(code: ErrorCode): Finding {
  return { code, severity: "fatal", path: "release", text: "", hint: ERROR_CODES[code].hint };
}

function failed({ releaseId, traits, buildMs }: Known, stage: Stage, finding: Finding): FailedRelease {
  return { releaseId, findings: staged(stage, [finding]), traits, buildMs };
}
