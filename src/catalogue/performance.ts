/** What a performance is of and for whom: characters, ratings by agencies, the terms of Indian music. */
import { z } from "zod";
import { listOf, recordBase, userDefined } from "./fields.ts";

export const characterFields = {
  /** The character; it is a party like those who perform. */
  partyId: z.string(),
  sequenceNumber: z.int().optional(),
  /** Party that performs the character. */
  performerPartyId: z.string().optional(),
  /** Allowed values of ContributorRole. */
  performerRoles: listOf(z.string()),
};
export const Character = z.strictObject({ ...recordBase, ...characterFields });
export type Character = z.infer<typeof Character>;

export const avRatingFields = {
  rating: z.string(),
  /** Allowed value of RatingAgency, for example `MPAA`. */
  agency: z.string(),
  ...userDefined,
  /** Allowed value of RatingReason. */
  reason: z.string().optional(),
  applicableTerritoryCode: z.string().optional(),
  isDefault: z.boolean().optional(),
};
export const AvRating = z.strictObject({ ...recordBase, ...avRatingFields });
export type AvRating = z.infer<typeof AvRating>;

export const devotionalTermFields = {
  termType: z.enum(["Raga", "Tala", "Deity"]),
  text: z.string(),
  /** Not of a video, nor is the flag. */
  applicableTerritoryCode: z.string().optional(),
  isDefault: z.boolean().optional(),
};
export const DevotionalTerm = z.strictObject({ ...recordBase, ...devotionalTermFields });
export type DevotionalTerm = z.infer<typeof DevotionalTerm>;
