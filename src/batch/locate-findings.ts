/** Findings of a message → the rows that they are about. */
import type { MessageEnvelope } from "../builder/build-context.ts";
import { buildNewReleaseMessage } from "../builder/build-message.ts";
import { attachSources } from "../builder/locate-source.ts";
import { OriginRecorder } from "../builder/origins.ts";
import type { CatalogueRelease } from "../catalogue.ts";
import type { StagedFinding } from "./batch-items.ts";

/** A message, and which record each of its composites came from. */
export interface TracedMessage {
  readonly message: ReturnType<typeof buildNewReleaseMessage>["message"];
  readonly origins: OriginRecorder;
}

/** Builds a message, this time noting which record each composite came from. */
export function traceMessage(release: CatalogueRelease, envelope: MessageEnvelope): TracedMessage {
  const origins = new OriginRecorder();
  return { message: buildNewReleaseMessage(release, envelope, origins).message, origins };
}

/**
 * Names the rows that the findings of a release's message are about.
 *
 * Shape: the findings, same order, each with its source cell where the release came from rows.
 */
export function locateFindings(
  findings: readonly StagedFinding[],
  release: CatalogueRelease,
  envelope: MessageEnvelope,
): readonly StagedFinding[] {
  const { source } = release;
  if (findings.length === 0) return findings;
  if (source !== undefined && findings.every(isOfMessage)) {
    return findings.map((each) => ({
      ...each,
      finding: { source: { table: source.table, key: source.key }, ...each.finding },
    }));
  }
  return withSources(findings, traceMessage(release, envelope));
}

/** What is said of the message as a whole is said of the release's row; nothing has to be built to know it. */
function isOfMessage({ finding }: StagedFinding): boolean {
  return finding.path.indexOf("/", 1) === -1;
}

/** Names the rows that findings are about, where their message has been traced already. */
export function withSources(
  findings: readonly StagedFinding[],
  { message, origins }: TracedMessage,
): readonly StagedFinding[] {
  const located = attachSources(
    findings.map(({ finding }) => finding),
    message,
    origins,
  );
  return findings.map((staging, place) => ({ ...staging, finding: located[place] ?? staging.finding }));
}
