import type { z } from "zod";
import type { DealList, ReleaseVisibility, TrackReleaseVisibility } from "../../builder/ern43/types.ts";
import type { Visibility } from "../../catalogue/visibility.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readTerritories } from "./territories.ts";
import type { VisibilityPlaces } from "./visibility-places.ts";

type VisibilityInput = z.input<typeof Visibility>;

/** Takes the visibilities of a `DealList` that the columns can give. */
export function readVisibilities(
  list: OpenComposite<DealList>,
  { ofRelease, ofTracks, tracks }: VisibilityPlaces,
): VisibilityInput[] {
  return [
    ...(ofRelease ? list.list("ReleaseVisibility", readReleaseVisibility) : []),
    ...(ofTracks ? list.list("TrackReleaseVisibility", (node) => readOfTrack(node, tracks)) : []),
  ];
}

function readReleaseVisibility(node: OpenComposite<ReleaseVisibility>): VisibilityInput | undefined {
  const id = node.reference("VisibilityReference");
  if (id === undefined) return undefined;
  return {
    id,
    releaseDisplayStartDateTime: node.take("ReleaseDisplayStartDateTime"),
    coverArtPreviewStartDateTime: node.take("CoverArtPreviewStartDateTime"),
    trackListingPreviewStartDateTime: node.take("FullTrackListingPreviewStartDateTime"),
    clipPreviewStartDateTime: node.take("ClipPreviewStartDateTime"),
    doNotDisplayDates: node.trueAttribute("DoNotDisplayDates"),
    territories: readTerritories(node),
    ...node.rest(),
  };
}

function readOfTrack(
  node: OpenComposite<TrackReleaseVisibility>,
  tracks: VisibilityPlaces["tracks"],
): VisibilityInput | undefined {
  const track = tracks.get(node.peek("VisibilityReference") ?? "");
  const id = node.reference("VisibilityReference");
  if (id === undefined || track === undefined) return undefined;
  return {
    id,
    trackReleaseId: node.context.idOf(track),
    trackListingPreviewStartDateTime: node.take("TrackListingPreviewStartDateTime"),
    clipPreviewStartDateTime: node.take("ClipPreviewStartDateTime"),
    doNotDisplayDates: node.trueAttribute("DoNotDisplayDates"),
    territories: readTerritories(node),
    ...node.rest(),
  };
}
