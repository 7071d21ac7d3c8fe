import { describe, expect, test } from "vitest";
import { checkMessage } from "../../src/validate/check-message.ts";
import { build } from "./build-for-test.ts";

const queen = { id: "queen", partyNames: [{ fullName: "Queen" }] };

describe("buildPartyList()", () => {
  test("writes parties in the order of their list", () => {
    const parties = [queen, { id: "emi", partyNames: [{ fullName: "EMI" }] }];

    expect(build({ parties }).PartyList).toEqual({
      Party: [
        { PartyReference: "P1", PartyName: [{ FullName: { value: "Queen" } }] },
        { PartyReference: "P2", PartyName: [{ FullName: { value: "EMI" } }] },
      ],
    });
  });

  test("writes a party once that is listed twice with the same facts", () => {
    const { PartyList } = build({ parties: [queen, structuredClone(queen)] });

    expect(PartyList?.Party).toHaveLength(1);
  });

  test("writes both parties where one id has different facts, so that REF_UNIQUE reports them", () => {
    const message = build({ parties: [queen, { ...queen, isni: "0000000121707484" }] });

    expect(message.PartyList?.Party?.map((party) => party.PartyReference)).toEqual(["P1", "P1"]);
    expect(checkMessage(message).map(({ code }) => code)).toContain("REF_UNIQUE");
  });

  test("writes every identifier in one PartyId", () => {
    const identifiers = {
      isni: "0000000121707484",
      dpid: "PADPIDA2007050901U",
      ipiNameNumber: "00000000199",
      ipn: "10000001",
      cisacSocietyId: "010",
      proprietaryIds: [{ namespace: "PADPIDA2007050901U", value: "Q1" }],
    };

    expect(build({ parties: [{ ...queen, ...identifiers }] }).PartyList?.Party?.[0]?.PartyId).toEqual([
      {
        ISNI: "0000000121707484",
        DPID: "PADPIDA2007050901U",
        IpiNameNumber: "00000000199",
        IPN: "10000001",
        CisacSocietyId: "010",
        ProprietaryId: [{ value: "Q1", attributes: { Namespace: "PADPIDA2007050901U" } }],
      },
    ]);
  });

  test("leaves PartyId out where a party has no identifier", () => {
    expect(build({ parties: [queen] }).PartyList?.Party?.[0]?.PartyId).toBeUndefined();
  });

  test("writes every part and mark of a name", () => {
    const name = {
      fullName: "David Bowie",
      fullNameAsciiTranscribed: "David Bowie",
      fullNameIndexed: "Bowie, David",
      namesBeforeKeyName: "David",
      keyName: "Bowie",
      namesAfterKeyName: "CBE",
      abbreviatedName: "D. Bowie",
      isNickname: false,
      isStageName: true,
      isLegalName: false,
      isInOriginalLanguage: true,
      languageAndScriptCode: "en",
      applicableTerritoryCode: "GB",
      isDefault: true,
    };

    const [party] = build({ parties: [{ id: "bowie", partyNames: [name] }] }).PartyList?.Party ?? [];

    expect(party?.PartyName).toEqual([
      {
        FullName: { value: "David Bowie" },
        FullNameAsciiTranscribed: "David Bowie",
        FullNameIndexed: { value: "Bowie, David" },
        NamesBeforeKeyName: { value: "David" },
        KeyName: { value: "Bowie" },
        NamesAfterKeyName: { value: "CBE" },
        AbbreviatedName: { value: "D. Bowie" },
        attributes: {
          IsNickname: false,
          IsStageName: true,
          IsLegalName: false,
          IsInOriginalLanguage: true,
          LanguageAndScriptCode: "en",
          ApplicableTerritoryCode: "GB",
          IsDefault: true,
        },
      },
    ]);
  });
});
