/** A release with everything that its message needs: the contract between the reader, imports and the builder. */
import { z } from "zod";
import type { Finding } from "../finding.ts";
import { Deal } from "./deal.ts";
import { Fragment, listOf, recordBase, userDefined } from "./fields.ts";
import { DisplayArtist, Label, MessageParties, Party, ProprietaryId } from "./party.ts";
import { Image, SoundRecording } from "./resource.ts";
import { DisplayArtistName, Genre, ParentalWarning, ReleaseEventDate, RightsLine, Title } from "./text.ts";
import { Visibility } from "./visibility.ts";

export const resourceLinkFields = {
  /** Id of an image of the release. */
  resourceId: z.string(),
  linkDescription: z.string().optional(),
};
export const ResourceLink = z.strictObject({ ...recordBase, ...resourceLinkFields });
export type ResourceLink = z.infer<typeof ResourceLink>;

export const resourceGroupItemFields = {
  /** Id of a sound recording or image of the release. */
  resourceId: z.string(),
  /** Position within the group, counted from 1; absent for an item without a place in the sequence. */
  sequenceNumber: z.int().optional(),
  displaySequence: z.string().optional(),
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
};
export interface ResourceGroup extends z.infer<typeof ResourceGroupBase> {
  readonly resourceGroups: readonly ResourceGroup[];
}
const ResourceGroupBase = z.strictObject({
  ...recordBase,
  ...resourceGroupFields,
  titles: listOf(Title),
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
  grid: z.string().optional(),
  icpn: z.string().optional(),
  catalogNumber: z.string().optional(),
  catalogNumberNamespace: z.string().optional(),
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
});
export type TrackRelease = z.infer<typeof TrackRelease>;

export const releaseFields = {
  /** Release profile; absent: chosen from the content. */
  profile: z.string().optional(),
  /** Language and script of the message's texts, for example `en` or `ja-Jpan`. */
  languageAndScriptCode: z.string().optional(),
  /** Allowed values of ReleaseType, for example `Album`. */
  releaseTypes: listOf(z.string()),
  ...userDefined,
  grid: z.string().optional(),
  icpn: z.string().optional(),
  catalogNumber: z.string().optional(),
  catalogNumberNamespace: z.string().optional(),
  /** Milliseconds. */
  durationMs: z.int().optional(),
  isSingleArtistCompilation: z.boolean().optional(),
  isMultiArtistCompilation: z.boolean().optional(),
  isSoundtrack: z.boolean().optional(),
  isHiResMusic: z.boolean().optional(),
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
  displayArtistNames: listOf(DisplayArtistName),
  displayArtists: listOf(DisplayArtist),
  labels: listOf(Label),
  lines: listOf(RightsLine),
  genres: listOf(Genre),
  dates: listOf(ReleaseEventDate),
  parentalWarnings: listOf(ParentalWarning),
  parties: listOf(Party),
  soundRecordings: listOf(SoundRecording),
  images: listOf(Image),
  /** The release's own group; discs are groups inside it. */
  resourceGroups: listOf(ResourceGroup),
  trackReleases: listOf(TrackRelease),
  deals: listOf(Deal),
  /** When the release and its track releases may be shown; a message without deals has no place for it. */
  visibilities: listOf(Visibility),
  /** What the reader found wrong with the rows; a blocking one keeps the release from being exported. */
  findings: listOf(z.custom<Finding>((value) => typeof value === "object" && value !== null)),
});
export type CatalogueRelease = z.infer<typeof CatalogueRelease>;
/** What a caller writes: lists may be left out. */
export type CatalogueReleaseInput = z.input<typeof CatalogueRelease>;
