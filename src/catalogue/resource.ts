/** Sound recordings, images and the files that carry them. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";
import { Contributor, DisplayArtist, ProprietaryId } from "./party.ts";
import { DisplayArtistName, EventDate, ParentalWarning, RightsLine, Title } from "./text.ts";

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

export const mediaFileFields = {
  /** Relative to the message, for example `resources/0724384960650_01_001.flac`. */
  uri: z.string(),
  containerFormat: z.string().optional(),
  /** Allowed value of AudioCodecType or ImageCodecType. */
  codecType: z.string().optional(),
  /** kbps. */
  bitRate: z.string().optional(),
  numberOfChannels: z.string().optional(),
  /** Hz. */
  samplingRate: z.string().optional(),
  bitsPerSample: z.int().optional(),
  /** Milliseconds. */
  durationMs: z.int().optional(),
  /** Pixels. */
  imageHeight: z.int().optional(),
  /** Pixels. */
  imageWidth: z.int().optional(),
  /** Allowed value of HashSumAlgorithmType, for example `SHA-256`. */
  hashSumAlgorithm: z.string().optional(),
  hashSumValue: z.string().optional(),
  /** Bytes; the message carries kilobytes of 1,000 bytes. */
  fileSizeBytes: z.int().optional(),
  isProvidedInDelivery: z.boolean().optional(),
};
export const MediaFile = z.strictObject({ ...recordBase, ...mediaFileFields });
export type MediaFile = z.infer<typeof MediaFile>;

export const editionFields = {
  /** `ImmersiveEdition` or `NonImmersiveEdition`. */
  editionType: z.string().optional(),
  recordingMode: z.string().optional(),
};
export const SoundRecordingEdition = z.strictObject({
  ...recordBase,
  ...editionFields,
  resourceIds: listOf(ResourceId),
  lines: listOf(RightsLine),
  mediaFiles: listOf(MediaFile),
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
  lines: listOf(RightsLine),
  dates: listOf(EventDate),
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
  resourceIds: listOf(ResourceId),
  titles: listOf(Title),
  lines: listOf(RightsLine),
  parentalWarnings: listOf(ParentalWarning),
  mediaFiles: listOf(MediaFile),
});
export type Image = z.infer<typeof Image>;
