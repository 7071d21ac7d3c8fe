import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { TechnicalSoundRecordingDetails } from "../../src/builder/ern43/types.ts";
import { build, recording } from "./build-for-test.ts";

type AudioFileInput = NonNullable<
  NonNullable<NonNullable<CatalogueReleaseInput["soundRecordings"]>[number]["editions"]>[number]["mediaFiles"]
>[number];

function built(file: AudioFileInput): TechnicalSoundRecordingDetails | undefined {
  const soundRecordings = [recording({ editions: [{ mediaFiles: [file] }] })];
  return build({ soundRecordings }).ResourceList?.SoundRecording?.[0]?.SoundRecordingEdition[0]
    ?.TechnicalDetails?.[0];
}

describe("buildAudioDetails()", () => {
  test("writes a file with all that is known of it", () => {
    const file = {
      uri: "resources/one.flac",
      containerFormat: "FLAC",
      codecType: "FLAC",
      bitRate: "1411.2",
      numberOfChannels: "2",
      samplingRate: "44100",
      bitsPerSample: 16,
      durationMs: 225_000,
      hashSumAlgorithm: "SHA-256",
      hashSumValue: "ab12",
      fileSizeBytes: 31_337_001,
      isProvidedInDelivery: true,
    };

    expect(built(file)).toEqual({
      TechnicalResourceDetailsReference: "T1",
      DeliveryFile: [
        {
          Type: "AudioFile",
          ContainerFormat: { value: "FLAC" },
          AudioCodecType: { value: "FLAC" },
          BitRate: { value: "1411.2", attributes: { UnitOfMeasure: "kbps" } },
          NumberOfChannels: "2",
          SamplingRate: { value: "44100", attributes: { UnitOfMeasure: "Hz" } },
          BitsPerSample: 16,
          Duration: "PT3M45S",
          File: {
            URI: "resources/one.flac",
            HashSum: { Algorithm: { value: "SHA-256" }, HashSumValue: "ab12" },
            FileSize: "31337.001",
          },
          IsProvidedInDelivery: true,
        },
      ],
    });
  });

  test("writes nothing that is not known", () => {
    expect(built({ uri: "one.flac" })?.DeliveryFile).toEqual([
      { Type: "AudioFile", File: { URI: "one.flac" } },
    ]);
  });

  test.each([
    [0, "0"],
    [1, "0.001"],
    [5_000_000_000, "5000000"],
  ])("writes %i bytes as %s kilobytes", (fileSizeBytes, text) => {
    expect(built({ uri: "one.flac", fileSizeBytes })?.DeliveryFile?.[0]?.File?.FileSize).toBe(text);
  });

  test("writes half a hash sum, so that XSD_REQUIRED reports the other half", () => {
    expect(built({ uri: "one.flac", hashSumValue: "ab12" })?.DeliveryFile?.[0]?.File?.HashSum).toEqual({
      Algorithm: {},
      HashSumValue: "ab12",
    });
  });
});
