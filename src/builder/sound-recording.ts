import type { Chapter } from "../catalogue/cue-sheet.ts";
import type {
  SoundRecording as CatalogueRecording,
  SoundRecordingEdition as CatalogueEdition,
} from "../catalogue/resource.ts";
import { allowed, required } from "./allowed-value.ts";
import {
  buildContributors,
  buildDisplayArtistNames,
  buildDisplayArtists,
  buildEditionContributors,
} from "./artists.ts";
import type { BuildContext } from "./build-context.ts";
import { chapterReferences } from "./chapter-list.ts";
import { buildCharacters } from "./characters.ts";
import { compose } from "./compose.ts";
import { buildDevotionalTerms } from "./devotional-terms.ts";
import { isoDuration } from "./duration.ts";
import type { SoundRecording, SoundRecordingEdition } from "./ern43/types.ts";
import { buildFirstPublicationDates, buildOnceDate } from "./event-dates.ts";
import { trueOnly } from "./localisation.ts";
import { buildParentalWarnings } from "./parental-warnings.ts";
import { buildRelatedReleases } from "./related-releases.ts";
import { buildRelatedResources } from "./related-resources.ts";
import { buildRecordingId, buildWorkId } from "./resource-ids.ts";
import { buildRightsControllers } from "./rights-controllers.ts";
import { buildCourtesyLines, buildPLines } from "./rights-lines.ts";
import { buildAudioDetails } from "./technical-details.ts";
import { buildTitles } from "./titles.ts";
import { userDefinedAttributes } from "./user-defined.ts";
import { typedList } from "./typed-values.ts";

/** Builds a `SoundRecording` with its editions. Source: ERN 4.3 `SoundRecording`. */
export function buildSoundRecording(
  recording: CatalogueRecording,
  chapters: readonly Chapter[],
  context: BuildContext,
): SoundRecording {
  const { compositeMusicalWorkType } = recording;
  return compose<SoundRecording>(context, "SoundRecording", recording, "SoundRecording", {
    ResourceReference: context.references.resource(recording.id),
    Type: {
      value: allowed(recording.type),
      attributes: userDefinedAttributes(recording),
    },
    SoundRecordingEdition: recording.editions.map((edition) => buildEdition(edition, context)),
    RecordingFormat: typedList(recording.recordingFormats),
    WorkId: recording.workIds.map((workId) => buildWorkId(workId, context)),
    ...buildTitles(recording, context),
    VersionType: typedList(recording.versionTypes),
    DisplayArtistName: buildDisplayArtistNames(recording.displayArtistNames, context),
    DisplayArtist: buildDisplayArtists(recording.displayArtists, context),
    Contributor: buildContributors(recording.contributors, context),
    Character: buildCharacters(recording.characters, context),
    ...buildRightsControllers(recording.rightsControllers, context),
    CourtesyLine: buildCourtesyLines(recording.lines, context),
    Duration: required(recording.durationMs === undefined ? undefined : isoDuration(recording.durationMs)),
    CreationDate: buildOnceDate("CreationDate", recording.dates, context),
    MasteredDate: buildOnceDate("MasteredDate", recording.dates, context),
    RemasteredDate: buildOnceDate("RemasteredDate", recording.dates, context),
    FirstPublicationDate: buildFirstPublicationDates(recording.dates, context),
    ParentalWarningType: buildParentalWarnings(recording.parentalWarnings, context),
    RelatedRelease: buildRelatedReleases(recording.relatedReleases, context),
    RelatedResource: buildRelatedResources(recording.relatedResources, context),
    CompositeMusicalWorkType:
      compositeMusicalWorkType === undefined ? undefined : allowed(compositeMusicalWorkType),
    IsCover: recording.isCover,
    HasVocalPerformance: recording.hasVocalPerformance,
    HasForegroundVocalPerformance: recording.hasForegroundVocalPerformance,
    IsInstrumental: recording.isInstrumental,
    ContainsHiddenContent: recording.containsHiddenContent,
    IsRemastered: recording.isRemastered,
    IsHiResMusic: recording.isHiResMusic,
    DisableCrossfade: recording.disableCrossfade,
    DisableSearch: recording.disableSearch,
    LanguageOfPerformance: recording.languagesOfPerformance.map((value) => ({ value })),
    ...buildDevotionalTerms(recording.devotionalTerms, context),
    AudioChapterReference: chapterReferences(recording.id, chapters, context),
    attributes: {
      LanguageAndScriptCode: recording.languageAndScriptCode,
      IsSupplemental: trueOnly(recording.isSupplemental),
      ApplyClassicalProfileVariant: trueOnly(recording.applyClassicalProfileVariant),
    },
  });
}

function buildEdition(edition: CatalogueEdition, context: BuildContext): SoundRecordingEdition {
  return compose(context, "SoundRecordingEdition", edition, "SoundRecordingEdition", {
    Type: edition.editionType === undefined ? undefined : allowed(edition.editionType),
    ResourceId: edition.resourceIds.map((id) => buildRecordingId(id, context)),
    EditionContributor: buildEditionContributors(edition.contributors, context),
    PLine: buildPLines(edition.lines, context),
    RecordingMode: edition.recordingMode === undefined ? undefined : allowed(edition.recordingMode),
    TechnicalDetails: edition.mediaFiles.map((file) => buildAudioDetails(file, context)),
  });
}
