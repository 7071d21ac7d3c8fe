import type { CatalogueRelease, TrackRelease as CatalogueTrackRelease } from "../catalogue/release.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDisplayTitles } from "./display-titles.ts";
import type { TrackRelease } from "./ern43/types.ts";
import { buildGenres, buildLabelReferences, buildReleaseId } from "./main-release.ts";
import { buildVisibilityReferences } from "./visibility.ts";

/**
 * Builds a `TrackRelease`: a recording as a product of its own.
 *
 * Labels and genres are the release's unless the track release has its own: ERN wants both on each, a catalogue states
 * them once.
 * Source: ERN 4.3 `TrackRelease`; a title only where it differs from the resource's (release profiles 2.3 §9).
 */
export function buildTrackRelease(
  track: CatalogueTrackRelease,
  release: CatalogueRelease,
  context: BuildContext,
): TrackRelease {
  return compose(context, "TrackRelease", track, "TrackRelease", {
    ReleaseReference: context.references.trackRelease(track.id),
    ReleaseId: buildReleaseId(track, context),
    ...buildDisplayTitles(track.titles, context),
    ReleaseResourceReference: context.references.resource(track.resourceId),
    ReleaseLabelReference: buildLabelReferences(
      track.labels.length > 0 ? track.labels : release.labels,
      context,
    ),
    Genre: buildGenres(track.genres.length > 0 ? track.genres : release.genres, context),
    ReleaseVisibilityReference: buildVisibilityReferences(track.id, context),
  });
}
