/** The part of the element map for parties, recordings, images and their files; see `element-map.ts`. */

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
      durationMs: ["Duration"],
      languagesOfPerformance: ["LanguageOfPerformance"],
      isCover: ["IsCover"],
      hasVocalPerformance: ["HasVocalPerformance"],
      hasForegroundVocalPerformance: ["HasForegroundVocalPerformance"],
      isInstrumental: ["IsInstrumental"],
      containsHiddenContent: ["ContainsHiddenContent"],
      isRemastered: ["IsRemastered"],
      isHiResMusic: ["IsHiResMusic"],
      isSupplemental: ["@IsSupplemental"],
      languageAndScriptCode: ["@LanguageAndScriptCode"],
    },
  },
  SoundRecordingEdition: {
    composites: ["SoundRecordingEdition"],
    columns: { editionType: ["Type"], recordingMode: ["RecordingMode"] },
  },
  WorkId: { composites: ["WorkId"], columns: { iswc: ["ISWC"], opusNumber: ["OpusNumber"] } },
  Image: { composites: ["Image"], columns: { type: ["Type"], ...TYPE_USER_DEFINED } },
  ResourceId: {
    composites: ["ResourceId"],
    columns: {
      isrc: ["ISRC"],
      catalogNumber: ["CatalogNumber"],
      catalogNumberNamespace: ["CatalogNumber/@Namespace"],
      isReplaced: ["@IsReplaced"],
    },
  },
  MediaFile: {
    composites: ["TechnicalDetails"],
    columns: {
      uri: ["DeliveryFile/File/URI", "File/URI"],
      containerFormat: ["DeliveryFile/ContainerFormat"],
      codecType: ["DeliveryFile/AudioCodecType", "ImageCodecType"],
      bitRate: ["DeliveryFile/BitRate"],
      numberOfChannels: ["DeliveryFile/NumberOfChannels"],
      samplingRate: ["DeliveryFile/SamplingRate"],
      bitsPerSample: ["DeliveryFile/BitsPerSample"],
      durationMs: ["DeliveryFile/Duration"],
      imageHeight: ["ImageHeight"],
      imageWidth: ["ImageWidth"],
      hashSumAlgorithm: ["DeliveryFile/File/HashSum/Algorithm", "File/HashSum/Algorithm"],
      hashSumValue: ["DeliveryFile/File/HashSum/HashSumValue", "File/HashSum/HashSumValue"],
      fileSizeBytes: ["DeliveryFile/File/FileSize", "File/FileSize"],
      isProvidedInDelivery: ["DeliveryFile/IsProvidedInDelivery", "IsProvidedInDelivery"],
    },
  },
};
