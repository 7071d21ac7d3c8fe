import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, SINGLE_MESSAGE, changed } from "../../support/minimal-message.ts";

const RESOURCES_PATH = "/NewReleaseMessage/ResourceList";
const GROUP = ["ReleaseList", "Release", "ResourceGroup"];
const GROUP_PATH = "/NewReleaseMessage/ReleaseList/Release/ResourceGroup";

function image(reference: string, type: string): unknown {
  return {
    ResourceReference: reference,
    Type: { value: type },
    ResourceId: [{ ProprietaryId: [{ value: reference, attributes: { Namespace: "label" } }] }],
  };
}

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
  "an album of supplemental recordings": {
    code: "PRF_AUDIO",
    path: `${RESOURCES_PATH}/SoundRecording`,
    message: changed(
      changed(
        changed(AUDIO_MESSAGE, ["ReleaseList", "TrackRelease"], undefined),
        ["DealList"],
        SINGLE_MESSAGE.DealList,
      ),
      [...GROUP, "ResourceGroupContentItem"],
      [{ ReleaseResourceReference: "A1" }],
    ),
    change: [
      ["ResourceList", "SoundRecording"],
      [{ ...AUDIO_MESSAGE.ResourceList.SoundRecording?.[0], attributes: { IsSupplemental: true } }],
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
          { ...SINGLE_MESSAGE.ReleaseList.Release?.ResourceGroup, attributes: { ResourceGroupType: "Side" } },
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
});
