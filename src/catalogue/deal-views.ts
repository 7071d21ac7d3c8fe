/** Views of the deals. */
import {
  dealFields,
  dealPeriodFields,
  dealPriceFields,
  dealTermFields,
  dealTerritoryFields,
} from "./deal.ts";
import { type RecordView, recordView } from "./record-view.ts";

/** Views of the deals. */
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
  recordView("ern_deal_price", "DealPrice", {
    property: "prices",
    owners: ["Deal"],
    fields: dealPriceFields,
  }),
];
