/** Rules of parties, display artists and contributors. */
import type { DisplayArtist, Party, SoundRecording } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import type { CheckContext, CompositeCheck, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const sequenced: Rule = {
  code: "ART_SEQUENCED",
  number: 75,
  severity: "fatal",
  profiles: "all",
  checks: "Every DisplayArtist has a SequenceNumber that no other of the same composite has",
  source: "Release profiles 2.3, 7.2(1); DDEX Schematron 2.1, 1016-1",
  fileStatus: "MetadataMissing",
  hint: "Number the artists of the release or recording from 1",
};
const hasMain: Rule = {
  code: "ART_HAS_MAIN",
  number: 76,
  severity: "fatal",
  profiles: "all",
  checks:
    "The release and each primary resource have a DisplayArtist with role MainArtist, Artist or Composer",
  source: "DDEX allowed value PrimaryArtistNameMissing",
  fileStatus: "PrimaryArtistNameMissing",
  hint: "Give one of the artists the role MainArtist",
};
const contributorOnce: Rule = {
  code: "RES_CONTRIBUTOR_DEDUP",
  number: 51,
  severity: "fatal",
  profiles: "all",
  checks: "A party is a Contributor of a resource once, with all its roles",
  source: "Release profiles 2.3, 7.4(6); DDEX Schematron 2.1, 1030-1",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Merge the roles of the party into one contributor",
};
const nameOrId: Rule = {
  code: "PTY_NAME_OR_ID",
  number: 80,
  severity: "fatal",
  profiles: "all",
  checks: "A Party has a name or an identifier",
  source: "ERN 4.3 XSD, Party",
  fileStatus: "MetadataMissing",
  hint: "Give the party a name",
};

const MAIN_ROLES = new Set<string | undefined>(["MainArtist", "Artist", "Composer"]);

type Credited = Incomplete<Pick<SoundRecording, "DisplayArtist" | "Contributor">>;

/** Parties and the composites that name them. */
export const parties: RuleFamily = {
  rules: [contributorOnce, sequenced, hasMain, nameOrId],
  composites: {
    Party: forNode<Party>(checkParty),
    ...Object.fromEntries(
      [
        "SoundRecording",
        "Video",
        "Image",
        "Text",
        "SheetMusic",
        "Software",
        "Release",
        "ResourceGroup",
        "ResourceSubGroup",
      ].map((typeName): [string, CompositeCheck] => [
        typeName,
        forNode<Pick<SoundRecording, "DisplayArtist" | "Contributor">>(checkCredits),
      ]),
    ),
  },
  message: checkMainArtists,
};

function checkParty(party: Incomplete<Party>, cursor: WalkCursor, context: CheckContext): void {
  if ((party.PartyName ?? []).length > 0) return;
  if ((party.PartyId ?? []).some((id) => Object.values(id).some((value) => value !== undefined))) return;
  const reference = party.PartyReference ?? "";
  context.report(
    nameOrId,
    `${cursor.path()}/PartyName`,
    `Party "${reference}" has neither name nor identifier`,
  );
}

function checkCredits(node: Credited, cursor: WalkCursor, context: CheckContext): void {
  checkSequence(node.DisplayArtist ?? [], cursor, context);
  checkContributors(node.Contributor ?? [], cursor, context);
}

function checkSequence(
  artists: readonly Incomplete<DisplayArtist>[],
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const taken = new Set<number>();
  artists.forEach((artist, index) => {
    const number = artist.attributes?.SequenceNumber;
    if (number !== undefined && !taken.has(number)) {
      taken.add(number);
      return;
    }
    const path = `${siblingPath(cursor.path(), "DisplayArtist", artists, index)}/@SequenceNumber`;
    const fault = number === undefined ? "has no SequenceNumber" : `is a second one with number ${number}`;
    context.report(sequenced, path, `DisplayArtist of ${cursor.name} ${fault}`, number);
  });
}

function checkContributors(
  contributors: NonNullable<Credited["Contributor"]>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  if (contributors.length < 2) return;
  const seen = new Set<string>();
  contributors.forEach((contributor, index) => {
    const reference = contributor.ContributorPartyReference;
    if (reference === undefined) return;
    if (seen.has(reference)) {
      const path = siblingPath(cursor.path(), "Contributor", contributors, index);
      const text = `Party "${reference}" is a contributor of this ${cursor.name} more than once`;
      context.report(contributorOnce, path, text, reference);
    }
    seen.add(reference);
  });
}

function checkMainArtists(context: CheckContext): void {
  const { message, resources } = context.facts;
  for (const resource of resources) {
    if (resource.isPrimary) checkMainArtist(resource.kind, resource.node, resource.path, context);
  }
  const release = message.ReleaseList?.Release;
  if (release) checkMainArtist("Release", release, `${RELEASE_LIST_PATH}/Release`, context);
}

/** No artist at all is a missing part and reported as that. */
function checkMainArtist(name: string, node: Credited, path: string, context: CheckContext): void {
  const artists = node.DisplayArtist ?? [];
  if (artists.length === 0) return;
  if (artists.some((artist) => MAIN_ROLES.has(artist.DisplayArtistRole?.value))) return;
  const text = `No DisplayArtist of the ${name} is MainArtist, Artist or Composer`;
  context.report(hasMain, `${path}/DisplayArtist`, text);
}
