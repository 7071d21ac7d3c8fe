/** What a recipient asks for beyond the standard; each line is a fact that some rules need. */
export interface RecipientRequirements {
  /** Longest text that the recipient takes. Unit: UTF-16 code units. */
  readonly maxTextLength?: number;
  /** Shortest side of a front cover that the recipient takes. Unit: pixels. */
  readonly minimumCoverPixels?: number;
  /** Whether every file must come with its hash sum. */
  readonly requiresHash?: boolean;
  /** Whether the recipient reads the deals of track releases and not of the release. */
  readonly requiresTrackDeals?: boolean;
  /** Whether texts may hold emoji; where it is not said, nothing is reported. */
  readonly allowsEmoji?: boolean;
  /** Namespaces that the recipient knows beside DPIDs, for example `YOUTUBE:SR_CUSTOM_ID`. */
  readonly allowedNamespaces?: readonly string[];
}
