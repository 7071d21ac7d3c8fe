/** What many rules ask of a message: its profile, its resources, and where its group tree names them. */
import type { ProfileRequirements } from "../../builder/ern43/profile-requirements.ts";
import { requirementsOf } from "../../builder/ern43/profile-requirements.ts";
import type {
  NewReleaseMessage,
  ReleaseProfileVersionId,
  ResourceGroup,
  ResourceGroupContentItem,
  ResourceGroupType,
  ResourceSubGroup,
  SoundRecording,
  SoundRecordingEdition,
  Video,
} from "../../builder/ern43/types.ts";
import type { Incomplete } from "./rule.ts";
import { siblingPath } from "./rule.ts";

/** Path of the element that holds all resources. */
export const RESOURCE_LIST_PATH = "/NewReleaseMessage/ResourceList";
/** Path of the element that holds all releases. */
export const RELEASE_LIST_PATH = "/NewReleaseMessage/ReleaseList";

const RESOURCE_KINDS = ["SoundRecording", "Video", "Image", "Text", "SheetMusic", "Software"] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** What rules ask of a resource; it has the same name and shape in all kinds of resources. */
export type ResourceNode = Incomplete<
  Pick<
    SoundRecording,
    | "ResourceReference"
    | "DisplayTitleText"
    | "DisplayTitle"
    | "DisplayArtistName"
    | "DisplayArtist"
    | "Contributor"
    | "WorkId"
    | "ParentalWarningType"
    | "RelatedResource"
  > &
    Partial<
      Pick<SoundRecording, "Duration" | "IsInstrumental" | "RecordingFormat" | "AudioChapterReference">
    > &
    Partial<Pick<Video, "VideoCueSheetReference" | "ReasonForCueSheetAbsence" | "VideoChapterReference">>
> & {
  readonly Type?: { readonly value?: string | undefined } | undefined;
  readonly SoundRecordingEdition?: readonly EditionNode[] | undefined;
  readonly VideoEdition?: readonly EditionNode[] | undefined;
  readonly TechnicalDetails?: readonly TechnicalNode[] | undefined;
  readonly FirstPublicationDate?: readonly unknown[] | undefined;
  readonly attributes?:
    | {
        readonly IsSupplemental?: boolean | undefined;
        readonly ApplyClassicalProfileVariant?: boolean | undefined;
      }
    | undefined;
};

/** What rules ask of an edition of a sound recording or video. */
export type EditionNode = Incomplete<Pick<SoundRecordingEdition, "Type" | "ResourceId" | "PLine">> & {
  readonly TechnicalDetails?: readonly TechnicalNode[] | undefined;
};

/** What rules ask of technical details, and of those of a clip in them. */
export interface TechnicalNode {
  readonly TechnicalResourceDetailsReference?: string | undefined;
  /** Files of recordings and videos. */
  readonly DeliveryFile?: readonly { readonly IsProvidedInDelivery?: boolean | undefined }[] | undefined;
  /** Clips of images and texts have no reference of their own. */
  readonly ClipDetails?:
    | readonly {
        readonly TechnicalResourceDetailsReference?: string | undefined;
        readonly ClipType?: unknown;
      }[]
    | undefined;
}

/** A resource of the message. */
export interface ResourceFacts {
  readonly reference: string | undefined;
  readonly kind: ResourceKind;
  /** Allowed value of the resource's type. */
  readonly type: string | undefined;
  readonly isSupplemental: boolean;
  /** What the release is made of: a sound recording or video that is neither supplemental, clip, cover nor bonus. */
  readonly isPrimary: boolean;
  readonly node: ResourceNode;
  readonly path: string;
}

/** A content item of the release's group tree. */
export interface ItemFacts {
  readonly node: Incomplete<ResourceGroupContentItem>;
  readonly path: string;
  readonly group: GroupFacts;
}

/** The release's own group, or a group inside it. */
export interface GroupFacts {
  readonly node: Incomplete<ResourceGroup>;
  readonly path: string;
  /** Absent on the release's own group. */
  readonly type: ResourceGroupType | undefined;
  /** Absent on the release's own group. */
  readonly parent: GroupFacts | undefined;
}

/** Facts of one message, read once before its rules are checked. */
export interface MessageFacts {
  readonly message: Incomplete<NewReleaseMessage>;
  readonly profile: ReleaseProfileVersionId | undefined;
  /** What the profile asks for. */
  readonly requirements: ProfileRequirements | undefined;
  readonly resources: readonly ResourceFacts[];
  /** First resource of each reference. */
  readonly resourceByReference: ReadonlyMap<string, ResourceFacts>;
  /** The release's own group and all groups in it, parents first. */
  readonly groups: readonly GroupFacts[];
  /** Items of all groups in document order. */
  readonly items: readonly ItemFacts[];
  /** Resources that an item names. */
  readonly itemReferences: ReadonlySet<string>;
  /** Resources that are linked from the top group, and from items. */
  readonly groupLinks: ReadonlySet<string>;
  readonly itemLinks: ReadonlySet<string>;
}

