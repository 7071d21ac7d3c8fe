/** Everything that is wrong with the releases that did not pass: rules, XSD in readable form, and the rows to correct. */
import { serialize } from "../builder/ern43/serialize.ts";
import type { Finding } from "../finding.ts";
import { checkRequiredParts } from "../validate/check-message.ts";
import { isToldBy } from "../validate/told-by.ts";
import { diagnose, type DiagnoseOptions } from "../validate/xsd-diagnosis.ts";
import type { XsdSchema } from "../validate/xsd-schema.ts";
import type { StagedFinding } from "./batch-items.ts";
import { collectGarbageBehind } from "./collect-garbage.ts";
import { type BuiltRelease, type Candidate, staged } from "./build-candidates.ts";
import { traceMessage, withSources } from "./locate-findings.ts";

/**
 * Finds out all that is wrong with each candidate.
 *
 * Shape: one list of findings per candidate, same order, each with its source cell where the release came from rows.
 * Memory: the XML of all candidates given, so hand in the failing ones only; then, with nothing of the XSD's left, one tree
 * at a time.
 */
export async function diagnoseCandidates(
  candidates: readonly Candidate[],
  schema: XsdSchema,
  options: DiagnoseOptions = {},
): Promise<readonly (readonly StagedFinding[])[]> {
  const fromXsd = await diagnoseByXsd(candidates, schema, options);
  return candidates.map((candidate) => {
    const { built, findings } = candidate;
    if (built === undefined) return findings;
    collectGarbageBehind((built.bytes ?? built.blockedBytes)?.byteLength ?? 0);
    const traced = traceMessage(built.release(), built.envelope);
    const told = [...findings, ...leftToXsd(built, traced.message)];
    const rules = told.filter(({ blocks }) => blocks).map(({ finding }) => finding);
    const untold = (fromXsd.get(candidate) ?? []).filter((finding) => !isToldBy(rules, finding));
    return withSources([...told, ...staged("validate", untold)], traced);
  });
}

async function diagnoseByXsd(
  candidates: readonly Candidate[],
  schema: XsdSchema,
  options: DiagnoseOptions,
): Promise<ReadonlyMap<Candidate, readonly Finding[]>> {
  const written = candidates.flatMap((candidate) => {
    const xml = candidate.built && xmlOf(candidate.built);
    return xml === undefined ? [] : [{ candidate, xml }];
  });
  const diagnoses = await diagnose(
    schema,
    written.map(({ xml }) => xml),
    options,
  );
  return new Map(written.map(({ candidate }, index) => [candidate, diagnoses[index] ?? []]));
}

/** What no rule has looked for yet, since the XSD was to come. */
function leftToXsd(
  { bytes }: BuiltRelease,
  message: Parameters<typeof checkRequiredParts>[0],
): readonly StagedFinding[] {
  return bytes === undefined ? [] : staged("validate", checkRequiredParts(message));
}

/** The message as it can be shown to the XSD; undefined where it cannot be written at all. */
function xmlOf({ bytes, blockedBytes, release, envelope }: BuiltRelease): string | Buffer | undefined {
  const kept = bytes ?? blockedBytes;
  if (kept !== undefined) return kept;
  try {
    const { message } = traceMessage(release(), envelope);
    return serialize(message, "NewReleaseMessage", { replaceForbidden: true });
  } catch {
    // A rule has refused the release already: what cannot be written either must not cost its neighbours.
    return undefined;
  }
}
