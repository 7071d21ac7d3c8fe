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
  /** Position in the credit, counted from 1. */
  sequenceNumber: z.int().optional(),
  /** Allowed values of ContributorRole. */
  artisticRoles: listOf(z.string()),
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

/** Who sends a message to whom, and whether the recipient may act on it. */
export const MessageParties = z.strictObject({
  sender: MessagingParty,
  recipient: MessagingParty,
  sentOnBehalfOf: MessagingParty.optional(),
  messageControlType: z.enum(["LiveMessage", "TestMessage"]),
});
export type MessageParties = z.infer<typeof MessageParties>;
