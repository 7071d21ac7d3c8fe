/** Rules of the release's group tree: what is in it, and in which sequence. */
import type { ResourceGroup, ResourceSubGroup } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
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
const discConsistent: Rule = {
  code: "GRP_DISC_CONSISTENT",
  number: 44,
  severity: "warning",
  profiles: "all",
  checks: "Where a release has several discs, each track is on one, and each disc counts its tracks from 1",
  source: "Practice of recipients; samples of DDEX",
  fileStatus: "FileOK",
  hint: "Place every track on a disc, and number the tracks of each disc from 1",
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
const typesSequenced: Rule = {
  ...GROUP,
  code: "GRP_TYPES_SEQUENCED",
  number: 36,
  checks: "Every Component, ComponentRelease, Side and MultiWorkPart has a SequenceNumber",
  source: "DDEX Schematron 2.1, 1019-1",
  hint: "Number the groups of the same parent from 1",
};
const typeAllowed: Rule = {
  ...GROUP,
  code: "GRP_TYPE_ALLOWED",
  number: 37,
  checks: "A group inside a group is a Component or Side, or what the profile variant adds",
  source: "DDEX Schematron 2.1, 1018-1; release profiles 2.3, 11",
  hint: "Make the group a Component, or state the variant of the profile",
};
/** Groups, their items and their links. */
export const resourceGroups: RuleFamily = {
  rules: [
    allPrimaries,
    primarySequenced,
    sequenceUnique,
    sequenceContiguous,
    singleSequence,
    secondaryNotSequenced,
    typesSequenced,
    typeAllowed,
    discConsistent,
  ],
  composites: {
    ResourceGroup: forNode<ResourceGroup>(checkSequence),
    ResourceSubGroup: forNode<ResourceSubGroup>((group, cursor, context) => {
      checkType(group, cursor, context);
      checkSequenced(group, cursor, context);
      checkSequence(group, cursor, context);
    }),
  },
  message: (context) => {
    checkItems(context);
    checkPrimaries(context);
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

/** A ReleaseComponent stands in a sequence only where the set asks for one. */
function checkSequenced(
  group: Incomplete<ResourceSubGroup>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const type = group.attributes?.ResourceGroupType;
  if (type === undefined || type === "ReleaseComponent" || group.SequenceNumber !== undefined) return;
  const text = `ResourceGroup of type ${type} has no SequenceNumber`;
  context.report(typesSequenced, `${cursor.path()}/SequenceNumber`, text);
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
  if (isRepeated) return;
  checkDiscs(group, cursor, context);
  checkContiguous(places, cursor, context);
}

function checkContiguous(places: readonly Place[], cursor: WalkCursor, context: CheckContext): void {
  const sorted = places.toSorted((a, b) => a.number - b.number);
  const position = sorted.findIndex((place, index) => place.number !== index + 1);
  const gap = sorted[position];
  if (!gap) return;
  const isContinued = position === 0 && isDisc(cursor.node) && hasSeveralDiscs(cursor.parent?.node);
  const text = `SequenceNumber ${gap.number} stands where ${position + 1} is expected`;
  context.report(isContinued ? discConsistent : sequenceContiguous, pathOf(gap, cursor), text, gap.number);
}

function checkDiscs(group: Incomplete<ResourceGroup>, cursor: WalkCursor, context: CheckContext): void {
  if (!hasSeveralDiscs(group)) return;
  const items = group.ResourceGroupContentItem ?? [];
  const index = items.findIndex((item) => item.SequenceNumber !== undefined);
  if (index < 0) return;
  const path = siblingPath(cursor.path(), "ResourceGroupContentItem", items, index);
  const text = `Item of "${items[index]?.ReleaseResourceReference ?? ""}" stands beside discs and on none`;
  context.report(discConsistent, `${path}/SequenceNumber`, text, items[index]?.SequenceNumber);
}

function isDisc(node: unknown): boolean {
  return isGroup(node) && node.attributes?.ResourceGroupType === "Component";
}

function hasSeveralDiscs(node: unknown): boolean {
  return isGroup(node) && (node.ResourceGroup ?? []).filter(isDisc).length > 1;
}

function isGroup(node: unknown): node is Incomplete<ResourceSubGroup> {
  return typeof node === "object" && node !== null;
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
