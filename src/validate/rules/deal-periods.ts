/** Rules of the periods of deals: start before end, none twice, and times rather than dates. */
import type { PeriodWithStartDate } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { DealFacts, Span } from "./deal-facts.ts";
import { covers, instantOf, isBefore, readDeals } from "./deal-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode } from "./rule.ts";

const period: Rule = {
  code: "DEAL_PERIOD",
  number: 117,
  severity: "fatal",
  profiles: "all",
  checks:
    "No period of a deal ends before it starts, and none overlaps that of another deal for the same release, territory, use and model",
  source: "ERN 4.3, text of Period; DDEX allowed value ConflictingAvailabilityPeriods",
  fileStatus: "ConflictingAvailabilityPeriods",
  hint: "Correct the start or the end of one of the deals",
};
const dateTime: Rule = {
  code: "DEAL_DATETIME",
  number: 118,
  severity: "warning",
  profiles: "all",
  checks: "Periods of deals have StartDateTime and EndDateTime: dates without a time are being phased out",
  source: "ERN 4.3, text of Period; DDEX knowledge base, dates in deals are being phased out",
  fileStatus: "FileOK",
  hint: "Give the deal the time at which it starts or ends",
};

/** A period of one deal. */
interface Claim {
  readonly deal: DealFacts;
  readonly span: Span;
}

/** Claims of the same use and model. */
interface Bucket {
  /** Claims that hold everywhere but in some territories. */
  readonly broad: Claim[];
  readonly byTerritory: Map<string, Claim[]>;
}

/** Periods of deals. */
export const dealPeriods: RuleFamily = {
  rules: [period, dateTime],
  composites: { PeriodWithStartDate: forNode<PeriodWithStartDate>(checkOrder) },
  message: (context) => {
    const deals = readDeals(context.facts.message);
    checkOverlaps(deals, context);
    checkDates(deals, context);
  },
};

function checkOrder(
  { StartDate, EndDate, StartDateTime, EndDateTime }: Incomplete<PeriodWithStartDate>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const end = EndDate?.value ?? EndDateTime?.value;
  const start = EndDate ? StartDate?.value : StartDateTime?.value;
  if (start === undefined || end === undefined) return;
  const [endAt, startAt] = [instantOf(end), instantOf(start)];
  if (!endAt || !startAt || !isBefore(endAt, startAt)) return;
  const name = EndDate ? "EndDate" : "EndDateTime";
  context.report(period, `${cursor.path()}/${name}`, `${name} is before the start ${start}`, end);
}

/** Compares the deals of each set of ReleaseDeals that some release has: with few sets, all deals are seen once. */
function checkOverlaps(deals: readonly DealFacts[], context: CheckContext): void {
  if (deals.length < 2) return;
  const reported = new Set<DealFacts>();
  for (const group of dealsOfSameReleases(deals)) {
    const buckets = new Map<string, Bucket>();
    for (const deal of group) addClaims(deal, buckets);
    for (const bucket of buckets.values()) {
      for (const claims of claimsToCompare(bucket)) reportOverlaps(claims, reported, context);
    }
  }
}

function dealsOfSameReleases(deals: readonly DealFacts[]): Iterable<readonly DealFacts[]> {
  const dealsByRelease = new Map<string, Set<number>>();
  const byReleaseDeal = new Map<number, DealFacts[]>();
  for (const deal of deals) {
    const siblings = byReleaseDeal.get(deal.releaseDeal);
    if (siblings) {
      siblings.push(deal);
      continue;
    }
    byReleaseDeal.set(deal.releaseDeal, [deal]);
    for (const release of deal.releases) {
      const positions = dealsByRelease.get(release);
      if (positions) positions.add(deal.releaseDeal);
      else dealsByRelease.set(release, new Set([deal.releaseDeal]));
    }
  }
  const groups = new Map<string, readonly DealFacts[]>();
  for (const positions of dealsByRelease.values()) {
    const key = [...positions].join(" ");
    if (groups.has(key)) continue;
    groups.set(
      key,
      [...positions].flatMap((position) => byReleaseDeal.get(position) ?? []),
    );
  }
  return groups.values();
}

