/** Track and clip releases: the inverse of the builder's. */
import type { z } from "zod";
import type {
  ClipRelease as ClipNode,
  Release,
  ReleaseList,
  TrackRelease as TrackNode,
} from "../../builder/ern43/types.ts";
import type { ClipRelease, TrackRelease } from "../../catalogue/release.ts";
import { readOwnLabelsAndGenres, type LabelsAndGenres } from "./labels-and-genres.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readRelatedReleases } from "./related-releases.ts";
import { readRelatedResources } from "./related-resources.ts";
import { readReleaseId } from "./release-ids.ts";
import { readReleaseTexts } from "./release-texts.ts";
import { readLinks } from "./resource-links.ts";
import { readTitles } from "./titles.ts";
import type { VisibilityPlaces } from "./visibility-places.ts";

/** What track and clip releases have from the main release and the message. */
export interface ReleaseSurroundings {
  /** The main release as the message has it, and its columns. */
  readonly main: Release | undefined;
  readonly release: LabelsAndGenres;
  readonly places: VisibilityPlaces;
}

/** Takes the `TrackRelease`s. */
export function readTrackReleases(
  list: OpenComposite<ReleaseList>,
  surroundings: ReleaseSurroundings,
): z.input<typeof TrackRelease>[] {
  return list.list("TrackRelease", (node) => readTrackRelease(node, surroundings));
}

/** Takes the `ClipRelease`s. */
export function readClipReleases(
  list: OpenComposite<ReleaseList>,
  surroundings: ReleaseSurroundings,
): z.input<typeof ClipRelease>[] {
  return list.list("ClipRelease", (node) => readClipRelease(node, surroundings));
}

function readTrackRelease(
  node: OpenComposite<TrackNode>,
  { main, release, places }: ReleaseSurroundings,
): z.input<typeof TrackRelease> | undefined {
  const id = node.reference("ReleaseReference");
  const resourceId = node.reference("ReleaseResourceReference");
  if (id === undefined || resourceId === undefined) return undefined;
  if (places.ofTracks) node.take("ReleaseVisibilityReference");
  return {
    id,
    resourceId,
    ...readReleaseId(node),
    isMainRelease: node.trueAttribute("IsMainRelease"),
    targetUrl: node.take("TargetURL"),
    ...readTitles(node),
    ...readOwnLabelsAndGenres(node, main, release),
    links: readLinks(node),
    relatedReleases: readRelatedReleases(node),
    relatedResources: readRelatedResources(node),
    releaseTexts: readReleaseTexts(node),
    ...node.rest(),
  };
}

function readClipRelease(
  node: OpenComposite<ClipNode>,
  { main, release }: ReleaseSurroundings,
): z.input<typeof ClipRelease> | undefined {
  const id = node.reference("ReleaseReference");
  const resourceId = node.reference("ReleaseResourceReference");
  if (id === undefined || resourceId === undefined) return undefined;
  return {
    id,
    resourceId,
    ...readReleaseId(node),
    ...readTitles(node),
    ...readOwnLabelsAndGenres(node, main, release),
    relatedReleases: readRelatedReleases(node),
    ...node.rest(),
  };
}
