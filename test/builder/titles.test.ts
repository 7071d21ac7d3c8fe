import { describe, expect, test } from "vitest";
import { build } from "./build-for-test.ts";

describe("buildTitles()", () => {
  test("writes a title beside the displayed one with its type and subtitles", () => {
    const message = build({
      titles: [{ titleText: "Displayed" }],
      additionalTitles: [
        {
          titleText: "Formal",
          additionalTitleType: "FormalTitle",
          languageAndScriptCode: "de",
          subTitles: [{ text: "Live", subTitleType: "Version" }],
        },
      ],
    });

    expect(message.ReleaseList.Release?.AdditionalTitle).toMatchObject([
      {
        TitleText: "Formal",
        SubTitle: [{ value: "Live", attributes: { SubTitleType: "Version" } }],
        attributes: { TitleType: "FormalTitle", LanguageAndScriptCode: "de" },
      },
    ]);
  });

  test("writes a title of a type that the sender defines", () => {
    const title = {
      titleText: "Other",
      additionalTitleType: "UserDefined",
      namespace: "PADPIDA2007050901U",
      userDefinedValue: "WorkingTitle",
    };

    expect(build({ additionalTitles: [title] }).ReleaseList.Release?.AdditionalTitle).toMatchObject([
      {
        attributes: {
          TitleType: "UserDefined",
          Namespace: "PADPIDA2007050901U",
          UserDefinedValue: "WorkingTitle",
        },
      },
    ]);
  });
});
