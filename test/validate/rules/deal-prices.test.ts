import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const TERMS = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms"];
const TERMS_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms";

const PRICE_PATH = `${TERMS_PATH}/PriceInformation`;

function price(value: string, CurrencyCode: string): unknown {
  return { value, attributes: { CurrencyCode } };
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "a price code beside a wholesale price": {
    code: "DEAL_PRICE_EXCLUSIVE",
    path: `${PRICE_PATH}/PriceCode`,
    change: [
      [...TERMS, "PriceInformation", 0],
      {
        PriceCode: { value: "Front", attributes: { Namespace: "PADPIDA2007050901U" } },
        WholesalePricePerUnit: price("6.30", "EUR"),
      },
    ],
  },
  "a price in a currency that the Euro has replaced": {
    code: "DEAL_PRICE_CURRENCY",
    path: `${PRICE_PATH}/WholesalePricePerUnit/@CurrencyCode`,
    change: [[...TERMS, "PriceInformation", 0, "WholesalePricePerUnit"], price("6.30", "LTL")],
  },
  "a price below zero": {
    code: "DEAL_PRICE_CURRENCY",
    path: `${PRICE_PATH}/SuggestedRetailPrice`,
    change: [[...TERMS, "PriceInformation", 0, "SuggestedRetailPrice"], price("-0.99", "EUR")],
  },
  "a carrier of a stream": {
    code: "DEAL_PHYSICAL_ONLY_FIELDS",
    path: `${TERMS_PATH}/CarrierType`,
    change: [[...TERMS, "CarrierType"], [{ value: "CD" }]],
  },
  "a bulk price of a stream": {
    code: "DEAL_PHYSICAL_ONLY_FIELDS",
    path: `${PRICE_PATH}/BulkOrderWholesalePricePerUnit`,
    change: [[...TERMS, "PriceInformation", 0, "BulkOrderWholesalePricePerUnit"], price("4", "EUR")],
  },
  "returns of a stream": {
    code: "DEAL_PHYSICAL_ONLY_FIELDS",
    path: `${TERMS_PATH}/PhysicalReturns`,
    change: [[...TERMS, "PhysicalReturns"], { PhysicalReturnsAllowed: true }],
  },
};

describe("rules of prices", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept what belongs to a physical product in a deal for one", () => {
    const terms = {
      TerritoryCode: [{ value: "Worldwide" }],
      ValidityPeriod: [{ StartDateTime: { value: "2025-03-07T00:00:00" } }],
      UseType: [{ value: "PurchaseAsPhysicalProduct" }],
      CarrierType: [{ value: "CD" }],
      PriceInformation: [{ BulkOrderWholesalePricePerUnit: price("4.20", "EUR") }],
      PhysicalReturns: { PhysicalReturnsAllowed: false },
      NumberOfProductsPerCarton: 25,
    };

    expect(checkMessage(changed(AUDIO_MESSAGE, TERMS, terms))).toEqual([]);
  });
});
