/** Views of cue sheets and chapters, and of characters, rights, ratings and relations. */
import { chapterFields, cueFields, cueSheetFields } from "./cue-sheet.ts";
import { avRatingFields, characterFields, devotionalTermFields } from "./performance.ts";
import { type RecordView, recordView } from "./record-view.ts";
import { relatedResourceFields, timingFields } from "./related-resource.ts";
import { delegatedUsageRightFields, rightsControllerFields } from "./rights-controller.ts";

const RESOURCES = ["SoundRecording", "Video", "Image", "Text", "SheetMusic", "Software"];

/** Views of cue sheets and chapters, and of characters, rights, ratings and relations. */
export const PERFORMANCE_VIEWS: readonly RecordView[] = [
  recordView("ern_cue_sheet", "CueSheet", {
    property: "cueSheets",
    owners: ["Release"],
    hasId: true,
    fields: cueSheetFields,
  }),
  recordView("ern_cue", "Cue", { property: "cues", owners: ["CueSheet"], fields: cueFields }),
  recordView("ern_chapter", "Chapter", {
    property: "chapters",
    owners: ["Release"],
    hasId: true,
    fields: chapterFields,
  }),
  recordView("ern_character", "Character", {
    property: "characters",
    owners: ["SoundRecording", "Video", "Chapter"],
    fields: characterFields,
  }),
  recordView("ern_rights_controller", "RightsController", {
    property: "rightsControllers",
    owners: RESOURCES,
    fields: rightsControllerFields,
  }),
  recordView("ern_delegated_usage_right", "DelegatedUsageRight", {
    property: "delegatedUsageRights",
    owners: ["RightsController"],
    fields: delegatedUsageRightFields,
  }),
  recordView("ern_av_rating", "AvRating", {
    property: "avRatings",
    owners: ["Release", "Video"],
    fields: avRatingFields,
  }),
  recordView("ern_related_resource", "RelatedResource", {
    property: "relatedResources",
    owners: ["Release", "TrackRelease", ...RESOURCES],
    fields: relatedResourceFields,
  }),
  recordView("ern_timing", "Timing", {
    property: "timings",
    owners: ["RelatedResource"],
    fields: timingFields,
  }),
  recordView("ern_devotional_term", "DevotionalTerm", {
    property: "devotionalTerms",
    owners: ["Release", "SoundRecording", "Video"],
    fields: devotionalTermFields,
  }),
];
