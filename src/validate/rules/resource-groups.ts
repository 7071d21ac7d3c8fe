/** Rules of the release's group tree: what is in it, in which sequence, and where the cover hangs. */
import type { ResourceGroup, ResourceSubGroup } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { resourcesOf } from "./message-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const GROUP = { severity: "fatal", profiles: "all", fileStatus: "MetadataMissing" } as const;

const allPrimaries: Rule = {
  ...GROUP,
  code: "GRP_ALL_PRIMARIES",
  number: 31,
  checks: "Every primary resource is an item of the release's group tree",
  source: "Release profiles 2.3; DDEX knowledge base, are ResourceGroups mandatory",
  hint: "Place the recording in a group of the release, or mark it as supplemental",
};
const primarySequenced: Rule = {
  ...GROUP,
  code: "GRP_PRIMARY_SEQUENCED",
  number: 32,
  checks: "Every item of a primary resource has a SequenceNumber",
  source: "DDEX Schematron 2.1, 1020-1",
  hint: "Number the items of the group from 1",
};
const sequenceUnique: Rule = {
  ...GROUP,
  code: "GRP_SEQ_UNIQUE",
  number: 33,
  checks: "No two items, and no two groups, of one group have the same SequenceNumber",
  source: "DDEX Schematron 2.1, 1021-1",
  hint: "Give each item of the group a sequence number of its own",
};
const sequenceContiguous: Rule = {
  code: "GRP_SEQ_CONTIGUOUS",
  number: 33,
  severity: "warning",
  profiles: "all",
  checks: "The sequence numbers of a group start at 1 and leave no gap",
  source: "ERN 4.3, text of SequenceNumber",
  fileStatus: "FileOK",
  hint: "Number the items of the group from 1 without gaps",
};
const singleSequence: Rule = {
  ...GROUP,
  code: "GRP_SINGLE_SEQUENCE",
  number: 34,
  checks: "The groups and the items of one group share one sequence",
  source: "DDEX Schematron 2.1, 1022-1",
  hint: "Number groups and items of the same parent in one sequence",
};
const secondaryNotSequenced: Rule = {
  code: "GRP_SECONDARY_NOT_SEQUENCED",
  number: 35,
  severity: "error",
  profiles: "all",
  checks: "Images, texts, supplemental recordings and bonus items have no SequenceNumber",
  source: "DDEX Schematron 2.1, 1023-1",
  fileStatus: "MetadataMissing",
  hint: "Remove the sequence number of the item",
};
const typeAllowed: Rule = {
  ...GROUP,
  code: "GRP_TYPE_ALLOWED",
  number: 37,
  checks: "A group inside a group is a Component or Side, or what the profile variant adds",
  source: "DDEX Schematron 2.1, 1018-1; release profiles 2.3, 11",
  hint: "Make the group a Component, or state the variant of the profile",
};
const coverLinked: Rule = {
  code: "GRP_COVER_LINKED",
  number: 39,
  severity: "error",
  profiles: "all",
  checks:
    "The front cover is linked from the release's group; in simple profiles and ringtones from the item",
  source: "Release profiles 2.3, 8.1 and 8.2; DDEX Schematron 2.1, 5.3.1.2(5.8)",
  fileStatus: "ResourceMissing",
  hint: "Link the cover from the release's own group",
};

const COVER_ON_ITEM = new Set<string | undefined>(["SimpleAudioSingle", "SimpleVideoSingle", "Ringtone"]);

/** Groups, their items and their links. */
export const resourceGroups: RuleFamily = {
  rules: [
    allPrimaries,
    primarySequenced,
    sequenceUnique,
    sequenceContiguous,
    singleSequence,
    secondaryNotSequenced,
    typeAllowed,
    coverLinked,
  ],
  composites: {
    ResourceGroup: forNode<ResourceGroup>(checkSequence),
    ResourceSubGroup: forNode<ResourceSubGroup>((group, cursor, context) => {
      checkType(group, cursor, context);
      checkSequence(group, cursor, context);
    }),
  },
  message: (context) => {
    checkItems(context);
    checkPrimaries(context);
    checkCovers(context);
  },
};

