import type { CatalogueRelease, ClipRelease as CatalogueClipRelease } from "../catalogue/release.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { ClipRelease } from "./ern43/types.ts";
import { buildGenres, buildLabelReferences } from "./main-release.ts";
import { buildRelatedReleases } from "./related-releases.ts";
import { buildReleaseId } from "./release-id.ts";
import { buildTitles } from "./titles.ts";

/**
 * Builds a `ClipRelease`: a clip of a recording or video as a product of its own.
 *
 * Labels and genres are the release's unless the clip release has its own, as for a track release.
 * Source: ERN 4.3 `ClipRelease`.
 */
export function buildClipRelease(
  clip: CatalogueClipRelease,
  release: CatalogueRelease,
  context: BuildContext,
): ClipRelease {
  return compose(context, "ClipRelease", clip, "ClipRelease", {
    ReleaseReference: context.references.clipRelease(clip.id),
    ReleaseId: buildReleaseId("ClipRelease", clip, context),
    ...buildTitles(clip, context),
    ReleaseResourceReference: context.references.resource(clip.resourceId),
    ReleaseLabelReference: buildLabelReferences(
      clip.labels.length > 0 ? clip.labels : release.labels,
      context,
    ),
    Genre: buildGenres(clip.genres.length > 0 ? clip.genres : release.genres, context),
    RelatedRelease: buildRelatedReleases(clip.relatedReleases, context),
  });
}
