// generated from schemas/ern-4.3 by npm run generate

/**
 * The composites and allowed-value sets of ERN 4.3, named as in the XSD.
 *
 * An allowed-value set that has the name of a composite has `Value` behind its name. Decimals, dates and durations
 * are text. Members of a choice are optional here: the element table knows which of them go together. A property that
 * is undefined is absent.
 */

export interface AdditionalTitle {
  readonly TitleText: string;
  readonly SubTitle?: readonly DisplaySubTitle[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly TitleType?: AdditionalTitleType | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly IsInOriginalLanguage?: boolean | undefined;
  } | undefined;
}

export interface AdministratingRecordCompanyRole {
  readonly value: AdministratingRecordCompanyRoleValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface AdministratingRecordCompanyWithReference {
  readonly RecordCompanyPartyReference: string;
  readonly Role: AdministratingRecordCompanyRole;
}

export interface Affiliation {
  readonly CompanyName?: string | undefined;
  readonly PartyAffiliateReference?: string | undefined;
  readonly Type: AffiliationType;
  readonly TerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  readonly ValidityPeriod?: ValidityPeriod | undefined;
  readonly RightsType?: readonly RightsType[] | undefined;
  readonly PercentageOfRightsAssignment?: string | undefined;
}

export interface AllTerritoryCode {
  readonly value: AllTerritoryCodeValue;
  readonly attributes?: {
    readonly IdentifierType?: TerritoryCodeTypeIncludingDeprecatedCodes | undefined;
  } | undefined;
}

export interface AspectRatio {
  readonly value: string;
  readonly attributes?: {
    readonly AspectRatioType?: AspectRatioType | undefined;
    readonly AppliesToCroppedResource?: boolean | undefined;
  } | undefined;
}

export interface AudioCodecType {
  readonly value: AudioCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface AudioDeliveryFile {
  readonly Type: string;
  readonly ContainerFormat?: ContainerFormat | undefined;
  readonly AudioCodecType?: AudioCodecType | undefined;
  readonly BitRate?: BitRate | undefined;
  readonly OriginalBitRate?: BitRate | undefined;
  readonly NumberOfChannels?: string | undefined;
  readonly NumberOfAudioObjects?: number | undefined;
  readonly SamplingRate?: SamplingRate | undefined;
  readonly OriginalSamplingRate?: SamplingRate | undefined;
  readonly BitsPerSample?: number | undefined;
  readonly Duration?: string | undefined;
  readonly BitDepth?: number | undefined;
  readonly File?: File | undefined;
  readonly Fingerprint?: readonly Fingerprint[] | undefined;
  readonly IsProvidedInDelivery?: boolean | undefined;
}

export interface AvRating {
  readonly Rating: string;
  readonly Agency: RatingAgency;
  readonly Reason?: RatingReason | undefined;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface BitRate {
  readonly value: string;
  readonly attributes?: {
    readonly UnitOfMeasure?: UnitOfBitRate | undefined;
  } | undefined;
}

export interface CLine {
  readonly Year?: string | undefined;
  readonly CLineCompany?: string | undefined;
  readonly CLineText: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface CLineWithDefault {
  readonly Year?: string | undefined;
  readonly CLineCompany?: string | undefined;
  readonly CLineText: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface CarrierType {
  readonly value: CarrierTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CatalogNumber {
  readonly value: string;
  readonly attributes: {
    readonly Namespace: string;
  };
}

export interface Channel {
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
  readonly URL?: readonly string[] | undefined;
}

export interface Chapter {
  readonly ChapterReference: string;
  readonly ChapterId?: readonly ProprietaryId[] | undefined;
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly SequenceNumber?: number | undefined;
  readonly Contributor?: readonly Contributor[] | undefined;
  readonly Character?: readonly Character[] | undefined;
  readonly RepresentativeImageReference?: string | undefined;
  readonly StartTime?: string | undefined;
  readonly Duration?: string | undefined;
  readonly EndTime?: string | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface ChapterList {
  readonly Chapter: readonly Chapter[];
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface Character {
  readonly CharacterPartyReference: string;
  readonly Performer?: Contributor | undefined;
  readonly attributes?: {
    readonly SequenceNumber?: number | undefined;
  } | undefined;
}

export interface ClipDetails {
  readonly ClipType: ClipType;
  readonly TopLeftCorner?: string | undefined;
  readonly BottomRightCorner?: string | undefined;
  readonly ExpressionType: ExpressionType;
}

export interface ClipRelease {
  readonly ReleaseReference: string;
  readonly ReleaseId: ReleaseId;
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly ReleaseResourceReference: string;
  readonly ReleaseLabelReference: readonly ReleaseLabelReferenceWithParty[];
  readonly Genre: readonly GenreWithTerritory[];
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
}

export interface ClipType {
  readonly value: ClipTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CommercialModelType {
  readonly value: CommercialModelType_ERN;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface ConditionForRightsClaimPolicy {
  readonly Value: string;
  readonly Unit: UnitOfConditionValue;
  readonly ReferenceCreation?: ReferenceCreation | undefined;
  readonly RelationalRelator: RelationalRelator;
  readonly MeasurementType?: MeasurementType | undefined;
  readonly Segment?: readonly Segment[] | undefined;
  readonly ServiceException?: readonly ServiceException[] | undefined;
}

export interface ContainerFormat {
  readonly value: ContainerFormatValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface Contributor {
  readonly ContributorPartyReference: string;
  readonly Role?: readonly ContributorRole[] | undefined;
  readonly InstrumentType?: readonly InstrumentType[] | undefined;
  readonly HasMadeFeaturedContribution?: boolean | undefined;
  readonly HasMadeContractedContribution?: boolean | undefined;
  readonly IsCredited?: IsCredited | undefined;
  readonly DisplayCredits?: readonly DisplayCredits[] | undefined;
  readonly attributes?: {
    readonly SequenceNumber?: number | undefined;
  } | undefined;
}

export interface ContributorRole {
  readonly value: ContributorRoleValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CoreArea {
  readonly TopLeftCorner: string;
  readonly BottomRightCorner: string;
}

export interface CourtesyLineWithDefault {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface Cue {
  readonly CueUseType?: CueUseType | undefined;
  readonly CueThemeType?: CueThemeType | undefined;
  readonly CueVocalType?: CueVocalType | undefined;
  readonly CueVisualPerceptionType?: CueVisualPerceptionType | undefined;
  readonly CueOrigin?: CueOrigin | undefined;
  readonly ResourceId?: ResourceId | undefined;
  readonly WorkId?: MusicalWorkId | undefined;
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly Contributor?: readonly Contributor[] | undefined;
  readonly IsDance?: boolean | undefined;
  readonly HasMusicalContent?: boolean | undefined;
  readonly PLine?: readonly PLine[] | undefined;
  readonly CLine?: readonly CLine[] | undefined;
  readonly StartTime?: string | undefined;
  readonly Duration?: string | undefined;
  readonly EndTime?: string | undefined;
}

export interface CueOrigin {
  readonly value: CueOriginValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CueSheet {
  readonly CueSheetId?: readonly ProprietaryId[] | undefined;
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
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CueThemeType {
  readonly value: ThemeType;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CueUseType {
  readonly value: CueUseTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CueVisualPerceptionType {
  readonly value: VisualPerceptionType;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CueVocalType {
  readonly value: VocalType;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface CurrentTerritoryCode {
  readonly value: CurrentTerritoryCodeValue;
  readonly attributes?: {
    readonly IdentifierType?: TerritoryCodeType | undefined;
  } | undefined;
}

export interface DSP {
  readonly PartyName?: readonly PartyName[] | undefined;
  readonly PartyId?: readonly DetailedPartyId[] | undefined;
  readonly TradingName?: Name | undefined;
  readonly URL?: readonly string[] | undefined;
}

export interface Deal {
  readonly DealReference?: readonly string[] | undefined;
  readonly IsCommunicatedOutOfBand?: boolean | undefined;
  readonly DealTerms?: DealTerms | undefined;
  readonly DealTechnicalResourceDetailsReferenceList?: DealTechnicalResourceDetailsReferenceList | undefined;
  readonly DistributionChannelPage?: readonly DistributionChannelPage[] | undefined;
}

export interface DealList {
  readonly ReleaseDeal: readonly ReleaseDeal[];
  readonly ReleaseVisibility?: readonly ReleaseVisibility[] | undefined;
  readonly TrackReleaseVisibility?: readonly TrackReleaseVisibility[] | undefined;
}

export interface DealResourceReferenceList {
  readonly DealResourceReference: readonly string[];
}

export interface DealTechnicalResourceDetailsReferenceList {
  readonly DealTechnicalResourceDetailsReference: readonly string[];
}

export interface DealTerms {
  readonly TerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  readonly ValidityPeriod: readonly PeriodWithStartDate[];
  readonly CommercialModelType?: readonly CommercialModelType[] | undefined;
  readonly UseType?: readonly DiscoverableUseType[] | undefined;
  readonly UserInterfaceType?: readonly UserInterfaceType[] | undefined;
  readonly CarrierType?: readonly CarrierType[] | undefined;
  readonly TechnicalInstantiation?: DealTermsTechnicalInstantiation | undefined;
  readonly NumberOfUsages?: number | undefined;
  readonly DistributionChannel?: readonly DSP[] | undefined;
  readonly ExcludedDistributionChannel?: readonly DSP[] | undefined;
  readonly RightsClaimPolicy?: readonly RightsClaimPolicy[] | undefined;
  readonly PriceInformation?: readonly PriceInformationWithType[] | undefined;
  readonly IsPromotional?: boolean | undefined;
  readonly PromotionalCode?: PromotionalCode | undefined;
  readonly IsPreOrderDeal?: boolean | undefined;
  readonly InstantGratificationResourceList?: DealResourceReferenceList | undefined;
  readonly PhysicalReturns?: PhysicalReturns | undefined;
  readonly NumberOfProductsPerCarton?: number | undefined;
}

export interface DealTermsTechnicalInstantiation {
  readonly VideoDefinitionType?: VideoDefinitionType | undefined;
  readonly CodingType?: CodingType | undefined;
  readonly BitRate?: BitRate | undefined;
}

export interface Deity {
  readonly value: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface DelegatedUsageRights {
  readonly UseType: readonly UseType[];
  readonly PeriodOfRightsDelegation?: Period | undefined;
  readonly TerritoryOfRightsDelegation?: readonly AllTerritoryCode[] | undefined;
}

export interface DescriptionWithTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface DetailedHashSum {
  readonly Algorithm: HashSumAlgorithmType;
  readonly Version?: string | undefined;
  readonly Parameter?: string | undefined;
  readonly DataType?: BinaryDataType | undefined;
  readonly HashSumValue: string;
}

export interface DetailedPartyId {
  readonly ISNI?: string | undefined;
  readonly DPID?: string | undefined;
  readonly IpiNameNumber?: string | undefined;
  readonly IPN?: string | undefined;
  readonly CisacSocietyId?: string | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
}

export interface DetailedResourceContributor {
  readonly PartyName?: readonly PartyName[] | undefined;
  readonly PartyId?: readonly DetailedPartyId[] | undefined;
  readonly Role?: readonly ContributorRole[] | undefined;
  readonly InstrumentType?: readonly InstrumentType[] | undefined;
  readonly HasMadeFeaturedContribution?: boolean | undefined;
  readonly HasMadeContractedContribution?: boolean | undefined;
  readonly DisplayCredits?: readonly DisplayCredits[] | undefined;
  readonly attributes?: {
    readonly SequenceNumber?: number | undefined;
  } | undefined;
}

export interface DiscoverableUseType {
  readonly value: UseType_ERN;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly IsDiscoverable?: boolean | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface DisplayArtist {
  readonly ArtistPartyReference: string;
  readonly DisplayArtistRole: DisplayArtistRole;
  readonly ArtisticRole?: readonly ContributorRole[] | undefined;
  readonly TitleDisplayInformation?: readonly TitleDisplayInformation[] | undefined;
  readonly attributes?: {
    readonly SequenceNumber?: number | undefined;
  } | undefined;
}

export interface DisplayArtistNameWithDefault {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsInOriginalLanguage?: boolean | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface DisplayArtistRole {
  readonly value: DisplayArtistRoleValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface DisplayCreditPartyGroup {
  readonly DisplayCreditParty: string;
  readonly NameUsedInDisplayCredit?: string | undefined;
}

export interface DisplayCredits {
  readonly DisplayCreditText: string;
  readonly DisplayCreditPartyGroup?: readonly DisplayCreditPartyGroup[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface DisplaySubTitle {
  readonly value: string;
  readonly attributes?: {
    readonly SequenceNumber?: number | undefined;
    readonly IsDisplayedInTitle?: boolean | undefined;
    readonly SubTitleType?: SubTitleType | undefined;
  } | undefined;
}

export interface DisplayTitle {
  readonly TitleText: string;
  readonly SubTitle?: readonly DisplaySubTitle[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly IsInOriginalLanguage?: boolean | undefined;
  } | undefined;
}

export interface DisplayTitleText {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly IsInOriginalLanguage?: boolean | undefined;
  } | undefined;
}

export interface DistributionChannelPage {
  readonly PartyId?: readonly DetailedPartyId[] | undefined;
  readonly PageName?: Name | undefined;
  readonly URL?: string | undefined;
  readonly UserName?: string | undefined;
}

export interface EditionContributor {
  readonly ContributorPartyReference: string;
  readonly Role?: readonly ContributorRole[] | undefined;
  readonly HasMadeFeaturedContribution?: boolean | undefined;
  readonly HasMadeContractedContribution?: boolean | undefined;
  readonly IsCredited?: IsCredited | undefined;
  readonly DisplayCredits?: readonly DisplayCredits[] | undefined;
  readonly attributes?: {
    readonly SequenceNumber?: number | undefined;
  } | undefined;
}

export interface EventDate {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean | undefined;
    readonly IsBefore?: boolean | undefined;
    readonly IsAfter?: boolean | undefined;
    readonly ApplicableTerritoryCode?: AllTerritoryCodeValue | undefined;
    readonly LocationDescription?: string | undefined;
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface EventDateTime {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean | undefined;
    readonly IsBefore?: boolean | undefined;
    readonly IsAfter?: boolean | undefined;
    readonly TerritoryCode?: AllTerritoryCodeValue | undefined;
    readonly LocationDescription?: string | undefined;
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface EventDateTimeWithoutFlags {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly LocationDescription?: string | undefined;
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface EventDateWithCurrentTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly LocationDescription?: string | undefined;
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface EventDateWithDefault {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean | undefined;
    readonly ApplicableTerritoryCode?: AllTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface EventDateWithoutFlags {
  readonly value: string;
  readonly attributes?: {
    readonly IsApproximate?: boolean | undefined;
    readonly ApplicableTerritoryCode?: AllTerritoryCodeValue | undefined;
    readonly LocationDescription?: string | undefined;
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface Extent {
  readonly value: string;
  readonly attributes?: {
    readonly UnitOfMeasure?: UnitOfExtent | undefined;
  } | undefined;
}

export interface ExternalResourceLink {
  readonly URL: readonly string[];
  readonly ValidityPeriod?: PeriodWithoutFlags | undefined;
  readonly ExternalLink?: string | undefined;
  readonly ExternallyLinkedResourceType?: readonly ExternallyLinkedResourceType[] | undefined;
  readonly FileFormat?: string | undefined;
}

export interface ExternallyLinkedResourceType {
  readonly value: ExternallyLinkedResourceTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface File {
  readonly URI: string;
  readonly HashSum?: DetailedHashSum | undefined;
  readonly FileSize?: string | undefined;
}

export interface Fingerprint {
  readonly Algorithm: FingerprintAlgorithmType;
  readonly Version?: string | undefined;
  readonly Parameter?: string | undefined;
  readonly File?: File | undefined;
  readonly DataType?: BinaryDataType | undefined;
  readonly FingerprintValue?: string | undefined;
}

export interface FingerprintAlgorithmType {
  readonly value: FingerprintAlgorithmTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface FirstPublicationDate {
  readonly value: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface FrameRate {
  readonly value: string;
  readonly attributes?: {
    readonly UnitOfMeasure?: UnitOfFrameRate | undefined;
  } | undefined;
}

export interface FulfillmentDateWithTerritory {
  readonly FulfillmentDate: string;
  readonly ResourceReleaseReference?: readonly string[] | undefined;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface GenreCategory {
  readonly Value: GenreCategoryValue;
  readonly Description?: readonly TextWithoutTerritory[] | undefined;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
  } | undefined;
}

export interface GenreCategoryValue {
  readonly value: ClassifiedGenre;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface GenreWithTerritory {
  readonly GenreText: string;
  readonly SubGenre?: string | undefined;
  readonly GenreCategory?: readonly GenreCategory[] | undefined;
  readonly SubGenreCategory?: readonly SubGenreCategory[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface HashSumAlgorithmType {
  readonly value: HashSumAlgorithmTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface HdrVideoDynamicMetadataType {
  readonly value: HdrVideoDynamicMetadataTypeValue;
  readonly attributes?: {
    readonly Version?: string | undefined;
    readonly SdrDerivationPermitted?: boolean | undefined;
  } | undefined;
}

export interface Image {
  readonly ResourceReference: string;
  readonly Type: ImageType;
  readonly ResourceId: readonly ResourceProprietaryId[];
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly VersionType?: readonly VersionType[] | undefined;
  readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[] | undefined;
  readonly DisplayArtist?: readonly DisplayArtist[] | undefined;
  readonly Contributor?: readonly Contributor[] | undefined;
  readonly ResourceRightsController?: readonly ResourceRightsController[] | undefined;
  readonly WorkRightsController?: readonly WorkRightsController[] | undefined;
  readonly CLine?: readonly CLineWithDefault[] | undefined;
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[] | undefined;
  readonly CreationDate?: EventDateWithoutFlags | undefined;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[] | undefined;
  readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[] | undefined;
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
  readonly RelatedResource?: readonly RelatedResource[] | undefined;
  readonly ContainsHiddenContent?: boolean | undefined;
  readonly Description?: readonly DescriptionWithTerritory[] | undefined;
  readonly TechnicalDetails?: readonly TechnicalImageDetails[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsSupplemental?: boolean | undefined;
  } | undefined;
}

export interface ImageCodecType {
  readonly value: ImageCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface ImageType {
  readonly value: ImageTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface InstrumentType {
  readonly value: InstrumentTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface IsCredited {
  readonly value: boolean;
  readonly attributes?: {
    readonly MayBeShared?: boolean | undefined;
  } | undefined;
}

export interface KeywordsWithTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface Language {
  readonly value: string;
  readonly attributes?: {
    readonly IsMainLanguage?: boolean | undefined;
  } | undefined;
}

export interface LinkedReleaseResourceReference {
  readonly value: string;
  readonly attributes?: {
    readonly LinkDescription?: LinkDescription | undefined;
    readonly LanguageAndScriptCode?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
    readonly SequenceNumber?: number | undefined;
    readonly IsMultiFile?: boolean | undefined;
  } | undefined;
}

export interface LocationAndDateOfSession {
  readonly SessionType?: readonly SessionType[] | undefined;
  readonly Period?: Period | undefined;
  readonly Venue?: readonly Venue[] | undefined;
  readonly Comment?: TextWithFormat | undefined;
  readonly Contributor?: readonly PartyWithRole[] | undefined;
}

export interface MarketingComment {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface MessageAuditTrail {
  readonly MessageAuditTrailEvent: readonly MessageAuditTrailEvent[];
}

export interface MessageAuditTrailEvent {
  readonly MessagingPartyDescriptor: MessagingPartyWithoutCode;
  readonly DateTime: string;
}

export interface MessageHeader {
  readonly MessageThreadId?: string | undefined;
  readonly MessageId: string;
  readonly MessageFileName?: string | undefined;
  readonly MessageSender: MessagingPartyWithoutCode;
  readonly SentOnBehalfOf?: MessagingPartyWithoutCode | undefined;
  readonly MessageRecipient: readonly MessagingPartyWithoutCode[];
  readonly MessageCreatedDateTime: string;
  readonly MessageAuditTrail?: MessageAuditTrail | undefined;
  readonly MessageControlType?: MessageControlType | undefined;
}

export interface MessagingPartyWithoutCode {
  readonly PartyId: string;
  readonly PartyName?: PartyNameWithoutCode | undefined;
  readonly TradingName?: string | undefined;
}

export interface MusicalWorkId {
  readonly ISWC?: string | undefined;
  readonly OpusNumber?: string | undefined;
  readonly ComposerCatalogNumber?: readonly string[] | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
  readonly attributes?: {
    readonly IsReplaced?: boolean | undefined;
  } | undefined;
}

export interface Name {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface NewReleaseMessage {
  readonly MessageHeader: MessageHeader;
  readonly ReleaseAdmin?: readonly ReleaseAdmin[] | undefined;
  readonly PartyList: PartyList;
  readonly CueSheetList?: CueSheetList | undefined;
  readonly ResourceList: ResourceList;
  readonly ChapterList?: ChapterList | undefined;
  readonly ReleaseList: ReleaseList;
  readonly DealList?: DealList | undefined;
  readonly SupplementalDocumentList?: SupplementalDocumentList | undefined;
  readonly attributes: {
    readonly ReleaseProfileVersionId?: ReleaseProfileVersionId | undefined;
    readonly ReleaseProfileVariantVersionId?: ReleaseProfileVariantVersionId | undefined;
    readonly AvsVersionId: string;
    readonly LanguageAndScriptCode: string;
  };
}

export interface OperatingSystemType {
  readonly value: OperatingSystemTypeValue;
  readonly attributes?: {
    readonly Version?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface PLine {
  readonly Year?: string | undefined;
  readonly PLineCompany?: string | undefined;
  readonly PLineText: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly PLineType?: PLineType | undefined;
  } | undefined;
}

export interface PLineWithDefault {
  readonly Year?: string | undefined;
  readonly PLineCompany?: string | undefined;
  readonly PLineText: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface ParentalWarningTypeWithTerritory {
  readonly value: ParentalWarningType;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly UserDefinedValue?: string | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface Party {
  readonly PartyReference: string;
  readonly PartyName?: readonly PartyNameWithTerritory[] | undefined;
  readonly PartyId?: readonly DetailedPartyId[] | undefined;
  readonly Affiliation?: readonly Affiliation[] | undefined;
  readonly RelatedParty?: readonly RelatedParty[] | undefined;
  readonly ArtistProfilePage?: readonly string[] | undefined;
}

export interface PartyList {
  readonly Party: readonly Party[];
}

export interface PartyName {
  readonly FullName: Name;
  readonly FullNameAsciiTranscribed?: string | undefined;
  readonly FullNameIndexed?: Name | undefined;
  readonly NamesBeforeKeyName?: Name | undefined;
  readonly KeyName?: Name | undefined;
  readonly NamesAfterKeyName?: Name | undefined;
  readonly AbbreviatedName?: Name | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface PartyNameWithTerritory {
  readonly FullName: Name;
  readonly FullNameAsciiTranscribed?: string | undefined;
  readonly FullNameIndexed?: Name | undefined;
  readonly NamesBeforeKeyName?: Name | undefined;
  readonly KeyName?: Name | undefined;
  readonly NamesAfterKeyName?: Name | undefined;
  readonly AbbreviatedName?: Name | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsNickname?: boolean | undefined;
    readonly IsStageName?: boolean | undefined;
    readonly IsLegalName?: boolean | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly IsInOriginalLanguage?: boolean | undefined;
  } | undefined;
}

export interface PartyNameWithoutCode {
  readonly FullName: string;
  readonly FullNameAsciiTranscribed?: string | undefined;
  readonly FullNameIndexed?: string | undefined;
  readonly NamesBeforeKeyName?: string | undefined;
  readonly KeyName?: string | undefined;
  readonly NamesAfterKeyName?: string | undefined;
  readonly AbbreviatedName?: string | undefined;
}

export interface PartyRelationshipType {
  readonly value: PartyRelationshipTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
    readonly MayBeShared?: boolean | undefined;
  } | undefined;
}

export interface PartyWithRole {
  readonly ISNI?: string | undefined;
  readonly DPID?: string | undefined;
  readonly IpiNameNumber?: string | undefined;
  readonly IPN?: string | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
  readonly PartyName?: PartyNameWithTerritory | undefined;
  readonly Role?: ResourceContributorRole | undefined;
}

export interface Percentage {
  readonly value: string;
  readonly attributes?: {
    readonly HasMaxValueOfOne?: boolean | undefined;
  } | undefined;
}

export interface Period {
  readonly StartDate?: EventDate | undefined;
  readonly EndDate?: EventDate | undefined;
  readonly StartDateTime?: EventDateTime | undefined;
  readonly EndDateTime?: EventDateTime | undefined;
}

export interface PeriodWithStartDate {
  readonly StartDate?: EventDateWithCurrentTerritory | undefined;
  readonly EndDate?: EventDateWithCurrentTerritory | undefined;
  readonly StartDateTime?: EventDateTimeWithoutFlags | undefined;
  readonly EndDateTime?: EventDateTimeWithoutFlags | undefined;
}

export interface PeriodWithoutFlags {
  readonly StartDate?: EventDateWithCurrentTerritory | undefined;
  readonly EndDate?: EventDateWithCurrentTerritory | undefined;
  readonly StartDateTime?: EventDateTimeWithoutFlags | undefined;
  readonly EndDateTime?: EventDateTimeWithoutFlags | undefined;
}

export interface PhysicalReturns {
  readonly PhysicalReturnsAllowed: boolean;
  readonly LatestDateForPhysicalReturns?: string | undefined;
}

export interface Prefix {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface Price {
  readonly value: string;
  readonly attributes: {
    readonly CurrencyCode: CurrencyCode;
  };
}

export interface PriceInformationWithType {
  readonly PriceCode?: PriceType | undefined;
  readonly WholesalePricePerUnit?: Price | undefined;
  readonly BulkOrderWholesalePricePerUnit?: Price | undefined;
  readonly SuggestedRetailPrice?: Price | undefined;
  readonly attributes?: {
    readonly PriceType?: PriceInformationType | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
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
    readonly Namespace?: string | undefined;
  } | undefined;
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
  readonly ReleaseId?: ReleaseId | undefined;
  readonly Title?: readonly Title[] | undefined;
  readonly Contributor?: readonly DetailedResourceContributor[] | undefined;
}

export interface Purpose {
  readonly value: PurposeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface Raga {
  readonly value: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface RatingAgency {
  readonly value: RatingAgencyValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface RatingReason {
  readonly value: RatingReasonValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface Reason {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface RecordingFormat {
  readonly value: RecordingFormatValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface RelatedParty {
  readonly PartyRelatedPartyReference: string;
  readonly PartyRelationshipType: PartyRelationshipType;
}

export interface RelatedRelease {
  readonly ReleaseRelationshipType: ReleaseRelationshipType;
  readonly ReleaseId: ReleaseId;
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[] | undefined;
  readonly ReleaseLabelReference?: readonly ReleaseLabelReference[] | undefined;
  readonly ReleaseDate?: EventDateWithoutFlags | undefined;
  readonly OriginalReleaseDate?: EventDateWithoutFlags | undefined;
}

export interface RelatedResource {
  readonly ResourceRelationshipType: ResourceRelationshipType;
  readonly ResourceRelatedResourceReference?: string | undefined;
  readonly ResourceId?: ResourceId | undefined;
  readonly Timing?: readonly Timing[] | undefined;
}

export interface Release {
  readonly ReleaseReference: string;
  readonly ReleaseType: readonly ReleaseTypeForReleaseNotification[];
  readonly ReleaseId: ReleaseId;
  readonly DisplayTitleText: readonly DisplayTitleText[];
  readonly DisplayTitle: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly VersionType?: readonly VersionType[] | undefined;
  readonly DisplayArtistName: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist: readonly DisplayArtist[];
  readonly ReleaseLabelReference: readonly ReleaseLabelReferenceWithParty[];
  readonly AdministratingRecordCompany?: readonly AdministratingRecordCompanyWithReference[] | undefined;
  readonly PLine?: readonly PLineWithDefault[] | undefined;
  readonly CLine?: readonly CLineWithDefault[] | undefined;
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[] | undefined;
  readonly Duration?: string | undefined;
  readonly Genre: readonly GenreWithTerritory[];
  readonly ReleaseDate?: readonly EventDateWithDefault[] | undefined;
  readonly OriginalReleaseDate?: readonly EventDateWithDefault[] | undefined;
  readonly ReleaseVisibilityReference?: readonly string[] | undefined;
  readonly ParentalWarningType: readonly ParentalWarningTypeWithTerritory[];
  readonly AvRating?: readonly AvRating[] | undefined;
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
  readonly RelatedResource?: readonly RelatedResource[] | undefined;
  readonly IsSingleArtistCompilation?: boolean | undefined;
  readonly IsMultiArtistCompilation?: boolean | undefined;
  readonly ResourceGroup: ResourceGroup;
  readonly ExternalResourceLink?: readonly ExternalResourceLink[] | undefined;
  readonly TargetURL?: string | undefined;
  readonly Keywords?: readonly KeywordsWithTerritory[] | undefined;
  readonly Synopsis?: readonly SynopsisWithTerritory[] | undefined;
  readonly Raga?: readonly Raga[] | undefined;
  readonly Tala?: readonly Tala[] | undefined;
  readonly Deity?: readonly Deity[] | undefined;
  readonly HiResMusicDescription?: string | undefined;
  readonly IsSoundtrack?: boolean | undefined;
  readonly IsHiResMusic?: boolean | undefined;
  readonly MarketingComment?: readonly MarketingComment[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
  } | undefined;
}

export interface ReleaseAdmin {
  readonly ReleaseAdminId: string;
  readonly PersonnelDescription?: string | undefined;
  readonly SystemDescription?: readonly string[] | undefined;
}

export interface ReleaseDeal {
  readonly DealReleaseReference: readonly string[];
  readonly Deal: readonly Deal[];
}

export interface ReleaseId {
  readonly GRid?: string | undefined;
  readonly ICPN?: string | undefined;
  readonly CatalogNumber?: CatalogNumber | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
}

export interface ReleaseLabelReference {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly LabelType?: LabelType | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
  } | undefined;
}

export interface ReleaseLabelReferenceWithParty {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly LabelType?: LabelType | undefined;
    readonly AccessControlParty?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
  } | undefined;
}

export interface ReleaseList {
  readonly Release?: Release | undefined;
  readonly TrackRelease?: readonly TrackRelease[] | undefined;
  readonly ClipRelease?: readonly ClipRelease[] | undefined;
}

export interface ReleaseRelationshipType {
  readonly value: ReleaseRelationshipTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface ReleaseTypeForReleaseNotification {
  readonly value: ReleaseType_ERN4;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface ReleaseVisibility {
  readonly VisibilityReference: string;
  readonly TerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  readonly ReleaseDisplayStartDateTime?: string | undefined;
  readonly CoverArtPreviewStartDateTime?: string | undefined;
  readonly FullTrackListingPreviewStartDateTime?: string | undefined;
  readonly ClipPreviewStartDateTime?: string | undefined;
  readonly attributes?: {
    readonly DoNotDisplayDates?: boolean | undefined;
  } | undefined;
}

export interface ResourceContainedResourceReference {
  readonly ResourceContainedResourceReference: string;
  readonly DurationUsed?: string | undefined;
  readonly StartPoint?: string | undefined;
  readonly Purpose?: Purpose | undefined;
}

export interface ResourceContainedResourceReferenceList {
  readonly ResourceContainedResourceReference: readonly ResourceContainedResourceReference[];
}

export interface ResourceContributorRole {
  readonly value: ResourceContributorRoleValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface ResourceGroup {
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly SequenceNumber?: number | undefined;
  readonly NoDisplaySequence?: boolean | undefined;
  readonly DisplaySequence?: string | undefined;
  readonly DisplayArtist?: readonly DisplayArtist[] | undefined;
  readonly CarrierType?: readonly CarrierType[] | undefined;
  readonly Duration?: string | undefined;
  readonly ResourceGroupReleaseReference?: string | undefined;
  readonly ReleaseId?: ReleaseId | undefined;
  readonly ResourceGroup?: readonly ResourceSubGroup[] | undefined;
  readonly ResourceGroupContentItem?: readonly ResourceGroupContentItem[] | undefined;
  readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[] | undefined;
}

export interface ResourceGroupContentItem {
  readonly SequenceNumber?: number | undefined;
  readonly NoDisplaySequence?: boolean | undefined;
  readonly DisplaySequence?: string | undefined;
  readonly ReleaseResourceReference: string;
  readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[] | undefined;
  readonly IsBonusResource?: boolean | undefined;
  readonly IsInstantGratificationResource?: boolean | undefined;
  readonly IsPreOrderIncentiveResource?: boolean | undefined;
}

export interface ResourceId {
  readonly ISRC?: string | undefined;
  readonly ISMN?: string | undefined;
  readonly ISAN?: string | undefined;
  readonly VISAN?: string | undefined;
  readonly ISBN?: string | undefined;
  readonly ISSN?: string | undefined;
  readonly SICI?: string | undefined;
  readonly CatalogNumber?: CatalogNumber | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
  readonly attributes?: {
    readonly IsReplaced?: boolean | undefined;
  } | undefined;
}

export interface ResourceList {
  readonly SoundRecording?: readonly SoundRecording[] | undefined;
  readonly Video?: readonly Video[] | undefined;
  readonly Image?: readonly Image[] | undefined;
  readonly Text?: readonly Text[] | undefined;
  readonly SheetMusic?: readonly SheetMusic[] | undefined;
  readonly Software?: readonly Software[] | undefined;
}

export interface ResourceProprietaryId {
  readonly ProprietaryId: readonly ProprietaryId[];
  readonly attributes?: {
    readonly IsReplaced?: boolean | undefined;
  } | undefined;
}

export interface ResourceRightsController {
  readonly RightsControllerPartyReference: string;
  readonly RightsControlType?: readonly RightsControllerRole[] | undefined;
  readonly RightShareUnknown?: boolean | undefined;
  readonly RightSharePercentage?: Percentage | undefined;
  readonly DelegatedUsageRights?: readonly DelegatedUsageRights[] | undefined;
  readonly attributes?: {
    readonly SequenceNumber?: number | undefined;
  } | undefined;
}

export interface ResourceSubGroup {
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly SequenceNumber?: number | undefined;
  readonly NoDisplaySequence?: boolean | undefined;
  readonly DisplaySequence?: string | undefined;
  readonly DisplayArtist?: readonly DisplayArtist[] | undefined;
  readonly CarrierType?: readonly CarrierType[] | undefined;
  readonly Duration?: string | undefined;
  readonly ResourceGroupReleaseReference?: string | undefined;
  readonly ReleaseId?: ReleaseId | undefined;
  readonly ResourceGroup?: readonly ResourceSubGroup[] | undefined;
  readonly ResourceGroupContentItem?: readonly ResourceGroupContentItem[] | undefined;
  readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[] | undefined;
  readonly attributes: {
    readonly ResourceGroupType: ResourceGroupType;
  };
}

export interface RightsClaimPolicy {
  readonly Condition?: readonly ConditionForRightsClaimPolicy[] | undefined;
  readonly RightsClaimPolicyType: RightsClaimPolicyType;
}

export interface RightsType {
  readonly value: RightsCoverage;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface SamplingRate {
  readonly value: string;
  readonly attributes?: {
    readonly UnitOfMeasure?: UnitOfFrequency | undefined;
  } | undefined;
}

export interface Segment {
  readonly StartTime: string;
  readonly Duration?: string | undefined;
  readonly EndTime?: string | undefined;
}

export interface ServiceException {
  readonly PartyName?: readonly PartyName[] | undefined;
  readonly PartyId?: readonly DetailedPartyId[] | undefined;
  readonly TradingName?: Name | undefined;
  readonly URL?: readonly string[] | undefined;
  readonly Channel?: readonly Channel[] | undefined;
}

export interface SessionType {
  readonly value: SessionTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface SheetMusic {
  readonly ResourceReference: string;
  readonly Type: SheetMusicType;
  readonly ResourceId: readonly SheetMusicId[];
  readonly WorkId?: readonly MusicalWorkId[] | undefined;
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly VersionType?: readonly VersionType[] | undefined;
  readonly DisplayArtistName: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist?: readonly DisplayArtist[] | undefined;
  readonly Contributor?: readonly Contributor[] | undefined;
  readonly ResourceRightsController?: readonly ResourceRightsController[] | undefined;
  readonly WorkRightsController?: readonly WorkRightsController[] | undefined;
  readonly CLine?: readonly CLineWithDefault[] | undefined;
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[] | undefined;
  readonly CreationDate?: EventDateWithoutFlags | undefined;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[] | undefined;
  readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[] | undefined;
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
  readonly RelatedResource?: readonly RelatedResource[] | undefined;
  readonly ContainsHiddenContent?: boolean | undefined;
  readonly LanguageOfLyrics?: string | undefined;
  readonly ResourceContainedResourceReferenceList?: ResourceContainedResourceReferenceList | undefined;
  readonly TechnicalDetails?: readonly TechnicalSheetMusicDetails[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsSupplemental?: boolean | undefined;
  } | undefined;
}

export interface SheetMusicCodecType {
  readonly value: SheetMusicCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface SheetMusicId {
  readonly ISMN?: string | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
  readonly attributes?: {
    readonly IsReplaced?: boolean | undefined;
  } | undefined;
}

export interface SheetMusicType {
  readonly value: SheetMusicTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface Software {
  readonly ResourceReference: string;
  readonly Type: SoftwareType;
  readonly ResourceId: readonly ResourceProprietaryId[];
  readonly WorkId?: readonly MusicalWorkId[] | undefined;
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly VersionType?: readonly VersionType[] | undefined;
  readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[] | undefined;
  readonly DisplayArtist?: readonly DisplayArtist[] | undefined;
  readonly Contributor?: readonly Contributor[] | undefined;
  readonly ResourceRightsController?: readonly ResourceRightsController[] | undefined;
  readonly WorkRightsController?: readonly WorkRightsController[] | undefined;
  readonly PLine?: readonly PLineWithDefault[] | undefined;
  readonly CLine?: readonly CLineWithDefault[] | undefined;
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[] | undefined;
  readonly CreationDate?: EventDateWithoutFlags | undefined;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[] | undefined;
  readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[] | undefined;
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
  readonly RelatedResource?: readonly RelatedResource[] | undefined;
  readonly ContainsHiddenContent?: boolean | undefined;
  readonly ResourceContainedResourceReferenceList?: ResourceContainedResourceReferenceList | undefined;
  readonly TechnicalDetails?: readonly TechnicalSoftwareDetails[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsSupplemental?: boolean | undefined;
  } | undefined;
}

export interface SoftwareType {
  readonly value: SoftwareTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface SoundRecording {
  readonly ResourceReference: string;
  readonly Type: SoundRecordingType;
  readonly SoundRecordingEdition: readonly SoundRecordingEdition[];
  readonly RecordingFormat?: readonly RecordingFormat[] | undefined;
  readonly WorkId?: readonly MusicalWorkId[] | undefined;
  readonly DisplayTitleText: readonly DisplayTitleText[];
  readonly DisplayTitle: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly VersionType?: readonly VersionType[] | undefined;
  readonly DisplayArtistName: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist: readonly DisplayArtist[];
  readonly Contributor?: readonly Contributor[] | undefined;
  readonly Character?: readonly Character[] | undefined;
  readonly ResourceRightsController?: readonly ResourceRightsController[] | undefined;
  readonly WorkRightsController?: readonly WorkRightsController[] | undefined;
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[] | undefined;
  readonly Duration: string;
  readonly CreationDate?: EventDateWithoutFlags | undefined;
  readonly MasteredDate?: EventDateWithoutFlags | undefined;
  readonly RemasteredDate?: EventDateWithoutFlags | undefined;
  readonly FirstPublicationDate?: readonly FirstPublicationDate[] | undefined;
  readonly LocationAndDateOfSession?: readonly LocationAndDateOfSession[] | undefined;
  readonly ParentalWarningType: readonly ParentalWarningTypeWithTerritory[];
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
  readonly RelatedResource?: readonly RelatedResource[] | undefined;
  readonly CompositeMusicalWorkType?: CompositeMusicalWorkType | undefined;
  readonly IsCover?: boolean | undefined;
  readonly HasVocalPerformance?: boolean | undefined;
  readonly HasForegroundVocalPerformance?: boolean | undefined;
  readonly IsInstrumental?: boolean | undefined;
  readonly ContainsHiddenContent?: boolean | undefined;
  readonly IsRemastered?: boolean | undefined;
  readonly IsHiResMusic?: boolean | undefined;
  readonly DisableCrossfade?: boolean | undefined;
  readonly DisableSearch?: boolean | undefined;
  readonly DisplayCredits?: readonly DisplayCredits[] | undefined;
  readonly LanguageOfPerformance?: readonly Language[] | undefined;
  readonly Raga?: readonly Raga[] | undefined;
  readonly Tala?: readonly Tala[] | undefined;
  readonly Deity?: readonly Deity[] | undefined;
  readonly AudioChapterReference?: readonly string[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsSupplemental?: boolean | undefined;
    readonly ApplyClassicalProfileVariant?: boolean | undefined;
  } | undefined;
}

export interface SoundRecordingClipDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly ClipType: ClipType;
  readonly Timing?: readonly Timing[] | undefined;
  readonly ExpressionType: ExpressionType;
  readonly DeliveryFile?: readonly AudioDeliveryFile[] | undefined;
}

export interface SoundRecordingEdition {
  readonly Type?: EditionType | undefined;
  readonly ResourceId: readonly SoundRecordingId[];
  readonly EditionContributor?: readonly EditionContributor[] | undefined;
  readonly PLine?: readonly PLineWithDefault[] | undefined;
  readonly RecordingMode?: RecordingMode | undefined;
  readonly TechnicalDetails?: readonly TechnicalSoundRecordingDetails[] | undefined;
}

export interface SoundRecordingId {
  readonly ISRC?: string | undefined;
  readonly CatalogNumber?: CatalogNumber | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
  readonly attributes?: {
    readonly IsReplaced?: boolean | undefined;
  } | undefined;
}

export interface SoundRecordingType {
  readonly value: SoundRecordingTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface SubGenreCategory {
  readonly Value: readonly SubGenreCategoryValue[];
}

export interface SubGenreCategoryValue {
  readonly value: SubGenre;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface SupplementalDocumentList {
  readonly SupplementalDocument: readonly File[];
}

export interface SynopsisWithTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly IsShortSynopsis?: boolean | undefined;
  } | undefined;
}

export interface Tala {
  readonly value: string;
  readonly attributes?: {
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface TechnicalImageDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly ImageCodecType?: ImageCodecType | undefined;
  readonly ImageHeight?: Extent | undefined;
  readonly ImageWidth?: Extent | undefined;
  readonly AspectRatio?: readonly AspectRatio[] | undefined;
  readonly ColorDepth?: number | undefined;
  readonly ImageResolution?: number | undefined;
  readonly BitDepth?: number | undefined;
  readonly IsClip?: boolean | undefined;
  readonly ClipDetails?: readonly ClipDetails[] | undefined;
  readonly File?: File | undefined;
  readonly IsProvidedInDelivery?: boolean | undefined;
  readonly Fingerprint?: readonly Fingerprint[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface TechnicalSheetMusicDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly SheetMusicCodecType?: SheetMusicCodecType | undefined;
  readonly BitDepth?: number | undefined;
  readonly IsClip?: boolean | undefined;
  readonly ClipDetails?: readonly ClipDetails[] | undefined;
  readonly File?: File | undefined;
  readonly IsProvidedInDelivery?: boolean | undefined;
  readonly Fingerprint?: readonly Fingerprint[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface TechnicalSoftwareDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly OperatingSystemType?: OperatingSystemType | undefined;
  readonly BitDepth?: number | undefined;
  readonly IsClip?: boolean | undefined;
  readonly ClipDetails?: readonly ClipDetails[] | undefined;
  readonly File?: File | undefined;
  readonly IsProvidedInDelivery?: boolean | undefined;
  readonly Fingerprint?: readonly Fingerprint[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface TechnicalSoundRecordingDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly DeliveryFile?: readonly AudioDeliveryFile[] | undefined;
  readonly HasImmersiveAudioMetadata?: boolean | undefined;
  readonly IsClip?: boolean | undefined;
  readonly ClipDetails?: readonly SoundRecordingClipDetails[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface TechnicalTextDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly TextCodecType?: TextCodecType | undefined;
  readonly BitDepth?: number | undefined;
  readonly IsClip?: boolean | undefined;
  readonly ClipDetails?: readonly ClipDetails[] | undefined;
  readonly File?: File | undefined;
  readonly IsProvidedInDelivery?: boolean | undefined;
  readonly Fingerprint?: readonly Fingerprint[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface TechnicalVideoDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly OverallBitRate?: BitRate | undefined;
  readonly DeliveryFile?: readonly VideoDeliveryFile[] | undefined;
  readonly IsClip?: boolean | undefined;
  readonly ClipDetails?: readonly VideoClipDetails[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
  } | undefined;
}

export interface Text {
  readonly ResourceReference: string;
  readonly Type: TextType;
  readonly ResourceId?: readonly TextId[] | undefined;
  readonly WorkId?: readonly MusicalWorkId[] | undefined;
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly VersionType?: readonly VersionType[] | undefined;
  readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[] | undefined;
  readonly DisplayArtist?: readonly DisplayArtist[] | undefined;
  readonly Contributor?: readonly Contributor[] | undefined;
  readonly ResourceRightsController?: readonly ResourceRightsController[] | undefined;
  readonly WorkRightsController?: readonly WorkRightsController[] | undefined;
  readonly CLine?: readonly CLineWithDefault[] | undefined;
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[] | undefined;
  readonly CreationDate?: EventDateWithoutFlags | undefined;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[] | undefined;
  readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[] | undefined;
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
  readonly RelatedResource?: readonly RelatedResource[] | undefined;
  readonly ContainsHiddenContent?: boolean | undefined;
  readonly ResourceContainedResourceReferenceList?: ResourceContainedResourceReferenceList | undefined;
  readonly TechnicalDetails?: readonly TechnicalTextDetails[] | undefined;
  readonly LanguageOfText?: readonly Language[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsSupplemental?: boolean | undefined;
  } | undefined;
}

export interface TextCodecType {
  readonly value: TextCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface TextId {
  readonly ISBN?: string | undefined;
  readonly ISSN?: string | undefined;
  readonly SICI?: string | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
  readonly attributes?: {
    readonly IsReplaced?: boolean | undefined;
  } | undefined;
}

export interface TextType {
  readonly value: TextTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface TextWithFormat {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly Format?: TextCodecTypeValue | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface TextWithoutTerritory {
  readonly value: string;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
    readonly IsDefault?: boolean | undefined;
    readonly Format?: TextCodecTypeValue | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface Timing {
  readonly StartPoint: string;
  readonly EndPoint?: string | undefined;
  readonly DurationUsed?: readonly string[] | undefined;
}

export interface Title {
  readonly TitleText: string;
  readonly SubTitle?: string | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly TitleType?: AdditionalTitleType | undefined;
  } | undefined;
}

export interface TitleDisplayInformation {
  readonly IsDisplayedInTitle: boolean;
  readonly Prefix?: readonly Prefix[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly SequenceNumber?: number | undefined;
  } | undefined;
}

export interface TrackRelease {
  readonly ReleaseReference: string;
  readonly ReleaseId: ReleaseId;
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly ReleaseResourceReference: string;
  readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[] | undefined;
  readonly ReleaseLabelReference: readonly ReleaseLabelReferenceWithParty[];
  readonly Genre: readonly GenreWithTerritory[];
  readonly ReleaseVisibilityReference?: readonly string[] | undefined;
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
  readonly RelatedResource?: readonly RelatedResource[] | undefined;
  readonly TargetURL?: string | undefined;
  readonly Keywords?: readonly KeywordsWithTerritory[] | undefined;
  readonly Synopsis?: readonly SynopsisWithTerritory[] | undefined;
  readonly MarketingComment?: readonly MarketingComment[] | undefined;
  readonly attributes?: {
    readonly IsMainRelease?: boolean | undefined;
  } | undefined;
}

export interface TrackReleaseVisibility {
  readonly VisibilityReference: string;
  readonly TerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  readonly TrackListingPreviewStartDateTime: string;
  readonly ClipPreviewStartDateTime?: string | undefined;
  readonly attributes?: {
    readonly DoNotDisplayDates?: boolean | undefined;
  } | undefined;
}

export interface UseType {
  readonly value: UseType_ERN;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface UserInterfaceType {
  readonly value: UserInterfaceType_ERN;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface ValidityPeriod {
  readonly StartDate?: EventDate | undefined;
  readonly EndDate?: EventDate | undefined;
}

export interface Venue {
  readonly VenueName?: string | undefined;
  readonly VenueAddress?: string | undefined;
  readonly TerritoryCode?: AllTerritoryCode | undefined;
  readonly LocationCode?: string | undefined;
  readonly VenueRoom?: string | undefined;
}

export interface VersionType {
  readonly value: VersionTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface Video {
  readonly ResourceReference: string;
  readonly Type: VideoType;
  readonly VideoEdition: readonly VideoEdition[];
  readonly RecordingFormat?: readonly RecordingFormat[] | undefined;
  readonly WorkId?: readonly MusicalWorkId[] | undefined;
  readonly DisplayTitleText: readonly DisplayTitleText[];
  readonly DisplayTitle: readonly DisplayTitle[];
  readonly AdditionalTitle?: readonly AdditionalTitle[] | undefined;
  readonly VersionType?: readonly VersionType[] | undefined;
  readonly DisplayArtistName: readonly DisplayArtistNameWithDefault[];
  readonly DisplayArtist: readonly DisplayArtist[];
  readonly Contributor?: readonly Contributor[] | undefined;
  readonly Character?: readonly Character[] | undefined;
  readonly ResourceRightsController?: readonly ResourceRightsController[] | undefined;
  readonly WorkRightsController?: readonly WorkRightsController[] | undefined;
  readonly CourtesyLine?: readonly CourtesyLineWithDefault[] | undefined;
  readonly Duration: string;
  readonly CreationDate?: EventDateWithoutFlags | undefined;
  readonly MasteredDate?: EventDateWithoutFlags | undefined;
  readonly RemasteredDate?: readonly EventDateWithoutFlags[] | undefined;
  readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[] | undefined;
  readonly ParentalWarningType: readonly ParentalWarningTypeWithTerritory[];
  readonly AvRating?: readonly AvRating[] | undefined;
  readonly RelatedRelease?: readonly RelatedRelease[] | undefined;
  readonly RelatedResource?: readonly RelatedResource[] | undefined;
  readonly CompositeMusicalWorkType?: CompositeMusicalWorkType | undefined;
  readonly VideoCueSheetReference?: readonly string[] | undefined;
  readonly ReasonForCueSheetAbsence?: Reason | undefined;
  readonly IsCover?: boolean | undefined;
  readonly HasVocalPerformance?: boolean | undefined;
  readonly HasForegroundVocalPerformance?: boolean | undefined;
  readonly IsInstrumental?: boolean | undefined;
  readonly ContainsHiddenContent?: boolean | undefined;
  readonly IsRemastered?: boolean | undefined;
  readonly DisplayCredits?: readonly DisplayCredits[] | undefined;
  readonly LanguageOfPerformance?: readonly Language[] | undefined;
  readonly LanguageOfDubbing?: readonly string[] | undefined;
  readonly SubTitleLanguage?: readonly string[] | undefined;
  readonly ResourceContainedResourceReferenceList?: ResourceContainedResourceReferenceList | undefined;
  readonly Raga?: readonly string[] | undefined;
  readonly Tala?: readonly string[] | undefined;
  readonly Deity?: readonly string[] | undefined;
  readonly VideoChapterReference?: readonly string[] | undefined;
  readonly attributes?: {
    readonly LanguageAndScriptCode?: string | undefined;
    readonly IsSupplemental?: boolean | undefined;
    readonly ApplyClassicalProfileVariant?: boolean | undefined;
  } | undefined;
}

export interface VideoClipDetails {
  readonly TechnicalResourceDetailsReference: string;
  readonly ClipType: ClipType;
  readonly Timing?: readonly Timing[] | undefined;
  readonly TopLeftCorner?: string | undefined;
  readonly BottomRightCorner?: string | undefined;
  readonly ExpressionType: ExpressionType;
  readonly DeliveryFile?: readonly VideoDeliveryFile[] | undefined;
}

export interface VideoCodecType {
  readonly value: VideoCodecTypeValue;
  readonly attributes?: {
    readonly Version?: string | undefined;
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface VideoDefinitionType {
  readonly value: VideoDefinitionTypeValue;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface VideoDeliveryFile {
  readonly Type: DeliveryFileType;
  readonly ContainerFormat?: ContainerFormat | undefined;
  readonly VideoCodecType?: VideoCodecType | undefined;
  readonly VideoBitRate?: BitRate | undefined;
  readonly FrameRate?: FrameRate | undefined;
  readonly ImageHeight?: Extent | undefined;
  readonly ImageWidth?: Extent | undefined;
  readonly AspectRatio?: readonly AspectRatio[] | undefined;
  readonly CoreArea?: CoreArea | undefined;
  readonly ColorDepth?: number | undefined;
  readonly VideoDefinitionType?: VideoDefinitionType | undefined;
  readonly AudioCodecType?: AudioCodecType | undefined;
  readonly HasImmersiveAudioMetadata?: boolean | undefined;
  readonly ElectroOpticalTransferFunctionType?: ElectroOpticalTransferFunctionType | undefined;
  readonly PrimaryColorType?: PrimaryColorType | undefined;
  readonly HdrVideoDynamicMetadataType?: HdrVideoDynamicMetadataType | undefined;
  readonly HdrVideoStaticMetadataType?: HdrVideoStaticMetadataType | undefined;
  readonly AudioBitRate?: BitRate | undefined;
  readonly NumberOfAudioChannels?: number | undefined;
  readonly NumberOfAudioObjects?: number | undefined;
  readonly AudioSamplingRate?: SamplingRate | undefined;
  readonly AudioBitsPerSample?: number | undefined;
  readonly Duration?: string | undefined;
  readonly BitDepth?: number | undefined;
  readonly File?: File | undefined;
  readonly Fingerprint?: readonly Fingerprint[] | undefined;
  readonly IsProvidedInDelivery?: boolean | undefined;
}

export interface VideoEdition {
  readonly Type?: EditionType | undefined;
  readonly ResourceId: readonly VideoId[];
  readonly EditionContributor?: readonly EditionContributor[] | undefined;
  readonly PLine?: readonly PLineWithDefault[] | undefined;
  readonly CLine?: readonly CLineWithDefault[] | undefined;
  readonly RecordingMode?: RecordingMode | undefined;
  readonly TechnicalDetails?: readonly TechnicalVideoDetails[] | undefined;
}

export interface VideoId {
  readonly ISRC?: string | undefined;
  readonly ISAN?: string | undefined;
  readonly VISAN?: string | undefined;
  readonly CatalogNumber?: CatalogNumber | undefined;
  readonly ProprietaryId?: readonly ProprietaryId[] | undefined;
  readonly EIDR?: readonly string[] | undefined;
  readonly attributes?: {
    readonly IsReplaced?: boolean | undefined;
  } | undefined;
}

export interface VideoType {
  readonly value: VideoType_ERN43;
  readonly attributes?: {
    readonly Namespace?: string | undefined;
    readonly UserDefinedValue?: string | undefined;
  } | undefined;
}

export interface WorkRightsController {
  readonly RightsControllerPartyReference: string;
  readonly RightsControlType?: readonly RightsControllerRole[] | undefined;
  readonly RightsControllerType?: RightsControllerType | undefined;
  readonly RightShareUnknown?: boolean | undefined;
  readonly RightSharePercentage?: string | undefined;
  readonly Territory?: readonly AllTerritoryCode[] | undefined;
  readonly StartDate?: string | undefined;
  readonly EndDate?: string | undefined;
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
