/** Parties and the places where releases and resources name them. */
import { z } from "zod";
import { listOf, localisation, recordBase, userDefined } from "./fields.ts";

export const proprietaryIdFields = {
  /** Namespace of the identifier; a DPID or a documented namespace of the recipient. */
  namespace: z.string(),
  value: z.string(),
};
export const ProprietaryId = z.strictObject({ ...recordBase, ...proprietaryIdFields });
export type ProprietaryId = z.infer<typeof ProprietaryId>;

export const partyNameFields = {
  fullName: z.string(),
  fullNameAsciiTranscribed: z.string().optional(),
  fullNameIndexed: z.string().optional(),
  namesBeforeKeyName: z.string().optional(),
  keyName: z.string().optional(),
  namesAfterKeyName: z.string().optional(),
  abbreviatedName: z.string().optional(),
  isNickname: z.boolean().optional(),
  isStageName: z.boolean().optional(),
  isLegalName: z.boolean().optional(),
  isInOriginalLanguage: z.boolean().optional(),
  ...localisation,
};
export const PartyName = z.strictObject({ ...recordBase, ...partyNameFields });
export type PartyName = z.infer<typeof PartyName>;

export const partyFields = {
  isni: z.string().optional(),
  dpid: z.string().optional(),
  /** Eleven digits. */
  ipiNameNumber: z.string().optional(),
  ipn: z.string().optional(),
  cisacSocietyId: z.string().optional(),
};
export const Party = z.strictObject({
  ...recordBase,
  /** Identifies the party within the release; artists, contributors and labels refer to it. */
  id: z.string(),
  ...partyFields,
  partyNames: listOf(PartyName),
  proprietaryIds: listOf(ProprietaryId),
});
export type Party = z.infer<typeof Party>;

export const displayArtistFields = {
  partyId: z.string(),
  /** Allowed value of DisplayArtistRole, for example `MainArtist` or `FeaturedArtist`. */
  displayArtistRole: z.string(),
  ...userDefined,
  /** Position in the credit, counted from 1. */
  sequenceNumber: z.int().optional(),
  /** Allowed values of ContributorRole. */
  artisticRoles: listOf(z.string()),
  /** Whether the title names the artist. */
  isDisplayedInTitle: z.boolean().optional(),
  /** What stands before the artist in the title, for example `feat.`. */
  titlePrefix: z.string().optional(),
};
export const DisplayArtist = z.strictObject({ ...recordBase, ...displayArtistFields });
export type DisplayArtist = z.infer<typeof DisplayArtist>;

export const contributorFields = {
  partyId: z.string(),
  /** Allowed values of ContributorRole, for example `Composer`. */
  roles: listOf(z.string()),
  /** Allowed values of InstrumentType. */
  instrumentTypes: listOf(z.string()),
  sequenceNumber: z.int().optional(),
  hasMadeFeaturedContribution: z.boolean().optional(),
  hasMadeContractedContribution: z.boolean().optional(),
};
export const Contributor = z.strictObject({ ...recordBase, ...contributorFields });
export type Contributor = z.infer<typeof Contributor>;

export const labelFields = {
  partyId: z.string(),
  /** Allowed value of LabelType, for example `DisplayLabel`. */
  labelType: z.string().optional(),
  /** DPID of the party that decides who may see the label. */
  accessControlParty: z.string().optional(),
  ...userDefined,
  ...localisation,
};
export const Label = z.strictObject({ ...recordBase, ...labelFields });
export type Label = z.infer<typeof Label>;

/** A sender or recipient of messages. */
export const MessagingParty = z.strictObject({
  ...recordBase,
  /** DDEX party identifier without hyphens, 18 characters. */
  dpid: z.string(),
  fullName: z.string().optional(),
  tradingName: z.string().optional(),
});
export type MessagingParty = z.infer<typeof MessagingParty>;

/** A party that a message passed through on its way. */
export const MessageIntermediary = z.strictObject({
  ...MessagingParty.shape,
  /** ISO 8601 date-time with an offset at which it had the message; absent: the instant of the message. */
  handledAt: z.string().optional(),
});
export type MessageIntermediary = z.infer<typeof MessageIntermediary>;

/**
 * What a NewReleaseMessage is to its recipient: the first of its release, an update that replaces all before it, or a
 * takedown, which has no deal or none that has not ended.
 */
export const MessageKind = z.enum(["first", "update", "takedown"]);
export type MessageKind = z.infer<typeof MessageKind>;

/** Who sends a message to whom, and whether the recipient may act on it. */
export const MessageParties = z.strictObject({
  sender: MessagingParty,
  recipient: MessagingParty,
  /** Further recipients of the very same message; the thread is the first recipient's. */
  alsoTo: z.array(MessagingParty).optional(),
  sentOnBehalfOf: MessagingParty.optional(),
  /** Parties that the message passed through, in that order: MessageAuditTrail. */
  intermediaries: z.array(MessageIntermediary).optional(),
  messageControlType: z.enum(["LiveMessage", "TestMessage"]),
  /** Absent: `first` in the library, which knows no history; the export job finds it out and takes no heed of this. */
  kind: MessageKind.optional(),
});
export type MessageParties = z.infer<typeof MessageParties>;
