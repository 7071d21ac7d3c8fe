import type { CatalogueRelease } from "../catalogue/release.ts";
import type { Visibility } from "../catalogue/visibility.ts";
import { required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildTerritories } from "./deal-terms.ts";
import type { DealList, ReleaseVisibility, TrackReleaseVisibility } from "./ern43/types.ts";
import { forRecipient } from "./for-recipient.ts";
import { trueOnly } from "./localisation.ts";

/**
 * What a message for the recipient says of visibility: nothing where it has no deals.
 *
 * Source: ERN 4.3: the composites stand inside DealList, which must have a ReleaseDeal.
 */
export function visibilitiesFor(release: CatalogueRelease, recipientDpid: string): readonly Visibility[] {
  const visibilities = forRecipient(release.visibilities, recipientDpid);
  if (visibilities.length === 0 || forRecipient(release.deals, recipientDpid).length === 0) return [];
  return visibilities;
}

/** Builds the references of a track release to its visibilities, or of the main release where no id is given. */
export function buildVisibilityReferences(
  trackReleaseId: string | undefined,
  context: BuildContext,
): readonly string[] {
  return context.visibilities
    .filter((visibility) => visibility.trackReleaseId === trackReleaseId)
    .map(({ id }) => context.references.visibility(id));
}

/** Builds the visibilities of a message's `DealList`. Source: ERN 4.3 `ReleaseVisibility`, `TrackReleaseVisibility`. */
export function buildVisibilities(
  context: BuildContext,
): Pick<DealList, "ReleaseVisibility" | "TrackReleaseVisibility"> {
  const { visibilities } = context;
  return {
    ReleaseVisibility: visibilities
      .filter(({ trackReleaseId }) => trackReleaseId === undefined)
      .map((visibility) => buildReleaseVisibility(visibility, context)),
    TrackReleaseVisibility: visibilities
      .filter(({ trackReleaseId }) => trackReleaseId !== undefined)
      .map((visibility) => buildTrackReleaseVisibility(visibility, context)),
  };
}

function buildReleaseVisibility(visibility: Visibility, context: BuildContext): ReleaseVisibility {
  return compose<ReleaseVisibility>(context, "Visibility", visibility, "ReleaseVisibility", {
    ...buildScope(visibility, context),
    ReleaseDisplayStartDateTime: visibility.releaseDisplayStartDateTime,
    CoverArtPreviewStartDateTime: visibility.coverArtPreviewStartDateTime,
    FullTrackListingPreviewStartDateTime: visibility.trackListingPreviewStartDateTime,
    ClipPreviewStartDateTime: visibility.clipPreviewStartDateTime,
  });
}

function buildTrackReleaseVisibility(visibility: Visibility, context: BuildContext): TrackReleaseVisibility {
  return compose<TrackReleaseVisibility>(context, "Visibility", visibility, "TrackReleaseVisibility", {
    ...buildScope(visibility, context),
    TrackListingPreviewStartDateTime: required(visibility.trackListingPreviewStartDateTime),
    ClipPreviewStartDateTime: visibility.clipPreviewStartDateTime,
  });
}

function buildScope(
  visibility: Visibility,
  context: BuildContext,
): Pick<ReleaseVisibility, "VisibilityReference" | "TerritoryCode" | "ExcludedTerritoryCode" | "attributes"> {
  return {
    VisibilityReference: context.references.visibility(visibility.id),
    TerritoryCode: buildTerritories("VisibilityTerritory", visibility.territories, false, context),
    ExcludedTerritoryCode: buildTerritories("VisibilityTerritory", visibility.territories, true, context),
    attributes: { DoNotDisplayDates: trueOnly(visibility.doNotDisplayDates) },
  };
}
