/** Resources and releases of a message, which have titles and artists in the same form. */
import type { Release } from "../../builder/ern43/types.ts";
import type { MessageFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import type { Incomplete } from "./rule.ts";
import { siblingPath } from "./rule.ts";

/** Titles and artists of a resource or release. */
export type Titled = Incomplete<
  Partial<Pick<Release, "DisplayTitleText" | "DisplayTitle" | "DisplayArtistName" | "DisplayArtist">>
>;

/** A resource or release with its name and place. */
export interface TitledNode {
  readonly name: string;
  readonly node: Titled;
  readonly path: string;
}

/** Lists the resources, the release and the track releases of a message, in document order. */
export function titledNodes({ message, resources }: MessageFacts): readonly TitledNode[] {
  const nodes: TitledNode[] = resources.map(({ kind, node, path }) => ({ name: kind, node, path }));
  const { Release: main, TrackRelease: tracks = [] } = message.ReleaseList ?? {};
  if (main) nodes.push({ name: "Release", node: main, path: `${RELEASE_LIST_PATH}/Release` });
  tracks.forEach((node, index) => {
    const path = siblingPath(RELEASE_LIST_PATH, "TrackRelease", tracks, index);
    nodes.push({ name: "TrackRelease", node, path });
  });
  return nodes;
}
