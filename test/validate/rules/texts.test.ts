import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RELEASE = ["ReleaseList", "Release"];
const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";
const GENRE = [...RELEASE, "Genre", 0, "GenreText"];
const GENRE_PATH = `${RELEASE_PATH}/Genre/GenreText`;

const FAULTS: Readonly<Record<string, Fault>> = {
  "an empty title": {
    code: "TTL_NOT_EMPTY",
    path: `${RELEASE_PATH}/DisplayTitle/TitleText`,
    change: [[...RELEASE, "DisplayTitle", 0, "TitleText"], ""],
  },
  "a line of white space": {
    code: "TTL_NOT_EMPTY",
    path: `${RELEASE_PATH}/CLine/CLineText`,
    change: [[...RELEASE, "CLine", 0, "CLineText"], "  "],
  },
  "a language with an underscore": {
    code: "LANG_CODE",
    path: `${RELEASE_PATH}/DisplayTitle/@LanguageAndScriptCode`,
    change: [[...RELEASE, "DisplayTitle", 0, "attributes", "LanguageAndScriptCode"], "zh_Hans"],
  },
  "a language of performance in words": {
    code: "LANG_CODE",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/LanguageOfPerformance",
    change: [["ResourceList", "SoundRecording", 0, "LanguageOfPerformance", 0], { value: "Portuguese" }],
  },
  "a control character": {
    code: "TXT_FORBIDDEN_CHARACTER",
    path: GENRE_PATH,
    change: [GENRE, "P\u0007op"],
  },
  "a non-character": {
    code: "TXT_FORBIDDEN_CHARACTER",
    path: GENRE_PATH,
    change: [GENRE, "P\uFFFFop"],
  },
  "a control character in an attribute": {
    code: "TXT_FORBIDDEN_CHARACTER",
    path: "/NewReleaseMessage/ResourceList/Image/ResourceId/ProprietaryId/@Namespace",
    change: [
      ["ResourceList", "Image", 0, "ResourceId", 0, "ProprietaryId", 0, "attributes", "Namespace"],
      "label\u0000",
    ],
  },
  "a lone surrogate": {
    code: "TXT_ILL_FORMED",
    path: GENRE_PATH,
    change: [GENRE, "Pop \uD83D"],
  },
  "a leading space": {
    code: "TXT_UNTRIMMED",
    path: GENRE_PATH,
    change: [GENRE, " Pop"],
  },
  "a trailing line break": {
    code: "TXT_UNTRIMMED",
    path: GENRE_PATH,
    change: [GENRE, "Pop\n"],
  },
};

describe("rules of texts", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test.each(["夢のはじまり", "Amanhã", "🎵 Song", "tab\tand\nbreak", '<b> & "quotes"'])(
    "accept %j",
    (text) => {
      expect(checkMessage(changed(AUDIO_MESSAGE, GENRE, text))).toEqual([]);
    },
  );

  test.each(["en", "zh-Hant-TW", "es-419", "ja-Jpan", "zxx"])("accept the language %s", (language) => {
    const steps = [...RELEASE, "DisplayTitle", 0, "attributes", "LanguageAndScriptCode"];

    expect(checkMessage(changed(AUDIO_MESSAGE, steps, language))).toEqual([]);
  });
});
