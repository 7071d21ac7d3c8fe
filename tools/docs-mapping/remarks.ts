/** What docs/mapping.md says of a column beside its element. */

const LENGTH = "Milliseconds";
const TRUE_ONLY = "Written only where true";
const CURRENCY = "Decimal as text, so that no digit is lost";

/** Remarks by `kind.property`, or by `property` for every kind. */
const REMARKS: Readonly<Record<string, string>> = {
  isDefault: TRUE_ONLY,
  isInOriginalLanguage: TRUE_ONLY,
  languageAndScriptCode: "Such as `en` or `ja-Jpan`",
  partyId: "`row_id` of `ern_party`; becomes the party's reference in the message",
  resourceId: "`row_id` of `ern_sound_recording` or `ern_image`; becomes the resource's reference",
  durationMs: LENGTH,
  catalogNumberNamespace: "Needed with `catalog_number`",
  userDefinedValue: "With the value `UserDefined`",
  namespace: "With the value `UserDefined`",
  "ProprietaryId.namespace": "The DPID of whoever gave the id",
  "Release.profile": "Absent: SimpleAudioSingle for one recording without a track release, otherwise Audio",
  "ResourceId.isReplaced": TRUE_ONLY,
  "ResourceId.isrc": "Of a recording only",
  "ResourceId.catalogNumber": "Of a recording only",
  "ResourceId.catalogNumberNamespace": "Of a recording only; needed with `catalog_number`",
  "SoundRecording.isSupplemental": TRUE_ONLY,
  "MediaFile.fileSizeBytes": "Bytes; written as kilobytes of 1,000 bytes",
  "MediaFile.bitRate": "kbps",
  "MediaFile.samplingRate": "Hz",
  "MediaFile.imageHeight": "Pixels; of an image only",
  "MediaFile.imageWidth": "Pixels; of an image only",
  "MediaFile.containerFormat": "Of an audio file only",
  "MediaFile.numberOfChannels": "Of an audio file only",
  "MediaFile.bitsPerSample": "Of an audio file only",
  "MediaFile.durationMs": `${LENGTH}; of an audio file only`,
  "ResourceGroup.resourceGroupType": "Needed for a group inside another; the release's own group has none",
  "ResourceGroupItem.sequenceNumber": "Counted from 1",
  "DisplayArtist.sequenceNumber": "Absent: the place in the list",
  "TrackRelease.resourceId": "`row_id` of `ern_sound_recording` or `ern_video`; becomes its reference",
  "Title.displayTitleText": "Absent: the title followed by its displayed subtitles in brackets",
  "Title.titleText": "Also the DisplayTitleText where `display_title_text` is absent",
  "RightsLine.lineType":
    "Chooses the element. A release takes all three, a recording `Courtesy`, an edition `P`, an image `C` and `Courtesy`",
  "RightsLine.year": "Four digits; of a P or C line only",
  "RightsLine.company": "Of a P or C line only",
  "EventDate.dateType":
    "Chooses the element. A release takes the first two, a recording the others, `CreationDate` and `MasteredDate` once each",
  "EventDate.date": "`2024`, `2024-03` or `2024-03-08`",
  "EventDate.isApproximate": "Not of a first publication date",
  "DealTerm.isDiscoverable": "Of a use type only",
  "Deal.recipientDpid": "The deal is written for this recipient only; absent: for all",
  "Deal.trackReleaseId":
    "`row_id` of `ern_track_release`; absent, like `clip_release_id`: the deal is for the main release",
  "Deal.clipReleaseId": "`row_id` of `ern_clip_release`",
  "Deal.includesTrackReleases": "True: also for each track release; only of a deal for the main release",
  "Deal.isCommunicatedOutOfBand": `${TRUE_ONLY}; the deal's references say where`,
  "Deal.bitRate": "A decimal number",
  "Deal.bitRateUnit": "Only with `bit_rate`",
  "Deal.isPromotional": `${TRUE_ONLY}; either this or \`promotional_code\``,
  "Deal.promotionalCodeNamespace": "Only with `promotional_code`",
  "Deal.isPreOrderDeal": TRUE_ONLY,
  "Deal.instantGratificationResourceIds": "`row_id` of a resource; becomes its reference",
  "Deal.latestDateForPhysicalReturns": "`2024-03-08`; only with `physical_returns_allowed`",
  "Deal.mediaFileIds": "Id of a media file; becomes the reference of its technical details",
  "DistributionChannel.isExcluded": "Chooses the element; all channels of a deal agree on it",
  "DistributionChannel.dpid": "Of the service; who receives the deal at all is the deal's `recipient_dpid`",
  "ClaimCondition.value": "A decimal number",
  "ClaimCondition.segmentStartMs": "Milliseconds",
  "ClaimCondition.segmentDurationMs": "Milliseconds; either this or `segment_end_ms`",
  "ClaimCondition.segmentEndMs": "Milliseconds",
  "Visibility.recipientDpid": "Written for this recipient only; absent: for all",
  "Visibility.trackReleaseId": "`row_id` of `ern_track_release`; absent: of the main release",
  "Visibility.releaseDisplayStartDateTime":
    "With an offset, or local time of the territory; of the main release only",
  "Visibility.coverArtPreviewStartDateTime":
    "With an offset, or local time of the territory; of the main release only",
  "Visibility.trackListingPreviewStartDateTime": "With an offset, or local time of the territory",
  "Visibility.clipPreviewStartDateTime": "With an offset, or local time of the territory",
  "Visibility.doNotDisplayDates": TRUE_ONLY,
  "VisibilityTerritory.isExcluded": "Chooses the element; all territories of a visibility agree on it",
  identifierType: "Absent: ISO",
  "DealTerritory.isExcluded": "Chooses the element; all territories of a deal agree on it",
  "DealPeriod.startDate": "Either the dates or the date-times of a period",
  "DealPeriod.startDateTime": "With an offset, or without one for the local time of the territory",
  "DealPeriod.endDateTime": "With an offset, or without one for the local time of the territory",
  "DealTerm.termType": "Chooses the element",
  "DealPrice.priceCodeNamespace": "Needed with `price_code`",
  "DealPrice.wholesalePricePerUnit": CURRENCY,
  "DealPrice.bulkOrderWholesalePricePerUnit": CURRENCY,
  "DealPrice.suggestedRetailPrice": CURRENCY,
  "DealPrice.currencyCode": "ISO 4217; needed with a price",
};

/** The remark on a column. */
export function remarkOn(kind: string, property: string): string | undefined {
  return REMARKS[`${kind}.${property}`] ?? REMARKS[property];
}

/** Every key of the remarks, for the test that none is out of date. */
export const REMARK_KEYS: readonly string[] = Object.keys(REMARKS);
