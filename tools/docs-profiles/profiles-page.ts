/** Writes `docs/profiles.md` from the requirements that the choice of a profile and the rules of profiles read. */
import {
  PROFILE_REQUIREMENTS,
  type ProfileRequirements,
  type ResourceCount,
} from "../../src/builder/ern43/profile-requirements.ts";

const INTRODUCTION = `# Profiles and variants

A message names the release profile that it keeps to. Column \`profile\` of \`ern_release\` states it; where it is null, the profile is chosen whose requirements the release lacks the least: what the release is made of counts most, then whether it has track releases, then what comes with it; between profiles that fit equally well the type of the release decides. The message is then checked against that profile, and the findings (\`PRF_…\`, \`TRK_…\`, \`GRP_…\` in [rules.md](rules.md)) say what is missing. What a profile asks for:

- _Primary_ are the sound recordings and videos that are neither supplemental nor a clip, a cover video or a bonus item only.
- A cover that the catalogue links from the release's own group is linked from where the profile wants it. A screen capture of a release with one item is linked from that item.

This page is written from \`src/builder/ern43/profile-requirements.ts\` by \`npm run generate\`.`;

const VARIANTS = `## Variants

Column \`profile_variant\` states the variant; where it is null, it is chosen from the content, if the profile has it. \`None\` in either column: the message names none, as an imported message may.

### \`BoxedSet\`

Chosen where a group is of type \`ReleaseComponent\`. A set has two such groups or more, each a release of its own with a GRid or ICPN in the columns of its row in \`ern_resource_group\`.

### \`Classical\`

Chosen where \`apply_classical_profile_variant\` is true of a primary resource. The movements of a work stand in a group of type \`MultiWorkPart\` with a title and two items or more. The work's opus number stands in \`ern_work_id\`, the movement and the work in \`ern_additional_title\` as \`FormalTitle\` and \`GroupingTitle\`.

### \`BoxedSet Classical\`

Chosen where both are true; both sets of requirements hold.`;

/** Writes the page. Shape: the introduction, a section for each profile, the variants. */
export function writeProfilesPage(): string {
  const profiles = Object.entries(PROFILE_REQUIREMENTS).map(([profile, requirements]) =>
    writeProfile(profile, requirements),
  );
  return `${[INTRODUCTION, ...profiles, VARIANTS].join("\n\n")}\n`;
}

function writeProfile(profile: string, requirements: ProfileRequirements): string {
  const lines = [
    `Primary: ${writeCounts(requirements.primary)}.`,
    ...writeSecondary(requirements),
    requirements.trackReleases === "none"
      ? "Track releases: none."
      : "Track releases: exactly one for each primary resource.",
    `Front cover: linked from ${requirements.coverOwner === "item" ? "the item of the primary resource" : "the release's own group"}.`,
    ...(requirements.isOneItem ? ["Groups: one, with one item."] : []),
    ...(requirements.allowsTexts ? [] : ["Texts, sheet music, software: none."]),
    `Identifier of a primary resource: ISRC${requirements.proprietaryIdSuffices ? " or proprietary id" : ""}.`,
    `Variants: ${requirements.variants.length === 0 ? "none" : coded(requirements.variants)}.`,
    `Release types: ${coded(requirements.releaseTypes)}.`,
  ];
  return [`## \`${profile}\``, lines.map((line) => `- ${line}`).join("\n")].join("\n\n");
}

function writeSecondary({
  secondary,
  secondaryOfOnePrimary,
  trailerFormats,
}: ProfileRequirements): readonly string[] {
  return [
    ...(trailerFormats === undefined ? [] : [`Not counted: videos of format ${coded(trailerFormats)}.`]),
    `With it: ${writeCounts(secondary)}.`,
    ...(secondaryOfOnePrimary === undefined
      ? []
      : [`With it, where there is one primary resource only: ${writeCounts(secondaryOfOnePrimary)}.`]),
  ];
}

function writeCounts(counts: readonly ResourceCount[]): string {
  return counts.map(writeCount).join("; ");
}

function writeCount({ kind, types, min, max }: ResourceCount): string {
  const of = types === undefined ? "" : ` (${types.map((type) => `\`${type}\``).join(", ")})`;
  return `${range(min, max)} ${kind}${of}`;
}

function range(min: number, max: number | undefined): string {
  if (max === undefined) return `${min} or more`;
  if (max === 0) return "no";
  if (min === max) return `exactly ${min}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}

function coded(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
