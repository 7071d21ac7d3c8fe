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
  "a letter and its accent apart": {
    code: "TXT_NOT_COMPOSED",
    path: GENRE_PATH,
    change: [GENRE, "Variete\u0301"],
  },
  "a tag": {
    code: "TXT_MARKUP",
    path: GENRE_PATH,
    change: [GENRE, "<i>Pop</i>"],
  },
  "text that was escaped already": {
    code: "TXT_MARKUP",
    path: GENRE_PATH,
    change: [GENRE, "R&amp;B"],
  },
  "an emoji that the recipient refuses": {
    code: "TXT_EMOJI",
    path: GENRE_PATH,
    change: [GENRE, "Pop 🎵"],
    known: { recipient: { allowsEmoji: false } },
  },
  "a text that is longer than the recipient takes": {
    code: "LEN_LIMITS",
    path: GENRE_PATH,
    change: [GENRE, "Progressive Alternative Pop of the Late Eighties"],
    known: { recipient: { maxTextLength: 40 } },
  },
  "a text that says unknown": {
    code: "UNKNOWN_SENTINELS",
    path: GENRE_PATH,
    change: [GENRE, "#unknown#"],
  },
  "a duration that says unknown": {
    code: "UNKNOWN_SENTINELS",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/Duration",
    change: [["ResourceList", "SoundRecording", 0, "Duration"], "PT99H01M01S"],
  },
};

describe("rules of texts", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test.each(["夢のはじまり", "Amanhã", "🎵 Song", "tab\tand\nbreak", 'a < b & "quotes" &c'])(
    "accept %j",
    (text) => {
      expect(checkMessage(changed(AUDIO_MESSAGE, GENRE, text))).toEqual([]);
    },
  );

  test("accept any length and any emoji while the recipient's limits are unknown", () => {
    const known = { recipient: {} };

    expect(checkMessage(changed(AUDIO_MESSAGE, GENRE, "🎵".repeat(400)), known)).toEqual([]);
  });
});
