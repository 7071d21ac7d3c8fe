/** Texts, sheet music and software: resources that are read or run rather than heard or watched. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";
import { DocumentFile } from "./media-file.ts";
import { Contributor, DisplayArtist } from "./party.ts";
import { RelatedResource } from "./related-resource.ts";
import { RelatedRelease } from "./release-facts.ts";
import { PlainId, SheetMusicId, TextId, WorkId } from "./resource.ts";
import { RightsController } from "./rights-controller.ts";
import {
  AdditionalTitle,
  DisplayArtistName,
  DocumentEventDate,
  DocumentLine,
  ParentalWarning,
  RightsLine,
  Title,
} from "./text.ts";

const documentFields = {
  /** Allowed value of TextType, SheetMusicType or SoftwareType, for example `LyricText`. */
  type: z.string(),
  ...userDefined,
  /** Allowed values of VersionType. */
  versionTypes: listOf(z.string()),
  containsHiddenContent: z.boolean().optional(),
  isSupplemental: z.boolean().optional(),
  languageAndScriptCode: z.string().optional(),
};
const documentParts = {
  workIds: listOf(WorkId),
  titles: listOf(Title),
  additionalTitles: listOf(AdditionalTitle),
  displayArtistNames: listOf(DisplayArtistName),
  displayArtists: listOf(DisplayArtist),
  contributors: listOf(Contributor),
  rightsControllers: listOf(RightsController),
  dates: listOf(DocumentEventDate),
  parentalWarnings: listOf(ParentalWarning),
  relatedReleases: listOf(RelatedRelease),
  relatedResources: listOf(RelatedResource),
  mediaFiles: listOf(DocumentFile),
};

export const textFields = { ...documentFields, languagesOfText: listOf(z.string()) };
export const Text = z.strictObject({
  ...recordBase,
  /** Identifies the text within the release; items and links refer to it. */
  id: z.string(),
  ...textFields,
  resourceIds: listOf(TextId),
  lines: listOf(DocumentLine),
  ...documentParts,
});
export type Text = z.infer<typeof Text>;

export const sheetMusicFields = { ...documentFields, languageOfLyrics: z.string().optional() };
export const SheetMusic = z.strictObject({
  ...recordBase,
  /** Identifies the sheet music within the release; items and links refer to it. */
  id: z.string(),
  ...sheetMusicFields,
  resourceIds: listOf(SheetMusicId),
  lines: listOf(DocumentLine),
  ...documentParts,
});
export type SheetMusic = z.infer<typeof SheetMusic>;

export const softwareFields = documentFields;
export const Software = z.strictObject({
  ...recordBase,
  /** Identifies the software within the release; items and links refer to it. */
  id: z.string(),
  ...softwareFields,
  resourceIds: listOf(PlainId),
  lines: listOf(RightsLine),
  ...documentParts,
});
export type Software = z.infer<typeof Software>;
