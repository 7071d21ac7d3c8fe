/** The release profile and variant that a release is told in: the stated ones, or those that its content fits best. */
import type { CatalogueRelease, ResourceGroup } from "../catalogue/release.ts";
import { allowed } from "./allowed-value.ts";
import { PROFILE_REQUIREMENTS, requirementsOf } from "./ern43/profile-requirements.ts";
import type { ReleaseProfileVariantVersionId, ReleaseProfileVersionId } from "./ern43/types.ts";
import { scoreProfile } from "./profile-score.ts";
import { type ReleaseContent, readReleaseContent } from "./release-content.ts";

/** What `profile` or `profileVariant` says where the message is to have none, whatever the content. */
export const NO_PROFILE = "None";

/** The profile attributes of a message. */
export interface ChosenProfile {
  readonly profile: ReleaseProfileVersionId | undefined;
  readonly variant: ReleaseProfileVariantVersionId | undefined;
}

/** Every profile; of two that a release fits equally well the earlier is chosen. */
const PREFERENCE: readonly ReleaseProfileVersionId[] = [
  "DjMix",
  "SimpleAudioSingle",
  "SimpleVideoSingle",
  "Audio",
  "Video",
  "MixedMedia",
  "LongFormMusicalWorkVideo",
  "Ringtone",
];

/**
 * Says which profile and variant a release is told in.
 *
 * Shape: what the catalogue states, as it stands; nothing where it states `None`. Otherwise the profile whose requirements lack the least, and of those
 * that lack equally little the one that expects the release's type; the rules of that profile then say what is missing. A
 * variant is chosen only where the profile has it.
 * Source: release profiles 2.3 §6 and §11.
 */
export function chooseProfile(release: CatalogueRelease): ChosenProfile {
  const { profile: stated, profileVariant } = release;
  if (stated !== undefined && profileVariant !== undefined) {
    return {
      profile: unlessNone(stated, allowed<ReleaseProfileVersionId>(stated)),
      variant: unlessNone(profileVariant, allowed<ReleaseProfileVariantVersionId>(profileVariant)),
    };
  }
  const content = readReleaseContent(release);
  const profile =
    stated === undefined
      ? nearestProfile(content)
      : unlessNone(stated, allowed<ReleaseProfileVersionId>(stated));
  return {
    profile,
    variant:
      profileVariant === undefined
        ? variantOf(content, profile)
        : unlessNone(profileVariant, allowed<ReleaseProfileVariantVersionId>(profileVariant)),
  };
}

function unlessNone<Value>(stated: string, value: Value): Value | undefined {
  return stated === NO_PROFILE ? undefined : value;
}

function nearestProfile(content: ReleaseContent): ReleaseProfileVersionId {
  let nearest: ReleaseProfileVersionId = "Audio";
  let least = Number.POSITIVE_INFINITY;
  for (const profile of PREFERENCE) {
    const score = scoreProfile(content, PROFILE_REQUIREMENTS[profile]);
    if (score < least) [nearest, least] = [profile, score];
  }
  return nearest;
}

function variantOf(
  content: ReleaseContent,
  profile: ReleaseProfileVersionId | undefined,
): ReleaseProfileVariantVersionId | undefined {
  const isBoxedSet = content.release.resourceGroups.some(hasReleaseComponent);
  const isClassical = content.primaries.some((resource) => resource.isClassical);
  if (!isBoxedSet && !isClassical) return undefined;
  const wanted = isBoxedSet && isClassical ? "BoxedSet Classical" : isBoxedSet ? "BoxedSet" : "Classical";
  const variants: readonly string[] = requirementsOf(profile)?.variants ?? [];
  return variants.includes(wanted) ? wanted : undefined;
}

function hasReleaseComponent(group: ResourceGroup): boolean {
  return group.resourceGroupType === "ReleaseComponent" || group.resourceGroups.some(hasReleaseComponent);
}
