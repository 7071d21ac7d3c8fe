import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const PARTY = ["PartyList", "Party", 0];
const ISNI = { ISNI: "0000000120254559" };

const FAULTS: Readonly<Record<string, Fault>> = {
  "two parties with one ISNI": {
    code: "PTY_DEDUP",
    path: "/NewReleaseMessage/PartyList/Party[2]/PartyId",
    message: changed(AUDIO_MESSAGE, [...PARTY, "PartyId", 0], ISNI),
    change: [["PartyList", "Party", 1, "PartyId", 0], ISNI],
  },
  "an affiliation without rights": {
    code: "PTY_AFFILIATION",
    path: "/NewReleaseMessage/PartyList/Party[1]/Affiliation/RightsType",
    change: [
      [...PARTY, "Affiliation", 0],
      { CompanyName: "A Society", Type: "MusicLicensingCompany", TerritoryCode: [{ value: "Worldwide" }] },
    ],
  },
};

describe("rules of the list of parties", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
