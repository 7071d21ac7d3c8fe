import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const DEAL = ["DealList", "ReleaseDeal", 0, "Deal", 0];
const DEAL_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal";

/** Each recording with technical details, and the deal for the first track alone. */
const WITH_DETAILS = changed(
  [0, 1].reduce(
    (message, index) =>
      changed(
        message,
        ["ResourceList", "SoundRecording", index, "SoundRecordingEdition", 0, "TechnicalDetails"],
        [{ TechnicalResourceDetailsReference: `T${index + 1}` }],
      ),
    changed(AUDIO_MESSAGE, ["DealList", "ReleaseDeal", 1], AUDIO_MESSAGE.DealList?.ReleaseDeal[0]),
  ),
  ["DealList", "ReleaseDeal", 0, "DealReleaseReference"],
  ["R1"],
);

const FAULTS: Readonly<Record<string, Fault>> = {
  "a deal for the technical details of another track": {
    code: "REF_DEAL_TECH",
    path: "/NewReleaseMessage/DealList/ReleaseDeal[1]/Deal/DealTechnicalResourceDetailsReferenceList/DealTechnicalResourceDetailsReference[2]",
    message: changed(WITH_DETAILS, ["DealList", "ReleaseDeal", 1, "DealReleaseReference"], ["R0", "R2"]),
    change: [
      [...DEAL, "DealTechnicalResourceDetailsReferenceList"],
      { DealTechnicalResourceDetailsReference: ["T1", "T2"] },
    ],
  },
  "a track given at once that its item does not flag": {
    code: "REF_DEAL_RESOURCE_IN_RELEASE",
    path: `${DEAL_PATH}/DealTerms/InstantGratificationResourceList/DealResourceReference`,
    change: [[...DEAL, "DealTerms", "InstantGratificationResourceList"], { DealResourceReference: ["A1"] }],
  },
  "a cover given at once": {
    code: "REF_DEAL_RESOURCE_IN_RELEASE",
    path: `${DEAL_PATH}/DealTerms/InstantGratificationResourceList/DealResourceReference[2]`,
    message: changed(
      AUDIO_MESSAGE,
      [
        "ReleaseList",
        "Release",
        "ResourceGroup",
        "ResourceGroupContentItem",
        0,
        "IsInstantGratificationResource",
      ],
      true,
    ),
    change: [
      [...DEAL, "DealTerms", "InstantGratificationResourceList"],
      { DealResourceReference: ["A1", "A3"] },
    ],
  },
};

describe("rules of the references of deals", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
