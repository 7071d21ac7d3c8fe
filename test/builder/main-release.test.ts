import { describe, expect, test } from "vitest";
import { build } from "./build-for-test.ts";

function mainRelease(facts: Parameters<typeof build>[0]): unknown {
  return build(facts).ReleaseList?.Release;
}

describe("buildMainRelease()", () => {
  test("gives the user-defined value to the one of several types that is UserDefined", () => {
    const message = build({
      releaseTypes: ["Album", "UserDefined"],
      namespace: "PADPIDA2007050901U",
      userDefinedValue: "Showcase",
    });

    expect(message.ReleaseList.Release?.ReleaseType).toEqual([
      { value: "Album", attributes: undefined },
      {
        value: "UserDefined",
        attributes: { Namespace: "PADPIDA2007050901U", UserDefinedValue: "Showcase" },
      },
    ]);
  });

  test("writes every identifier that the release has", () => {
    const facts = {
      grid: "A12425GABC1234002M",
      icpn: "190295810726",
      catalogNumber: "BSK 3010",
      catalogNumberNamespace: "PADPIDA2007050901U",
      proprietaryIds: [{ namespace: "PADPIDA2007050901U", value: "R-1" }],
    };

    expect(mainRelease(facts)).toMatchObject({
      ReleaseReference: "R0",
      ReleaseId: {
        GRid: "A12425GABC1234002M",
        ICPN: "190295810726",
        CatalogNumber: { value: "BSK 3010", attributes: { Namespace: "PADPIDA2007050901U" } },
        ProprietaryId: [{ value: "R-1", attributes: { Namespace: "PADPIDA2007050901U" } }],
      },
    });
  });

  test("makes up no identifier", () => {
    expect(mainRelease({})).toMatchObject({
      ReleaseId: { GRid: undefined, ICPN: undefined, CatalogNumber: undefined, ProprietaryId: [] },
    });
  });

  test("writes every type with the sender's own value", () => {
    const facts = { releaseTypes: ["Album", "UserDefined"], namespace: "N", userDefinedValue: "Mixtape" };

    expect(mainRelease(facts)).toMatchObject({
      ReleaseType: [
        { value: "Album" },
        { value: "UserDefined", attributes: { Namespace: "N", UserDefinedValue: "Mixtape" } },
      ],
    });
  });

  test("writes labels by reference with type, territory and language", () => {
    const facts = {
      parties: [{ id: "emi" }],
      labels: [
        {
          partyId: "emi",
          labelType: "DisplayLabel",
          languageAndScriptCode: "en",
          applicableTerritoryCode: "GB",
          isDefault: true,
        },
      ],
    };

    expect(mainRelease(facts)).toMatchObject({
      ReleaseLabelReference: [
        {
          value: "P1",
          attributes: {
            LabelType: "DisplayLabel",
            LanguageAndScriptCode: "en",
            ApplicableTerritoryCode: "GB",
            IsDefault: true,
          },
        },
      ],
    });
  });

  test("tells P, C and courtesy lines apart and writes years with four digits", () => {
    const facts = {
      lines: [
        { lineType: "C" as const, year: 1977, company: "Warner", text: "1977 Warner" },
        { lineType: "P" as const, year: 987, text: "987 A Monastery", applicableTerritoryCode: "GB" },
        { lineType: "Courtesy" as const, text: "Courtesy of EMI", languageAndScriptCode: "en" },
      ],
    };

    expect(mainRelease(facts)).toMatchObject({
      PLine: [{ Year: "0987", PLineText: "987 A Monastery", attributes: { ApplicableTerritoryCode: "GB" } }],
      CLine: [{ Year: "1977", CLineCompany: "Warner", CLineText: "1977 Warner" }],
      CourtesyLine: [{ value: "Courtesy of EMI", attributes: { LanguageAndScriptCode: "en" } }],
    });
  });

  test("tells release dates from original ones", () => {
    const facts = {
      dates: [
        { dateType: "OriginalReleaseDate" as const, date: "1977", isApproximate: true },
        { dateType: "ReleaseDate" as const, date: "2013-01-29", isDefault: true },
        { dateType: "ReleaseDate" as const, date: "2013-02", applicableTerritoryCode: "US" },
      ],
    };

    expect(mainRelease(facts)).toMatchObject({
      ReleaseDate: [
        { value: "2013-01-29", attributes: { IsDefault: true } },
        { value: "2013-02", attributes: { ApplicableTerritoryCode: "US" } },
      ],
      OriginalReleaseDate: [{ value: "1977", attributes: { IsApproximate: true } }],
    });
  });

  test("writes genres, duration, warnings and what the release is", () => {
    const facts = {
      durationMs: 2_400_000,
      genres: [{ genreText: "Rock", subGenre: "Soft Rock", isDefault: true }],
      parentalWarnings: [{ parentalWarningType: "NotExplicit" }],
      isSingleArtistCompilation: false,
      isMultiArtistCompilation: true,
      isSoundtrack: false,
      isHiResMusic: true,
    };

    expect(mainRelease(facts)).toMatchObject({
      Duration: "PT40M0S",
      Genre: [{ GenreText: "Rock", SubGenre: "Soft Rock", attributes: { IsDefault: true } }],
      ParentalWarningType: [{ value: "NotExplicit" }],
      IsSingleArtistCompilation: false,
      IsMultiArtistCompilation: true,
      IsSoundtrack: false,
      IsHiResMusic: true,
    });
  });
});
