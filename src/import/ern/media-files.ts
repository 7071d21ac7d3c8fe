/** Files of recordings, videos, images and documents: the inverse of the builder's technical details. */
import type { z } from "zod";
import type {
  AspectRatio,
  AudioDeliveryFile,
  SoundRecordingEdition,
  Image,
  TechnicalSheetMusicDetails,
  TechnicalSoftwareDetails,
  TechnicalTextDetails,
  VideoDeliveryFile,
  VideoEdition,
} from "../../builder/ern43/types.ts";
import type { AudioFile, DocumentFile, ImageFile, VideoFile } from "../../catalogue/media-file.ts";
import { takeDuration } from "./durations.ts";
import {
  readClips,
  readFingerprints,
  readPlayedClips,
  takeBitRate,
  takeFile,
  takeMeasure,
  takeMediaFileId,
  takePixels,
  takeSamplingRate,
} from "./media-file-parts.ts";
import type { OpenComposite } from "./open-composite.ts";

type AudioInput = z.input<typeof AudioFile>;
type VideoInput = z.input<typeof VideoFile>;
type DocumentInput = z.input<typeof DocumentFile>;

/** Takes the files of an edition of a recording, all or none: those that have one `DeliveryFile`. */
export function readAudioFiles(node: OpenComposite<SoundRecordingEdition>): AudioInput[] {
  return node.list("TechnicalDetails", (details) => {
    const mediaFileId = takeMediaFileId(details);
    const delivery = details.openOnly("DeliveryFile");
    const columns = delivery && takeAudioDelivery(delivery);
    if (columns === undefined) return undefined;
    return {
      mediaFileId,
      ...columns,
      hasImmersiveAudioMetadata: details.take("HasImmersiveAudioMetadata"),
      isClip: details.take("IsClip"),
      clips: readPlayedClips(details),
      ...details.rest(),
    };
  });
}

function takeAudioDelivery(file: OpenComposite<AudioDeliveryFile>): AudioInput | undefined {
  const isAudio = file.take("Type") === "AudioFile";
  const place = takeFile(file.open("File"));
  if (!isAudio || place === undefined) return undefined;
  return {
    containerFormat: file.value("ContainerFormat"),
    codecType: file.value("AudioCodecType"),
    bitRate: takeBitRate(file.open("BitRate")),
    numberOfChannels: file.take("NumberOfChannels"),
    numberOfAudioObjects: file.take("NumberOfAudioObjects"),
    samplingRate: takeSamplingRate(file.open("SamplingRate")),
    bitsPerSample: file.take("BitsPerSample"),
    durationMs: takeDuration(file),
    bitDepth: file.take("BitDepth"),
    ...place,
    fingerprints: readFingerprints(file),
    isProvidedInDelivery: file.take("IsProvidedInDelivery"),
  };
}

/** Takes the files of an edition of a video, all or none: those that have one `DeliveryFile`. */
export function readVideoFiles(node: OpenComposite<VideoEdition>): VideoInput[] {
  return node.list("TechnicalDetails", (details) => {
    const mediaFileId = takeMediaFileId(details);
    const delivery = details.openOnly("DeliveryFile");
    const columns = delivery && takeVideoDelivery(delivery);
    if (columns === undefined) return undefined;
    return {
      mediaFileId,
      ...columns,
      isClip: details.take("IsClip"),
      clips: readPlayedClips(details),
      ...details.rest(),
    };
  });
}

