import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import type { Step } from "../../support/minimal-message.ts";
import { AUDIO_MESSAGE, SINGLE_MESSAGE, changed, soundRecording } from "../../support/minimal-message.ts";

const TRACK = "/NewReleaseMessage/ReleaseList/TrackRelease";
const CLIP = "/NewReleaseMessage/ReleaseList/ClipRelease";
const RECORDING_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[2]";

/** The same tracks, the second being supplemental and in no group. */
const ONE_SUPPLEMENTAL = changed(
  changed(
    changed(AUDIO_MESSAGE, ["ResourceList", "SoundRecording", 1, "attributes"], { IsSupplemental: true }),
    ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition", 0, "ResourceId", 0, "ProprietaryId"],
    [{ value: "recording-2", attributes: { Namespace: "label" } }],
  ),
  ["ReleaseList", "Release", "ResourceGroup", "ResourceGroupContentItem", 1],
  undefined,
);

/** The same tracks, and a clip of the first that is sold alone. */
const CLIP_STEPS: readonly (readonly [readonly Step[], unknown])[] = [
  [
    ["ResourceList", "SoundRecording", 2],
    {
      ...soundRecording("A4", "GBAYC1700600", "A Clip"),
      Type: { value: "Clip" },
      SoundRecordingEdition: [
        { ResourceId: [{ ProprietaryId: [{ value: "clip", attributes: { Namespace: "label" } }] }] },
      ],
      Duration: "PT30S",
      RelatedResource: [{ ResourceRelationshipType: "IsClipFrom", ResourceRelatedResourceReference: "A1" }],
    },
  ],
  [
    ["ResourceList", "SoundRecording", 0, "RelatedResource"],
    [{ ResourceRelationshipType: "HasClip", ResourceRelatedResourceReference: "A4" }],
  ],
  [
    ["ReleaseList", "ClipRelease", 0],
    {
      ReleaseReference: "R3",
      ReleaseId: { ProprietaryId: [{ value: "clip", attributes: { Namespace: "label" } }] },
      ReleaseResourceReference: "A4",
      ReleaseLabelReference: [{ value: "P2" }],
      Genre: [{ GenreText: "Pop" }],
    },
  ],
  [["DealList", "ReleaseDeal", 0, "DealReleaseReference", 3], "R3"],
];
const WITH_CLIP = CLIP_STEPS.reduce(
  (message, [steps, value]) => changed(message, steps, value),
  AUDIO_MESSAGE,
);

const FAULTS: Readonly<Record<string, Fault>> = {
  "a recording without track release": {
    code: "TRK_ONE_PER_PRIMARY",
    path: RECORDING_PATH,
    change: [["ReleaseList", "TrackRelease", 1], undefined],
    beside: ["REF_RESOLVES /NewReleaseMessage/DealList/ReleaseDeal/DealReleaseReference[3]"],
  },
  "a recording with two track releases": {
    code: "TRK_ONE_PER_PRIMARY",
    path: `${TRACK}[3]/ReleaseResourceReference`,
    change: [
      ["ReleaseList", "TrackRelease", 2],
      {
        ReleaseReference: "R3",
        ReleaseId: { ProprietaryId: [{ value: "another", attributes: { Namespace: "label" } }] },
        ReleaseResourceReference: "A1",
        ReleaseLabelReference: [{ value: "P2" }],
        Genre: [{ GenreText: "Pop" }],
      },
    ],
  },
  "a track release in a simple single": {
    code: "TRK_FORBIDDEN",
    path: TRACK,
    message: SINGLE_MESSAGE,
    change: [
      ["ReleaseList", "TrackRelease", 0],
      {
        ReleaseReference: "R1",
        ReleaseId: { ProprietaryId: [{ value: "track", attributes: { Namespace: "label" } }] },
        ReleaseResourceReference: "A1",
        ReleaseLabelReference: [{ value: "P2" }],
        Genre: [{ GenreText: "Pop" }],
      },
    ],
  },
  "a track release of a supplemental recording": {
    code: "TRK_PRIMARY_ONLY",
    path: `${TRACK}[2]/ReleaseResourceReference`,
    message: ONE_SUPPLEMENTAL,
    change: [["ReleaseList", "TrackRelease", 1, "ReleaseResourceReference"], "A2"],
  },
  "an ISRC as catalogue number of a track release": {
    code: "TRK_NO_BARE_ISRC",
    path: `${TRACK}[2]/ReleaseId/CatalogNumber`,
    change: [
      ["ReleaseList", "TrackRelease", 1, "ReleaseId", "CatalogNumber"],
      { value: "GBAYC1700599", attributes: { Namespace: "label" } },
    ],
  },
  "a track release with the title of its recording": {
    code: "TRK_TITLE_ONLY_IF_DIFFERENT",
    path: `${TRACK}[2]/DisplayTitleText`,
    message: changed(
      AUDIO_MESSAGE,
      ["ReleaseList", "TrackRelease", 1, "DisplayTitle"],
      [{ TitleText: "Second Song" }],
    ),
    change: [["ReleaseList", "TrackRelease", 1, "DisplayTitleText"], [{ value: "Second Song" }]],
  },
  "a clip release of a song": {
    code: "CLIP_RELEASE_RULES",
    path: `${CLIP}/ReleaseResourceReference`,
    message: WITH_CLIP,
    change: [["ReleaseList", "ClipRelease", 0, "ReleaseResourceReference"], "A1"],
    beside: ["RES_SUPPLEMENTAL_FLAG /NewReleaseMessage/ResourceList/SoundRecording[3]/@IsSupplemental"],
  },
  "a clip that does not say of what": {
    code: "CLIP_RELEASE_RULES",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[3]/RelatedResource",
    message: WITH_CLIP,
    change: [["ResourceList", "SoundRecording", 2, "RelatedResource"], undefined],
  },
  "a song that does not name its clip": {
    code: "CLIP_RELEASE_RULES",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/RelatedResource",
    message: WITH_CLIP,
    change: [["ResourceList", "SoundRecording", 0, "RelatedResource"], undefined],
  },
};

describe("rules of track releases and clip releases", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a clip that is sold alone", () => {
    expect(checkMessage(WITH_CLIP)).toEqual([]);
  });
});
