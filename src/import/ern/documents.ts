/** Images, texts, sheet music and software: the inverse of the builder's documents. */
import type { z } from "zod";
import type {
  Image as ImageNode,
  SheetMusic as SheetMusicNode,
  Software as SoftwareNode,
  Text as TextNode,
} from "../../builder/ern43/types.ts";
import type { SheetMusic, Software, Text } from "../../catalogue/document.ts";
import type { Image } from "../../catalogue/resource.ts";
import { readContributors, readDisplayArtistNames, readDisplayArtists } from "./artists.ts";
import { plainDateReader, readFulfillmentDates } from "./event-dates.ts";
import { takeUserDefined } from "./localisation.ts";
import { readImageFiles, readSheetMusicFile, readSoftwareFile, readTextFile } from "./media-files.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readRelatedReleases } from "./related-releases.ts";
import { readRelatedResources } from "./related-resources.ts";
import { readPlainId, readSheetMusicId, readTextId, readWorkIds } from "./resource-ids.ts";
import { readRightsControllers } from "./rights-controllers.ts";
import { readCLines, readCourtesyLines, readPLines } from "./rights-lines.ts";
import { readTitles } from "./titles.ts";
import { readParentalWarnings } from "./warnings-and-ratings.ts";

/** What the four have alike. */
type DocumentNode = Omit<ImageNode, "ResourceId" | "Description" | "TechnicalDetails" | "Type"> & {
  readonly Type: TextNode["Type"] | ImageNode["Type"] | SheetMusicNode["Type"] | SoftwareNode["Type"];
};

type ImageInput = z.input<typeof Image>;

/** Reads an image: the inverse of `buildImage`. */
export function readImage(node: OpenComposite<ImageNode>): ImageInput | undefined {
  const parts = takeDocumentParts(node);
  return (
    parts && {
      ...parts,
      resourceIds: node.list("ResourceId", readPlainId),
      description: takeDescription(node),
      mediaFiles: readImageFiles(node),
      ...node.rest(),
    }
  );
}

function takeDescription(node: OpenComposite<ImageNode>): string | undefined {
  return node.peek("Description")?.length === 1 ? node.values("Description")[0] : undefined;
}

/** Reads a text: the inverse of `buildText`. */
export function readText(node: OpenComposite<TextNode>): z.input<typeof Text> | undefined {
  const parts = takeDocumentParts(node);
  return (
    parts && {
      ...parts,
      resourceIds: node.list("ResourceId", readTextId),
      workIds: readWorkIds(node),
      languagesOfText: node.values("LanguageOfText"),
      mediaFiles: node.list("TechnicalDetails", readTextFile),
      ...node.rest(),
    }
  );
}

/** Reads sheet music: the inverse of `buildSheetMusic`. */
export function readSheetMusic(node: OpenComposite<SheetMusicNode>): z.input<typeof SheetMusic> | undefined {
  const parts = takeDocumentParts(node);
  return (
    parts && {
      ...parts,
      resourceIds: node.list("ResourceId", readSheetMusicId),
      workIds: readWorkIds(node),
      languageOfLyrics: node.take("LanguageOfLyrics"),
      mediaFiles: node.list("TechnicalDetails", readSheetMusicFile),
      ...node.rest(),
    }
  );
}

/** Reads software: the inverse of `buildSoftware`. */
export function readSoftware(node: OpenComposite<SoftwareNode>): z.input<typeof Software> | undefined {
  const parts = takeDocumentParts(node);
  return (
    parts && {
      ...parts,
      lines: [...readPLines(node), ...parts.lines],
      resourceIds: node.list("ResourceId", readPlainId),
      workIds: readWorkIds(node),
      mediaFiles: node.list("TechnicalDetails", readSoftwareFile),
      ...node.rest(),
    }
  );
}

type DocumentParts = Omit<ImageInput, "resourceIds" | "description" | "mediaFiles" | "ern" | "lines"> & {
  readonly lines: NonNullable<ImageInput["lines"]>;
};

function takeDocumentParts(node: OpenComposite<DocumentNode>): DocumentParts | undefined {
  const id = node.reference("ResourceReference");
  const typeNode = node.open("Type");
  const type = typeNode.text();
  if (id === undefined || type === undefined) return undefined;
  return {
    id,
    type,
    ...takeUserDefined(typeNode),
    ...readTitles(node),
    versionTypes: node.values("VersionType"),
    displayArtistNames: readDisplayArtistNames(node),
    displayArtists: readDisplayArtists(node),
    contributors: readContributors(node),
    rightsControllers: readRightsControllers(node),
    lines: [...readCLines(node), ...readCourtesyLines(node)],
    dates: [
      node.one("CreationDate", plainDateReader("CreationDate")) ?? [],
      readFulfillmentDates(node),
    ].flat(),
    parentalWarnings: readParentalWarnings(node),
    relatedReleases: readRelatedReleases(node),
    relatedResources: readRelatedResources(node),
    containsHiddenContent: node.take("ContainsHiddenContent"),
    languageAndScriptCode: node.attribute("LanguageAndScriptCode"),
    isSupplemental: node.trueAttribute("IsSupplemental"),
  };
}
