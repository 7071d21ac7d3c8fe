/** The library's call for a purge: a release in, a validated PurgeReleaseMessage or the errors out; no history. */
import { buildNewReleaseMessage } from "../builder/build-message.ts";
import { buildPurgeReleaseMessage } from "../builder/purge-message.ts";
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../catalogue.ts";
import type { MessageParties } from "../catalogue/party.ts";
import { ConfigError } from "../errors.ts";
import type { FailedRelease } from "./batch-items.ts";
import { type BatchOptions, resolveBatchOptions } from "./batch-options.ts";
import { type BuildReleaseResult, exportSettings, toBuiltMessage } from "./build-batch.ts";
import { staged } from "./build-candidates.ts";
import { judgePurges, type PurgeCandidate } from "./judge-purges.ts";
import { purgeEnvelope } from "./message-ids.ts";
import { toReleaseError } from "./release-error.ts";

/** Options of `buildPurge`. */
export type BuildPurgeOptions = Pick<
  BatchOptions,
  "message" | "now" | "requirements" | "signal" | "waivedCodes" | "xsdDir"
>;

/**
 * Builds and validates the PurgeReleaseMessage of a release.
 *
 * Shape: of the release its identifiers, titles and display artists; give it as it was sent. Whether it was sent at all
 * only `purgeReleases` can know.
 * Throws: `ERN_CONFIG_INVALID_OPTION`, `ERN_CONFIG_MISSING_XSD`, `ERN_XSD_ENGINE`.
 */
export async function buildPurge(
  release: CatalogueReleaseInput,
  options: BuildPurgeOptions = {},
): Promise<BuildReleaseResult> {
  const resolved = resolveBatchOptions(options);
  const settings = await exportSettings(resolved);
  const candidate = purgeOf(release, resolved.message, resolved.now);
  if ("blocked" in candidate) return refused(candidate.blocked);
  const { documents, failures } = await judgePurges([candidate], settings);
  const [document] = documents;
  if (document === undefined) return refused(failures[0] ?? { releaseId: candidate.releaseId, findings: [] });
  const warnings = document.warnings.map((warning) => toReleaseError(document.releaseId, warning));
  return { ok: true, message: toBuiltMessage(document), warnings };
}

function purgeOf(
  input: CatalogueReleaseInput,
  message: MessageParties | undefined,
  now: Date,
): PurgeCandidate | { readonly blocked: FailedRelease } {
  const parsed = parseCatalogueRelease(input);
  if (!parsed.ok) {
    return { blocked: { releaseId: parsed.releaseId, findings: staged("build", parsed.findings) } };
  }
  const { release } = parsed;
  const { releaseId } = release;
  const parties = release.message ?? message;
  if (parties === undefined) {
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      'Cannot use option "message": the release names no sender and recipient, so the option must',
    );
  }
  const envelope = purgeEnvelope(releaseId, parties, now);
  const sent = buildNewReleaseMessage(release, envelope).message;
  return { releaseId, envelope, ...buildPurgeReleaseMessage(releaseId, sent, envelope, release) };
}

function refused({ releaseId, findings }: FailedRelease): BuildReleaseResult {
  return { ok: false, errors: findings.map((finding) => toReleaseError(releaseId, finding)) };
}
