/** Commercial terms of a release and its tracks. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";

export const dealTerritoryFields = {
  territoryCode: z.string(),
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
  termType: z.enum(["CommercialModelType", "UseType"]),
  /** Allowed value of the term's type, for example `SubscriptionModel` or `OnDemandStream`. */
  value: z.string(),
  ...userDefined,
  isDiscoverable: z.boolean().optional(),
};
export const DealTerm = z.strictObject({ ...recordBase, ...dealTermFields });
export type DealTerm = z.infer<typeof DealTerm>;

export const dealPriceFields = {
  /** `StandardRetailPrice` or `PreOrderPrice`. */
  priceType: z.string().optional(),
  priceCode: z.string().optional(),
  priceCodeNamespace: z.string().optional(),
  /** Decimal as text, so that no digit is lost. */
  wholesalePricePerUnit: z.string().optional(),
  suggestedRetailPrice: z.string().optional(),
  /** ISO 4217 code of both prices. */
  currencyCode: z.string().optional(),
};
export const DealPrice = z.strictObject({ ...recordBase, ...dealPriceFields });
export type DealPrice = z.infer<typeof DealPrice>;

export const dealFields = {
  dealReference: z.string().optional(),
  /** DPID of the only recipient that the deal is for; absent: every recipient. */
  recipientDpid: z.string().optional(),
  /** The one track release that the deal is for; absent: the main release. */
  trackReleaseId: z.string().optional(),
  /** True: the deal of the main release holds for each of its track releases too. */
  includesTrackReleases: z.boolean().optional(),
  isPreOrderDeal: z.boolean().optional(),
};
export const Deal = z.strictObject({
  ...recordBase,
  ...dealFields,
  territories: listOf(DealTerritory),
  periods: listOf(DealPeriod),
  terms: listOf(DealTerm),
  prices: listOf(DealPrice),
});
export type Deal = z.infer<typeof Deal>;
