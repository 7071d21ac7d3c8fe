import type { z } from "zod";
import type { Video as VideoNode, VideoEdition } from "../../builder/ern43/types.ts";
import type { Video } from "../../catalogue/video.ts";
import {
  readContributors,
  readDisplayArtistNames,
  readDisplayArtists,
  readEditionContributors,
} from "./artists.ts";
import { readCharacters } from "./characters.ts";
import { takeDuration } from "./durations.ts";
import { plainDateReader, readFulfillmentDates } from "./event-dates.ts";
import { takeUserDefined } from "./localisation.ts";
import { readVideoFiles } from "./media-files.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readRelatedReleases } from "./related-releases.ts";
import { readRelatedResources } from "./related-resources.ts";
import { readVideoId, readWorkIds } from "./resource-ids.ts";
import { takeOwnedReferences } from "./resource-parts.ts";
import { readRightsControllers } from "./rights-controllers.ts";
import { readCLines, readCourtesyLines, readPLines } from "./rights-lines.ts";
import { readTitles } from "./titles.ts";
import { readAvRatings, readDevotionalTexts, readParentalWarnings } from "./warnings-and-ratings.ts";

type VideoInput = z.input<typeof Video>;

/** Reads a video with its editions: the inverse of `buildVideo`. */
export function readVideo(node: OpenComposite<VideoNode>): VideoInput | undefined {
  const id = node.reference("ResourceReference");
  const typeNode = node.open("Type");
  const type = typeNode.text();
  if (id === undefined || type === undefined) return undefined;
  takeOwnedReferences(node, "VideoChapterReference", id);
  takeOwnedReferences(node, "VideoCueSheetReference", id);
  return {
    id,
    type,
    ...takeUserDefined(typeNode),
    editions: node.list("VideoEdition", readEdition),
    recordingFormats: node.values("RecordingFormat"),
    workIds: readWorkIds(node),
    ...readTitles(node),
    versionTypes: node.values("VersionType"),
    displayArtistNames: readDisplayArtistNames(node),
    displayArtists: readDisplayArtists(node),
    contributors: readContributors(node),
    characters: readCharacters(node),
    rightsControllers: readRightsControllers(node),
    lines: readCourtesyLines(node),
    durationMs: takeDuration(node),
    dates: [
      node.one("CreationDate", plainDateReader("CreationDate")) ?? [],
      node.one("MasteredDate", plainDateReader("MasteredDate")) ?? [],
      node.list("RemasteredDate", plainDateReader("RemasteredDate")),
      readFulfillmentDates(node),
    ].flat(),
    parentalWarnings: readParentalWarnings(node),
    avRatings: readAvRatings(node),
    relatedReleases: readRelatedReleases(node),
    relatedResources: readRelatedResources(node),
    devotionalTerms: readDevotionalTexts(node),
    ...takeFlags(node),
    ...node.rest(),
  };
}

function takeFlags(node: OpenComposite<VideoNode>): Partial<VideoInput> {
  return {
    compositeMusicalWorkType: node.take("CompositeMusicalWorkType"),
    reasonForCueSheetAbsence: node.value("ReasonForCueSheetAbsence"),
    isCover: node.take("IsCover"),
    hasVocalPerformance: node.take("HasVocalPerformance"),
    hasForegroundVocalPerformance: node.take("HasForegroundVocalPerformance"),
    isInstrumental: node.take("IsInstrumental"),
    containsHiddenContent: node.take("ContainsHiddenContent"),
    isRemastered: node.take("IsRemastered"),
    languagesOfPerformance: node.values("LanguageOfPerformance"),
    languagesOfDubbing: node.texts("LanguageOfDubbing"),
    subTitleLanguages: node.texts("SubTitleLanguage"),
    languageAndScriptCode: node.attribute("LanguageAndScriptCode"),
    isSupplemental: node.trueAttribute("IsSupplemental"),
    applyClassicalProfileVariant: node.trueAttribute("ApplyClassicalProfileVariant"),
  };
}

function readEdition(edition: OpenComposite<VideoEdition>): NonNullable<VideoInput["editions"]>[number] {
  return {
    editionType: edition.take("Type"),
    resourceIds: edition.list("ResourceId", readVideoId),
    contributors: readEditionContributors(edition),
    lines: [...readPLines(edition), ...readCLines(edition)],
    recordingMode: edition.take("RecordingMode"),
    mediaFiles: readVideoFiles(edition),
    ...edition.rest(),
  };
}
