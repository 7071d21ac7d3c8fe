/** Use types that include others: DDEX asks for either the general one or the special ones, never both. */

/**
 * General use type → the special ones that it includes; those that are deprecated are left out.
 *
 * Source: DDEX allowed values, UseType; ERN 4.3 part 1, 6.18.
 */
export const INCLUDED_USES: Readonly<Record<string, readonly string[]>> = {
  Stream: ["OnDemandStream", "NonInteractiveStream", "TimeInfluencedStream", "ContentInfluencedStream"],
  Download: ["PermanentDownload", "ConditionalDownload", "TetheredDownload", "KioskDownload"],
};

/** Says whether use types name one beside another that includes it, or all that one includes. */
export function isRedundant(uses: readonly string[]): boolean {
  return Object.entries(INCLUDED_USES).some(([general, special]) => {
    const count = special.filter((use) => uses.includes(use)).length;
    return count === special.length || (count > 0 && uses.includes(general));
  });
}
