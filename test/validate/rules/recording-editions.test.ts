import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { LONG_FORM_MESSAGE } from "../fixtures/profile-messages.ts";

const EDITION = ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition"];
const EDITION_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[2]/SoundRecordingEdition";
const PLINE = [{ Year: "2025", PLineText: "2025 A Label" }];
const DETAILS = ["ResourceList", "Video", 0, "VideoEdition", 0, "TechnicalDetails"];
const FILE_PATH = "/NewReleaseMessage/ResourceList/Video/VideoEdition/TechnicalDetails/DeliveryFile";

const FAULTS: Readonly<Record<string, Fault>> = {
  "two editions of one type": {
    code: "RES_EDITIONS",
    path: `${EDITION_PATH}[2]`,
    change: [[...EDITION, 1], { ResourceId: [{ ISRC: "GBAYC1700600" }], PLine: PLINE }],
  },
  "an immersive edition in stereo": {
    code: "RES_EDITIONS",
    path: `${EDITION_PATH}[2]/RecordingMode`,
    change: [
      [...EDITION, 1],
      {
        Type: "ImmersiveEdition",
        ResourceId: [{ ISRC: "GBAYC1700600" }],
        PLine: PLINE,
        RecordingMode: "Stereo",
      },
    ],
  },
  "an immersive edition as MP3": {
    code: "RES_EDITIONS",
    path: `${EDITION_PATH}[2]/TechnicalDetails`,
    change: [
      [...EDITION, 1],
      {
        Type: "ImmersiveEdition",
        ResourceId: [{ ISRC: "GBAYC1700600" }],
        PLine: PLINE,
        RecordingMode: "ImmersiveAudio",
        TechnicalDetails: [
          {
            TechnicalResourceDetailsReference: "T1",
            DeliveryFile: [{ Type: { value: "AudioFile" }, AudioCodecType: { value: "MP3" } }],
          },
        ],
      },
    ],
  },
  "dynamic range on a file of another transfer function": {
    code: "RES_HDR",
    path: `${FILE_PATH}/HdrVideoDynamicMetadataType`,
    message: LONG_FORM_MESSAGE,
    change: [
      DETAILS,
      [
        {
          TechnicalResourceDetailsReference: "T1",
          DeliveryFile: [
            {
              Type: "AudioVisualFile",
              ElectroOpticalTransferFunctionType: "BT.1886",
              HdrVideoDynamicMetadataType: { value: "DolbyVisionEmbedded" },
            },
          ],
        },
      ],
    ],
  },
  "dynamic range without its own file": {
    code: "RES_HDR",
    path: `${FILE_PATH}/HdrVideoDynamicMetadataType`,
    message: LONG_FORM_MESSAGE,
    change: [
      DETAILS,
      [
        {
          TechnicalResourceDetailsReference: "T1",
          DeliveryFile: [
            {
              Type: "AudioVisualFile",
              ElectroOpticalTransferFunctionType: "ST2084",
              HdrVideoDynamicMetadataType: { value: "DolbyVisionStandAlone" },
            },
          ],
        },
      ],
    ],
  },
};

describe("rules of the editions of recordings", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
