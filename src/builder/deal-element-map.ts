/** The part of the element map for deals; see `element-map.ts`. */
import { type KindMap } from "./resource-element-map.ts";

const USER_DEFINED = { namespace: ["@Namespace"], userDefinedValue: ["@UserDefinedValue"] };

/** Kinds of deals. */
export const DEAL_ELEMENT_MAP: Readonly<Record<string, KindMap>> = {
  Deal: {
    composites: ["DealList", "ReleaseDeal", "Deal"],
    columns: {
      dealReference: ["DealReference"],
      recipientDpid: [],
      trackReleaseId: ["DealReleaseReference"],
      includesTrackReleases: [],
      isPreOrderDeal: ["DealTerms/IsPreOrderDeal"],
    },
  },
  DealTerritory: {
    composites: ["TerritoryCode", "ExcludedTerritoryCode"],
    columns: { territoryCode: [""], isExcluded: [] },
  },
  DealPeriod: {
    composites: ["ValidityPeriod"],
    columns: {
      startDate: ["StartDate"],
      endDate: ["EndDate"],
      startDateTime: ["StartDateTime"],
      endDateTime: ["EndDateTime"],
    },
  },
  DealTerm: {
    composites: ["CommercialModelType", "UseType"],
    columns: { termType: [], value: [""], ...USER_DEFINED, isDiscoverable: ["@IsDiscoverable"] },
  },
  DealPrice: {
    composites: ["PriceInformation"],
    columns: {
      priceType: ["@PriceType"],
      priceCode: ["PriceCode"],
      priceCodeNamespace: ["PriceCode/@Namespace"],
      wholesalePricePerUnit: ["WholesalePricePerUnit"],
      suggestedRetailPrice: ["SuggestedRetailPrice"],
      currencyCode: ["WholesalePricePerUnit/@CurrencyCode", "SuggestedRetailPrice/@CurrencyCode"],
    },
  },
};
