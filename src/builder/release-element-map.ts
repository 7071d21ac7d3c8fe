/** The part of the element map for the release, its groups and track releases; see `element-map.ts`. */
import { type KindMap } from "./resource-element-map.ts";

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
      languageAndScriptCode: ["@LanguageAndScriptCode"],
      releaseTypes: ["ReleaseType"],
      namespace: ["ReleaseType/@Namespace"],
      userDefinedValue: ["ReleaseType/@UserDefinedValue"],
      ...RELEASE_ID,
      durationMs: ["Duration"],
      isSingleArtistCompilation: ["IsSingleArtistCompilation"],
      isMultiArtistCompilation: ["IsMultiArtistCompilation"],
      isSoundtrack: ["IsSoundtrack"],
      isHiResMusic: ["IsHiResMusic"],
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
    },
  },
  ResourceGroupItem: {
    composites: ["ResourceGroupContentItem"],
    columns: {
      resourceId: ["ReleaseResourceReference"],
      sequenceNumber: ["SequenceNumber"],
      displaySequence: ["DisplaySequence"],
      isBonusResource: ["IsBonusResource"],
      isInstantGratificationResource: ["IsInstantGratificationResource"],
      isPreOrderIncentiveResource: ["IsPreOrderIncentiveResource"],
    },
  },
  ResourceLink: {
    composites: ["LinkedReleaseResourceReference"],
    columns: { resourceId: [""], linkDescription: ["@LinkDescription"] },
  },
  TrackRelease: {
    composites: ["TrackRelease"],
    columns: { resourceId: ["ReleaseResourceReference"], ...RELEASE_ID },
  },
};
