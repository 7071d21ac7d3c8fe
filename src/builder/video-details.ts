import type { VideoFile } from "../catalogue/media-file.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { buildFingerprints, buildPlayedClips } from "./clips.ts";
import { compose } from "./compose.ts";
import { isoDuration } from "./duration.ts";
import type { TechnicalVideoDetails, VideoDeliveryFile } from "./ern43/types.ts";
import { aspectRatio, hertz, kilobitsPerSecond, pixels } from "./technical-details.ts";
import { buildFile } from "./file.ts";
import { technicalReference } from "./technical-reference.ts";
import { typed } from "./typed-values.ts";

/** Builds the `TechnicalDetails` of one video file. */
export function buildVideoDetails(file: VideoFile, context: BuildContext): TechnicalVideoDetails {
  return compose(context, "MediaFile", file, "TechnicalVideoDetails", {
    TechnicalResourceDetailsReference: technicalReference(file, context),
    DeliveryFile: [buildDeliveryFile(file, context)],
    IsClip: file.isClip,
    ClipDetails: buildPlayedClips("VideoClipDetails", file.clips, context),
  });
}

function buildDeliveryFile(file: VideoFile, context: BuildContext): VideoDeliveryFile {
  const { electroOpticalTransferFunctionType: transferFunction, primaryColorType } = file;
  const { hdrVideoStaticMetadataType: staticMetadata, numberOfChannels } = file;
  return {
    Type: allowed(file.deliveryFileType ?? "AudioVisualFile"),
    ContainerFormat: typed(file.containerFormat),
    VideoCodecType: typed(file.codecType),
    VideoBitRate: kilobitsPerSecond(file.bitRate),
    FrameRate:
      file.frameRate === undefined
        ? undefined
        : { value: file.frameRate, attributes: { UnitOfMeasure: "Hz(non-interlaced)" } },
    ImageHeight: pixels(file.imageHeight),
    ImageWidth: pixels(file.imageWidth),
    AspectRatio: aspectRatio(file.aspectRatio),
    ColorDepth: file.colorDepth,
    VideoDefinitionType: typed(file.videoDefinitionType),
    AudioCodecType: typed(file.audioCodecType),
    HasImmersiveAudioMetadata: file.hasImmersiveAudioMetadata,
    ElectroOpticalTransferFunctionType:
      transferFunction === undefined ? undefined : allowed(transferFunction),
    PrimaryColorType: primaryColorType === undefined ? undefined : allowed(primaryColorType),
    HdrVideoDynamicMetadataType: typed(file.hdrVideoDynamicMetadataType),
    HdrVideoStaticMetadataType: staticMetadata === undefined ? undefined : allowed(staticMetadata),
    AudioBitRate: kilobitsPerSecond(file.audioBitRate),
    // Text with audio, an integer here: what is no number is NaN, which the XSD refuses.
    NumberOfAudioChannels: numberOfChannels === undefined ? undefined : Number(numberOfChannels),
    NumberOfAudioObjects: file.numberOfAudioObjects,
    AudioSamplingRate: hertz(file.samplingRate),
    AudioBitsPerSample: file.bitsPerSample,
    Duration: file.durationMs === undefined ? undefined : isoDuration(file.durationMs),
    BitDepth: file.bitDepth,
    File: buildFile(file),
    Fingerprint: buildFingerprints(file.fingerprints, context),
    IsProvidedInDelivery: file.isProvidedInDelivery,
  };
}
