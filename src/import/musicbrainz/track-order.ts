/** Audio media → the release's group with its discs, and the track releases. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import type { AudioMedium } from "./audio-media.ts";
import { soundRecordingId } from "./recordings.ts";

type GroupInput = NonNullable<CatalogueReleaseInput["resourceGroups"]>[number];
type TrackReleaseInput = NonNullable<CatalogueReleaseInput["trackReleases"]>[number];

/**
 * Makes the release's own group.
 *
 * Shape: the items of one medium stand in it, several media are a Component each. A track that is printed with another
 * number than its place, such as `A1`, keeps it as DisplaySequence.
 */
export function readGroup(
  releaseId: string,
  media: readonly AudioMedium[],
  coverId: string | undefined,
): GroupInput {
  const links = coverId === undefined ? [] : [{ resourceId: coverId }];
  const [first] = media;
  if (first === undefined || media.length === 1)
    return { items: first ? itemsOf(releaseId, first) : [], links };
  return {
    links,
    resourceGroups: media.map((medium, index) => ({
      resourceGroupType: "Component",
      sequenceNumber: index + 1,
      ...(medium.position !== index + 1 && { displaySequence: String(medium.position) }),
      titles: medium.title === undefined ? [] : [{ titleText: medium.title }],
      items: itemsOf(releaseId, medium),
    })),
  };
}

/** Makes a track release of every recording; a release of one recording is offered as a whole only. */
export function readTrackReleases(
  releaseId: string,
  media: readonly AudioMedium[],
  namespace: string,
): readonly TrackReleaseInput[] {
  const recordings = new Map(
    media.flatMap(({ tracks }) => tracks.map(({ track }) => [track.recording.id, track.recording] as const)),
  );
  if (recordings.size <= 1) return [];
  return [...recordings.values()].map((recording) => {
    const resourceId = soundRecordingId(releaseId, recording);
    return {
      id: `${resourceId}-track`,
      resourceId,
      proprietaryIds: [{ namespace, value: `${releaseId}_${recording.id}` }],
    };
  });
}

function itemsOf(releaseId: string, { tracks }: AudioMedium): NonNullable<GroupInput["items"]> {
  return tracks.map(({ sequence, number, track }) => ({
    resourceId: soundRecordingId(releaseId, track.recording),
    sequenceNumber: sequence,
    ...(number !== String(sequence) && { displaySequence: number }),
  }));
}
