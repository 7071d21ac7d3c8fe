/**
 * Merges deals that differ in one respect only, so that a message says the same with fewer composites.
 *
 * A deal grants every combination of its releases, territories, commercial models and use types. Two deals that are equal
 * but for one of these four lists grant exactly what one deal with both lists grants; nothing else is ever merged. Deals
 * that name their ReleaseDeal are merged for their releases only, where they are of one name.
 */
import type { Deal as CatalogueDeal } from "../catalogue/deal.ts";
import type { BuildContext } from "./build-context.ts";
import type {
  CommercialModelType,
  CurrentTerritoryCode,
  Deal,
  DealTerms,
  DiscoverableUseType,
} from "./ern43/types.ts";
import { isRedundant } from "./ern43/use-type-families.ts";

/** A deal and the releases that it is for. */
export interface DealGrant {
  /** Record that the deal was built from; of merged ones the first. */
  readonly record: CatalogueDeal;
  /** In the order of the message: main release, track releases, clip releases. */
  readonly references: readonly string[];
  readonly deal: Deal;
}

/** A list of a deal while it grows: items of equal key say the same. */
interface Part<Item> {
  readonly items: Map<string, Item>;
  /** Whether every item can stand beside any other of its kind. */
  readonly isUnitable: boolean;
  /** Equal for parts with the same keys, in whatever order; absent until it is asked for. */
  setKey: string | undefined;
}

/** A deal while others are merged into it. */
interface Draft {
  readonly grant: DealGrant;
  /** Everything that two deals must have in common, as a number. */
  readonly rest: number;
  readonly releases: Part<string>;
  readonly territories: Part<CurrentTerritoryCode>;
  readonly models: Part<CommercialModelType>;
  readonly uses: Part<DiscoverableUseType>;
  isMerged: boolean;
}

type Dimension = "releases" | "territories" | "models" | "uses";
const DIMENSIONS: readonly Dimension[] = ["releases", "territories", "models", "uses"];

const UNITE: Readonly<Record<Dimension, (first: Draft, other: Draft) => void>> = {
  releases: (first, other) => absorb(first.releases, other.releases),
  territories: (first, other) => absorb(first.territories, other.territories),
  models: (first, other) => absorb(first.models, other.models),
  uses: (first, other) => absorb(first.uses, other.uses),
};

/**
 * Merges deals along releases, then territories, commercial models and use types, until nothing more can be merged.
 *
 * Shape: a merged deal stands where its first deal stood; its lists hold the first deal's items, then what the others add,
 * in their order; releases are in the order of the message, those of a named ReleaseDeal in that of its records.
 */
export function mergeDeals(
  grants: readonly DealGrant[],
  context: Pick<BuildContext, "origins">,
): readonly DealGrant[] {
  if (grants.length < 2) return grants;
  const rests = new Map<string, number>();
  let drafts: readonly Draft[] = grants.map((grant) => draftOf(grant, rests));
  let count = 0;
  do {
    count = drafts.length;
    for (const dimension of DIMENSIONS) drafts = mergeAlong(dimension, drafts);
  } while (drafts.length < count);
  return drafts.map((draft) => (draft.isMerged ? mergedGrant(draft, context) : draft.grant));
}

function draftOf(grant: DealGrant, rests: Map<string, number>): Draft {
  const { DealTerms: terms, ...others } = grant.deal;
  const { TerritoryCode, ExcludedTerritoryCode, CommercialModelType, UseType, ...otherTerms } = terms ?? {};
  const excluded = setKeyOf(partOf(ExcludedTerritoryCode));
  const name = grant.record.releaseDeal ?? null;
  const text = JSON.stringify([others, terms === undefined ? null : otherTerms, excluded, name]);
  const rest = rests.get(text) ?? rests.size;
  rests.set(text, rest);
  return {
    grant,
    rest,
    releases: partOf(grant.references, isAllotted),
    territories: partOf(TerritoryCode, isCountry),
    models: partOf(CommercialModelType),
    uses: partOf(UseType),
    isMerged: false,
  };
}

