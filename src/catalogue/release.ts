/** A release with everything that its message needs: the contract between the reader, imports and the builder. */
import { z } from "zod";
import type { Finding } from "../finding.ts";
import { Chapter, CueSheet } from "./cue-sheet.ts";
import { Deal } from "./deal.ts";
import { SheetMusic, Software, Text } from "./document.ts";
import { Fragment, listOf, recordBase, userDefined } from "./fields.ts";
import { DisplayArtist, Label, MessageParties, Party, ProprietaryId } from "./party.ts";
import { AvRating, DevotionalTerm } from "./performance.ts";
import { RelatedResource } from "./related-resource.ts";
import {
  AdministratingRecordCompany,
  RelatedRelease,
  ReleaseAdmin,
  ReleaseText,
  SupplementalDocument,
} from "./release-facts.ts";
import { Image, SoundRecording } from "./resource.ts";
import {
  AdditionalTitle,
  DisplayArtistName,
  Genre,
  ParentalWarning,
  ReleaseEventDate,
  RightsLine,
  Title,
} from "./text.ts";
import { Video } from "./video.ts";
import { Visibility } from "./visibility.ts";

const releaseIdFields = {
  grid: z.string().optional(),
  icpn: z.string().optional(),
  catalogNumber: z.string().optional(),
  catalogNumberNamespace: z.string().optional(),
};

export const resourceLinkFields = {
  /** Id of a resource of the release, mostly an image. */
  resourceId: z.string(),
  /** Allowed value of LinkDescription, for example `VideoScreenCapture`. */
  linkDescription: z.string().optional(),
  ...userDefined,
  sequenceNumber: z.int().optional(),
  /** True where several resources stand for one, such as the pages of a booklet. */
  isMultiFile: z.boolean().optional(),
  languageAndScriptCode: z.string().optional(),
};
export const ResourceLink = z.strictObject({ ...recordBase, ...resourceLinkFields });
export type ResourceLink = z.infer<typeof ResourceLink>;

export const resourceGroupItemFields = {
  /** Id of a resource of the release. */
  resourceId: z.string(),
  /** Position within the group, counted from 1; absent for an item without a place in the sequence. */
  sequenceNumber: z.int().optional(),
  displaySequence: z.string().optional(),
  noDisplaySequence: z.boolean().optional(),
  isBonusResource: z.boolean().optional(),
  isInstantGratificationResource: z.boolean().optional(),
  isPreOrderIncentiveResource: z.boolean().optional(),
};
export const ResourceGroupItem = z.strictObject({
  ...recordBase,
  ...resourceGroupItemFields,
  links: listOf(ResourceLink),
});
export type ResourceGroupItem = z.infer<typeof ResourceGroupItem>;

export const resourceGroupFields = {
  /** Allowed value of ResourceGroupType, for example `Component` for a disc; absent for the release's own group. */
  resourceGroupType: z.string().optional(),
  sequenceNumber: z.int().optional(),
  displaySequence: z.string().optional(),
  noDisplaySequence: z.boolean().optional(),
  /** Allowed values of CarrierType. */
  carrierTypes: listOf(z.string()),
  /** Milliseconds. */
  durationMs: z.int().optional(),
  /** Identifiers of the release that the group is, such as a member of a box set. */
  ...releaseIdFields,
  /** Id of the track or clip release that the group is. */
  groupReleaseId: z.string().optional(),
};
export interface ResourceGroup extends z.infer<typeof ResourceGroupBase> {
  readonly resourceGroups: readonly ResourceGroup[];
}
const ResourceGroupBase = z.strictObject({
  ...recordBase,
  ...resourceGroupFields,
  proprietaryIds: listOf(ProprietaryId),
  titles: listOf(Title),
  additionalTitles: listOf(AdditionalTitle),
  displayArtists: listOf(DisplayArtist),
  items: listOf(ResourceGroupItem),
  links: listOf(ResourceLink),
});
export const ResourceGroup = ResourceGroupBase.extend({
  /** Groups inside this one: the discs of a set. */
  get resourceGroups() {
    return z.array(ResourceGroup).default([]);
  },
});

export const trackReleaseFields = {
  /** Id of the sound recording or video that is offered on its own. */
  resourceId: z.string(),
  ...releaseIdFields,
  isMainRelease: z.boolean().optional(),
  targetUrl: z.string().optional(),
};
export const TrackRelease = z.strictObject({
  ...recordBase,
  /** Identifies the track release within the release; deals refer to it. */
  id: z.string(),
  ...trackReleaseFields,
  proprietaryIds: listOf(ProprietaryId),
  /** Only where they differ from the recording's. */
  titles: listOf(Title),
  /** Only where they differ from the release's. */
  labels: listOf(Label),
  /** Only where they differ from the release's. */
  genres: listOf(Genre),
  additionalTitles: listOf(AdditionalTitle),
  links: listOf(ResourceLink),
  relatedReleases: listOf(RelatedRelease),
  relatedResources: listOf(RelatedResource),
  releaseTexts: listOf(ReleaseText),
});
export type TrackRelease = z.infer<typeof TrackRelease>;

