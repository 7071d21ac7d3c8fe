/** Everything that is wrong with the releases that did not pass: rules, XSD in readable form, and the rows to correct. */
import { serialize } from "../builder/ern43/serialize.ts";
import { checkRequiredParts } from "../validate/check-message.ts";
import { isToldBy } from "../validate/told-by.ts";
import { diagnose } from "../validate/xsd-diagnosis.ts";
import type { XsdSchema } from "../validate/xsd-schema.ts";
import type { StagedFinding } from "./batch-items.ts";
import { type BuiltRelease, type Candidate, staged } from "./build-candidates.ts";
import { type TracedMessage, traceMessage, withSources } from "./locate-findings.ts";

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
    const told = [...candidate.findings, ...leftToXsd(candidate, entry)];
    const rules = told.filter(({ blocks }) => blocks).map(({ finding }) => finding);
    const diagnosis = entry.xml === undefined ? [] : (diagnoses.next().value ?? []);
    const fromXsd = diagnosis.filter((finding) => !isToldBy(rules, finding));
    const all = [...told, ...staged("validate", fromXsd)];
    return withSources(all, entry);
  });
}

/** What no rule has looked for yet, since the XSD was to come. */
function leftToXsd({ built }: Candidate, { message }: WrittenMessage): readonly StagedFinding[] {
  return built?.bytes === undefined ? [] : staged("validate", checkRequiredParts(message));
}

/** A message as it can be shown to the XSD. */
interface WrittenMessage extends TracedMessage {
  /** Absent where it cannot be written at all. */
  readonly xml: string | undefined;
}

/** Makes the message once more, with what it came from. */
function trace(built: BuiltRelease): WrittenMessage {
  const traced = traceMessage(built.release(), built.envelope);
  try {
    return { ...traced, xml: serialize(traced.message, "NewReleaseMessage", { replaceForbidden: true }) };
  } catch {
    // A rule has refused the release already: what cannot be written either must not cost its neighbours.
    return { ...traced, xml: undefined };
  }
}
