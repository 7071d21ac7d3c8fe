import type {
  ReleaseProfileVersionId,
  LinkedReleaseResourceReference,
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
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDisplayTitles } from "./display-titles.ts";

/**
 * Builds the release's `ResourceGroup`.
 *
 * Where the cover is linked is the profile's affair, not the catalogue's: from the group in Audio, from the one item in
 * SimpleAudioSingle. A release with several groups of its own is written as one group around them.
 * Source: release profiles 2.3 §8.1; official samples 1 and 4.
 */
export function buildResourceGroup(
  groups: readonly CatalogueGroup[],
  profile: ReleaseProfileVersionId,
  context: BuildContext,
): ResourceGroup {
  const [only] = groups;
  if (only === undefined) return required<ResourceGroup>(undefined);
  if (groups.length > 1) {
    return { ResourceGroup: groups.map((group) => buildSubGroup(group, context)) };
  }
  const isSimple = profile === "SimpleAudioSingle" && only.items.length > 0;
  return compose(context, "ResourceGroup", only, "ResourceGroup", {
    ...buildGroupParts(only, isSimple ? only.links : [], context),
    LinkedReleaseResourceReference: isSimple ? undefined : buildLinks(only.links, context),
  });
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
    ...buildDisplayTitles(group.titles, context),
    SequenceNumber: group.sequenceNumber,
    DisplaySequence: group.displaySequence,
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
    DisplaySequence: item.displaySequence,
    ReleaseResourceReference: context.references.resource(item.resourceId),
    LinkedReleaseResourceReference: buildLinks(links, context),
    IsBonusResource: item.isBonusResource,
    IsInstantGratificationResource: item.isInstantGratificationResource,
    IsPreOrderIncentiveResource: item.isPreOrderIncentiveResource,
  });
}

function buildLinks(
  links: readonly ResourceLink[],
  context: BuildContext,
): readonly LinkedReleaseResourceReference[] {
  return links.map((link) =>
    compose(context, "ResourceLink", link, "LinkedReleaseResourceReference", {
      value: context.references.resource(link.resourceId),
      attributes:
        link.linkDescription === undefined ? undefined : { LinkDescription: allowed(link.linkDescription) },
    }),
  );
}
