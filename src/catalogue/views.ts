/**
 * The reader's contract: one view per kind of record, each with the same seven leading columns.
 *
 * `release_id` (any type that sorts), `owner_type` and `owner_id` (text: which record the row hangs on), `row_id` (text:
 * the row among its kind and release), `sequence` (integer or null: its place among its siblings), `source_table` and
 * `source_key` (text: the row to correct), then the columns of the record. `docs/mapping.md` is written from this table.
 */
import type { z } from "zod";
import {
  dealFields,
  dealPeriodFields,
  dealPriceFields,
  dealTermFields,
  dealTerritoryFields,
} from "./deal.ts";
import {
  contributorFields,
  displayArtistFields,
  labelFields,
  partyFields,
  partyNameFields,
  proprietaryIdFields,
} from "./party.ts";
import {
  releaseFields,
  resourceGroupFields,
  resourceGroupItemFields,
  resourceLinkFields,
  trackReleaseFields,
} from "./release.ts";
import {
  AudioFile,
  ImageFile,
  ImageId,
  editionFields,
  imageFields,
  mediaFileFields,
  resourceIdFields,
  soundRecordingFields,
  workIdFields,
} from "./resource.ts";
import {
  displayArtistNameFields,
  EditionLine,
  eventDateFields,
  genreFields,
  ImageLine,
  parentalWarningFields,
  RecordingEventDate,
  RecordingLine,
  ReleaseEventDate,
  rightsLineFields,
  subTitleFields,
  titleFields,
} from "./text.ts";

