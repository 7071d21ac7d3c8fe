/** Rules of primary resources: identifier, P line, parental warning. */
import type { Release } from "../../builder/ern43/types.ts";
import type { EditionNode, ResourceFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
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
const pLinePresent: Rule = {
  code: "PLN_PRESENT",
  number: 99,
  severity: "error",
  profiles: "all",
  checks: "Each edition of a primary resource has a PLine",
  source: "Practice of recipients",
  fileStatus: "MetadataMissing",
  hint: "Add the P line of the recording",
};
const warningRollup: Rule = {
  code: "PAW_ROLLUP",
  number: 109,
  severity: "error",
  profiles: "all",
  checks: "A release with an explicit primary resource is explicit",
  source: "Practice of recipients",
  fileStatus: "MetadataMissing",
  hint: "Mark the release as Explicit, or correct the recording",
};

const PROPRIETARY_ID_SUFFICES = new Set<string | undefined>(["Ringtone", "LongFormMusicalWorkVideo"]);

/** What a primary resource has to carry. */
export const resources: RuleFamily = {
  rules: [primaryIsrc, pLinePresent, warningRollup],
  message: (context) => {
    for (const resource of context.facts.resources) {
      if (!resource.isPrimary) continue;
      checkIsrc(resource, context);
      checkPLines(resource, context);
    }
    checkWarnings(context);
  },
};

function editionName(resource: ResourceFacts): string {
  return resource.kind === "Video" ? "VideoEdition" : "SoundRecordingEdition";
}

function editionsOf({ node }: ResourceFacts): readonly EditionNode[] {
  return node.SoundRecordingEdition ?? node.VideoEdition ?? [];
}

function checkIsrc(resource: ResourceFacts, context: CheckContext): void {
  const editions = editionsOf(resource);
  const proprietaryIdSuffices = PROPRIETARY_ID_SUFFICES.has(context.facts.profile);
  for (const edition of editions) {
    for (const id of edition.ResourceId ?? []) {
      if (id.ISRC !== undefined) return;
      if (proprietaryIdSuffices && (id.ProprietaryId ?? []).length > 0) return;
    }
  }
  const path = siblingPath(resource.path, editionName(resource), editions, 0);
  const ids = editions[0]?.ResourceId ?? [];
  const text = `${resource.kind} "${resource.reference ?? ""}" has no ISRC`;
  context.report(primaryIsrc, `${siblingPath(path, "ResourceId", ids, 0)}/ISRC`, text);
}

function checkPLines(resource: ResourceFacts, context: CheckContext): void {
  const editions = editionsOf(resource);
  editions.forEach((edition, index) => {
    if ((edition.PLine ?? []).length > 0) return;
    const path = siblingPath(resource.path, editionName(resource), editions, index);
    const text = `${resource.kind} "${resource.reference ?? ""}" has no PLine`;
    context.report(pLinePresent, `${path}/PLine`, text);
  });
}

function checkWarnings(context: CheckContext): void {
  const release = context.facts.message.ReleaseList?.Release;
  const warnings = release?.ParentalWarningType ?? [];
  // No warning at all is a missing part and reported as that.
  if (warnings.length === 0 || isExplicit(warnings)) return;
  const explicit = context.facts.resources.find(
    (resource) => resource.isPrimary && isExplicit(resource.node.ParentalWarningType ?? []),
  );
  if (!explicit) return;
  const path = siblingPath(`${RELEASE_LIST_PATH}/Release`, "ParentalWarningType", warnings, 0);
  const text = `Release is not Explicit, but ${explicit.kind} "${explicit.reference ?? ""}" is`;
  context.report(warningRollup, path, text, warnings[0]?.value);
}

function isExplicit(warnings: NonNullable<Incomplete<Release>["ParentalWarningType"]>): boolean {
  return warnings.some((warning) => warning.value === "Explicit");
}
