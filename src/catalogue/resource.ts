/** Sound recordings, images and the files that carry them. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";
import { Contributor, DisplayArtist, ProprietaryId } from "./party.ts";
import {
  DisplayArtistName,
  EditionLine,
  ImageLine,
  ParentalWarning,
  RecordingEventDate,
  RecordingLine,
  Title,
} from "./text.ts";

export const resourceIdFields = {
  isrc: z.string().optional(),
  catalogNumber: z.string().optional(),
  catalogNumberNamespace: z.string().optional(),
  /** True for an identifier that another one of the same edition has replaced. */
  isReplaced: z.boolean().optional(),
};
export const ResourceId = z.strictObject({
  ...recordBase,
  ...resourceIdFields,
  proprietaryIds: listOf(ProprietaryId),
});
export type ResourceId = z.infer<typeof ResourceId>;

/** An image is identified by proprietary ids only. */
export const ImageId = z.strictObject({
  ...recordBase,
  isReplaced: resourceIdFields.isReplaced,
  proprietaryIds: listOf(ProprietaryId),
});

const fileFields = {
  /** Relative to the message, for example `resources/0724384960650_01_001.flac`. */
  uri: z.string(),
  /** Allowed value of AudioCodecType or ImageCodecType. */
  codecType: z.string().optional(),
  /** Allowed value of HashSumAlgorithmType, for example `SHA-256`. */
  hashSumAlgorithm: z.string().optional(),
  hashSumValue: z.string().optional(),
  /** Bytes; the message carries kilobytes of 1,000 bytes. */
  fileSizeBytes: z.int().optional(),
  isProvidedInDelivery: z.boolean().optional(),
};
const audioFileFields = {
  containerFormat: z.string().optional(),
  /** Decimal number of kbps. */
  bitRate: z.string().optional(),
  numberOfChannels: z.string().optional(),
  /** Decimal number of Hz. */
  samplingRate: z.string().optional(),
  bitsPerSample: z.int().optional(),
  /** Milliseconds. */
  durationMs: z.int().optional(),
};
const imageFileFields = {
  /** Pixels. */
  imageHeight: z.int().optional(),
  /** Pixels. */
  imageWidth: z.int().optional(),
};
/** Columns of files of every kind; a record takes only those of its own kind. */
export const mediaFileFields = { ...fileFields, ...audioFileFields, ...imageFileFields };
export const AudioFile = z.strictObject({ ...recordBase, ...fileFields, ...audioFileFields });
export type AudioFile = z.infer<typeof AudioFile>;
export const ImageFile = z.strictObject({ ...recordBase, ...fileFields, ...imageFileFields });
export type ImageFile = z.infer<typeof ImageFile>;

export const editionFields = {
  /** `ImmersiveEdition` or `NonImmersiveEdition`. */
  editionType: z.string().optional(),
  recordingMode: z.string().optional(),
};
export const SoundRecordingEdition = z.strictObject({
  ...recordBase,
  ...editionFields,
  resourceIds: listOf(ResourceId),
  lines: listOf(EditionLine),
  mediaFiles: listOf(AudioFile),
});
export type SoundRecordingEdition = z.infer<typeof SoundRecordingEdition>;

export const workIdFields = {
  iswc: z.string().optional(),
  opusNumber: z.string().optional(),
};
export const WorkId = z.strictObject({
  ...recordBase,
  ...workIdFields,
  proprietaryIds: listOf(ProprietaryId),
});
export type WorkId = z.infer<typeof WorkId>;

export const soundRecordingFields = {
  /** Allowed value of SoundRecordingType, for example `MusicalWorkSoundRecording`. */
  type: z.string(),
  ...userDefined,
  /** Milliseconds. */
  durationMs: z.int().optional(),
  languagesOfPerformance: listOf(z.string()),
  isCover: z.boolean().optional(),
  hasVocalPerformance: z.boolean().optional(),
  hasForegroundVocalPerformance: z.boolean().optional(),
  isInstrumental: z.boolean().optional(),
  containsHiddenContent: z.boolean().optional(),
  isRemastered: z.boolean().optional(),
  isHiResMusic: z.boolean().optional(),
  isSupplemental: z.boolean().optional(),
  languageAndScriptCode: z.string().optional(),
};
export const SoundRecording = z.strictObject({
  ...recordBase,
  /** Identifies the recording within the release; items and track releases refer to it. */
  id: z.string(),
  ...soundRecordingFields,
  editions: listOf(SoundRecordingEdition),
  workIds: listOf(WorkId),
  titles: listOf(Title),
  displayArtistNames: listOf(DisplayArtistName),
  displayArtists: listOf(DisplayArtist),
  contributors: listOf(Contributor),
  lines: listOf(RecordingLine),
  dates: listOf(RecordingEventDate),
  parentalWarnings: listOf(ParentalWarning),
});
export type SoundRecording = z.infer<typeof SoundRecording>;

export const imageFields = {
  /** Allowed value of ImageType, for example `FrontCoverImage`. */
  type: z.string(),
  ...userDefined,
};
export const Image = z.strictObject({
  ...recordBase,
  /** Identifies the image within the release; links refer to it. */
  id: z.string(),
  ...imageFields,
  resourceIds: listOf(ImageId),
  titles: listOf(Title),
  lines: listOf(ImageLine),
  parentalWarnings: listOf(ParentalWarning),
  mediaFiles: listOf(ImageFile),
});
export type Image = z.infer<typeof Image>;
