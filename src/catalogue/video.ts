/** Videos. */
import { z } from "zod";
import { listOf, recordBase } from "./fields.ts";
import { VideoFile } from "./media-file.ts";
import { Contributor } from "./party.ts";
import { AvRating } from "./performance.ts";
import {
  recordingContentFields,
  recordingKindFields,
  recordingLists,
  recordingMessageFields,
} from "./recording-fields.ts";
import { editionFields, VideoId, WorkId } from "./resource.ts";
import { VideoEditionLine } from "./text.ts";

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
  ...recordingKindFields,
  /** Where the release has no cue sheet of the video: why. */
  reasonForCueSheetAbsence: z.string().optional(),
  languagesOfPerformance: listOf(z.string()),
  languagesOfDubbing: listOf(z.string()),
  subTitleLanguages: listOf(z.string()),
  ...recordingContentFields,
  ...recordingMessageFields,
};
export const Video = z.strictObject({
  ...recordBase,
  /** Identifies the video within the release; items and track releases refer to it. */
  id: z.string(),
  ...videoFields,
  editions: listOf(VideoEdition),
  workIds: listOf(WorkId),
  ...recordingLists,
  avRatings: listOf(AvRating),
});
export type Video = z.infer<typeof Video>;
