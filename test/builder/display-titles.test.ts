import { describe, expect, test } from "vitest";
import { build } from "./build-for-test.ts";

function mainRelease(titles: Parameters<typeof build>[0]["titles"]): unknown {
  return build({ titles }).ReleaseList?.Release;
}

describe("buildDisplayTitles()", () => {
  test("writes a title as text and in its parts", () => {
    expect(mainRelease([{ titleText: "Rumours" }])).toMatchObject({
      DisplayTitleText: [{ value: "Rumours" }],
      DisplayTitle: [{ TitleText: "Rumours", SubTitle: [] }],
    });
  });

  test("derives the text from title and subtitles in brackets", () => {
    const titles = [{ titleText: "Dreams", subTitles: [{ text: "Live" }, { text: "2004 Remaster" }] }];

    expect(mainRelease(titles)).toMatchObject({
      DisplayTitleText: [{ value: "Dreams (Live) (2004 Remaster)" }],
    });
  });

  test("leaves a subtitle that is not displayed out of the text and in the parts", () => {
    const titles = [{ titleText: "Dreams", subTitles: [{ text: "Take 2", isDisplayedInTitle: false }] }];

    expect(mainRelease(titles)).toMatchObject({
      DisplayTitleText: [{ value: "Dreams" }],
      DisplayTitle: [{ SubTitle: [{ value: "Take 2", attributes: { IsDisplayedInTitle: false } }] }],
    });
  });

  test("prefers the text that the catalogue states", () => {
    const titles = [
      { titleText: "Dreams", displayTitleText: "Dreams – Live", subTitles: [{ text: "Live" }] },
    ];

    expect(mainRelease(titles)).toMatchObject({ DisplayTitleText: [{ value: "Dreams – Live" }] });
  });

  test("writes no text of a title whose text is empty", () => {
    const titles = [
      { titleText: "Yume no Hajimari" },
      { titleText: "夢のはじまり", languageAndScriptCode: "ja", displayTitleText: "" },
    ];

    expect(mainRelease(titles)).toMatchObject({
      DisplayTitleText: [{ value: "Yume no Hajimari" }],
      DisplayTitle: [{ TitleText: "Yume no Hajimari" }, { TitleText: "夢のはじまり" }],
    });
  });

  test("writes the type of a subtitle", () => {
    const titles = [{ titleText: "Dreams", subTitles: [{ text: "Live", subTitleType: "Version" }] }];

    expect(mainRelease(titles)).toMatchObject({
      DisplayTitle: [{ SubTitle: [{ value: "Live", attributes: { SubTitleType: "Version" } }] }],
    });
  });

  test("keeps titles in their order, each with its language, territory and flags", () => {
    const titles = [
      { titleText: "三毒史", languageAndScriptCode: "ja-Jpan", isDefault: true, isInOriginalLanguage: true },
      { titleText: "Sandokushi", applicableTerritoryCode: "US" },
    ];

    expect(mainRelease(titles)).toEqual(
      expect.objectContaining({
        DisplayTitleText: [
          {
            value: "三毒史",
            attributes: { LanguageAndScriptCode: "ja-Jpan", IsDefault: true, IsInOriginalLanguage: true },
          },
          { value: "Sandokushi", attributes: { ApplicableTerritoryCode: "US" } },
        ],
      }),
    );
  });

  test("leaves flags out that are not true", () => {
    const titles = [{ titleText: "Rumours", isDefault: false, isInOriginalLanguage: false }];

    expect(mainRelease(titles)).toMatchObject({
      DisplayTitle: [{ attributes: undefined }],
    });
  });

  test("writes no title where the catalogue has none", () => {
    expect(mainRelease([])).toMatchObject({ DisplayTitleText: [], DisplayTitle: [] });
  });
});