export const clipReleaseFields = {
  /** Id of the sound recording or video that is a clip and offered on its own. */
  resourceId: z.string(),
  ...releaseIdFields,
};
export const ClipRelease = z.strictObject({
  ...recordBase,
  /** Identifies the clip release within the release, where no track release may have the same; deals refer to it. */
  id: z.string(),
  ...clipReleaseFields,
  proprietaryIds: listOf(ProprietaryId),
  titles: listOf(Title),
  additionalTitles: listOf(AdditionalTitle),
  /** Only where they differ from the release's. */
  labels: listOf(Label),
  /** Only where they differ from the release's. */
  genres: listOf(Genre),
  relatedReleases: listOf(RelatedRelease),
});
export type ClipRelease = z.infer<typeof ClipRelease>;

export const releaseFields = {
  /** Release profile; absent: chosen from the content; `None`: the message names none. */
  profile: z.string().optional(),
  /** `BoxedSet`, `Classical` or `BoxedSet Classical`; absent: chosen from the content; `None`: the message names none. */
  profileVariant: z.string().optional(),
  /** Language and script of the message's texts, for example `en` or `ja-Jpan`. */
  languageAndScriptCode: z.string().optional(),
  /** Allowed values of ReleaseType, for example `Album`. */
  releaseTypes: listOf(z.string()),
  /** Allowed values of VersionType. */
  versionTypes: listOf(z.string()),
  ...userDefined,
  ...releaseIdFields,
  /** Milliseconds. */
  durationMs: z.int().optional(),
  isSingleArtistCompilation: z.boolean().optional(),
  isMultiArtistCompilation: z.boolean().optional(),
  isSoundtrack: z.boolean().optional(),
  isHiResMusic: z.boolean().optional(),
  hiResMusicDescription: z.string().optional(),
  /** Where the release is shown to the public. */
  targetUrl: z.string().optional(),
  /** Fragment of the message itself, where `ern` is one of its main release. */
  messageErn: Fragment.optional(),
  /** Fragment of the PurgeReleaseMessage of the release. */
  purgeErn: Fragment.optional(),
};

/** One release and all that hangs on it. Plain and readonly; lists hold their items in message order. */
export const CatalogueRelease = z.strictObject({
  ...recordBase,
  /** The catalogue's own id of the release, as text. */
  releaseId: z.string().min(1),
  /** Who sends the message to whom; absent: as the export's `message` option says. */
  message: MessageParties.optional(),
  ...releaseFields,
  proprietaryIds: listOf(ProprietaryId),
  titles: listOf(Title),
  additionalTitles: listOf(AdditionalTitle),
  displayArtistNames: listOf(DisplayArtistName),
  displayArtists: listOf(DisplayArtist),
  labels: listOf(Label),
  administratingRecordCompanies: listOf(AdministratingRecordCompany),
  lines: listOf(RightsLine),
  genres: listOf(Genre),
  dates: listOf(ReleaseEventDate),
  parentalWarnings: listOf(ParentalWarning),
  avRatings: listOf(AvRating),
  relatedReleases: listOf(RelatedRelease),
  relatedResources: listOf(RelatedResource),
  devotionalTerms: listOf(DevotionalTerm),
  releaseTexts: listOf(ReleaseText),
  parties: listOf(Party),
  soundRecordings: listOf(SoundRecording),
  videos: listOf(Video),
  images: listOf(Image),
  texts: listOf(Text),
  sheetMusic: listOf(SheetMusic),
  software: listOf(Software),
  /** What music is in the videos. */
  cueSheets: listOf(CueSheet),
  /** Parts of videos and recordings that players can go to. */
  chapters: listOf(Chapter),
  /** The release's own group; discs are groups inside it. */
  resourceGroups: listOf(ResourceGroup),
  trackReleases: listOf(TrackRelease),
  clipReleases: listOf(ClipRelease),
  deals: listOf(Deal),
  /** When the release and its track releases may be shown; a message without deals has no place for it. */
  visibilities: listOf(Visibility),
  /** Who of the label may look after the release at the recipient. */
  releaseAdmins: listOf(ReleaseAdmin),
  /** Documents that are delivered with the message. */
  supplementalDocuments: listOf(SupplementalDocument),
  /** What the reader found wrong with the rows; a blocking one keeps the release from being exported. */
  findings: listOf(z.custom<Finding>((value) => typeof value === "object" && value !== null)),
});
export type CatalogueRelease = z.infer<typeof CatalogueRelease>;
/** What a caller writes: lists may be left out. */
export type CatalogueReleaseInput = z.input<typeof CatalogueRelease>;
