/** Views of the release itself, its groups, track and clip releases. */
import {
  clipReleaseFields,
  releaseFields,
  resourceGroupFields,
  resourceGroupItemFields,
  resourceLinkFields,
  trackReleaseFields,
} from "./release.ts";
import { type RecordView, recordView } from "./record-view.ts";

/** The release's own view; it has two columns more, `export_priority` and `estimated_bytes`, for the driving query. */
export const RELEASE_VIEW: RecordView = recordView("ern_release", "Release", {
  owners: [],
  fields: releaseFields,
});

/** Views of the release itself, its groups, track and clip releases. */
export const RELEASE_VIEWS: readonly RecordView[] = [
  recordView("ern_resource_group", "ResourceGroup", {
    property: "resourceGroups",
    owners: ["Release", "ResourceGroup"],
    fields: resourceGroupFields,
  }),
  recordView("ern_resource_group_item", "ResourceGroupItem", {
    property: "items",
    owners: ["ResourceGroup"],
    fields: resourceGroupItemFields,
  }),
  recordView("ern_track_release", "TrackRelease", {
    property: "trackReleases",
    owners: ["Release"],
    hasId: true,
    fields: trackReleaseFields,
  }),
  recordView("ern_resource_link", "ResourceLink", {
    property: "links",
    owners: ["ResourceGroup", "ResourceGroupItem", "TrackRelease"],
    fields: resourceLinkFields,
  }),
  recordView("ern_clip_release", "ClipRelease", {
    property: "clipReleases",
    owners: ["Release"],
    hasId: true,
    fields: clipReleaseFields,
  }),
];
