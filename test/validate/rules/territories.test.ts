import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const TERMS = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms"];
const TERMS_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms";

const WITHOUT_TERRITORY = changed(AUDIO_MESSAGE, [...TERMS, "TerritoryCode"], undefined);

const FAULTS: Readonly<Record<string, Fault>> = {
  "Worldwide excluded": {
    code: "TER_NO_EXCLUDED_WORLDWIDE",
    path: `${TERMS_PATH}/ExcludedTerritoryCode`,
    message: WITHOUT_TERRITORY,
    change: [[...TERMS, "ExcludedTerritoryCode"], [{ value: "Worldwide" }]],
  },
  "a territory named twice": {
    code: "TER_NO_OVERLAP",
    path: `${TERMS_PATH}/TerritoryCode[3]`,
    change: [
      [...TERMS, "TerritoryCode"],
      [{ value: "DE" }, { value: "FR" }, { value: "DE" }],
    ],
  },
  "an excluded territory named twice": {
    code: "TER_NO_OVERLAP",
    path: `${TERMS_PATH}/ExcludedTerritoryCode[2]`,
    message: WITHOUT_TERRITORY,
    change: [
      [...TERMS, "ExcludedTerritoryCode"],
      [{ value: "CN" }, { value: "CN" }],
    ],
  },
  "a territory beside Worldwide": {
    code: "TER_NO_OVERLAP",
    path: `${TERMS_PATH}/TerritoryCode[2]`,
    change: [[...TERMS, "TerritoryCode", 1], { value: "DE" }],
  },
  "a country that is written as UK": {
    code: "TER_ISO",
    path: `${TERMS_PATH}/TerritoryCode`,
    change: [[...TERMS, "TerritoryCode", 0, "value"], "UK"],
  },
  "a number that is not marked as one of TIS": {
    code: "TER_ISO",
    path: `${TERMS_PATH}/TerritoryCode`,
    change: [[...TERMS, "TerritoryCode", 0, "value"], "826"],
  },
  "a territory that has ceased to exist": {
    code: "TER_DEPRECATED",
    path: `${TERMS_PATH}/TerritoryCode`,
    change: [[...TERMS, "TerritoryCode", 0, "value"], "AN"],
  },
  "a line of a territory without deal": {
    code: "TER_VARIATION_IN_DEAL_SCOPE",
    path: "/NewReleaseMessage/ReleaseList/Release/PLine/@ApplicableTerritoryCode",
    message: changed(AUDIO_MESSAGE, [...TERMS, "TerritoryCode", 0, "value"], "DE"),
    change: [["ReleaseList", "Release", "PLine", 0, "attributes"], { ApplicableTerritoryCode: "FR" }],
  },
};

describe("rules of territories", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a number that is marked as one of TIS", () => {
    const code = { value: "826", attributes: { IdentifierType: "TIS" } };

    expect(checkMessage(changed(AUDIO_MESSAGE, [...TERMS, "TerritoryCode", 0], code))).toEqual([]);
  });

  test("accept a line of a territory that the deal for the world holds in", () => {
    const steps = ["ReleaseList", "Release", "PLine", 0, "attributes"];
    const message = changed(AUDIO_MESSAGE, steps, { ApplicableTerritoryCode: "FR" });

    expect(checkMessage(message)).toEqual([]);
  });
});
