/** Views of the deals and of visibility. */
import {
  claimConditionFields,
  dealFields,
  dealPeriodFields,
  dealPriceFields,
  dealTermFields,
  dealTerritoryFields,
  distributionChannelFields,
  rightsClaimPolicyFields,
} from "./deal.ts";
import { type RecordView, recordView } from "./record-view.ts";
import { visibilityFields } from "./visibility.ts";

/** Views of the deals and of visibility. */
export const DEAL_VIEWS: readonly RecordView[] = [
  recordView("ern_deal", "Deal", { property: "deals", owners: ["Release"], fields: dealFields }),
  recordView("ern_deal_territory", "DealTerritory", {
    property: "territories",
    owners: ["Deal"],
    fields: dealTerritoryFields,
  }),
  recordView("ern_deal_period", "DealPeriod", {
    property: "periods",
    owners: ["Deal"],
    fields: dealPeriodFields,
  }),
  recordView("ern_deal_term", "DealTerm", { property: "terms", owners: ["Deal"], fields: dealTermFields }),
  recordView("ern_distribution_channel", "DistributionChannel", {
    property: "distributionChannels",
    owners: ["Deal"],
    fields: distributionChannelFields,
  }),
  recordView("ern_rights_claim_policy", "RightsClaimPolicy", {
    property: "rightsClaimPolicies",
    owners: ["Deal"],
    fields: rightsClaimPolicyFields,
  }),
  recordView("ern_claim_condition", "ClaimCondition", {
    property: "conditions",
    owners: ["RightsClaimPolicy"],
    fields: claimConditionFields,
  }),
  recordView("ern_deal_price", "DealPrice", {
    property: "prices",
    owners: ["Deal"],
    fields: dealPriceFields,
  }),
  recordView("ern_visibility", "Visibility", {
    property: "visibilities",
    owners: ["Release"],
    hasId: true,
    fields: visibilityFields,
  }),
  recordView("ern_visibility_territory", "VisibilityTerritory", {
    property: "territories",
    owners: ["Visibility"],
    fields: dealTerritoryFields,
  }),
];
