/** What a recipient asks for beyond the standard. */
import { z } from "zod";

/** Each line is a fact that some rules need; a rule without its fact is silent. */
export const RecipientRequirements = z.strictObject({
  /** Longest text that the recipient takes. Unit: UTF-16 code units. */
  maxTextLength: z.int().positive().exactOptional(),
  /** Shortest side of a front cover that the recipient takes. Unit: pixels. */
  minimumCoverPixels: z.int().positive().exactOptional(),
  /** Whether every file must come with its hash sum. */
  requiresHash: z.boolean().exactOptional(),
  /** Whether the recipient reads the deals of track releases and not of the release. */
  requiresTrackDeals: z.boolean().exactOptional(),
  /** Whether texts may hold emoji; where it is not said, nothing is reported. */
  allowsEmoji: z.boolean().exactOptional(),
  /** Namespaces that the recipient knows beside DPIDs, for example `YOUTUBE:SR_CUSTOM_ID`. */
  allowedNamespaces: z.array(z.string()).readonly().exactOptional(),
});
export type RecipientRequirements = z.infer<typeof RecipientRequirements>;
