/** Editions of a sound recording or video: their elements and identifiers. */
import type { EditionNode, ResourceFacts } from "./message-facts.ts";
import { siblingPath } from "./rule.ts";

/** Lists the editions of a sound recording or video; other resources have none. */
export function editionsOf({ node }: ResourceFacts): readonly EditionNode[] {
  return node.SoundRecordingEdition ?? node.VideoEdition ?? [];
}

/** Name of the element that holds an edition. */
export function editionName({ kind }: Pick<ResourceFacts, "kind">): string {
  return kind === "Video" ? "VideoEdition" : "SoundRecordingEdition";
}

/** Path of the first identifier of a resource, whether it is there or not. */
export function firstIdPath(resource: ResourceFacts): string {
  const editions = editionsOf(resource);
  const path = siblingPath(resource.path, editionName(resource), editions, 0);
  return siblingPath(path, "ResourceId", editions[0]?.ResourceId ?? [], 0);
}
