import { describe, expect, test } from "vitest";
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
};

describe("rules of territories", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
