import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const DEAL = ["DealList", "ReleaseDeal", 0, "Deal", 0];
const TERMS = [...DEAL, "DealTerms"];
const TERMS_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms";

function useTypes(...values: readonly string[]): unknown {
  return values.map((value) => ({ value }));
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "a message without deals": {
    code: "DEAL_EXISTS",
    path: "/NewReleaseMessage/DealList",
    change: [["DealList"], undefined],
    known: { kind: "first" },
  },
  "a deal without territory": {
    code: "DEAL_TERRITORY",
    path: `${TERMS_PATH}/TerritoryCode`,
    change: [[...TERMS, "TerritoryCode"], undefined],
  },
  "a deal with territories and exclusions": {
    code: "DEAL_TERRITORY",
    path: `${TERMS_PATH}/ExcludedTerritoryCode`,
    change: [[...TERMS, "ExcludedTerritoryCode"], [{ value: "CN" }]],
  },
  "a deal without commercial model": {
    code: "DEAL_USE_MODEL",
    path: `${TERMS_PATH}/CommercialModelType`,
    change: [[...TERMS, "CommercialModelType"], undefined],
  },
  "a deal without use type": {
    code: "DEAL_USE_MODEL",
    path: `${TERMS_PATH}/UseType`,
    change: [[...TERMS, "UseType"], undefined],
  },
  "a physical deal with a commercial model": {
    code: "DEAL_USE_MODEL",
    path: `${TERMS_PATH}/CommercialModelType`,
    change: [[...TERMS, "UseType"], useTypes("PurchaseAsPhysicalProduct")],
  },
  "a deal without terms": {
    code: "DEAL_USE_MODEL",
    path: TERMS_PATH,
    change: [TERMS, undefined],
  },
  "a use type beside one that includes it": {
    code: "DEAL_USETYPE_SPECIALISATION",
    path: `${TERMS_PATH}/UseType[1]`,
    change: [[...TERMS, "UseType"], useTypes("Stream", "OnDemandStream")],
  },
  "all that a use type includes": {
    code: "DEAL_USETYPE_SPECIALISATION",
    path: `${TERMS_PATH}/UseType[1]`,
    change: [
      [...TERMS, "UseType"],
      useTypes("OnDemandStream", "NonInteractiveStream", "TimeInfluencedStream", "ContentInfluencedStream"),
    ],
  },
  "a deprecated use type": {
    code: "DEAL_USETYPE_DEPRECATED",
    path: `${TERMS_PATH}/UseType`,
    change: [[...TERMS, "UseType"], useTypes("Webcast")],
  },
  "a deal that ends the day before it starts": {
    code: "DEAL_PERIOD",
    path: `${TERMS_PATH}/ValidityPeriod/EndDate`,
    change: [
      [...TERMS, "ValidityPeriod", 0],
      { StartDate: { value: "2025-03-07" }, EndDate: { value: "2025-03-06" } },
    ],
  },
  "a deal that ends before it starts in another zone": {
    code: "DEAL_PERIOD",
    path: `${TERMS_PATH}/ValidityPeriod/EndDateTime`,
    change: [
      [...TERMS, "ValidityPeriod", 0],
      {
        StartDateTime: { value: "2025-03-07T00:00:00Z" },
        EndDateTime: { value: "2025-03-07T01:00:00+02:00" },
      },
    ],
  },
};

describe("rules of deals", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test.each<[string, unknown]>([
    ["on one day", { StartDate: { value: "2025-03-07" }, EndDate: { value: "2025-03-07" } }],
    [
      "whose order is unknown without the zone",
      {
        StartDateTime: { value: "2025-03-07T00:00:00" },
        EndDateTime: { value: "2025-03-06T20:00:00Z" },
      },
    ],
  ])("accept a period %s", (_title, period) => {
    expect(checkMessage(changed(AUDIO_MESSAGE, [...TERMS, "ValidityPeriod", 0], period))).toEqual([]);
  });

  test("accept a deal whose terms are agreed elsewhere", () => {
    const deal = { IsCommunicatedOutOfBand: true, DealReference: ["contract 7"] };

    expect(checkMessage(changed(AUDIO_MESSAGE, DEAL, deal))).toEqual([]);
  });

  test("accept a physical deal without commercial model", () => {
    const physical = changed(AUDIO_MESSAGE, [...TERMS, "UseType"], useTypes("PurchaseAsPhysicalProduct"));

    expect(checkMessage(changed(physical, [...TERMS, "CommercialModelType"], undefined))).toEqual([]);
  });
});
