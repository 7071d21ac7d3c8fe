import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const GENRE = ["ReleaseList", "Release", "Genre", 0, "attributes"];
const GENRE_PATH = "/NewReleaseMessage/ReleaseList/Release/Genre";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a language with an underscore": {
    code: "LANG_CODE",
    path: `${GENRE_PATH}/@LanguageAndScriptCode`,
    change: [[...GENRE, "LanguageAndScriptCode"], "zh_Hans"],
  },
  "a language of performance in words": {
    code: "LANG_CODE",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/LanguageOfPerformance",
    change: [["ResourceList", "SoundRecording", 0, "LanguageOfPerformance", 0], { value: "Portuguese" }],
  },
  "two letters that are no language": {
    code: "LANG_CODE",
    path: `${GENRE_PATH}/@LanguageAndScriptCode`,
    change: [[...GENRE, "LanguageAndScriptCode"], "jp"],
  },
  "four letters that are no script": {
    code: "LANG_CODE",
    path: `${GENRE_PATH}/@LanguageAndScriptCode`,
    change: [[...GENRE, "LanguageAndScriptCode"], "zh-Hanz"],
  },
  "a region that is none": {
    code: "LANG_CODE",
    path: `${GENRE_PATH}/@LanguageAndScriptCode`,
    change: [[...GENRE, "LanguageAndScriptCode"], "es-420"],
  },
  "a title that says not to be original": {
    code: "LANG_ORIGINAL",
    path: "/NewReleaseMessage/ReleaseList/Release/DisplayTitle/@IsInOriginalLanguage",
    change: [["ReleaseList", "Release", "DisplayTitle", 0, "attributes", "IsInOriginalLanguage"], false],
  },
};

describe("rules of languages", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test.each(["en", "EN", "zh-Hant-TW", "es-419", "ja-Jpan", "zxx", "nds-DE", "de-DE-bavarian"])(
    "accept the language %s",
    (language) => {
      const message = changed(AUDIO_MESSAGE, [...GENRE, "LanguageAndScriptCode"], language);

      expect(checkMessage(message)).toEqual([]);
    },
  );
});
