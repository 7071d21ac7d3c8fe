/** Rules of the release profiles: which resources, of which types, how many. */
import type { ProfileRequirements, ResourceCount } from "../../builder/ern43/profile-requirements.ts";
import type { ReleaseProfileVersionId } from "../../builder/ern43/types.ts";
import { isBoxMember } from "./group-links.ts";
import type { ResourceFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH, RESOURCE_LIST_PATH, linksOf, resourcesOf } from "./message-facts.ts";
import { PROFILE_RULES, releaseType, resourceType } from "./profile-rules.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";

/** The eight release profiles. */
export const profiles: RuleFamily = {
  rules: [releaseType, resourceType, ...Object.values(PROFILE_RULES)],
  message: (context) => {
    const { profile, requirements } = context.facts;
    if (profile === undefined || !requirements) return;
    checkReleaseType(profile, requirements, context);
    const rule = PROFILE_RULES[profile];
    const primaries = primariesOf(requirements, context);
    checkPrimaries(rule, primaries, requirements, context);
    checkSecondaries(rule, primaries, requirements, context);
    if (requirements.isOneItem) checkOneItem(rule, context);
    if (!requirements.allowsTexts) checkNoTexts(rule, context);
    if (profile === "LongFormMusicalWorkVideo") checkPoster(rule, context);
  },
};

function checkReleaseType(
  profile: ReleaseProfileVersionId,
  { releaseTypes: expected }: ProfileRequirements,
  context: CheckContext,
): void {
  const types = context.facts.message.ReleaseList?.Release?.ReleaseType ?? [];
  if (types.length === 0) return;
  if (types.some((type) => type.value !== undefined && expected.includes(type.value))) return;
  const path = siblingPath(`${RELEASE_LIST_PATH}/Release`, "ReleaseType", types, 0);
  const text = `No ReleaseType is one of profile ${profile}: ${expected.join(", ")}`;
  context.report(releaseType, path, text, types[0]?.value);
}

/** Primary resources that are counted, and whether there are trailers beside them. */
interface Primaries {
  readonly counted: readonly ResourceFacts[];
  readonly hasTrailers: boolean;
}

function primariesOf({ trailerFormats = [] }: ProfileRequirements, { facts }: CheckContext): Primaries {
  const primaries = facts.resources.filter((resource) => resource.isPrimary);
  if (trailerFormats.length === 0) return { counted: primaries, hasTrailers: false };
  const formats = new Set<string | undefined>(trailerFormats);
  const counted = primaries.filter(
    ({ node }) => !node.RecordingFormat?.some((format) => formats.has(format.value)),
  );
  return { counted, hasTrailers: counted.length < primaries.length };
}

function checkPrimaries(
  rule: Rule,
  { counted, hasTrailers }: Primaries,
  { primary }: ProfileRequirements,
  context: CheckContext,
): void {
  const { profile } = context.facts;
  for (const { kind, type, path, reference } of counted) {
    if (type === undefined || primary.some((count) => isCounted({ kind, type }, count))) continue;
    const text = `${kind} "${reference ?? ""}" of type ${type} is not allowed in profile ${profile}`;
    context.report(resourceType, `${path}/Type`, text, type);
  }
  for (const count of primary) {
    const found = counted.filter((resource) => isCounted(resource, count));
    if (found.length < count.min && !hasTrailers) reportLack(rule, found, count, "primary ", context);
    reportSurplus(rule, found, count.max, context);
  }
}

function checkSecondaries(
  rule: Rule,
  { counted }: Primaries,
  { secondary, secondaryOfOnePrimary }: ProfileRequirements,
  context: CheckContext,
): void {
  const { facts } = context;
  const counts = counted.length === 1 ? (secondaryOfOnePrimary ?? secondary) : secondary;
  const ofMembers = linksOf(
    facts.groups.filter((group) => isBoxMember(group.type)).map((group) => group.node),
  );
  const candidates = facts.resources.filter(
    ({ isPrimary, reference }) => !isPrimary && (reference === undefined || !ofMembers.has(reference)),
  );
  for (const count of counts) {
    const found = candidates.filter((resource) => isCounted(resource, count));
    if (found.length < count.min) reportLack(rule, found, count, "", context);
    reportSurplus(rule, found, count.max, context);
  }
}

function isCounted({ kind, type }: Pick<ResourceFacts, "kind" | "type">, count: ResourceCount): boolean {
  if (kind !== count.kind) return false;
  const types: readonly (string | undefined)[] | undefined = count.types;
  return !types || types.includes(type);
}

function reportLack(
  rule: Rule,
  found: readonly ResourceFacts[],
  { kind, types, min, max }: ResourceCount,
  quality: string,
  context: CheckContext,
): void {
  const what = quality + (types === undefined || quality !== "" ? kind : types.join(" or "));
  const asked = max === min ? "exactly" : "at least";
  const text = `Profile ${context.facts.profile} asks for ${asked} ${min} ${what}: the message has ${found.length}`;
  context.report(rule, `${RESOURCE_LIST_PATH}/${kind}`, text);
}

function reportSurplus(
  rule: Rule,
  found: readonly ResourceFacts[],
  max: number | undefined,
  context: CheckContext,
): void {
  for (const { kind, type, path, reference } of found.slice(max ?? found.length)) {
    const text = `${kind} "${reference ?? ""}" (${type ?? "no type"}) is more than profile ${context.facts.profile} allows`;
    context.report(rule, path, text, reference);
  }
}

function checkOneItem(rule: Rule, context: CheckContext): void {
  const { facts } = context;
  const group = facts.message.ReleaseList?.Release?.ResourceGroup;
  if (!group) return;
  const path = `${RELEASE_LIST_PATH}/Release/ResourceGroup`;
  if ((group.ResourceGroup ?? []).length > 0) {
    const text = `Profile ${facts.profile} has one group: this one holds others`;
    context.report(rule, `${path}/ResourceGroup`, text);
  } else if (group.ResourceGroupContentItem?.length !== 1) {
    const count = group.ResourceGroupContentItem?.length ?? 0;
    const text = `Profile ${facts.profile} has exactly one item: this group has ${count}`;
    context.report(rule, `${path}/ResourceGroupContentItem`, text);
  }
}

function checkNoTexts(rule: Rule, context: CheckContext): void {
  for (const kind of ["Text", "SheetMusic", "Software"] as const) {
    reportSurplus(rule, resourcesOf(context.facts, kind), 0, context);
  }
}

function checkPoster(rule: Rule, context: CheckContext): void {
  const { facts } = context;
  const types = facts.message.ReleaseList?.Release?.ReleaseType ?? [];
  if (!types.some((type) => type.value === "FeatureFilm")) return;
  if (facts.resources.some(({ kind, type }) => kind === "Image" && type === "Poster")) return;
  context.report(rule, `${RESOURCE_LIST_PATH}/Image`, "A FeatureFilm has a Poster: the message has none");
}
