import { describe, expect, test } from "vitest";
import type { SoundRecording } from "../../src/builder/ern43/types.ts";
import { build, recording } from "./build-for-test.ts";

const parties = [
  { id: "queen", partyNames: [{ fullName: "Queen" }] },
  { id: "bowie", partyNames: [{ fullName: "David Bowie" }] },
];

function soundRecording(facts: Parameters<typeof recording>[0]): SoundRecording | undefined {
  return build({ parties, soundRecordings: [recording(facts)] }).ResourceList?.SoundRecording?.[0];
}

describe("buildDisplayArtists()", () => {
  test("names each artist by the reference of its party", () => {
    const displayArtists = [
      { partyId: "bowie", displayArtistRole: "MainArtist" },
      { partyId: "queen", displayArtistRole: "FeaturedArtist", artisticRoles: ["Composer", "Lyricist"] },
    ];

    expect(soundRecording({ displayArtists })?.DisplayArtist).toEqual([
      {
        ArtistPartyReference: "P2",
        DisplayArtistRole: { value: "MainArtist" },
        ArtisticRole: [],
        attributes: { SequenceNumber: 1 },
      },
      {
        ArtistPartyReference: "P1",
        DisplayArtistRole: { value: "FeaturedArtist" },
        ArtisticRole: [{ value: "Composer" }, { value: "Lyricist" }],
        attributes: { SequenceNumber: 2 },
      },
    ]);
  });

  test("keeps the sequence numbers that the catalogue states", () => {
    const displayArtists = [
      { partyId: "bowie", displayArtistRole: "MainArtist", sequenceNumber: 7 },
      { partyId: "queen", displayArtistRole: "MainArtist" },
    ];

    expect(soundRecording({ displayArtists })?.DisplayArtist).toMatchObject([
      { attributes: { SequenceNumber: 7 } },
      { attributes: { SequenceNumber: 2 } },
    ]);
  });

  test("writes a reference without an anchor for a party that the release does not have", () => {
    const displayArtists = [{ partyId: "Nobody Ω/1", displayArtistRole: "MainArtist" }];

    expect(soundRecording({ displayArtists })?.DisplayArtist).toMatchObject([
      { ArtistPartyReference: "P_unresolved_Nobody---1" },
    ]);
  });
});

describe("buildDisplayArtistNames()", () => {
  test("writes the credit with its language, territory and flags", () => {
    const displayArtistNames = [
      { name: "椎名林檎", languageAndScriptCode: "ja-Jpan", isInOriginalLanguage: true, isDefault: true },
      { name: "Sheena Ringo", applicableTerritoryCode: "US", isDefault: false },
    ];

    expect(soundRecording({ displayArtistNames })?.DisplayArtistName).toEqual([
      {
        value: "椎名林檎",
        attributes: { LanguageAndScriptCode: "ja-Jpan", IsInOriginalLanguage: true, IsDefault: true },
      },
      { value: "Sheena Ringo", attributes: { ApplicableTerritoryCode: "US" } },
    ]);
  });
});

describe("buildContributors()", () => {
  test("writes a contributor with all roles, instruments and facts", () => {
    const contributors = [
      {
        partyId: "queen",
        roles: ["AssociatedPerformer", "Producer"],
        instrumentTypes: ["ElectricGuitar"],
        sequenceNumber: 3,
        hasMadeFeaturedContribution: true,
        hasMadeContractedContribution: false,
      },
    ];

    expect(soundRecording({ contributors })?.Contributor).toEqual([
      {
        ContributorPartyReference: "P1",
        Role: [{ value: "AssociatedPerformer" }, { value: "Producer" }],
        InstrumentType: [{ value: "ElectricGuitar" }],
        HasMadeFeaturedContribution: true,
        HasMadeContractedContribution: false,
        attributes: { SequenceNumber: 3 },
      },
    ]);
  });
});
