import { describe, expect, test } from "vitest";
import { build } from "./build-for-test.ts";

const FILE = { uri: "document.pdf", codecType: "PDF", isClip: true };

describe("buildText()", () => {
  test("writes a text with its ids, language and file", () => {
    const text = {
      id: "text",
      type: "LyricText",
      resourceIds: [{ isbn: "9780000000002", issn: "S", sici: "C" }],
      languagesOfText: ["en", "de"],
      mediaFiles: [FILE],
    };

    expect(build({ texts: [text] }).ResourceList?.Text?.[0]).toMatchObject({
      ResourceReference: "A1",
      Type: { value: "LyricText" },
      ResourceId: [{ ISBN: "9780000000002", ISSN: "S", SICI: "C" }],
      LanguageOfText: [{ value: "en" }, { value: "de" }],
      TechnicalDetails: [{ TextCodecType: { value: "PDF" }, IsClip: true, File: { URI: "document.pdf" } }],
    });
  });
});

describe("buildSheetMusic()", () => {
  test("writes sheet music with its ISMN, work and language of the lyrics", () => {
    const sheetMusic = {
      id: "sheet",
      type: "UserDefined",
      namespace: "N",
      userDefinedValue: "Score",
      resourceIds: [{ ismn: "9790000000001" }],
      workIds: [{ composerCatalogNumbers: ["BWV 1"] }],
      languageOfLyrics: "de",
      mediaFiles: [FILE],
    };

    expect(build({ sheetMusic: [sheetMusic] }).ResourceList?.SheetMusic?.[0]).toMatchObject({
      Type: { value: "UserDefined", attributes: { Namespace: "N", UserDefinedValue: "Score" } },
      ResourceId: [{ ISMN: "9790000000001" }],
      WorkId: [{ ComposerCatalogNumber: ["BWV 1"] }],
      LanguageOfLyrics: "de",
      TechnicalDetails: [{ SheetMusicCodecType: { value: "PDF" } }],
    });
  });
});

describe("buildSoftware()", () => {
  test("writes software with all three lines and its operating system", () => {
    const software = {
      id: "software",
      type: "InteractiveBooklet",
      resourceIds: [{ proprietaryIds: [{ namespace: "N", value: "1" }] }],
      lines: (["P", "C", "Courtesy"] as const).map((lineType) => ({ lineType, text: lineType })),
      mediaFiles: [{ uri: "app", codecType: "Linux" }],
    };

    expect(build({ software: [software] }).ResourceList?.Software?.[0]).toMatchObject({
      ResourceId: [{ ProprietaryId: [{ value: "1" }] }],
      PLine: [{ PLineText: "P" }],
      CLine: [{ CLineText: "C" }],
      CourtesyLine: [{ value: "Courtesy" }],
      TechnicalDetails: [{ OperatingSystemType: { value: "Linux" } }],
    });
  });
});
