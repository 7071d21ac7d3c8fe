/**
 * Which element or attribute each column of the reader's contract feeds.
 *
 * Findings use it to name the column behind an element path, and `docs/mapping.md` is written from it. Paths are relative
 * to the composite that the record becomes; the empty path is the composite's own text.
 */
import { type KindMap, LOCALISATION, RESOURCE_ELEMENT_MAP } from "./resource-element-map.ts";

const USER_DEFINED = { namespace: ["@Namespace"], userDefinedValue: ["@UserDefinedValue"] };
const RELEASE_ID = {
  grid: ["ReleaseId/GRid"],
  icpn: ["ReleaseId/ICPN"],
  catalogNumber: ["ReleaseId/CatalogNumber"],
  catalogNumberNamespace: ["ReleaseId/CatalogNumber/@Namespace"],
};

/** Every kind of record of the contract. */
export const ELEMENT_MAP: Readonly<Record<string, KindMap>> = {
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
    composites: ["MessageSender", "MessageRecipient", "SentOnBehalfOf"],
    columns: { dpid: ["PartyId"], fullName: ["PartyName/FullName"], tradingName: ["TradingName"] },
  },
  ...RESOURCE_ELEMENT_MAP,
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
    columns: { soundRecordingId: ["ReleaseResourceReference"], ...RELEASE_ID },
  },
  ProprietaryId: { composites: ["ProprietaryId"], columns: { namespace: ["@Namespace"], value: [""] } },
  Title: {
    composites: ["DisplayTitle", "DisplayTitleText"],
    columns: {
      displayTitleText: [""],
      titleText: ["TitleText", ""],
      isInOriginalLanguage: ["@IsInOriginalLanguage"],
      ...LOCALISATION,
    },
  },
  SubTitle: {
    composites: ["SubTitle"],
    columns: { text: [""], subTitleType: ["@SubTitleType"], isDisplayedInTitle: ["@IsDisplayedInTitle"] },
  },
  DisplayArtistName: {
    composites: ["DisplayArtistName"],
    columns: { name: [""], isInOriginalLanguage: ["@IsInOriginalLanguage"], ...LOCALISATION },
  },
  DisplayArtist: {
    composites: ["DisplayArtist"],
    columns: {
      partyId: ["ArtistPartyReference"],
      displayArtistRole: ["DisplayArtistRole"],
      sequenceNumber: ["@SequenceNumber"],
      artisticRoles: ["ArtisticRole"],
    },
  },
  Contributor: {
    composites: ["Contributor"],
    columns: {
      partyId: ["ContributorPartyReference"],
      roles: ["Role"],
      instrumentTypes: ["InstrumentType"],
      sequenceNumber: ["@SequenceNumber"],
      hasMadeFeaturedContribution: ["HasMadeFeaturedContribution"],
      hasMadeContractedContribution: ["HasMadeContractedContribution"],
    },
  },
  Label: {
    composites: ["ReleaseLabelReference"],
    columns: { partyId: [""], labelType: ["@LabelType"], ...USER_DEFINED, ...LOCALISATION },
  },
  RightsLine: {
    composites: ["PLine", "CLine", "CourtesyLine"],
    columns: {
      lineType: [],
      year: ["Year"],
      company: ["PLineCompany", "CLineCompany"],
      text: ["PLineText", "CLineText", ""],
      ...LOCALISATION,
    },
  },
  Genre: {
    composites: ["Genre"],
    columns: { genreText: ["GenreText"], subGenre: ["SubGenre"], ...LOCALISATION },
  },
  EventDate: {
    composites: [
      "ReleaseDate",
      "OriginalReleaseDate",
      "FirstPublicationDate",
      "CreationDate",
      "MasteredDate",
    ],
    columns: {
      dateType: [],
      date: [""],
      isApproximate: ["@IsApproximate"],
      applicableTerritoryCode: ["@ApplicableTerritoryCode"],
      isDefault: ["@IsDefault"],
    },
  },
  ParentalWarning: {
    composites: ["ParentalWarningType"],
    columns: {
      parentalWarningType: [""],
      applicableTerritoryCode: ["@ApplicableTerritoryCode"],
      isDefault: ["@IsDefault"],
    },
  },
  Deal: {
    composites: ["DealList", "ReleaseDeal", "Deal"],
    columns: {
      dealReference: ["DealReference"],
      recipientDpid: [],
      trackReleaseId: ["DealReleaseReference"],
      includesTrackReleases: [],
      isPreOrderDeal: ["DealTerms/IsPreOrderDeal"],
    },
  },
  DealTerritory: {
    composites: ["TerritoryCode", "ExcludedTerritoryCode"],
    columns: { territoryCode: [""], isExcluded: [] },
  },
  DealPeriod: {
    composites: ["ValidityPeriod"],
    columns: {
      startDate: ["StartDate"],
      endDate: ["EndDate"],
      startDateTime: ["StartDateTime"],
      endDateTime: ["EndDateTime"],
    },
  },
  DealTerm: {
    composites: ["CommercialModelType", "UseType"],
    columns: { termType: [], value: [""], ...USER_DEFINED, isDiscoverable: ["@IsDiscoverable"] },
  },
  DealPrice: {
    composites: ["PriceInformation"],
    columns: {
      priceType: ["@PriceType"],
      priceCode: ["PriceCode"],
      priceCodeNamespace: ["PriceCode/@Namespace"],
      wholesalePricePerUnit: ["WholesalePricePerUnit"],
      suggestedRetailPrice: ["SuggestedRetailPrice"],
      currencyCode: ["WholesalePricePerUnit/@CurrencyCode", "SuggestedRetailPrice/@CurrencyCode"],
    },
  },
};
