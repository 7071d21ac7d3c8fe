/** Rules of deals: where, what, how and when. */
import type { Deal, DealTerms, PeriodWithStartDate } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const exists: Rule = {
  code: "DEAL_EXISTS",
  number: 110,
  severity: "error",
  profiles: "all",
  checks: "The message has a DealList: a release without deals is not available",
  source: "DDEX knowledge base, deals; allowed value NoDealInNewReleaseMessage",
  fileStatus: "NoDealInNewReleaseMessage",
  hint: "Add a deal for the release",
};
const territory: Rule = {
  code: "DEAL_TERRITORY",
  number: 112,
  severity: "fatal",
  profiles: "all",
  checks: "A deal names territories or excluded territories, and not both",
  source: "ERN 4.3, text of DealTerms",
  fileStatus: "UnsupportedUsage",
  hint: "Name the territories of the deal, or Worldwide",
};
const useAndModel: Rule = {
  code: "DEAL_USE_MODEL",
  number: 113,
  severity: "fatal",
  profiles: "all",
  checks:
    "A deal has a commercial model and a use type, unless it is agreed elsewhere; physical ones have no model",
  source: "ERN 4.3, text of DealTerms; DDEX business profiles, 2290-1",
  fileStatus: "UnsupportedUsage",
  hint: "Give the deal its commercial model and its use type",
};
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
const period: Rule = {
  code: "DEAL_PERIOD",
  number: 117,
  severity: "fatal",
  profiles: "all",
  checks: "No period of a deal ends before it starts",
  source: "ERN 4.3, text of Period",
  fileStatus: "ConflictingAvailabilityPeriods",
  hint: "Correct the start or the end of the deal",
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

/** Use types that include others. */
const INCLUDED_USES: Readonly<Record<string, readonly string[]>> = {
  Stream: ["OnDemandStream", "NonInteractiveStream", "TimeInfluencedStream", "ContentInfluencedStream"],
  Download: ["PermanentDownload", "ConditionalDownload", "TetheredDownload", "KioskDownload"],
};

/** Times without a zone are local to the territory, up to 14 hours from UTC. */
const ZONE_SLACK_MS = 14 * 60 * 60 * 1000;

/** The deals of the message. */
export const deals: RuleFamily = {
  rules: [exists, territory, useAndModel, useTypeOnce, useTypeDeprecated, period],
  composites: {
    Deal: forNode<Deal>(checkDeal),
    DealTerms: forNode<DealTerms>((terms, cursor, context) => {
      checkTerritory(terms, cursor, context);
      checkUseTypes(terms, cursor, context);
    }),
    PeriodWithStartDate: forNode<PeriodWithStartDate>(checkPeriod),
  },
  message: (context) => {
    if (context.facts.message.DealList) return;
    context.report(exists, "/NewReleaseMessage/DealList", "The message has no DealList");
  },
};

function checkDeal(deal: Incomplete<Deal>, cursor: WalkCursor, context: CheckContext): void {
  if (deal.IsCommunicatedOutOfBand === true && (deal.DealReference ?? []).length > 0) return;
  const terms = deal.DealTerms;
  const path = `${cursor.path()}/DealTerms`;
  if (!terms) {
    context.report(useAndModel, path, "Deal has no DealTerms");
    return;
  }
  const uses = terms.UseType ?? [];
  const models = terms.CommercialModelType ?? [];
  const isPhysical = uses.length > 0 && uses.every((use) => use.value === "PurchaseAsPhysicalProduct");
  if (uses.length === 0) context.report(useAndModel, `${path}/UseType`, "Deal has no UseType");
  if (isPhysical === models.length > 0) {
    const text = isPhysical
      ? "Deal for a physical product has a CommercialModelType"
      : "Deal has no CommercialModelType";
    context.report(useAndModel, `${path}/CommercialModelType`, text, models[0]?.value);
  }
}

function checkTerritory(terms: Incomplete<DealTerms>, cursor: WalkCursor, context: CheckContext): void {
  const included = (terms.TerritoryCode ?? []).length > 0;
  const excluded = (terms.ExcludedTerritoryCode ?? []).length > 0;
  if (included !== excluded) return;
  const text = included
    ? "DealTerms have both TerritoryCode and ExcludedTerritoryCode"
    : "DealTerms have neither TerritoryCode nor ExcludedTerritoryCode";
  const name = included ? "ExcludedTerritoryCode" : "TerritoryCode";
  context.report(territory, `${cursor.path()}/${name}`, text);
}

function checkUseTypes(terms: Incomplete<DealTerms>, cursor: WalkCursor, context: CheckContext): void {
  const uses = terms.UseType ?? [];
  const present = new Set(uses.map((use): string | undefined => use.value));
  uses.forEach((use, index) => {
    if (use.value === undefined) return;
    const pathOfUse = (): string => siblingPath(cursor.path(), "UseType", uses, index);
    if (DEPRECATED_USES.has(use.value)) {
      context.report(useTypeDeprecated, pathOfUse(), `UseType ${use.value} is deprecated`, use.value);
    }
    const part = INCLUDED_USES[use.value]?.find((included) => present.has(included));
    if (part === undefined) return;
    context.report(useTypeOnce, pathOfUse(), `UseType ${use.value} includes ${part}`, use.value);
  });
  if (!present.has("Stream") && INCLUDED_USES["Stream"]?.every((included) => present.has(included))) {
    const text = "UseTypes are all that Stream includes: Stream says the same";
    context.report(useTypeOnce, `${cursor.path()}/UseType[1]`, text);
  }
}

function checkPeriod(
  { StartDate, EndDate, StartDateTime, EndDateTime }: Incomplete<PeriodWithStartDate>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const end = EndDate?.value ?? EndDateTime?.value;
  const start = EndDate ? StartDate?.value : StartDateTime?.value;
  if (start === undefined || end === undefined || !isBefore(end, start)) return;
  const name = EndDate ? "EndDate" : "EndDateTime";
  context.report(period, `${cursor.path()}/${name}`, `${name} is before the start ${start}`, end);
}

/** Says whether one date or date-time is surely before another; what is no date is not. */
function isBefore(one: string, other: string): boolean {
  const slack = hasZone(one) === hasZone(other) ? 0 : ZONE_SLACK_MS;
  return asUtc(one) + slack < asUtc(other);
}

function hasZone(text: string): boolean {
  return /(Z|[+-][0-9]{2}:[0-9]{2})$/.test(text);
}

function asUtc(text: string): number {
  return Date.parse(text.includes("T") && !hasZone(text) ? `${text}Z` : text);
}
