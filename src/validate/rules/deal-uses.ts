/** Rules of what a deal allows: use types, and the commercial models that they go with. */
import type { DealTerms } from "../../builder/ern43/types.ts";
import { INCLUDED_USES } from "../../builder/ern43/use-type-families.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { readDeals } from "./deal-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const useTypeOnce: Rule = {
  code: "DEAL_USETYPE_SPECIALISATION",
  number: 114,
  severity: "fatal",
  profiles: "all",
  checks: "A deal names no use type beside one that includes it, nor all that another includes",
  source: "ERN 4.3 part 1, 6.18",
  fileStatus: "UnsupportedUsage",
  hint: "Keep either the general use type or the special ones",
};
const useTypeDeprecated: Rule = {
  code: "DEAL_USETYPE_DEPRECATED",
  number: 115,
  severity: "warning",
  profiles: "all",
  checks: "No deal has a deprecated use type",
  source: "DDEX allowed values, UseType",
  fileStatus: "FileOK",
  hint: "Replace the use type by a current one",
};
const comboSane: Rule = {
  code: "DEAL_COMBO_SANE",
  number: 116,
  severity: "warning",
  profiles: "all",
  checks: "Every use type of a deal goes with every commercial model of it: all combinations are granted",
  source: "DDEX knowledge base, multiple CommercialModelTypes or UseTypes in one deal; DDEX's samples",
  fileStatus: "FileOK",
  hint: "Make two deals of the one, each with the uses of its model",
};

const DEPRECATED_USES = new Set<string>([
  "Broadcast",
  "Display",
  "Download",
  "Narrowcast",
  "PerformInPublic",
  "Print",
  "Simulcast",
  "UseAsRingtune",
  "Webcast",
]);

const TO_KEEP = ["PayAsYouGoModel", "FreeOfChargeModel", "DeviceFeeModel"];
const TO_HEAR = [
  "SubscriptionModel",
  "AdvertisementSupportedModel",
  "FreeOfChargeModel",
  "DeviceFeeModel",
  "PerformanceRoyaltiesModel",
];
const OF_USERS = [
  "RightsClaimModel",
  "AdvertisementSupportedModel",
  "SubscriptionModel",
  "FreeOfChargeModel",
];
const TONES = ["PayAsYouGoModel", "SubscriptionModel", "AdvertisementSupportedModel", "FreeOfChargeModel"];

/** Commercial models that a use type goes with. */
const MODELS_OF_USE: Readonly<Record<string, readonly string[]>> = {
  PermanentDownload: TO_KEEP,
  KioskDownload: TO_KEEP,
  ConditionalDownload: [...TO_HEAR, "PayAsYouGoModel"],
  TetheredDownload: [...TO_HEAR, "PayAsYouGoModel"],
  Stream: TO_HEAR,
  OnDemandStream: TO_HEAR,
  NonInteractiveStream: TO_HEAR,
  TimeInfluencedStream: TO_HEAR,
  ContentInfluencedStream: TO_HEAR,
  UseAsRingtone: TONES,
  UseAsRingbackTone: TONES,
  UseAsAlertTone: TONES,
  UserMakeAvailableLabelProvided: OF_USERS,
  UserMakeAvailableUserProvided: OF_USERS,
};

/** Use types that a right is claimed for. */
const CLAIMED_USES = new Set<string>([
  "UserMakeAvailableLabelProvided",
  "UserMakeAvailableUserProvided",
  "UseForIdentification",
  "UserDefined",
]);

/** Uses and models. */
export const dealUses: RuleFamily = {
  rules: [useTypeOnce, useTypeDeprecated, comboSane],
  composites: { DealTerms: forNode<DealTerms>(checkSpecialisation) },
  message: checkUses,
};

function checkSpecialisation(terms: Incomplete<DealTerms>, cursor: WalkCursor, context: CheckContext): void {
  const uses = terms.UseType ?? [];
  if (uses.length < 2) return;
  const present = new Set(uses.map((use): string | undefined => use.value));
  uses.forEach((use, index) => {
    const part = INCLUDED_USES[use.value ?? ""]?.find((included) => present.has(included));
    if (part === undefined) return;
    const path = siblingPath(cursor.path(), "UseType", uses, index);
    context.report(useTypeOnce, path, `UseType ${use.value} includes ${part}`, use.value);
  });
  if (!present.has("Stream") && INCLUDED_USES["Stream"]?.every((included) => present.has(included))) {
    const text = "UseTypes are all that Stream includes: Stream says the same";
    context.report(useTypeOnce, `${cursor.path()}/UseType[1]`, text);
  }
}

/** Reports each use, and each use with a model, where it stands first: many deals have the same terms. */
function checkUses(context: CheckContext): void {
  const seen = new Set<string>();
  for (const { terms, path } of readDeals(context.facts.message)) {
    const uses = terms.UseType ?? [];
    uses.forEach(({ value: use }, index) => {
      if (use === undefined) return;
      if (isFirst(use, seen) && DEPRECATED_USES.has(use)) {
        const pathOfUse = siblingPath(path, "UseType", uses, index);
        context.report(useTypeDeprecated, pathOfUse, `UseType ${use} is deprecated`, use);
      }
      for (const { value: model } of terms.CommercialModelType ?? []) {
        if (model === undefined || !isFirst(`${use} ${model}`, seen) || isSane(use, model)) continue;
        const pathOfUse = siblingPath(path, "UseType", uses, index);
        context.report(comboSane, pathOfUse, `UseType ${use} is granted under the ${model}`, use);
      }
    });
  }
}

function isFirst(key: string, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function isSane(use: string, model: string): boolean {
  if (model === "UserDefined" || use === "PurchaseAsPhysicalProduct") return true;
  if (model === "RightsClaimModel") return CLAIMED_USES.has(use);
  return MODELS_OF_USE[use]?.includes(model) ?? true;
}
