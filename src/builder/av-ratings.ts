import type { AvRating as CatalogueRating } from "../catalogue/performance.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { AvRating } from "./ern43/types.ts";
import { territoryAttributes } from "./localisation.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds the `AvRating`s of a release or video. */
export function buildAvRatings(
  ratings: readonly CatalogueRating[],
  context: BuildContext,
): readonly AvRating[] | undefined {
  if (ratings.length === 0) return undefined;
  return ratings.map((rating) =>
    compose<AvRating>(context, "AvRating", rating, "AvRating", {
      Rating: rating.rating,
      Agency: { value: allowed(rating.agency), attributes: userDefinedAttributes(rating) },
      Reason: rating.reason === undefined ? undefined : { value: allowed(rating.reason) },
      attributes: territoryAttributes(rating),
    }),
  );
}