/** Reads the facts of a message. */
export function readMessageFacts(message: Incomplete<NewReleaseMessage>): MessageFacts {
  const items: ItemFacts[] = [];
  const groups: GroupFacts[] = [];
  const node = message.ReleaseList?.Release?.ResourceGroup;
  const path = `${RELEASE_LIST_PATH}/Release/ResourceGroup`;
  if (node) collectGroup({ node, path, type: undefined, parent: undefined }, groups, items);
  const { itemReferences, bonusOnly } = readItemReferences(items);
  const resources = readResources(message, bonusOnly);
  const resourceByReference = new Map<string, ResourceFacts>();
  for (const resource of resources) {
    if (resource.reference !== undefined && !resourceByReference.has(resource.reference)) {
      resourceByReference.set(resource.reference, resource);
    }
  }
  return {
    message,
    profile: message.attributes?.ReleaseProfileVersionId,
    requirements: requirementsOf(message.attributes?.ReleaseProfileVersionId),
    resources,
    resourceByReference,
    groups,
    items,
    itemReferences,
    groupLinks: linksOf(node ? [node] : []),
    itemLinks: linksOf(items.map((item) => item.node)),
  };
}

/** Resources of one kind, and of one type where it is given. */
export function resourcesOf(
  facts: MessageFacts,
  kind: ResourceKind,
  type?: string,
): readonly ResourceFacts[] {
  return facts.resources.filter(
    (resource) => resource.kind === kind && (type === undefined || resource.type === type),
  );
}

function collectGroup(group: GroupFacts, groups: GroupFacts[], items: ItemFacts[]): void {
  groups.push(group);
  const inner: readonly Incomplete<ResourceSubGroup>[] = group.node.ResourceGroup ?? [];
  inner.forEach((node, index) => {
    const path = siblingPath(group.path, "ResourceGroup", inner, index);
    const type = node.attributes?.ResourceGroupType;
    collectGroup({ node, path, type, parent: group }, groups, items);
  });
  const own = group.node.ResourceGroupContentItem ?? [];
  own.forEach((node, index) => {
    items.push({ node, path: siblingPath(group.path, "ResourceGroupContentItem", own, index), group });
  });
}

function readItemReferences(items: readonly ItemFacts[]): {
  readonly itemReferences: ReadonlySet<string>;
  readonly bonusOnly: ReadonlySet<string>;
} {
  const itemReferences = new Set<string>();
  const bonusOnly = new Set<string>();
  for (const { node } of items) {
    const reference = node.ReleaseResourceReference;
    if (reference === undefined) continue;
    if (node.IsBonusResource !== true) bonusOnly.delete(reference);
    else if (!itemReferences.has(reference)) bonusOnly.add(reference);
    itemReferences.add(reference);
  }
  return { itemReferences, bonusOnly };
}

function readResources(
  message: Incomplete<NewReleaseMessage>,
  bonusOnly: ReadonlySet<string>,
): readonly ResourceFacts[] {
  const resources: ResourceFacts[] = [];
  for (const kind of RESOURCE_KINDS) {
    const nodes: readonly ResourceNode[] = message.ResourceList?.[kind] ?? [];
    nodes.forEach((node, index) => {
      const reference = node.ResourceReference;
      const type = node.Type?.value;
      const isSupplemental = node.attributes?.IsSupplemental === true;
      resources.push({
        reference,
        kind,
        type,
        isSupplemental,
        isPrimary:
          (kind === "SoundRecording" || kind === "Video") &&
          !isSupplemental &&
          !isSecondaryType(type) &&
          (reference === undefined || !bonusOnly.has(reference)),
        node,
        path: siblingPath(RESOURCE_LIST_PATH, kind, nodes, index),
      });
    });
  }
  return resources;
}

function isSecondaryType(type: string | undefined): boolean {
  return type === "Clip" || type === "FrontCoverVideo";
}

/** Resources that groups or items link to. */
export function linksOf(
  owners: readonly Pick<Incomplete<ResourceGroupContentItem>, "LinkedReleaseResourceReference">[],
): ReadonlySet<string> {
  const links = new Set<string>();
  for (const owner of owners) {
    for (const link of owner.LinkedReleaseResourceReference ?? []) {
      if (link.value !== undefined) links.add(link.value);
    }
  }
  return links;
}
