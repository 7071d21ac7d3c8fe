/** What the rules of the release profiles say; what they count stands in the profiles' requirements. */
import type { ReleaseProfileVersionId } from "../../builder/ern43/types.ts";
import type { Rule } from "./rule.ts";

/** Rule of the release's types. */
export const releaseType: Rule = {
  code: "REL_TYPE_FOR_PROFILE",
  number: 20,
  severity: "warning",
  profiles: "all",
  checks: "At least one ReleaseType is among those of the profile",
  source: "DDEX Schematron 2.1, 5.1.3",
  fileStatus: "FileOK",
  hint: "Add a release type that fits the profile, or choose another profile",
};

/** Rule of the types of primary resources. */
export const resourceType: Rule = {
  code: "RES_TYPE_FOR_PROFILE",
  number: 48,
  severity: "fatal",
  profiles: "all",
  checks: "Every primary resource is of a kind and type that the profile allows",
  source: "Release profiles 2.3, 6.2 to 6.8; DDEX Schematron 2.1, 5.1.2",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Correct the type of the resource, or choose another profile",
};

const COUNTS = {
  severity: "fatal",
  fileStatus: "MetadataMissing",
  hint: "Add what the profile asks for and remove what is too much, or choose another profile",
} as const;

/** The rule that counts the resources of each profile. */
export const PROFILE_RULES: Readonly<Record<ReleaseProfileVersionId, Rule>> = {
  Audio: {
    ...COUNTS,
    code: "PRF_AUDIO",
    number: 139,
    profiles: ["Audio"],
    checks:
      "The release has at least one primary recording, exactly one front cover and at most one cover video",
    source: "Release profiles 2.3, 6.2",
  },
  Video: {
    ...COUNTS,
    code: "PRF_VIDEO",
    number: 140,
    profiles: ["Video"],
    checks:
      "The release has at least one primary ShortFormMusicalWorkVideo; with several videos exactly one front cover, with one video screen captures in its place",
    source: "Release profiles 2.3, 6.3; DDEX Schematron 2.1",
  },
  MixedMedia: {
    ...COUNTS,
    code: "PRF_MIXED",
    number: 141,
    profiles: ["MixedMedia"],
    checks:
      "The release has primary recordings and videos, exactly one front cover, screen captures and at most one cover video",
    source: "Release profiles 2.3, 6.4",
  },
  SimpleAudioSingle: {
    ...COUNTS,
    code: "PRF_SIMPLE_AUDIO",
    number: 142,
    profiles: ["SimpleAudioSingle"],
    checks:
      "The release has one primary recording in one item of one group, and at most one image and cover video",
    source: "Release profiles 2.3, 6.5 and 8.1",
  },
  SimpleVideoSingle: {
    ...COUNTS,
    code: "PRF_SIMPLE_VIDEO",
    number: 143,
    profiles: ["SimpleVideoSingle"],
    checks:
      "The release has one primary video in one item of one group, and at most one image and cover video",
    source: "Release profiles 2.3, 6.6 and 8.1",
  },
  Ringtone: {
    ...COUNTS,
    code: "PRF_RINGTONE",
    number: 144,
    profiles: ["Ringtone"],
    checks:
      "The release has one primary recording in one item of one group, at most one image and cover video, and no text, sheet music or software",
    source: "Release profiles 2.3, 6.7 and 8.2",
  },
  LongFormMusicalWorkVideo: {
    ...COUNTS,
    code: "PRF_LONGFORM",
    number: 145,
    profiles: ["LongFormMusicalWorkVideo"],
    checks:
      "The release has one primary long-form video or trailers, and exactly one front cover or poster; a feature film has a poster",
    source: "Release profiles 2.3, 6.8 and 8.3",
  },
  DjMix: {
    ...COUNTS,
    code: "PRF_DJMIX",
    number: 146,
    profiles: ["DjMix"],
    checks:
      "The release has one primary recording, at least two supplemental ones and exactly one front cover",
    source: "DDEX Schematron 2.1, 5.4.4",
  },
};
