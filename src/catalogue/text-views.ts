/** Views whose rows hang on owners of several kinds: titles, artists, lines, dates, identifiers. */
import { contributorFields, displayArtistFields, labelFields, proprietaryIdFields } from "./party.ts";
import {
  CueLine,
  DocumentEventDate,
  DocumentLine,
  EditionLine,
  RecordingEventDate,
  RecordingLine,
  ReleaseEventDate,
  VideoEditionLine,
  additionalTitleFields,
  displayArtistNameFields,
  eventDateFields,
  genreFields,
  parentalWarningFields,
  rightsLineFields,
  subTitleFields,
  titleFields,
} from "./text.ts";
import { type RecordView, recordView } from "./record-view.ts";

const RESOURCES = ["SoundRecording", "Video", "Image", "Text", "SheetMusic", "Software"];

/** Views whose rows hang on owners of several kinds: titles, artists, lines, dates, identifiers. */
export const TEXT_VIEWS: readonly RecordView[] = [
  recordView("ern_proprietary_id", "ProprietaryId", {
    property: "proprietaryIds",
    owners: [
      "Release",
      "TrackRelease",
      "ClipRelease",
      "ResourceGroup",
      "Party",
      "ResourceId",
      "WorkId",
      "RelatedResource",
      "CueSheet",
      "Chapter",
    ],
    fields: proprietaryIdFields,
  }),
  recordView("ern_title", "Title", {
    property: "titles",
    owners: ["Release", ...RESOURCES, "TrackRelease", "ClipRelease", "ResourceGroup", "Cue", "Chapter"],
    fields: titleFields,
  }),
  recordView("ern_additional_title", "AdditionalTitle", {
    property: "additionalTitles",
    owners: ["Release", ...RESOURCES, "TrackRelease", "ClipRelease", "ResourceGroup", "Chapter"],
    fields: additionalTitleFields,
  }),
  recordView("ern_sub_title", "SubTitle", {
    property: "subTitles",
    owners: ["Title", "AdditionalTitle"],
    fields: subTitleFields,
  }),
  recordView("ern_display_artist_name", "DisplayArtistName", {
    property: "displayArtistNames",
    owners: ["Release", ...RESOURCES],
    fields: displayArtistNameFields,
  }),
  recordView("ern_display_artist", "DisplayArtist", {
    property: "displayArtists",
    owners: ["Release", ...RESOURCES, "ResourceGroup"],
    fields: displayArtistFields,
  }),
  recordView("ern_contributor", "Contributor", {
    property: "contributors",
    owners: [...RESOURCES, "SoundRecordingEdition", "VideoEdition", "Cue", "Chapter"],
    fields: contributorFields,
  }),
  recordView("ern_label", "Label", {
    property: "labels",
    owners: ["Release", "TrackRelease", "ClipRelease"],
    fields: labelFields,
  }),
  recordView("ern_line", "RightsLine", {
    property: "lines",
    owners: ["Release", ...RESOURCES, "SoundRecordingEdition", "VideoEdition", "Cue"],
    fields: rightsLineFields,
    choicesOfOwner: {
      SoundRecording: { lineType: RecordingLine.shape.lineType.options },
      SoundRecordingEdition: { lineType: EditionLine.shape.lineType.options },
      Video: { lineType: RecordingLine.shape.lineType.options },
      VideoEdition: { lineType: VideoEditionLine.shape.lineType.options },
      Image: { lineType: DocumentLine.shape.lineType.options },
      Text: { lineType: DocumentLine.shape.lineType.options },
      SheetMusic: { lineType: DocumentLine.shape.lineType.options },
      Cue: { lineType: CueLine.shape.lineType.options },
    },
  }),
  recordView("ern_genre", "Genre", {
    property: "genres",
    owners: ["Release", "TrackRelease", "ClipRelease"],
    fields: genreFields,
  }),
  recordView("ern_event_date", "EventDate", {
    property: "dates",
    owners: ["Release", ...RESOURCES],
    fields: eventDateFields,
    choicesOfOwner: {
      Release: { dateType: ReleaseEventDate.shape.dateType.options },
      SoundRecording: { dateType: RecordingEventDate.shape.dateType.options },
      Video: { dateType: RecordingEventDate.shape.dateType.options },
      Image: { dateType: DocumentEventDate.shape.dateType.options },
      Text: { dateType: DocumentEventDate.shape.dateType.options },
      SheetMusic: { dateType: DocumentEventDate.shape.dateType.options },
      Software: { dateType: DocumentEventDate.shape.dateType.options },
    },
  }),
  recordView("ern_parental_warning", "ParentalWarning", {
    property: "parentalWarnings",
    owners: ["Release", ...RESOURCES],
    fields: parentalWarningFields,
  }),
];
