/** Everything that is wrong with the releases that did not pass: rules, XSD in readable form, and the rows to correct. */
import { buildNewReleaseMessage } from "../builder/build-message.ts";
import { serialize } from "../builder/ern43/serialize.ts";
import { attachSources } from "../builder/locate-source.ts";
import { OriginRecorder } from "../builder/origins.ts";
import { isBlocking } from "../finding.ts";
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
    const rules = candidate.findings.map(({ finding }) => finding).filter(isBlocking);
    const diagnosis = entry.xml === undefined ? [] : (diagnoses.next().value ?? []);
    const fromXsd = diagnosis.filter((finding) => !isToldBy(rules, finding));
    const all = [...candidate.findings, ...staged("validate", fromXsd)];
    const located = attachSources(
      all.map(({ finding }) => finding),
      entry.message,
      entry.origins,
    );
    return all.map((staging, place) => ({ ...staging, finding: located[place] ?? staging.finding }));
  });
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
  const message = buildNewReleaseMessage(built.release(), built.envelope, origins);
  try {
    return { message, origins, xml: serialize(message, "NewReleaseMessage", { replaceForbidden: true }) };
  } catch {
    // A rule has refused the release already: what cannot be written either must not cost its neighbours.
    return { message, origins, xml: undefined };
  }
}
