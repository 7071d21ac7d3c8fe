import type { AudioFile, ImageFile } from "../catalogue/media-file.ts";
import type { BuildContext } from "./build-context.ts";
import { buildClipDetails, buildFingerprints, buildPlayedClips } from "./clips.ts";
import { compose } from "./compose.ts";
import { isoDuration } from "./duration.ts";
import type {
  AspectRatio,
  BitRate,
  Extent,
  SamplingRate,
  TechnicalImageDetails,
  TechnicalSoundRecordingDetails,
} from "./ern43/types.ts";
import { buildFile } from "./file.ts";
import { technicalReference } from "./technical-reference.ts";
import { typed } from "./typed-values.ts";

/** Builds the `TechnicalDetails` of one audio file. */
export function buildAudioDetails(file: AudioFile, context: BuildContext): TechnicalSoundRecordingDetails {
  return compose(context, "MediaFile", file, "TechnicalSoundRecordingDetails", {
    TechnicalResourceDetailsReference: technicalReference(file, context),
    DeliveryFile: [
      {
        Type: "AudioFile",
        ContainerFormat: typed(file.containerFormat),
        AudioCodecType: typed(file.codecType),
        BitRate: kilobitsPerSecond(file.bitRate),
        NumberOfChannels: file.numberOfChannels,
        NumberOfAudioObjects: file.numberOfAudioObjects,
        SamplingRate: hertz(file.samplingRate),
        BitsPerSample: file.bitsPerSample,
        Duration: file.durationMs === undefined ? undefined : isoDuration(file.durationMs),
        BitDepth: file.bitDepth,
        File: buildFile(file),
        Fingerprint: buildFingerprints(file.fingerprints, context),
        IsProvidedInDelivery: file.isProvidedInDelivery,
      },
    ],
    HasImmersiveAudioMetadata: file.hasImmersiveAudioMetadata,
    IsClip: file.isClip,
    ClipDetails: buildPlayedClips("SoundRecordingClipDetails", file.clips, context),
  });
}

/** Builds the `TechnicalDetails` of one image file; unlike audio it has no DeliveryFile around the File. */
export function buildImageDetails(file: ImageFile, context: BuildContext): TechnicalImageDetails {
  return compose(context, "MediaFile", file, "TechnicalImageDetails", {
    TechnicalResourceDetailsReference: technicalReference(file, context),
    ImageCodecType: typed(file.codecType),
    ImageHeight: pixels(file.imageHeight),
    ImageWidth: pixels(file.imageWidth),
    AspectRatio: aspectRatio(file.aspectRatio),
    ColorDepth: file.colorDepth,
    ImageResolution: file.imageResolution,
    BitDepth: file.bitDepth,
    IsClip: file.isClip,
    ClipDetails: buildClipDetails(file.clips, context),
    File: buildFile(file),
    IsProvidedInDelivery: file.isProvidedInDelivery,
    Fingerprint: buildFingerprints(file.fingerprints, context),
  });
}

/** A measure in the unit that the catalogue holds it in. */
export function kilobitsPerSecond(value: string | undefined): BitRate | undefined {
  return value === undefined ? undefined : { value, attributes: { UnitOfMeasure: "kbps" } };
}

/** A sampling rate in the unit that the catalogue holds it in. */
export function hertz(value: string | undefined): SamplingRate | undefined {
  return value === undefined ? undefined : { value, attributes: { UnitOfMeasure: "Hz" } };
}

/** An extent in the unit that the catalogue holds it in. */
export function pixels(count: number | undefined): Extent | undefined {
  return count === undefined ? undefined : { value: String(count), attributes: { UnitOfMeasure: "Pixel" } };
}

/** Width by height. */
export function aspectRatio(value: string | undefined): readonly AspectRatio[] | undefined {
  return value === undefined ? undefined : [{ value }];
}
