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
};

describe("rules of deals", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
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
