/** How the recordings of a generated release are grouped and offered. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { SoundRecordingInput } from "./generated-recordings.ts";

type ResourceGroupInput = NonNullable<CatalogueReleaseInput["resourceGroups"]>[number];
type TrackReleaseInput = NonNullable<CatalogueReleaseInput["trackReleases"]>[number];

/** Makes one track release for each recording, identified as DDEX recommends: `<ICPN>_<ISRC>`. */
export function generateTrackReleases(
  releaseId: string,
  icpn: string,
  namespace: string,
  recordings: readonly SoundRecordingInput[],
): TrackReleaseInput[] {
  return recordings.map((recording, index) => ({
    id: `${releaseId}-t${String(index + 1).padStart(3, "0")}`,
    resourceId: recording.id,
    proprietaryIds: [
      { namespace, value: `${icpn}_${recording.editions?.[0]?.resourceIds?.[0]?.isrc ?? recording.id}` },
    ],
  }));
}

/** Makes the release's group; several discs are groups inside it, each numbered anew. */
export function groupTracks(
  recordings: readonly SoundRecordingInput[],
  discs: readonly number[],
  coverId: string,
  isSimple: boolean,
): ResourceGroupInput {
  const links = [{ resourceId: coverId }];
  let taken = 0;
  const itemsOfDiscs = discs.map((count) => {
    const onDisc = recordings.slice(taken, taken + count);
    taken += count;
    return onDisc.map((recording, index) => ({
      resourceId: recording.id,
      sequenceNumber: index + 1,
      ...(isSimple && { links }),
    }));
  });
  if (itemsOfDiscs.length === 1) {
    return { items: itemsOfDiscs.flat(), ...(!isSimple && { links }), resourceGroups: [] };
  }
  return {
    resourceGroups: itemsOfDiscs.map((items, index) => ({
      resourceGroupType: "Component",
      sequenceNumber: index + 1,
      items,
      resourceGroups: [],
    })),
    links,
  };
}
