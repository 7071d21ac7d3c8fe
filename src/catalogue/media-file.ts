/** Files that carry resources, their fingerprints and the clips in them. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";

export const fingerprintFields = {
  /** Allowed value of FingerprintAlgorithmType. */
  algorithm: z.string(),
  version: z.string().optional(),
  /** `Binary64` or `HexBinary`: how the value is written. */
  dataType: z.string().optional(),
  value: z.string().optional(),
};
export const Fingerprint = z.strictObject({ ...recordBase, ...fingerprintFields });
export type Fingerprint = z.infer<typeof Fingerprint>;

export const clipFields = {
  /** By what deals name the clip; unique within the release. Absent: no deal does. */
  mediaFileId: z.string().optional(),
  /** `Preview`, `StandaloneClip` or `UserDefined`. */
  clipType: z.string(),
  ...userDefined,
  /** Decimal number of seconds from the beginning; of audio and video only, like the other times. */
  startPoint: z.string().optional(),
  endPoint: z.string().optional(),
  /** Milliseconds. */
  durationUsedMs: z.int().optional(),
  /** `Informative`, or `Instructive` where the recipient must keep to it. */
  expressionType: z.string(),
};
export const Clip = z.strictObject({ ...recordBase, ...clipFields });
export type Clip = z.infer<typeof Clip>;

const fileFields = {
  /** By what deals name the file; unique within the release. Absent: no deal does. */
  mediaFileId: z.string().optional(),
  /** Relative to the message, for example `resources/0724384960650_01_001.flac`. */
  uri: z.string(),
  /** Allowed value of the codec type of its kind; of software its OperatingSystemType. */
  codecType: z.string().optional(),
  /** Allowed value of HashSumAlgorithmType, for example `SHA-256`. */
  hashSumAlgorithm: z.string().optional(),
  hashSumValue: z.string().optional(),
  /** Bytes; the message carries kilobytes of 1,000 bytes. */
  fileSizeBytes: z.int().optional(),
  isProvidedInDelivery: z.boolean().optional(),
  bitDepth: z.int().optional(),
  /** True for a file that is itself a clip. */
  isClip: z.boolean().optional(),
};
const soundFields = {
  containerFormat: z.string().optional(),
  /** Decimal number of kbps; of a video its picture's. */
  bitRate: z.string().optional(),
  numberOfChannels: z.string().optional(),
  /** Decimal number of Hz. */
  samplingRate: z.string().optional(),
  bitsPerSample: z.int().optional(),
  /** Milliseconds. */
  durationMs: z.int().optional(),
  hasImmersiveAudioMetadata: z.boolean().optional(),
  numberOfAudioObjects: z.int().optional(),
};
const pictureFields = {
  /** Pixels. */
  imageHeight: z.int().optional(),
  /** Pixels. */
  imageWidth: z.int().optional(),
  /** Width by height as a decimal number, for example `1.78`. */
  aspectRatio: z.string().optional(),
  colorDepth: z.int().optional(),
};
const filmFields = {
  /** `AudioVisualFile` where absent. */
  deliveryFileType: z.string().optional(),
  /** Allowed value of AudioCodecType; `codecType` is the picture's. */
  audioCodecType: z.string().optional(),
  /** Decimal number of kbps. */
  audioBitRate: z.string().optional(),
  /** Decimal number of frames a second. */
  frameRate: z.string().optional(),
  videoDefinitionType: z.string().optional(),
  electroOpticalTransferFunctionType: z.string().optional(),
  primaryColorType: z.string().optional(),
  hdrVideoDynamicMetadataType: z.string().optional(),
  hdrVideoStaticMetadataType: z.string().optional(),
};
const stillFields = { imageResolution: z.int().optional() };

/** Columns of files of every kind; a record takes only those of its own kind. */
export const mediaFileFields = {
  ...fileFields,
  ...soundFields,
  ...filmFields,
  ...pictureFields,
  ...stillFields,
};
const parts = { clips: listOf(Clip), fingerprints: listOf(Fingerprint) };
export const AudioFile = z.strictObject({ ...recordBase, ...fileFields, ...soundFields, ...parts });
export type AudioFile = z.infer<typeof AudioFile>;
export const VideoFile = z.strictObject({
  ...recordBase,
  ...fileFields,
  ...soundFields,
  ...filmFields,
  ...pictureFields,
  ...parts,
});
export type VideoFile = z.infer<typeof VideoFile>;
export const ImageFile = z.strictObject({
  ...recordBase,
  ...fileFields,
  ...pictureFields,
  ...stillFields,
  ...parts,
});
export type ImageFile = z.infer<typeof ImageFile>;
/** A file of a text, sheet music or software. */
export const DocumentFile = z.strictObject({ ...recordBase, ...fileFields, ...parts });
export type DocumentFile = z.infer<typeof DocumentFile>;
