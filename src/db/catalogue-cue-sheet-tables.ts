/** Tables of the cue sheets and chapters of a release. */
import { chapterFields, cueFields, cueSheetFields } from "../catalogue/cue-sheet.ts";
import { characters, contributors } from "./catalogue-relation-tables.ts";
import { additionalTitles } from "./catalogue-fact-tables.ts";
import {
  child,
  columnsOf,
  GIVEN_ID,
  lines,
  proprietaryIds,
  titles,
  type CatalogueTable,
  type Owner,
} from "./catalogue-table.ts";

const OF_RELEASE: Owner = { release_id: "id" };
const OF_CUE_SHEET: Owner = { release_id: "release_id", cue_sheet_id: "id" };
const OF_CUE: Owner = { cue_id: "id" };
const OF_CHAPTER: Owner = { release_id: "release_id", chapter_id: "id" };

/** Cue sheets with their cues, and chapters. */
export const CUE_SHEETS_AND_CHAPTERS: readonly CatalogueTable[] = [
  {
    table: "cue_sheet",
    property: "cueSheets",
    owner: OF_RELEASE,
    columns: [GIVEN_ID, ...columnsOf(cueSheetFields)],
    children: [
      proprietaryIds("resource", OF_CUE_SHEET),
      child("cues", "cue", OF_CUE_SHEET, cueFields, [
        titles("resource", OF_CUE),
        contributors(OF_CUE),
        lines("resource", OF_CUE),
      ]),
    ],
  },
  {
    table: "chapter",
    property: "chapters",
    owner: OF_RELEASE,
    columns: [GIVEN_ID, ...columnsOf(chapterFields)],
    children: [
      proprietaryIds("resource", OF_CHAPTER),
      titles("resource", OF_CHAPTER),
      additionalTitles(OF_CHAPTER),
      contributors(OF_CHAPTER),
      characters(OF_CHAPTER),
    ],
  },
];
