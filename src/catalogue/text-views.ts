/** Views whose rows hang on owners of several kinds: titles, artists, lines, dates, identifiers. */
import { contributorFields, displayArtistFields, labelFields, proprietaryIdFields } from "./party.ts";
import {
  EditionLine,
  ImageLine,
  RecordingEventDate,
  RecordingLine,
  ReleaseEventDate,
  displayArtistNameFields,
  eventDateFields,
  genreFields,
  parentalWarningFields,
  rightsLineFields,
  subTitleFields,
  titleFields,
} from "./text.ts";
import { type RecordView, recordView } from "./record-view.ts";

/** Views whose rows hang on owners of several kinds: titles, artists, lines, dates, identifiers. */
export const TEXT_VIEWS: readonly RecordView[] = [
  recordView("ern_proprietary_id", "ProprietaryId", {
    property: "proprietaryIds",
    owners: ["Release", "TrackRelease", "Party", "ResourceId", "WorkId"],
    fields: proprietaryIdFields,
  }),
  recordView("ern_title", "Title", {
    property: "titles",
    owners: ["Release", "SoundRecording", "Image", "TrackRelease", "ResourceGroup"],
    fields: titleFields,
  }),
  recordView("ern_sub_title", "SubTitle", {
    property: "subTitles",
    owners: ["Title"],
    fields: subTitleFields,
  }),
  recordView("ern_display_artist_name", "DisplayArtistName", {
    property: "displayArtistNames",
    owners: ["Release", "SoundRecording"],
    fields: displayArtistNameFields,
  }),
  recordView("ern_display_artist", "DisplayArtist", {
    property: "displayArtists",
    owners: ["Release", "SoundRecording"],
    fields: displayArtistFields,
  }),
  recordView("ern_contributor", "Contributor", {
    property: "contributors",
    owners: ["SoundRecording"],
    fields: contributorFields,
  }),
  recordView("ern_label", "Label", {
    property: "labels",
    owners: ["Release", "TrackRelease"],
    fields: labelFields,
  }),
  recordView("ern_line", "RightsLine", {
    property: "lines",
    owners: ["Release", "SoundRecording", "SoundRecordingEdition", "Image"],
    fields: rightsLineFields,
    choicesOfOwner: {
      SoundRecording: { lineType: RecordingLine.shape.lineType.options },
      SoundRecordingEdition: { lineType: EditionLine.shape.lineType.options },
      Image: { lineType: ImageLine.shape.lineType.options },
    },
  }),
  recordView("ern_genre", "Genre", {
    property: "genres",
    owners: ["Release", "TrackRelease"],
    fields: genreFields,
  }),
  recordView("ern_event_date", "EventDate", {
    property: "dates",
    owners: ["Release", "SoundRecording"],
    fields: eventDateFields,
    choicesOfOwner: {
      Release: { dateType: ReleaseEventDate.shape.dateType.options },
      SoundRecording: { dateType: RecordingEventDate.shape.dateType.options },
    },
  }),
  recordView("ern_parental_warning", "ParentalWarning", {
    property: "parentalWarnings",
    owners: ["Release", "SoundRecording", "Image"],
    fields: parentalWarningFields,
  }),
];
