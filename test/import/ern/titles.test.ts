import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import type { DisplayTitle, DisplayTitleText } from "../../../src/builder/ern43/types.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

function releaseOf(
  texts: readonly DisplayTitleText[],
  titles: readonly DisplayTitle[],
): CatalogueReleaseInput {
  const withTexts = changed(AUDIO_MESSAGE, ["ReleaseList", "Release", "DisplayTitleText"], texts);
  const message = changed(withTexts, ["ReleaseList", "Release", "DisplayTitle"], titles);
  const { release, findings } = releaseFromMessage(message);
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(release));
}

describe("readTitles()", () => {
  test("derives the text where it says the title and its subtitles", () => {
    const { titles } = releaseOf(
      [{ value: "Dreams (Live)" }],
      [{ TitleText: "Dreams", SubTitle: [{ value: "Live" }] }],
    );

    expect(titles).toEqual([{ titleText: "Dreams", subTitles: [{ text: "Live" }] }]);
  });

  test("gives the fragment an attribute that only one of the two has", () => {
    const attributes = { ApplicableTerritoryCode: "Worldwide", IsDefault: true } as const;

    const { titles } = releaseOf([{ value: "Dreams" }], [{ TitleText: "Dreams", attributes }]);

    expect(titles).toEqual([{ titleText: "Dreams", subTitles: [], ern: { attributes } }]);
  });

  test("takes a title without a text of its own", () => {
    const { titles, ern } = releaseOf(
      [{ value: "Yume no Hajimari" }],
      [
        { TitleText: "Yume no Hajimari", attributes: { IsDefault: true } },
        { TitleText: "夢のはじまり", attributes: { LanguageAndScriptCode: "ja" } },
      ],
    );

    expect(titles).toMatchObject([
      { titleText: "Yume no Hajimari" },
      { titleText: "夢のはじまり", displayTitleText: "", languageAndScriptCode: "ja" },
    ]);
    expect(ern).toBeUndefined();
  });

  test("pairs a text with the title of its language", () => {
    const { titles } = releaseOf(
      [{ value: "夢", attributes: { LanguageAndScriptCode: "ja" } }],
      [
        { TitleText: "Yume", attributes: { LanguageAndScriptCode: "en" } },
        { TitleText: "夢", attributes: { LanguageAndScriptCode: "ja" } },
      ],
    );

    expect(titles).toMatchObject([
      { titleText: "Yume", displayTitleText: "", languageAndScriptCode: "en" },
      { titleText: "夢", languageAndScriptCode: "ja" },
    ]);
  });

  test("gives the fragment all titles where a text is of none of them", () => {
    const texts = [{ value: "Dreams" }, { value: "Träume", attributes: { LanguageAndScriptCode: "de" } }];

    const { titles, ern } = releaseOf(texts, [{ TitleText: "Dreams" }]);

    expect(titles).toEqual([]);
    expect(ern).toEqual({ DisplayTitleText: texts, DisplayTitle: [{ TitleText: "Dreams" }] });
  });
});
