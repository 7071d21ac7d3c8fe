import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { LONG_FORM_MESSAGE } from "../fixtures/profile-messages.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RECORDING = "/NewReleaseMessage/ResourceList/SoundRecording[2]";
const TRACKS = "/NewReleaseMessage/ReleaseList/TrackRelease";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a party declared twice": {
    code: "REF_UNIQUE",
    path: "/NewReleaseMessage/PartyList/Party[3]/PartyReference",
    change: [
      ["PartyList", "Party", 2],
      { PartyReference: "P1", PartyName: [{ FullName: { value: "Another Artist" } }] },
    ],
  },
  "a reference of another kind declared again": {
    code: "REF_UNIQUE",
    path: `${TRACKS}[2]/ReleaseReference`,
    change: [["ReleaseList", "TrackRelease", 1, "ReleaseReference"], "R1"],
    beside: ["REF_RESOLVES /NewReleaseMessage/DealList/ReleaseDeal/DealReleaseReference[3]"],
  },
  "a technical detail declared twice": {
    code: "FIL_TECHREF_UNIQUE",
    path: `${RECORDING}/SoundRecordingEdition/TechnicalDetails/TechnicalResourceDetailsReference`,
    message: changed(
      AUDIO_MESSAGE,
      ["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0, "TechnicalDetails", 0],
      { TechnicalResourceDetailsReference: "T1" },
    ),
    change: [
      ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition", 0, "TechnicalDetails", 0],
      { TechnicalResourceDetailsReference: "T1" },
    ],
  },
  "an artist that does not exist": {
    code: "REF_RESOLVES",
    path: `${RECORDING}/DisplayArtist/ArtistPartyReference`,
    change: [["ResourceList", "SoundRecording", 1, "DisplayArtist", 0, "ArtistPartyReference"], "P9"],
  },
  "a deal for a release that does not exist": {
    code: "REF_RESOLVES",
    path: "/NewReleaseMessage/DealList/ReleaseDeal/DealReleaseReference[2]",
    change: [["DealList", "ReleaseDeal", 0, "DealReleaseReference", 1], "R9"],
  },
  "an artist that is a resource": {
    code: "REF_KIND",
    path: `${RECORDING}/DisplayArtist/ArtistPartyReference`,
    change: [["ResourceList", "SoundRecording", 1, "DisplayArtist", 0, "ArtistPartyReference"], "A1"],
  },
  "a cover that is a sound recording": {
    code: "REF_KIND",
    path: "/NewReleaseMessage/ReleaseList/Release/ResourceGroup/LinkedReleaseResourceReference[2]",
    change: [
      ["ReleaseList", "Release", "ResourceGroup", "LinkedReleaseResourceReference", 1],
      { value: "A1" },
    ],
  },
  "a party that nobody names": {
    code: "REF_UNUSED_PARTY",
    path: "/NewReleaseMessage/PartyList/Party[3]/PartyReference",
    change: [
      ["PartyList", "Party", 2],
      { PartyReference: "P3", PartyName: [{ FullName: { value: "Nobody" } }] },
    ],
  },
  "an image that nothing links": {
    code: "REF_UNUSED_RESOURCE",
    path: "/NewReleaseMessage/ResourceList/Image[2]/ResourceReference",
    change: [
      ["ResourceList", "Image", 1],
      {
        ResourceReference: "A4",
        attributes: { IsSupplemental: true },
        Type: { value: "BackCoverImage" },
        ResourceId: [{ ProprietaryId: [{ value: "back-1", attributes: { Namespace: "label" } }] }],
      },
    ],
  },
  "a release without deal": {
    code: "REF_UNUSED_RELEASE",
    path: "/NewReleaseMessage/ReleaseList/Release/ReleaseReference",
    change: [
      ["DealList", "ReleaseDeal", 0, "DealReleaseReference"],
      ["R1", "R2"],
    ],
  },
  "a chapter of nothing": {
    code: "REF_UNUSED_CHAPTER",
    path: "/NewReleaseMessage/ChapterList/Chapter/ChapterReference",
    message: LONG_FORM_MESSAGE,
    change: [["ResourceList", "Video", 0, "VideoChapterReference"], undefined],
  },
  "a cue sheet of nothing": {
    code: "REF_UNUSED_CUESHEET",
    path: "/NewReleaseMessage/CueSheetList/CueSheet/CueSheetReference",
    message: changed(LONG_FORM_MESSAGE, ["ResourceList", "Video", 0, "ReasonForCueSheetAbsence"], {
      value: "None was made",
    }),
    change: [["ResourceList", "Video", 0, "VideoCueSheetReference"], undefined],
  },
};

describe("rules of references", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
