import type {
  Deal as CatalogueDeal,
  DealPeriod,
  DealPrice,
  DealTerm,
  DealTerritory,
} from "../catalogue/deal.ts";
import type { CatalogueRelease } from "../catalogue/release.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type {
  CurrentTerritoryCode,
  Deal,
  DealList,
  DealTerms,
  DiscoverableUseType,
  PeriodWithStartDate,
  Price,
  PriceInformationWithType,
  ReleaseDeal,
} from "./ern43/types.ts";
import { MAIN_RELEASE_REFERENCE } from "./message-references.ts";
import { trueOnly } from "./localisation.ts";
import { from } from "./origins.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Deals for the same releases. */
interface DealGroup {
  readonly first: CatalogueDeal;
  readonly references: readonly string[];
  readonly deals: Deal[];
}

/**
 * Builds the `DealList` for one recipient; absent where the release has no deal for it.
 *
 * Shape: deals for the same releases stand in one ReleaseDeal, in the order in which they are first met.
 * Source: ERN 4.3 `DealList`; the newest message replaces all earlier deals, so every deal is always sent.
 */
export function buildDealList(
  release: CatalogueRelease,
  recipientDpid: string,
  context: BuildContext,
): DealList | undefined {
  const byReferences = new Map<string, DealGroup>();
  for (const deal of release.deals) {
    if (deal.recipientDpid !== undefined && deal.recipientDpid !== recipientDpid) continue;
    const references = dealReleaseReferences(deal, release, context);
    const key = references.join(" ");
    const group = byReferences.get(key) ?? { first: deal, references, deals: [] };
    byReferences.set(key, group);
    group.deals.push(buildDeal(deal, context));
  }
  if (byReferences.size === 0) return undefined;
  return {
    ReleaseDeal: Array.from(byReferences.values(), ({ first, references, deals }): ReleaseDeal =>
      from(context.origins, "Deal", first, { DealReleaseReference: references, Deal: deals }),
    ),
  };
}

function dealReleaseReferences(
  deal: CatalogueDeal,
  release: CatalogueRelease,
  context: BuildContext,
): readonly string[] {
  if (deal.trackReleaseId !== undefined) return [context.references.trackRelease(deal.trackReleaseId)];
  if (deal.includesTrackReleases !== true) return [MAIN_RELEASE_REFERENCE];
  return [
    MAIN_RELEASE_REFERENCE,
    ...release.trackReleases.map((track) => context.references.trackRelease(track.id)),
  ];
}

function buildDeal(deal: CatalogueDeal, context: BuildContext): Deal {
  return compose(context, "Deal", deal, "Deal", {
    DealReference: deal.dealReference === undefined ? undefined : [deal.dealReference],
    DealTerms: buildDealTerms(deal, context),
  });
}

function buildDealTerms(deal: CatalogueDeal, context: BuildContext): DealTerms {
  return {
    TerritoryCode: buildTerritories(deal.territories, false, context),
    ExcludedTerritoryCode: buildTerritories(deal.territories, true, context),
    ValidityPeriod: deal.periods.map((period) => buildPeriod(period, context)),
    CommercialModelType: termsOf("CommercialModelType", deal).map((term) =>
      compose(context, "DealTerm", term, "CommercialModelType", {
        value: allowed(term.value),
        attributes: userDefinedAttributes(term),
      }),
    ),
    UseType: termsOf("UseType", deal).map((term) =>
      compose(context, "DealTerm", term, "DiscoverableUseType", {
        value: allowed(term.value),
        attributes: useTypeAttributes(term),
      }),
    ),
    PriceInformation: deal.prices.map((price) => buildPriceInformation(price, context)),
    IsPreOrderDeal: trueOnly(deal.isPreOrderDeal),
  };
}

function useTypeAttributes(term: DealTerm): DiscoverableUseType["attributes"] {
  const userDefined = userDefinedAttributes(term);
  if (term.isDiscoverable === undefined) return userDefined;
  return { ...userDefined, IsDiscoverable: term.isDiscoverable };
}

function termsOf(termType: DealTerm["termType"], deal: CatalogueDeal): readonly DealTerm[] {
  return deal.terms.filter((term) => term.termType === termType);
}

function buildTerritories(
  territories: readonly DealTerritory[],
  isExcluded: boolean,
  context: BuildContext,
): readonly CurrentTerritoryCode[] {
  return territories
    .filter((territory) => territory.isExcluded === isExcluded)
    .map((territory) =>
      compose(context, "DealTerritory", territory, "CurrentTerritoryCode", {
        value: allowed(territory.territoryCode),
      }),
    );
}

function buildPeriod(period: DealPeriod, context: BuildContext): PeriodWithStartDate {
  return compose(context, "DealPeriod", period, "PeriodWithStartDate", {
    StartDate: dated(period.startDate),
    EndDate: dated(period.endDate),
    StartDateTime: dated(period.startDateTime),
    EndDateTime: dated(period.endDateTime),
  });
}

function dated(value: string | undefined): { readonly value: string } | undefined {
  return value === undefined ? undefined : { value };
}

function buildPriceInformation(price: DealPrice, context: BuildContext): PriceInformationWithType {
  return compose(context, "DealPrice", price, "PriceInformationWithType", {
    PriceCode:
      price.priceCode === undefined
        ? undefined
        : { value: price.priceCode, attributes: { Namespace: required(price.priceCodeNamespace) } },
    WholesalePricePerUnit: buildPrice(price.wholesalePricePerUnit, price),
    SuggestedRetailPrice: buildPrice(price.suggestedRetailPrice, price),
    attributes: { PriceType: price.priceType === undefined ? undefined : allowed(price.priceType) },
  });
}

function buildPrice(amount: string | undefined, price: DealPrice): Price | undefined {
  if (amount === undefined) return undefined;
  return { value: amount, attributes: { CurrencyCode: allowed(required(price.currencyCode)) } };
}