function partOf<Item>(
  list: readonly Item[] = [],
  isUnitable: (item: Item) => boolean = () => true,
): Part<Item> {
  const items = new Map<string, Item>();
  for (const item of list) {
    let key = JSON.stringify(item);
    // What a deal says twice it goes on saying twice, for the rules to find.
    while (items.has(key)) key += "+";
    items.set(key, item);
  }
  return { items, isUnitable: list.every(isUnitable), setKey: undefined };
}

/** A reference to a release that is not there stays with its deal, whose row holds the wrong id. */
function isAllotted(reference: string): boolean {
  return /^R\d+$/.test(reference);
}

/** Countries and their parts; Worldwide and the areas of TIS may include others. */
function isCountry({ value, attributes }: CurrentTerritoryCode): boolean {
  return value !== "Worldwide" && attributes?.IdentifierType !== "TIS";
}

function setKeyOf(part: Part<unknown>): string {
  return (part.setKey ??= [...part.items.keys()].toSorted().join());
}

function absorb<Item>(into: Part<Item>, other: Part<Item>): void {
  for (const [key, item] of other.items) if (!into.items.has(key)) into.items.set(key, item);
  into.setKey = undefined;
}

function mergeAlong(dimension: Dimension, drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = [];
  const firstsByKey = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyWithout(dimension, draft);
    const firsts = firstsByKey.get(key) ?? [];
    firstsByKey.set(key, firsts);
    const first = firsts.find((candidate) => canUnite(dimension, candidate, draft));
    if (first === undefined) {
      merged.push(draft);
      firsts.push(draft);
    } else {
      UNITE[dimension](first, draft);
      first.isMerged = true;
    }
  }
  return merged;
}

/** Equal for deals that agree in all but one dimension. */
function keyWithout(dimension: Dimension, draft: Draft): string {
  const others = DIMENSIONS.map((each) => (each === dimension ? "" : setKeyOf(draft[each])));
  return `${draft.rest} ${others.join(" ")}`;
}

/** Whether one deal instead of two that agree in all but the dimension would say the same, and break no rule of DDEX. */
function canUnite(dimension: Dimension, first: Draft, other: Draft): boolean {
  const [one, two] = [first[dimension], other[dimension]];
  // No model at all is not one of several models; it combines with nothing.
  if (one.items.size === 0 || two.items.size === 0 || !one.isUnitable || !two.isUnitable) return false;
  // A number of usages counts per deal: two deals of ten are not one of ten. A named deal is kept as it is.
  const { deal, record } = first.grant;
  if (deal.DealTerms?.NumberOfUsages !== undefined || record.releaseDeal !== undefined) {
    return dimension === "releases" && ![...two.items.keys()].some((key) => one.items.has(key));
  }
  if (dimension !== "uses") return true;
  const uses = [...first.uses.items.values(), ...other.uses.items.values()];
  return !isRedundant(uses.map(({ value }) => value));
}

function mergedGrant(draft: Draft, context: Pick<BuildContext, "origins">): DealGrant {
  const { record, deal } = draft.grant;
  const releases = [...draft.releases.items.values()];
  const references =
    record.releaseDeal === undefined
      ? releases.toSorted((one, other) => placeOf(one) - placeOf(other))
      : releases;
  if (deal.DealTerms === undefined) return { record, references, deal };
  const terms: DealTerms = {
    ...deal.DealTerms,
    TerritoryCode: [...draft.territories.items.values()],
    CommercialModelType: [...draft.models.items.values()],
    UseType: [...draft.uses.items.values()],
  };
  const merged: Deal = { ...deal, DealTerms: terms };
  context.origins?.inherit(terms, deal.DealTerms);
  context.origins?.inherit(merged, deal);
  return { record, references, deal: merged };
}

function placeOf(reference: string): number {
  return Number(reference.slice(1));
}
