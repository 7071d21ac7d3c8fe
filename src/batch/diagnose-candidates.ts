/** Everything that is wrong with the releases that did not pass: rules, XSD in readable form, and the rows to correct. */
import { buildNewReleaseMessage } from "../builder/build-message.ts";
import { serialize } from "../builder/ern43/serialize.ts";
import { attachSources } from "../builder/locate-source.ts";
import { OriginRecorder } from "../builder/origins.ts";
import { isToldBy } from "../validate/told-by.ts";
import { diagnose } from "../validate/xsd-diagnosis.ts";
import type { XsdSchema } from "../validate/xsd-schema.ts";
import type { StagedFinding } from "./batch-items.ts";
import { type BuiltRelease, type Candidate, staged } from "./build-candidates.ts";

/**
 * Finds out all that is wrong with each candidate.
 *
 * Shape: one list of findings per candidate, same order, each with its source cell where the release came from rows.
 * Memory: the trees of all candidates given, so hand in the failing ones only.
 */
export async function diagnoseCandidates(
  candidates: readonly Candidate[],
  schema: XsdSchema,
): Promise<readonly (readonly StagedFinding[])[]> {
  const traced = candidates.map(({ built }) => (built ? trace(built) : undefined));
  const texts = traced.flatMap((entry) => (entry?.xml === undefined ? [] : [entry.xml]));
  const diagnoses = (await diagnose(schema, texts)).values();
  return candidates.map((candidate, index) => {
    const entry = traced[index];
    if (!entry) return candidate.findings;
    const rules = candidate.findings.filter(({ blocks }) => blocks).map(({ finding }) => finding);
    const diagnosis = entry.xml === undefined ? [] : (diagnoses.next().value ?? []);
    const fromXsd = diagnosis.filter((finding) => !isToldBy(rules, finding));
    const all = [...candidate.findings, ...staged("validate", fromXsd)];
    return withSources(all, entry.message, entry.origins);
  });
}

/**
 * Names the rows that the findings of a document are about, which passes although it has some.
 *
 * Shape: the candidate's findings, same order, each with its source cell where the release came from rows.
 */
export function locateFindings({ built, findings }: Candidate): readonly StagedFinding[] {
  if (built === undefined || findings.length === 0) return findings;
  const { source } = built;
  if (source !== undefined && findings.every(isOfMessage)) {
    return findings.map((each) => ({
      ...each,
      finding: { source: { table: source.table, key: source.key }, ...each.finding },
    }));
  }
  const origins = new OriginRecorder();
  const { message } = buildNewReleaseMessage(built.release(), built.envelope, origins);
  return withSources(findings, message, origins);
}

/** What is said of the message as a whole is said of the release's row; nothing has to be built to know it. */
function isOfMessage({ finding }: StagedFinding): boolean {
  return finding.path.indexOf("/", 1) === -1;
}

function withSources(
  findings: readonly StagedFinding[],
  message: object,
  origins: OriginRecorder,
): readonly StagedFinding[] {
  const located = attachSources(
    findings.map(({ finding }) => finding),
    message,
    origins,
  );
  return findings.map((staging, place) => ({ ...staging, finding: located[place] ?? staging.finding }));
}

interface TracedMessage {
  readonly message: object;
  readonly origins: OriginRecorder;
  /** Absent where it cannot be written at all. */
  readonly xml: string | undefined;
}

/** Builds the message once more, this time noting which record each composite came from. */
function trace(built: BuiltRelease): TracedMessage {
  const origins = new OriginRecorder();
  const { message } = buildNewReleaseMessage(built.release(), built.envelope, origins);
  try {
    return { message, origins, xml: serialize(message, "NewReleaseMessage", { replaceForbidden: true }) };
  } catch {
    // A rule has refused the release already: what cannot be written either must not cost its neighbours.
    return { message, origins, xml: undefined };
  }
}
