import { describe, expect, test } from "vitest";
import type { SoundRecording } from "../../src/builder/ern43/types.ts";
import { build, recording } from "./build-for-test.ts";

function built(facts: Parameters<typeof recording>[0]): SoundRecording | undefined {
  return build({ soundRecordings: [recording(facts)] }).ResourceList?.SoundRecording?.[0];
}

describe("buildSoundRecording()", () => {
  test("writes type, reference, duration and language", () => {
    const facts = { durationMs: 225_000, languageAndScriptCode: "en", languagesOfPerformance: ["en", "fr"] };

    expect(built(facts)).toMatchObject({
      ResourceReference: "A1",
      Type: { value: "MusicalWorkSoundRecording" },
      Duration: "PT3M45S",
      LanguageOfPerformance: [{ value: "en" }, { value: "fr" }],
      attributes: { LanguageAndScriptCode: "en" },
    });
  });

  test("writes a type of the sender's own", () => {
    const facts = { type: "UserDefined", namespace: "PADPIDA2007050901U", userDefinedValue: "Jingle" };

    expect(built(facts)?.Type).toEqual({
      value: "UserDefined",
      attributes: { Namespace: "PADPIDA2007050901U", UserDefinedValue: "Jingle" },
    });
  });

  test("leaves a missing duration out", () => {
    expect(built({})?.Duration).toBeUndefined();
  });

  test("says what is true and what is not of the recording", () => {
    const facts = {
      isCover: true,
      hasVocalPerformance: false,
      hasForegroundVocalPerformance: true,
      isInstrumental: false,
      containsHiddenContent: true,
      isRemastered: false,
      isHiResMusic: true,
    };

    expect(built(facts)).toMatchObject({
      IsCover: true,
      HasVocalPerformance: false,
      HasForegroundVocalPerformance: true,
      IsInstrumental: false,
      ContainsHiddenContent: true,
      IsRemastered: false,
      IsHiResMusic: true,
    });
  });

  test.each([
    [true, true],
    [false, undefined],
  ])("writes the mark of a recording that is supplemental (%s) as %s", (isSupplemental, written) => {
    expect(built({ isSupplemental })?.attributes?.IsSupplemental).toBe(written);
  });

  test("writes every ISRC of an edition and marks the replaced one", () => {
    const resourceIds = [{ isrc: "USRE19900154" }, { isrc: "USRE19900155", isReplaced: true }];

    expect(built({ editions: [{ resourceIds }] })?.SoundRecordingEdition[0]?.ResourceId).toEqual([
      { ISRC: "USRE19900154", ProprietaryId: [] },
      { ISRC: "USRE19900155", ProprietaryId: [], attributes: { IsReplaced: true } },
    ]);
  });

  test("writes each edition with its type, mode, lines and files", () => {
    const editions = [
      {
        editionType: "ImmersiveEdition",
        recordingMode: "MultichannelSurround",
        lines: [{ lineType: "P" as const, year: 2025, company: "EMI", text: "2025 EMI" }],
        mediaFiles: [{ uri: "one.flac" }],
      },
      { mediaFiles: [{ uri: "two.flac" }] },
    ];

    expect(built({ editions })?.SoundRecordingEdition).toMatchObject([
      {
        Type: "ImmersiveEdition",
        RecordingMode: "MultichannelSurround",
        PLine: [{ Year: "2025", PLineCompany: "EMI", PLineText: "2025 EMI" }],
        TechnicalDetails: [{ TechnicalResourceDetailsReference: "T1" }],
      },
      { TechnicalDetails: [{ TechnicalResourceDetailsReference: "T2" }] },
    ]);
  });

  test("writes a catalogue number without its namespace as it is", () => {
    const resourceIds = [{ catalogNumber: "K 56344" }];

    expect(
      built({ editions: [{ resourceIds }] })?.SoundRecordingEdition[0]?.ResourceId[0]?.CatalogNumber,
    ).toEqual({ value: "K 56344", attributes: {} });
  });

  test("writes works with their identifiers", () => {
    const workIds = [
      {
        iswc: "T0101974597",
        opusNumber: "27",
        proprietaryIds: [{ namespace: "PADPIDA2007050901U", value: "W1" }],
      },
    ];

    expect(built({ workIds })?.WorkId).toEqual([
      {
        ISWC: "T0101974597",
        OpusNumber: "27",
        ProprietaryId: [{ value: "W1", attributes: { Namespace: "PADPIDA2007050901U" } }],
      },
    ]);
  });

  test("writes dates of creation, mastering and first publication", () => {
    const dates = [
      { dateType: "MasteredDate" as const, date: "2004" },
      { dateType: "CreationDate" as const, date: "1976-02", isApproximate: true },
      { dateType: "FirstPublicationDate" as const, date: "1977-02-04", applicableTerritoryCode: "US" },
      { dateType: "FirstPublicationDate" as const, date: "1977-02-11", isDefault: true },
    ];

    expect(built({ dates })).toMatchObject({
      CreationDate: { value: "1976-02", attributes: { IsApproximate: true } },
      MasteredDate: { value: "2004" },
      FirstPublicationDate: [
        { value: "1977-02-04", attributes: { ApplicableTerritoryCode: "US" } },
        { value: "1977-02-11", attributes: { IsDefault: true } },
      ],
    });
  });

  test("writes courtesy lines and parental warnings", () => {
    const facts = {
      lines: [{ lineType: "Courtesy" as const, text: "Courtesy of EMI" }],
      parentalWarnings: [
        { parentalWarningType: "Explicit", applicableTerritoryCode: "US", isDefault: false },
      ],
    };

    expect(built(facts)).toEqual(
      expect.objectContaining({
        CourtesyLine: [{ value: "Courtesy of EMI" }],
        ParentalWarningType: [{ value: "Explicit", attributes: { ApplicableTerritoryCode: "US" } }],
      }),
    );
  });
});
