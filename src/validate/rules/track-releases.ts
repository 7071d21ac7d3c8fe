/** Rules of track releases and clip releases: which resources they are of, their identifiers and titles. */
import type { ClipRelease, TrackRelease } from "../../builder/ern43/types.ts";
import type { ResourceFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";

const trackForbidden: Rule = {
  code: "TRK_FORBIDDEN",
  number: 23,
  severity: "fatal",
  profiles: ["SimpleAudioSingle", "SimpleVideoSingle", "Ringtone", "LongFormMusicalWorkVideo", "DjMix"],
  checks: "The message has no TrackRelease",
  source: "DDEX Schematron 2.1, 5.1.1(b)",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Remove the track release, or choose a profile that has them",
};
const onePerPrimary: Rule = {
  code: "TRK_ONE_PER_PRIMARY",
  number: 22,
  severity: "fatal",
  profiles: ["Audio", "Video", "MixedMedia"],
  checks: "Each primary resource has exactly one TrackRelease",
  source: "Release profiles 2.3, 6.1; DDEX Schematron 2.1, 5.1.1(b)",
  fileStatus: "MetadataMissing",
  hint: "Keep one track release for each recording of the release, with or without a deal",
};
const primaryOnly: Rule = {
  code: "TRK_PRIMARY_ONLY",
  number: 24,
  severity: "fatal",
  profiles: "all",
  checks: "A TrackRelease leads to a primary resource of the main release",
  source: "Release profiles 2.3, 9; DDEX Schematron 2.1, 5.6(2)",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Let the track release name a recording that belongs to the release",
};
const noBareIsrc: Rule = {
  code: "TRK_NO_BARE_ISRC",
  number: 26,
  severity: "error",
  profiles: "all",
  checks: "An ISRC that identifies a TrackRelease stands in a ProprietaryId",
  source: "Release profiles 2.3, 7.3",
  fileStatus: "IdentifierInvalid",
  hint: "Write the ISRC as a ProprietaryId, best behind the barcode of the release as in 0190295810726_GBAYC1700598",
};
const titleOnlyIfDifferent: Rule = {
  code: "TRK_TITLE_ONLY_IF_DIFFERENT",
  number: 27,
  severity: "warning",
  profiles: "all",
  checks: "A TrackRelease has a title only where it is not the title of its resource",
  source: "Release profiles 2.3, 9; DDEX Schematron 2.1, 5.6(4)",
  fileStatus: "FileOK",
  hint: "Remove the title of the track release",
};
const clipRelease: Rule = {
  code: "CLIP_RELEASE_RULES",
  number: 28,
  severity: "error",
  profiles: "all",
  checks: "A ClipRelease leads to a clip that names what it is a clip from, and that names the clip in turn",
  source: "Release profiles 2.3, 6.2 to 6.6",
  fileStatus: "MetadataMissing",
  hint: "Name the host of the clip with IsClipFrom, and the clip at its host with HasClip",
};

const ISRC = /^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$/;

/** Releases of single resources. */
export const trackReleases: RuleFamily = {
  rules: [trackForbidden, onePerPrimary, primaryOnly, noBareIsrc, titleOnlyIfDifferent, clipRelease],
  message: (context) => {
    checkTracks(context);
    const clips = context.facts.message.ReleaseList?.ClipRelease ?? [];
    clips.forEach((clip, index) => {
      checkClip(clip, siblingPath(RELEASE_LIST_PATH, "ClipRelease", clips, index), context);
    });
  },
};

function checkTracks(context: CheckContext): void {
  const { facts } = context;
  const tracks = facts.message.ReleaseList?.TrackRelease ?? [];
  const isForbidden = facts.requirements?.trackReleases === "none";
  const isDemanded = facts.requirements?.trackReleases === "one-per-primary";
  const served = new Map<string, number>();
  tracks.forEach((track, index) => {
    const path = siblingPath(RELEASE_LIST_PATH, "TrackRelease", tracks, index);
    const reference = track.ReleaseResourceReference ?? "";
    checkIsrc(track, path, context);
    if (isForbidden) {
      context.report(trackForbidden, path, `Profile ${facts.profile} has no TrackReleases`);
      return;
    }
    const resource = facts.resourceByReference.get(reference);
    if (!resource) return;
    checkTitle(track, resource, path, context);
    if (!resource.isPrimary) {
      const text = `TrackRelease leads to the secondary ${resource.kind} "${reference}"`;
      context.report(primaryOnly, `${path}/ReleaseResourceReference`, text, reference);
      return;
    }
    const count = (served.get(reference) ?? 0) + 1;
    served.set(reference, count);
    if (!isDemanded || count === 1) return;
    const text = `${resource.kind} "${reference}" already has a TrackRelease`;
    context.report(onePerPrimary, `${path}/ReleaseResourceReference`, text, reference);
  });
  if (!isDemanded) return;
  for (const { isPrimary, reference, kind, path } of facts.resources) {
    if (!isPrimary || reference === undefined || served.has(reference)) continue;
    context.report(onePerPrimary, path, `${kind} "${reference}" has no TrackRelease`, reference);
  }
}

function checkIsrc({ ReleaseId: id }: Incomplete<TrackRelease>, path: string, context: CheckContext): void {
  const value = id?.CatalogNumber?.value;
  if (value === undefined || !ISRC.test(value)) return;
  const text = "CatalogNumber of the track release is an ISRC";
  context.report(noBareIsrc, `${path}/ReleaseId/CatalogNumber`, text, value);
}

function checkTitle(
  track: Incomplete<TrackRelease>,
  resource: ResourceFacts,
  path: string,
  context: CheckContext,
): void {
  const titles = track.DisplayTitleText ?? [];
  if (titles.length === 0) return;
  const ofResource = new Set((resource.node.DisplayTitleText ?? []).map(({ value }) => value));
  const index = titles.findIndex(({ value }) => ofResource.has(value));
  if (index < 0) return;
  const title = siblingPath(path, "DisplayTitleText", titles, index);
  const text = `Title of the track release is that of ${resource.kind} "${resource.reference}"`;
  context.report(titleOnlyIfDifferent, title, text, titles[index]?.value);
}

function checkClip(clip: Incomplete<ClipRelease>, path: string, context: CheckContext): void {
  const { resourceByReference } = context.facts;
  const reference = clip.ReleaseResourceReference ?? "";
  const resource = resourceByReference.get(reference);
  // A reference to nothing is reported as that.
  if (!resource) return;
  if (resource.type !== "Clip") {
    const text = `ClipRelease leads to ${resource.kind} "${reference}" of type ${resource.type ?? "none"}`;
    context.report(clipRelease, `${path}/ReleaseResourceReference`, text, reference);
    return;
  }
  const origin = (resource.node.RelatedResource ?? []).find(
    (related) => related.ResourceRelationshipType === "IsClipFrom",
  );
  if (!origin) {
    const text = `Clip "${reference}" does not say what it is a clip from`;
    context.report(clipRelease, `${resource.path}/RelatedResource`, text, reference);
    return;
  }
  const host = resourceByReference.get(origin.ResourceRelatedResourceReference ?? "");
  const namesClip = host?.node.RelatedResource?.some(
    (related) =>
      related.ResourceRelationshipType === "HasClip" &&
      related.ResourceRelatedResourceReference === reference,
  );
  // A host outside the message cannot name its clips in it.
  if (!host || namesClip === true) return;
  const text = `${host.kind} "${host.reference}" does not name its clip "${reference}"`;
  context.report(clipRelease, `${host.path}/RelatedResource`, text, reference);
}
