/** What the choice of a profile looks at: which resources a release has, and which of them it is made of. */
import type { CatalogueRelease, ResourceGroup, ResourceGroupItem } from "../catalogue/release.ts";

/** A sound recording, video or image of a release. */
export interface ContentResource {
  readonly id: string;
  readonly kind: "SoundRecording" | "Video" | "Image";
  readonly type: string;
  readonly recordingFormats: readonly string[];
  readonly isSupplemental: boolean;
  readonly isClassical: boolean;
}

/** Facts of one release, read once for all profiles. */
export interface ReleaseContent {
  readonly release: CatalogueRelease;
  /** What the release is made of: recordings and videos that are neither supplemental, clip, cover nor bonus only. */
  readonly primaries: readonly ContentResource[];
  readonly others: readonly ContentResource[];
  /** Items of all groups. */
  readonly items: readonly ResourceGroupItem[];
}

const NO_FORMATS: readonly string[] = [];
const SECONDARY_TYPES: ReadonlySet<string> = new Set(["Clip", "FrontCoverVideo"]);

/** Reads the facts of a release. */
export function readReleaseContent(release: CatalogueRelease): ReleaseContent {
  const items = release.resourceGroups.flatMap(itemsOf);
  const listed = new Set(items.flatMap((item) => (item.isBonusResource === true ? [] : item.resourceId)));
  const bonus = new Set(items.flatMap((item) => (item.isBonusResource === true ? item.resourceId : [])));
  const primaries: ContentResource[] = [];
  const others: ContentResource[] = [];
  for (const resource of resourcesOf(release)) {
    const isSecondary =
      resource.kind === "Image" ||
      resource.isSupplemental ||
      SECONDARY_TYPES.has(resource.type) ||
      (bonus.has(resource.id) && !listed.has(resource.id));
    (isSecondary ? others : primaries).push(resource);
  }
  return { release, primaries, others, items };
}

function itemsOf(group: ResourceGroup): readonly ResourceGroupItem[] {
  if (group.resourceGroups.length === 0) return group.items;
  return [...group.resourceGroups.flatMap(itemsOf), ...group.items];
}

function resourcesOf({ soundRecordings, videos, images }: CatalogueRelease): readonly ContentResource[] {
  return [
    ...soundRecordings.map((recording) => contentResource("SoundRecording", recording)),
    ...videos.map((video) => contentResource("Video", video)),
    ...images.map((image) => contentResource("Image", image)),
  ];
}

function contentResource(
  kind: ContentResource["kind"],
  resource: {
    readonly id: string;
    readonly type: string;
    readonly isSupplemental?: boolean | undefined;
    readonly recordingFormats?: readonly string[];
    readonly applyClassicalProfileVariant?: boolean | undefined;
  },
): ContentResource {
  return {
    id: resource.id,
    kind,
    type: resource.type,
    recordingFormats: resource.recordingFormats ?? NO_FORMATS,
    isSupplemental: resource.isSupplemental === true,
    isClassical: resource.applyClassicalProfileVariant === true,
  };
}
