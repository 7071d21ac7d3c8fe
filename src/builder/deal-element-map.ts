/** The part of the element map for deals and visibility; see `element-map.ts`. */
import { type KindMap } from "./resource-element-map.ts";

const USER_DEFINED = { namespace: ["@Namespace"], userDefinedValue: ["@UserDefinedValue"] };

const TERRITORY: KindMap = {
  composites: ["TerritoryCode", "ExcludedTerritoryCode"],
  columns: { territoryCode: [""], identifierType: ["@IdentifierType"], isExcluded: [] },
};

/** Kinds of deals and visibility. */
export const DEAL_ELEMENT_MAP: Readonly<Record<string, KindMap>> = {
  Deal: {
    composites: ["DealList", "ReleaseDeal", "Deal"],
    columns: {
      dealReferences: ["DealReference"],
      recipientDpid: [],
      trackReleaseId: ["DealReleaseReference"],
      clipReleaseId: ["DealReleaseReference"],
      includesTrackReleases: [],
      releaseDeal: [],
      isCommunicatedOutOfBand: ["IsCommunicatedOutOfBand"],
      videoDefinitionType: ["DealTerms/TechnicalInstantiation/VideoDefinitionType"],
      codingType: ["DealTerms/TechnicalInstantiation/CodingType"],
      bitRate: ["DealTerms/TechnicalInstantiation/BitRate"],
      bitRateUnit: ["DealTerms/TechnicalInstantiation/BitRate/@UnitOfMeasure"],
      numberOfUsages: ["DealTerms/NumberOfUsages"],
      isPromotional: ["DealTerms/IsPromotional"],
      promotionalCode: ["DealTerms/PromotionalCode"],
      promotionalCodeNamespace: ["DealTerms/PromotionalCode/@Namespace"],
      isPreOrderDeal: ["DealTerms/IsPreOrderDeal"],
      instantGratificationResourceIds: ["DealTerms/InstantGratificationResourceList/DealResourceReference"],
      physicalReturnsAllowed: ["DealTerms/PhysicalReturns/PhysicalReturnsAllowed"],
      latestDateForPhysicalReturns: ["DealTerms/PhysicalReturns/LatestDateForPhysicalReturns"],
      numberOfProductsPerCarton: ["DealTerms/NumberOfProductsPerCarton"],
      mediaFileIds: ["DealTechnicalResourceDetailsReferenceList/DealTechnicalResourceDetailsReference"],
    },
  },
  DealTerritory: TERRITORY,
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
    composites: ["CommercialModelType", "UseType", "UserInterfaceType", "CarrierType"],
    columns: { termType: [], value: [""], ...USER_DEFINED, isDiscoverable: ["@IsDiscoverable"] },
  },
  DistributionChannel: {
    composites: ["DistributionChannel", "ExcludedDistributionChannel"],
    columns: {
      isExcluded: [],
      dpid: ["PartyId/DPID"],
      fullName: ["PartyName/FullName"],
      tradingName: ["TradingName"],
      url: ["URL"],
    },
  },
  RightsClaimPolicy: {
    composites: ["RightsClaimPolicy"],
    columns: { rightsClaimPolicyType: ["RightsClaimPolicyType"] },
  },
  ClaimCondition: {
    composites: ["Condition"],
    columns: {
      value: ["Value"],
      unit: ["Unit"],
      referenceCreation: ["ReferenceCreation"],
      relationalRelator: ["RelationalRelator"],
      measurementType: ["MeasurementType"],
      segmentStartMs: ["Segment/StartTime"],
      segmentDurationMs: ["Segment/Duration"],
      segmentEndMs: ["Segment/EndTime"],
    },
  },
  DealPrice: {
    composites: ["PriceInformation"],
    columns: {
      priceType: ["@PriceType"],
      ...USER_DEFINED,
      priceCode: ["PriceCode"],
      priceCodeNamespace: ["PriceCode/@Namespace"],
      wholesalePricePerUnit: ["WholesalePricePerUnit"],
      bulkOrderWholesalePricePerUnit: ["BulkOrderWholesalePricePerUnit"],
      suggestedRetailPrice: ["SuggestedRetailPrice"],
      currencyCode: [
        "WholesalePricePerUnit/@CurrencyCode",
        "BulkOrderWholesalePricePerUnit/@CurrencyCode",
        "SuggestedRetailPrice/@CurrencyCode",
      ],
    },
  },
  Visibility: {
    composites: ["ReleaseVisibility", "TrackReleaseVisibility"],
    columns: {
      recipientDpid: [],
      trackReleaseId: [],
      releaseDisplayStartDateTime: ["ReleaseDisplayStartDateTime"],
      coverArtPreviewStartDateTime: ["CoverArtPreviewStartDateTime"],
      trackListingPreviewStartDateTime: [
        "FullTrackListingPreviewStartDateTime",
        "TrackListingPreviewStartDateTime",
      ],
      clipPreviewStartDateTime: ["ClipPreviewStartDateTime"],
      doNotDisplayDates: ["@DoNotDisplayDates"],
    },
  },
  VisibilityTerritory: TERRITORY,
};
