/** The part of the element map for cue sheets, chapters, characters, rights, ratings and relations; see `element-map.ts`. */
import type { KindMap } from "./resource-element-map.ts";

const TERRITORY = {
  applicableTerritoryCode: ["@ApplicableTerritoryCode"],
  isDefault: ["@IsDefault"],
};

/** Kinds of cue sheets, chapters, characters, rights, ratings and relations. */
export const PERFORMANCE_ELEMENT_MAP: Readonly<Record<string, KindMap>> = {
  CueSheet: {
    composites: ["CueSheet"],
    columns: {
      resourceId: [],
      cueSheetType: ["CueSheetType"],
      namespace: ["CueSheetType/@Namespace"],
      userDefinedValue: ["CueSheetType/@UserDefinedValue"],
    },
  },
  Cue: {
    composites: ["Cue"],
    columns: {
      cueUseType: ["CueUseType"],
      cueThemeType: ["CueThemeType"],
      cueVocalType: ["CueVocalType"],
      cueVisualPerceptionType: ["CueVisualPerceptionType"],
      cueOrigin: ["CueOrigin"],
      isrc: ["ResourceId/ISRC"],
      iswc: ["WorkId/ISWC"],
      isDance: ["IsDance"],
      hasMusicalContent: ["HasMusicalContent"],
      startTimeMs: ["StartTime"],
      durationMs: ["Duration"],
      endTimeMs: ["EndTime"],
    },
  },
  Chapter: {
    composites: ["Chapter"],
    columns: {
      resourceId: [],
      sequenceNumber: ["SequenceNumber"],
      imageResourceId: ["RepresentativeImageReference"],
      startTimeMs: ["StartTime"],
      durationMs: ["Duration"],
      endTimeMs: ["EndTime"],
      languageAndScriptCode: ["@LanguageAndScriptCode"],
    },
  },
  Character: {
    composites: ["Character"],
    columns: {
      partyId: ["CharacterPartyReference"],
      sequenceNumber: ["@SequenceNumber"],
      performerPartyId: ["Performer/ContributorPartyReference"],
      performerRoles: ["Performer/Role"],
    },
  },
  RightsController: {
    composites: ["ResourceRightsController", "WorkRightsController"],
    columns: {
      partyId: ["RightsControllerPartyReference"],
      rightsSubject: [],
      rightsControlTypes: ["RightsControlType"],
      rightsControllerType: ["RightsControllerType"],
      rightShareUnknown: ["RightShareUnknown"],
      rightSharePercentage: ["RightSharePercentage"],
      sequenceNumber: ["@SequenceNumber"],
      territoryCodes: ["Territory"],
      startDate: ["StartDate"],
      endDate: ["EndDate"],
    },
  },
  DelegatedUsageRight: {
    composites: ["DelegatedUsageRights"],
    columns: {
      useTypes: ["UseType"],
      territoryCodes: ["TerritoryOfRightsDelegation"],
      startDate: ["PeriodOfRightsDelegation/StartDate"],
      endDate: ["PeriodOfRightsDelegation/EndDate"],
    },
  },
  AvRating: {
    composites: ["AvRating"],
    columns: {
      rating: ["Rating"],
      agency: ["Agency"],
      namespace: ["Agency/@Namespace"],
      userDefinedValue: ["Agency/@UserDefinedValue"],
      reason: ["Reason"],
      ...TERRITORY,
    },
  },
  RelatedResource: {
    composites: ["RelatedResource"],
    columns: {
      relationshipType: ["ResourceRelationshipType"],
      relatedResourceId: ["ResourceRelatedResourceReference"],
      isrc: ["ResourceId/ISRC"],
      ismn: ["ResourceId/ISMN"],
      isan: ["ResourceId/ISAN"],
      visan: ["ResourceId/VISAN"],
      isbn: ["ResourceId/ISBN"],
      issn: ["ResourceId/ISSN"],
      sici: ["ResourceId/SICI"],
      catalogNumber: ["ResourceId/CatalogNumber"],
      catalogNumberNamespace: ["ResourceId/CatalogNumber/@Namespace"],
    },
  },
  Timing: {
    composites: ["Timing"],
    columns: { startPoint: ["StartPoint"], endPoint: ["EndPoint"], durationUsedMs: ["DurationUsed"] },
  },
  DevotionalTerm: {
    composites: ["Raga", "Tala", "Deity"],
    columns: { termType: [], text: [""], ...TERRITORY },
  },
};
