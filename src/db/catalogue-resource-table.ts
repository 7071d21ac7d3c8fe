/** The table of videos, texts, sheet music and software, and what hangs on it. */
import { sheetMusicFields, softwareFields, textFields } from "../catalogue/document.ts";
import { mediaFileFields } from "../catalogue/media-file.ts";
import { editionFields, resourceIdFields } from "../catalogue/resource.ts";
import { videoFields } from "../catalogue/video.ts";
import { additionalTitles, relatedReleases } from "./catalogue-fact-tables.ts";
import {
  avRatings,
  characters,
  contributors,
  devotionalTerms,
  mediaFiles,
  relatedResources,
  rightsControllers,
} from "./catalogue-relation-tables.ts";
import {
  child,
  columnsOf,
  credits,
  GIVEN_ID,
  lines,
  link,
  listOf,
  parentalWarnings,
  resourceIds,
  titles,
  type CatalogueColumn,
  type CatalogueRecord,
  type CatalogueTable,
  type Owner,
} from "./catalogue-table.ts";

/** Lists of a release whose records stand in the table, each with its class. */
export const RESOURCE_CLASSES: Readonly<Record<string, string>> = {
  videos: "Video",
  texts: "Text",
  sheetMusic: "SheetMusic",
  software: "Software",
};

const OF_RESOURCE: Owner = { resource_id: "id" };
const OF_EDITION: Owner = { edition_id: "id" };

/** Makes the table; the id of a work is made by whoever holds the works. */
export function resourceTable(workIdOf: CatalogueColumn["valueOf"]): CatalogueTable {
  return {
    table: "resource",
    owner: {},
    columns: [
      GIVEN_ID,
      { column: "resource_class", valueOf: (record) => record["resourceClass"] },
      ...columnsOf({ ...videoFields, ...textFields, ...sheetMusicFields, ...softwareFields }),
    ],
    children: [
      child("editions", "resource_edition", OF_RESOURCE, editionFields, [
        resourceIds("resource", OF_EDITION, resourceIdFields),
        contributors(OF_EDITION),
        lines("resource", OF_EDITION),
        mediaFiles("resource_media_file", OF_EDITION, mediaFileFields),
      ]),
      resourceIds("resource", OF_RESOURCE, resourceIdFields),
      link("workIds", "resource_work", OF_RESOURCE, "work_id", workIdOf),
      titles("resource", OF_RESOURCE),
      additionalTitles(OF_RESOURCE),
      relatedReleases(OF_RESOURCE),
      ...credits("resource", OF_RESOURCE),
      contributors(OF_RESOURCE),
      characters(OF_RESOURCE),
      rightsControllers(OF_RESOURCE),
      lines("resource", OF_RESOURCE),
      parentalWarnings("resource", OF_RESOURCE),
      avRatings(OF_RESOURCE),
      relatedResources(OF_RESOURCE),
      devotionalTerms(OF_RESOURCE),
      mediaFiles("resource_media_file", OF_RESOURCE, mediaFileFields),
    ],
  };
}

/** The records of a release that stand in the table. */
export function resourcesOf(release: CatalogueRecord): readonly CatalogueRecord[] {
  return Object.entries(RESOURCE_CLASSES).flatMap(([list, resourceClass]) =>
    listOf(release, list).map((record) => ({ ...record, resourceClass })),
  );
}
