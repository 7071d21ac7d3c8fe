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
  editionFields,
  imageFields,
  mediaFileFields,
  resourceIdFields,
  soundRecordingFields,
  workIdFields,
} from "./resource.ts";
import {
  displayArtistNameFields,
  eventDateFields,
  genreFields,
  parentalWarningFields,
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
  {
    view: "ern_party",
    kind: "Party",
    property: "parties",
    owners: ["Release"],
    hasId: true,
    fields: partyFields,
  },
  {
    view: "ern_party_name",
    kind: "PartyName",
    property: "partyNames",
    owners: ["Party"],
    fields: partyNameFields,
  },
  {
    view: "ern_sound_recording",
    kind: "SoundRecording",
    property: "soundRecordings",
    owners: ["Release"],
    hasId: true,
    fields: soundRecordingFields,
  },
  {
    view: "ern_sound_recording_edition",
    kind: "SoundRecordingEdition",
    property: "editions",
    owners: ["SoundRecording"],
    fields: editionFields,
  },
  {
    view: "ern_work_id",
    kind: "WorkId",
    property: "workIds",
    owners: ["SoundRecording"],
    fields: workIdFields,
  },
  {
    view: "ern_image",
    kind: "Image",
    property: "images",
    owners: ["Release"],
    hasId: true,
    fields: imageFields,
  },
  {
    view: "ern_resource_id",
    kind: "ResourceId",
    property: "resourceIds",
    owners: ["SoundRecordingEdition", "Image"],
    fields: resourceIdFields,
  },
  {
    view: "ern_media_file",
    kind: "MediaFile",
    property: "mediaFiles",
    owners: ["SoundRecordingEdition", "Image"],
    fields: mediaFileFields,
  },
  {
    view: "ern_resource_group",
    kind: "ResourceGroup",
    property: "resourceGroups",
    owners: ["Release", "ResourceGroup"],
    fields: resourceGroupFields,
  },
  {
    view: "ern_resource_group_item",
    kind: "ResourceGroupItem",
    property: "items",
    owners: ["ResourceGroup"],
    fields: resourceGroupItemFields,
  },
  {
    view: "ern_resource_link",
    kind: "ResourceLink",
    property: "links",
    owners: ["ResourceGroup", "ResourceGroupItem"],
    fields: resourceLinkFields,
  },
  {
    view: "ern_track_release",
    kind: "TrackRelease",
    property: "trackReleases",
    owners: ["Release"],
    hasId: true,
    fields: trackReleaseFields,
  },
  {
    view: "ern_proprietary_id",
    kind: "ProprietaryId",
    property: "proprietaryIds",
    owners: ["Release", "TrackRelease", "Party", "ResourceId", "WorkId"],
    fields: proprietaryIdFields,
  },
  {
    view: "ern_title",
    kind: "Title",
    property: "titles",
    owners: ["Release", "SoundRecording", "Image", "TrackRelease", "ResourceGroup"],
    fields: titleFields,
  },
  {
    view: "ern_sub_title",
    kind: "SubTitle",
    property: "subTitles",
    owners: ["Title"],
    fields: subTitleFields,
  },
  {
    view: "ern_display_artist_name",
    kind: "DisplayArtistName",
    property: "displayArtistNames",
    owners: ["Release", "SoundRecording"],
    fields: displayArtistNameFields,
  },
  {
    view: "ern_display_artist",
    kind: "DisplayArtist",
    property: "displayArtists",
    owners: ["Release", "SoundRecording"],
    fields: displayArtistFields,
  },
  {
    view: "ern_contributor",
    kind: "Contributor",
    property: "contributors",
    owners: ["SoundRecording"],
    fields: contributorFields,
  },
  {
    view: "ern_label",
    kind: "Label",
    property: "labels",
    owners: ["Release", "TrackRelease"],
    fields: labelFields,
  },
  {
    view: "ern_line",
    kind: "RightsLine",
    property: "lines",
    owners: ["Release", "SoundRecording", "SoundRecordingEdition", "Image"],
    fields: rightsLineFields,
  },
  {
    view: "ern_genre",
    kind: "Genre",
    property: "genres",
    owners: ["Release", "TrackRelease"],
    fields: genreFields,
  },
  {
    view: "ern_event_date",
    kind: "EventDate",
    property: "dates",
    owners: ["Release", "SoundRecording"],
    fields: eventDateFields,
  },
  {
    view: "ern_parental_warning",
    kind: "ParentalWarning",
    property: "parentalWarnings",
    owners: ["Release", "SoundRecording", "Image"],
    fields: parentalWarningFields,
  },
  { view: "ern_deal", kind: "Deal", property: "deals", owners: ["Release"], fields: dealFields },
  {
    view: "ern_deal_territory",
    kind: "DealTerritory",
    property: "territories",
    owners: ["Deal"],
    fields: dealTerritoryFields,
  },
  {
    view: "ern_deal_period",
    kind: "DealPeriod",
    property: "periods",
    owners: ["Deal"],
    fields: dealPeriodFields,
  },
  { view: "ern_deal_term", kind: "DealTerm", property: "terms", owners: ["Deal"], fields: dealTermFields },
  {
    view: "ern_deal_price",
    kind: "DealPrice",
    property: "prices",
    owners: ["Deal"],
    fields: dealPriceFields,
  },
];

/** Column of a property: `applicableTerritoryCode` is `applicable_territory_code`. */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a view that hold the record's own fields, in the order of the contract. */
export function recordColumns(view: RecordView): readonly string[] {
  return Object.keys(view.fields).map(columnOf);
}
