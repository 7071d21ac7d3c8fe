/** Tables of what releases and resources have beside their titles: additional titles, texts, related releases, clips. */
import {
  administratingRecordCompanyFields,
  relatedReleaseFields,
  releaseAdminFields,
  releaseTextFields,
  supplementalDocumentFields,
} from "../catalogue/release-facts.ts";
import { clipReleaseFields } from "../catalogue/release.ts";
import { additionalTitleFields, subTitleFields } from "../catalogue/text.ts";
import {
  child,
  columnsOf,
  genres,
  GIVEN_ID,
  labels,
  proprietaryIds,
  titles,
  type CatalogueTable,
  type Owner,
} from "./catalogue-table.ts";

/** Titles beside the displayed one, with their subtitles. */
export function additionalTitles(owner: Owner): CatalogueTable {
  const subTitles = child("subTitles", "additional_sub_title", { title_id: "id" }, subTitleFields);
  return child("additionalTitles", "additional_title", owner, additionalTitleFields, [subTitles]);
}
/** Releases that a release or resource stands in a relation to. */
export function relatedReleases(owner: Owner): CatalogueTable {
  return child("relatedReleases", "related_release", owner, relatedReleaseFields);
}
/** Keywords, synopses and marketing comments. */
export function releaseTexts(owner: Owner): CatalogueTable {
  return child("releaseTexts", "release_text", owner, releaseTextFields);
}

const OF_RELEASE: Owner = { release_id: "id" };
const OF_CLIP_RELEASE: Owner = { release_id: "release_id", clip_release_id: "id" };

const CLIP_RELEASE: CatalogueTable = {
  table: "clip_release",
  property: "clipReleases",
  owner: OF_RELEASE,
  columns: [GIVEN_ID, ...columnsOf(clipReleaseFields)],
  children: [
    proprietaryIds("clip_release", OF_CLIP_RELEASE),
    titles("clip_release", OF_CLIP_RELEASE),
    labels("clip_release", OF_CLIP_RELEASE),
    genres("clip_release", OF_CLIP_RELEASE),
    additionalTitles(OF_CLIP_RELEASE),
    relatedReleases(OF_CLIP_RELEASE),
  ],
};

/** What hangs on the release itself. */
export const RELEASE_FACT_TABLES: readonly CatalogueTable[] = [
  additionalTitles(OF_RELEASE),
  relatedReleases(OF_RELEASE),
  releaseTexts(OF_RELEASE),
  child(
    "administratingRecordCompanies",
    "administrating_record_company",
    OF_RELEASE,
    administratingRecordCompanyFields,
  ),
  child("releaseAdmins", "release_admin", OF_RELEASE, releaseAdminFields),
  child("supplementalDocuments", "supplemental_document", OF_RELEASE, supplementalDocumentFields),
  CLIP_RELEASE,
];