function takeVideoDelivery(file: OpenComposite<VideoDeliveryFile>): VideoInput | undefined {
  const type = file.take("Type");
  const place = takeFile(file.open("File"));
  if (type === undefined || place === undefined) return undefined;
  const channels = file.take("NumberOfAudioChannels");
  return {
    deliveryFileType: type === "AudioVisualFile" ? undefined : type,
    containerFormat: file.value("ContainerFormat"),
    codecType: file.value("VideoCodecType"),
    bitRate: takeBitRate(file.open("VideoBitRate")),
    frameRate: takeMeasure(file.open("FrameRate"), "Hz(non-interlaced)"),
    imageHeight: takePixels(file.open("ImageHeight")),
    imageWidth: takePixels(file.open("ImageWidth")),
    aspectRatio: takeAspectRatio(file),
    colorDepth: file.take("ColorDepth"),
    videoDefinitionType: file.value("VideoDefinitionType"),
    audioCodecType: file.value("AudioCodecType"),
    hasImmersiveAudioMetadata: file.take("HasImmersiveAudioMetadata"),
    electroOpticalTransferFunctionType: file.take("ElectroOpticalTransferFunctionType"),
    primaryColorType: file.take("PrimaryColorType"),
    hdrVideoDynamicMetadataType: file.value("HdrVideoDynamicMetadataType"),
    hdrVideoStaticMetadataType: file.take("HdrVideoStaticMetadataType"),
    audioBitRate: takeBitRate(file.open("AudioBitRate")),
    numberOfChannels: channels === undefined ? undefined : String(channels),
    numberOfAudioObjects: file.take("NumberOfAudioObjects"),
    samplingRate: takeSamplingRate(file.open("AudioSamplingRate")),
    bitsPerSample: file.take("AudioBitsPerSample"),
    durationMs: takeDuration(file),
    bitDepth: file.take("BitDepth"),
    ...place,
    fingerprints: readFingerprints(file),
    isProvidedInDelivery: file.take("IsProvidedInDelivery"),
  };
}

/** Takes the files of an image. */
export function readImageFiles(node: OpenComposite<Image>): z.input<typeof ImageFile>[] {
  return node.list("TechnicalDetails", (details) => {
    const mediaFileId = takeMediaFileId(details);
    const place = takeFile(details.open("File"));
    if (place === undefined) return undefined;
    return {
      mediaFileId,
      codecType: details.value("ImageCodecType"),
      imageHeight: takePixels(details.open("ImageHeight")),
      imageWidth: takePixels(details.open("ImageWidth")),
      aspectRatio: takeAspectRatio(details),
      colorDepth: details.take("ColorDepth"),
      imageResolution: details.take("ImageResolution"),
      bitDepth: details.take("BitDepth"),
      isClip: details.take("IsClip"),
      clips: readClips(details),
      ...place,
      isProvidedInDelivery: details.take("IsProvidedInDelivery"),
      fingerprints: readFingerprints(details),
      ...details.rest(),
    };
  });
}

/** An aspect ratio that is not of the display is told by an attribute, which has no column. */
function takeAspectRatio(
  node: OpenComposite<{ readonly AspectRatio?: readonly AspectRatio[] | undefined }>,
): string | undefined {
  return node.peek("AspectRatio")?.length === 1 ? node.values("AspectRatio")[0] : undefined;
}

/** Reads a file of a text, for `node.list("TechnicalDetails", readTextFile)`. */
export function readTextFile(details: OpenComposite<TechnicalTextDetails>): DocumentInput | undefined {
  return readDocumentFile(details.value("TextCodecType"), details);
}

/** Reads a file of sheet music. */
export function readSheetMusicFile(
  details: OpenComposite<TechnicalSheetMusicDetails>,
): DocumentInput | undefined {
  return readDocumentFile(details.value("SheetMusicCodecType"), details);
}

/** Reads a file of software. */
export function readSoftwareFile(
  details: OpenComposite<TechnicalSoftwareDetails>,
): DocumentInput | undefined {
  return readDocumentFile(details.value("OperatingSystemType"), details);
}

function readDocumentFile(
  codecType: string | undefined,
  details: OpenComposite<Omit<TechnicalTextDetails, "TextCodecType">>,
): DocumentInput | undefined {
  const mediaFileId = takeMediaFileId(details);
  const place = takeFile(details.open("File"));
  if (place === undefined) return undefined;
  return {
    mediaFileId,
    codecType,
    bitDepth: details.take("BitDepth"),
    isClip: details.take("IsClip"),
    clips: readClips(details),
    ...place,
    isProvidedInDelivery: details.take("IsProvidedInDelivery"),
    fingerprints: readFingerprints(details),
    ...details.rest(),
  };
}
