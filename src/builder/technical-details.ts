import type { AudioFile, ImageFile } from "../catalogue/resource.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { isoDuration } from "./duration.ts";
import type { File, TechnicalImageDetails, TechnicalSoundRecordingDetails } from "./ern43/types.ts";

/** Builds the `TechnicalDetails` of one audio file. */
export function buildAudioDetails(file: AudioFile, context: BuildContext): TechnicalSoundRecordingDetails {
  return compose(context, "MediaFile", file, "TechnicalSoundRecordingDetails", {
    TechnicalResourceDetailsReference: context.references.nextTechnical(),
    DeliveryFile: [
      {
        Type: "AudioFile",
        ContainerFormat:
          file.containerFormat === undefined ? undefined : { value: allowed(file.containerFormat) },
        AudioCodecType: file.codecType === undefined ? undefined : { value: allowed(file.codecType) },
        BitRate:
          file.bitRate === undefined
            ? undefined
            : { value: file.bitRate, attributes: { UnitOfMeasure: "kbps" } },
        NumberOfChannels: file.numberOfChannels,
        SamplingRate:
          file.samplingRate === undefined
            ? undefined
            : { value: file.samplingRate, attributes: { UnitOfMeasure: "Hz" } },
        BitsPerSample: file.bitsPerSample,
        Duration: file.durationMs === undefined ? undefined : isoDuration(file.durationMs),
        File: buildFile(file),
        IsProvidedInDelivery: file.isProvidedInDelivery,
      },
    ],
  });
}

/** Builds the `TechnicalDetails` of one image file; unlike audio it has no DeliveryFile around the File. */
export function buildImageDetails(file: ImageFile, context: BuildContext): TechnicalImageDetails {
  return compose(context, "MediaFile", file, "TechnicalImageDetails", {
    TechnicalResourceDetailsReference: context.references.nextTechnical(),
    ImageCodecType: file.codecType === undefined ? undefined : { value: allowed(file.codecType) },
    ImageHeight: pixels(file.imageHeight),
    ImageWidth: pixels(file.imageWidth),
    File: buildFile(file),
    IsProvidedInDelivery: file.isProvidedInDelivery,
  });
}

function pixels(count: number | undefined): TechnicalImageDetails["ImageHeight"] {
  return count === undefined ? undefined : { value: String(count), attributes: { UnitOfMeasure: "Pixel" } };
}

function buildFile(file: AudioFile | ImageFile): File {
  const hasHash = file.hashSumAlgorithm !== undefined || file.hashSumValue !== undefined;
  return {
    URI: file.uri,
    HashSum: hasHash
      ? {
          Algorithm: { value: allowed(required(file.hashSumAlgorithm)) },
          HashSumValue: required(file.hashSumValue),
        }
      : undefined,
    FileSize: file.fileSizeBytes === undefined ? undefined : kilobytes(file.fileSizeBytes),
  };
}

/** Kilobytes as a decimal, exact to the byte. */
function kilobytes(bytes: number): string {
  return String(bytes / 1000);
}
