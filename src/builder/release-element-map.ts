/** The part of the element map for the release, its groups, track and clip releases; see `element-map.ts`. */
import { type KindMap, LOCALISATION } from "./resource-element-map.ts";

const RELEASE_ID = {
  grid: ["ReleaseId/GRid"],
  icpn: ["ReleaseId/ICPN"],
  catalogNumber: ["ReleaseId/CatalogNumber"],
  catalogNumberNamespace: ["ReleaseId/CatalogNumber/@Namespace"],
};

/** Kinds of the release, its groups and track releases. */
export const RELEASE_ELEMENT_MAP: Readonly<Record<string, KindMap>> = {
  Release: {
    composites: ["NewReleaseMessage", "Release"],
    columns: {
      profile: ["@ReleaseProfileVersionId"],
      profileVariant: ["@ReleaseProfileVariantVersionId"],
      languageAndScriptCode: ["@LanguageAndScriptCode"],
      releaseTypes: ["ReleaseType"],
      versionTypes: ["VersionType"],
      namespace: ["ReleaseType/@Namespace"],
      userDefinedValue: ["ReleaseType/@UserDefinedValue"],
      ...RELEASE_ID,
      durationMs: ["Duration"],
      isSingleArtistCompilation: ["IsSingleArtistCompilation"],
      isMultiArtistCompilation: ["IsMultiArtistCompilation"],
      isSoundtrack: ["IsSoundtrack"],
      isHiResMusic: ["IsHiResMusic"],
      hiResMusicDescription: ["HiResMusicDescription"],
      targetUrl: ["TargetURL"],
    },
  },
  MessagingParty: {
    composites: [
      "MessageSender",
      "MessageRecipient",
      "SentOnBehalfOf",
      "MessageAuditTrailEvent",
      "MessagingPartyDescriptor",
    ],
    columns: {
      dpid: ["PartyId"],
      fullName: ["PartyName/FullName"],
      tradingName: ["TradingName"],
      handledAt: ["DateTime"],
    },
  },
  ResourceGroup: {
    composites: ["ResourceGroup"],
    columns: {
      resourceGroupType: ["@ResourceGroupType"],
      sequenceNumber: ["SequenceNumber"],
      displaySequence: ["DisplaySequence"],
      noDisplaySequence: ["NoDisplaySequence"],
      carrierTypes: ["CarrierType"],
      durationMs: ["Duration"],
      ...RELEASE_ID,
      groupReleaseId: ["ResourceGroupReleaseReference"],
    },
  },
  ResourceGroupItem: {
    composites: ["ResourceGroupContentItem"],
    columns: {
      resourceId: ["ReleaseResourceReference"],
      sequenceNumber: ["SequenceNumber"],
      displaySequence: ["DisplaySequence"],
      noDisplaySequence: ["NoDisplaySequence"],
      isBonusResource: ["IsBonusResource"],
      isInstantGratificationResource: ["IsInstantGratificationResource"],
      isPreOrderIncentiveResource: ["IsPreOrderIncentiveResource"],
    },
  },
  ResourceLink: {
    composites: ["LinkedReleaseResourceReference"],
    columns: {
      resourceId: [""],
      linkDescription: ["@LinkDescription"],
      namespace: ["@Namespace"],
      userDefinedValue: ["@UserDefinedValue"],
      sequenceNumber: ["@SequenceNumber"],
      isMultiFile: ["@IsMultiFile"],
      languageAndScriptCode: ["@LanguageAndScriptCode"],
    },
  },
  TrackRelease: {
    composites: ["TrackRelease"],
    columns: {
      resourceId: ["ReleaseResourceReference"],
      ...RELEASE_ID,
      isMainRelease: ["@IsMainRelease"],
      targetUrl: ["TargetURL"],
    },
  },
  ClipRelease: {
    composites: ["ClipRelease"],
    columns: { resourceId: ["ReleaseResourceReference"], ...RELEASE_ID },
  },
  ReleaseText: {
    composites: ["Keywords", "Synopsis", "MarketingComment"],
    columns: { textType: [], text: [""], isShortSynopsis: ["@IsShortSynopsis"], ...LOCALISATION },
  },
  RelatedRelease: {
    composites: ["RelatedRelease"],
    columns: {
      relationshipType: ["ReleaseRelationshipType"],
      namespace: ["ReleaseRelationshipType/@Namespace"],
      userDefinedValue: ["ReleaseRelationshipType/@UserDefinedValue"],
      ...RELEASE_ID,
      proprietaryId: ["ReleaseId/ProprietaryId"],
      proprietaryIdNamespace: ["ReleaseId/ProprietaryId/@Namespace"],
      titleText: ["DisplayTitle/TitleText", "DisplayTitleText"],
      displayArtistName: ["DisplayArtistName"],
      labelPartyId: ["ReleaseLabelReference"],
      releaseDate: ["ReleaseDate"],
      originalReleaseDate: ["OriginalReleaseDate"],
    },
  },
  AdministratingRecordCompany: {
    composites: ["AdministratingRecordCompany"],
    columns: {
      partyId: ["RecordCompanyPartyReference"],
      role: ["Role"],
      namespace: ["Role/@Namespace"],
      userDefinedValue: ["Role/@UserDefinedValue"],
    },
  },
  ReleaseAdmin: {
    composites: ["ReleaseAdmin"],
    columns: {
      releaseAdminId: ["ReleaseAdminId"],
      personnelDescription: ["PersonnelDescription"],
      systemDescriptions: ["SystemDescription"],
    },
  },
  SupplementalDocument: {
    composites: ["SupplementalDocument"],
    columns: {
      uri: ["URI"],
      hashSumAlgorithm: ["HashSum/Algorithm"],
      hashSumValue: ["HashSum/HashSumValue"],
      fileSizeBytes: ["FileSize"],
    },
  },
};
