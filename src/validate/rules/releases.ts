/** Rules of the main release and its track releases. */
import type { Release, ReleaseId, ReleaseList, TrackRelease } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const oneMain: Rule = {
  code: "REL_ONE_MAIN",
  number: 17,
  severity: "fatal",
  profiles: "all",
  checks: "The message has exactly one main Release",
  source: "Release profiles 2.3, 6.1; DDEX Schematron 2.1, 1000-1",
  fileStatus: "MetadataMissing",
  hint: "Add the main release",
};
const idPresent: Rule = {
  code: "REL_ID_PRESENT",
  number: 18,
  severity: "fatal",
  profiles: "all",
  checks: "The Release and each TrackRelease have a GRid, an ICPN or a ProprietaryId",
  source: "Release profiles 2.3, 7.3; DDEX Schematron 2.1, 1025-1",
  fileStatus: "MetadataMissing",
  hint: "Give the release a GRid, a barcode or an identifier of yours",
};
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
  checks: "A TrackRelease leads to a primary resource",
  source: "Release profiles 2.3, 9; DDEX Schematron 2.1, 5.6(2)",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Let the track release name a recording that belongs to the release",
};
const trackIdUnique: Rule = {
  code: "TRK_ID_UNIQUE_IN_CONTEXT",
  number: 25,
  severity: "error",
  profiles: "all",
  checks: "No two releases of the message have the same identifier",
  source: "Release profiles 2.3, 9; DDEX knowledge base, TrackReleases",
  fileStatus: "IdentifierInvalid",
  hint: "Give each track release an identifier of its own",
};
const cLinePresent: Rule = {
  code: "CLN_PRESENT",
  number: 101,
  severity: "warning",
  profiles: "all",
  checks: "The Release has a CLine",
  source: "Release profiles 2.3, 7.3; DDEX Schematron 2.1, 1026-1",
  fileStatus: "FileOK",
  hint: "Add the copyright line of the release",
};

/** The releases of the message. */
export const releases: RuleFamily = {
  rules: [oneMain, idPresent, onePerPrimary, trackForbidden, primaryOnly, trackIdUnique, cLinePresent],
  composites: {
    ReleaseList: forNode<ReleaseList>((list, cursor, context) => {
      if (!list.Release) {
        context.report(oneMain, `${cursor.path()}/Release`, "ReleaseList has no main Release");
      }
      checkTrackIds(list, cursor, context);
    }),
    Release: forNode<Release>((release, cursor, context) => {
      checkIdPresent(release.ReleaseId, cursor, context);
      if ((release.CLine ?? []).length > 0) return;
      context.report(cLinePresent, `${cursor.path()}/CLine`, "Release has no CLine");
    }),
    TrackRelease: forNode<TrackRelease>((track, cursor, context) => {
      checkIdPresent(track.ReleaseId, cursor, context);
    }),
  },
  message: checkTracks,
};

/** No ReleaseId at all is a missing part and reported as that. */
function checkIdPresent(
  id: Incomplete<ReleaseId> | undefined,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  if (!id || id.GRid !== undefined || id.ICPN !== undefined || (id.ProprietaryId ?? []).length > 0) return;
  const text = `${cursor.name} has neither GRid nor ICPN nor ProprietaryId`;
  context.report(idPresent, `${cursor.path()}/ReleaseId`, text);
}

function checkTrackIds(list: Incomplete<ReleaseList>, cursor: WalkCursor, context: CheckContext): void {
  const owners = new Map<string, string>();
  const tracks = list.TrackRelease ?? [];
  for (const { key } of idsOf(list.Release?.ReleaseId)) owners.set(key, "the main release");
  tracks.forEach((track, index) => {
    for (const { key, step, value } of idsOf(track.ReleaseId)) {
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, `track release "${track.ReleaseReference ?? ""}"`);
        continue;
      }
      const path = siblingPath(cursor.path(), "TrackRelease", tracks, index);
      const text = `Identifier of track release "${track.ReleaseReference ?? ""}" is also that of ${owner}`;
      context.report(trackIdUnique, `${path}/ReleaseId/${step}`, text, value);
    }
  });
}

interface ComparableId {
  /** Kind, namespace and value in one. */
  readonly key: string;
  /** Path below the ReleaseId. */
  readonly step: string;
  readonly value: string;
}

function idsOf(id: Incomplete<ReleaseId> | undefined): readonly ComparableId[] {
  const ids: ComparableId[] = [];
  if (id?.GRid !== undefined) ids.push({ key: `GRid ${id.GRid}`, step: "GRid", value: id.GRid });
  if (id?.ICPN !== undefined) ids.push({ key: `ICPN ${id.ICPN}`, step: "ICPN", value: id.ICPN });
  const own = id?.ProprietaryId ?? [];
  own.forEach(({ value, attributes }, index) => {
    if (value === undefined) return;
    const key = `ProprietaryId ${attributes?.Namespace ?? ""} ${value}`;
    ids.push({ key, step: siblingPath("", "ProprietaryId", own, index).slice(1), value });
  });
  return ids;
}

function checkTracks(context: CheckContext): void {
  const { facts } = context;
  const tracks = facts.message.ReleaseList?.TrackRelease ?? [];
  const isForbidden = isOneOf(trackForbidden, facts.profile);
  const isDemanded = isOneOf(onePerPrimary, facts.profile);
  const served = new Map<string, number>();
  tracks.forEach((track, index) => {
    const path = siblingPath(RELEASE_LIST_PATH, "TrackRelease", tracks, index);
    const reference = track.ReleaseResourceReference ?? "";
    if (isForbidden) {
      context.report(trackForbidden, path, `Profile ${facts.profile} has no TrackReleases`);
      return;
    }
    const resource = facts.resourceByReference.get(reference);
    if (!resource) return;
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

function isOneOf(rule: Rule, profile: CheckContext["facts"]["profile"]): boolean {
  return profile !== undefined && (rule.profiles === "all" || rule.profiles.includes(profile));
}
