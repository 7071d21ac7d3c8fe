/** Groups of resources and their items: the inverse of the builder's resource group. */
import type { z } from "zod";
import { isMovedToItem } from "../../builder/resource-group.ts";
import type {
  ResourceGroup as ResourceGroupNode,
  ResourceGroupContentItem,
  ResourceSubGroup,
} from "../../builder/ern43/types.ts";
import type { ResourceGroup, ResourceGroupItem } from "../../catalogue/release.ts";
import { readDisplayArtists } from "./artists.ts";
import { readDuration } from "./durations.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readReleaseId } from "./release-ids.ts";
import { readLinks } from "./resource-links.ts";
import { storableInteger } from "./storable-values.ts";
import { readTitles } from "./titles.ts";

type GroupInput = z.input<typeof ResourceGroup>;
type ItemInput = z.input<typeof ResourceGroupItem>;

/**
 * Reads the release's own group.
 *
 * Links of the group that the builder would write on the first item, for the profile has them there, stay in the fragment.
 */
export function readResourceGroup(
  node: OpenComposite<ResourceGroupNode>,
  profile: string | undefined,
): GroupInput {
  const parts = readGroupParts(node);
  const isKept = (node.peek("LinkedReleaseResourceReference") ?? []).every(
    ({ attributes }) =>
      !isMovedToItem({ linkDescription: attributes?.LinkDescription }, parts.items.length, profile),
  );
  return { ...parts, links: isKept ? readLinks(node) : [], ...node.rest() };
}

function readSubGroup(node: OpenComposite<ResourceSubGroup>): GroupInput | undefined {
  const resourceGroupType = node.attribute("ResourceGroupType");
  if (resourceGroupType === undefined) return undefined;
  return { resourceGroupType, ...readGroupParts(node), links: readLinks(node), ...node.rest() };
}

function readGroupParts(
  node: OpenComposite<ResourceGroupNode>,
): GroupInput & { readonly items: ItemInput[] } {
  return {
    ...readTitles(node),
    sequenceNumber: node.takeIf("SequenceNumber", storableInteger),
    noDisplaySequence: node.take("NoDisplaySequence"),
    displaySequence: node.take("DisplaySequence"),
    displayArtists: readDisplayArtists(node),
    carrierTypes: node.values("CarrierType"),
    durationMs: node.takeIf("Duration", readDuration),
    groupReleaseId: node.reference("ResourceGroupReleaseReference"),
    ...readReleaseId(node),
    resourceGroups: node.list("ResourceGroup", readSubGroup),
    items: node.list("ResourceGroupContentItem", readItem),
  };
}

function readItem(node: OpenComposite<ResourceGroupContentItem>): ItemInput | undefined {
  const resourceId = node.reference("ReleaseResourceReference");
  if (resourceId === undefined) return undefined;
  return {
    resourceId,
    sequenceNumber: node.takeIf("SequenceNumber", storableInteger),
    noDisplaySequence: node.take("NoDisplaySequence"),
    displaySequence: node.take("DisplaySequence"),
    isBonusResource: node.take("IsBonusResource"),
    isInstantGratificationResource: node.take("IsInstantGratificationResource"),
    isPreOrderIncentiveResource: node.take("IsPreOrderIncentiveResource"),
    links: readLinks(node),
    ...node.rest(),
  };
}
