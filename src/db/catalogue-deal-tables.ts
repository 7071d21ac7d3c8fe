/** Tables of a release's deals and of its visibility. */
import {
  claimConditionFields,
  dealFields,
  dealPriceFields,
  dealTermFields,
  dealTerritoryFields,
  distributionChannelFields,
  rightsClaimPolicyFields,
} from "../catalogue/deal.ts";
import { visibilityFields } from "../catalogue/visibility.ts";
import { child, columnsOf, ERN, GIVEN_ID, type CatalogueTable, type Owner } from "./catalogue-table.ts";

const OF_RELEASE: Owner = { release_id: "id" };
const OF_DEAL: Owner = { deal_id: "id" };

const DEAL_PERIOD: CatalogueTable = {
  table: "deal_period",
  property: "periods",
  owner: OF_DEAL,
  columns: [
    { column: "start_date", valueOf: (period) => period["startDate"] ?? null },
    { column: "end_date", valueOf: (period) => period["endDate"] ?? null },
    { column: "start_date_time", valueOf: (period) => splitDateTime(period["startDateTime"]).clock },
    { column: "start_time_zone_offset", valueOf: (period) => splitDateTime(period["startDateTime"]).offset },
    { column: "end_date_time", valueOf: (period) => splitDateTime(period["endDateTime"]).clock },
    { column: "end_time_zone_offset", valueOf: (period) => splitDateTime(period["endDateTime"]).offset },
    ERN,
  ],
  children: [],
};

/** What the clock shows and its time zone, apart: PostgreSQL would turn the one into the session's zone. */
function splitDateTime(value: unknown): { readonly clock: string | null; readonly offset: string | null } {
  const text = typeof value === "string" ? value : "";
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(text.slice(text.indexOf("T")))?.[0] ?? "";
  return { clock: text.slice(0, text.length - offset.length) || null, offset: offset || null };
}

/** Deals and what they say. */
export const DEAL_TABLE: CatalogueTable = child("deals", "deal", OF_RELEASE, dealFields, [
  child("territories", "deal_territory", OF_DEAL, dealTerritoryFields),
  DEAL_PERIOD,
  child("terms", "deal_term", OF_DEAL, dealTermFields),
  child("distributionChannels", "deal_distribution_channel", OF_DEAL, distributionChannelFields),
  child("rightsClaimPolicies", "deal_rights_claim_policy", OF_DEAL, rightsClaimPolicyFields, [
    child("conditions", "deal_claim_condition", { policy_id: "id" }, claimConditionFields),
  ]),
  child("prices", "deal_price", OF_DEAL, dealPriceFields),
]);

/** When a release and its track releases may be shown. */
export const VISIBILITY_TABLE: CatalogueTable = {
  table: "visibility",
  property: "visibilities",
  owner: OF_RELEASE,
  columns: [GIVEN_ID, ...columnsOf(visibilityFields)],
  children: [
    child(
      "territories",
      "visibility_territory",
      { release_id: "release_id", visibility_id: "id" },
      dealTerritoryFields,
    ),
  ],
};
