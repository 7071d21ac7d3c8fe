/** Rules of profile variants and of the groups that not every release has: box sets, works, sides. */
import type { GroupFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH, RESOURCE_LIST_PATH } from "./message-facts.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";

const BOXED_SET = {
  severity: "fatal",
  profiles: ["Audio", "Video", "MixedMedia"],
  fileStatus: "MetadataMissing",
} as const;

const boxedSetMembers: Rule = {
  ...BOXED_SET,
  code: "GRP_BOXEDSET_MIN2",
  number: 42,
  checks: "A release of variant BoxedSet has at least two groups of type ReleaseComponent",
  source: "Release profiles 2.3, 11.1",
  hint: "Make each member of the set a ReleaseComponent, or leave the variant out",
};
const boxedSetIds: Rule = {
  ...BOXED_SET,
  code: "GRP_BOXEDSET_IDS",
  number: 42,
  checks: "Each ReleaseComponent has a ReleaseId with a GRid or an ICPN",
  source: "Release profiles 2.3, 11.1; DDEX Schematron 2.1",
  hint: "Give the member of the set the identifier of its own release",
};
const sideIsPhysical: Rule = {
  code: "GRP_SIDE_NEEDS_PHYSICAL",
  number: 38,
  severity: "error",
  profiles: "all",
  checks: "A release has groups of type Side only with a deal for a physical product",
  source: "Release profiles 2.3, 7.3; DDEX Schematron 2.1, 1028-1",
  fileStatus: "MetadataMissing",
  hint: "Make the group a Component, or add a deal with PurchaseAsPhysicalProduct",
};
const multiWorkParts: Rule = {
  code: "GRP_MULTIWORK_MIN2",
  number: 43,
  severity: "error",
  profiles: "all",
  checks: "A MultiWorkPart has at least two items and a title",
  source: "DDEX Schematron 2.1, 5.5.2",
  fileStatus: "MetadataMissing",
  hint: "Give the group the title of the work, and place all its movements in it",
};
const boxedSet: Rule = {
  ...BOXED_SET,
  code: "PRF_BOXEDSET",
  number: 147,
  checks: "No ReleaseComponent is without a primary resource, and none is the whole set",
  source: "Release profiles 2.3, 11.1",
  hint: "Place in each member of the set its own recordings and videos",
};
const classical: Rule = {
  code: "PRF_CLASSICAL",
  number: 148,
  severity: "fatal",
  profiles: ["Audio", "Video", "MixedMedia", "LongFormMusicalWorkVideo"],
  checks:
    "A release of variant Classical has a primary resource with ApplyClassicalProfileVariant, and no MultiWorkPart beside another type",
  source: "Release profiles 2.3, 11.2; DDEX Schematron 2.1",
  fileStatus: "MetadataMissing",
  hint: "Mark the classical recordings with ApplyClassicalProfileVariant, and keep MultiWorkParts among themselves",
};

/** Variants BoxedSet and Classical, and the groups that come with them. */
export const profileVariants: RuleFamily = {
  rules: [sideIsPhysical, boxedSetMembers, boxedSetIds, multiWorkParts, boxedSet, classical],
  message: (context) => {
    const { facts } = context;
    const variant = facts.message.attributes?.ReleaseProfileVariantVersionId;
    if (variant === "BoxedSet" || variant === "BoxedSet Classical") checkBoxedSet(context);
    if (variant === "Classical" || variant === "BoxedSet Classical") checkClassical(context);
    for (const group of facts.groups) {
      if (group.type === "MultiWorkPart") checkMultiWorkPart(group, context);
    }
    checkSides(context);
  },
};

function checkBoxedSet(context: CheckContext): void {
  const { facts } = context;
  const members = facts.groups.filter((group) => group.type === "ReleaseComponent");
  if (members.length < 2) {
    const text = `A box set has at least two ReleaseComponents: this one has ${members.length}`;
    context.report(boxedSetMembers, `${RELEASE_LIST_PATH}/Release/ResourceGroup`, text);
  }
  const primaries = facts.resources.filter((resource) => resource.isPrimary).length;
  for (const member of members) {
    const id = member.node.ReleaseId;
    if (id?.GRid === undefined && id?.ICPN === undefined) {
      const text = "ReleaseComponent has neither GRid nor ICPN";
      context.report(boxedSetIds, `${member.path}/ReleaseId`, text);
    }
    const own = primariesIn(member, context);
    if (own > 0 && own < primaries) continue;
    const fault = own === 0 ? "has no primary resource" : "has all primary resources of the set";
    context.report(boxedSet, member.path, `ReleaseComponent ${fault}`);
  }
}

/** Counts the primary resources in a group and in the groups inside it. */
function primariesIn(group: GroupFacts, { facts }: CheckContext): number {
  const references = new Set<string>();
  for (const item of facts.items) {
    const reference = item.node.ReleaseResourceReference ?? "";
    if (isWithin(item.group, group) && facts.resourceByReference.get(reference)?.isPrimary === true) {
      references.add(reference);
    }
  }
  return references.size;
}

function isWithin(group: GroupFacts | undefined, outer: GroupFacts): boolean {
  return group !== undefined && (group === outer || isWithin(group.parent, outer));
}

function checkClassical(context: CheckContext): void {
  const { facts } = context;
  const isApplied = facts.resources.some(
    ({ isPrimary, node }) => isPrimary && node.attributes?.ApplyClassicalProfileVariant === true,
  );
  if (!isApplied) {
    const text = "No primary resource has ApplyClassicalProfileVariant";
    context.report(classical, RESOURCE_LIST_PATH, text);
  }
  for (const group of facts.groups) {
    const types = new Set(
      (group.node.ResourceGroup ?? []).map((inner) => inner.attributes?.ResourceGroupType),
    );
    if (types.size < 2 || !types.has("MultiWorkPart")) continue;
    const text = `MultiWorkPart stands beside groups of other types: ${Array.from(types).join(", ")}`;
    context.report(classical, `${group.path}/ResourceGroup[1]`, text);
  }
}

function checkSides(context: CheckContext): void {
  const { facts } = context;
  const side = facts.groups.find((group) => group.type === "Side");
  if (!side) return;
  const deals = (facts.message.DealList?.ReleaseDeal ?? []).flatMap((releaseDeal) => releaseDeal.Deal ?? []);
  const isPhysical = deals.some((deal) =>
    deal.DealTerms?.UseType?.some((use) => use.value === "PurchaseAsPhysicalProduct"),
  );
  if (isPhysical) return;
  const text = "The release has a Side, but no deal for a physical product";
  context.report(sideIsPhysical, `${side.path}/@ResourceGroupType`, text, "Side");
}

function checkMultiWorkPart({ node, path }: GroupFacts, context: CheckContext): void {
  const items = node.ResourceGroupContentItem?.length ?? 0;
  if (items < 2) {
    const text = `MultiWorkPart has at least two items: this one has ${items}`;
    context.report(multiWorkParts, `${path}/ResourceGroupContentItem`, text);
  }
  const titles = [node.DisplayTitleText, node.DisplayTitle, node.AdditionalTitle];
  if (titles.some((title) => (title ?? []).length > 0)) return;
  context.report(multiWorkParts, `${path}/DisplayTitle`, "MultiWorkPart has no title");
}
