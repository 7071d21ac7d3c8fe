import type { CatalogueRelease } from "../catalogue/release.ts";
import type { Video as CatalogueVideo, VideoEdition as CatalogueEdition } from "../catalogue/video.ts";
import { allowed, required } from "./allowed-value.ts";
import {
  buildContributors,
  buildDisplayArtistNames,
  buildDisplayArtists,
  buildEditionContributors,
} from "./artists.ts";
import { buildAvRatings } from "./av-ratings.ts";
import type { BuildContext } from "./build-context.ts";
import { chapterReferences } from "./chapter-list.ts";
import { buildCharacters } from "./characters.ts";
import { compose } from "./compose.ts";
import { buildDevotionalTexts } from "./devotional-terms.ts";
import { isoDuration } from "./duration.ts";
import type { Video, VideoEdition } from "./ern43/types.ts";
import { buildFulfillmentDates, buildOnceDate, buildRemasteredDates } from "./event-dates.ts";
import { trueOnly } from "./localisation.ts";
import { buildParentalWarnings } from "./parental-warnings.ts";
import { buildRelatedReleases } from "./related-releases.ts";
import { buildRelatedResources } from "./related-resources.ts";
import { buildVideoId, buildWorkId } from "./resource-ids.ts";
import { buildRightsControllers } from "./rights-controllers.ts";
import { buildCLines, buildCourtesyLines, buildPLines } from "./rights-lines.ts";
import { buildTitles } from "./titles.ts";
import { userDefinedAttributes } from "./user-defined.ts";
import { buildVideoDetails } from "./video-details.ts";
import { typedList } from "./typed-values.ts";

/** Builds a `Video` with its editions. Source: ERN 4.3 `Video`. */
export function buildVideo(video: CatalogueVideo, release: CatalogueRelease, context: BuildContext): Video {
  const { compositeMusicalWorkType, reasonForCueSheetAbsence: reason } = video;
  return compose<Video>(context, "Video", video, "Video", {
    ResourceReference: context.references.resource(video.id),
    Type: { value: allowed(video.type), attributes: userDefinedAttributes(video) },
    VideoEdition: video.editions.map((edition) => buildEdition(edition, context)),
    RecordingFormat: typedList(video.recordingFormats),
    WorkId: video.workIds.map((workId) => buildWorkId(workId, context)),
    ...buildTitles(video, context),
    VersionType: typedList(video.versionTypes),
    DisplayArtistName: buildDisplayArtistNames(video.displayArtistNames, context),
    DisplayArtist: buildDisplayArtists(video.displayArtists, context),
    Contributor: buildContributors(video.contributors, context),
    Character: buildCharacters(video.characters, context),
    ...buildRightsControllers(video.rightsControllers, context),
    CourtesyLine: buildCourtesyLines(video.lines, context),
    Duration: required(video.durationMs === undefined ? undefined : isoDuration(video.durationMs)),
    CreationDate: buildOnceDate("CreationDate", video.dates, context),
    MasteredDate: buildOnceDate("MasteredDate", video.dates, context),
    RemasteredDate: buildRemasteredDates(video.dates, context),
    FirstPublicationDate: buildFulfillmentDates(video.dates, context),
    ParentalWarningType: buildParentalWarnings(video.parentalWarnings, context),
    AvRating: buildAvRatings(video.avRatings, context),
    RelatedRelease: buildRelatedReleases(video.relatedReleases, context),
    RelatedResource: buildRelatedResources(video.relatedResources, context),
    CompositeMusicalWorkType:
      compositeMusicalWorkType === undefined ? undefined : allowed(compositeMusicalWorkType),
    VideoCueSheetReference: cueSheetReferences(video, release, context),
    ReasonForCueSheetAbsence: reason === undefined ? undefined : { value: reason },
    IsCover: video.isCover,
    HasVocalPerformance: video.hasVocalPerformance,
    HasForegroundVocalPerformance: video.hasForegroundVocalPerformance,
    IsInstrumental: video.isInstrumental,
    ContainsHiddenContent: video.containsHiddenContent,
    IsRemastered: video.isRemastered,
    LanguageOfPerformance: video.languagesOfPerformance.map((value) => ({ value })),
    LanguageOfDubbing: video.languagesOfDubbing,
    SubTitleLanguage: video.subTitleLanguages,
    ...buildDevotionalTexts(video.devotionalTerms, context),
    VideoChapterReference: chapterReferences(video.id, release.chapters, context),
    attributes: {
      LanguageAndScriptCode: video.languageAndScriptCode,
      IsSupplemental: trueOnly(video.isSupplemental),
      ApplyClassicalProfileVariant: trueOnly(video.applyClassicalProfileVariant),
    },
  });
}

function cueSheetReferences(
  video: CatalogueVideo,
  release: CatalogueRelease,
  context: BuildContext,
): readonly string[] {
  return release.cueSheets
    .filter((cueSheet) => cueSheet.resourceId === video.id)
    .map((cueSheet) => context.references.cueSheet(cueSheet.id));
}

function buildEdition(edition: CatalogueEdition, context: BuildContext): VideoEdition {
  return compose(context, "VideoEdition", edition, "VideoEdition", {
    Type: edition.editionType === undefined ? undefined : allowed(edition.editionType),
    ResourceId: edition.resourceIds.map((id) => buildVideoId(id, context)),
    EditionContributor: buildEditionContributors(edition.contributors, context),
    PLine: buildPLines(edition.lines, context),
    CLine: buildCLines(edition.lines, context),
    RecordingMode: edition.recordingMode === undefined ? undefined : allowed(edition.recordingMode),
    TechnicalDetails: edition.mediaFiles.map((file) => buildVideoDetails(file, context)),
  });
}
