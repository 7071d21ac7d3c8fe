import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { BOXED_SET_MESSAGE, CLASSICAL_MESSAGE } from "../fixtures/profile-messages.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const GROUP = ["ReleaseList", "Release", "ResourceGroup"];
const GROUP_PATH = "/NewReleaseMessage/ReleaseList/Release/ResourceGroup";

/** A box set of three recordings, two of them in its first member. */
const UNEVEN_SET = changed(
  changed(BOXED_SET_MESSAGE, [...GROUP, "ResourceGroup", 0, "ResourceGroupContentItem", 1], {
    SequenceNumber: 2,
    ReleaseResourceReference: "A2",
  }),
  [...GROUP, "ResourceGroup", 1, "ResourceGroupContentItem"],
  undefined,
);

const FAULTS: Readonly<Record<string, Fault>> = {
  "a side of no physical product": {
    code: "GRP_SIDE_NEEDS_PHYSICAL",
    path: `${GROUP_PATH}/ResourceGroup/@ResourceGroupType`,
    message: changed(AUDIO_MESSAGE, [...GROUP, "ResourceGroupContentItem"], undefined),
    change: [
      [...GROUP, "ResourceGroup"],
      [
        {
          SequenceNumber: 1,
          ResourceGroupContentItem: [
            { SequenceNumber: 1, ReleaseResourceReference: "A1" },
            { SequenceNumber: 2, ReleaseResourceReference: "A2" },
          ],
          attributes: { ResourceGroupType: "Side" },
        },
      ],
    ],
  },
  "a box set with one member": {
    code: "GRP_BOXEDSET_MIN2",
    path: GROUP_PATH,
    message: BOXED_SET_MESSAGE,
    change: [[...GROUP, "ResourceGroup", 1, "attributes", "ResourceGroupType"], "Component"],
  },
  "a member of a box set without barcode": {
    code: "GRP_BOXEDSET_IDS",
    path: `${GROUP_PATH}/ResourceGroup[2]/ReleaseId`,
    message: BOXED_SET_MESSAGE,
    change: [[...GROUP, "ResourceGroup", 1, "ReleaseId"], undefined],
  },
  "a member of a box set without tracks, beside one with all": {
    code: "PRF_BOXEDSET",
    path: `${GROUP_PATH}/ResourceGroup[1]`,
    message: UNEVEN_SET,
    change: [["ResourceList", "SoundRecording", 0, "IsCover"], false],
    beside: [`PRF_BOXEDSET ${GROUP_PATH}/ResourceGroup[2]`],
  },
  "a member of a box set of bonus tracks only": {
    code: "PRF_BOXEDSET",
    path: `${GROUP_PATH}/ResourceGroup[2]`,
    message: changed(
      changed(BOXED_SET_MESSAGE, [...GROUP, "ResourceGroup", 1, "ResourceGroupContentItem"], undefined),
      [...GROUP, "ResourceGroup", 2],
      {
        SequenceNumber: 3,
        ResourceGroupContentItem: [{ SequenceNumber: 1, ReleaseResourceReference: "A2" }],
        attributes: { ResourceGroupType: "Component" },
      },
    ),
    change: [["ResourceList", "SoundRecording", 0, "IsCover"], false],
  },
  "a work of one movement": {
    code: "GRP_MULTIWORK_MIN2",
    path: `${GROUP_PATH}/ResourceGroup[1]/ResourceGroupContentItem`,
    message: changed(CLASSICAL_MESSAGE, [...GROUP, "ResourceGroup", 1], {
      DisplayTitleText: [{ value: "Another Sonata" }],
      DisplayTitle: [{ TitleText: "Another Sonata" }],
      SequenceNumber: 2,
      ResourceGroupContentItem: [
        { SequenceNumber: 1, ReleaseResourceReference: "A1" },
        { SequenceNumber: 2, ReleaseResourceReference: "A2" },
      ],
      attributes: { ResourceGroupType: "MultiWorkPart" },
    }),
    change: [[...GROUP, "ResourceGroup", 0, "ResourceGroupContentItem", 1], undefined],
  },
  "a work without title": {
    code: "GRP_MULTIWORK_MIN2",
    path: `${GROUP_PATH}/ResourceGroup/DisplayTitle`,
    message: changed(CLASSICAL_MESSAGE, [...GROUP, "ResourceGroup", 0, "DisplayTitleText"], undefined),
    change: [[...GROUP, "ResourceGroup", 0, "DisplayTitle"], undefined],
  },
  "a classical release without classical recording": {
    code: "PRF_CLASSICAL",
    path: "/NewReleaseMessage/ResourceList",
    message: CLASSICAL_MESSAGE,
    change: [["ResourceList", "SoundRecording", 0, "attributes"], undefined],
  },
  "a work beside a disc": {
    code: "PRF_CLASSICAL",
    path: `${GROUP_PATH}/ResourceGroup[1]`,
    message: CLASSICAL_MESSAGE,
    change: [
      [...GROUP, "ResourceGroup", 1],
      {
        SequenceNumber: 2,
        ResourceGroupContentItem: [{ SequenceNumber: 1, ReleaseResourceReference: "A2" }],
        attributes: { ResourceGroupType: "Component" },
      },
    ],
  },
};

describe("rules of profile variants, sides and works", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
