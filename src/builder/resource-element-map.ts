/** The part of the element map for parties, recordings, images and their files; see `element-map.ts`. */
import { MEDIA_FILE_COLUMNS } from "./media-file-element-map.ts";

/** Where the columns of one kind of record go. */
export interface KindMap {
  /** Elements that a record of this kind becomes. */
  readonly composites: readonly string[];
  /** Property of the record → paths below its composite; none where the column decides something else. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** Columns that localise a text. */
export const LOCALISATION = {
  languageAndScriptCode: ["@LanguageAndScriptCode"],
  applicableTerritoryCode: ["@ApplicableTerritoryCode"],
  isDefault: ["@IsDefault"],
};
const TYPE_USER_DEFINED = {
  namespace: ["Type/@Namespace"],
  userDefinedValue: ["Type/@UserDefinedValue"],
};

/** Columns of a resource that is played. */
const PLAYED = {
  durationMs: ["Duration"],
  recordingFormats: ["RecordingFormat"],
  versionTypes: ["VersionType"],
  compositeMusicalWorkType: ["CompositeMusicalWorkType"],
  languagesOfPerformance: ["LanguageOfPerformance"],
  isCover: ["IsCover"],
  hasVocalPerformance: ["HasVocalPerformance"],
  hasForegroundVocalPerformance: ["HasForegroundVocalPerformance"],
  isInstrumental: ["IsInstrumental"],
  containsHiddenContent: ["ContainsHiddenContent"],
  isRemastered: ["IsRemastered"],
  isSupplemental: ["@IsSupplemental"],
  applyClassicalProfileVariant: ["@ApplyClassicalProfileVariant"],
  languageAndScriptCode: ["@LanguageAndScriptCode"],
};
/** Columns of a resource that is looked at, read or run. */
const DOCUMENT = {
  type: ["Type"],
  ...TYPE_USER_DEFINED,
  versionTypes: ["VersionType"],
  containsHiddenContent: ["ContainsHiddenContent"],
  isSupplemental: ["@IsSupplemental"],
  languageAndScriptCode: ["@LanguageAndScriptCode"],
};

/** Kinds that stand in PartyList and ResourceList. */
export const RESOURCE_ELEMENT_MAP: Readonly<Record<string, KindMap>> = {
  Party: {
    composites: ["Party"],
    columns: {
      isni: ["PartyId/ISNI"],
      dpid: ["PartyId/DPID"],
      ipiNameNumber: ["PartyId/IpiNameNumber"],
      ipn: ["PartyId/IPN"],
      cisacSocietyId: ["PartyId/CisacSocietyId"],
    },
  },
  PartyName: {
    composites: ["PartyName"],
    columns: {
      fullName: ["FullName"],
      fullNameAsciiTranscribed: ["FullNameAsciiTranscribed"],
      fullNameIndexed: ["FullNameIndexed"],
      namesBeforeKeyName: ["NamesBeforeKeyName"],
      keyName: ["KeyName"],
      namesAfterKeyName: ["NamesAfterKeyName"],
      abbreviatedName: ["AbbreviatedName"],
      isNickname: ["@IsNickname"],
      isStageName: ["@IsStageName"],
      isLegalName: ["@IsLegalName"],
      isInOriginalLanguage: ["@IsInOriginalLanguage"],
      ...LOCALISATION,
    },
  },
  SoundRecording: {
    composites: ["SoundRecording"],
    columns: {
      type: ["Type"],
      ...TYPE_USER_DEFINED,
      ...PLAYED,
      isHiResMusic: ["IsHiResMusic"],
      disableCrossfade: ["DisableCrossfade"],
      disableSearch: ["DisableSearch"],
    },
  },
  SoundRecordingEdition: {
    composites: ["SoundRecordingEdition"],
    columns: { editionType: ["Type"], recordingMode: ["RecordingMode"] },
  },
  Video: {
    composites: ["Video"],
    columns: {
      type: ["Type"],
      ...TYPE_USER_DEFINED,
      ...PLAYED,
      reasonForCueSheetAbsence: ["ReasonForCueSheetAbsence"],
      languagesOfDubbing: ["LanguageOfDubbing"],
      subTitleLanguages: ["SubTitleLanguage"],
    },
  },
  VideoEdition: {
    composites: ["VideoEdition"],
    columns: { editionType: ["Type"], recordingMode: ["RecordingMode"] },
  },
  WorkId: {
    composites: ["WorkId"],
    columns: {
      iswc: ["ISWC"],
      opusNumber: ["OpusNumber"],
      composerCatalogNumbers: ["ComposerCatalogNumber"],
    },
  },
  Image: { composites: ["Image"], columns: { ...DOCUMENT, description: ["Description"] } },
  Text: { composites: ["Text"], columns: { ...DOCUMENT, languagesOfText: ["LanguageOfText"] } },
  SheetMusic: {
    composites: ["SheetMusic"],
    columns: { ...DOCUMENT, languageOfLyrics: ["LanguageOfLyrics"] },
  },
  Software: { composites: ["Software"], columns: DOCUMENT },
  ResourceId: {
    composites: ["ResourceId"],
    columns: {
      isrc: ["ISRC"],
      catalogNumber: ["CatalogNumber"],
      catalogNumberNamespace: ["CatalogNumber/@Namespace"],
      isan: ["ISAN"],
      visan: ["VISAN"],
      eidr: ["EIDR"],
      ismn: ["ISMN"],
      isbn: ["ISBN"],
      issn: ["ISSN"],
      sici: ["SICI"],
      isReplaced: ["@IsReplaced"],
    },
  },
  MediaFile: { composites: ["TechnicalDetails"], columns: MEDIA_FILE_COLUMNS },
  Clip: {
    composites: ["ClipDetails"],
    columns: {
      mediaFileId: ["TechnicalResourceDetailsReference"],
      clipType: ["ClipType"],
      namespace: ["ClipType/@Namespace"],
      userDefinedValue: ["ClipType/@UserDefinedValue"],
      startPoint: ["Timing/StartPoint"],
      endPoint: ["Timing/EndPoint"],
      durationUsedMs: ["Timing/DurationUsed"],
      expressionType: ["ExpressionType"],
    },
  },
  Fingerprint: {
    composites: ["Fingerprint"],
    columns: {
      algorithm: ["Algorithm"],
      version: ["Version"],
      dataType: ["DataType"],
      value: ["FingerprintValue"],
    },
  },
};
