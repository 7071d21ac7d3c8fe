import type { CatalogueRelease } from "../catalogue/release.ts";
import type { Visibility } from "../catalogue/visibility.ts";
import { required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildTerritories } from "./deal-terms.ts";
import type { DealList, ReleaseVisibility, TrackReleaseVisibility } from "./ern43/types.ts";
import { forRecipients } from "./for-recipients.ts";
import { trueOnly } from "./localisation.ts";
import { reportNoPlace } from "./no-place.ts";

/** What a message for the recipients says of visibility. */
export function visibilitiesFor(
  release: CatalogueRelease,
  recipientDpids: readonly string[],
): readonly Visibility[] {
  if (forRecipients(release.deals, recipientDpids).length === 0) return [];
  return forRecipients(release.visibilities, recipientDpids);
}

/**
 * Notes what of a release's visibility the message has no place for: all of it where there are no deals, that of a track
 * release which is not there, and dates of a main release on a track release.
 *
 * Source: ERN 4.3: the composites stand inside DealList, which must have a ReleaseDeal.
 */
export function reportUnseenVisibility(
  release: CatalogueRelease,
  recipientDpids: readonly string[],
  context: BuildContext,
): void {
  const trackReleaseIds = new Set<string | undefined>(release.trackReleases.map(({ id }) => id));
  for (const record of forRecipients(release.visibilities, recipientDpids)) {
    const { trackReleaseId } = record;
    const place = { kind: "Visibility", record, property: "trackReleaseId" };
    if (!context.visibilities.includes(record)) {
      reportNoPlace(
        context,
        { ...place, property: "id" },
        "is not in the message, which has no deals",
        "warning",
      );
    } else if (trackReleaseId !== undefined && !trackReleaseIds.has(trackReleaseId)) {
      reportNoPlace(context, place, "names a track release that the release does not have");
    }
    for (const property of ["releaseDisplayStartDateTime", "coverArtPreviewStartDateTime"] as const) {
      if (trackReleaseId === undefined || record[property] === undefined) continue;
      reportNoPlace(context, { ...place, property }, "is of the main release only");
    }
  }
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
