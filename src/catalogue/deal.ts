/** Commercial terms of a release, its tracks and its clips. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";

export const dealTerritoryFields = {
  territoryCode: z.string(),
  /** `ISO` or `TIS`: which list the code is from; absent: ISO. */
  identifierType: z.string().optional(),
  /** True: the deal holds everywhere but here. All territories of a deal agree on this. */
  isExcluded: z.boolean(),
};
export const DealTerritory = z.strictObject({ ...recordBase, ...dealTerritoryFields });
export type DealTerritory = z.infer<typeof DealTerritory>;

export const dealPeriodFields = {
  /** ISO 8601 date; either the dates or the date-times of a period are given. */
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  /** ISO 8601 date-time, with an offset, or without one for the local time of the territory. */
  startDateTime: z.string().optional(),
  endDateTime: z.string().optional(),
};
export const DealPeriod = z.strictObject({ ...recordBase, ...dealPeriodFields });
export type DealPeriod = z.infer<typeof DealPeriod>;

export const dealTermFields = {
  termType: z.enum(["CommercialModelType", "UseType", "UserInterfaceType", "CarrierType"]),
  /** Allowed value of the term's type, for example `SubscriptionModel` or `OnDemandStream`. */
  value: z.string(),
  ...userDefined,
  /** Of a use type only. */
  isDiscoverable: z.boolean().optional(),
};
export const DealTerm = z.strictObject({ ...recordBase, ...dealTermFields });
export type DealTerm = z.infer<typeof DealTerm>;

export const distributionChannelFields = {
  /** True: the deal holds on every channel but this. All channels of a deal agree on this. */
  isExcluded: z.boolean(),
  dpid: z.string().optional(),
  fullName: z.string().optional(),
  tradingName: z.string().optional(),
  url: z.string().optional(),
};
export const DistributionChannel = z.strictObject({ ...recordBase, ...distributionChannelFields });
export type DistributionChannel = z.infer<typeof DistributionChannel>;

export const dealPriceFields = {
  /** `StandardRetailPrice`, `PreOrderPrice` or `UserDefined`. */
  priceType: z.string().optional(),
  ...userDefined,
  priceCode: z.string().optional(),
  priceCodeNamespace: z.string().optional(),
  /** Decimal as text, so that no digit is lost. */
  wholesalePricePerUnit: z.string().optional(),
  /** Of a physical product. */
  bulkOrderWholesalePricePerUnit: z.string().optional(),
  suggestedRetailPrice: z.string().optional(),
  /** ISO 4217 code of every price of the row. */
  currencyCode: z.string().optional(),
};
export const DealPrice = z.strictObject({ ...recordBase, ...dealPriceFields });
export type DealPrice = z.infer<typeof DealPrice>;

export const claimConditionFields = {
  /** Decimal as text. */
  value: z.string(),
  /** Allowed value of UnitOfConditionValue, for example `Second`. */
  unit: z.string().optional(),
  /** `ReferenceResource` or `ConsumerResource`: which of the two the value is measured on. */
  referenceCreation: z.string().optional(),
  /** Allowed value of RelationalRelator, for example `MoreThan`. */
  relationalRelator: z.string().optional(),
  /** Allowed value of MeasurementType, for example `Audio`. */
  measurementType: z.string().optional(),
  /** The part of the resource that the condition is about, in milliseconds from its beginning. */
  segmentStartMs: z.int().optional(),
  /** Either the length of the part or its end. */
  segmentDurationMs: z.int().optional(),
  segmentEndMs: z.int().optional(),
};
export const ClaimCondition = z.strictObject({ ...recordBase, ...claimConditionFields });
export type ClaimCondition = z.infer<typeof ClaimCondition>;

export const rightsClaimPolicyFields = {
  /** Allowed value of RightsClaimPolicyType, for example `Monetize`. */
  rightsClaimPolicyType: z.string(),
};
export const RightsClaimPolicy = z.strictObject({
  ...recordBase,
  ...rightsClaimPolicyFields,
  conditions: listOf(ClaimCondition),
});
export type RightsClaimPolicy = z.infer<typeof RightsClaimPolicy>;

export const dealFields = {
  /** Identifiers of the deal between the two parties. */
  dealReferences: listOf(z.string()),
  /** DPID of the only recipient that the deal is for; absent: every recipient. */
  recipientDpid: z.string().optional(),
  /** The one track release that the deal is for; absent, like `clipReleaseId`: the main release. */
  trackReleaseId: z.string().optional(),
  /** The one clip release that the deal is for. */
  clipReleaseId: z.string().optional(),
  /** True: the deal of the main release holds for each of its track releases too. */
  includesTrackReleases: z.boolean().optional(),
  /**
   * Name of the ReleaseDeal that the deal stands in. Deals of one name are one deal where they differ in their releases
   * only, and share their ReleaseDeal with no others; absent: deals are merged wherever that says the same.
   */
  releaseDeal: z.string().optional(),
  /** True: the terms are agreed elsewhere, under the deal's references. */
  isCommunicatedOutOfBand: z.boolean().optional(),
  /** Allowed value of VideoDefinitionType. */
  videoDefinitionType: z.string().optional(),
  /** `Lossless` or `Lossy`. */
  codingType: z.string().optional(),
  /** Decimal as text. */
  bitRate: z.string().optional(),
  /** Allowed value of UnitOfBitRate, for example `kbps`. */
  bitRateUnit: z.string().optional(),
  numberOfUsages: z.int().optional(),
  /** Either the flag or a code. */
  isPromotional: z.boolean().optional(),
  promotionalCode: z.string().optional(),
  promotionalCodeNamespace: z.string().optional(),
  isPreOrderDeal: z.boolean().optional(),
  /** Ids of resources of the release that are delivered as soon as the release is ordered. */
  instantGratificationResourceIds: listOf(z.string()),
  physicalReturnsAllowed: z.boolean().optional(),
  /** ISO 8601 date. */
  latestDateForPhysicalReturns: z.string().optional(),
  numberOfProductsPerCarton: z.int().optional(),
  /** Ids of the media files that the deal is about; none: all of the release. */
  mediaFileIds: listOf(z.string()),
};
export const Deal = z.strictObject({
  ...recordBase,
  ...dealFields,
  territories: listOf(DealTerritory),
  periods: listOf(DealPeriod),
  terms: listOf(DealTerm),
  distributionChannels: listOf(DistributionChannel),
  rightsClaimPolicies: listOf(RightsClaimPolicy),
  prices: listOf(DealPrice),
});
export type Deal = z.infer<typeof Deal>;
