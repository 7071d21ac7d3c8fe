import type { CatalogueRelease, TrackRelease as CatalogueTrackRelease } from "../catalogue/release.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { TrackRelease } from "./ern43/types.ts";
import { buildGenres, buildLabelReferences } from "./main-release.ts";
import { buildRelatedReleases } from "./related-releases.ts";
import { buildRelatedResources } from "./related-resources.ts";
import { buildReleaseId } from "./release-id.ts";
import { buildReleaseTexts } from "./release-texts.ts";
import { buildLinks } from "./resource-links.ts";
import { buildTitles } from "./titles.ts";
import { buildVisibilityReferences } from "./visibility.ts";

/**
 * Builds a `TrackRelease`: a recording or video as a product of its own.
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
    ReleaseId: buildReleaseId("TrackRelease", track, context),
    ...buildTitles(track, context),
    ReleaseResourceReference: context.references.resource(track.resourceId),
    LinkedReleaseResourceReference: buildLinks(track.links, context),
    ReleaseLabelReference: buildLabelReferences(
      track.labels.length > 0 ? track.labels : release.labels,
      context,
    ),
    Genre: buildGenres(track.genres.length > 0 ? track.genres : release.genres, context),
    ReleaseVisibilityReference: buildVisibilityReferences(track.id, context),
    RelatedRelease: buildRelatedReleases(track.relatedReleases, context),
    RelatedResource: buildRelatedResources(track.relatedResources, context),
    TargetURL: track.targetUrl,
    ...buildReleaseTexts(track.releaseTexts, context),
    attributes: track.isMainRelease === true ? { IsMainRelease: true } : undefined,
  });
}
