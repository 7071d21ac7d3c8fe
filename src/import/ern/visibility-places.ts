import type { DealList, NewReleaseMessage, ReleaseList } from "../../builder/ern43/types.ts";
import { areDealsInColumns } from "./release-deals.ts";

/** Which of the visibilities of a message the columns can give. */
export interface VisibilityPlaces {
  /** True where the main release refers to every `ReleaseVisibility`, and to nothing else. */
  readonly ofRelease: boolean;
  /** True where every `TrackReleaseVisibility` is referred to by one track release, and track releases refer to no others. */
  readonly ofTracks: boolean;
  /** Reference of the track release by the reference of its visibility. */
  readonly tracks: ReadonlyMap<string, string>;
}

/**
 * Finds which visibilities the columns can give: the columns have one owner for each, and write each owner's references in
 * the order of the visibilities, in a message that has deals. All others are left to fragments.
 */
export function visibilityPlacesOf(message: NewReleaseMessage): VisibilityPlaces {
  // A parsed tree may lack what its type promises.
  const { ReleaseList: releases, DealList: list }: Partial<NewReleaseMessage> = message;
  const hasDeals = areDealsInColumns(message);
  const tracks = new Map(
    (releases?.TrackRelease ?? []).flatMap((track) =>
      (track.ReleaseVisibilityReference ?? []).map(
        (reference) => [reference, track.ReleaseReference] as const,
      ),
    ),
  );
  const ofRelease = list?.ReleaseVisibility?.map((each) => each.VisibilityReference) ?? [];
  return {
    ofRelease: hasDeals && isSameList(releases?.Release?.ReleaseVisibilityReference ?? [], ofRelease),
    ofTracks: hasDeals && areOfTracks(releases, list),
    tracks,
  };
}

function areOfTracks(releases: ReleaseList | undefined, list: DealList | undefined): boolean {
  const declared = list?.TrackReleaseVisibility?.map((each) => each.VisibilityReference) ?? [];
  const used = (releases?.TrackRelease ?? []).map((track) => track.ReleaseVisibilityReference ?? []);
  const inOrder = used.every((own) =>
    isSameList(
      own,
      declared.filter((reference) => own.includes(reference)),
    ),
  );
  return inOrder && used.flat().length === declared.length && new Set(used.flat()).size === declared.length;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((reference, index) => reference === other[index]);
}
