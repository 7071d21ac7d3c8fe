import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { BOXED_SET_MESSAGE, CLASSICAL_MESSAGE } from "../fixtures/profile-messages.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const GROUP = ["ReleaseList", "Release", "ResourceGroup"];
const GROUP_PATH = "/NewReleaseMessage/ReleaseList/Release/ResourceGroup";
const ITEM_PATH = `${GROUP_PATH}/ResourceGroupContentItem`;

/** The two tracks on a disc each. */
const TWO_DISCS = changed(AUDIO_MESSAGE, GROUP, {
  ResourceGroup: [1, 2].map((number) => ({
    SequenceNumber: number,
    ResourceGroupContentItem: [{ SequenceNumber: 1, ReleaseResourceReference: `A${number}` }],
    attributes: { ResourceGroupType: "Component" },
  })),
  LinkedReleaseResourceReference: [{ value: "A3" }],
});

const FAULTS: Readonly<Record<string, Fault>> = {
  "a recording in no group": {
    code: "GRP_ALL_PRIMARIES",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[2]",
    change: [[...GROUP, "ResourceGroupContentItem", 1], undefined],
  },
  "a track without sequence number": {
    code: "GRP_PRIMARY_SEQUENCED",
    path: `${ITEM_PATH}[2]/SequenceNumber`,
    change: [[...GROUP, "ResourceGroupContentItem", 1, "SequenceNumber"], undefined],
  },
  "two tracks with one sequence number": {
    code: "GRP_SEQ_UNIQUE",
    path: `${ITEM_PATH}[2]/SequenceNumber`,
    change: [[...GROUP, "ResourceGroupContentItem", 1, "SequenceNumber"], 1],
  },
  "two discs with one sequence number": {
    code: "GRP_SEQ_UNIQUE",
    path: `${GROUP_PATH}/ResourceGroup[2]/SequenceNumber`,
    message: TWO_DISCS,
    change: [[...GROUP, "ResourceGroup", 1, "SequenceNumber"], 1],
  },
  "a gap in the sequence": {
    code: "GRP_SEQ_CONTIGUOUS",
    path: `${ITEM_PATH}[2]/SequenceNumber`,
    change: [[...GROUP, "ResourceGroupContentItem", 1, "SequenceNumber"], 3],
  },
  "an item and a disc with one sequence number": {
    code: "GRP_SINGLE_SEQUENCE",
    path: `${ITEM_PATH}/SequenceNumber`,
    message: TWO_DISCS,
    change: [
      [...GROUP, "ResourceGroupContentItem", 0],
      { SequenceNumber: 2, ReleaseResourceReference: "A1" },
    ],
  },
  "an image with a sequence number": {
    code: "GRP_SECONDARY_NOT_SEQUENCED",
    path: `${ITEM_PATH}[3]/SequenceNumber`,
    change: [
      [...GROUP, "ResourceGroupContentItem", 2],
      { SequenceNumber: 3, ReleaseResourceReference: "A3" },
    ],
  },
  "a bonus track with a sequence number": {
    code: "GRP_SECONDARY_NOT_SEQUENCED",
    path: `${ITEM_PATH}[2]/SequenceNumber`,
    message: changed(
      AUDIO_MESSAGE,
      ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition", 0, "ResourceId", 0, "ProprietaryId"],
      [{ value: "recording-2", attributes: { Namespace: "label" } }],
    ),
    change: [[...GROUP, "ResourceGroupContentItem", 1, "IsBonusResource"], true],
    beside: ["TRK_PRIMARY_ONLY /NewReleaseMessage/ReleaseList/TrackRelease[2]/ReleaseResourceReference"],
  },
  "a box set's group without its variant": {
    code: "GRP_TYPE_ALLOWED",
    path: `${GROUP_PATH}/ResourceGroup[2]/@ResourceGroupType`,
    message: TWO_DISCS,
    change: [[...GROUP, "ResourceGroup", 1, "attributes", "ResourceGroupType"], "ReleaseComponent"],
  },
  "a work's group in the variant of box sets": {
    code: "GRP_TYPE_ALLOWED",
    path: `${GROUP_PATH}/ResourceGroup[3]/@ResourceGroupType`,
    message: BOXED_SET_MESSAGE,
    change: [
      [...GROUP, "ResourceGroup", 2],
      { ...CLASSICAL_MESSAGE.ReleaseList.Release?.ResourceGroup.ResourceGroup?.[0], SequenceNumber: 3 },
    ],
  },
  "a disc without number": {
    code: "GRP_TYPES_SEQUENCED",
    path: `${GROUP_PATH}/ResourceGroup[2]/SequenceNumber`,
    message: TWO_DISCS,
    change: [[...GROUP, "ResourceGroup", 1, "SequenceNumber"], undefined],
  },
  "a second disc that goes on counting": {
    code: "GRP_DISC_CONSISTENT",
    path: `${GROUP_PATH}/ResourceGroup[2]/ResourceGroupContentItem/SequenceNumber`,
    message: TWO_DISCS,
    change: [[...GROUP, "ResourceGroup", 1, "ResourceGroupContentItem", 0, "SequenceNumber"], 2],
  },
  "a track beside the discs": {
    code: "GRP_DISC_CONSISTENT",
    path: `${ITEM_PATH}/SequenceNumber`,
    message: TWO_DISCS,
    change: [
      [...GROUP, "ResourceGroupContentItem", 0],
      { SequenceNumber: 3, ReleaseResourceReference: "A1" },
    ],
  },
};

describe("rules of resource groups", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept two discs that each count from 1", () => {
    expect(checkMessage(TWO_DISCS)).toEqual([]);
  });
});
