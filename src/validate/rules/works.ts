/** Rules of what a recording is a recording of: its writers, its work and its first publication. */
import type { ResourceFacts } from "./message-facts.ts";
import { reportRepeated } from "./repeated.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";

const WARNING = { severity: "warning", profiles: "all", fileStatus: "FileOK" } as const;

const writers: Rule = {
  ...WARNING,
  code: "RES_WRITERS",
  number: 52,
  checks: "Each primary recording or video of a musical work names a writer",
  source: "Release profiles 2.3, 7.4(5); DDEX Schematron 2.1, 1015-1",
  hint: "Add the composer and the lyricist as contributors",
};
const workId: Rule = {
  ...WARNING,
  code: "RES_WORK_ID",
  number: 53,
  checks: "Each primary recording or video whose writers are known has a WorkId",
  source: "Release profiles 2.3, 7.4(4)",
  hint: "Add the ISWC of the work, or an identifier of yours",
};
const firstPublication: Rule = {
  ...WARNING,
  code: "RES_FIRST_PUBLICATION",
  number: 54,
  checks:
    "Each primary resource has a FirstPublicationDate where that of another, or the OriginalReleaseDate, is known",
  source: "Release profiles 2.3, 7.4(7); DDEX Schematron 2.1, 1031-1",
  hint: "Add the date on which the recording was first published",
};

const WRITER_ROLES = new Set<string | undefined>([
  "Adapter",
  "Arranger",
  "Author",
  "Composer",
  "ComposerLyricist",
  "Librettist",
  "Lyricist",
  "NonLyricAuthor",
  "SubArranger",
  "SubLyricist",
  "Translator",
]);

const MUSICAL_TYPES = new Set<string | undefined>([
  "MusicalWorkSoundRecording",
  "MusicalWorkReadalongSoundRecording",
  "ShortFormMusicalWorkVideo",
  "LongFormMusicalWorkVideo",
]);

/** Writers, works and first publication. */
export const works: RuleFamily = {
  rules: [writers, workId, firstPublication],
  message: (context) => {
    const { facts } = context;
    const primaries = facts.resources.filter((resource) => resource.isPrimary);
    const songs = primaries.filter(({ type }) => MUSICAL_TYPES.has(type));
    reportFirst(
      writers,
      songs.filter((song) => !hasWriter(song)),
      "Contributor",
      "names no writer",
      context,
    );
    const ofKnownWriters = songs.filter(({ node }) => (node.WorkId ?? []).length === 0).filter(hasWriter);
    reportFirst(workId, ofKnownWriters, "WorkId", "names its writers and no WorkId", context);
    const unpublished = primaries.filter(({ node }) => (node.FirstPublicationDate ?? []).length === 0);
    const isKnown =
      unpublished.length < primaries.length ||
      (facts.message.ReleaseList?.Release?.OriginalReleaseDate ?? []).length > 0;
    if (!isKnown) return;
    reportFirst(firstPublication, unpublished, "FirstPublicationDate", "has no first publication", context);
  },
};

function hasWriter({ node }: ResourceFacts): boolean {
  return (node.Contributor ?? []).some((contributor) =>
    contributor.Role?.some((role) => WRITER_ROLES.has(role.value)),
  );
}

/** One finding for all: what is not known of one recording is mostly not known of any. */
function reportFirst(
  rule: Rule,
  found: readonly ResourceFacts[],
  step: string,
  fault: string,
  context: CheckContext,
): void {
  const places = found.map(({ kind, reference, path }) => ({
    path: `${path}/${step}`,
    text: `${kind} "${reference ?? ""}" ${fault}`,
  }));
  reportRepeated(rule, places, context);
}
