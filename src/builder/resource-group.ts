import type {
  ReleaseProfileVersionId,
  ResourceGroup,
  ResourceGroupContentItem,
  ResourceSubGroup,
} from "./ern43/types.ts";
import type {
  ResourceGroup as CatalogueGroup,
  ResourceGroupItem,
  ResourceLink,
} from "../catalogue/release.ts";
import { allowed, required } from "./allowed-value.ts";
import { buildDisplayArtists } from "./artists.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { isoDuration } from "./duration.ts";
import { requirementsOf } from "./ern43/profile-requirements.ts";
import { reportNoPlace } from "./no-place.ts";
import { buildGroupReleaseId } from "./release-id.ts";
import { buildLinks } from "./resource-links.ts";
import { buildTitles } from "./titles.ts";

/**
 * Builds the release's `ResourceGroup`.
 *
 * Where the cover is linked is the profile's affair, not the catalogue's: from the one item in the profiles of one
 * resource, from the group in the others. A release with several groups of its own is written as one group around them.
 * Source: release profiles 2.3 §8.1; official samples 1 and 4.
 */
export function buildResourceGroup(
  groups: readonly CatalogueGroup[],
  profile: ReleaseProfileVersionId | undefined,
  context: BuildContext,
): ResourceGroup {
  const [only] = groups;
  if (only === undefined) return required<ResourceGroup>(undefined);
  if (groups.length > 1) {
    return { ResourceGroup: groups.map((group) => buildSubGroup(group, context)) };
  }
  reportTypeOfRoot(only, context);
  const { groupLinks, itemLinks } = placeLinks(only, profile);
  return compose(context, "ResourceGroup", only, "ResourceGroup", {
    ...buildGroupParts(only, itemLinks, context),
    LinkedReleaseResourceReference: buildLinks(groupLinks, context),
  });
}

function reportTypeOfRoot(group: CatalogueGroup, context: BuildContext): void {
  if (group.resourceGroupType === undefined) return;
  const place = { kind: "ResourceGroup", record: group, property: "resourceGroupType" };
  reportNoPlace(context, place, "has no place on the release's own group, which is of no type");
}

/** Parts the links of the release's own group: those that are the group's, those that are its first item's. */
function placeLinks(
  { items, links }: CatalogueGroup,
  profile: ReleaseProfileVersionId | undefined,
): { readonly groupLinks: readonly ResourceLink[]; readonly itemLinks: readonly ResourceLink[] } {
  if (links.length === 0) return { groupLinks: links, itemLinks: [] };
  const isOfItem = (link: ResourceLink): boolean => isMovedToItem(link, items.length, profile);
  return { groupLinks: links.filter((link) => !isOfItem(link)), itemLinks: links.filter(isOfItem) };
}

/**
 * Says whether a link of the release's own group is written on the group's first item: where the profile has it there, and
 * a screen capture of a group with one item, for it shows one video.
 */
export function isMovedToItem(
  { linkDescription }: Pick<ResourceLink, "linkDescription">,
  itemCount: number,
  profile: string | undefined,
): boolean {
  if (itemCount === 0) return false;
  if (requirementsOf(profile)?.coverOwner === "item") return true;
  return itemCount === 1 && linkDescription === "VideoScreenCapture";
}

function buildSubGroup(group: CatalogueGroup, context: BuildContext): ResourceSubGroup {
  return compose(context, "ResourceGroup", group, "ResourceSubGroup", {
    ...buildGroupParts(group, [], context),
    LinkedReleaseResourceReference: buildLinks(group.links, context),
    attributes: { ResourceGroupType: allowed(required(group.resourceGroupType)) },
  });
}

function buildGroupParts(
  group: CatalogueGroup,
  itemLinks: readonly ResourceLink[],
  context: BuildContext,
): ResourceGroup {
  return {
    ...buildTitles(group, context),
    SequenceNumber: group.sequenceNumber,
    NoDisplaySequence: group.noDisplaySequence,
    DisplaySequence: group.displaySequence,
    DisplayArtist: buildDisplayArtists(group.displayArtists, context),
    CarrierType: group.carrierTypes.map((value) => ({ value: allowed(value) })),
    Duration: group.durationMs === undefined ? undefined : isoDuration(group.durationMs),
    ResourceGroupReleaseReference:
      group.groupReleaseId === undefined ? undefined : context.references.release(group.groupReleaseId),
    ReleaseId: buildGroupReleaseId(group, context),
    ResourceGroup: group.resourceGroups.map((subGroup) => buildSubGroup(subGroup, context)),
    ResourceGroupContentItem: group.items.map((item, index) =>
      buildContentItem(item, index === 0 ? [...itemLinks, ...item.links] : item.links, context),
    ),
  };
}

function buildContentItem(
  item: ResourceGroupItem,
  links: readonly ResourceLink[],
  context: BuildContext,
): ResourceGroupContentItem {
  return compose(context, "ResourceGroupItem", item, "ResourceGroupContentItem", {
    SequenceNumber: item.sequenceNumber,
    NoDisplaySequence: item.noDisplaySequence,
    DisplaySequence: item.displaySequence,
    ReleaseResourceReference: context.references.resource(item.resourceId),
    LinkedReleaseResourceReference: buildLinks(links, context),
    IsBonusResource: item.isBonusResource,
    IsInstantGratificationResource: item.isInstantGratificationResource,
    IsPreOrderIncentiveResource: item.isPreOrderIncentiveResource,
  });
}
