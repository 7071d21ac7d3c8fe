/** Rules of the main release, and of what all releases of the message share. */
import type {
  ClipRelease,
  RelatedRelease,
  Release,
  ReleaseId,
  ReleaseList,
  TrackRelease,
} from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { idsOf } from "./release-ids.ts";
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
  checks: "Every release of the message has a GRid, an ICPN or a ProprietaryId",
  source: "Release profiles 2.3, 7.3; DDEX Schematron 2.1, 1025-1",
  fileStatus: "MetadataMissing",
  hint: "Give the release a GRid, a barcode or an identifier of yours",
};
const typeDeprecated: Rule = {
  code: "REL_TYPE_DEPRECATED",
  number: 21,
  severity: "warning",
  profiles: "all",
  checks: "No ReleaseType is deprecated",
  source: "DDEX allowed values, ReleaseType",
  fileStatus: "FileOK",
  hint: "Replace the release type by a current one",
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
const relatedToItself: Rule = {
  code: "REL_RELATED_SELF",
  number: 29,
  severity: "warning",
  profiles: "all",
  checks: "No release is related to itself",
  source: "A sample of DDEX's shows the fault",
  fileStatus: "FileOK",
  hint: "Name the identifier of the other release, or remove the relation",
};
const compilationFlag: Rule = {
  code: "REL_COMPILATION_FLAG",
  number: 30,
  severity: "warning",
  profiles: "all",
  checks: "A release of various artists is flagged as IsMultiArtistCompilation",
  source: "House rule",
  fileStatus: "FileOK",
  hint: "Mark the release as a compilation of several artists",
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

const DEPRECATED_TYPES = new Set<string | undefined>(["Bundle", "Drama", "LiveEventVideo"]);
const VARIOUS_ARTISTS = new Set(["various artists", "various"]);

/** Main release and the identifiers of all releases. */
export const releases: RuleFamily = {
  rules: [oneMain, idPresent, typeDeprecated, trackIdUnique, relatedToItself, compilationFlag, cLinePresent],
  composites: {
    ReleaseList: forNode<ReleaseList>((list, cursor, context) => {
      if (!list.Release) {
        context.report(oneMain, `${cursor.path()}/Release`, "ReleaseList has no main Release");
      }
      checkTrackIds(list, cursor, context);
    }),
    Release: forNode<Release>((release, cursor, context) => {
      checkIdPresent(release.ReleaseId, cursor, context);
      checkTypes(release, cursor, context);
      checkCompilation(release, cursor, context);
      if ((release.CLine ?? []).length > 0) return;
      context.report(cLinePresent, `${cursor.path()}/CLine`, "Release has no CLine");
    }),
    TrackRelease: forNode<TrackRelease>((track, cursor, context) => {
      checkIdPresent(track.ReleaseId, cursor, context);
    }),
    ClipRelease: forNode<ClipRelease>((clip, cursor, context) => {
      checkIdPresent(clip.ReleaseId, cursor, context);
    }),
    RelatedRelease: forNode<RelatedRelease>(checkRelated),
  },
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

function checkTypes(release: Incomplete<Release>, cursor: WalkCursor, context: CheckContext): void {
  const types = release.ReleaseType ?? [];
  types.forEach(({ value }, index) => {
    if (!DEPRECATED_TYPES.has(value)) return;
    const path = siblingPath(cursor.path(), "ReleaseType", types, index);
    context.report(typeDeprecated, path, `ReleaseType ${value} is deprecated`, value);
  });
}

function checkCompilation(release: Incomplete<Release>, cursor: WalkCursor, context: CheckContext): void {
  if (release.IsMultiArtistCompilation === true) return;
  const names = release.DisplayArtistName ?? [];
  const index = names.findIndex(({ value }) => VARIOUS_ARTISTS.has(value?.trim().toLowerCase() ?? ""));
  if (index < 0) return;
  const path = `${cursor.path()}/IsMultiArtistCompilation`;
  const text = `Release of "${names[index]?.value}" is not flagged as a compilation of several artists`;
  context.report(compilationFlag, path, text);
}

/** A relation of a resource to a release says that it stands on that release. */
function checkRelated(related: Incomplete<RelatedRelease>, cursor: WalkCursor, context: CheckContext): void {
  const owner = cursor.parent;
  if (!owner?.name.endsWith("Release") || !hasReleaseId(owner.node)) return;
  const own = new Set(idsOf(owner.node.ReleaseId).map(({ key }) => key));
  const same = idsOf(related.ReleaseId).find(({ key }) => own.has(key));
  if (!same) return;
  const path = `${cursor.path()}/ReleaseId/${same.step}`;
  context.report(relatedToItself, path, `${owner.name} is related to itself`, same.value);
}

function hasReleaseId(node: unknown): node is { readonly ReleaseId?: Incomplete<ReleaseId> | undefined } {
  return typeof node === "object" && node !== null && "ReleaseId" in node;
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
