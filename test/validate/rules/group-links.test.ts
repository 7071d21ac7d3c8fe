import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { image } from "../fixtures/message-parts.ts";
import { MIXED_MESSAGE, SIMPLE_VIDEO_MESSAGE, VIDEO_MESSAGE } from "../fixtures/profile-messages.ts";
import { AUDIO_MESSAGE, SINGLE_MESSAGE, changed } from "../../support/minimal-message.ts";

const GROUP = ["ReleaseList", "Release", "ResourceGroup"];
const ITEM_PATH = "/NewReleaseMessage/ReleaseList/Release/ResourceGroup/ResourceGroupContentItem";

const BOOKLET = {
  ResourceReference: "A4",
  Type: { value: "NonInteractiveBooklet" },
  ResourceId: [{ ProprietaryId: [{ value: "booklet", attributes: { Namespace: "label" } }] }],
};

const FAULTS: Readonly<Record<string, Fault>> = {
  "a cover linked from a track of an album": {
    code: "GRP_COVER_LINKED",
    path: "/NewReleaseMessage/ResourceList/Image",
    change: [
      GROUP,
      {
        ResourceGroupContentItem: [
          {
            SequenceNumber: 1,
            ReleaseResourceReference: "A1",
            LinkedReleaseResourceReference: [{ value: "A3" }],
          },
          { SequenceNumber: 2, ReleaseResourceReference: "A2" },
        ],
      },
    ],
  },
  "a cover linked from the group of a simple single": {
    code: "GRP_COVER_LINKED",
    path: "/NewReleaseMessage/ResourceList/Image",
    message: SINGLE_MESSAGE,
    change: [
      GROUP,
      {
        ResourceGroupContentItem: [{ SequenceNumber: 1, ReleaseResourceReference: "A1" }],
        LinkedReleaseResourceReference: [{ value: "A2" }],
      },
    ],
  },
  "a screen capture linked without saying so": {
    code: "GRP_SCREENCAP_LINKED",
    path: "/NewReleaseMessage/ResourceList/Image[3]",
    message: VIDEO_MESSAGE,
    change: [
      [...GROUP, "ResourceGroupContentItem", 1, "LinkedReleaseResourceReference", 0, "attributes"],
      undefined,
    ],
  },
  "a screen capture linked from the group": {
    code: "GRP_SCREENCAP_LINKED",
    path: "/NewReleaseMessage/ResourceList/Image[2]",
    message: changed(
      MIXED_MESSAGE,
      [...GROUP, "ResourceGroup", 1, "ResourceGroupContentItem", 0, "LinkedReleaseResourceReference"],
      undefined,
    ),
    change: [
      [...GROUP, "LinkedReleaseResourceReference", 1],
      { value: "A4", attributes: { LinkDescription: "VideoScreenCapture" } },
    ],
  },
  "a screen capture linked from the group of a simple single": {
    code: "GRP_SCREENCAP_LINKED",
    path: "/NewReleaseMessage/ResourceList/Image",
    message: changed(
      SIMPLE_VIDEO_MESSAGE,
      [...GROUP, "ResourceGroupContentItem", 0, "LinkedReleaseResourceReference"],
      undefined,
    ),
    change: [[...GROUP, "LinkedReleaseResourceReference"], [{ value: "A2" }]],
  },
  "a booklet that is no bonus item": {
    code: "GRP_BONUS_TEXT",
    path: `${ITEM_PATH}[3]/IsBonusResource`,
    message: changed(AUDIO_MESSAGE, ["ResourceList", "Text"], [BOOKLET]),
    change: [[...GROUP, "ResourceGroupContentItem", 2], { ReleaseResourceReference: "A4" }],
  },
  "an item that is supplemental": {
    code: "RES_SUPPLEMENTAL_FLAG",
    path: "/NewReleaseMessage/ResourceList/Text/@IsSupplemental",
    message: changed(
      AUDIO_MESSAGE,
      ["ResourceList", "Text"],
      [{ ...BOOKLET, attributes: { IsSupplemental: true } }],
    ),
    change: [
      [...GROUP, "ResourceGroupContentItem", 2],
      { ReleaseResourceReference: "A4", IsBonusResource: true },
    ],
  },
  "an image in no group that is not supplemental": {
    code: "RES_SUPPLEMENTAL_FLAG",
    path: "/NewReleaseMessage/ResourceList/Image[2]/@IsSupplemental",
    change: [["ResourceList", "Image", 1], image("A4", "BackCoverImage")],
    beside: ["REF_UNUSED_RESOURCE /NewReleaseMessage/ResourceList/Image[2]/ResourceReference"],
  },
};

describe("rules of links, bonus items and supplemental resources", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
