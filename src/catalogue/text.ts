/** Localisable texts of releases and resources. */
import { z } from "zod";
import { listOf, localisation, recordBase, userDefined } from "./fields.ts";

export const subTitleFields = {
  text: z.string(),
  /** Allowed value of SubTitleType, for example `Version`. */
  subTitleType: z.string().optional(),
  isDisplayedInTitle: z.boolean().optional(),
};
const SubTitle = z.strictObject({ ...recordBase, ...subTitleFields });

export const titleFields = {
  titleText: z.string(),
  /**
   * DisplayTitleText; where absent it is the title followed by its subtitles in brackets, as DDEX defines it, and where
   * empty the title has none of its own.
   */
  displayTitleText: z.string().optional(),
  isInOriginalLanguage: z.boolean().optional(),
  ...localisation,
};
export const Title = z.strictObject({ ...recordBase, ...titleFields, subTitles: listOf(SubTitle) });
export type Title = z.infer<typeof Title>;

export const additionalTitleFields = {
  titleText: z.string(),
  /** Allowed value of AdditionalTitleType, for example `FormalTitle` or `GroupingTitle`. */
  additionalTitleType: z.string().optional(),
  ...userDefined,
  isInOriginalLanguage: z.boolean().optional(),
  ...localisation,
};
export const AdditionalTitle = z.strictObject({
  ...recordBase,
  ...additionalTitleFields,
  subTitles: listOf(SubTitle),
});
export type AdditionalTitle = z.infer<typeof AdditionalTitle>;

export const displayArtistNameFields = {
  name: z.string(),
  isInOriginalLanguage: z.boolean().optional(),
  ...localisation,
};
export const DisplayArtistName = z.strictObject({ ...recordBase, ...displayArtistNameFields });
export type DisplayArtistName = z.infer<typeof DisplayArtistName>;

export const rightsLineFields = {
  /** `P`, `C` or `Courtesy`. */
  lineType: z.enum(["P", "C", "Courtesy"]),
  /** Four digits. */
  year: z.int().optional(),
  company: z.string().optional(),
  text: z.string(),
  ...localisation,
};
export const RightsLine = z.strictObject({ ...recordBase, ...rightsLineFields });
export type RightsLine = z.infer<typeof RightsLine>;
/** ERN has no place for the other lines of a resource, its edition or a cue: they would vanish without a word. */
export const RecordingLine = RightsLine.extend({ lineType: z.enum(["Courtesy"]) });
export const EditionLine = RightsLine.extend({ lineType: z.enum(["P"]) });
export const VideoEditionLine = RightsLine.extend({ lineType: z.enum(["P", "C"]) });
/** Of an image, text or sheet music. */
export const DocumentLine = RightsLine.extend({ lineType: z.enum(["C", "Courtesy"]) });
export const CueLine = RightsLine.extend({ lineType: z.enum(["P", "C"]) });

export const parentalWarningFields = {
  /** Allowed value of ParentalWarningType, for example `NotExplicit`. */
  parentalWarningType: z.string(),
  applicableTerritoryCode: z.string().optional(),
  isDefault: z.boolean().optional(),
};
export const ParentalWarning = z.strictObject({ ...recordBase, ...parentalWarningFields });
export type ParentalWarning = z.infer<typeof ParentalWarning>;

export const genreFields = {
  genreText: z.string(),
  subGenre: z.string().optional(),
  /** Allowed value of ClassifiedGenre. */
  genreCategory: z.string().optional(),
  /** Allowed value of SubGenre. */
  subGenreCategory: z.string().optional(),
  ...localisation,
};
export const Genre = z.strictObject({ ...recordBase, ...genreFields });
export type Genre = z.infer<typeof Genre>;

export const eventDateFields = {
  /** Which date element of its owner this is. */
  dateType: z.enum([
    "ReleaseDate",
    "OriginalReleaseDate",
    "FirstPublicationDate",
    "CreationDate",
    "MasteredDate",
    "RemasteredDate",
  ]),
  /** ISO 8601 date, possibly partial: `2024`, `2024-03` or `2024-03-08`. */
  date: z.string(),
  isApproximate: z.boolean().optional(),
  applicableTerritoryCode: z.string().optional(),
  isDefault: z.boolean().optional(),
};
export const EventDate = z.strictObject({ ...recordBase, ...eventDateFields });
export type EventDate = z.infer<typeof EventDate>;
/** ERN has no place for the other dates of a release or resource. */
export const ReleaseEventDate = EventDate.extend({
  dateType: z.enum(["ReleaseDate", "OriginalReleaseDate"]),
});
export const RecordingEventDate = EventDate.extend({
  dateType: z.enum(["FirstPublicationDate", "CreationDate", "MasteredDate", "RemasteredDate"]),
});
/** Of an image, text, sheet music or software. */
export const DocumentEventDate = EventDate.extend({
  dateType: z.enum(["FirstPublicationDate", "CreationDate"]),
});
