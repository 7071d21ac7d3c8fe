/** Relations to resources: parts of a mix, samples, clips, other versions. */
import { z } from "zod";
import { listOf, recordBase } from "./fields.ts";
import { ProprietaryId } from "./party.ts";

export const timingFields = {
  /** Decimal number of seconds from the beginning. */
  startPoint: z.string(),
  endPoint: z.string().optional(),
  /** Milliseconds. */
  durationUsedMs: z.int().optional(),
};
const Timing = z.strictObject({ ...recordBase, ...timingFields });

export const relatedResourceFields = {
  /** Allowed value of ResourceRelationshipType, for example `HasContentFrom`. */
  relationshipType: z.string(),
  /** Id of a resource of the release; one that is not in it is named by its identifiers. */
  relatedResourceId: z.string().optional(),
  isrc: z.string().optional(),
  ismn: z.string().optional(),
  isan: z.string().optional(),
  visan: z.string().optional(),
  isbn: z.string().optional(),
  issn: z.string().optional(),
  sici: z.string().optional(),
  catalogNumber: z.string().optional(),
  catalogNumberNamespace: z.string().optional(),
};
export const RelatedResource = z.strictObject({
  ...recordBase,
  ...relatedResourceFields,
  proprietaryIds: listOf(ProprietaryId),
  timings: listOf(Timing),
});
export type RelatedResource = z.infer<typeof RelatedResource>;
