/** Findings on a release that is loaded → what is recorded. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { CatalogueRefusal } from "../db/catalogue-refusals.ts";
import type { RecordedError } from "../db/error-rows.ts";
import { ERROR_CODES } from "../errors.ts";
import type { Finding, SourceCell } from "../finding.ts";

/** Records findings of a release; one that names no cell is of the release's own source. */
export function loadErrorsOf(
  { releaseId }: Pick<CatalogueReleaseInput, "releaseId">,
  findings: readonly Finding[],
  source: SourceCell | undefined,
): readonly RecordedError[] {
  return findings.map((finding) => ({
    stage: "load",
    releaseId,
    finding: {
      ...finding,
      ...(finding.source === undefined && source !== undefined && { source }),
    },
    retryable: false,
  }));
}

/** What PostgreSQL cannot hold, as a finding. */
export function findingOfRefusal({ code, path, text }: CatalogueRefusal): Finding {
  return { code, severity: "fatal", path, text, hint: ERROR_CODES[code].hint };
}
