/** What releases have beside their titles, artists and groups: texts, relations, companies and documents. */
import { z } from "zod";
import { listOf, localisation, recordBase, userDefined } from "./fields.ts";

export const releaseTextFields = {
  /** Which text of its owner this is. */
  textType: z.enum(["Keywords", "Synopsis", "MarketingComment"]),
  text: z.string(),
  /** True for the short one of several synopses. */
  isShortSynopsis: z.boolean().optional(),
  ...localisation,
};
export const ReleaseText = z.strictObject({ ...recordBase, ...releaseTextFields });
export type ReleaseText = z.infer<typeof ReleaseText>;

export const relatedReleaseFields = {
  /** Allowed value of ReleaseRelationshipType, for example `IsReleaseFromRelease`. */
  relationshipType: z.string(),
  ...userDefined,
  grid: z.string().optional(),
  icpn: z.string().optional(),
  catalogNumber: z.string().optional(),
  catalogNumberNamespace: z.string().optional(),
  proprietaryId: z.string().optional(),
  proprietaryIdNamespace: z.string().optional(),
  titleText: z.string().optional(),
  displayArtistName: z.string().optional(),
  /** Id of the party that is the label. */
  labelPartyId: z.string().optional(),
  /** ISO 8601 date, possibly partial. */
  releaseDate: z.string().optional(),
  /** ISO 8601 date, possibly partial. */
  originalReleaseDate: z.string().optional(),
};
export const RelatedRelease = z.strictObject({ ...recordBase, ...relatedReleaseFields });
export type RelatedRelease = z.infer<typeof RelatedRelease>;

export const administratingRecordCompanyFields = {
  partyId: z.string(),
  /** Allowed value of AdministratingRecordCompanyRole. */
  role: z.string(),
  ...userDefined,
};
export const AdministratingRecordCompany = z.strictObject({
  ...recordBase,
  ...administratingRecordCompanyFields,
});
export type AdministratingRecordCompany = z.infer<typeof AdministratingRecordCompany>;

export const releaseAdminFields = {
  releaseAdminId: z.string(),
  personnelDescription: z.string().optional(),
  systemDescriptions: listOf(z.string()),
};
export const ReleaseAdmin = z.strictObject({ ...recordBase, ...releaseAdminFields });
export type ReleaseAdmin = z.infer<typeof ReleaseAdmin>;

export const supplementalDocumentFields = {
  /** Relative to the message. */
  uri: z.string(),
  /** Allowed value of HashSumAlgorithmType, for example `SHA-256`. */
  hashSumAlgorithm: z.string().optional(),
  hashSumValue: z.string().optional(),
  /** Bytes; the message carries kilobytes of 1,000 bytes. */
  fileSizeBytes: z.int().optional(),
};
export const SupplementalDocument = z.strictObject({ ...recordBase, ...supplementalDocumentFields });
export type SupplementalDocument = z.infer<typeof SupplementalDocument>;
