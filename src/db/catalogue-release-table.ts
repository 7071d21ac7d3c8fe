/** Tables of a release and of what belongs to it alone. */
import { displayArtistFields } from "../catalogue/party.ts";
import {
  releaseFields,
  resourceGroupFields,
  resourceGroupItemFields,
  resourceLinkFields,
  trackReleaseFields,
} from "../catalogue/release.ts";
import { DEAL_TABLE, VISIBILITY_TABLE } from "./catalogue-deal-tables.ts";
import {
  additionalTitles,
  RELEASE_FACT_TABLES,
  relatedReleases,
  releaseTexts,
} from "./catalogue-fact-tables.ts";
import { CUE_SHEETS_AND_CHAPTERS } from "./catalogue-cue-sheet-tables.ts";
import { avRatings, devotionalTerms, relatedResources } from "./catalogue-relation-tables.ts";
import { RESOURCE_CLASSES } from "./catalogue-resource-table.ts";
import {
  child,
  columnsOf,
  credits,
  genres,
  GIVEN_ID,
  labels,
  lines,
  link,
  parentalWarnings,
  proprietaryIds,
  titles,
  type CatalogueTable,
  type Owner,
} from "./catalogue-table.ts";

const OF_RELEASE: Owner = { release_id: "id" };
const OF_GROUP: Owner = { group_id: "id" };
const OF_GROUP_OF_RELEASE: Owner = { release_id: "release_id", ...OF_GROUP };
const OF_TRACK_RELEASE: Owner = { release_id: "release_id", track_release_id: "id" };

const GROUP_CHILDREN: readonly CatalogueTable[] = [
  proprietaryIds("resource_group", OF_GROUP),
  titles("resource_group", OF_GROUP),
  additionalTitles(OF_GROUP_OF_RELEASE),
  child("displayArtists", "resource_group_display_artist", OF_GROUP, displayArtistFields),
  child("links", "resource_group_link", OF_GROUP, resourceLinkFields),
  child("items", "resource_group_item", OF_GROUP, resourceGroupItemFields, [
    child("links", "resource_group_item_link", { item_id: "id" }, resourceLinkFields),
  ]),
];
const INNER_GROUP: CatalogueTable = {
  ...child(
    "resourceGroups",
    "resource_group",
    { release_id: "release_id", parent_id: "id" },
    resourceGroupFields,
  ),
  get children() {
    return WITH_INNER_GROUPS;
  },
};
const WITH_INNER_GROUPS: readonly CatalogueTable[] = [...GROUP_CHILDREN, INNER_GROUP];

/** A release and what belongs to it alone. */
export const RELEASE_TABLE: CatalogueTable = {
  table: "release",
  owner: {},
  columns: [
    { column: "id", valueOf: (release) => release["releaseId"] },
    { column: "export_priority", valueOf: (release) => release["exportPriority"] ?? 0 },
    ...columnsOf(releaseFields),
  ],
  children: [
    proprietaryIds("release", OF_RELEASE),
    titles("release", OF_RELEASE),
    ...credits("release", OF_RELEASE),
    labels("release", OF_RELEASE),
    lines("release", OF_RELEASE),
    genres("release", OF_RELEASE),
    parentalWarnings("release", OF_RELEASE),
    link("soundRecordings", "release_sound_recording", OF_RELEASE, "sound_recording_id", GIVEN_ID.valueOf),
    link("images", "release_image", OF_RELEASE, "image_id", GIVEN_ID.valueOf),
    {
      table: "release_named_party",
      property: "namedParties",
      owner: OF_RELEASE,
      columns: [
        { column: "party_id", valueOf: GIVEN_ID.valueOf },
        { column: "place", valueOf: (party) => party["place"] ?? null },
      ],
      children: [],
    },
    ...Object.keys(RESOURCE_CLASSES).map((list) =>
      link(list, "release_resource", OF_RELEASE, "resource_id", GIVEN_ID.valueOf),
    ),
    ...CUE_SHEETS_AND_CHAPTERS,
    avRatings(OF_RELEASE),
    relatedResources(OF_RELEASE),
    devotionalTerms(OF_RELEASE),
    child("resourceGroups", "resource_group", OF_RELEASE, resourceGroupFields, WITH_INNER_GROUPS),
    {
      table: "track_release",
      property: "trackReleases",
      owner: OF_RELEASE,
      columns: [GIVEN_ID, ...columnsOf(trackReleaseFields)],
      children: [
        proprietaryIds("track_release", OF_TRACK_RELEASE),
        titles("track_release", OF_TRACK_RELEASE),
        labels("track_release", OF_TRACK_RELEASE),
        genres("track_release", OF_TRACK_RELEASE),
        additionalTitles(OF_TRACK_RELEASE),
        child("links", "track_release_link", OF_TRACK_RELEASE, resourceLinkFields),
        relatedReleases(OF_TRACK_RELEASE),
        releaseTexts(OF_TRACK_RELEASE),
        relatedResources(OF_TRACK_RELEASE),
      ],
    },
    ...RELEASE_FACT_TABLES,
    DEAL_TABLE,
    VISIBILITY_TABLE,
  ],
};
