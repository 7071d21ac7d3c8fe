import type {
  ResourceId,
  SoundRecording as CatalogueRecording,
  SoundRecordingEdition as CatalogueEdition,
  WorkId,
} from "../catalogue/resource.ts";
import { allowed, required } from "./allowed-value.ts";
import { buildContributors, buildDisplayArtistNames, buildDisplayArtists } from "./artists.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDisplayTitles } from "./display-titles.ts";
import { isoDuration } from "./duration.ts";
import type {
  CatalogNumber,
  MusicalWorkId,
  SoundRecording,
  SoundRecordingEdition,
  SoundRecordingId,
} from "./ern43/types.ts";
import { buildFirstPublicationDates, buildRecordingDate } from "./event-dates.ts";
import { trueOnly } from "./localisation.ts";
import { buildParentalWarnings } from "./parental-warnings.ts";
import { buildProprietaryIds } from "./party-list.ts";
import { buildCourtesyLines, buildPLines } from "./rights-lines.ts";
import { buildAudioDetails } from "./technical-details.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds a `SoundRecording` with its editions. Source: ERN 4.3 `SoundRecording`. */
export function buildSoundRecording(recording: CatalogueRecording, context: BuildContext): SoundRecording {
  return compose(context, "SoundRecording", recording, "SoundRecording", {
    ResourceReference: context.references.resource(recording.id),
    Type: {
      value: allowed(recording.type),
      attributes: userDefinedAttributes(recording),
    },
    SoundRecordingEdition: recording.editions.map((edition) => buildEdition(edition, context)),
    WorkId: recording.workIds.map((workId) => buildWorkId(workId, context)),
    ...buildDisplayTitles(recording.titles, context),
    DisplayArtistName: buildDisplayArtistNames(recording.displayArtistNames, context),
    DisplayArtist: buildDisplayArtists(recording.displayArtists, context),
    Contributor: buildContributors(recording.contributors, context),
    CourtesyLine: buildCourtesyLines(recording.lines, context),
    Duration: required(recording.durationMs === undefined ? undefined : isoDuration(recording.durationMs)),
    CreationDate: buildRecordingDate("CreationDate", recording.dates, context),
    MasteredDate: buildRecordingDate("MasteredDate", recording.dates, context),
    FirstPublicationDate: buildFirstPublicationDates(recording.dates, context),
    ParentalWarningType: buildParentalWarnings(recording.parentalWarnings, context),
    IsCover: recording.isCover,
    HasVocalPerformance: recording.hasVocalPerformance,
    HasForegroundVocalPerformance: recording.hasForegroundVocalPerformance,
    IsInstrumental: recording.isInstrumental,
    ContainsHiddenContent: recording.containsHiddenContent,
    IsRemastered: recording.isRemastered,
    IsHiResMusic: recording.isHiResMusic,
    LanguageOfPerformance: recording.languagesOfPerformance.map((value) => ({ value })),
    attributes: {
      LanguageAndScriptCode: recording.languageAndScriptCode,
      IsSupplemental: trueOnly(recording.isSupplemental),
    },
  });
}

function buildEdition(edition: CatalogueEdition, context: BuildContext): SoundRecordingEdition {
  return compose(context, "SoundRecordingEdition", edition, "SoundRecordingEdition", {
    Type: edition.editionType === undefined ? undefined : allowed(edition.editionType),
    ResourceId: edition.resourceIds.map((id) => buildResourceId(id, context)),
    PLine: buildPLines(edition.lines, context),
    RecordingMode: edition.recordingMode === undefined ? undefined : allowed(edition.recordingMode),
    TechnicalDetails: edition.mediaFiles.map((file) => buildAudioDetails(file, context)),
  });
}

function buildResourceId(id: ResourceId, context: BuildContext): SoundRecordingId {
  return compose(context, "ResourceId", id, "SoundRecordingId", {
    ISRC: id.isrc,
    CatalogNumber: buildCatalogNumber(id),
    ProprietaryId: buildProprietaryIds(id.proprietaryIds, context),
    attributes: id.isReplaced === true ? { IsReplaced: true } : undefined,
  });
}

function buildWorkId(workId: WorkId, context: BuildContext): MusicalWorkId {
  return compose(context, "WorkId", workId, "MusicalWorkId", {
    ISWC: workId.iswc,
    OpusNumber: workId.opusNumber,
    ProprietaryId: buildProprietaryIds(workId.proprietaryIds, context),
  });
}

/** Builds the `CatalogNumber` of a release or edition; without a namespace rule XSD_REQUIRED reports the attribute. */
export function buildCatalogNumber(record: {
  readonly catalogNumber?: string | undefined;
  readonly catalogNumberNamespace?: string | undefined;
}): CatalogNumber | undefined {
  if (record.catalogNumber === undefined) return undefined;
  return { value: record.catalogNumber, attributes: { Namespace: required(record.catalogNumberNamespace) } };
}
