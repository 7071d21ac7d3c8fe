import type { ReleaseList } from "../../builder/ern43/types.ts";
import type { CatalogueReleaseInput } from "../../catalogue/release.ts";
import { readMainRelease } from "./main-release.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readClipReleases, readTrackReleases } from "./track-releases.ts";
import { visibilityPlacesOf } from "./visibility-places.ts";

/** Takes the `ReleaseList` of a message: the properties of the release that it fills, its own fragments among them. */
export function readReleaseList(list: OpenComposite<ReleaseList>): Partial<CatalogueReleaseInput> {
  const { message } = list.context;
  const places = visibilityPlacesOf(message);
  const main = list.peek("Release");
  const release = list.one("Release", (node) => readMainRelease(node, places)) ?? { labels: [], genres: [] };
  return {
    ...release,
    trackReleases: readTrackReleases(list, { main, release, places }),
    clipReleases: readClipReleases(list, { main, release, places }),
  };
}
