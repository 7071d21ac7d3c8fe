/** What is in a video or long recording: the music of its cue sheets, its chapters. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";
import { Contributor, ProprietaryId } from "./party.ts";
import { Character } from "./performance.ts";
import { AdditionalTitle, CueLine, Title } from "./text.ts";

export const cueFields = {
  /** Allowed value of CueUseType, for example `Background`. */
  cueUseType: z.string().optional(),
  /** Allowed value of ThemeType. */
  cueThemeType: z.string().optional(),
  /** Allowed value of VocalType. */
  cueVocalType: z.string().optional(),
  /** Allowed value of VisualPerceptionType. */
  cueVisualPerceptionType: z.string().optional(),
  /** Allowed value of CueOrigin, for example `PreexistingMusic`. */
  cueOrigin: z.string().optional(),
  isrc: z.string().optional(),
  iswc: z.string().optional(),
  isDance: z.boolean().optional(),
  hasMusicalContent: z.boolean().optional(),
  /** Milliseconds from the beginning. */
  startTimeMs: z.int().optional(),
  /** Milliseconds; either the duration or the end. */
  durationMs: z.int().optional(),
  endTimeMs: z.int().optional(),
};
export const Cue = z.strictObject({
  ...recordBase,
  ...cueFields,
  titles: listOf(Title),
  contributors: listOf(Contributor),
  lines: listOf(CueLine),
});
export type Cue = z.infer<typeof Cue>;

export const cueSheetFields = {
  /** Id of the video that the cue sheet is of. */
  resourceId: z.string().optional(),
  /** Allowed value of CueSheetType, for example `StandardCueSheet`. */
  cueSheetType: z.string(),
  ...userDefined,
};
export const CueSheet = z.strictObject({
  ...recordBase,
  /** Identifies the cue sheet within the release. */
  id: z.string(),
  ...cueSheetFields,
  proprietaryIds: listOf(ProprietaryId),
  cues: listOf(Cue),
});
export type CueSheet = z.infer<typeof CueSheet>;

export const chapterFields = {
  /** Id of the video or recording that the chapter is of. */
  resourceId: z.string().optional(),
  sequenceNumber: z.int().optional(),
  /** Id of the image that stands for the chapter. */
  imageResourceId: z.string().optional(),
  /** Milliseconds from the beginning. */
  startTimeMs: z.int().optional(),
  /** Milliseconds; either the duration or the end. */
  durationMs: z.int().optional(),
  endTimeMs: z.int().optional(),
  languageAndScriptCode: z.string().optional(),
};
export const Chapter = z.strictObject({
  ...recordBase,
  /** Identifies the chapter within the release. */
  id: z.string(),
  ...chapterFields,
  proprietaryIds: listOf(ProprietaryId),
  titles: listOf(Title),
  additionalTitles: listOf(AdditionalTitle),
  contributors: listOf(Contributor),
  characters: listOf(Character),
});
export type Chapter = z.infer<typeof Chapter>;
