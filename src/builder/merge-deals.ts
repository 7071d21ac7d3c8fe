/**
 * Merges deals that differ in one respect only, so that a message says the same with fewer composites.
 *
 * A deal grants every combination of its releases, territories, commercial models and use types. Two deals that are equal
 * but for one of these four lists grant exactly what one deal with both lists grants; nothing else is ever merged.
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

/** A list of a deal with a key for each item: items of equal key say the same. */
interface Part<Item> {
  readonly items: readonly Item[];
  readonly keys: readonly string[];
}

interface Draft {
  readonly grant: DealGrant;
  /** Everything that two deals must have in common. */
  readonly rest: string;
  readonly releases: Part<string>;
  readonly territories: Part<CurrentTerritoryCode>;
  readonly models: Part<CommercialModelType>;
  readonly uses: Part<DiscoverableUseType>;
  readonly isMerged: boolean;
}

type Dimension = "releases" | "territories" | "models" | "uses";
const DIMENSIONS: readonly Dimension[] = ["releases", "territories", "models", "uses"];

/**
 * Merges deals along releases, then territories, commercial models and use types, until nothing more can be merged.
 *
 * Shape: a merged deal stands where its first deal stood; its lists hold the first deal's items, then what the others add,
 * in their order; releases are in the order of the message.
 */
export function mergeDeals(grants: readonly DealGrant[], context: BuildContext): readonly DealGrant[] {
  if (grants.length < 2) return grants;
  let drafts: readonly Draft[] = grants.map(draftOf);
  let count = 0;
  do {
    count = drafts.length;
    for (const dimension of DIMENSIONS) drafts = mergeAlong(dimension, drafts);
  } while (drafts.length < count);
  return drafts.map((draft) => (draft.isMerged ? mergedGrant(draft, context) : draft.grant));
}

function draftOf(grant: DealGrant): Draft {
  const { DealTerms: terms, ...others } = grant.deal;
  const { TerritoryCode, ExcludedTerritoryCode, CommercialModelType, UseType, ...otherTerms } = terms ?? {};
  const excluded = setKeyOf(partOf(ExcludedTerritoryCode ?? []));
  return {
    grant,
    rest: JSON.stringify([others, terms === undefined ? null : otherTerms, excluded]),
    releases: partOf(grant.references),
    territories: partOf(TerritoryCode ?? []),
    models: partOf(CommercialModelType ?? []),
    uses: partOf(UseType ?? []),
    isMerged: false,
  };
}

function partOf<Item>(items: readonly Item[]): Part<Item> {
  return { items, keys: items.map((item) => JSON.stringify(item)) };
}

/** Equal for parts with the same items, in whatever order. */
function setKeyOf(part: Part<unknown>): string {
  return part.keys.toSorted().join();
}

function mergeAlong(dimension: Dimension, drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = [];
  const placesByKey = new Map<string, number[]>();
  for (const draft of drafts) {
    const key = keyWithout(dimension, draft);
    const places = placesByKey.get(key) ?? [];
    placesByKey.set(key, places);
    const isJoined = places.some((place) => {
      const first = merged[place];
      const joined = first && join(dimension, first, draft);
      if (joined) merged[place] = joined;
      return joined !== undefined;
    });
    if (!isJoined) places.push(merged.push(draft) - 1);
  }
  return merged;
}

/** Equal for deals that agree in all but one dimension. */
function keyWithout(dimension: Dimension, draft: Draft): string {
  const others = DIMENSIONS.filter((each) => each !== dimension).map((each) => setKeyOf(draft[each]));
  return JSON.stringify([draft.rest, ...others]);
}

/** One deal instead of two that agree in all but the dimension; absent where it would not say the same. */
function join(dimension: Dimension, first: Draft, other: Draft): Draft | undefined {
  // A number of usages counts per deal: two deals of ten are not one of ten.
  if (first.grant.deal.DealTerms?.NumberOfUsages !== undefined) {
    const isApart = !first[dimension].keys.some((key) => other[dimension].keys.includes(key));
    if (dimension !== "releases" || !isApart) return undefined;
  }
  // No model at all is not one of several models; it combines with nothing.
  if (first[dimension].items.length === 0 || other[dimension].items.length === 0) return undefined;
  const joined: Draft = {
    ...first,
    releases: united(first.releases, other.releases),
    territories: united(first.territories, other.territories),
    models: united(first.models, other.models),
    uses: united(first.uses, other.uses),
    isMerged: true,
  };
  return MAY_BE_UNITED[dimension](joined) ? joined : undefined;
}

/** Whether the items of a merged list can stand together. */
const MAY_BE_UNITED: Readonly<Record<Dimension, (joined: Draft) => boolean>> = {
  releases: ({ releases }) => releases.items.every(isAllotted),
  territories: ({ territories }) => territories.items.every(isCountry),
  models: () => true,
  uses: ({ uses }) => !isRedundant(uses.items.map(({ value }) => value)),
};

/** A reference to a release that is not there stays with its deal, whose row holds the wrong id. */
function isAllotted(reference: string): boolean {
  return /^R\d+$/.test(reference);
}

/** Countries and their parts; Worldwide and the areas of TIS may include others. */
function isCountry({ value, attributes }: CurrentTerritoryCode): boolean {
  return value !== "Worldwide" && attributes?.IdentifierType !== "TIS";
}

function united<Item>(one: Part<Item>, other: Part<Item>): Part<Item> {
  const known = new Set(one.keys);
  const isNew = (index: number): boolean => !known.has(other.keys[index] ?? "");
  return {
    items: [...one.items, ...other.items.filter((_item, index) => isNew(index))],
    keys: [...one.keys, ...other.keys.filter((_key, index) => isNew(index))],
  };
}

function mergedGrant(draft: Draft, context: BuildContext): DealGrant {
  const { record, deal } = draft.grant;
  const references = draft.releases.items.toSorted((one, other) => placeOf(one) - placeOf(other));
  if (deal.DealTerms === undefined) return { record, references, deal };
  const terms: DealTerms = {
    ...deal.DealTerms,
    TerritoryCode: draft.territories.items,
    CommercialModelType: draft.models.items,
    UseType: draft.uses.items,
  };
  const merged: Deal = { ...deal, DealTerms: terms };
  context.origins?.inherit(terms, deal.DealTerms);
  context.origins?.inherit(merged, deal);
  return { record, references, deal: merged };
}

function placeOf(reference: string): number {
  return Number(reference.slice(1));
}