function addClaims(deal: DealFacts, buckets: Map<string, Bucket>): void {
  const { terms, territories, spans } = deal;
  if (spans.length === 0) return;
  const qualifier = qualifierOf(deal);
  const claims = spans.map((span) => ({ deal, span }));
  const models = terms.CommercialModelType?.length ? terms.CommercialModelType : [{ value: undefined }];
  for (const use of terms.UseType ?? []) {
    for (const model of models) {
      const key = `${keyOf(use)} ${keyOf(model)} ${qualifier}`;
      let bucket = buckets.get(key);
      if (!bucket) buckets.set(key, (bucket = { broad: [], byTerritory: new Map() }));
      if (territories.isEverywhereBut) {
        bucket.broad.push(...claims);
        continue;
      }
      for (const code of new Set(territories.codes)) {
        const others = bucket.byTerritory.get(code);
        if (others) others.push(...claims);
        else bucket.byTerritory.set(code, [...claims]);
      }
    }
  }
}

function keyOf({
  value,
  attributes,
}: {
  readonly value?: string | undefined;
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
}): string {
  return value === "UserDefined" ? JSON.stringify(attributes) : String(value);
}

/** Deals that differ in one of these may stand side by side. */
function qualifierOf({ terms, isPreOrder, technicalReferences }: DealFacts): string {
  return JSON.stringify([
    terms.UserInterfaceType,
    terms.CarrierType,
    terms.TechnicalInstantiation,
    terms.NumberOfUsages,
    terms.DistributionChannel,
    terms.ExcludedDistributionChannel,
    terms.RightsClaimPolicy,
    terms.IsPromotional,
    terms.PromotionalCode,
    isPreOrder,
    technicalReferences,
    terms.PriceInformation?.map(({ attributes, PriceCode, WholesalePricePerUnit, SuggestedRetailPrice }) => [
      attributes,
      PriceCode?.attributes,
      WholesalePricePerUnit?.attributes,
      SuggestedRetailPrice?.attributes,
    ]),
  ]);
}

function* claimsToCompare({ broad, byTerritory }: Bucket): Iterable<readonly Claim[]> {
  if (broad.length > 1) yield broad;
  for (const [code, claims] of byTerritory) {
    const there = broad.filter(({ deal }) => covers(deal.territories, code));
    if (claims.length + there.length > 1) yield [...there, ...claims];
  }
}

function reportOverlaps(claims: readonly Claim[], reported: Set<DealFacts>, context: CheckContext): void {
  const sorted = claims.toSorted((one, other) => one.span.start - other.span.start);
  let longest: Claim | undefined;
  for (const claim of sorted) {
    if (longest && overlap(longest.span, claim.span) && !reported.has(claim.deal)) {
      reported.add(claim.deal);
      const text = `Deal holds at the same time as ${longest.deal.path.replace("/DealTerms", "")} for the same release, territory, use and model`;
      context.report(period, `${claim.deal.path}/ValidityPeriod`, text);
    }
    if (!longest || claim.span.end > longest.span.end) longest = claim;
  }
}

function overlap(one: Span, other: Span): boolean {
  const [end, start] = [
    { at: one.end, isLocal: one.isLocal },
    { at: other.start, isLocal: other.isLocal },
  ];
  return isBefore(start, end);
}

function checkDates(deals: readonly DealFacts[], context: CheckContext): void {
  const dated = deals.filter(({ terms }) => terms.ValidityPeriod?.some(({ StartDate }) => StartDate));
  const [first] = dated;
  if (!first) return;
  const others = dated.length > 1 ? `, as ${dated.length - 1} others do` : "";
  context.report(dateTime, `${first.path}/ValidityPeriod`, `Deal starts with a date and no time${others}`);
}
