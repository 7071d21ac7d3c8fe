import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { DJ_MIX_MESSAGE, RINGTONE_MESSAGE } from "../fixtures/profile-messages.ts";
import { AUDIO_MESSAGE, changed, soundRecording } from "../../support/minimal-message.ts";

const RECORDINGS = "/NewReleaseMessage/ResourceList/SoundRecording";
const OWN_ID = [{ value: "recording", attributes: { Namespace: "label" } }];

const FAULTS: Readonly<Record<string, Fault>> = {
  "a recording with an identifier of the label only": {
    code: "RES_PRIMARY_ISRC",
    path: `${RECORDINGS}[2]/SoundRecordingEdition/ResourceId/ISRC`,
    change: [
      ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition", 0, "ResourceId", 0],
      { ProprietaryId: OWN_ID },
    ],
  },
  "a supplemental recording with an ISRC only": {
    code: "RES_SECONDARY_PROPRIETARY",
    path: `${RECORDINGS}[3]/SoundRecordingEdition/ResourceId/ProprietaryId`,
    message: changed(
      AUDIO_MESSAGE,
      ["ResourceList", "SoundRecording", 0, "RelatedResource"],
      [{ ResourceRelationshipType: "ContainsSamplesFrom", ResourceRelatedResourceReference: "A4" }],
    ),
    change: [
      ["ResourceList", "SoundRecording", 2],
      { ...soundRecording("A4", "GBAYC1700600", "A Sample"), attributes: { IsSupplemental: true } },
    ],
  },
  "a recording of a mix without ISRC": {
    code: "RES_SECONDARY_PROPRIETARY",
    path: `${RECORDINGS}[2]/SoundRecordingEdition/ResourceId/ISRC`,
    message: DJ_MIX_MESSAGE,
    change: [
      ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition", 0, "ResourceId", 0],
      { ProprietaryId: OWN_ID },
    ],
  },
  "two songs with one ISRC": {
    code: "RES_ISRC_DISTINCT",
    path: `${RECORDINGS}[2]/SoundRecordingEdition/ResourceId/ISRC`,
    change: [
      ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition", 0, "ResourceId", 0, "ISRC"],
      "GBAYC1700598",
    ],
  },
  "two kinds of editions with one ISRC": {
    code: "RES_ISRC_DISTINCT",
    path: `${RECORDINGS}[2]/SoundRecordingEdition[2]/ResourceId/ISRC`,
    change: [
      ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition", 1],
      {
        Type: "ImmersiveEdition",
        ResourceId: [{ ISRC: "GBAYC1700599" }],
        PLine: [{ Year: "2025", PLineText: "2025 A Label" }],
        RecordingMode: "ImmersiveAudio",
      },
    ],
  },
};

describe("rules of the identifiers of resources", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a ringtone with an identifier of the label only", () => {
    const steps = ["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0, "ResourceId", 0];

    expect(checkMessage(changed(RINGTONE_MESSAGE, steps, { ProprietaryId: OWN_ID }))).toEqual([]);
  });

  test("accept the same recording twice", () => {
    const twin = { ...AUDIO_MESSAGE.ResourceList.SoundRecording?.[0], ResourceReference: "A2" };

    expect(checkMessage(changed(AUDIO_MESSAGE, ["ResourceList", "SoundRecording", 1], twin))).toEqual([]);
  });
});
