import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const EDITION = ["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0];
const EDITION_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[1]/SoundRecordingEdition";
const COVER = ["ResourceList", "Image", 0, "TechnicalDetails"];
const COVER_PATH = "/NewReleaseMessage/ResourceList/Image/TechnicalDetails";

function cover(width: string, height: string, codec = "JPEG"): unknown {
  const pixels = { UnitOfMeasure: "Pixel" };
  return [
    {
      TechnicalResourceDetailsReference: "T9",
      ImageCodecType: { value: codec },
      ImageHeight: { value: height, attributes: pixels },
      ImageWidth: { value: width, attributes: pixels },
      File: { URI: "cover.jpg" },
    },
  ];
}

const AUDIO = [
  {
    TechnicalResourceDetailsReference: "T1",
    DeliveryFile: [
      {
        Type: "AudioFile",
        AudioCodecType: { value: "FLAC" },
        SamplingRate: { value: "44.1", attributes: { UnitOfMeasure: "kHz" } },
        BitsPerSample: 16,
        File: { URI: "01.flac" },
      },
    ],
  },
];

const FAULTS: Readonly<Record<string, Fault>> = {
  "a file with another sampling rate": {
    code: "FIL_TECH_MATCH",
    path: `${EDITION_PATH}/TechnicalDetails/DeliveryFile/SamplingRate`,
    change: [[...EDITION, "TechnicalDetails"], AUDIO],
    known: { files: new Map([["01.flac", { codec: "FLAC", samplingRate: 48000, bitsPerSample: 16 }]]) },
  },
  "a cover with fewer pixels than it says": {
    code: "FIL_TECH_MATCH",
    path: `${COVER_PATH}/ImageHeight`,
    change: [COVER, cover("3000", "3000")],
    known: { files: new Map([["cover.jpg", { height: 1500, width: 3000 }]]) },
  },
  "a cover that is too small": {
    code: "FIL_COVER_SPEC",
    path: COVER_PATH,
    change: [COVER, cover("1400", "1400")],
    known: { recipient: { minimumCoverPixels: 3000 } },
  },
  "a cover that is no square": {
    code: "FIL_COVER_SPEC",
    path: COVER_PATH,
    change: [COVER, cover("3000", "3200")],
    known: { recipient: { minimumCoverPixels: 3000 } },
  },
  "a cover that is a GIF": {
    code: "FIL_COVER_SPEC",
    path: COVER_PATH,
    change: [COVER, cover("3000", "3000", "GIF")],
    known: { recipient: { minimumCoverPixels: 3000 } },
  },
};

describe("rules of what is known of files", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept what the files say too", () => {
    const withAudio = changed(AUDIO_MESSAGE, [...EDITION, "TechnicalDetails"], AUDIO);
    const message = changed(withAudio, COVER, cover("3000", "3000"));
    const files = new Map([
      ["01.flac", { codec: "FLAC", samplingRate: 44100, bitsPerSample: 16 }],
      ["cover.jpg", { codec: "JPEG", height: 3000, width: 3000 }],
    ]);

    expect(checkMessage(message, { files, recipient: { minimumCoverPixels: 3000 } })).toEqual([]);
  });

  test("accept a small cover while the recipient asks for nothing", () => {
    expect(checkMessage(changed(AUDIO_MESSAGE, COVER, cover("300", "200")))).toEqual([]);
  });
});
