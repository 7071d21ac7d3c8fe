/** Rules of deals: that there are some, where, what and how. */
import type { Deal, DealTerms } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode } from "./rule.ts";

const exists: Rule = {
  code: "DEAL_EXISTS",
  number: 110,
  severity: "error",
  profiles: "all",
  checks: "A message that is no takedown has a DealList: a release without deals is not available",
  source: "DDEX knowledge base, deals; allowed value NoDealInNewReleaseMessage",
  fileStatus: "NoDealInNewReleaseMessage",
  hint: "Add a deal for the release",
  needs: ["kind"],
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
/** The deals of the message. */
export const deals: RuleFamily = {
  rules: [exists, territory, useAndModel],
  composites: {
    Deal: forNode<Deal>(checkDeal),
    DealTerms: forNode<DealTerms>(checkTerritory),
  },
  message: (context) => {
    const { kind } = context.known;
    if (kind === undefined || kind === "takedown" || context.facts.message.DealList) return;
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