function checkType(group: Incomplete<ResourceSubGroup>, cursor: WalkCursor, context: CheckContext): void {
  const type = group.attributes?.ResourceGroupType;
  if (type === undefined || type === "Component" || type === "Side") return;
  const variant: string = context.facts.message.attributes?.ReleaseProfileVariantVersionId ?? "";
  if (variant.includes(type === "MultiWorkPart" ? "Classical" : "BoxedSet")) return;
  const text = `ResourceGroupType ${type} is not allowed in profile ${context.facts.profile ?? "none"} ${variant}`;
  context.report(typeAllowed, `${cursor.path()}/@ResourceGroupType`, text.trimEnd(), type);
}

interface Place {
  readonly name: "ResourceGroup" | "ResourceGroupContentItem";
  readonly number: number;
  readonly index: number;
  readonly siblings: readonly unknown[];
}

function checkSequence(group: Incomplete<ResourceGroup>, cursor: WalkCursor, context: CheckContext): void {
  const places = [
    ...placesOf("ResourceGroup", group.ResourceGroup),
    ...placesOf("ResourceGroupContentItem", group.ResourceGroupContentItem),
  ];
  const taken = new Map<number, Place>();
  let isRepeated = false;
  for (const place of places) {
    const first = taken.get(place.number);
    if (first) {
      isRepeated = true;
      const isOwn = first.name === place.name;
      const text = `SequenceNumber ${place.number} is already that of another ${first.name} of this group`;
      context.report(isOwn ? sequenceUnique : singleSequence, pathOf(place, cursor), text, place.number);
    } else {
      taken.set(place.number, place);
    }
  }
  if (!isRepeated) checkContiguous(places, cursor, context);
}

function checkContiguous(places: readonly Place[], cursor: WalkCursor, context: CheckContext): void {
  const sorted = places.toSorted((a, b) => a.number - b.number);
  const position = sorted.findIndex((place, index) => place.number !== index + 1);
  const gap = sorted[position];
  if (!gap) return;
  const text = `SequenceNumber ${gap.number} stands where ${position + 1} is expected`;
  context.report(sequenceContiguous, pathOf(gap, cursor), text, gap.number);
}

function placesOf(
  name: Place["name"],
  siblings: readonly { readonly SequenceNumber?: number | undefined }[] = [],
): readonly Place[] {
  return siblings.flatMap(({ SequenceNumber: number }, index) =>
    number === undefined ? [] : [{ name, number, index, siblings }],
  );
}

function pathOf(place: Place, cursor: WalkCursor): string {
  return `${siblingPath(cursor.path(), place.name, place.siblings, place.index)}/SequenceNumber`;
}

function checkItems(context: CheckContext): void {
  for (const { node, path } of context.facts.items) {
    const resource = context.facts.resourceByReference.get(node.ReleaseResourceReference ?? "");
    if (!resource) continue;
    const isMedia = resource.kind === "SoundRecording" || resource.kind === "Video";
    if (node.SequenceNumber === undefined) {
      if (!resource.isPrimary) continue;
      const text = `Item of ${resource.kind} "${resource.reference}" has no SequenceNumber`;
      context.report(primarySequenced, `${path}/SequenceNumber`, text);
    } else if (!isMedia || resource.isSupplemental || node.IsBonusResource === true) {
      const text = `Item of secondary ${resource.kind} "${resource.reference}" has a SequenceNumber`;
      context.report(secondaryNotSequenced, `${path}/SequenceNumber`, text, node.SequenceNumber);
    }
  }
}

function checkPrimaries(context: CheckContext): void {
  const { message, resources, itemReferences } = context.facts;
  // Without a group there is nothing to be in: the missing group is the finding.
  if (!message.ReleaseList?.Release?.ResourceGroup) return;
  for (const { isPrimary, reference, kind, path } of resources) {
    if (!isPrimary || reference === undefined || itemReferences.has(reference)) continue;
    context.report(allPrimaries, path, `${kind} "${reference}" is in no group of the release`, reference);
  }
}

function checkCovers(context: CheckContext): void {
  const { facts } = context;
  if (!facts.message.ReleaseList?.Release?.ResourceGroup) return;
  const onItem = COVER_ON_ITEM.has(facts.profile);
  const links = onItem ? facts.itemLinks : facts.groupLinks;
  for (const { reference, path } of resourcesOf(facts, "Image", "FrontCoverImage")) {
    if (reference === undefined || links.has(reference)) continue;
    const owner = onItem ? "an item" : "the release's own group";
    context.report(coverLinked, path, `Image "${reference}" is not linked from ${owner}`, reference);
  }
}
