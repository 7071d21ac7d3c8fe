import { describe, expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { build, ENVELOPE } from "./build-for-test.ts";

describe("buildReleaseTexts()", () => {
  test("puts each text into the element of its type", () => {
    const message = build({
      releaseTexts: [
        { textType: "MarketingComment", text: "Buy it", languageAndScriptCode: "en" },
        { textType: "Keywords", text: "rock" },
        { textType: "Synopsis", text: "A story", isShortSynopsis: true },
      ],
    });

    expect(message.ReleaseList.Release).toMatchObject({
      Keywords: [{ value: "rock" }],
      Synopsis: [{ value: "A story", attributes: { IsShortSynopsis: true } }],
      MarketingComment: [{ value: "Buy it", attributes: { LanguageAndScriptCode: "en" } }],
    });
  });

  test("reports a text that is called a short synopsis and is none", () => {
    const release = makeRelease({
      releaseTexts: [{ textType: "Keywords", text: "rock", isShortSynopsis: true }],
    });

    const { findings } = buildNewReleaseMessage(release, ENVELOPE);

    expect(findings).toMatchObject([{ code: "ERN_DATA_NO_PLACE", value: "true" }]);
  });
});
