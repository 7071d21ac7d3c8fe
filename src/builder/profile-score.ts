/** How far the content of a release is from what a release profile asks for. */
import type { ProfileRequirements, ResourceCount } from "./ern43/profile-requirements.ts";
import type { ContentResource, ReleaseContent } from "./release-content.ts";

/** What the release is made of, and whether it is sold in tracks, says more of its profile than what comes with it. */
const PRIMARY_WEIGHT = 10;
const TRACK_RELEASE_WEIGHT = 2;
/** An unexpected type of release is a warning only: it decides between profiles that fit equally well. */
const TYPE_WEIGHT = 0.5;

/** Scores a release against a profile. Shape: 0 for a perfect fit; the more is missing or too much, the higher. */
export function scoreProfile(content: ReleaseContent, requirements: ProfileRequirements): number {
  return (
    PRIMARY_WEIGHT * primaryDistance(content, requirements) +
    secondaryDistance(content, requirements) +
    TRACK_RELEASE_WEIGHT * trackReleaseDistance(content, requirements) +
    structureDistance(content, requirements) +
    (isTypeExpected(content, requirements) ? 0 : TYPE_WEIGHT)
  );
}

function primaryDistance({ primaries }: ReleaseContent, requirements: ProfileRequirements): number {
  const { primary, trailerFormats = [] } = requirements;
  const trailers: readonly string[] = trailerFormats;
  const counted = primaries.filter(
    (resource) => !resource.recordingFormats.some((format) => trailers.includes(format)),
  );
  const isTrailerOnly = counted.length === 0 && primaries.length > 0;
  const foreign = counted.filter((resource) => !primary.some((count) => isCounted(resource, count)));
  return foreign.length + (isTrailerOnly ? 0 : distance(counted, primary));
}

function secondaryDistance({ primaries, others }: ReleaseContent, requirements: ProfileRequirements): number {
  const { secondary, secondaryOfOnePrimary = secondary } = requirements;
  return distance(others, primaries.length === 1 ? secondaryOfOnePrimary : secondary);
}

function trackReleaseDistance(content: ReleaseContent, requirements: ProfileRequirements): number {
  const { trackReleases } = content.release;
  if (requirements.trackReleases === "none") return trackReleases.length;
  const offered = new Set(trackReleases.map((track) => track.resourceId));
  const missing = content.primaries.filter((resource) => !offered.has(resource.id)).length;
  return missing + trackReleases.length - (content.primaries.length - missing);
}

function structureDistance({ release, items }: ReleaseContent, requirements: ProfileRequirements): number {
  const hasGroups = release.resourceGroups.some((group) => group.resourceGroups.length > 0);
  const many = requirements.isOneItem && (items.length > 1 || hasGroups) ? 1 : 0;
  const documents = release.texts.length + release.sheetMusic.length + release.software.length;
  return many + (requirements.allowsTexts ? 0 : documents);
}

function isTypeExpected({ release }: ReleaseContent, requirements: ProfileRequirements): boolean {
  const expected: readonly string[] = requirements.releaseTypes;
  return release.releaseTypes.some((type) => expected.includes(type));
}

/** Resources that are missing or too many. */
function distance(resources: readonly ContentResource[], counts: readonly ResourceCount[]): number {
  let sum = 0;
  for (const count of counts) {
    const found = resources.filter((resource) => isCounted(resource, count)).length;
    const { min, max = Number.POSITIVE_INFINITY } = count;
    sum += Math.max(0, min - found, found - max);
  }
  return sum;
}

function isCounted(resource: ContentResource, count: ResourceCount): boolean {
  const types: readonly string[] | undefined = count.types;
  return resource.kind === count.kind && (types === undefined || types.includes(resource.type));
}
