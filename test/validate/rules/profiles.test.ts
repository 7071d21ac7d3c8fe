import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { image, video } from "../fixtures/message-parts.ts";
import {
  DJ_MIX_MESSAGE,
  LONG_FORM_MESSAGE,
  MIXED_MESSAGE,
  RINGTONE_MESSAGE,
  SIMPLE_VIDEO_MESSAGE,
  VIDEO_MESSAGE,
} from "../fixtures/profile-messages.ts";
import { AUDIO_MESSAGE, SINGLE_MESSAGE, changed } from "../../support/minimal-message.ts";

const RESOURCES_PATH = "/NewReleaseMessage/ResourceList";
const GROUP = ["ReleaseList", "Release", "ResourceGroup"];
const GROUP_PATH = "/NewReleaseMessage/ReleaseList/Release/ResourceGroup";

const LABEL_ID = [{ value: "text", attributes: { Namespace: "label" } }];

/** The first video of two, alone. */
const ONE_VIDEO = changed(
  changed(
    changed(
      changed(
        changed(VIDEO_MESSAGE, ["ResourceList", "Video", 1], undefined),
        ["ResourceList", "Image"],
        [image("A4", "VideoScreenCapture")],
      ),
      ["ReleaseList", "TrackRelease", 1],
      undefined,
    ),
    [...GROUP, "ResourceGroupContentItem", 1],
    undefined,
  ),
  [...GROUP, "LinkedReleaseResourceReference"],
  undefined,
);

