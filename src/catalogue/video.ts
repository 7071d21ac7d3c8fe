/** Videos. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";
import { VideoFile } from "./media-file.ts";
import { Contributor, DisplayArtist } from "./party.ts";
import { AvRating, Character, DevotionalTerm } from "./performance.ts";
import { RelatedResource } from "./related-resource.ts";
import { RelatedRelease } from "./release-facts.ts";
import { editionFields, VideoId, WorkId } from "./resource.ts";
import { RightsController } from "./rights-controller.ts";
import {
  AdditionalTitle,
  DisplayArtistName,
  ParentalWarning,
  RecordingEventDate,
  RecordingLine,
  Title,
  VideoEditionLine,
} from "./text.ts";

export const VideoEdition = z.strictObject({
  ...recordBase,
  ...editionFields,
  resourceIds: listOf(VideoId),
  contributors: listOf(Contributor),
  lines: listOf(VideoEditionLine),
  mediaFiles: listOf(VideoFile),
});
export type VideoEdition = z.infer<typeof VideoEdition>;

export const videoFields = {
  /** Allowed value of VideoType_ERN43, for example `ShortFormMusicalWorkVideo`. */
  type: z.string(),
  ...userDefined,
  /** Milliseconds. */
  durationMs: z.int().optional(),
  /** Allowed values of RecordingFormat. */
  recordingFormats: listOf(z.string()),
  /** Allowed values of VersionType. */
  versionTypes: listOf(z.string()),
  /** `Medley`, `Neither` or `Potpourri`. */
  compositeMusicalWorkType: z.string().optional(),
  /** Where the release has no cue sheet of the video: why. */
  reasonForCueSheetAbsence: z.string().optional(),
  languagesOfPerformance: listOf(z.string()),
  languagesOfDubbing: listOf(z.string()),
  subTitleLanguages: listOf(z.string()),
  isCover: z.boolean().optional(),
  hasVocalPerformance: z.boolean().optional(),
  hasForegroundVocalPerformance: z.boolean().optional(),
  isInstrumental: z.boolean().optional(),
  containsHiddenContent: z.boolean().optional(),
  isRemastered: z.boolean().optional(),
  isSupplemental: z.boolean().optional(),
  applyClassicalProfileVariant: z.boolean().optional(),
  languageAndScriptCode: z.string().optional(),
};
export const Video = z.strictObject({
  ...recordBase,
  /** Identifies the video within the release; items and track releases refer to it. */
  id: z.string(),
  ...videoFields,
  editions: listOf(VideoEdition),
  workIds: listOf(WorkId),
  titles: listOf(Title),
  additionalTitles: listOf(AdditionalTitle),
  displayArtistNames: listOf(DisplayArtistName),
  displayArtists: listOf(DisplayArtist),
  contributors: listOf(Contributor),
  characters: listOf(Character),
  rightsControllers: listOf(RightsController),
  lines: listOf(RecordingLine),
  dates: listOf(RecordingEventDate),
  parentalWarnings: listOf(ParentalWarning),
  avRatings: listOf(AvRating),
  relatedReleases: listOf(RelatedRelease),
  relatedResources: listOf(RelatedResource),
  devotionalTerms: listOf(DevotionalTerm),
});
export type Video = z.infer<typeof Video>;
