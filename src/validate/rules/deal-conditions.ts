/** Rules of pre-orders, rights claims and distribution channels. */
import type { DealTerms } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { DealFacts, Span } from "./deal-facts.ts";
import { covers, meet, readDeals } from "./deal-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const preOrder: Rule = {
  code: "DEAL_PREORDER",
  number: 124,
  severity: "error",
  profiles: "all",
  checks:
    "A pre-order deal ends at the instant at which a deal of availability starts; visibility then has all of its dates or none",
  source: "ERN 4.3 part 1, 6.19.8",
  fileStatus: "CommercialReleaseDateInvalid",
  hint: "Let the pre-order end when the release becomes available",
};
const rightsClaim: Rule = {
  code: "DEAL_RIGHTSCLAIM",
  number: 125,
  severity: "error",
  profiles: "all",
  checks: "Only deals under the RightsClaimModel have a RightsClaimPolicy",
  source: "DDEX allowed values, CommercialModelType and RightsClaimPolicyType",
  fileStatus: "UnsupportedUsage",
  hint: "Make RightsClaimModel the model of the deal, or remove the policy",
};
const channel: Rule = {
  code: "DEAL_CHANNEL",
  number: 126,
  severity: "error",
  profiles: "all",
  checks: "A deal names distribution channels or excluded ones, not both",
  source: "ERN 4.3 XSD, DealTerms",
  fileStatus: "UnsupportedUsage",
  hint: "Keep the channels or the excluded channels",
};

/** Dates of a visibility that come together where there is a pre-order. */
const VISIBILITY_DATES = [
  "ReleaseDisplayStartDateTime",
  "CoverArtPreviewStartDateTime",
  "FullTrackListingPreviewStartDateTime",
  "ClipPreviewStartDateTime",
] as const;

/** Starts of availability, by their instant. */
type Starts = ReadonlyMap<
  number,
  { readonly broad: DealFacts[]; readonly byTerritory: Map<string, DealFacts[]> }
>;

/** Conditions of deals. */
export const dealConditions: RuleFamily = {
  rules: [preOrder, rightsClaim, channel],
  composites: { DealTerms: forNode<DealTerms>(checkTerms) },
  message: (context) => {
    const deals = readDeals(context.facts.message);
    const preOrders = deals.filter(({ isPreOrder }) => isPreOrder);
    if (preOrders.length === 0) return;
    const starts = startsOf(deals.filter(({ isPreOrder }) => !isPreOrder));
    for (const deal of preOrders) checkPreOrder(deal, starts, context);
    checkVisibilities(context);
  },
};

function checkTerms(terms: Incomplete<DealTerms>, cursor: WalkCursor, context: CheckContext): void {
  const policies = terms.RightsClaimPolicy ?? [];
  if (policies.length > 0 && !terms.CommercialModelType?.some(({ value }) => value === "RightsClaimModel")) {
    const path = siblingPath(cursor.path(), "RightsClaimPolicy", policies, 0);
    context.report(rightsClaim, path, "Deal has a RightsClaimPolicy, but not the RightsClaimModel");
  }
  const excluded = terms.ExcludedDistributionChannel ?? [];
  if (excluded.length > 0 && (terms.DistributionChannel ?? []).length > 0) {
    const path = siblingPath(cursor.path(), "ExcludedDistributionChannel", excluded, 0);
    context.report(channel, path, "Deal has both DistributionChannel and ExcludedDistributionChannel");
  }
}

function startsOf(deals: readonly DealFacts[]): Starts {
  const starts = new Map<
    number,
    { readonly broad: DealFacts[]; readonly byTerritory: Map<string, DealFacts[]> }
  >();
  for (const deal of deals) {
    for (const { start } of deal.spans) {
      let there = starts.get(start);
      if (!there) starts.set(start, (there = { broad: [], byTerritory: new Map() }));
      if (deal.territories.isEverywhereBut) there.broad.push(deal);
      for (const code of deal.territories.isEverywhereBut ? [] : deal.territories.codes) {
        const others = there.byTerritory.get(code);
        if (others) others.push(deal);
        else there.byTerritory.set(code, [deal]);
      }
    }
  }
  return starts;
}

function checkPreOrder(deal: DealFacts, starts: Starts, context: CheckContext): void {
  const path = `${deal.path}/ValidityPeriod`;
  for (const span of deal.spans) {
    if (span.end === Infinity) context.report(preOrder, path, "Pre-order deal has no end");
    else if (!isFollowed(deal, span, starts)) {
      context.report(preOrder, path, "Pre-order deal ends when no other deal for the release starts");
    }
  }
}

function isFollowed(deal: DealFacts, { end }: Span, starts: Starts): boolean {
  const there = starts.get(end);
  if (!there) return false;
  const { isEverywhereBut, codes } = deal.territories;
  const isSame = (other: DealFacts): boolean =>
    other.releases.some((release) => deal.releases.includes(release));
  if (isEverywhereBut) {
    const others = [...there.broad, ...[...there.byTerritory.values()].flat()];
    return others.some((other) => isSame(other) && meet(other.territories, deal.territories));
  }
  return codes.every(
    (code) =>
      there.byTerritory.get(code)?.some(isSame) ??
      there.broad.some((other) => isSame(other) && covers(other.territories, code)),
  );
}

function checkVisibilities(context: CheckContext): void {
  const { DealList: list, ReleaseList: releases } = context.facts.message;
  const visibilities = list?.ReleaseVisibility ?? [];
  // Clips of a release with tracks are made visible by the tracks' own visibility.
  const dates = releases?.TrackRelease?.length ? VISIBILITY_DATES.slice(0, -1) : VISIBILITY_DATES;
  visibilities.forEach((visibility, index) => {
    const missing = dates.filter((name) => visibility[name] === undefined);
    if (missing.length === 0 || missing.length === dates.length) return;
    const path = siblingPath("/NewReleaseMessage/DealList", "ReleaseVisibility", visibilities, index);
    const text = `ReleaseVisibility of a pre-order has some of its dates, but no ${missing[0]}`;
    context.report(preOrder, `${path}/${missing[0]}`, text);
  });
}
