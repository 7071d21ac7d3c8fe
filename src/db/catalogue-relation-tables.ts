/** Tables whose rows hang on owners of several kinds: contributors, characters, rights, ratings, relations, clips. */
import { clipFields, fingerprintFields } from "../catalogue/media-file.ts";
import { contributorFields } from "../catalogue/party.ts";
import { avRatingFields, characterFields, devotionalTermFields } from "../catalogue/performance.ts";
import type { RecordView } from "../catalogue/record-view.ts";
import { relatedResourceFields, timingFields } from "../catalogue/related-resource.ts";
import { delegatedUsageRightFields, rightsControllerFields } from "../catalogue/rights-controller.ts";
import { child, proprietaryIds, type CatalogueTable, type Owner } from "./catalogue-table.ts";

/** Contributors of whatever is no recording. */
export function contributors(owner: Owner): CatalogueTable {
  return child("contributors", "resource_contributor", owner, contributorFields);
}
/** Characters with who performs them. */
export function characters(owner: Owner): CatalogueTable {
  return child("characters", "character", owner, characterFields);
}
/** Controllers of rights with the uses that they left to others. */
export function rightsControllers(owner: Owner): CatalogueTable {
  return child("rightsControllers", "rights_controller", owner, rightsControllerFields, [
    child(
      "delegatedUsageRights",
      "delegated_usage_right",
      { rights_controller_id: "id" },
      delegatedUsageRightFields,
    ),
  ]);
}
/** Ratings by agencies. */
export function avRatings(owner: Owner): CatalogueTable {
  return child("avRatings", "av_rating", owner, avRatingFields);
}
/** Relations to resources. */
export function relatedResources(owner: Owner): CatalogueTable {
  const ofRelated: Owner = { related_resource_id: "id" };
  return child("relatedResources", "related_resource", owner, relatedResourceFields, [
    proprietaryIds("resource", ofRelated),
    child("timings", "related_resource_timing", ofRelated, timingFields),
  ]);
}
/** Ragas, talas and deities. */
export function devotionalTerms(owner: Owner): CatalogueTable {
  return child("devotionalTerms", "devotional_term", owner, devotionalTermFields);
}
/** Files with their clips and fingerprints, which refer to a file by a column of its table's name. */
export function mediaFiles(table: string, owner: Owner, fields: RecordView["fields"]): CatalogueTable {
  const ofFile: Owner = { [`${table}_id`]: "id" };
  return child("mediaFiles", table, owner, fields, [
    child("clips", "media_file_clip", ofFile, clipFields),
    child("fingerprints", "media_file_fingerprint", ofFile, fingerprintFields),
  ]);
}
