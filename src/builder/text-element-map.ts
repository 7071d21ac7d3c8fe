/** The part of the element map for titles, artists, lines, dates and identifiers; see `element-map.ts`. */
import { type KindMap, LOCALISATION } from "./resource-element-map.ts";

const USER_DEFINED = { namespace: ["@Namespace"], userDefinedValue: ["@UserDefinedValue"] };

/** Kinds of titles, artists, lines, dates and identifiers. */
export const TEXT_ELEMENT_MAP: Readonly<Record<string, KindMap>> = {
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
  AdditionalTitle: {
    composites: ["AdditionalTitle"],
    columns: {
      titleText: ["TitleText"],
      additionalTitleType: ["@TitleType"],
      ...USER_DEFINED,
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
      namespace: ["DisplayArtistRole/@Namespace"],
      userDefinedValue: ["DisplayArtistRole/@UserDefinedValue"],
      sequenceNumber: ["@SequenceNumber"],
      artisticRoles: ["ArtisticRole"],
      isDisplayedInTitle: ["TitleDisplayInformation/IsDisplayedInTitle"],
      titlePrefix: ["TitleDisplayInformation/Prefix"],
    },
  },
  Contributor: {
    composites: ["Contributor", "EditionContributor"],
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
    columns: {
      partyId: [""],
      labelType: ["@LabelType"],
      accessControlParty: ["@AccessControlParty"],
      ...USER_DEFINED,
      ...LOCALISATION,
    },
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
    columns: {
      genreText: ["GenreText"],
      subGenre: ["SubGenre"],
      genreCategory: ["GenreCategory/Value"],
      subGenreCategory: ["SubGenreCategory/Value"],
      ...LOCALISATION,
    },
  },
  EventDate: {
    composites: [
      "ReleaseDate",
      "OriginalReleaseDate",
      "FirstPublicationDate",
      "CreationDate",
      "MasteredDate",
      "RemasteredDate",
    ],
    columns: {
      dateType: [],
      date: ["", "FulfillmentDate"],
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
};
