/** What a resource refers to and its records name from the other end: chapters and cue sheets. */
import type { NewReleaseMessage } from "../../builder/ern43/types.ts";
import { asTreeNode, itemsOf } from "../../compare/tree-node.ts";
import type { OpenComposite } from "./open-composite.ts";

/** References from resources to their parts, the list in which the parts stand and the part's own reference. */
const PARTS = {
  AudioChapterReference: { list: "ChapterList", item: "Chapter", anchor: "ChapterReference" },
  VideoChapterReference: { list: "ChapterList", item: "Chapter", anchor: "ChapterReference" },
  VideoCueSheetReference: { list: "CueSheetList", item: "CueSheet", anchor: "CueSheetReference" },
} as const;

type PartReference = keyof typeof PARTS;

/** Resources that may have chapters or cue sheets, with the names of their references. */
const OWNERS: readonly (readonly ["SoundRecording" | "Video", readonly PartReference[]])[] = [
  ["SoundRecording", ["AudioChapterReference"]],
  ["Video", ["VideoChapterReference", "VideoCueSheetReference"]],
];

/**
 * Which resource each chapter and cue sheet is of, by their references; the values are those of the resources.
 *
 * Shape: without the parts of a resource that names them in another order than their list, or together with another
 * resource: the columns could not say so, and the resource's fragment does.
 */
export function ownersOfParts(message: NewReleaseMessage): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const [kind, names] of OWNERS) {
    for (const resource of message.ResourceList?.[kind] ?? []) {
      for (const name of names) {
        const references = itemsOf(asTreeNode(resource)[name]).filter((item) => typeof item === "string");
        const isFree = references.every((reference) => !owners.has(reference));
        if (!isFree || !isInOrder(references, anchorsOf(message, name))) continue;
        for (const reference of references) owners.set(reference, resource.ResourceReference);
      }
    }
  }
  return owners;
}

function anchorsOf(message: NewReleaseMessage, name: PartReference): readonly unknown[] {
  const { list, item, anchor } = PARTS[name];
  return itemsOf(asTreeNode(message[list])[item]).map((part) => asTreeNode(part)[anchor]);
}

function isInOrder(references: readonly string[], anchors: readonly unknown[]): boolean {
  let place = -1;
  return references.every((reference) => {
    const next = anchors.indexOf(reference, place + 1);
    place = next;
    return next >= 0;
  });
}

/** Takes the references to chapters or cue sheets that say themselves of which resource they are. */
export function takeOwnedReferences<Name extends PartReference>(
  node: OpenComposite<
    Readonly<Partial<Record<Name, readonly string[] | undefined>>> & { readonly ResourceReference: string }
  >,
  name: Name,
  resourceId: string,
): void {
  const { context } = node;
  const [first] = node.peek(name) ?? [];
  const owner = first === undefined ? undefined : context.ownerOfPart(first);
  if (owner === resourceId) node.texts(name);
}
