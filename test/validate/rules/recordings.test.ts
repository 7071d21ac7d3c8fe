import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed, soundRecording } from "../../support/minimal-message.ts";

const RECORDING = ["ResourceList", "SoundRecording", 1];
const RECORDING_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[2]";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a recording of no time": {
    code: "RES_DURATION_SANE",
    path: `${RECORDING_PATH}/Duration`,
    change: [[...RECORDING, "Duration"], "PT0S"],
  },
  "a clip that is longer than its song": {
    code: "RES_DURATION_SANE",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[3]/Duration",
    change: [
      ["ResourceList", "SoundRecording", 2],
      {
        ...soundRecording("A4", "GBAYC1700600", "A Clip"),
        Type: { value: "Clip" },
        SoundRecordingEdition: [
          { ResourceId: [{ ProprietaryId: [{ value: "clip", attributes: { Namespace: "label" } }] }] },
        ],
        Duration: "PT3M21S",
        RelatedResource: [{ ResourceRelationshipType: "IsClipFrom", ResourceRelatedResourceReference: "A1" }],
        attributes: { IsSupplemental: true },
      },
    ],
    beside: ["REF_UNUSED_RESOURCE /NewReleaseMessage/ResourceList/SoundRecording[3]/ResourceReference"],
  },
  "a release that is longer than its songs": {
    code: "RES_DURATION_TOTAL",
    path: "/NewReleaseMessage/ReleaseList/Release/Duration",
    change: [["ReleaseList", "Release", "Duration"], "PT7M"],
  },
  "the deprecated flag of instrumentals": {
    code: "RES_DEPRECATED_INSTRUMENTAL",
    path: `${RECORDING_PATH}/IsInstrumental`,
    change: [[...RECORDING, "IsInstrumental"], false],
  },
  "vocals in no language": {
    code: "RES_LANGUAGE_VS_INSTRUMENTAL",
    path: `${RECORDING_PATH}/LanguageOfPerformance`,
    change: [[...RECORDING, "HasVocalPerformance"], true],
  },
  "a language without vocals": {
    code: "RES_LANGUAGE_VS_INSTRUMENTAL",
    path: `${RECORDING_PATH}/LanguageOfPerformance[2]`,
    message: changed(AUDIO_MESSAGE, [...RECORDING, "HasVocalPerformance"], false),
    change: [
      [...RECORDING, "LanguageOfPerformance"],
      [{ value: "zxx" }, { value: "en" }],
    ],
  },
};

describe("rules of recordings", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