const FAULTS: Readonly<Record<string, Fault>> = {
  "a ringtone in profile Audio": {
    code: "REL_TYPE_FOR_PROFILE",
    path: "/NewReleaseMessage/ReleaseList/Release/ReleaseType",
    change: [["ReleaseList", "Release", "ReleaseType", 0, "value"], "RingtoneRelease"],
  },
  "spoken word in profile Audio": {
    code: "RES_TYPE_FOR_PROFILE",
    path: `${RESOURCES_PATH}/SoundRecording[2]/Type`,
    change: [["ResourceList", "SoundRecording", 1, "Type", "value"], "SpokenWordSoundRecording"],
  },
  "an album without cover": {
    code: "PRF_AUDIO",
    path: `${RESOURCES_PATH}/Image`,
    message: changed(AUDIO_MESSAGE, [...GROUP, "LinkedReleaseResourceReference"], undefined),
    change: [["ResourceList", "Image"], undefined],
  },
  "an album with two covers": {
    code: "PRF_AUDIO",
    path: `${RESOURCES_PATH}/Image[2]`,
    message: changed(AUDIO_MESSAGE, [...GROUP, "LinkedReleaseResourceReference", 1], { value: "A4" }),
    change: [["ResourceList", "Image", 1], image("A4", "FrontCoverImage")],
  },
  "an album of bonus tracks": {
    code: "PRF_AUDIO",
    path: `${RESOURCES_PATH}/SoundRecording`,
    message: changed(
      changed(
        changed(AUDIO_MESSAGE, ["ReleaseList", "TrackRelease"], undefined),
        ["DealList"],
        SINGLE_MESSAGE.DealList,
      ),
      [...GROUP, "ResourceGroupContentItem"],
      [{ ReleaseResourceReference: "A1", IsBonusResource: true }],
    ),
    change: [
      ["ResourceList", "SoundRecording"],
      [
        {
          ...AUDIO_MESSAGE.ResourceList.SoundRecording?.[0],
          SoundRecordingEdition: [{ ResourceId: [{ ProprietaryId: LABEL_ID }] }],
        },
      ],
    ],
  },
  "a simple single with two images": {
    code: "PRF_SIMPLE_AUDIO",
    path: `${RESOURCES_PATH}/Image[2]`,
    message: changed(
      SINGLE_MESSAGE,
      [...GROUP, "ResourceGroupContentItem", 0, "LinkedReleaseResourceReference", 1],
      { value: "A3" },
    ),
    change: [["ResourceList", "Image", 1], image("A3", "BackCoverImage")],
  },
  "a simple single with two items": {
    code: "PRF_SIMPLE_AUDIO",
    path: `${GROUP_PATH}/ResourceGroupContentItem`,
    message: SINGLE_MESSAGE,
    change: [[...GROUP, "ResourceGroupContentItem", 1], { ReleaseResourceReference: "A2" }],
  },
  "a simple single with a disc": {
    code: "PRF_SIMPLE_AUDIO",
    path: `${GROUP_PATH}/ResourceGroup`,
    message: SINGLE_MESSAGE,
    change: [
      GROUP,
      {
        ResourceGroup: [
          {
            ...SINGLE_MESSAGE.ReleaseList.Release?.ResourceGroup,
            SequenceNumber: 1,
            attributes: { ResourceGroupType: "Component" },
          },
        ],
      },
    ],
  },
  "a simple single with two recordings": {
    code: "PRF_SIMPLE_AUDIO",
    path: `${RESOURCES_PATH}/SoundRecording[2]`,
    message: SINGLE_MESSAGE,
    change: [
      ["ResourceList", "SoundRecording", 1],
      { ...AUDIO_MESSAGE.ResourceList.SoundRecording?.[1], ResourceReference: "A3" },
    ],
    beside: [
      `GRP_ALL_PRIMARIES ${RESOURCES_PATH}/SoundRecording[2]`,
      `REF_UNUSED_RESOURCE ${RESOURCES_PATH}/SoundRecording[2]/ResourceReference`,
    ],
  },
  "long videos in profile Video": {
    code: "PRF_VIDEO",
    path: `${RESOURCES_PATH}/Video`,
    message: changed(
      VIDEO_MESSAGE,
      ["ResourceList", "Video", 1, "Type", "value"],
      "LongFormMusicalWorkVideo",
    ),
    change: [["ResourceList", "Video", 0, "Type", "value"], "LongFormMusicalWorkVideo"],
  },
  "one video with a front cover": {
    code: "PRF_VIDEO",
    path: `${RESOURCES_PATH}/Image[2]`,
    message: changed(ONE_VIDEO, ["DealList"], SINGLE_MESSAGE.DealList),
    change: [["ResourceList", "Image", 1], image("A3", "FrontCoverImage")],
    beside: [
      `GRP_COVER_LINKED ${RESOURCES_PATH}/Image[2]`,
      `REF_UNUSED_RESOURCE ${RESOURCES_PATH}/Image[2]/ResourceReference`,
      `RES_SUPPLEMENTAL_FLAG ${RESOURCES_PATH}/Image[2]/@IsSupplemental`,
    ],
  },
  "mixed media without screen capture": {
    code: "PRF_MIXED",
    path: `${RESOURCES_PATH}/Image`,
    message: changed(
      MIXED_MESSAGE,
      [...GROUP, "ResourceGroup", 1, "ResourceGroupContentItem", 0, "LinkedReleaseResourceReference"],
      undefined,
    ),
    change: [["ResourceList", "Image", 1], undefined],
  },
  "a simple video single with two images": {
    code: "PRF_SIMPLE_VIDEO",
    path: `${RESOURCES_PATH}/Image[2]`,
    message: changed(
      SIMPLE_VIDEO_MESSAGE,
      [...GROUP, "ResourceGroupContentItem", 0, "LinkedReleaseResourceReference", 1],
      { value: "A3" },
    ),
    change: [["ResourceList", "Image", 1], image("A3", "BackCoverImage")],
  },
  "a ringtone with lyrics": {
    code: "PRF_RINGTONE",
    path: `${RESOURCES_PATH}/Text`,
    message: changed(
      RINGTONE_MESSAGE,
      [...GROUP, "ResourceGroupContentItem", 0, "LinkedReleaseResourceReference", 1],
      { value: "A3" },
    ),
    change: [
      ["ResourceList", "Text"],
      [{ ResourceReference: "A3", Type: { value: "LyricText" }, ResourceId: [{ ProprietaryId: LABEL_ID }] }],
    ],
  },
  "a concert without cover": {
    code: "PRF_LONGFORM",
    path: `${RESOURCES_PATH}/Image`,
    message: changed(LONG_FORM_MESSAGE, [...GROUP, "LinkedReleaseResourceReference"], undefined),
    change: [["ResourceList", "Image", 0], undefined],
  },
  "a feature film without poster": {
    code: "PRF_LONGFORM",
    path: `${RESOURCES_PATH}/Image`,
    message: LONG_FORM_MESSAGE,
    change: [["ReleaseList", "Release", "ReleaseType", 0, "value"], "FeatureFilm"],
  },
  "a mix of one recording": {
    code: "PRF_DJMIX",
    path: `${RESOURCES_PATH}/SoundRecording`,
    message: changed(DJ_MIX_MESSAGE, ["ResourceList", "SoundRecording", 0, "RelatedResource", 1], undefined),
    change: [["ResourceList", "SoundRecording", 2], undefined],
  },
};

describe("rules of profiles", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a simple single without cover", () => {
    const steps = [...GROUP, "ResourceGroupContentItem", 0, "LinkedReleaseResourceReference"];
    const unlinked = changed(SINGLE_MESSAGE, steps, undefined);

    expect(checkMessage(changed(unlinked, ["ResourceList", "Image"], undefined))).toEqual([]);
  });

  test("accept one video without front cover", () => {
    const deals = SINGLE_MESSAGE.DealList;

    expect(checkMessage(changed(ONE_VIDEO, ["DealList"], deals))).toEqual([]);
  });

  test("accept a trailer beside a concert, and trailers alone", () => {
    const trailer = {
      ...video("A4", "GBAYC1700601", "A Trailer"),
      RecordingFormat: [{ value: "MusicalWorkTrailer" }],
    };
    const item = { SequenceNumber: 2, ReleaseResourceReference: "A4" };
    const withItem = changed(LONG_FORM_MESSAGE, [...GROUP, "ResourceGroupContentItem", 2], item);
    const message = changed(withItem, ["ResourceList", "Video", 1], trailer);

    expect(checkMessage(message)).toEqual([]);
    expect(
      checkMessage(
        changed(message, ["ResourceList", "Video", 0, "RecordingFormat"], [{ value: "MusicalWorkTrailer" }]),
      ),
    ).toEqual([]);
  });
});
