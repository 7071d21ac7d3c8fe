import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { LONG_FORM_MESSAGE } from "../fixtures/profile-messages.ts";
import { changed } from "../../support/minimal-message.ts";

const CUE = ["CueSheetList", "CueSheet", 0, "Cue", 0];
const CUE_PATH = "/NewReleaseMessage/CueSheetList/CueSheet/Cue";
const CHAPTER = ["ChapterList", "Chapter", 0];
const CHAPTER_PATH = "/NewReleaseMessage/ChapterList/Chapter";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a cue without place": {
    code: "RES_CUE_COMPLETE",
    path: `${CUE_PATH}/StartTime`,
    message: changed(LONG_FORM_MESSAGE, [...CUE, "Duration"], undefined),
    change: [[...CUE, "StartTime"], undefined],
  },
  "a cue without identifier": {
    code: "RES_CUE_COMPLETE",
    path: `${CUE_PATH}/ResourceId`,
    message: LONG_FORM_MESSAGE,
    change: [[...CUE, "ResourceId"], undefined],
  },
  "a cue without contributor": {
    code: "RES_CUE_COMPLETE",
    path: `${CUE_PATH}/Contributor`,
    message: LONG_FORM_MESSAGE,
    change: [[...CUE, "Contributor"], undefined],
  },
  "a cue with an ISRC and no P line": {
    code: "RES_CUE_COMPLETE",
    path: `${CUE_PATH}/PLine`,
    message: LONG_FORM_MESSAGE,
    change: [[...CUE, "PLine"], undefined],
  },
  "a concert without cue sheet": {
    code: "RES_CUESHEET_OR_REASON",
    path: "/NewReleaseMessage/ResourceList/Video/VideoCueSheetReference",
    message: changed(LONG_FORM_MESSAGE, ["CueSheetList"], undefined),
    change: [["ResourceList", "Video", 0, "VideoCueSheetReference"], undefined],
  },
  "a chapter without identifier": {
    code: "RES_CHAPTER_COMPLETE",
    path: `${CHAPTER_PATH}/ChapterId`,
    message: LONG_FORM_MESSAGE,
    change: [[...CHAPTER, "ChapterId"], undefined],
  },
  "a chapter without start": {
    code: "RES_CHAPTER_COMPLETE",
    path: `${CHAPTER_PATH}/StartTime`,
    message: LONG_FORM_MESSAGE,
    change: [[...CHAPTER, "StartTime"], undefined],
  },
  "a chapter that starts after the end": {
    code: "RES_CHAPTER_COMPLETE",
    path: `${CHAPTER_PATH}/StartTime`,
    message: LONG_FORM_MESSAGE,
    change: [[...CHAPTER, "StartTime"], "PT1H"],
  },
  "a chapter with the cover as its image": {
    code: "RES_CHAPTER_COMPLETE",
    path: `${CHAPTER_PATH}/RepresentativeImageReference`,
    message: LONG_FORM_MESSAGE,
    change: [[...CHAPTER, "RepresentativeImageReference"], "A2"],
  },
};

describe("rules of cue sheets and chapters", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
