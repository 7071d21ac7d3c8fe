import type {
  Deal as CatalogueDeal,
  DealPeriod,
  DealTerm,
  DealTerritory,
  DistributionChannel,
} from "../catalogue/deal.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type {
  CurrentTerritoryCode,
  DealTerms,
  DealTermsTechnicalInstantiation,
  DiscoverableUseType,
  DSP,
  PeriodWithStartDate,
  PhysicalReturns,
  PromotionalCode,
} from "./ern43/types.ts";
import { trueOnly } from "./localisation.ts";
import { reportNoPlace } from "./no-place.ts";
import { buildPriceInformation } from "./price-information.ts";
import { buildRightsClaimPolicy } from "./rights-claim-policy.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/**
 * Builds the `DealTerms`; absent where they are agreed elsewhere and the deal states none.
 *
 * Source: ERN 4.3 `DealTerms`.
 */
export function buildDealTerms(deal: CatalogueDeal, context: BuildContext): DealTerms | undefined {
  const terms = buildStatedTerms(deal, context);
  return deal.isCommunicatedOutOfBand === true && isEmpty(terms) ? undefined : terms;
}

function buildStatedTerms(deal: CatalogueDeal, context: BuildContext): DealTerms {
  for (const term of deal.terms) {
    if (term.termType === "UseType" || term.isDiscoverable === undefined) continue;
    const place = { kind: "DealTerm", record: term, property: "isDiscoverable" };
    reportNoPlace(context, place, `is of use types only: the row is a ${term.termType}`);
  }
  return {
    TerritoryCode: buildTerritories("DealTerritory", deal.territories, false, context),
    ExcludedTerritoryCode: buildTerritories("DealTerritory", deal.territories, true, context),
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
    UserInterfaceType: termsOf("UserInterfaceType", deal).map((term) =>
      compose(context, "DealTerm", term, "UserInterfaceType", {
        value: allowed(term.value),
        attributes: userDefinedAttributes(term),
      }),
    ),
    CarrierType: termsOf("CarrierType", deal).map((term) =>
      compose(context, "DealTerm", term, "CarrierType", {
        value: allowed(term.value),
        attributes: userDefinedAttributes(term),
      }),
    ),
    TechnicalInstantiation: buildTechnicalInstantiation(deal, context),
    NumberOfUsages: deal.numberOfUsages,
    DistributionChannel: buildChannels(deal.distributionChannels, false, context),
    ExcludedDistributionChannel: buildChannels(deal.distributionChannels, true, context),
    RightsClaimPolicy: deal.rightsClaimPolicies.map((policy) => buildRightsClaimPolicy(policy, context)),
    PriceInformation: deal.prices.map((price) => buildPriceInformation(price, context)),
    IsPromotional: trueOnly(deal.isPromotional),
    PromotionalCode: buildPromotionalCode(deal, context),
    IsPreOrderDeal: trueOnly(deal.isPreOrderDeal),
    InstantGratificationResourceList:
      deal.instantGratificationResourceIds.length === 0
        ? undefined
        : {
            DealResourceReference: deal.instantGratificationResourceIds.map((id) =>
              context.references.resource(id),
            ),
          },
    PhysicalReturns: buildPhysicalReturns(deal),
    NumberOfProductsPerCarton: deal.numberOfProductsPerCarton,
  };
}

/** Builds the territories of a deal or visibility, or those that it excludes. */
export function buildTerritories(
  kind: "DealTerritory" | "VisibilityTerritory",
  territories: readonly DealTerritory[],
  isExcluded: boolean,
  context: BuildContext,
): readonly CurrentTerritoryCode[] {
  return territories
    .filter((territory) => territory.isExcluded === isExcluded)
    .map((territory) =>
      compose<CurrentTerritoryCode>(context, kind, territory, "CurrentTerritoryCode", {
        value: allowed(territory.territoryCode),
        attributes:
          territory.identifierType === undefined
            ? undefined
            : { IdentifierType: allowed(territory.identifierType) },
      }),
    );
}

function buildPeriod(period: DealPeriod, context: BuildContext): PeriodWithStartDate {
  return compose(context, "DealPeriod", period, "PeriodWithStartDate", {
    StartDate: valued(period.startDate),
    EndDate: valued(period.endDate),
    StartDateTime: valued(period.startDateTime),
    EndDateTime: valued(period.endDateTime),
  });
}

function valued(value: string | undefined): { readonly value: string } | undefined {
  return value === undefined ? undefined : { value };
}

function termsOf(termType: DealTerm["termType"], deal: CatalogueDeal): readonly DealTerm[] {
  return deal.terms.filter((term) => term.termType === termType);
}

function useTypeAttributes(term: DealTerm): DiscoverableUseType["attributes"] {
  const userDefined = userDefinedAttributes(term);
  if (term.isDiscoverable === undefined) return userDefined;
  return { ...userDefined, IsDiscoverable: term.isDiscoverable };
}

function buildTechnicalInstantiation(
  deal: CatalogueDeal,
  context: BuildContext,
): DealTermsTechnicalInstantiation | undefined {
  const { videoDefinitionType, codingType, bitRate, bitRateUnit } = deal;
  if (bitRate === undefined && bitRateUnit !== undefined) {
    const place = { kind: "Deal", record: deal, property: "bitRateUnit" };
    reportNoPlace(context, place, "is the unit of no bit_rate");
  }
  if (videoDefinitionType === undefined && codingType === undefined && bitRate === undefined)
    return undefined;
  return {
    VideoDefinitionType:
      videoDefinitionType === undefined ? undefined : { value: allowed(videoDefinitionType) },
    CodingType: codingType === undefined ? undefined : allowed(codingType),
    BitRate:
      bitRate === undefined
        ? undefined
        : {
            value: bitRate,
            attributes: bitRateUnit === undefined ? undefined : { UnitOfMeasure: allowed(bitRateUnit) },
          },
  };
}

function buildChannels(
  channels: readonly DistributionChannel[],
  isExcluded: boolean,
  context: BuildContext,
): readonly DSP[] {
  return channels
    .filter((channel) => channel.isExcluded === isExcluded)
    .map((channel) => {
      const { dpid, fullName, tradingName, url } = channel;
      return compose<DSP>(context, "DistributionChannel", channel, "DSP", {
        PartyName: fullName === undefined ? undefined : [{ FullName: { value: fullName } }],
        PartyId: dpid === undefined ? undefined : [{ DPID: dpid }],
        TradingName: valued(tradingName),
        URL: url === undefined ? undefined : [url],
      });
    });
}

function buildPromotionalCode(deal: CatalogueDeal, context: BuildContext): PromotionalCode | undefined {
  const { promotionalCode: value, promotionalCodeNamespace: namespace } = deal;
  if (value !== undefined) {
    return { value, attributes: namespace === undefined ? undefined : { Namespace: namespace } };
  }
  if (namespace !== undefined) {
    const place = { kind: "Deal", record: deal, property: "promotionalCodeNamespace" };
    reportNoPlace(context, place, "is the namespace of no promotional_code");
  }
  return undefined;
}

function buildPhysicalReturns(deal: CatalogueDeal): PhysicalReturns | undefined {
  const { physicalReturnsAllowed, latestDateForPhysicalReturns } = deal;
  if (physicalReturnsAllowed === undefined && latestDateForPhysicalReturns === undefined) return undefined;
  return {
    PhysicalReturnsAllowed: required(physicalReturnsAllowed),
    LatestDateForPhysicalReturns: latestDateForPhysicalReturns,
  };
}

function isEmpty(terms: DealTerms): boolean {
  return Object.values(terms).every(
    (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0),
  );
}
