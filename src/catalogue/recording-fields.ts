/** What sound recordings and videos have alike. */
import { z } from "zod";
import { listOf, userDefined } from "./fields.ts";
import { Contributor, DisplayArtist } from "./party.ts";
import { Character, DevotionalTerm } from "./performance.ts";
import { RelatedResource } from "./related-resource.ts";
import { RelatedRelease } from "./release-facts.ts";
import { RightsController } from "./rights-controller.ts";
import {
  AdditionalTitle,
  DisplayArtistName,
  ParentalWarning,
  RecordingEventDate,
  RecordingLine,
  Title,
} from "./text.ts";

/** What kind of recording it is, behind its type. */
export const recordingKindFields = {
  ...userDefined,
  /** Milliseconds. */
  durationMs: z.int().optional(),
  /** Allowed values of RecordingFormat. */
  recordingFormats: listOf(z.string()),
  /** Allowed values of VersionType. */
  versionTypes: listOf(z.string()),
  /** `Medley`, `Neither` or `Potpourri`. */
  compositeMusicalWorkType: z.string().optional(),
};

/** What is heard in it. */
export const recordingContentFields = {
  isCover: z.boolean().optional(),
  hasVocalPerformance: z.boolean().optional(),
  hasForegroundVocalPerformance: z.boolean().optional(),
  isInstrumental: z.boolean().optional(),
  containsHiddenContent: z.boolean().optional(),
  isRemastered: z.boolean().optional(),
};

/** How a message tells it. */
export const recordingMessageFields = {
  isSupplemental: z.boolean().optional(),
  applyClassicalProfileVariant: z.boolean().optional(),
  languageAndScriptCode: z.string().optional(),
};

/** What hangs on it. */
export const recordingLists = {
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
  relatedReleases: listOf(RelatedRelease),
  relatedResources: listOf(RelatedResource),
  devotionalTerms: listOf(DevotionalTerm),
};
