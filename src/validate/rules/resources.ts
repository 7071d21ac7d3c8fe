/** Rules of primary resources: P line, parental warning. */
import type { Release } from "../../builder/ern43/types.ts";
import { editionName, editionsOf } from "./editions.ts";
import type { ResourceFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";

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

/** What a primary resource has to carry. */
export const resources: RuleFamily = {
  rules: [pLinePresent, warningRollup],
  message: (context) => {
    for (const resource of context.facts.resources) {
      if (!resource.isPrimary) continue;
      checkPLines(resource, context);
    }
    checkWarnings(context);
  },
};

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
