/** Sound recordings and images. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";
import { AudioFile, ImageFile } from "./media-file.ts";
import { Contributor, DisplayArtist, ProprietaryId } from "./party.ts";
import {
  recordingContentFields,
  recordingKindFields,
  recordingLists,
  recordingMessageFields,
} from "./recording-fields.ts";
import { RelatedResource } from "./related-resource.ts";
import { RelatedRelease } from "./release-facts.ts";
import { RightsController } from "./rights-controller.ts";
import {
  AdditionalTitle,
  DisplayArtistName,
  DocumentEventDate,
  DocumentLine,
  EditionLine,
  ParentalWarning,
  Title,
} from "./text.ts";

const replacedField = {
  /** True for an identifier that another one of the same resource has replaced. */
  isReplaced: z.boolean().optional(),
};
const catalogNumberFields = {
  catalogNumber: z.string().optional(),
  catalogNumberNamespace: z.string().optional(),
};
const isrcField = { isrc: z.string().optional() };
const filmIdFields = {
  isan: z.string().optional(),
  visan: z.string().optional(),
  eidr: z.string().optional(),
};
const printIdFields = {
  isbn: z.string().optional(),
  issn: z.string().optional(),
  sici: z.string().optional(),
};
const ismnField = { ismn: z.string().optional() };
/** Columns of the identifiers of every kind of resource; a record takes only those of its own kind. */
export const resourceIdFields = {
  ...isrcField,
  ...catalogNumberFields,
  ...filmIdFields,
  ...ismnField,
  ...printIdFields,
  ...replacedField,
};
const identifier = { ...recordBase, ...replacedField, proprietaryIds: listOf(ProprietaryId) };
export const RecordingId = z.strictObject({ ...identifier, ...isrcField, ...catalogNumberFields });
export type RecordingId = z.infer<typeof RecordingId>;
export const VideoId = z.strictObject({
  ...identifier,
  ...isrcField,
  ...catalogNumberFields,
  ...filmIdFields,
});
export type VideoId = z.infer<typeof VideoId>;
/** Images and software are identified by proprietary ids only. */
export const PlainId = z.strictObject(identifier);
export type PlainId = z.infer<typeof PlainId>;
export const TextId = z.strictObject({ ...identifier, ...printIdFields });
export type TextId = z.infer<typeof TextId>;
export const SheetMusicId = z.strictObject({ ...identifier, ...ismnField });
export type SheetMusicId = z.infer<typeof SheetMusicId>;

export const editionFields = {
  /** `ImmersiveEdition` or `NonImmersiveEdition`. */
  editionType: z.string().optional(),
  recordingMode: z.string().optional(),
};
export const SoundRecordingEdition = z.strictObject({
  ...recordBase,
  ...editionFields,
  resourceIds: listOf(RecordingId),
  contributors: listOf(Contributor),
  lines: listOf(EditionLine),
  mediaFiles: listOf(AudioFile),
});
export type SoundRecordingEdition = z.infer<typeof SoundRecordingEdition>;

export const workIdFields = {
  iswc: z.string().optional(),
  opusNumber: z.string().optional(),
  composerCatalogNumbers: listOf(z.string()),
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
  ...recordingKindFields,
  languagesOfPerformance: listOf(z.string()),
  ...recordingContentFields,
  isHiResMusic: z.boolean().optional(),
  disableCrossfade: z.boolean().optional(),
  disableSearch: z.boolean().optional(),
  ...recordingMessageFields,
};
export const SoundRecording = z.strictObject({
  ...recordBase,
  /** Identifies the recording within the release; items and track releases refer to it. */
  id: z.string(),
  ...soundRecordingFields,
  editions: listOf(SoundRecordingEdition),
  workIds: listOf(WorkId),
  ...recordingLists,
});
export type SoundRecording = z.infer<typeof SoundRecording>;

export const imageFields = {
  /** Allowed value of ImageType, for example `FrontCoverImage`. */
  type: z.string(),
  ...userDefined,
  /** Allowed values of VersionType. */
  versionTypes: listOf(z.string()),
  description: z.string().optional(),
  containsHiddenContent: z.boolean().optional(),
  isSupplemental: z.boolean().optional(),
  languageAndScriptCode: z.string().optional(),
};
export const Image = z.strictObject({
  ...recordBase,
  /** Identifies the image within the release; links refer to it. */
  id: z.string(),
  ...imageFields,
  resourceIds: listOf(PlainId),
  titles: listOf(Title),
  additionalTitles: listOf(AdditionalTitle),
  displayArtistNames: listOf(DisplayArtistName),
  displayArtists: listOf(DisplayArtist),
  contributors: listOf(Contributor),
  rightsControllers: listOf(RightsController),
  lines: listOf(DocumentLine),
  dates: listOf(DocumentEventDate),
  parentalWarnings: listOf(ParentalWarning),
  relatedReleases: listOf(RelatedRelease),
  relatedResources: listOf(RelatedResource),
  mediaFiles: listOf(ImageFile),
});
export type Image = z.infer<typeof Image>;
