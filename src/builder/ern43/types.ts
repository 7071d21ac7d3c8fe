// generated from schemas/ern-4.3 by npm run generate

/**
 * The composites and allowed-value sets of ERN 4.3, named as in the XSD.
 *
 * An allowed-value set that has the name of a composite has `Value` behind its name. Decimals, dates and durations
 * are text. Members of a choice are optional here: the element table knows which of them go together.
 */

export interface AdditionalTitle {
  readonly TitleText: string;
  readonly SubTitle?: readonly DisplaySubTitle[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly TitleType?: AdditionalTitleType;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
    readonly IsDefault?: boolean;
    readonly IsInOriginalLanguage?: boolean;
  };
}

export interface AdministratingRecordCompanyRole {
  readonly value: AdministratingRecordCompanyRoleValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface AdministratingRecordCompanyWithReference {
  readonly RecordCompanyPartyReference: string;
  readonly Role: AdministratingRecordCompanyRole;
}

export interface Affiliation {
  readonly CompanyName?: string;
  readonly PartyAffiliateReference?: string;
  readonly Type: AffiliationType;
  readonly TerritoryCode?: readonly CurrentTerritoryCode[];
  readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[];
  readonly ValidityPeriod?: ValidityPeriod;
  readonly RightsType?: readonly RightsType[];
  readonly PercentageOfRightsAssignment?: string;
}

export interface AllTerritoryCode {
  readonly value: AllTerritoryCodeValue;
  readonly attributes?: {
    readonly IdentifierType?: TerritoryCodeTypeIncludingDeprecatedCodes;
  };
}

export interface AspectRatio {
  readonly value: string;
  readonly attributes?: {
    readonly AspectRatioType?: AspectRatioType;
    readonly AppliesToCroppedResource?: boolean;
  };
}

export interface AudioCodecType {
  readonly value: AudioCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface AudioDeliveryFile {
  readonly Type: string;
  readonly ContainerFormat?: ContainerFormat;
  readonly AudioCodecType?: AudioCodecType;
  readonly BitRate?: BitRate;
  readonly OriginalBitRate?: BitRate;
  readonly NumberOfChannels?: string;
  readonly NumberOfAudioObjects?: number;
  readonly SamplingRate?: SamplingRate;
  readonly OriginalSamplingRate?: SamplingRate;
  readonly BitsPerSample?: number;
  readonly Duration?: string;
  readonly BitDepth?: number;
  readonly File?: File;
  readonly Fingerprint?: readonly Fingerprint[];
  readonly IsProvidedInDelivery?: boolean;
}

export interface AvRating {
  readonly Rating: string;
  readonly Agency: RatingAgency;
  readonly Reason?: RatingReason;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface BitRate {
  readonly value: string;
  readonly attributes?: {
    readonly UnitOfMeasure?: UnitOfBitRate;
  };
}

export interface CLine {
  readonly Year?: string;
  readonly CLineCompany?: string;
  readonly CLineText: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
  };
}

export interface CLineWithDefault {
  readonly Year?: string;
  readonly CLineCompany?: string;
  readonly CLineText: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
    readonly LanguageAndScriptCode?: string;
  };
}

export interface CarrierType {
  readonly value: CarrierTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CatalogNumber {
  readonly value: string;
  readonly attributes: {
    readonly Namespace: string;
  };
}

export interface Channel {
  readonly ProprietaryId?: readonly ProprietaryId[];
  readonly URL?: readonly string[];
}

export interface Chapter {
  readonly ChapterReference: string;
  readonly ChapterId?: readonly ProprietaryId[];
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly SequenceNumber?: number;
  readonly Contributor?: readonly Contributor[];
  readonly Character?: readonly Character[];
  readonly RepresentativeImageReference?: string;
  readonly StartTime?: string;
  readonly Duration?: string;
  readonly EndTime?: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
  };
}

export interface ChapterList {
  readonly Chapter: readonly Chapter[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
  };
}

export interface Character {
  readonly CharacterPartyReference: string;
  readonly Performer?: Contributor;
  readonly attributes?: {
    readonly SequenceNumber?: number;
  };
}

export interface ClipDetails {
  readonly ClipType: ClipType;
  readonly TopLeftCorner?: string;
  readonly BottomRightCorner?: string;
  readonly ExpressionType: ExpressionType;
}

export interface ClipRelease {
  readonly ReleaseReference: string;
  readonly ReleaseId: ReleaseId;
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly ReleaseResourceReference: string;
  readonly ReleaseLabelReference: readonly ReleaseLabelReferenceWithParty[];
  readonly Genre: readonly GenreWithTerritory[];
  readonly RelatedRelease?: readonly RelatedRelease[];
}

export interface ClipType {
  readonly value: ClipTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CommercialModelType {
  readonly value: CommercialModelType_ERN;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface ConditionForRightsClaimPolicy {
  readonly Value: string;
  readonly Unit: UnitOfConditionValue;
  readonly ReferenceCreation?: ReferenceCreation;
  readonly RelationalRelator: RelationalRelator;
  readonly MeasurementType?: MeasurementType;
  readonly Segment?: readonly Segment[];
  readonly ServiceException?: readonly ServiceException[];
}

export interface ContainerFormat {
  readonly value: ContainerFormatValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface Contributor {
  readonly ContributorPartyReference: string;
  readonly Role?: readonly ContributorRole[];
  readonly InstrumentType?: readonly InstrumentType[];
  readonly HasMadeFeaturedContribution?: boolean;
  readonly HasMadeContractedContribution?: boolean;
  readonly IsCredited?: IsCredited;
  readonly DisplayCredits?: readonly DisplayCredits[];
  readonly attributes?: {
    readonly SequenceNumber?: number;
  };
}

export interface ContributorRole {
  readonly value: ContributorRoleValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CoreArea {
  readonly TopLeftCorner: string;
  readonly BottomRightCorner: string;
}

export interface CourtesyLineWithDefault {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface Cue {
  readonly CueUseType?: CueUseType;
  readonly CueThemeType?: CueThemeType;
  readonly CueVocalType?: CueVocalType;
  readonly CueVisualPerceptionType?: CueVisualPerceptionType;
  readonly CueOrigin?: CueOrigin;
  readonly ResourceId?: ResourceId;
  readonly WorkId?: MusicalWorkId;
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly Contributor?: readonly Contributor[];
  readonly IsDance?: boolean;
  readonly HasMusicalContent?: boolean;
  readonly PLine?: readonly PLine[];
  readonly CLine?: readonly CLine[];
  readonly StartTime?: string;
  readonly Duration?: string;
  readonly EndTime?: string;
}

export interface CueOrigin {
  readonly value: CueOriginValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CueSheet {
  readonly CueSheetId?: readonly ProprietaryId[];
  readonly CueSheetReference: string;
  readonly CueSheetType: CueSheetType;
  readonly Cue: readonly Cue[];
}

export interface CueSheetList {
  readonly CueSheet: readonly CueSheet[];
}

export interface CueSheetType {
  readonly value: CueSheetTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CueThemeType {
  readonly value: ThemeType;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CueUseType {
  readonly value: CueUseTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CueVisualPerceptionType {
  readonly value: VisualPerceptionType;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CueVocalType {
  readonly value: VocalType;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface CurrentTerritoryCode {
  readonly value: CurrentTerritoryCodeValue;
  readonly attributes?: {
    readonly IdentifierType?: TerritoryCodeType;
  };
}

export interface DSP {
  readonly PartyName?: readonly PartyName[];
  readonly PartyId?: readonly DetailedPartyId[];
  readonly TradingName?: Name;
  readonly URL?: readonly string[];
}

export interface Deal {
  readonly DealReference?: readonly string[];
  readonly IsCommunicatedOutOfBand?: boolean;
  readonly DealTerms?: DealTerms;
  readonly DealTechnicalResourceDetailsReferenceList?: DealTechnicalResourceDetailsReferenceList;
  readonly DistributionChannelPage?: readonly DistributionChannelPage[];
}

export interface DealList {
  readonly ReleaseDeal: readonly ReleaseDeal[];
  readonly ReleaseVisibility?: readonly ReleaseVisibility[];
  readonly TrackReleaseVisibility?: readonly TrackReleaseVisibility[];
}

export interface DealResourceReferenceList {
  readonly DealResourceReference: readonly string[];
}

export interface DealTechnicalResourceDetailsReferenceList {
  readonly DealTechnicalResourceDetailsReference: readonly string[];
}

export interface DealTerms {
  readonly TerritoryCode?: readonly CurrentTerritoryCode[];
  readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[];
  readonly ValidityPeriod: readonly PeriodWithStartDate[];
  readonly CommercialModelType?: readonly CommercialModelType[];
  readonly UseType?: readonly DiscoverableUseType[];
  readonly UserInterfaceType?: readonly UserInterfaceType[];
  readonly CarrierType?: readonly CarrierType[];
  readonly TechnicalInstantiation?: DealTermsTechnicalInstantiation;
  readonly NumberOfUsages?: number;
  readonly DistributionChannel?: readonly DSP[];
  readonly ExcludedDistributionChannel?: readonly DSP[];
  readonly RightsClaimPolicy?: readonly RightsClaimPolicy[];
  readonly PriceInformation?: readonly PriceInformationWithType[];
  readonly IsPromotional?: boolean;
  readonly PromotionalCode?: PromotionalCode;
  readonly IsPreOrderDeal?: boolean;
  readonly InstantGratificationResourceList?: DealResourceReferenceList;
  readonly PhysicalReturns?: PhysicalReturns;
  readonly NumberOfProductsPerCarton?: number;
}

export interface DealTermsTechnicalInstantiation {
  readonly VideoDefinitionType?: VideoDefinitionType;
  readonly CodingType?: CodingType;
  readonly BitRate?: BitRate;
}

export interface Deity {
  readonly value: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface DelegatedUsageRights {
  readonly UseType: readonly UseType[];
  readonly PeriodOfRightsDelegation?: Period;
  readonly TerritoryOfRightsDelegation?: readonly AllTerritoryCode[];
}

export interface DescriptionWithTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface DetailedHashSum {
  readonly Algorithm: HashSumAlgorithmType;
  readonly Version?: string;
  readonly Parameter?: string;
  readonly DataType?: BinaryDataType;
  readonly HashSumValue: string;
}

export interface DetailedPartyId {
  readonly ISNI?: string;
  readonly DPID?: string;
  readonly IpiNameNumber?: string;
  readonly IPN?: string;
  readonly CisacSocietyId?: string;
  readonly ProprietaryId?: readonly ProprietaryId[];
}

export interface DetailedResourceContributor {
  readonly PartyName?: readonly PartyName[];
  readonly PartyId?: readonly DetailedPartyId[];
  readonly Role?: readonly ContributorRole[];
  readonly InstrumentType?: readonly InstrumentType[];
  readonly HasMadeFeaturedContribution?: boolean;
  readonly HasMadeContractedContribution?: boolean;
  readonly DisplayCredits?: readonly DisplayCredits[];
  readonly attributes?: {
    readonly SequenceNumber?: number;
  };
}

export interface DiscoverableUseType {
  readonly value: UseType_ERN;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly IsDiscoverable?: boolean;
    readonly UserDefinedValue?: string;
  };
}

export interface DisplayArtist {
  readonly ArtistPartyReference: string;
  readonly DisplayArtistRole: DisplayArtistRole;
  readonly ArtisticRole?: readonly ContributorRole[];
  readonly TitleDisplayInformation?: readonly TitleDisplayInformation[];
  readonly attributes?: {
    readonly SequenceNumber?: number;
  };
}

export interface DisplayArtistNameWithDefault {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsInOriginalLanguage?: boolean;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface DisplayArtistRole {
  readonly value: DisplayArtistRoleValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface DisplayCreditPartyGroup {
  readonly DisplayCreditParty: string;
  readonly NameUsedInDisplayCredit?: string;
}

export interface DisplayCredits {
  readonly DisplayCreditText: string;
  readonly DisplayCreditPartyGroup?: readonly DisplayCreditPartyGroup[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface DisplaySubTitle {
  readonly value: string;
  readonly attributes?: {
    readonly SequenceNumber?: number;
    readonly IsDisplayedInTitle?: boolean;
    readonly SubTitleType?: SubTitleType;
  };
}

export interface DisplayTitle {
  readonly TitleText: string;
  readonly SubTitle?: readonly DisplaySubTitle[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
    readonly IsInOriginalLanguage?: boolean;
  };
}

export interface DisplayTitleText {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
    readonly IsInOriginalLanguage?: boolean;
  };
}

export interface DistributionChannelPage {
  readonly PartyId?: readonly DetailedPartyId[];
  readonly PageName?: Name;
  readonly URL?: string;
  readonly UserName?: string;
}

export interface EditionContributor {
  readonly ContributorPartyReference: string;
  readonly Role?: readonly ContributorRole[];
  readonly HasMadeFeaturedContribution?: boolean;
  readonly HasMadeContractedContribution?: boolean;
  readonly IsCredited?: IsCredited;
  readonly DisplayCredits?: readonly DisplayCredits[];
  readonly attributes?: {
    readonly SequenceNumber?: number;
  };
}

export interface EventDate {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean;
    readonly IsBefore?: boolean;
    readonly IsAfter?: boolean;
    readonly ApplicableTerritoryCode?: AllTerritoryCodeValue;
    readonly LocationDescription?: string;
    readonly LanguageAndScriptCode?: string;
  };
}

export interface EventDateTime {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean;
    readonly IsBefore?: boolean;
    readonly IsAfter?: boolean;
    readonly TerritoryCode?: AllTerritoryCodeValue;
    readonly LocationDescription?: string;
    readonly LanguageAndScriptCode?: string;
  };
}

export interface EventDateTimeWithoutFlags {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly LocationDescription?: string;
    readonly LanguageAndScriptCode?: string;
  };
}

export interface EventDateWithCurrentTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly LocationDescription?: string;
    readonly LanguageAndScriptCode?: string;
  };
}

export interface EventDateWithDefault {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean;
    readonly ApplicableTerritoryCode?: AllTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface EventDateWithoutFlags {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean;
    readonly ApplicableTerritoryCode?: AllTerritoryCodeValue;
    readonly LocationDescription?: string;
    readonly LanguageAndScriptCode?: string;
  };
}

export interface Extent {
  readonly value: string;
  readonly attributes?: {
    readonly UnitOfMeasure?: UnitOfExtent;
  };
}

export interface ExternalResourceLink {
  readonly URL: readonly string[];
  readonly ValidityPeriod?: PeriodWithoutFlags;
  readonly ExternalLink?: string;
  readonly ExternallyLinkedResourceType?: readonly ExternallyLinkedResourceType[];
  readonly FileFormat?: string;
}

export interface ExternallyLinkedResourceType {
  readonly value: ExternallyLinkedResourceTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface File {
  readonly URI: string;
  readonly HashSum?: DetailedHashSum;
  readonly FileSize?: string;
}

export interface Fingerprint {
  readonly Algorithm: FingerprintAlgorithmType;
  readonly Version?: string;
  readonly Parameter?: string;
  readonly File?: File;
  readonly DataType?: BinaryDataType;
  readonly FingerprintValue?: string;
}

export interface FingerprintAlgorithmType {
  readonly value: FingerprintAlgorithmTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface FirstPublicationDate {
  readonly value: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface FrameRate {
  readonly value: string;
  readonly attributes?: {
    readonly UnitOfMeasure?: UnitOfFrameRate;
  };
}

export interface FulfillmentDateWithTerritory {
  readonly FulfillmentDate: string;
  readonly ResourceReleaseReference?: readonly string[];
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface GenreCategory {
  readonly Value: GenreCategoryValue;
  readonly Description?: readonly TextWithoutTerritory[];
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
  };
}

export interface GenreCategoryValue {
  readonly value: ClassifiedGenre;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface GenreWithTerritory {
  readonly GenreText: string;
  readonly SubGenre?: string;
  readonly GenreCategory?: readonly GenreCategory[];
  readonly SubGenreCategory?: readonly SubGenreCategory[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface HashSumAlgorithmType {
  readonly value: HashSumAlgorithmTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface HdrVideoDynamicMetadataType {
  readonly value: HdrVideoDynamicMetadataTypeValue;
  readonly attributes?: {
    readonly Version?: string;
    readonly SdrDerivationPermitted?: boolean;
  };
}

export interface Image {
  readonly ResourceReference: string;
  readonly Type: ImageType;
  readonly ResourceId: readonly ResourceProprietaryId[];
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly VersionType?: readonly VersionType[];
  readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist?: readonly DisplayArtist[];
  readonly Contributor?: readonly Contributor[];
  readonly ResourceRightsController?: readonly ResourceRightsController[];
  readonly WorkRightsController?: readonly WorkRightsController[];
  readonly CLine?: readonly CLineWithDefault[];
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[];
  readonly CreationDate?: EventDateWithoutFlags;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[];
  readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[];
  readonly RelatedRelease?: readonly RelatedRelease[];
  readonly RelatedResource?: readonly RelatedResource[];
  readonly ContainsHiddenContent?: boolean;
  readonly Description?: readonly DescriptionWithTerritory[];
  readonly TechnicalDetails?: readonly TechnicalImageDetails[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsSupplemental?: boolean;
  };
}

export interface ImageCodecType {
  readonly value: ImageCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface ImageType {
  readonly value: ImageTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface InstrumentType {
  readonly value: InstrumentTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface IsCredited {
  readonly value: boolean;
  readonly attributes?: {
    readonly MayBeShared?: boolean;
  };
}

export interface KeywordsWithTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface Language {
  readonly value: string;
  readonly attributes?: {
    readonly IsMainLanguage?: boolean;
  };
}

export interface LinkedReleaseResourceReference {
  readonly value: string;
  readonly attributes?: {
    readonly LinkDescription?: LinkDescription;
    readonly LanguageAndScriptCode?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
    readonly SequenceNumber?: number;
    readonly IsMultiFile?: boolean;
  };
}

export interface LocationAndDateOfSession {
  readonly SessionType?: readonly SessionType[];
  readonly Period?: Period;
  readonly Venue?: readonly Venue[];
  readonly Comment?: TextWithFormat;
  readonly Contributor?: readonly PartyWithRole[];
}

export interface MarketingComment {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface MessageAuditTrail {
  readonly MessageAuditTrailEvent: readonly MessageAuditTrailEvent[];
}

export interface MessageAuditTrailEvent {
  readonly MessagingPartyDescriptor: MessagingPartyWithoutCode;
  readonly DateTime: string;
}

export interface MessageHeader {
  readonly MessageThreadId?: string;
  readonly MessageId: string;
  readonly MessageFileName?: string;
  readonly MessageSender: MessagingPartyWithoutCode;
  readonly SentOnBehalfOf?: MessagingPartyWithoutCode;
  readonly MessageRecipient: readonly MessagingPartyWithoutCode[];
  readonly MessageCreatedDateTime: string;
  readonly MessageAuditTrail?: MessageAuditTrail;
  readonly MessageControlType?: MessageControlType;
}

export interface MessagingPartyWithoutCode {
  readonly PartyId: string;
  readonly PartyName?: PartyNameWithoutCode;
  readonly TradingName?: string;
}

export interface MusicalWorkId {
  readonly ISWC?: string;
  readonly OpusNumber?: string;
  readonly ComposerCatalogNumber?: readonly string[];
  readonly ProprietaryId?: readonly ProprietaryId[];
  readonly attributes?: {
    readonly IsReplaced?: boolean;
  };
}

export interface Name {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
  };
}

export interface NewReleaseMessage {
  readonly MessageHeader: MessageHeader;
  readonly ReleaseAdmin?: readonly ReleaseAdmin[];
  readonly PartyList: PartyList;
  readonly CueSheetList?: CueSheetList;
  readonly ResourceList: ResourceList;
  readonly ChapterList?: ChapterList;
  readonly ReleaseList: ReleaseList;
  readonly DealList?: DealList;
  readonly SupplementalDocumentList?: SupplementalDocumentList;
  readonly attributes: {
    readonly ReleaseProfileVersionId?: ReleaseProfileVersionId;
    readonly ReleaseProfileVariantVersionId?: ReleaseProfileVariantVersionId;
    readonly AvsVersionId: string;
    readonly LanguageAndScriptCode: string;
  };
}

export interface OperatingSystemType {
  readonly value: OperatingSystemTypeValue;
  readonly attributes?: {
    readonly Version?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface PLine {
  readonly Year?: string;
  readonly PLineCompany?: string;
  readonly PLineText: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly PLineType?: PLineType;
  };
}

export interface PLineWithDefault {
  readonly Year?: string;
  readonly PLineCompany?: string;
  readonly PLineText: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
    readonly LanguageAndScriptCode?: string;
  };
}

export interface ParentalWarningTypeWithTerritory {
  readonly value: ParentalWarningType;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly UserDefinedValue?: string;
    readonly IsDefault?: boolean;
  };
}

export interface Party {
  readonly PartyReference: string;
  readonly PartyName?: readonly PartyNameWithTerritory[];
  readonly PartyId?: readonly DetailedPartyId[];
  readonly Affiliation?: readonly Affiliation[];
  readonly RelatedParty?: readonly RelatedParty[];
  readonly ArtistProfilePage?: readonly string[];
}

export interface PartyList {
  readonly Party: readonly Party[];
}

export interface PartyName {
  readonly FullName: Name;
  readonly FullNameAsciiTranscribed?: string;
  readonly FullNameIndexed?: Name;
  readonly NamesBeforeKeyName?: Name;
  readonly KeyName?: Name;
  readonly NamesAfterKeyName?: Name;
  readonly AbbreviatedName?: Name;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
  };
}

export interface PartyNameWithTerritory {
  readonly FullName: Name;
  readonly FullNameAsciiTranscribed?: string;
  readonly FullNameIndexed?: Name;
  readonly NamesBeforeKeyName?: Name;
  readonly KeyName?: Name;
  readonly NamesAfterKeyName?: Name;
  readonly AbbreviatedName?: Name;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsNickname?: boolean;
    readonly IsStageName?: boolean;
    readonly IsLegalName?: boolean;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
    readonly IsInOriginalLanguage?: boolean;
  };
}

export interface PartyNameWithoutCode {
  readonly FullName: string;
  readonly FullNameAsciiTranscribed?: string;
  readonly FullNameIndexed?: string;
  readonly NamesBeforeKeyName?: string;
  readonly KeyName?: string;
  readonly NamesAfterKeyName?: string;
  readonly AbbreviatedName?: string;
}

export interface PartyRelationshipType {
  readonly value: PartyRelationshipTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
    readonly MayBeShared?: boolean;
  };
}

export interface PartyWithRole {
  readonly ISNI?: string;
  readonly DPID?: string;
  readonly IpiNameNumber?: string;
  readonly IPN?: string;
  readonly ProprietaryId?: readonly ProprietaryId[];
  readonly PartyName?: PartyNameWithTerritory;
  readonly Role?: ResourceContributorRole;
}

export interface Percentage {
  readonly value: string;
  readonly attributes?: {
    readonly HasMaxValueOfOne?: boolean;
  };
}

export interface Period {
  readonly StartDate?: EventDate;
  readonly EndDate?: EventDate;
  readonly StartDateTime?: EventDateTime;
  readonly EndDateTime?: EventDateTime;
}

export interface PeriodWithStartDate {
  readonly StartDate?: EventDateWithCurrentTerritory;
  readonly EndDate?: EventDateWithCurrentTerritory;
  readonly StartDateTime?: EventDateTimeWithoutFlags;
  readonly EndDateTime?: EventDateTimeWithoutFlags;
}

export interface PeriodWithoutFlags {
  readonly StartDate?: EventDateWithCurrentTerritory;
  readonly EndDate?: EventDateWithCurrentTerritory;
  readonly StartDateTime?: EventDateTimeWithoutFlags;
  readonly EndDateTime?: EventDateTimeWithoutFlags;
}

export interface PhysicalReturns {
  readonly PhysicalReturnsAllowed: boolean;
  readonly LatestDateForPhysicalReturns?: string;
}

export interface Prefix {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
  };
}

export interface Price {
  readonly value: string;
  readonly attributes: {
    readonly CurrencyCode: CurrencyCode;
  };
}

export interface PriceInformationWithType {
  readonly PriceCode?: PriceType;
  readonly WholesalePricePerUnit?: Price;
  readonly BulkOrderWholesalePricePerUnit?: Price;
  readonly SuggestedRetailPrice?: Price;
  readonly attributes?: {
    readonly PriceType?: PriceInformationType;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface PriceType {
  readonly value: string;
  readonly attributes: {
    readonly Namespace: string;
  };
}

export interface PromotionalCode {
  readonly value: string;
  readonly attributes?: {
    readonly Namespace?: string;
  };
}

export interface ProprietaryId {
  readonly value: string;
  readonly attributes: {
    readonly Namespace: string;
  };
}

export interface PurgeReleaseMessage {
  readonly MessageHeader: MessageHeader;
  readonly PurgedRelease: PurgedRelease;
  readonly attributes: {
    readonly AvsVersionId: string;
    readonly LanguageAndScriptCode: string;
  };
}

export interface PurgedRelease {
  readonly ReleaseId?: ReleaseId;
  readonly Title?: readonly Title[];
  readonly Contributor?: readonly DetailedResourceContributor[];
}

export interface Purpose {
  readonly value: PurposeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface Raga {
  readonly value: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface RatingAgency {
  readonly value: RatingAgencyValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface RatingReason {
  readonly value: RatingReasonValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface Reason {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
  };
}

export interface RecordingFormat {
  readonly value: RecordingFormatValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface RelatedParty {
  readonly PartyRelatedPartyReference: string;
  readonly PartyRelationshipType: PartyRelationshipType;
}

export interface RelatedRelease {
  readonly ReleaseRelationshipType: ReleaseRelationshipType;
  readonly ReleaseId: ReleaseId;
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[];
  readonly ReleaseLabelReference?: readonly ReleaseLabelReference[];
  readonly ReleaseDate?: EventDateWithoutFlags;
  readonly OriginalReleaseDate?: EventDateWithoutFlags;
}

export interface RelatedResource {
  readonly ResourceRelationshipType: ResourceRelationshipType;
  readonly ResourceRelatedResourceReference?: string;
  readonly ResourceId?: ResourceId;
  readonly Timing?: readonly Timing[];
}

export interface Release {
  readonly ReleaseReference: string;
  readonly ReleaseType: readonly ReleaseTypeForReleaseNotification[];
  readonly ReleaseId: ReleaseId;
  readonly DisplayTitleText: readonly DisplayTitleText[];
  readonly DisplayTitle: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly VersionType?: readonly VersionType[];
  readonly DisplayArtistName: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist: readonly DisplayArtist[];
  readonly ReleaseLabelReference: readonly ReleaseLabelReferenceWithParty[];
  readonly AdministratingRecordCompany?: readonly AdministratingRecordCompanyWithReference[];
  readonly PLine?: readonly PLineWithDefault[];
  readonly CLine?: readonly CLineWithDefault[];
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[];
  readonly Duration?: string;
  readonly Genre: readonly GenreWithTerritory[];
  readonly ReleaseDate?: readonly EventDateWithDefault[];
  readonly OriginalReleaseDate?: readonly EventDateWithDefault[];
  readonly ReleaseVisibilityReference?: readonly string[];
  readonly ParentalWarningType: readonly ParentalWarningTypeWithTerritory[];
  readonly AvRating?: readonly AvRating[];
  readonly RelatedRelease?: readonly RelatedRelease[];
  readonly RelatedResource?: readonly RelatedResource[];
  readonly IsSingleArtistCompilation?: boolean;
  readonly IsMultiArtistCompilation?: boolean;
  readonly ResourceGroup: ResourceGroup;
  readonly ExternalResourceLink?: readonly ExternalResourceLink[];
  readonly TargetURL?: string;
  readonly Keywords?: readonly KeywordsWithTerritory[];
  readonly Synopsis?: readonly SynopsisWithTerritory[];
  readonly Raga?: readonly Raga[];
  readonly Tala?: readonly Tala[];
  readonly Deity?: readonly Deity[];
  readonly HiResMusicDescription?: string;
  readonly IsSoundtrack?: boolean;
  readonly IsHiResMusic?: boolean;
  readonly MarketingComment?: readonly MarketingComment[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
  };
}

export interface ReleaseAdmin {
  readonly ReleaseAdminId: string;
  readonly PersonnelDescription?: string;
  readonly SystemDescription?: readonly string[];
}

export interface ReleaseDeal {
  readonly DealReleaseReference: readonly string[];
  readonly Deal: readonly Deal[];
}

export interface ReleaseId {
  readonly GRid?: string;
  readonly ICPN?: string;
  readonly CatalogNumber?: CatalogNumber;
  readonly ProprietaryId?: readonly ProprietaryId[];
}

export interface ReleaseLabelReference {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsDefault?: boolean;
    readonly LabelType?: LabelType;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
  };
}

export interface ReleaseLabelReferenceWithParty {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsDefault?: boolean;
    readonly LabelType?: LabelType;
    readonly AccessControlParty?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
  };
}

export interface ReleaseList {
  readonly Release?: Release;
  readonly TrackRelease?: readonly TrackRelease[];
  readonly ClipRelease?: readonly ClipRelease[];
}

export interface ReleaseRelationshipType {
  readonly value: ReleaseRelationshipTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface ReleaseTypeForReleaseNotification {
  readonly value: ReleaseType_ERN4;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface ReleaseVisibility {
  readonly VisibilityReference: string;
  readonly TerritoryCode?: readonly CurrentTerritoryCode[];
  readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[];
  readonly ReleaseDisplayStartDateTime?: string;
  readonly CoverArtPreviewStartDateTime?: string;
  readonly FullTrackListingPreviewStartDateTime?: string;
  readonly ClipPreviewStartDateTime?: string;
  readonly attributes?: {
    readonly DoNotDisplayDates?: boolean;
  };
}

export interface ResourceContainedResourceReference {
  readonly ResourceContainedResourceReference: string;
  readonly DurationUsed?: string;
  readonly StartPoint?: string;
  readonly Purpose?: Purpose;
}

export interface ResourceContainedResourceReferenceList {
  readonly ResourceContainedResourceReference: readonly ResourceContainedResourceReference[];
}

export interface ResourceContributorRole {
  readonly value: ResourceContributorRoleValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface ResourceGroup {
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly SequenceNumber?: number;
  readonly NoDisplaySequence?: boolean;
  readonly DisplaySequence?: string;
  readonly DisplayArtist?: readonly DisplayArtist[];
  readonly CarrierType?: readonly CarrierType[];
  readonly Duration?: string;
  readonly ResourceGroupReleaseReference?: string;
  readonly ReleaseId?: ReleaseId;
  readonly ResourceGroup?: readonly ResourceSubGroup[];
  readonly ResourceGroupContentItem?: readonly ResourceGroupContentItem[];
  readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[];
}

export interface ResourceGroupContentItem {
  readonly SequenceNumber?: number;
  readonly NoDisplaySequence?: boolean;
  readonly DisplaySequence?: string;
  readonly ReleaseResourceReference: string;
  readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[];
  readonly IsBonusResource?: boolean;
  readonly IsInstantGratificationResource?: boolean;
  readonly IsPreOrderIncentiveResource?: boolean;
}

export interface ResourceId {
  readonly ISRC?: string;
  readonly ISMN?: string;
  readonly ISAN?: string;
  readonly VISAN?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly SICI?: string;
  readonly CatalogNumber?: CatalogNumber;
  readonly ProprietaryId?: readonly ProprietaryId[];
  readonly attributes?: {
    readonly IsReplaced?: boolean;
  };
}

export interface ResourceList {
  readonly SoundRecording?: readonly SoundRecording[];
  readonly Video?: readonly Video[];
  readonly Image?: readonly Image[];
  readonly Text?: readonly Text[];
  readonly SheetMusic?: readonly SheetMusic[];
  readonly Software?: readonly Software[];
}

export interface ResourceProprietaryId {
  readonly ProprietaryId: readonly ProprietaryId[];
  readonly attributes?: {
    readonly IsReplaced?: boolean;
  };
}

export interface ResourceRightsController {
  readonly RightsControllerPartyReference: string;
  readonly RightsControlType?: readonly RightsControllerRole[];
  readonly RightShareUnknown?: boolean;
  readonly RightSharePercentage?: Percentage;
  readonly DelegatedUsageRights?: readonly DelegatedUsageRights[];
  readonly attributes?: {
    readonly SequenceNumber?: number;
  };
}

export interface ResourceSubGroup {
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly SequenceNumber?: number;
  readonly NoDisplaySequence?: boolean;
  readonly DisplaySequence?: string;
  readonly DisplayArtist?: readonly DisplayArtist[];
  readonly CarrierType?: readonly CarrierType[];
  readonly Duration?: string;
  readonly ResourceGroupReleaseReference?: string;
  readonly ReleaseId?: ReleaseId;
  readonly ResourceGroup?: readonly ResourceSubGroup[];
  readonly ResourceGroupContentItem?: readonly ResourceGroupContentItem[];
  readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[];
  readonly attributes: {
    readonly ResourceGroupType: ResourceGroupType;
  };
}

export interface RightsClaimPolicy {
  readonly Condition?: readonly ConditionForRightsClaimPolicy[];
  readonly RightsClaimPolicyType: RightsClaimPolicyType;
}

export interface RightsType {
  readonly value: RightsCoverage;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface SamplingRate {
  readonly value: string;
  readonly attributes?: {
    readonly UnitOfMeasure?: UnitOfFrequency;
  };
}

export interface Segment {
  readonly StartTime: string;
  readonly Duration?: string;
  readonly EndTime?: string;
}

export interface ServiceException {
  readonly PartyName?: readonly PartyName[];
  readonly PartyId?: readonly DetailedPartyId[];
  readonly TradingName?: Name;
  readonly URL?: readonly string[];
  readonly Channel?: readonly Channel[];
}

export interface SessionType {
  readonly value: SessionTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface SheetMusic {
  readonly ResourceReference: string;
  readonly Type: SheetMusicType;
  readonly ResourceId: readonly SheetMusicId[];
  readonly WorkId?: readonly MusicalWorkId[];
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly VersionType?: readonly VersionType[];
  readonly DisplayArtistName: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist?: readonly DisplayArtist[];
  readonly Contributor?: readonly Contributor[];
  readonly ResourceRightsController?: readonly ResourceRightsController[];
  readonly WorkRightsController?: readonly WorkRightsController[];
  readonly CLine?: readonly CLineWithDefault[];
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[];
  readonly CreationDate?: EventDateWithoutFlags;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[];
  readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[];
  readonly RelatedRelease?: readonly RelatedRelease[];
  readonly RelatedResource?: readonly RelatedResource[];
  readonly ContainsHiddenContent?: boolean;
  readonly LanguageOfLyrics?: string;
  readonly ResourceContainedResourceReferenceList?: ResourceContainedResourceReferenceList;
  readonly TechnicalDetails?: readonly TechnicalSheetMusicDetails[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsSupplemental?: boolean;
  };
}

export interface SheetMusicCodecType {
  readonly value: SheetMusicCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface SheetMusicId {
  readonly ISMN?: string;
  readonly ProprietaryId?: readonly ProprietaryId[];
  readonly attributes?: {
    readonly IsReplaced?: boolean;
  };
}

export interface SheetMusicType {
  readonly value: SheetMusicTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface Software {
  readonly ResourceReference: string;
  readonly Type: SoftwareType;
  readonly ResourceId: readonly ResourceProprietaryId[];
  readonly WorkId?: readonly MusicalWorkId[];
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly VersionType?: readonly VersionType[];
  readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist?: readonly DisplayArtist[];
  readonly Contributor?: readonly Contributor[];
  readonly ResourceRightsController?: readonly ResourceRightsController[];
  readonly WorkRightsController?: readonly WorkRightsController[];
  readonly PLine?: readonly PLineWithDefault[];
  readonly CLine?: readonly CLineWithDefault[];
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[];
  readonly CreationDate?: EventDateWithoutFlags;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[];
  readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[];
  readonly RelatedRelease?: readonly RelatedRelease[];
  readonly RelatedResource?: readonly RelatedResource[];
  readonly ContainsHiddenContent?: boolean;
  readonly ResourceContainedResourceReferenceList?: ResourceContainedResourceReferenceList;
  readonly TechnicalDetails?: readonly TechnicalSoftwareDetails[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsSupplemental?: boolean;
  };
}

export interface SoftwareType {
  readonly value: SoftwareTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface SoundRecording {
  readonly ResourceReference: string;
  readonly Type: SoundRecordingType;
  readonly SoundRecordingEdition: readonly SoundRecordingEdition[];
  readonly RecordingFormat?: readonly RecordingFormat[];
  readonly WorkId?: readonly MusicalWorkId[];
  readonly DisplayTitleText: readonly DisplayTitleText[];
  readonly DisplayTitle: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly VersionType?: readonly VersionType[];
  readonly DisplayArtistName: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist: readonly DisplayArtist[];
  readonly Contributor?: readonly Contributor[];
  readonly Character?: readonly Character[];
  readonly ResourceRightsController?: readonly ResourceRightsController[];
  readonly WorkRightsController?: readonly WorkRightsController[];
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[];
  readonly Duration: string;
  readonly CreationDate?: EventDateWithoutFlags;
  readonly MasteredDate?: EventDateWithoutFlags;
  readonly RemasteredDate?: EventDateWithoutFlags;
  readonly FirstPublicationDate?: readonly FirstPublicationDate[];
  readonly LocationAndDateOfSession?: readonly LocationAndDateOfSession[];
  readonly ParentalWarningType: readonly ParentalWarningTypeWithTerritory[];
  readonly RelatedRelease?: readonly RelatedRelease[];
  readonly RelatedResource?: readonly RelatedResource[];
  readonly CompositeMusicalWorkType?: CompositeMusicalWorkType;
  readonly IsCover?: boolean;
  readonly HasVocalPerformance?: boolean;
  readonly HasForegroundVocalPerformance?: boolean;
  readonly IsInstrumental?: boolean;
  readonly ContainsHiddenContent?: boolean;
  readonly IsRemastered?: boolean;
  readonly IsHiResMusic?: boolean;
  readonly DisableCrossfade?: boolean;
  readonly DisableSearch?: boolean;
  readonly DisplayCredits?: readonly DisplayCredits[];
  readonly LanguageOfPerformance?: readonly Language[];
  readonly Raga?: readonly Raga[];
  readonly Tala?: readonly Tala[];
  readonly Deity?: readonly Deity[];
  readonly AudioChapterReference?: readonly string[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsSupplemental?: boolean;
    readonly ApplyClassicalProfileVariant?: boolean;
  };
}

export interface SoundRecordingClipDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly ClipType: ClipType;
  readonly Timing?: readonly Timing[];
  readonly ExpressionType: ExpressionType;
  readonly DeliveryFile?: readonly AudioDeliveryFile[];
}

export interface SoundRecordingEdition {
  readonly Type?: EditionType;
  readonly ResourceId: readonly SoundRecordingId[];
  readonly EditionContributor?: readonly EditionContributor[];
  readonly PLine?: readonly PLineWithDefault[];
  readonly RecordingMode?: RecordingMode;
  readonly TechnicalDetails?: readonly TechnicalSoundRecordingDetails[];
}

export interface SoundRecordingId {
  readonly ISRC?: string;
  readonly CatalogNumber?: CatalogNumber;
  readonly ProprietaryId?: readonly ProprietaryId[];
  readonly attributes?: {
    readonly IsReplaced?: boolean;
  };
}

export interface SoundRecordingType {
  readonly value: SoundRecordingTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface SubGenreCategory {
  readonly Value: readonly SubGenreCategoryValue[];
}

export interface SubGenreCategoryValue {
  readonly value: SubGenre;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface SupplementalDocumentList {
  readonly SupplementalDocument: readonly File[];
}

export interface SynopsisWithTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
    readonly IsShortSynopsis?: boolean;
  };
}

export interface Tala {
  readonly value: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface TechnicalImageDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly ImageCodecType?: ImageCodecType;
  readonly ImageHeight?: Extent;
  readonly ImageWidth?: Extent;
  readonly AspectRatio?: readonly AspectRatio[];
  readonly ColorDepth?: number;
  readonly ImageResolution?: number;
  readonly BitDepth?: number;
  readonly IsClip?: boolean;
  readonly ClipDetails?: readonly ClipDetails[];
  readonly File?: File;
  readonly IsProvidedInDelivery?: boolean;
  readonly Fingerprint?: readonly Fingerprint[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface TechnicalSheetMusicDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly SheetMusicCodecType?: SheetMusicCodecType;
  readonly BitDepth?: number;
  readonly IsClip?: boolean;
  readonly ClipDetails?: readonly ClipDetails[];
  readonly File?: File;
  readonly IsProvidedInDelivery?: boolean;
  readonly Fingerprint?: readonly Fingerprint[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface TechnicalSoftwareDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly OperatingSystemType?: OperatingSystemType;
  readonly BitDepth?: number;
  readonly IsClip?: boolean;
  readonly ClipDetails?: readonly ClipDetails[];
  readonly File?: File;
  readonly IsProvidedInDelivery?: boolean;
  readonly Fingerprint?: readonly Fingerprint[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface TechnicalSoundRecordingDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly DeliveryFile?: readonly AudioDeliveryFile[];
  readonly HasImmersiveAudioMetadata?: boolean;
  readonly IsClip?: boolean;
  readonly ClipDetails?: readonly SoundRecordingClipDetails[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface TechnicalTextDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly TextCodecType?: TextCodecType;
  readonly BitDepth?: number;
  readonly IsClip?: boolean;
  readonly ClipDetails?: readonly ClipDetails[];
  readonly File?: File;
  readonly IsProvidedInDelivery?: boolean;
  readonly Fingerprint?: readonly Fingerprint[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface TechnicalVideoDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly OverallBitRate?: BitRate;
  readonly DeliveryFile?: readonly VideoDeliveryFile[];
  readonly IsClip?: boolean;
  readonly ClipDetails?: readonly VideoClipDetails[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
  };
}

export interface Text {
  readonly ResourceReference: string;
  readonly Type: TextType;
  readonly ResourceId?: readonly TextId[];
  readonly WorkId?: readonly MusicalWorkId[];
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly VersionType?: readonly VersionType[];
  readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist?: readonly DisplayArtist[];
  readonly Contributor?: readonly Contributor[];
  readonly ResourceRightsController?: readonly ResourceRightsController[];
  readonly WorkRightsController?: readonly WorkRightsController[];
  readonly CLine?: readonly CLineWithDefault[];
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[];
  readonly CreationDate?: EventDateWithoutFlags;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[];
  readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[];
  readonly RelatedRelease?: readonly RelatedRelease[];
  readonly RelatedResource?: readonly RelatedResource[];
  readonly ContainsHiddenContent?: boolean;
  readonly ResourceContainedResourceReferenceList?: ResourceContainedResourceReferenceList;
  readonly TechnicalDetails?: readonly TechnicalTextDetails[];
  readonly LanguageOfText?: readonly Language[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsSupplemental?: boolean;
  };
}

export interface TextCodecType {
  readonly value: TextCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface TextId {
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly SICI?: string;
  readonly ProprietaryId?: readonly ProprietaryId[];
  readonly attributes?: {
    readonly IsReplaced?: boolean;
  };
}

export interface TextType {
  readonly value: TextTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface TextWithFormat {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
    readonly Format?: TextCodecTypeValue;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface TextWithoutTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue;
    readonly IsDefault?: boolean;
    readonly Format?: TextCodecTypeValue;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface Timing {
  readonly StartPoint: string;
  readonly EndPoint?: string;
  readonly DurationUsed?: readonly string[];
}

export interface Title {
  readonly TitleText: string;
  readonly SubTitle?: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly TitleType?: AdditionalTitleType;
  };
}

export interface TitleDisplayInformation {
  readonly IsDisplayedInTitle: boolean;
  readonly Prefix?: readonly Prefix[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly SequenceNumber?: number;
  };
}

export interface TrackRelease {
  readonly ReleaseReference: string;
  readonly ReleaseId: ReleaseId;
  readonly DisplayTitleText?: readonly DisplayTitleText[];
  readonly DisplayTitle?: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly ReleaseResourceReference: string;
  readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[];
  readonly ReleaseLabelReference: readonly ReleaseLabelReferenceWithParty[];
  readonly Genre: readonly GenreWithTerritory[];
  readonly ReleaseVisibilityReference?: readonly string[];
  readonly RelatedRelease?: readonly RelatedRelease[];
  readonly RelatedResource?: readonly RelatedResource[];
  readonly TargetURL?: string;
  readonly Keywords?: readonly KeywordsWithTerritory[];
  readonly Synopsis?: readonly SynopsisWithTerritory[];
  readonly MarketingComment?: readonly MarketingComment[];
  readonly attributes?: {
    readonly IsMainRelease?: boolean;
  };
}

export interface TrackReleaseVisibility {
  readonly VisibilityReference: string;
  readonly TerritoryCode?: readonly CurrentTerritoryCode[];
  readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[];
  readonly TrackListingPreviewStartDateTime: string;
  readonly ClipPreviewStartDateTime?: string;
  readonly attributes?: {
    readonly DoNotDisplayDates?: boolean;
  };
}

export interface UseType {
  readonly value: UseType_ERN;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface UserInterfaceType {
  readonly value: UserInterfaceType_ERN;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface ValidityPeriod {
  readonly StartDate?: EventDate;
  readonly EndDate?: EventDate;
}

export interface Venue {
  readonly VenueName?: string;
  readonly VenueAddress?: string;
  readonly TerritoryCode?: AllTerritoryCode;
  readonly LocationCode?: string;
  readonly VenueRoom?: string;
}

export interface VersionType {
  readonly value: VersionTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface Video {
  readonly ResourceReference: string;
  readonly Type: VideoType;
  readonly VideoEdition: readonly VideoEdition[];
  readonly RecordingFormat?: readonly RecordingFormat[];
  readonly WorkId?: readonly MusicalWorkId[];
  readonly DisplayTitleText: readonly DisplayTitleText[];
  readonly DisplayTitle: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[];
  readonly VersionType?: readonly VersionType[];
  readonly DisplayArtistName: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist: readonly DisplayArtist[];
  readonly Contributor?: readonly Contributor[];
  readonly Character?: readonly Character[];
  readonly ResourceRightsController?: readonly ResourceRightsController[];
  readonly WorkRightsController?: readonly WorkRightsController[];
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[];
  readonly Duration: string;
  readonly CreationDate?: EventDateWithoutFlags;
  readonly MasteredDate?: EventDateWithoutFlags;
  readonly RemasteredDate?: readonly EventDateWithoutFlags[];
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[];
  readonly ParentalWarningType: readonly ParentalWarningTypeWithTerritory[];
  readonly AvRating?: readonly AvRating[];
  readonly RelatedRelease?: readonly RelatedRelease[];
  readonly RelatedResource?: readonly RelatedResource[];
  readonly CompositeMusicalWorkType?: CompositeMusicalWorkType;
  readonly VideoCueSheetReference?: readonly string[];
  readonly ReasonForCueSheetAbsence?: Reason;
  readonly IsCover?: boolean;
  readonly HasVocalPerformance?: boolean;
  readonly HasForegroundVocalPerformance?: boolean;
  readonly IsInstrumental?: boolean;
  readonly ContainsHiddenContent?: boolean;
  readonly IsRemastered?: boolean;
  readonly DisplayCredits?: readonly DisplayCredits[];
  readonly LanguageOfPerformance?: readonly Language[];
  readonly LanguageOfDubbing?: readonly string[];
  readonly SubTitleLanguage?: readonly string[];
  readonly ResourceContainedResourceReferenceList?: ResourceContainedResourceReferenceList;
  readonly Raga?: readonly string[];
  readonly Tala?: readonly string[];
  readonly Deity?: readonly string[];
  readonly VideoChapterReference?: readonly string[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string;
    readonly IsSupplemental?: boolean;
    readonly ApplyClassicalProfileVariant?: boolean;
  };
}

export interface VideoClipDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly ClipType: ClipType;
  readonly Timing?: readonly Timing[];
  readonly TopLeftCorner?: string;
  readonly BottomRightCorner?: string;
  readonly ExpressionType: ExpressionType;
  readonly DeliveryFile?: readonly VideoDeliveryFile[];
}

export interface VideoCodecType {
  readonly value: VideoCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string;
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface VideoDefinitionType {
  readonly value: VideoDefinitionTypeValue;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface VideoDeliveryFile {
  readonly Type: DeliveryFileType;
  readonly ContainerFormat?: ContainerFormat;
  readonly VideoCodecType?: VideoCodecType;
  readonly VideoBitRate?: BitRate;
  readonly FrameRate?: FrameRate;
  readonly ImageHeight?: Extent;
  readonly ImageWidth?: Extent;
  readonly AspectRatio?: readonly AspectRatio[];
  readonly CoreArea?: CoreArea;
  readonly ColorDepth?: number;
  readonly VideoDefinitionType?: VideoDefinitionType;
  readonly AudioCodecType?: AudioCodecType;
  readonly HasImmersiveAudioMetadata?: boolean;
  readonly ElectroOpticalTransferFunctionType?: ElectroOpticalTransferFunctionType;
  readonly PrimaryColorType?: PrimaryColorType;
  readonly HdrVideoDynamicMetadataType?: HdrVideoDynamicMetadataType;
  readonly HdrVideoStaticMetadataType?: HdrVideoStaticMetadataType;
  readonly AudioBitRate?: BitRate;
  readonly NumberOfAudioChannels?: number;
  readonly NumberOfAudioObjects?: number;
  readonly AudioSamplingRate?: SamplingRate;
  readonly AudioBitsPerSample?: number;
  readonly Duration?: string;
  readonly BitDepth?: number;
  readonly File?: File;
  readonly Fingerprint?: readonly Fingerprint[];
  readonly IsProvidedInDelivery?: boolean;
}

export interface VideoEdition {
  readonly Type?: EditionType;
  readonly ResourceId: readonly VideoId[];
  readonly EditionContributor?: readonly EditionContributor[];
  readonly PLine?: readonly PLineWithDefault[];
  readonly CLine?: readonly CLineWithDefault[];
  readonly RecordingMode?: RecordingMode;
  readonly TechnicalDetails?: readonly TechnicalVideoDetails[];
}

export interface VideoId {
  readonly ISRC?: string;
  readonly ISAN?: string;
  readonly VISAN?: string;
  readonly CatalogNumber?: CatalogNumber;
  readonly ProprietaryId?: readonly ProprietaryId[];
  readonly EIDR?: readonly string[];
  readonly attributes?: {
    readonly IsReplaced?: boolean;
  };
}

export interface VideoType {
  readonly value: VideoType_ERN43;
  readonly attributes?: {
    readonly Namespace?: string;
    readonly UserDefinedValue?: string;
  };
}

export interface WorkRightsController {
  readonly RightsControllerPartyReference: string;
  readonly RightsControlType?: readonly RightsControllerRole[];
  readonly RightsControllerType?: RightsControllerType;
  readonly RightShareUnknown?: boolean;
  readonly RightSharePercentage?: string;
  readonly Territory?: readonly AllTerritoryCode[];
  readonly StartDate?: string;
  readonly EndDate?: string;
}

export type AdditionalTitleType =
  | "AlternativeTitle"
  | "FormalTitle"
  | "GroupingTitle"
  | "MusicalWorkTitle"
  | "OriginalTitle"
  | "TranslatedTitle"
  | "TransliteratedTitle"
  | "UserDefined";

export type AdministratingRecordCompanyRoleValue =
  | "DesignatedDsrMessageRecipient"
  | "RightsAdministrator"
  | "RoyaltyAdministrator"
  | "Unknown"
  | "UserDefined";

export type AffiliationType =
  | "MusicLicensingCompany"
  | "MusicPublisher"
  | "MusicRightsSociety"
  | "RecordCompany"
  | "UserDefined";

export type AllTerritoryCodeValue =
  | "AD"
  | "AE"
  | "AF"
  | "AG"
  | "AI"
  | "AL"
  | "AM"
  | "AN"
  | "AO"
  | "AQ"
  | "AR"
  | "AS"
  | "AT"
  | "AU"
  | "AW"
  | "AX"
  | "AZ"
  | "BA"
  | "BB"
  | "BD"
  | "BE"
  | "BF"
  | "BG"
  | "BH"
  | "BI"
  | "BJ"
  | "BL"
  | "BM"
  | "BN"
  | "BO"
  | "BQ"
  | "BR"
  | "BS"
  | "BT"
  | "BV"
  | "BW"
  | "BY"
  | "BZ"
  | "CA"
  | "CC"
  | "CD"
  | "CF"
  | "CG"
  | "CH"
  | "CI"
  | "CK"
  | "CL"
  | "CM"
  | "CN"
  | "CO"
  | "CR"
  | "CS"
  | "CU"
  | "CV"
  | "CW"
  | "CX"
  | "CY"
  | "CZ"
  | "DE"
  | "DJ"
  | "DK"
  | "DM"
  | "DO"
  | "DZ"
  | "EC"
  | "EE"
  | "EG"
  | "EH"
  | "ER"
  | "ES"
  | "ES-CE"
  | "ES-CN"
  | "ES-ML"
  | "ET"
  | "FI"
  | "FJ"
  | "FK"
  | "FM"
  | "FO"
  | "FR"
  | "GA"
  | "GB"
  | "GD"
  | "GE"
  | "GF"
  | "GG"
  | "GH"
  | "GI"
  | "GL"
  | "GM"
  | "GN"
  | "GP"
  | "GQ"
  | "GR"
  | "GS"
  | "GT"
  | "GU"
  | "GW"
  | "GY"
  | "HK"
  | "HM"
  | "HN"
  | "HR"
  | "HT"
  | "HU"
  | "ID"
  | "IE"
  | "IL"
  | "IM"
  | "IN"
  | "IO"
  | "IQ"
  | "IR"
  | "IS"
  | "IT"
  | "JE"
  | "JM"
  | "JO"
  | "JP"
  | "KE"
  | "KG"
  | "KH"
  | "KI"
  | "KM"
  | "KN"
  | "KP"
  | "KR"
  | "KW"
  | "KY"
  | "KZ"
  | "LA"
  | "LB"
  | "LC"
  | "LI"
  | "LK"
  | "LR"
  | "LS"
  | "LT"
  | "LU"
  | "LV"
  | "LY"
  | "MA"
  | "MC"
  | "MD"
  | "ME"
  | "MF"
  | "MG"
  | "MH"
  | "MK"
  | "ML"
  | "MM"
  | "MN"
  | "MO"
  | "MP"
  | "MQ"
  | "MR"
  | "MS"
  | "MT"
  | "MU"
  | "MV"
  | "MW"
  | "MX"
  | "MY"
  | "MZ"
  | "NA"
  | "NC"
  | "NE"
  | "NF"
  | "NG"
  | "NI"
  | "NL"
  | "NO"
  | "NP"
  | "NR"
  | "NU"
  | "NZ"
  | "OM"
  | "PA"
  | "PE"
  | "PF"
  | "PG"
  | "PH"
  | "PK"
  | "PL"
  | "PM"
  | "PN"
  | "PR"
  | "PS"
  | "PT"
  | "PW"
  | "PY"
  | "QA"
  | "RE"
  | "RO"
  | "RS"
  | "RU"
  | "RW"
  | "SA"
  | "SB"
  | "SC"
  | "SD"
  | "SE"
  | "SG"
  | "SH"
  | "SI"
  | "SJ"
  | "SK"
  | "SL"
  | "SM"
  | "SN"
  | "SO"
  | "SR"
  | "SS"
  | "ST"
  | "SV"
  | "SX"
  | "SY"
  | "SZ"
  | "TC"
  | "TD"
  | "TF"
  | "TG"
  | "TH"
  | "TJ"
  | "TK"
  | "TL"
  | "TM"
  | "TN"
  | "TO"
  | "TR"
  | "TT"
  | "TV"
  | "TW"
  | "TZ"
  | "UA"
  | "UG"
  | "UM"
  | "US"
  | "UY"
  | "UZ"
  | "VA"
  | "VC"
  | "VE"
  | "VG"
  | "VI"
  | "VN"
  | "VU"
  | "WF"
  | "WS"
  | "YE"
  | "YT"
  | "ZA"
  | "ZM"
  | "ZW"
  | "4"
  | "8"
  | "12"
  | "20"
  | "24"
  | "28"
  | "31"
  | "32"
  | "36"
  | "40"
  | "44"
  | "48"
  | "50"
  | "51"
  | "52"
  | "56"
  | "64"
  | "68"
  | "70"
  | "72"
  | "76"
  | "84"
  | "90"
  | "96"
  | "100"
  | "104"
  | "108"
  | "112"
  | "116"
  | "120"
  | "124"
  | "132"
  | "140"
  | "144"
  | "148"
  | "152"
  | "156"
  | "158"
  | "170"
  | "174"
  | "178"
  | "180"
  | "188"
  | "191"
  | "192"
  | "196"
  | "200"
  | "203"
  | "204"
  | "208"
  | "212"
  | "214"
  | "218"
  | "222"
  | "226"
  | "230"
  | "231"
  | "232"
  | "233"
  | "242"
  | "246"
  | "250"
  | "258"
  | "262"
  | "266"
  | "268"
  | "270"
  | "276"
  | "278"
  | "280"
  | "288"
  | "296"
  | "300"
  | "308"
  | "320"
  | "324"
  | "328"
  | "332"
  | "336"
  | "340"
  | "344"
  | "348"
  | "352"
  | "356"
  | "360"
  | "364"
  | "368"
  | "372"
  | "376"
  | "380"
  | "384"
  | "388"
  | "392"
  | "398"
  | "400"
  | "404"
  | "408"
  | "410"
  | "414"
  | "417"
  | "418"
  | "422"
  | "426"
  | "428"
  | "430"
  | "434"
  | "438"
  | "440"
  | "442"
  | "446"
  | "450"
  | "454"
  | "458"
  | "462"
  | "466"
  | "470"
  | "478"
  | "480"
  | "484"
  | "492"
  | "496"
  | "498"
  | "499"
  | "504"
  | "508"
  | "512"
  | "516"
  | "520"
  | "524"
  | "528"
  | "540"
  | "548"
  | "554"
  | "558"
  | "562"
  | "566"
  | "578"
  | "583"
  | "584"
  | "585"
  | "586"
  | "591"
  | "598"
  | "600"
  | "604"
  | "608"
  | "616"
  | "620"
  | "624"
  | "626"
  | "630"
  | "634"
  | "642"
  | "643"
  | "646"
  | "659"
  | "662"
  | "670"
  | "674"
  | "678"
  | "682"
  | "686"
  | "688"
  | "690"
  | "694"
  | "702"
  | "703"
  | "704"
  | "705"
  | "706"
  | "710"
  | "716"
  | "720"
  | "724"
  | "728"
  | "729"
  | "732"
  | "736"
  | "740"
  | "748"
  | "752"
  | "756"
  | "760"
  | "762"
  | "764"
  | "768"
  | "776"
  | "780"
  | "784"
  | "788"
  | "792"
  | "795"
  | "798"
  | "800"
  | "804"
  | "807"
  | "810"
  | "818"
  | "826"
  | "834"
  | "840"
  | "854"
  | "858"
  | "860"
  | "862"
  | "882"
  | "886"
  | "887"
  | "890"
  | "891"
  | "894"
  | "2100"
  | "2101"
  | "2102"
  | "2103"
  | "2104"
  | "2105"
  | "2106"
  | "2107"
  | "2108"
  | "2109"
  | "2110"
  | "2111"
  | "2112"
  | "2113"
  | "2114"
  | "2115"
  | "2116"
  | "2117"
  | "2118"
  | "2119"
  | "2120"
  | "2121"
  | "2122"
  | "2123"
  | "2124"
  | "2125"
  | "2126"
  | "2127"
  | "2128"
  | "2129"
  | "2130"
  | "2131"
  | "2132"
  | "2133"
  | "2134"
  | "2136"
  | "XK"
  | "Worldwide"
  | "AIDJ"
  | "ANHH"
  | "BQAQ"
  | "BUMM"
  | "BYAA"
  | "CSHH"
  | "CSXX"
  | "CTKI"
  | "DDDE"
  | "DYBJ"
  | "FQHH"
  | "FXFR"
  | "GEHH"
  | "HVBF"
  | "JTUM"
  | "MIUM"
  | "NHVU"
  | "NQAQ"
  | "NTHH"
  | "PCHH"
  | "PUUM"
  | "PZPA"
  | "RHZW"
  | "SKIN"
  | "SUHH"
  | "TPTL"
  | "VDVN"
  | "WKUM"
  | "YDYE"
  | "YUCS"
  | "ZRCD";

export type AspectRatioType =
  | "DAR"
  | "PAR"
  | "SAR";

export type AudioCodecTypeValue =
  | "AAC"
  | "AC-4"
  | "DolbyAtmosMasterADM"
  | "ADPCM"
  | "ALaw"
  | "AMR"
  | "AMR-NB"
  | "AMR-WB"
  | "DolbyDigitalPlus"
  | "FLAC"
  | "MP"
  | "MP2"
  | "MP3"
  | "MPEG-H_3D"
  | "MQA"
  | "MuLaw"
  | "PCM"
  | "PDM"
  | "QCELP"
  | "RealAudio"
  | "Shockwave"
  | "Unknown"
  | "UserDefined"
  | "Vorbis"
  | "WMA";

export type BinaryDataType =
  | "Binary64"
  | "HexBinary";

export type CarrierTypeValue =
  | "12InchDiscoSingleRemix"
  | "33rpm10InchLP"
  | "33rpm10InchSingle"
  | "33rpm12InchLP"
  | "33rpm12InchLp20Tracks"
  | "33rpm12InchMaxiSingle"
  | "33rpm12InchSingle"
  | "33rpm7InchLP"
  | "33rpm7InchSingle"
  | "45rpm10InchLP"
  | "45rpm10InchMaxiSingle"
  | "45rpm10InchSingle"
  | "45rpm12InchLP"
  | "45rpm12InchMaxiSingle"
  | "45rpm12InchSingle"
  | "45rpm7InchEP"
  | "45rpm7InchSingle"
  | "7InchMaxiSingleRemix"
  | "BluRay"
  | "CD"
  | "CdCompilation"
  | "CdEp"
  | "CdEpEnhanced"
  | "CdExtraCompilation"
  | "CdExtraEP"
  | "CdExtraLP"
  | "CdExtraMaxiRemix"
  | "CdExtraMaxiSingle"
  | "CdExtraSingle"
  | "CdExtraSingle2Tracks"
  | "CdLp"
  | "CdLp5Inch"
  | "CdLpEnhanced"
  | "CdLpPlusCdVideo"
  | "CdLpPlusDvdAudio"
  | "CdLpPlusDvdVideo"
  | "CdLpPlusWeb"
  | "CdMaxiSingle"
  | "CdMaxiSingle3Inch"
  | "CdMaxiSingleEnhanced"
  | "CdMaxiSingleRemix"
  | "CdPlusCdBonus"
  | "CdPlusDvdBonus"
  | "CdRom"
  | "CdSingle"
  | "CdSingle3Inch"
  | "CdSingle5Inch"
  | "CdVideo5LpNTSC"
  | "CdVideo5LpPAL"
  | "CdVideoAudioCompatible"
  | "CombiPack"
  | "DCC"
  | "DccCompilation"
  | "DualDisc"
  | "DVD"
  | "DvdAudio"
  | "DvdAudio5MaxiSingle"
  | "DvdAudioLP"
  | "DvdAudioSingle"
  | "DvdRom"
  | "DvdSingle"
  | "DvdVideo"
  | "DvdVideo5MaxiSingleNTSC"
  | "DvdVideo5MaxiSinglePAL"
  | "DvdVideo5SingleNTSC"
  | "DvdVideo5SinglePAL"
  | "DvdVideoLpNTSC"
  | "DvdVideoLpPAL"
  | "DvdVideoLpPlusCdLpOrCdSingle"
  | "FanPack"
  | "FileSystem"
  | "HdDvdVideoLp"
  | "LaserDiscLp12InchNTSC"
  | "LpCompIdenticalToCdComp"
  | "LpCompilation"
  | "LpIdenticalToCD"
  | "MC"
  | "McCompIdenticalToCdComp"
  | "McCompilation"
  | "McDoubleLP"
  | "McEP"
  | "McIdenticalToCD"
  | "McLP"
  | "McMaxiSingle"
  | "McRemix"
  | "McSingle"
  | "McSingleIdenticalToCDS"
  | "MemoryDevice"
  | "MemoryDeviceAudioLP"
  | "MemoryDeviceMixLP"
  | "MemoryDeviceVideoLP"
  | "Merchandise"
  | "MiniDisc"
  | "MiniDiscCompilation"
  | "MiniDiscEP"
  | "MiniDiscMaxiRemix"
  | "MiniDiscSingleMaxiSingle"
  | "OnlineSystem"
  | "PrePaidCard"
  | "SACD"
  | "SacdCompilation"
  | "SacdLpStereo"
  | "SacdLpStereoCdAudio"
  | "SacdLpStereoSurround"
  | "SacdLpStereoSurroundCdAudio"
  | "SacdLpSurroundCdAudio"
  | "SacdPlusDvdVideo"
  | "UserDefined"
  | "VhsNTSC"
  | "VhsPAL"
  | "VhsPlusCdLp"
  | "VhsSECAM";

export type ClassifiedGenre =
  | "Blues"
  | "ClassicalMusic"
  | "CountryMusic"
  | "ElectronicMusic"
  | "Folk"
  | "Gospel"
  | "HipHop"
  | "Jazz"
  | "Latin"
  | "Pop"
  | "R'n'B"
  | "Reggae"
  | "Rock"
  | "Spoken"
  | "Traditional"
  | "UserDefined"
  | "WorldMusic";

export type ClipTypeValue =
  | "Preview"
  | "StandaloneClip"
  | "UserDefined";

export type CodingType =
  | "Lossless"
  | "Lossy";

export type CommercialModelType_ERN =
  | "AdvertisementSupportedModel"
  | "DeviceFeeModel"
  | "FreeOfChargeModel"
  | "PayAsYouGoModel"
  | "PerformanceRoyaltiesModel"
  | "RightsClaimModel"
  | "SubscriptionModel"
  | "UserDefined";

export type CompositeMusicalWorkType =
  | "Medley"
  | "Neither"
  | "Potpourri";

export type ContainerFormatValue =
  | "AIFF"
  | "AVI"
  | "MP4"
  | "Ogg"
  | "QuickTime"
  | "RealMedia"
  | "RMF"
  | "UserDefined"
  | "WAV";

export type ContributorRoleValue =
  | "Adapter"
  | "Architect"
  | "Arranger"
  | "Author"
  | "AuthorInQuotations"
  | "AuthorOfAfterword"
  | "Compiler"
  | "Composer"
  | "ComposerLyricist"
  | "Conceptor"
  | "Creator"
  | "DialogueAuthor"
  | "Dissertant"
  | "Engraver"
  | "Etcher"
  | "Journalist"
  | "LandscapeArchitect"
  | "Librettist"
  | "Lithographer"
  | "Lyricist"
  | "MetalEngraver"
  | "NonLyricAuthor"
  | "PlateMaker"
  | "Playwright"
  | "Reporter"
  | "Reviewer"
  | "Rubricator"
  | "ScreenplayAuthor"
  | "Sculptor"
  | "SubArranger"
  | "SubLyricist"
  | "Translator"
  | "Woodcutter"
  | "WoodEngraver"
  | "WriterOfAccompanyingMaterial"
  | "BookPublisher"
  | "CopyrightClaimant"
  | "CopyrightHolder"
  | "MusicPublisher"
  | "NewspaperPublisher"
  | "OriginalPublisher"
  | "PeriodicalPublisher"
  | "SubPublisher"
  | "SubstitutedPublisher"
  | "Unknown"
  | "UserDefined"
  | "Accompanyist"
  | "Actor"
  | "AdditionalEngineer"
  | "AdditionalMixingEngineer"
  | "AdditionalPerformer"
  | "AdditionalProgrammingEngineer"
  | "AdditionalStudioProducer"
  | "AnchorPerson"
  | "AnimalTrainer"
  | "Animator"
  | "Annotator"
  | "Announcer"
  | "AAndRAdministrator"
  | "AAndRCoordinator"
  | "Armourer"
  | "ArtCopyist"
  | "ArtDirector"
  | "Artist"
  | "ArtistBackgroundVocalEngineer"
  | "ArtistVocalEngineer"
  | "ArtistVocalSecondEngineer"
  | "AssistantCameraOperator"
  | "AssistantChiefLightingTechnician"
  | "AssistantConductor"
  | "AssistantDirector"
  | "AssistantEditor"
  | "AssistantEngineer"
  | "AssistantProducer"
  | "AssistantVisualEditor"
  | "AssociatedPerformer"
  | "AssociateProducer"
  | "AuralTrainer"
  | "BackgroundVocalist"
  | "BalanceEngineer"
  | "BandLeader"
  | "Binder"
  | "BindingDesigner"
  | "BookDesigner"
  | "BookjackDesigner"
  | "BookplateDesigner"
  | "BookProducer"
  | "BroadcastAssistant"
  | "BroadcastJournalist"
  | "Calligrapher"
  | "CameraOperator"
  | "Carpenter"
  | "Cartographer"
  | "Cartoonist"
  | "CastingDirector"
  | "Causeur"
  | "Censor"
  | "ChiefLightingTechnician"
  | "Choir"
  | "ChoirMember"
  | "Choreographer"
  | "ChorusMaster"
  | "CircusArtist"
  | "ClapperLoader"
  | "ClubDJ"
  | "CoDirector"
  | "CoExecutiveProducer"
  | "ColorSeparator"
  | "Comedian"
  | "CoMixer"
  | "CoMixingEngineer"
  | "Commentator"
  | "CommissioningBroadcaster"
  | "CompilationProducer"
  | "ComputerGraphicCreator"
  | "ComputerProgrammer"
  | "ConcertMaster"
  | "Conductor"
  | "Consultant"
  | "ContinuityChecker"
  | "Contractor"
  | "CoProducer"
  | "Correspondent"
  | "CostumeDesigner"
  | "CoverDesigner"
  | "Dancer"
  | "Delineator"
  | "Designer"
  | "DialogueCoach"
  | "DialogueDirector"
  | "DigitalAudioWorkstationEngineer"
  | "DigitalEditingEngineer"
  | "DigitalEditingSecondEngineer"
  | "Director"
  | "DirectStreamDigitalEngineer"
  | "DistributionCompany"
  | "DJ"
  | "Draughtsman"
  | "Dresser"
  | "Dubber"
  | "Editor"
  | "EditorInChief"
  | "EditorOfTheDay"
  | "Encoder"
  | "Engineer"
  | "Ensemble"
  | "ExecutiveProducer"
  | "Expert"
  | "Facsimilist"
  | "FightDirector"
  | "FilmDirector"
  | "FilmDistributor"
  | "FilmEditor"
  | "FilmProducer"
  | "FilmSoundEngineer"
  | "FloorManager"
  | "FocusPuller"
  | "FoleyArtist"
  | "FoleyEditor"
  | "FoleyMixer"
  | "GraphicArtist"
  | "GraphicAssistant"
  | "GraphicDesigner"
  | "Greensman"
  | "Grip"
  | "GuestConductor"
  | "GroupMember"
  | "Hairdresser"
  | "Illustrator"
  | "ImmersiveMasteringEngineer"
  | "ImmersiveMixingEngineer"
  | "InitialProducer"
  | "InterviewedGuest"
  | "Interviewer"
  | "KeyCharacter"
  | "KeyGrip"
  | "KeyTalent"
  | "Leadman"
  | "LeadPerformer"
  | "LeadVocalist"
  | "LightingDirector"
  | "LightingTechnician"
  | "LocationManager"
  | "MakeUpArtist"
  | "Manufacturer"
  | "MasteringEngineer"
  | "MasteringSecondEngineer"
  | "MatteArtist"
  | "Mime"
  | "Mixer"
  | "MixingEngineer"
  | "MixingSecondEngineer"
  | "MusicArranger"
  | "MusicCopyist"
  | "MusicDirector"
  | "MusicGroup"
  | "Musician"
  | "Narrator"
  | "NewsProducer"
  | "NewsReader"
  | "NotSpecified"
  | "Orchestra"
  | "OrchestraMember"
  | "OriginalArtist"
  | "OverdubEngineer"
  | "OverdubSecondEngineer"
  | "Painter"
  | "Performer"
  | "Photographer"
  | "PhotographyDirector"
  | "PlaybackSinger"
  | "PostProducer"
  | "PreProduction"
  | "PreProductionEngineer"
  | "PreProductionSecondEngineer"
  | "Presenter"
  | "PrimaryMusician"
  | "ProductionAssistant"
  | "ProductionCompany"
  | "ProductionCoordinator"
  | "ProductionDepartment"
  | "ProductionManager"
  | "ProductionSecretary"
  | "ProjectEngineer"
  | "Programmer"
  | "ProgrammingEngineer"
  | "ProgramProducer"
  | "PropertyManager"
  | "PublishingDirector"
  | "Puppeteer"
  | "Pyrotechnician"
  | "RecordingEngineer"
  | "RecordingSecondEngineer"
  | "Redactor"
  | "ReissueProducer"
  | "RemixedArtist"
  | "Remixer"
  | "RemixingEngineer"
  | "RemixingSecondEngineer"
  | "Repetiteur"
  | "Researcher"
  | "ResearchTeamHead"
  | "ResearchTeamMember"
  | "Restager"
  | "Rigger"
  | "RightsControllerOnProduct"
  | "Runner"
  | "ScenicOperative"
  | "ScientificAdvisor"
  | "ScriptSupervisor"
  | "SecondAssistantCameraOperator"
  | "SecondAssistantDirector"
  | "SecondConductor"
  | "SecondEngineer"
  | "SecondUnitDirector"
  | "SeriesProducer"
  | "SetDesigner"
  | "SetDresser"
  | "SignLanguageInterpreter"
  | "Soloist"
  | "SoundDesigner"
  | "SoundMixer"
  | "SoundRecordist"
  | "SoundSupervisor"
  | "Speaker"
  | "SpecialEffectsTechnician"
  | "Sponsor"
  | "StageAssistantEngineer"
  | "StageDirector"
  | "StageEngineer"
  | "StoryTeller"
  | "StringEngineer"
  | "StringProducer"
  | "StringsDirector"
  | "StudioConductor"
  | "StudioMusician"
  | "StudioPersonnel"
  | "StudioProducer"
  | "Stunts"
  | "SubtitlesEditor"
  | "SubtitlesTranslator"
  | "SupportingActor"
  | "SurroundMixingEngineer"
  | "SurroundMixingSecondEngineer"
  | "TapeOperator"
  | "TechnicalDirector"
  | "Tonmeister"
  | "TrackingEngineer"
  | "TrackingSecondEngineer"
  | "TransfersAndSafetiesEngineer"
  | "TransfersAndSafetiesSecondEngineer"
  | "TransportationManager"
  | "Treatment/ProgramProposal"
  | "TypeDesigner"
  | "VideoDirector"
  | "Videographer"
  | "VideoMusicalDirector"
  | "VideoProducer"
  | "VisionMixer"
  | "VisualEditor"
  | "VisualEffectsTechnician"
  | "VocalArranger"
  | "VocalEditingEngineer"
  | "VocalEditingSecondEngineer"
  | "VocalEngineer"
  | "Vocalist"
  | "VocalSecondEngineer"
  | "VocalProducer"
  | "VoiceActor"
  | "Wardrobe";

export type CueOriginValue =
  | "LibraryMusic"
  | "PreexistingMusic"
  | "SpeciallyCommissionedMusic"
  | "Unknown"
  | "UserDefined";

export type CueSheetTypeValue =
  | "AverageCueSheet"
  | "CompositeCueSheet"
  | "StandardCueSheet"
  | "SummarisedCueSheet"
  | "SurrogateCueSheet";

export type CueUseTypeValue =
  | "AudioLogo"
  | "Background"
  | "Bumper"
  | "EssentialPart"
  | "FilmTheme"
  | "IndistinguishableBackground"
  | "OnScreenMusic"
  | "RolledUpCue"
  | "Theme"
  | "UserDefined";

export type CurrencyCode =
  | "AED"
  | "AFN"
  | "ALL"
  | "AMD"
  | "AOA"
  | "ARS"
  | "AUD"
  | "AWG"
  | "AZN"
  | "BAM"
  | "BBD"
  | "BDT"
  | "BGN"
  | "BHD"
  | "BIF"
  | "BMD"
  | "BND"
  | "BOB"
  | "BOV"
  | "BRL"
  | "BSD"
  | "BTN"
  | "BWP"
  | "BYR"
  | "BZD"
  | "CAD"
  | "CDF"
  | "CHF"
  | "CLF"
  | "CLP"
  | "CNY"
  | "COP"
  | "COU"
  | "CRC"
  | "CUP"
  | "CVE"
  | "CZK"
  | "DJF"
  | "DKK"
  | "DOP"
  | "DZD"
  | "EGP"
  | "ERN"
  | "ETB"
  | "EUR"
  | "FJD"
  | "FKP"
  | "GBP"
  | "GEL"
  | "GHS"
  | "GIP"
  | "GMD"
  | "GNF"
  | "GTQ"
  | "GYD"
  | "HKD"
  | "HNL"
  | "HTG"
  | "HUF"
  | "IDR"
  | "ILS"
  | "INR"
  | "IQD"
  | "IRR"
  | "ISK"
  | "JMD"
  | "JOD"
  | "JPY"
  | "KES"
  | "KGS"
  | "KHR"
  | "KMF"
  | "KPW"
  | "KRW"
  | "KWD"
  | "KYD"
  | "KZT"
  | "LAK"
  | "LBP"
  | "LKR"
  | "LRD"
  | "LSL"
  | "LYD"
  | "MAD"
  | "MDL"
  | "MGA"
  | "MKD"
  | "MMK"
  | "MNT"
  | "MOP"
  | "MRU"
  | "MUR"
  | "MVR"
  | "MWK"
  | "MXN"
  | "MXV"
  | "MYR"
  | "MZN"
  | "NAD"
  | "NGN"
  | "NIO"
  | "NOK"
  | "NPR"
  | "NZD"
  | "OMR"
  | "PAB"
  | "PEN"
  | "PGK"
  | "PHP"
  | "PKR"
  | "PLN"
  | "PYG"
  | "QAR"
  | "RON"
  | "RSD"
  | "RUB"
  | "RWF"
  | "SAR"
  | "SBD"
  | "SCR"
  | "SDG"
  | "SEK"
  | "SGD"
  | "SHP"
  | "SLE"
  | "SOS"
  | "SRD"
  | "SSP"
  | "STN"
  | "SVC"
  | "SYP"
  | "SZL"
  | "THB"
  | "TJS"
  | "TMT"
  | "TND"
  | "TOP"
  | "TRY"
  | "TTD"
  | "TWD"
  | "TZS"
  | "UAH"
  | "UGX"
  | "USD"
  | "UYI"
  | "UYU"
  | "UZS"
  | "VED"
  | "VES"
  | "VND"
  | "VUV"
  | "WST"
  | "XAD"
  | "XAF"
  | "XCD"
  | "XCG"
  | "XOF"
  | "XPF"
  | "YER"
  | "ZAR"
  | "ZMW"
  | "ZWG"
  | "ANG"
  | "CUC"
  | "CYP"
  | "EEK"
  | "HRK"
  | "LTL"
  | "LVL"
  | "MTL"
  | "MRO"
  | "ROL"
  | "SIT"
  | "SKK"
  | "SLL"
  | "STD"
  | "VEF"
  | "ZWL";

export type CurrentTerritoryCodeValue =
  | "AD"
  | "AE"
  | "AF"
  | "AG"
  | "AI"
  | "AL"
  | "AM"
  | "AN"
  | "AO"
  | "AQ"
  | "AR"
  | "AS"
  | "AT"
  | "AU"
  | "AW"
  | "AX"
  | "AZ"
  | "BA"
  | "BB"
  | "BD"
  | "BE"
  | "BF"
  | "BG"
  | "BH"
  | "BI"
  | "BJ"
  | "BL"
  | "BM"
  | "BN"
  | "BO"
  | "BQ"
  | "BR"
  | "BS"
  | "BT"
  | "BV"
  | "BW"
  | "BY"
  | "BZ"
  | "CA"
  | "CC"
  | "CD"
  | "CF"
  | "CG"
  | "CH"
  | "CI"
  | "CK"
  | "CL"
  | "CM"
  | "CN"
  | "CO"
  | "CR"
  | "CS"
  | "CU"
  | "CV"
  | "CW"
  | "CX"
  | "CY"
  | "CZ"
  | "DE"
  | "DJ"
  | "DK"
  | "DM"
  | "DO"
  | "DZ"
  | "EC"
  | "EE"
  | "EG"
  | "EH"
  | "ER"
  | "ES"
  | "ES-CE"
  | "ES-CN"
  | "ES-ML"
  | "ET"
  | "FI"
  | "FJ"
  | "FK"
  | "FM"
  | "FO"
  | "FR"
  | "GA"
  | "GB"
  | "GD"
  | "GE"
  | "GF"
  | "GG"
  | "GH"
  | "GI"
  | "GL"
  | "GM"
  | "GN"
  | "GP"
  | "GQ"
  | "GR"
  | "GS"
  | "GT"
  | "GU"
  | "GW"
  | "GY"
  | "HK"
  | "HM"
  | "HN"
  | "HR"
  | "HT"
  | "HU"
  | "ID"
  | "IE"
  | "IL"
  | "IM"
  | "IN"
  | "IO"
  | "IQ"
  | "IR"
  | "IS"
  | "IT"
  | "JE"
  | "JM"
  | "JO"
  | "JP"
  | "KE"
  | "KG"
  | "KH"
  | "KI"
  | "KM"
  | "KN"
  | "KP"
  | "KR"
  | "KW"
  | "KY"
  | "KZ"
  | "LA"
  | "LB"
  | "LC"
  | "LI"
  | "LK"
  | "LR"
  | "LS"
  | "LT"
  | "LU"
  | "LV"
  | "LY"
  | "MA"
  | "MC"
  | "MD"
  | "ME"
  | "MF"
  | "MG"
  | "MH"
  | "MK"
  | "ML"
  | "MM"
  | "MN"
  | "MO"
  | "MP"
  | "MQ"
  | "MR"
  | "MS"
  | "MT"
  | "MU"
  | "MV"
  | "MW"
  | "MX"
  | "MY"
  | "MZ"
  | "NA"
  | "NC"
  | "NE"
  | "NF"
  | "NG"
  | "NI"
  | "NL"
  | "NO"
  | "NP"
  | "NR"
  | "NU"
  | "NZ"
  | "OM"
  | "PA"
  | "PE"
  | "PF"
  | "PG"
  | "PH"
  | "PK"
  | "PL"
  | "PM"
  | "PN"
  | "PR"
  | "PS"
  | "PT"
  | "PW"
  | "PY"
  | "QA"
  | "RE"
  | "RO"
  | "RS"
  | "RU"
  | "RW"
  | "SA"
  | "SB"
  | "SC"
  | "SD"
  | "SE"
  | "SG"
  | "SH"
  | "SI"
  | "SJ"
  | "SK"
  | "SL"
  | "SM"
  | "SN"
  | "SO"
  | "SR"
  | "SS"
  | "ST"
  | "SV"
  | "SX"
  | "SY"
  | "SZ"
  | "TC"
  | "TD"
  | "TF"
  | "TG"
  | "TH"
  | "TJ"
  | "TK"
  | "TL"
  | "TM"
  | "TN"
  | "TO"
  | "TR"
  | "TT"
  | "TV"
  | "TW"
  | "TZ"
  | "UA"
  | "UG"
  | "UM"
  | "US"
  | "UY"
  | "UZ"
  | "VA"
  | "VC"
  | "VE"
  | "VG"
  | "VI"
  | "VN"
  | "VU"
  | "WF"
  | "WS"
  | "YE"
  | "YT"
  | "ZA"
  | "ZM"
  | "ZW"
  | "4"
  | "8"
  | "12"
  | "20"
  | "24"
  | "28"
  | "31"
  | "32"
  | "36"
  | "40"
  | "44"
  | "48"
  | "50"
  | "51"
  | "52"
  | "56"
  | "64"
  | "68"
  | "70"
  | "72"
  | "76"
  | "84"
  | "90"
  | "96"
  | "100"
  | "104"
  | "108"
  | "112"
  | "116"
  | "120"
  | "124"
  | "132"
  | "140"
  | "144"
  | "148"
  | "152"
  | "156"
  | "158"
  | "170"
  | "174"
  | "178"
  | "180"
  | "188"
  | "191"
  | "192"
  | "196"
  | "200"
  | "203"
  | "204"
  | "208"
  | "212"
  | "214"
  | "218"
  | "222"
  | "226"
  | "230"
  | "231"
  | "232"
  | "233"
  | "242"
  | "246"
  | "250"
  | "258"
  | "262"
  | "266"
  | "268"
  | "270"
  | "276"
  | "278"
  | "280"
  | "288"
  | "296"
  | "300"
  | "308"
  | "320"
  | "324"
  | "328"
  | "332"
  | "336"
  | "340"
  | "344"
  | "348"
  | "352"
  | "356"
  | "360"
  | "364"
  | "368"
  | "372"
  | "376"
  | "380"
  | "384"
  | "388"
  | "392"
  | "398"
  | "400"
  | "404"
  | "408"
  | "410"
  | "414"
  | "417"
  | "418"
  | "422"
  | "426"
  | "428"
  | "430"
  | "434"
  | "438"
  | "440"
  | "442"
  | "446"
  | "450"
  | "454"
  | "458"
  | "462"
  | "466"
  | "470"
  | "478"
  | "480"
  | "484"
  | "492"
  | "496"
  | "498"
  | "499"
  | "504"
  | "508"
  | "512"
  | "516"
  | "520"
  | "524"
  | "528"
  | "540"
  | "548"
  | "554"
  | "558"
  | "562"
  | "566"
  | "578"
  | "583"
  | "584"
  | "585"
  | "586"
  | "591"
  | "598"
  | "600"
  | "604"
  | "608"
  | "616"
  | "620"
  | "624"
  | "626"
  | "630"
  | "634"
  | "642"
  | "643"
  | "646"
  | "659"
  | "662"
  | "670"
  | "674"
  | "678"
  | "682"
  | "686"
  | "688"
  | "690"
  | "694"
  | "702"
  | "703"
  | "704"
  | "705"
  | "706"
  | "710"
  | "716"
  | "720"
  | "724"
  | "728"
  | "729"
  | "732"
  | "736"
  | "740"
  | "748"
  | "752"
  | "756"
  | "760"
  | "762"
  | "764"
  | "768"
  | "776"
  | "780"
  | "784"
  | "788"
  | "792"
  | "795"
  | "798"
  | "800"
  | "804"
  | "807"
  | "810"
  | "818"
  | "826"
  | "834"
  | "840"
  | "854"
  | "858"
  | "860"
  | "862"
  | "882"
  | "886"
  | "887"
  | "890"
  | "891"
  | "894"
  | "2100"
  | "2101"
  | "2102"
  | "2103"
  | "2104"
  | "2105"
  | "2106"
  | "2107"
  | "2108"
  | "2109"
  | "2110"
  | "2111"
  | "2112"
  | "2113"
  | "2114"
  | "2115"
  | "2116"
  | "2117"
  | "2118"
  | "2119"
  | "2120"
  | "2121"
  | "2122"
  | "2123"
  | "2124"
  | "2125"
  | "2126"
  | "2127"
  | "2128"
  | "2129"
  | "2130"
  | "2131"
  | "2132"
  | "2133"
  | "2134"
  | "2136"
  | "XK"
  | "Worldwide";

export type DeliveryFileType =
  | "AudioFile"
  | "AudioVisualFile"
  | "ColorInformationFile"
  | "VisualFile";

export type DisplayArtistRoleValue =
  | "Artist"
  | "Brand"
  | "Composer"
  | "FeaturedArtist"
  | "MainArtist"
  | "UserDefined";

export type EditionType =
  | "ImmersiveEdition"
  | "NonImmersiveEdition";

export type ElectroOpticalTransferFunctionType =
  | "BT.1886"
  | "ST2084";

export type ExpressionType =
  | "Informative"
  | "Instructive";

export type ExternallyLinkedResourceTypeValue =
  | "AdditionalMetadata"
  | "Logo"
  | "PromotionalImage"
  | "PromotionalInformation"
  | "PromotionalItem"
  | "Unknown"
  | "UserDefined";

export type FingerprintAlgorithmTypeValue =
  | "ISCC"
  | "UserDefined";

export type HashSumAlgorithmTypeValue =
  | "CRC32"
  | "MD2"
  | "MD4"
  | "MD4(MLNET)"
  | "MD5"
  | "MDC2"
  | "RMD160"
  | "SHA"
  | "SHA1"
  | "SHA2"
  | "SHA-224"
  | "SHA-256"
  | "SHA3"
  | "SHA-384"
  | "SHA-512"
  | "UserDefined";

export type HdrVideoDynamicMetadataTypeValue =
  | "DolbyVisionEmbedded"
  | "DolbyVisionStandAlone";

export type HdrVideoStaticMetadataType =
  | "MaxCLL"
  | "MaxFALL";

export type ImageCodecTypeValue =
  | "GIF"
  | "JPEG"
  | "JPEG2000"
  | "PNG"
  | "TIFF"
  | "Unknown"
  | "UserDefined";

export type ImageTypeValue =
  | "BackCoverImage"
  | "BookletBackImage"
  | "BookletFrontImage"
  | "DocumentImage"
  | "FrontCoverImage"
  | "Icon"
  | "Logo"
  | "Photograph"
  | "Portrait"
  | "Poster"
  | "ProfilePicture"
  | "SocialBannerImage"
  | "TrayImage"
  | "Unknown"
  | "UserDefined"
  | "VideoScreenCapture"
  | "Wallpaper";

export type InstrumentTypeValue =
  | "Accordion"
  | "Bandoneon"
  | "ChromaticButtonAccordion"
  | "Concertina"
  | "Cordovox"
  | "Melodeon"
  | "Musette"
  | "PianoAccordion"
  | "ToyAccordion"
  | "AcousticBassGuitar"
  | "BabyBass"
  | "Bass"
  | "BassGuitar"
  | "ElectricBassGuitar"
  | "FretlessBassGuitar"
  | "PiccoloBass"
  | "UprightBass"
  | "WashtubBass"
  | "DrumMachine"
  | "Breakbeat"
  | "DrumKit"
  | "DrumSample"
  | "12-StringElectricGuitar"
  | "12-StringGuitar"
  | "AcousticGuitar"
  | "BahianGuitar"
  | "BajoSexto"
  | "BaritoneGuitar"
  | "BaroqueGuitar"
  | "ChapmanStick"
  | "NylonStringGuitar"
  | "DobroGuitar"
  | "ElectricGuitar"
  | "ElectricSitar"
  | "FryingPanGuitar"
  | "Guitar"
  | "Guitarron"
  | "LapSteelGuitar"
  | "Pedabro"
  | "PedalSteelGuitar"
  | "PortugueseGuitar"
  | "RenaissanceGuitar"
  | "RomanticGuitar"
  | "TenorGuitar"
  | "Tiple"
  | "TouchGuitar"
  | "Tres"
  | "ViolaCaipira"
  | "AcousticKeyboard"
  | "Celesta"
  | "Chamberlin"
  | "Clavichord"
  | "Clavinet"
  | "Dulcitone"
  | "ElectricPiano"
  | "Harpsichord"
  | "Keyboard"
  | "Klavier"
  | "Mellotron"
  | "Optigan"
  | "Pianet"
  | "Rhodes"
  | "SampledKeyboard"
  | "Spinet"
  | "VakoOrchestron"
  | "Virginals"
  | "ElectricOrgan"
  | "HammondOrgan"
  | "LowreyOrgan"
  | "Organ"
  | "PipeOrgan"
  | "PositiveOrgan"
  | "PumpOrgan"
  | "BarrelOrgan"
  | "BicyclePump"
  | "ChurchBells"
  | "Comb"
  | "Dictophone"
  | "HohnerGuitaret"
  | "JewsHarp"
  | "Kazoo"
  | "MusicBox"
  | "Omnichord"
  | "OtherInstrument"
  | "SpectrasonicsOmnisphere"
  | "ToyPiano"
  | "Turntable"
  | "AfricanPercussion"
  | "AgogoBells"
  | "Angklung"
  | "Anvil"
  | "Atumpan"
  | "Balafon"
  | "BassDrum(Concert)"
  | "BassDrum(Kick)"
  | "Bata"
  | "Bells"
  | "BellTree"
  | "Bendir"
  | "Berimbau"
  | "BinghiDrum"
  | "Bodhran"
  | "BodyPercussion"
  | "Bombo"
  | "BomboLeguero"
  | "Bones"
  | "Bongos"
  | "Bottles"
  | "BrazilianPercussion"
  | "Cabasa"
  | "Caixa"
  | "Caja"
  | "Cajon"
  | "Calabash"
  | "Carillon"
  | "Castanet"
  | "Caxixi"
  | "Chimes"
  | "Chocalho"
  | "Clapstick"
  | "Claves"
  | "Claypot"
  | "Congas"
  | "Cowbell"
  | "Crotales"
  | "Cuica"
  | "Cymbal(Crash)"
  | "Cymbal(Ride)"
  | "Cymbal(Suspended)"
  | "Cymbals"
  | "Daf"
  | "Damaru"
  | "Davul"
  | "Dayereh"
  | "Defi"
  | "Dhol"
  | "Dholak"
  | "Djembe"
  | "Dohol"
  | "Doumbek"
  | "Drum"
  | "DrumSticks"
  | "Duggi"
  | "Dunun"
  | "ElephantBell"
  | "FingerClicks"
  | "FingerCymbals"
  | "FingerSnaps"
  | "Flexatone"
  | "FolkloricPercussion"
  | "FootStomp"
  | "Frog"
  | "Gambang"
  | "Gamelan"
  | "Ganga"
  | "GlassHarmonica"
  | "GlassHarp"
  | "Glockenspiel"
  | "Gong"
  | "Guacharaca"
  | "Guache"
  | "Guira"
  | "Guiro"
  | "HandBells"
  | "HandChimes"
  | "HandClaps"
  | "HiHatCymbal"
  | "JamBlock"
  | "Jawbone"
  | "Jawharp"
  | "Jug"
  | "Kalimba"
  | "Kanjira"
  | "Katsa"
  | "Kendang"
  | "Khamak"
  | "Khartal"
  | "Khol"
  | "KhongWongLek"
  | "KhongWongYai"
  | "Knuckles"
  | "LatinPercussion"
  | "Lithophone"
  | "Lokole"
  | "Madal"
  | "Maracas"
  | "Marimba"
  | "Marimbaphone"
  | "Marimbula"
  | "Mazhar"
  | "Mbira"
  | "MetalCans"
  | "MouthPercussion"
  | "Mridangam"
  | "Muharsing"
  | "Naal"
  | "Nagara"
  | "OboromDrum"
  | "Octoban"
  | "OrchestralPercussion"
  | "PaddleDrums"
  | "Pandeiro"
  | "PercussionInstrument"
  | "PitchedPercussionInstrument"
  | "PongLang"
  | "PotsAndPans"
  | "Qarkabeb"
  | "Rainstick"
  | "Ranat"
  | "Ratchet"
  | "Rattle"
  | "RecoReco"
  | "Repinique"
  | "RhythmStick"
  | "Riq"
  | "Rnga"
  | "Rolmo"
  | "Rototoms"
  | "Sabar"
  | "SandBlocks"
  | "Saw"
  | "Scratcher"
  | "Shaker"
  | "Shekere"
  | "SingingBowls"
  | "Sistrum"
  | "Slapstick"
  | "SleighBells"
  | "SnareDrum"
  | "SnareDrum(Marching)"
  | "Spoons"
  | "SpringDrum"
  | "SteelDrums"
  | "Sticks"
  | "Surdo"
  | "Taal"
  | "Taarija"
  | "Tabla"
  | "Tabor"
  | "Taiko"
  | "TalkingDrum"
  | "Tambora"
  | "Tamborim"
  | "Tambour"
  | "Tambourine"
  | "Tamtam"
  | "TaongaPuoro"
  | "Tar(Percussion)"
  | "Tarol"
  | "TempleBell"
  | "TempleBlocks"
  | "TenorDrum"
  | "Thavil"
  | "ThunderSheet"
  | "TibetanBells"
  | "Timbales"
  | "Timbau"
  | "Timpani"
  | "Tingsha"
  | "Tompak"
  | "Toms"
  | "TongueDrum"
  | "Triangle"
  | "Txalaparta"
  | "Udu"
  | "UliUli"
  | "UnpitchedPercussionInstrument"
  | "Urumee"
  | "Vibraphone"
  | "Vibraslap"
  | "Washboard"
  | "Waterphone"
  | "WindChimes"
  | "WindMachine"
  | "WobbleBoard"
  | "WoodBlock"
  | "Xylophone"
  | "Xylorimba"
  | "Zerbaghali"
  | "ZydecoRubboard"
  | "Fortepiano"
  | "GrandPiano"
  | "Lutheal"
  | "Piano"
  | "PianoHarp"
  | "Pianola"
  | "PreparedPiano"
  | "SquarePiano"
  | "TackPiano"
  | "UprightPiano"
  | "AnimalSounds"
  | "Applause"
  | "BirdSong"
  | "CarSounds"
  | "Chatter"
  | "ChewingSounds"
  | "Gizmo"
  | "Gunshots"
  | "MagneticTapeTreatments"
  | "OrchestralHit"
  | "RecordNoise"
  | "Siren"
  | "SoundDesign"
  | "SoundEffects"
  | "TrainSounds"
  | "Treatments"
  | "UnintendedArtifacts"
  | "5-StringBanjo"
  | "AfricanHarp"
  | "AltoViol"
  | "AndeanHarp"
  | "ArchLute"
  | "Autoharp"
  | "Baglama"
  | "Balalaika"
  | "Bandura"
  | "Bandurria"
  | "Banhu"
  | "Banjo"
  | "BanjoGuitar"
  | "Banjolin"
  | "BaroqueCello"
  | "BaroqueViola"
  | "BaroqueViolin"
  | "Baryton"
  | "BassBanjo"
  | "BassCittern"
  | "BassRebec"
  | "BassViol"
  | "BassoDaBraccio"
  | "Biwa"
  | "Bouzouki"
  | "BowedStrings"
  | "Bozoq"
  | "BufoBass"
  | "Cavaquinho"
  | "Cello"
  | "CelloBanjo"
  | "CelticHarp"
  | "Charango"
  | "Cimbalom"
  | "Citole"
  | "Cittern"
  | "ConcertHarp"
  | "Craviola"
  | "Crwth"
  | "Cuatro"
  | "Cumbus"
  | "DanBau"
  | "DanTranh"
  | "Dilruba"
  | "Dombra"
  | "Domra"
  | "DoubleBass"
  | "DoubleHarp"
  | "DoubleViolin"
  | "DoublebassViol"
  | "Dranyen"
  | "Dutar"
  | "Dzuddahord"
  | "Ektara"
  | "Electric6StringViolin"
  | "ElectricCello"
  | "ElectricHarp"
  | "ElectricMandolin"
  | "ElectricViola"
  | "ElectricViolin"
  | "ElectroAcousticHurdyGurdy"
  | "Ennanga"
  | "EpinetteDesVosges"
  | "Erhu"
  | "Esraj"
  | "Fiddle"
  | "FolkHarp"
  | "Gadulka"
  | "Gardon"
  | "Gayageum"
  | "Ghaychak"
  | "Gittern"
  | "Guqin"
  | "Gusli"
  | "Guzheng"
  | "Haegeum"
  | "HammeredDulcimer"
  | "HammeredStrings"
  | "HardangerFiddle"
  | "Harp"
  | "Huapanguera"
  | "HurdyGurdy"
  | "IrishBouzouki"
  | "Jakhay"
  | "JaranaJarocha"
  | "Jinghu"
  | "Kacapi"
  | "Kantele"
  | "Kanun"
  | "Kemenche"
  | "Khim"
  | "Kora"
  | "Koto"
  | "Kugo"
  | "Langeleik"
  | "Laouto"
  | "Leona"
  | "Lirone"
  | "Lute"
  | "LyraViol"
  | "Lyre"
  | "Mandocello"
  | "Mandola"
  | "Mandolele"
  | "Mandolin"
  | "Mandolino"
  | "Mandore"
  | "Marxophone"
  | "MedievalFiddle"
  | "MedievalHarp"
  | "MohanVeena"
  | "MusicalBow"
  | "Ngoni"
  | "Njarka"
  | "Nyatiti"
  | "Nyckelharpa"
  | "Organistrum"
  | "Orpharion"
  | "Oud"
  | "Pandura"
  | "ParaguayanHarp"
  | "Phin"
  | "Phonofiddle"
  | "Pipa"
  | "PluckedDulcimer"
  | "PluckedStrings"
  | "Psaltery"
  | "Rabel"
  | "Rebab"
  | "Rebec"
  | "Ruan"
  | "Santoor"
  | "Sarangi"
  | "Sarod"
  | "Saung"
  | "SawDuang"
  | "Shamisen"
  | "Simsimiyya"
  | "Sintir"
  | "Sitar"
  | "SopranoDomra"
  | "StringInstrument"
  | "StrohlViolin"
  | "Surbahar"
  | "Swarmandal"
  | "Tambura"
  | "Tanbour"
  | "Tanpura"
  | "Tar(String)"
  | "TenorBanjo"
  | "TenorRebec"
  | "TenorViol"
  | "Theorbo"
  | "Timple"
  | "TogamanGuitarViol"
  | "TrebleRebec"
  | "TrebleViol"
  | "TrombaMarina"
  | "Tumbi"
  | "Tzouras"
  | "Ukulele"
  | "Valiha"
  | "Veena"
  | "VenezuelanHarp"
  | "VeracruzHarp"
  | "ViTar"
  | "VichitraVeena"
  | "Vielle"
  | "Vihuela"
  | "Viol"
  | "Viola"
  | "ViolaDAmore"
  | "ViolaDaGamba"
  | "ViolaPomposa"
  | "Violin"
  | "ViolinoPiccolo"
  | "WelshTripleHarp"
  | "WireStrungHarp"
  | "Xalam"
  | "Yangqin"
  | "YayliTambur"
  | "Yokin"
  | "Yueqin"
  | "Zeze"
  | "Zhonghu"
  | "Zither"
  | "ArpeggiatingSynth"
  | "OndesMartenot"
  | "Sampler"
  | "SynthBass"
  | "SynthBrass"
  | "SynthChoir"
  | "SynthFX"
  | "SynthLead"
  | "SynthPad"
  | "SynthSteelDrums"
  | "SynthStrings"
  | "Synthesizer"
  | "Theremin"
  | "GroupBackgroundVocalists"
  | "BoyVoice"
  | "ChildVoice"
  | "ChildrensBackgroundVocalist"
  | "FemaleVoice"
  | "FemaleBackgroundVocalist"
  | "GirlVoice"
  | "LeadVocalist"
  | "MaleVoice"
  | "MaleBackgroundVocalist"
  | "MixedVoice"
  | "MixedBackgroundVocalist"
  | "NeutralVoice"
  | "Voice"
  | "Alboka"
  | "Alpenhorn"
  | "AltoClarinet"
  | "AltoCrumhorn"
  | "AltoFlute"
  | "AltoHorn"
  | "AltoRecorder"
  | "AltoSackbut"
  | "AltoSaxophone"
  | "AltoShawm"
  | "AltoTrombone"
  | "Apito"
  | "Arghul"
  | "Aulochrome"
  | "Bagpipes"
  | "Bansuri"
  | "BaritoneHorn"
  | "BaritoneOboe"
  | "BaritoneSaxophone"
  | "BaroqueBassoon"
  | "BaroqueClarinet"
  | "BaroqueFlute"
  | "BaroqueOboe"
  | "BaroqueRecorder"
  | "BassClarinet"
  | "BassDulcian"
  | "BassFlute"
  | "BassHarmonica"
  | "BassOboe"
  | "BassRecorder"
  | "BassSackbut"
  | "BassSaxophone"
  | "BassShawm"
  | "BassTrombone"
  | "BassTrumpet"
  | "BassTuba"
  | "BassetClarinet"
  | "BassetHorn"
  | "Bassoon"
  | "Bawu"
  | "BirdWhistle"
  | "Bombard"
  | "BosunsWhistle"
  | "BrassInstrument"
  | "Bugle"
  | "Calliope"
  | "Chalumeau"
  | "ChromaticHarmonica"
  | "Cimbasso"
  | "Clarinet"
  | "ClarinoTrumpet"
  | "ConchShell"
  | "ContraAltoClarinet"
  | "ContrabassClarinet"
  | "ContrabassRecorder"
  | "ContrabassSarrusophone"
  | "ContrabassSaxophone"
  | "ContrabassTrombone"
  | "Contrabassoon"
  | "Cornet"
  | "Cornetto"
  | "Crumhorn"
  | "Daegeum"
  | "Didgeridoo"
  | "Diple"
  | "Dizi"
  | "Duduk"
  | "Dulcian"
  | "Dungchen"
  | "EnglishHorn"
  | "Euphonium"
  | "Fife"
  | "Fiscorn"
  | "Flabiol"
  | "Flageolet"
  | "Floyera"
  | "Flugelhorn"
  | "Flute"
  | "FrenchHorn"
  | "Fujara"
  | "Gasba"
  | "Gemshorn"
  | "GermanFlute"
  | "Ghaita"
  | "GreatBassRecorder"
  | "Guanzi"
  | "Gyaling"
  | "Harmonica"
  | "Harmonium"
  | "Heckelphone"
  | "Helicon"
  | "HeraldTrumpet"
  | "HighlandPipes"
  | "Horn"
  | "HotFountainPen"
  | "IrishLowWhistle"
  | "Jagdhorn"
  | "Kaval"
  | "KeyedTrumpet"
  | "Khene"
  | "Khlui"
  | "Launeddas"
  | "Lur"
  | "Mellophone"
  | "Melodica"
  | "Mijwiz"
  | "MiniatureKhene"
  | "Mizmar"
  | "MouthOrgan"
  | "Nadaswaram"
  | "Nai"
  | "NativeAmericanFlute"
  | "NaturalHorn"
  | "NaturalTrumpet"
  | "NeyFlute"
  | "Oboe"
  | "OboeDAmore"
  | "OboeDaCaccia"
  | "Ocarina"
  | "Ophicleide"
  | "Paixiao"
  | "PanFlute"
  | "Pi"
  | "PiccoloClarinet"
  | "PiccoloFlute"
  | "PiccoloTrumpet"
  | "Pinkillu"
  | "PocketTrumpet"
  | "PoliceWhistle"
  | "PostHorn"
  | "Pungi"
  | "Quena"
  | "Quenacho"
  | "Rackett"
  | "Rauschpfeife"
  | "Recorder"
  | "ReedInstrument"
  | "Regal"
  | "Rondador"
  | "Sackbut"
  | "Sarrusophone"
  | "Saxophone"
  | "Serpent"
  | "Shakuhachi"
  | "Shawm"
  | "Shenai"
  | "Shelltone"
  | "Sheng"
  | "Sho"
  | "Shofar"
  | "ShrutiBox"
  | "ShviWhistle"
  | "Siku"
  | "SlideSaxophone"
  | "SlideTrumpet"
  | "SlideWhistle"
  | "SopraninoRecorder"
  | "SopraninoSaxophone"
  | "SopranoClarinet"
  | "SopranoCornet"
  | "SopranoCrumhorn"
  | "SopranoDulcian"
  | "SopranoRecorder"
  | "SopranoSaxophone"
  | "SopranoShawm"
  | "SopranoTrumpet"
  | "Sordun"
  | "Sousaphone"
  | "Suling"
  | "Suona"
  | "Tarka"
  | "Tarogato"
  | "TenorCrumhorn"
  | "TenorDulcian"
  | "TenorFlute"
  | "TenorRecorder"
  | "TenorSackbut"
  | "TenorSaxophone"
  | "TenorShawm"
  | "TenorTrombone"
  | "TinWhistle"
  | "Trombone"
  | "Trumpet"
  | "Tuba"
  | "Tusselfloyte"
  | "UilleanPipes"
  | "ValveTrombone"
  | "Vuvuzela"
  | "WagnerTuba"
  | "WillowFlute"
  | "WindInstrument"
  | "WoodFlute"
  | "WoodTrumpet"
  | "Wot"
  | "Xaphoon"
  | "Xiao"
  | "Xun"
  | "Zummara"
  | "Zurna"
  | "Choir"
  | "PercussionSection"
  | "StringSection"
  | "WindSection"
  | "UserDefined";

export type LabelType =
  | "DisplayLabel"
  | "UserDefined";

export type LinkDescription =
  | "Booklet"
  | "Caption"
  | "ChapterImage"
  | "CoverArt"
  | "Lyrics"
  | "SubTitle"
  | "VideoScreenCapture"
  | "UserDefined";

export type MeasurementType =
  | "BothAudioAndVideo"
  | "EitherAudioOrVideo"
  | "Audio"
  | "Video";

export type MessageControlType =
  | "LiveMessage"
  | "TestMessage";

export type OperatingSystemTypeValue =
  | "MacOS"
  | "MsWindows"
  | "Symbian"
  | "Unknown";

export type PLineType =
  | "OriginalPLine"
  | "RemasteringPLine";

export type ParentalWarningType =
  | "Explicit"
  | "ExplicitContentEdited"
  | "NoAdviceAvailable"
  | "NotExplicit"
  | "Unknown"
  | "UserDefined";

export type PartyRelationshipTypeValue =
  | "HasMember"
  | "HasPart"
  | "IsChildOf"
  | "IsMemberOf"
  | "IsParentOf"
  | "IsPartOf"
  | "UserDefined";

export type PriceInformationType =
  | "StandardRetailPrice"
  | "PreOrderPrice"
  | "UserDefined";

export type PrimaryColorType =
  | "BT.601"
  | "BT.709"
  | "BT.2020";

export type PurposeValue =
  | "BackgroundMusic"
  | "ChannelTrailerMusic"
  | "Extract"
  | "FilmTrailerMusic"
  | "ForegroundMusic"
  | "TrailerMusic"
  | "UserDefined";

export type RatingAgencyValue =
  | "ACMA"
  | "AFR"
  | "AGCOM"
  | "ANATEL"
  | "BBFC"
  | "BFCO"
  | "BFSC"
  | "BFVC"
  | "BMUKK"
  | "CBFC"
  | "CBSC"
  | "CBSC-F"
  | "CCC"
  | "CCE"
  | "CHVRS"
  | "CICF"
  | "CNA"
  | "CNC"
  | "CPBC"
  | "CSA"
  | "CSCF"
  | "DJCTQ"
  | "Eirin"
  | "ESRB"
  | "FAB"
  | "FCB"
  | "FCO"
  | "FILM-CH"
  | "FILM-CZ"
  | "FILM-EG"
  | "FILM-EE"
  | "FILM-GR"
  | "FILM-PE"
  | "FILM-SK"
  | "Filmtilsynet"
  | "FPB"
  | "FRB"
  | "FSK"
  | "ICAA"
  | "IFCO"
  | "IFCOF"
  | "INCAA"
  | "KFCB"
  | "Kijkwijzer"
  | "KMRB"
  | "KR"
  | "KRRIT"
  | "LSF"
  | "MBACT"
  | "MBU"
  | "MCCAA"
  | "MDA"
  | "MDCB"
  | "Medietilsynet"
  | "MEKU"
  | "MFCB"
  | "MIC"
  | "MKRF"
  | "MOC"
  | "MOC-TW"
  | "MPAA"
  | "MPAAT"
  | "MTRCB"
  | "NBC"
  | "NCS"
  | "NFRC"
  | "NFVCB"
  | "NICAM"
  | "NKC"
  | "OFLC"
  | "OFLC-NZ"
  | "OFRB"
  | "PEGI"
  | "RCNOF"
  | "RDCQ"
  | "RIAA"
  | "RTC"
  | "RTE"
  | "SBB"
  | "SiBCI"
  | "Smais"
  | "SM-SA"
  | "SPIO-JK"
  | "USFA"
  | "TELA"
  | "TVPG"
  | "UserDefined"
  | "VET";

export type RatingReasonValue =
  | "Behaviour"
  | "Blasphemy"
  | "Crime"
  | "DiscriminationOrPrejudice"
  | "Drugs"
  | "ExplicitSex"
  | "ExtremeViolence"
  | "FearOrHorror"
  | "Gambling"
  | "IllegalDrugs"
  | "Language"
  | "LegalDrugs"
  | "Nudity"
  | "OnlineGameplay"
  | "Sex"
  | "SexualViolence"
  | "Theme"
  | "UserDefined"
  | "Violence";

export type RecordingFormatValue =
  | "360Video"
  | "Acoustic"
  | "AdultContent"
  | "AdvertisementVideo"
  | "AdviceMagazine"
  | "Animation"
  | "AwardShow"
  | "BalletVideo"
  | "BehindTheMusic"
  | "BehindTheScenes"
  | "BlackAndWhiteVideo"
  | "CauseRelatedRecording"
  | "ChildrensFilm"
  | "ColorizedVideo"
  | "ColumnVideo"
  | "ConcertClip"
  | "ConcertVideo"
  | "ContentProviderOriginals"
  | "CorporateFilm"
  | "Credits"
  | "DanceVideo"
  | "Documentary"
  | "Drama"
  | "DramaticoMusicalVideo"
  | "EducationalVideo"
  | "Episode"
  | "FeatureFilm"
  | "Fiction"
  | "InfomercialVideo"
  | "InteractiveResource"
  | "Interview"
  | "Karaoke"
  | "LiveEventRecording"
  | "LiveEventRecordingInStudio"
  | "LiveEventVideo"
  | "LiveStream"
  | "LowComplexityVideo"
  | "LyricVideo"
  | "Magazine"
  | "Menu"
  | "MultimediaVideo"
  | "MusicalWorkClip"
  | "MusicalWorkReadalongVideo"
  | "MusicalWorkTrailer"
  | "MusicalWorkVideoChapter"
  | "News"
  | "NonMusicalWorkClip"
  | "NonMusicalWorkReadalongVideo"
  | "NonMusicalWorkTrailer"
  | "NonMusicalWorkVideoChapter"
  | "NonSerialAudioVisualRecording"
  | "OfficialMusicVideo"
  | "OperaVideo"
  | "Performance"
  | "RawFootage"
  | "ReadalongVideo"
  | "RealityTvShowVideo"
  | "Excerpt"
  | "Season"
  | "SerialAudioVisualRecording"
  | "Series"
  | "Session"
  | "ShortFilm"
  | "SilentVideo"
  | "SketchVideo"
  | "SoapSitcom"
  | "SpecialEvent"
  | "Sport"
  | "StaticVideo"
  | "StudioRecording"
  | "TheatricalWorkVideo"
  | "TourDiary"
  | "TrailerVideo"
  | "Tutorial"
  | "TvFilm"
  | "TvFilmPerformance"
  | "TvProgram"
  | "TvShowVideo"
  | "Unknown"
  | "UserDefined"
  | "VerticalVideo"
  | "VideoChapter"
  | "VideoClip"
  | "VideoReport"
  | "VideoStem"
  | "VirtualRealityExperience"
  | "Visualizer"
  | "Vlog"
  | "Webisode"
  | "WebResource";

export type RecordingMode =
  | "BinauralAudio"
  | "ImmersiveAudio"
  | "LCR"
  | "Mono"
  | "MultichannelAudio"
  | "MultiTrack"
  | "Quad"
  | "Stems"
  | "Stereo"
  | "SurroundSound"
  | "Unknown";

export type ReferenceCreation =
  | "ReferenceResource"
  | "ConsumerResource";

export type RelationalRelator =
  | "EqualTo"
  | "LessThan"
  | "LessThanOrEqualTo"
  | "MoreThan"
  | "MoreThanOrEqualTo"
  | "NotEqualTo";

export type ReleaseProfileVariantVersionId =
  | "BoxedSet"
  | "BoxedSet Classical"
  | "Classical";

export type ReleaseProfileVersionId =
  | "Audio"
  | "DjMix"
  | "LongFormMusicalWorkVideo"
  | "MixedMedia"
  | "Ringtone"
  | "SimpleAudioSingle"
  | "SimpleVideoSingle"
  | "Video";

export type ReleaseRelationshipTypeValue =
  | "HasArtistFromEnsemble"
  | "HasArtistFromSameEnsemble"
  | "HasContentFrom"
  | "HasEnsembleWithArtist"
  | "HasSameArtist"
  | "HasSameRecordingProject"
  | "HasSimilarContent"
  | "IsAudioUsedFor"
  | "IsDifferentEncoding"
  | "IsDigitalEquivalentToPhysical"
  | "IsEditedVersionOf"
  | "IsEquivalentToAudio"
  | "IsEquivalentToVideo"
  | "IsExtendedFromAlbum"
  | "IsFromAudio"
  | "IsFromVideo"
  | "IsImmersiveEditionOf"
  | "IsNonImmersiveEditionOf"
  | "IsParentRelease"
  | "IsPhysicalEquivalentToDigital"
  | "IsReleaseFromRelease"
  | "IsShortenedFromAlbum"
  | "IsSlowedDownOf"
  | "IsSourceOfEditedVersion"
  | "IsSpedUpOf"
  | "IsVideoUsedFor"
  | "Unknown"
  | "UserDefined";

export type ReleaseType_ERN4 =
  | "Album"
  | "AlertToneRelease"
  | "AsPerContract"
  | "AudioBookRelease"
  | "AudioDramaRelease"
  | "BackCoverImageRelease"
  | "BookletBackImageRelease"
  | "BookletFrontImageRelease"
  | "BookletRelease"
  | "Bundle"
  | "ClassicalAlbum"
  | "ClassicalDigitalBoxedSet"
  | "ClassicalMultimediaAlbum"
  | "ConcertVideo"
  | "DigitalBoxSetRelease"
  | "DjMix"
  | "Documentary"
  | "Drama"
  | "DramaticoMusicalVideoRelease"
  | "EBookRelease"
  | "EP"
  | "Episode"
  | "FeatureFilm"
  | "KaraokeRelease"
  | "LiveEventVideo"
  | "LogoRelease"
  | "LongFormMusicalWorkVideoRelease"
  | "LongFormNonMusicalWorkVideoRelease"
  | "LyricSheetRelease"
  | "MultimediaAlbum"
  | "MultimediaDigitalBoxedSet"
  | "MultimediaSingle"
  | "MusicalWorkBasedGameRelease"
  | "NonMusicalWorkBasedGameRelease"
  | "PlayList"
  | "RingbackToneRelease"
  | "RingtoneRelease"
  | "Season"
  | "Series"
  | "SheetMusicRelease"
  | "ShortFilm"
  | "Single"
  | "SingleResourceRelease"
  | "StemBundle"
  | "UserDefined"
  | "VideoAlbum"
  | "VideoMastertoneRelease"
  | "VideoSingle"
  | "WallpaperRelease";

export type ResourceContributorRoleValue =
  | "Accompanyist"
  | "Actor"
  | "AdditionalEngineer"
  | "AdditionalMixingEngineer"
  | "AdditionalPerformer"
  | "AdditionalProgrammingEngineer"
  | "AdditionalStudioProducer"
  | "AnchorPerson"
  | "AnimalTrainer"
  | "Animator"
  | "Annotator"
  | "Announcer"
  | "AAndRAdministrator"
  | "AAndRCoordinator"
  | "Armourer"
  | "ArtCopyist"
  | "ArtDirector"
  | "Artist"
  | "ArtistBackgroundVocalEngineer"
  | "ArtistVocalEngineer"
  | "ArtistVocalSecondEngineer"
  | "AssistantCameraOperator"
  | "AssistantChiefLightingTechnician"
  | "AssistantConductor"
  | "AssistantDirector"
  | "AssistantEditor"
  | "AssistantEngineer"
  | "AssistantProducer"
  | "AssistantVisualEditor"
  | "AssociatedPerformer"
  | "AssociateProducer"
  | "AuralTrainer"
  | "BackgroundVocalist"
  | "BalanceEngineer"
  | "BandLeader"
  | "Binder"
  | "BindingDesigner"
  | "BookDesigner"
  | "BookjackDesigner"
  | "BookplateDesigner"
  | "BookProducer"
  | "BroadcastAssistant"
  | "BroadcastJournalist"
  | "Calligrapher"
  | "CameraOperator"
  | "Carpenter"
  | "Cartographer"
  | "Cartoonist"
  | "CastingDirector"
  | "Causeur"
  | "Censor"
  | "ChiefLightingTechnician"
  | "Choir"
  | "ChoirMember"
  | "Choreographer"
  | "ChorusMaster"
  | "CircusArtist"
  | "ClapperLoader"
  | "ClubDJ"
  | "CoDirector"
  | "CoExecutiveProducer"
  | "ColorSeparator"
  | "Comedian"
  | "CoMixer"
  | "CoMixingEngineer"
  | "Commentator"
  | "CommissioningBroadcaster"
  | "CompilationProducer"
  | "ComputerGraphicCreator"
  | "ComputerProgrammer"
  | "ConcertMaster"
  | "Conductor"
  | "Consultant"
  | "ContinuityChecker"
  | "Contractor"
  | "CoProducer"
  | "Correspondent"
  | "CostumeDesigner"
  | "CoverDesigner"
  | "Dancer"
  | "Delineator"
  | "Designer"
  | "DialogueCoach"
  | "DialogueDirector"
  | "DigitalAudioWorkstationEngineer"
  | "DigitalEditingEngineer"
  | "DigitalEditingSecondEngineer"
  | "Director"
  | "DirectStreamDigitalEngineer"
  | "DistributionCompany"
  | "DJ"
  | "Draughtsman"
  | "Dresser"
  | "Dubber"
  | "Editor"
  | "EditorInChief"
  | "EditorOfTheDay"
  | "Encoder"
  | "Engineer"
  | "Ensemble"
  | "ExecutiveProducer"
  | "Expert"
  | "Facsimilist"
  | "FightDirector"
  | "FilmDirector"
  | "FilmDistributor"
  | "FilmEditor"
  | "FilmProducer"
  | "FilmSoundEngineer"
  | "FloorManager"
  | "FocusPuller"
  | "FoleyArtist"
  | "FoleyEditor"
  | "FoleyMixer"
  | "GraphicArtist"
  | "GraphicAssistant"
  | "GraphicDesigner"
  | "Greensman"
  | "Grip"
  | "GuestConductor"
  | "GroupMember"
  | "Hairdresser"
  | "Illustrator"
  | "ImmersiveMasteringEngineer"
  | "ImmersiveMixingEngineer"
  | "InitialProducer"
  | "InterviewedGuest"
  | "Interviewer"
  | "KeyCharacter"
  | "KeyGrip"
  | "KeyTalent"
  | "Leadman"
  | "LeadPerformer"
  | "LeadVocalist"
  | "LightingDirector"
  | "LightingTechnician"
  | "LocationManager"
  | "MakeUpArtist"
  | "Manufacturer"
  | "MasteringEngineer"
  | "MasteringSecondEngineer"
  | "MatteArtist"
  | "Mime"
  | "Mixer"
  | "MixingEngineer"
  | "MixingSecondEngineer"
  | "MusicArranger"
  | "MusicCopyist"
  | "MusicDirector"
  | "MusicGroup"
  | "Musician"
  | "Narrator"
  | "NewsProducer"
  | "NewsReader"
  | "NotSpecified"
  | "Orchestra"
  | "OrchestraMember"
  | "OriginalArtist"
  | "OverdubEngineer"
  | "OverdubSecondEngineer"
  | "Painter"
  | "Performer"
  | "Photographer"
  | "PhotographyDirector"
  | "PlaybackSinger"
  | "PostProducer"
  | "PreProduction"
  | "PreProductionEngineer"
  | "PreProductionSecondEngineer"
  | "Presenter"
  | "PrimaryMusician"
  | "ProductionAssistant"
  | "ProductionCompany"
  | "ProductionCoordinator"
  | "ProductionDepartment"
  | "ProductionManager"
  | "ProductionSecretary"
  | "ProjectEngineer"
  | "Programmer"
  | "ProgrammingEngineer"
  | "ProgramProducer"
  | "PropertyManager"
  | "PublishingDirector"
  | "Puppeteer"
  | "Pyrotechnician"
  | "RecordingEngineer"
  | "RecordingSecondEngineer"
  | "Redactor"
  | "ReissueProducer"
  | "RemixedArtist"
  | "Remixer"
  | "RemixingEngineer"
  | "RemixingSecondEngineer"
  | "Repetiteur"
  | "Researcher"
  | "ResearchTeamHead"
  | "ResearchTeamMember"
  | "Restager"
  | "Rigger"
  | "RightsControllerOnProduct"
  | "Runner"
  | "ScenicOperative"
  | "ScientificAdvisor"
  | "ScriptSupervisor"
  | "SecondAssistantCameraOperator"
  | "SecondAssistantDirector"
  | "SecondConductor"
  | "SecondEngineer"
  | "SecondUnitDirector"
  | "SeriesProducer"
  | "SetDesigner"
  | "SetDresser"
  | "SignLanguageInterpreter"
  | "Soloist"
  | "SoundDesigner"
  | "SoundMixer"
  | "SoundRecordist"
  | "SoundSupervisor"
  | "Speaker"
  | "SpecialEffectsTechnician"
  | "Sponsor"
  | "StageAssistantEngineer"
  | "StageDirector"
  | "StageEngineer"
  | "StoryTeller"
  | "StringEngineer"
  | "StringProducer"
  | "StringsDirector"
  | "StudioConductor"
  | "StudioMusician"
  | "StudioPersonnel"
  | "StudioProducer"
  | "Stunts"
  | "SubtitlesEditor"
  | "SubtitlesTranslator"
  | "SupportingActor"
  | "SurroundMixingEngineer"
  | "SurroundMixingSecondEngineer"
  | "TapeOperator"
  | "TechnicalDirector"
  | "Tonmeister"
  | "TrackingEngineer"
  | "TrackingSecondEngineer"
  | "TransfersAndSafetiesEngineer"
  | "TransfersAndSafetiesSecondEngineer"
  | "TransportationManager"
  | "Treatment/ProgramProposal"
  | "TypeDesigner"
  | "Unknown"
  | "UserDefined"
  | "VideoDirector"
  | "Videographer"
  | "VideoMusicalDirector"
  | "VideoProducer"
  | "VisionMixer"
  | "VisualEditor"
  | "VisualEffectsTechnician"
  | "VocalArranger"
  | "VocalEditingEngineer"
  | "VocalEditingSecondEngineer"
  | "VocalEngineer"
  | "Vocalist"
  | "VocalSecondEngineer"
  | "VocalProducer"
  | "VoiceActor"
  | "Wardrobe";

export type ResourceGroupType =
  | "Component"
  | "ComponentRelease"
  | "MultiWorkPart"
  | "ReleaseComponent"
  | "Side";

export type ResourceRelationshipType =
  | "ContainsSamplesFrom"
  | "HasClip"
  | "HasContentFrom"
  | "HasPart"
  | "IsClipFrom"
  | "IsCoveredBy"
  | "IsCoverOf"
  | "IsDifferentEncoding"
  | "IsEditedVersionOf"
  | "IsImmersiveEditionOf"
  | "IsNonImmersiveEditionOf"
  | "IsPartOf"
  | "IsSampledBy"
  | "IsSlowedDownOf"
  | "IsSourceOfEditedVersion"
  | "IsSpedUpOf"
  | "UserDefined";

export type RightsClaimPolicyType =
  | "BlockAccess"
  | "Monetize"
  | "ReportUsage";

export type RightsControllerRole =
  | "AdministratingRecordCompany"
  | "LocalPayee"
  | "RightsAdministrator"
  | "RightsController"
  | "RightsHolder"
  | "RoyaltyAdministrator"
  | "Unknown";

export type RightsControllerType =
  | "OriginalOwner"
  | "SuccessorInTitle"
  | "ExclusiveLicensee";

export type RightsCoverage =
  | "MakeAvailableRight"
  | "MechanicalRight"
  | "PerformingRight"
  | "PrintRight"
  | "ReproductionRight"
  | "SynchronizationRight"
  | "UserDefined";

export type SessionTypeValue =
  | "ArtistVocals"
  | "Demo"
  | "DigitalEditing"
  | "Editing"
  | "LivePerformance"
  | "Mastering"
  | "Mixing"
  | "Overdub"
  | "PreProduction"
  | "Preservation"
  | "Production"
  | "Project"
  | "Recording"
  | "Remixing"
  | "Tracking"
  | "Transfer"
  | "TransfersAndSafeties"
  | "UserDefined"
  | "Vocal";

export type SheetMusicCodecTypeValue =
  | "UserDefined";

export type SheetMusicTypeValue =
  | "UserDefined";

export type SoftwareTypeValue =
  | "InteractiveBooklet"
  | "MusicalWorkBasedGame"
  | "NonMusicalWorkBasedGame"
  | "Screensaver"
  | "Unknown"
  | "UserDefined";

export type SoundRecordingTypeValue =
  | "AudioStem"
  | "Clip"
  | "MusicalWorkReadalongSoundRecording"
  | "MusicalWorkSoundRecording"
  | "NonMusicalWorkReadalongSoundRecording"
  | "NonMusicalWorkSoundRecording"
  | "SpokenWordSoundRecording"
  | "Unknown"
  | "UserDefined";

export type SubGenre =
  | "AcousticChicagoBlues"
  | "BoogieWoogie"
  | "BritishBlues"
  | "ChicagoBlues"
  | "ClassicFemaleBlues"
  | "CountryBlues"
  | "DeltaBlues"
  | "ElectricTexasBlues"
  | "HillCountryBlues"
  | "JumpBlues"
  | "ModernBlues"
  | "NewOrleansBlues"
  | "PianoBlues"
  | "PiedmontBlues"
  | "Roots"
  | "SwampBlues"
  | "TexasBlues"
  | "TraditionalAcoustic"
  | "TraditionalElectric"
  | "WestCoastBlues"
  | "20thCentury"
  | "21stCentury"
  | "Acousmatic"
  | "AmbrosianChant"
  | "ArsAntiqua"
  | "ArsNova"
  | "Baroque"
  | "ByzantineChant"
  | "Classical"
  | "ClassicalCrossover"
  | "Contemporary"
  | "Early20thCentury"
  | "EarlyBaroque"
  | "EarlyElectronic"
  | "EarlyRenaissance"
  | "EarlyRomantic"
  | "ExperimentalClassical"
  | "Expressionism"
  | "FirstVienneseSchool"
  | "Futurism"
  | "GregorianChant"
  | "Impressionism"
  | "Late20thCentury"
  | "LateBaroque"
  | "LateRenaissance"
  | "LateRomantic"
  | "LightMusic"
  | "Medieval"
  | "Middle20thCentury"
  | "MiddleBaroque"
  | "MiddleRenaissance"
  | "MiddleRomantic"
  | "Minimalism"
  | "Modernism"
  | "MusiqueConcrete"
  | "Nationalist"
  | "NeoClassical"
  | "NeoRomantic"
  | "OrchestralFusion"
  | "Organum"
  | "Plainsong"
  | "PostClassical"
  | "PostMinimalism"
  | "PreClassical"
  | "Renaissance"
  | "Romantic"
  | "Serialism"
  | "Spectralism"
  | "AlternativeCountry"
  | "Americana"
  | "BakersfieldSound"
  | "Bluegrass"
  | "CountryPop"
  | "CountryRap"
  | "CountryRock"
  | "HonkyTonk"
  | "ModernCountry"
  | "NashvilleSound"
  | "NeoTraditionalCountry"
  | "OutlawCountry"
  | "TexasCountry"
  | "TraditionalCountry"
  | "WesternSwing"
  | "2StepGarage"
  | "AcidHouse"
  | "AcidTechno"
  | "Ambient"
  | "AmbientHouse"
  | "Bassline"
  | "BigBeat"
  | "Breakbeat"
  | "BrokenBeat"
  | "ChicagoHouse"
  | "DeepHouse"
  | "DetroitHouse"
  | "DetroitTechno"
  | "DigitalHardcore"
  | "Downtempo"
  | "DrillNBass"
  | "DrumNBass"
  | "Drumstep"
  | "DubstepUK"
  | "DubstepUS"
  | "Dubtronica"
  | "DutchHouse"
  | "EBM"
  | "Electro"
  | "ElectroHouse"
  | "Electronica/Eclectic"
  | "Eurodance"
  | "ExperimentalElectronic"
  | "FrenchHouse"
  | "FutureGarage"
  | "Gabba"
  | "GarageHouse"
  | "Glitch"
  | "HappyHardcore"
  | "HardTrance"
  | "Hardcore"
  | "HardcoreBreakbeat"
  | "Hardstyle"
  | "HipHouse"
  | "House"
  | "IDM"
  | "JazzHouse"
  | "Jungle"
  | "Kwaito"
  | "LatinHouse"
  | "MinimalHouse"
  | "MinimalTechno"
  | "NoiseMusic"
  | "NuDisco"
  | "ProgressiveHouse"
  | "ProgressiveTrance"
  | "PsychedelicTrance"
  | "Schranz"
  | "SpeedGarage"
  | "Synthwave"
  | "TechHouse"
  | "Techno"
  | "Trance"
  | "TribalHouse"
  | "TripHop"
  | "UKFunky"
  | "UKGarage"
  | "VocalHouse"
  | "AmericanFolk"
  | "AmericanPrimitiveGuitar"
  | "BarbershopMusic"
  | "BritishFolk"
  | "CanadianFiddling"
  | "CanadianFolk"
  | "Celtic"
  | "ElectricFolk"
  | "EnglishFolk"
  | "FolkBaroque"
  | "FolkRevival"
  | "IndieFolk"
  | "IrishFolk"
  | "NorthAmericanFolk"
  | "OldTime"
  | "ScottishFolk"
  | "SeaShanties"
  | "WelshFolk"
  | "Zydeco"
  | "ClassicGospel"
  | "SouthernGospel"
  | "AlternativeRap"
  | "ChristianRap"
  | "ClassicHipHop"
  | "ConsciousRap"
  | "Crunk"
  | "DirtyRap"
  | "EastCoastHipHop"
  | "ExperimentalHipHop"
  | "FunkCarioca"
  | "GFunk"
  | "GangstaRap"
  | "GoldenAge"
  | "Grime"
  | "HardcoreRap"
  | "InstrumentalHipHop"
  | "MiamiBass"
  | "PopRap"
  | "SouthernRap"
  | "Trap"
  | "WestCoastHipHop"
  | "AcidJazz"
  | "AfricanJazz"
  | "AvantGardeJazz"
  | "Bebop"
  | "BossaNova"
  | "BritishDanceBand"
  | "CapeJazz"
  | "CoolJazz"
  | "Dixieland"
  | "EthiopianJazz"
  | "FreeJazz"
  | "GypsyJazz"
  | "HardBop"
  | "JazzBlues"
  | "JazzFunk"
  | "JazzFusion"
  | "JazzRock"
  | "JazzPop"
  | "LatinJazz"
  | "ModalJazz"
  | "ModernCreative"
  | "ModernJazz"
  | "PostBop"
  | "SmoothJazz"
  | "SoulJazz"
  | "Swing"
  | "SwingRevival"
  | "TraditionalJazz"
  | "TraditionalPop"
  | "Bachata"
  | "Banda"
  | "Boogaloo"
  | "Brazilian"
  | "Conjunto"
  | "Corridos"
  | "Duranguense"
  | "Grupera"
  | "Hupango"
  | "Mariachi"
  | "NewMexicoMusic"
  | "Norteno"
  | "Ranchera"
  | "Reggaeton"
  | "RegionalMexican"
  | "Salsa"
  | "Sertanejo"
  | "Tejano"
  | "AfricanPop"
  | "Afrobeat"
  | "AlternativeDance"
  | "AlternativePop"
  | "Axe"
  | "Bikutsi"
  | "Bollywood"
  | "BrazilianPop"
  | "Brega"
  | "CantoPop"
  | "CaribbeanPop"
  | "ChamberPop"
  | "Chimurenga"
  | "ChinesePop"
  | "DreamPop"
  | "Electroclash"
  | "ElectronicPop"
  | "Enka"
  | "FilipinoPop"
  | "Folktronica"
  | "FrenchPop"
  | "GermanPop"
  | "GreekPop"
  | "Highlife"
  | "Hiplife"
  | "HokkienPop"
  | "IndianPop"
  | "IndiePop"
  | "Indietronica"
  | "IndonesianPop"
  | "JapanesePop"
  | "Kayokyoku"
  | "Kizomba"
  | "KoreanPop"
  | "Kuduro"
  | "LatinFreestyle"
  | "Madchester"
  | "Makossa"
  | "MandoPop"
  | "Mbalax"
  | "Mbaqanga"
  | "ModernLaiko"
  | "ModernPop"
  | "MPB"
  | "MusicOfThePhilippines"
  | "NDW"
  | "NeoPsychedelia"
  | "NewRomantic"
  | "NewWave"
  | "NoisePop"
  | "NouvelleChanson"
  | "PopRock"
  | "PsychedelicPop"
  | "Schlager"
  | "Soca"
  | "Soukous"
  | "SynthPop"
  | "Telugu"
  | "TweePop"
  | "AfroFunk"
  | "AlternativeR'n'B"
  | "BlueEyedSoul"
  | "Boogie"
  | "ChicagoSoul"
  | "ClassicR'n'B"
  | "ContemporaryR'n'B"
  | "DeepSoul"
  | "Disco"
  | "DooWop"
  | "Funk"
  | "GoGo"
  | "HiNRG"
  | "ItaloDisco"
  | "MemphisSoul"
  | "MinneapolisFunk"
  | "ModernR'n'B"
  | "MotownSound"
  | "NeoSoul"
  | "NewJackSwing"
  | "NewOrleansR'n'B"
  | "OGFunk"
  | "PFunk"
  | "Phillysound"
  | "PopFunk"
  | "PsychedelicSoul"
  | "QuietStorm"
  | "RetroSoul"
  | "Soul"
  | "SouthernSoul"
  | "TraditionalR'n'B"
  | "UrbanContemporaryGospel"
  | "WestCoastSoul"
  | "Dancehall"
  | "Dub"
  | "Rocksteady"
  | "RootsReggae"
  | "Ska"
  | "AfroRock"
  | "AltMetal"
  | "AlternativeRock"
  | "ArtRock"
  | "BlackMetal"
  | "BoogieRock"
  | "BritRock"
  | "BritishInvasion"
  | "BritPop"
  | "ClassicRock"
  | "DarkWave"
  | "DeathMetal"
  | "DoomMetal"
  | "EarlyRock"
  | "ElectroGoth"
  | "EmoRock"
  | "ExperimentalRock"
  | "FunkMetal"
  | "GarageRock"
  | "GlamRock"
  | "GothicMetal"
  | "GothicRock"
  | "Grindcore"
  | "Grunge"
  | "HairMetal"
  | "HardRock"
  | "HardcorePunk"
  | "HeartlandRock"
  | "IndieRock"
  | "Industrial"
  | "IndustrialMetal"
  | "JovemGuarda"
  | "Krautrock"
  | "MathRock"
  | "Merseybeat"
  | "Metal"
  | "Metalcore"
  | "NoWave"
  | "NoiseRock"
  | "NuMetal"
  | "Oi!"
  | "PopPunk"
  | "PostGrunge"
  | "PostRock"
  | "PostHardcore"
  | "PostPunk"
  | "PowerPop"
  | "ProgressiveMetal"
  | "ProgressiveRock"
  | "ProtoPunk"
  | "PsychedelicRock"
  | "Psychobilly"
  | "Punk"
  | "RiotGrrrl"
  | "RockNRoll"
  | "Rockabilly"
  | "SambaRock"
  | "Screamo"
  | "Shoegaze"
  | "SoftRock"
  | "SouthAmericanRock"
  | "SouthernRock"
  | "SpaceRock"
  | "SpeedMetal"
  | "StonerRock"
  | "Surf"
  | "SwampRock"
  | "ThirdWaveSka"
  | "ThrashMetal"
  | "Tropicalia"
  | "TwoTone"
  | "Underground"
  | "Commentary"
  | "Conversation"
  | "Interview"
  | "Monologue"
  | "Poetry"
  | "Skit"
  | "StandUpComedy"
  | "Afoxe"
  | "AfricanMusic"
  | "ArgentinianMusic"
  | "BalineseMusic"
  | "BrazilianMusic"
  | "Calypso"
  | "CapoeiraMusic"
  | "CaribbeanMusic"
  | "CarnaticMusic"
  | "ChaChaCha"
  | "ChileanMusic"
  | "Choro"
  | "ColombianMusic"
  | "Contradanza"
  | "CubanMusic"
  | "Cueca"
  | "Cumbia"
  | "CzechMusic"
  | "Danzon"
  | "Dimotiko"
  | "DominicanMusic"
  | "Fado"
  | "Flamenco"
  | "FrenchMusic"
  | "GauchoMusic"
  | "GermanMusic"
  | "GreekMusic"
  | "Guaracha"
  | "HindustaniClassicalMusic"
  | "IndianMusic"
  | "IndonesianMusic"
  | "IrishMusic"
  | "ItalianMusic"
  | "JamaicanMusic"
  | "JavaneseMusic"
  | "JewishMusic"
  | "JugEnsemble"
  | "Klezmer"
  | "Mambo"
  | "Maracatu"
  | "Merengue"
  | "MexicanMusic"
  | "MiddleEasternMusic"
  | "NeapolitanSong"
  | "NorthAmericanMusic"
  | "PakistaniMusic"
  | "Palo"
  | "Pilon"
  | "Polka"
  | "PortugueseMusic"
  | "PuertoRicanMusic"
  | "PunjabiMusic"
  | "Ragtime"
  | "Repente"
  | "RomanianMusic"
  | "Salves"
  | "Samba"
  | "Son"
  | "SouthAmericanMusic"
  | "SpanishMusic"
  | "Spiritual"
  | "Tango"
  | "TibetanMusic"
  | "Tonada"
  | "TurkishMusic"
  | "TurkishClassicalMusic"
  | "WorkSongs"
  | "Exotica"
  | "NewAge"
  | "NewFlamenco"
  | "WorldFusionJazz"
  | "Worldbeat"
  | "UserDefined";

export type SubTitleType =
  | "Location"
  | "Version";

export type TerritoryCodeType =
  | "ISO"
  | "TIS";

export type TerritoryCodeTypeIncludingDeprecatedCodes =
  | "DeprecatedISO"
  | "ISO"
  | "TIS";

export type TextCodecTypeValue =
  | "ASCII"
  | "AsciiOrIso8859nText"
  | "DdexLyricsFile"
  | "EBU-TT"
  | "EnhancedLRC"
  | "EPUB"
  | "HTML"
  | "LRC"
  | "MicrosoftWord"
  | "OpenDocumentText"
  | "OOXML"
  | "PDF"
  | "PostScript"
  | "RTF"
  | "SimpleLRC"
  | "SRT"
  | "TTML"
  | "Unknown"
  | "UserDefined"
  | "UTF8Text"
  | "VTT"
  | "WindowsText"
  | "XHTML"
  | "XML";

export type TextTypeValue =
  | "Caption"
  | "ClosedCaption"
  | "EBook"
  | "LinerNotes"
  | "LyricText"
  | "NonInteractiveBooklet"
  | "SubTitle"
  | "TextDocument"
  | "Unknown"
  | "UserDefined";

export type ThemeType =
  | "ClosingTheme"
  | "MainTheme"
  | "OpeningTheme"
  | "SegmentTheme"
  | "TitleTheme"
  | "UserDefined";

export type UnitOfBitRate =
  | "bps"
  | "Gbps"
  | "kbps"
  | "Mbps";

export type UnitOfConditionValue =
  | "Millisecond"
  | "Minute"
  | "Percent"
  | "Pixel"
  | "Second";

export type UnitOfExtent =
  | "cm"
  | "Inch"
  | "mm"
  | "PercentOfScreen"
  | "Pixel";

export type UnitOfFrameRate =
  | "Hz(interlaced)"
  | "Hz(non-interlaced)";

export type UnitOfFrequency =
  | "GHz"
  | "Hz"
  | "kHz"
  | "MHz";

export type UseType_ERN =
  | "Broadcast"
  | "Cable"
  | "ConditionalDownload"
  | "ContentInfluencedStream"
  | "Display"
  | "Download"
  | "Dub"
  | "DubForOnDemandStreaming"
  | "DubForLivePerformance"
  | "DubForMovies"
  | "DubForMusicOnHold"
  | "DubForPublicPerformance"
  | "DubForRadio"
  | "DubForTV"
  | "ExtractForInternet"
  | "KioskDownload"
  | "Narrowcast"
  | "NonInteractiveStream"
  | "OnDemandStream"
  | "Perform"
  | "PerformAsMusicOnHold"
  | "PerformInLivePerformance"
  | "PerformInPublic"
  | "PermanentDownload"
  | "Playback"
  | "PlayInPublic"
  | "Podcast"
  | "Print"
  | "PrivateCopy"
  | "PurchaseAsPhysicalProduct"
  | "Rent"
  | "Simulcast"
  | "Stream"
  | "TetheredDownload"
  | "TimeInfluencedStream"
  | "Use"
  | "UseAsAlertTone"
  | "UseAsDevice"
  | "UseAsKaraoke"
  | "UseAsRingbackTone"
  | "UseAsRingbackTune"
  | "UseAsRingtone"
  | "UseAsRingtune"
  | "UseAsScreensaver"
  | "UseAsVoiceMail"
  | "UseAsWallpaper"
  | "UseForDataMining"
  | "UseForTrainingGenerativeAI"
  | "UseForIdentification"
  | "UseForTrainingNonGenerativeAI"
  | "UseInMobilePhoneMessaging"
  | "UseInPhoneListening"
  | "UserDefined"
  | "UserMakeAvailableLabelProvided"
  | "UserMakeAvailableUserProvided"
  | "Webcast";

export type UserInterfaceType_ERN =
  | "ConnectedDevice"
  | "GameConsole"
  | "Jukebox"
  | "KaraokeMachine"
  | "Kiosk"
  | "LocalStorageJukebox"
  | "PersonalComputer"
  | "PhysicalMediaWriter"
  | "PortableDevice"
  | "RemoteStorageJukebox"
  | "SmartSpeakers"
  | "UserDefined";

export type VersionTypeValue =
  | "ACappellaVersion"
  | "AlbumVersion"
  | "AlternativeVersion"
  | "CleanVersion"
  | "DemoVersion"
  | "EditedVersion"
  | "InstrumentalVersion"
  | "KaraokeVersion"
  | "LiveVersion"
  | "MixVersion"
  | "MonoVersion"
  | "RadioVersion"
  | "RemixVersion"
  | "SessionVersion"
  | "SingleVersion"
  | "StereoVersion"
  | "UserDefined";

export type VideoCodecTypeValue =
  | "AVC"
  | "H.261"
  | "H.263"
  | "HEVC"
  | "MPEG-1"
  | "MPEG-2"
  | "MPEG-4"
  | "ProRes-422"
  | "ProRes-422_HQ"
  | "ProRes-422_LT"
  | "ProRes-422_Proxy"
  | "ProRes-4444"
  | "ProRes-4444_XQ"
  | "RealVideo"
  | "Shockwave"
  | "Unknown"
  | "UserDefined"
  | "WMV";

export type VideoDefinitionTypeValue =
  | "HighDefinition"
  | "StandardDefinition"
  | "UserDefined";

export type VideoType_ERN43 =
  | "Clip"
  | "FrontCoverVideo"
  | "LongFormMusicalWorkVideo"
  | "LongFormNonMusicalWorkVideo"
  | "ShortFormMusicalWorkVideo"
  | "ShortFormNonMusicalWorkVideo"
  | "UserDefined";

export type VisualPerceptionType =
  | "Background"
  | "UserDefined"
  | "Visual";

export type VocalType =
  | "Instrumental"
  | "UserDefined"
  | "Vocal";