/** A view of the contract and where its rows go in a CatalogueRelease. */
export interface RecordView {
  /** Name of the view in the catalogue's database schema. */
  readonly view: string;
  /** What `owner_type` calls a row of this view when other rows hang on it. */
  readonly kind: string;
  /** Property of the owner that the record is added to; absent for the release itself. */
  readonly property?: string;
  /** Kinds that may own a row. */
  readonly owners: readonly string[];
  /** True where other records refer to the row by its `row_id`, which becomes the record's `id`. */
  readonly hasId?: boolean;
  readonly fields: Readonly<Record<string, z.ZodType>>;
  /** Where an owner takes only some of the fields: which. */
  readonly fieldsOfOwner?: Readonly<Record<string, readonly string[]>>;
  /** Where an owner takes only some of the choices of a field: which, by field. */
  readonly choicesOfOwner?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Columns that every view of the contract begins with. */
export const LEADING_COLUMNS = [
  "release_id",
  "owner_type",
  "owner_id",
  "row_id",
  "sequence",
  "source_table",
  "source_key",
] as const;

/** The release's own view; it has two columns more, `export_priority` and `estimated_bytes`, for the driving query. */
export const RELEASE_VIEW: RecordView = {
  view: "ern_release",
  kind: "Release",
  owners: [],
  fields: releaseFields,
};

/** Every view of the contract; owners stand before what hangs on them. */
export const RECORD_VIEWS: readonly RecordView[] = [
  RELEASE_VIEW,
  record("ern_party", "Party", {
    property: "parties",
    owners: ["Release"],
    hasId: true,
    fields: partyFields,
  }),
  record("ern_party_name", "PartyName", {
    property: "partyNames",
    owners: ["Party"],
    fields: partyNameFields,
  }),
  record("ern_sound_recording", "SoundRecording", {
    property: "soundRecordings",
    owners: ["Release"],
    hasId: true,
    fields: soundRecordingFields,
  }),
  record("ern_sound_recording_edition", "SoundRecordingEdition", {
    property: "editions",
    owners: ["SoundRecording"],
    fields: editionFields,
  }),
  record("ern_work_id", "WorkId", { property: "workIds", owners: ["SoundRecording"], fields: workIdFields }),
  record("ern_image", "Image", { property: "images", owners: ["Release"], hasId: true, fields: imageFields }),
  record("ern_resource_id", "ResourceId", {
    property: "resourceIds",
    owners: ["SoundRecordingEdition", "Image"],
    fields: resourceIdFields,
    fieldsOfOwner: { Image: Object.keys(ImageId.shape) },
  }),
  record("ern_media_file", "MediaFile", {
    property: "mediaFiles",
    owners: ["SoundRecordingEdition", "Image"],
    fields: mediaFileFields,
    fieldsOfOwner: {
      SoundRecordingEdition: Object.keys(AudioFile.shape),
      Image: Object.keys(ImageFile.shape),
    },
  }),
  record("ern_resource_group", "ResourceGroup", {
    property: "resourceGroups",
    owners: ["Release", "ResourceGroup"],
    fields: resourceGroupFields,
  }),
  record("ern_resource_group_item", "ResourceGroupItem", {
    property: "items",
    owners: ["ResourceGroup"],
    fields: resourceGroupItemFields,
  }),
  record("ern_resource_link", "ResourceLink", {
    property: "links",
    owners: ["ResourceGroup", "ResourceGroupItem"],
    fields: resourceLinkFields,
  }),
  record("ern_track_release", "TrackRelease", {
    property: "trackReleases",
    owners: ["Release"],
    hasId: true,
    fields: trackReleaseFields,
  }),
  record("ern_proprietary_id", "ProprietaryId", {
    property: "proprietaryIds",
    owners: ["Release", "TrackRelease", "Party", "ResourceId", "WorkId"],
    fields: proprietaryIdFields,
  }),
  record("ern_title", "Title", {
    property: "titles",
    owners: ["Release", "SoundRecording", "Image", "TrackRelease", "ResourceGroup"],
    fields: titleFields,
  }),
  record("ern_sub_title", "SubTitle", { property: "subTitles", owners: ["Title"], fields: subTitleFields }),
  record("ern_display_artist_name", "DisplayArtistName", {
    property: "displayArtistNames",
    owners: ["Release", "SoundRecording"],
    fields: displayArtistNameFields,
  }),
  record("ern_display_artist", "DisplayArtist", {
    property: "displayArtists",
    owners: ["Release", "SoundRecording"],
    fields: displayArtistFields,
  }),
  record("ern_contributor", "Contributor", {
    property: "contributors",
    owners: ["SoundRecording"],
    fields: contributorFields,
  }),
  record("ern_label", "Label", {
    property: "labels",
    owners: ["Release", "TrackRelease"],
    fields: labelFields,
  }),
  record("ern_line", "RightsLine", {
    property: "lines",
    owners: ["Release", "SoundRecording", "SoundRecordingEdition", "Image"],
    fields: rightsLineFields,
    choicesOfOwner: {
      SoundRecording: { lineType: RecordingLine.shape.lineType.options },
      SoundRecordingEdition: { lineType: EditionLine.shape.lineType.options },
      Image: { lineType: ImageLine.shape.lineType.options },
    },
  }),
  record("ern_genre", "Genre", {
    property: "genres",
    owners: ["Release", "TrackRelease"],
    fields: genreFields,
  }),
  record("ern_event_date", "EventDate", {
    property: "dates",
    owners: ["Release", "SoundRecording"],
    fields: eventDateFields,
    choicesOfOwner: {
      Release: { dateType: ReleaseEventDate.shape.dateType.options },
      SoundRecording: { dateType: RecordingEventDate.shape.dateType.options },
    },
  }),
  record("ern_parental_warning", "ParentalWarning", {
    property: "parentalWarnings",
    owners: ["Release", "SoundRecording", "Image"],
    fields: parentalWarningFields,
  }),
  record("ern_deal", "Deal", { property: "deals", owners: ["Release"], fields: dealFields }),
  record("ern_deal_territory", "DealTerritory", {
    property: "territories",
    owners: ["Deal"],
    fields: dealTerritoryFields,
  }),
  record("ern_deal_period", "DealPeriod", {
    property: "periods",
    owners: ["Deal"],
    fields: dealPeriodFields,
  }),
  record("ern_deal_term", "DealTerm", { property: "terms", owners: ["Deal"], fields: dealTermFields }),
  record("ern_deal_price", "DealPrice", { property: "prices", owners: ["Deal"], fields: dealPriceFields }),
];

function record(view: string, kind: string, rest: Omit<RecordView, "view" | "kind">): RecordView {
  return { view, kind, ...rest };
}

/** Column of a property: `applicableTerritoryCode` is `applicable_territory_code`. */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a view that hold the record's own fields, in the order of the contract. */
export function recordColumns(view: RecordView): readonly string[] {
  return Object.keys(view.fields).map(columnOf);
}
