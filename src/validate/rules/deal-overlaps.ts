/** Finds deals that hold for the same release, territory, use and model at the same time. */
import type { DealFacts, Span } from "./deal-facts.ts";
import { covers, isBefore } from "./deal-facts.ts";

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

type Buckets = ReadonlyMap<string, Bucket>;

/** Two deals that hold at the same time. */
export interface Overlap {
  /** The deal that starts later. */
  readonly deal: DealFacts;
  readonly other: DealFacts;
}

/**
 * Finds deals that overlap.
 *
 * Shape: at most one overlap for each deal that starts while another holds.
 * Memory: linear in the deals. Releases that share their ReleaseDeals are looked at once; where a release has several, all
 * but the largest of them are compared with it.
 */
export function findOverlaps(deals: readonly DealFacts[]): readonly Overlap[] {
  if (deals.length < 2) return [];
  const found = new Map<DealFacts, Overlap>();
  const byReleaseDeal = new Map<number, DealFacts[]>();
  for (const deal of deals) {
    const siblings = byReleaseDeal.get(deal.releaseDeal);
    if (siblings) siblings.push(deal);
    else byReleaseDeal.set(deal.releaseDeal, [deal]);
  }
  const indexes = new Map<number, Buckets>();
  const indexOf = (position: number): Buckets => {
    const known = indexes.get(position);
    if (known) return known;
    const index = bucketsOf(byReleaseDeal.get(position) ?? []);
    indexes.set(position, index);
    compareWithin(index, found);
    return index;
  };
  const sizeOf = (position: number): number => byReleaseDeal.get(position)?.length ?? 0;
  for (const positions of releaseDealSets(deals)) {
    const [largest = 0, ...others] = positions.toSorted((one, other) => sizeOf(other) - sizeOf(one));
    const index = indexOf(largest);
    if (others.length === 0) continue;
    const rest = bucketsOf(others.flatMap((position) => byReleaseDeal.get(position) ?? []));
    compareWithin(rest, found);
    compareAcross(rest, index, found);
  }
  return [...found.values()];
}

/** The different sets of ReleaseDeals that releases have. */
function releaseDealSets(deals: readonly DealFacts[]): Iterable<readonly number[]> {
  const byRelease = new Map<string, Set<number>>();
  let last = -1;
  for (const { releases, releaseDeal } of deals) {
    // The deals of a ReleaseDeal follow each other, all with the same releases.
    if (releaseDeal === last) continue;
    last = releaseDeal;
    for (const release of releases) {
      const positions = byRelease.get(release);
      if (positions) positions.add(releaseDeal);
      else byRelease.set(release, new Set([releaseDeal]));
    }
  }
  const sets = new Map<string, readonly number[]>();
  for (const positions of byRelease.values()) sets.set([...positions].join(" "), [...positions]);
  return sets.values();
}

function bucketsOf(deals: readonly DealFacts[]): Buckets {
  const buckets = new Map<string, Bucket>();
  for (const deal of deals) addClaims(deal, buckets);
  return buckets;
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

function compareWithin(buckets: Buckets, found: Map<DealFacts, Overlap>): void {
  for (const { broad, byTerritory } of buckets.values()) {
    compare(broad, found);
    for (const [code, claims] of byTerritory) compare([...thoseIn(code, broad), ...claims], found);
  }
}

/** Compares what two sets of deals have in common; each of them is compared within itself before. */
function compareAcross(one: Buckets, other: Buckets, found: Map<DealFacts, Overlap>): void {
  for (const [key, { broad, byTerritory }] of one) {
    const there = other.get(key);
    if (!there) continue;
    if (broad.length > 0) {
      compare([...broad, ...there.broad], found);
      for (const [code, claims] of there.byTerritory) compare([...thoseIn(code, broad), ...claims], found);
    }
    for (const [code, claims] of byTerritory) {
      compare([...claims, ...(there.byTerritory.get(code) ?? []), ...thoseIn(code, there.broad)], found);
    }
  }
}

function thoseIn(code: string, broad: readonly Claim[]): readonly Claim[] {
  return broad.length === 0 ? broad : broad.filter(({ deal }) => covers(deal.territories, code));
}

function compare(claims: readonly Claim[], found: Map<DealFacts, Overlap>): void {
  if (claims.length < 2) return;
  const sorted = claims.toSorted(
    (one, other) => one.span.start - other.span.start || one.deal.releaseDeal - other.deal.releaseDeal,
  );
  let longest: Claim | undefined;
  for (const claim of sorted) {
    if (longest && overlap(longest.span, claim.span) && !found.has(claim.deal)) {
      found.set(claim.deal, { deal: claim.deal, other: longest.deal });
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
