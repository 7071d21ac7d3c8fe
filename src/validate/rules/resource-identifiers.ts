/** Rules of which identifiers resources have: ISRCs of primary ones, proprietary ids of the others. */
import { editionName, editionsOf, firstIdPath } from "./editions.ts";
import type { ResourceFacts } from "./message-facts.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";

const primaryIsrc: Rule = {
  code: "RES_PRIMARY_ISRC",
  number: 45,
  severity: "error",
  profiles: "all",
  checks:
    "Each primary resource has an ISRC; in Ringtone and LongFormMusicalWorkVideo a ProprietaryId will do",
  source: "Release profiles 2.3, 7.4, 8.2 and 8.3",
  fileStatus: "MetadataMissing",
  hint: "Give the recording its ISRC",
};
const secondaryProprietary: Rule = {
  code: "RES_SECONDARY_PROPRIETARY",
  number: 46,
  severity: "fatal",
  profiles: "all",
  checks:
    "Each secondary recording and each bonus resource has a ProprietaryId; the recordings of a DJ mix have an ISRC instead",
  source: "Release profiles 2.3, 7.4; DDEX Schematron 2.1, 1029-1 and 5.4.4(6)",
  fileStatus: "MetadataMissing",
  hint: "Give the resource an identifier of yours, or the recording of a mix its ISRC",
};
const isrcDistinct: Rule = {
  code: "RES_ISRC_DISTINCT",
  number: 47,
  severity: "error",
  profiles: "all",
  checks: "No two different recordings, and no two kinds of editions of one recording, have the same ISRC",
  source: "DDEX allowed value IdentifierInvalid; practice of recipients",
  fileStatus: "IdentifierInvalid",
  hint: "Give each recording, and its immersive edition, an ISRC of its own",
};

/** Identifiers of resources. */
export const resourceIdentifiers: RuleFamily = {
  rules: [primaryIsrc, secondaryProprietary, isrcDistinct],
  message: (context) => {
    const { facts } = context;
    const bonus = new Set(
      facts.items
        .filter(({ node }) => node.IsBonusResource === true)
        .map(({ node }) => node.ReleaseResourceReference),
    );
    for (const resource of facts.resources) {
      if (resource.isPrimary) checkPrimary(resource, context);
      else if (resource.kind === "SoundRecording" || bonus.has(resource.reference)) {
        checkSecondary(resource, context);
      }
    }
    checkDistinct(context);
  },
};

function hasId(resource: ResourceFacts, name: "ISRC" | "ProprietaryId"): boolean {
  return editionsOf(resource).some((edition) =>
    edition.ResourceId?.some((id) => (name === "ISRC" ? id.ISRC : id.ProprietaryId?.[0]) !== undefined),
  );
}

function checkPrimary(resource: ResourceFacts, context: CheckContext): void {
  if (hasId(resource, "ISRC")) return;
  const suffices = context.facts.requirements?.proprietaryIdSuffices === true;
  if (suffices && hasId(resource, "ProprietaryId")) return;
  const text = `${resource.kind} "${resource.reference ?? ""}" has no ISRC`;
  context.report(primaryIsrc, `${firstIdPath(resource)}/ISRC`, text);
}

function checkSecondary(resource: ResourceFacts, context: CheckContext): void {
  const { kind, type, reference } = resource;
  // The types of images, texts, sheet music and software ask for their identifiers themselves.
  if (kind !== "SoundRecording" && kind !== "Video") return;
  const isPartOfMix = context.facts.profile === "DjMix" && type === "MusicalWorkSoundRecording";
  const name = isPartOfMix ? "ISRC" : "ProprietaryId";
  if (hasId(resource, name)) return;
  const text = `${kind} "${reference ?? ""}" has no ${name}`;
  context.report(secondaryProprietary, `${firstIdPath(resource)}/${name}`, text);
}

/** A use of an ISRC, and what tells its recording from others. */
interface IsrcUse {
  readonly resource: ResourceFacts;
  readonly editionType: string | undefined;
}

function checkDistinct(context: CheckContext): void {
  const first = new Map<string, IsrcUse>();
  for (const resource of context.facts.resources) {
    const editions = editionsOf(resource);
    editions.forEach((edition, index) => {
      const ids = edition.ResourceId ?? [];
      ids.forEach(({ ISRC: isrc }, place) => {
        if (isrc === undefined) return;
        const use: IsrcUse = { resource, editionType: edition.Type };
        const other = first.get(isrc);
        if (!other) first.set(isrc, use);
        else if (!isSameRecording(use, other)) {
          const path = siblingPath(resource.path, editionName(resource), editions, index);
          const text = `ISRC ${isrc} is also that of ${nameOf(other, use)}`;
          context.report(isrcDistinct, `${siblingPath(path, "ResourceId", ids, place)}/ISRC`, text, isrc);
        }
      });
    });
  }
}

/** The same recording may stand in a message twice; it has the same kind, title and duration then. */
function isSameRecording(one: IsrcUse, other: IsrcUse): boolean {
  if (one.editionType !== other.editionType) return false;
  const [a, b] = [one.resource, other.resource];
  return (
    a === b ||
    (a.kind === b.kind &&
      a.node.Duration === b.node.Duration &&
      a.node.DisplayTitleText?.[0]?.value === b.node.DisplayTitleText?.[0]?.value)
  );
}

function nameOf({ resource, editionType }: IsrcUse, use: IsrcUse): string {
  if (resource === use.resource) return `another edition (${editionType ?? "no type"}) of the same recording`;
  return `${resource.kind} "${resource.reference ?? ""}"`;
}
