/** What each release profile asks of a release: read by the choice of a profile and by the rules of profiles. */
import type {
  ImageTypeValue,
  RecordingFormatValue,
  ReleaseProfileVariantVersionId,
  ReleaseProfileVersionId,
  ReleaseType_ERN4,
  SoundRecordingTypeValue,
  VideoType_ERN43,
} from "./types.ts";

/** How many resources of a kind and type a release has. */
export type ResourceCount =
  | CountOf<"SoundRecording", SoundRecordingTypeValue>
  | CountOf<"Video", VideoType_ERN43>
  | CountOf<"Image", ImageTypeValue>;

interface CountOf<Kind extends string, Type extends string> {
  readonly kind: Kind;
  /** Types that are counted together. Absent: every type. */
  readonly types?: readonly Type[];
  readonly min: number;
  /** Absent: no limit. */
  readonly max?: number;
}

/** What one release profile asks for. */
export interface ProfileRequirements {
  /** What the release is made of; primary resources of another kind or type are not allowed. */
  readonly primary: readonly ResourceCount[];
  /** What comes with it; types that are not named are free. */
  readonly secondary: readonly ResourceCount[];
  /** The same, in place of `secondary`, where the release has exactly one primary resource. */
  readonly secondaryOfOnePrimary?: readonly ResourceCount[];
  /** Formats whose videos may stand in for, or stand beside, the primary resource without being counted. */
  readonly trailerFormats?: readonly RecordingFormatValue[];
  readonly trackReleases: "one-per-primary" | "none";
  /** What the front cover is linked from: the release's own group, or the item of the primary resource. */
  readonly coverOwner: "group" | "item";
  /** Whether the release has exactly one item, in one group. */
  readonly isOneItem: boolean;
  /** Whether texts, sheet music and software may come with it. */
  readonly allowsTexts: boolean;
  /** Whether a ProprietaryId identifies a primary resource as well as an ISRC does. */
  readonly proprietaryIdSuffices: boolean;
  readonly variants: readonly ReleaseProfileVariantVersionId[];
  /** Types that a release of this profile is expected to have one of. */
  readonly releaseTypes: readonly ReleaseType_ERN4[];
}

const MUSIC: readonly SoundRecordingTypeValue[] = [
  "MusicalWorkSoundRecording",
  "NonMusicalWorkSoundRecording",
];
const ALL_VARIANTS: readonly ReleaseProfileVariantVersionId[] = [
  "BoxedSet",
  "Classical",
  "BoxedSet Classical",
];

const ONE_COVER = { kind: "Image", types: ["FrontCoverImage"], min: 1, max: 1 } as const;
const NO_COVER = { kind: "Image", types: ["FrontCoverImage"], min: 0, max: 0 } as const;
const ONE_IMAGE_AT_MOST = { kind: "Image", min: 0, max: 1 } as const;
const ONE_COVER_VIDEO_AT_MOST = { kind: "Video", types: ["FrontCoverVideo"], min: 0, max: 1 } as const;
const SCREEN_CAPTURE = { kind: "Image", types: ["VideoScreenCapture"], min: 1 } as const;

/** Release types that profiles of several resources share. */
const COLLECTIONS: readonly ReleaseType_ERN4[] = [
  "Album",
  "EP",
  "Single",
  "DigitalBoxSetRelease",
  "KaraokeRelease",
  "PlayList",
  "Season",
  "Series",
  "Episode",
  "Documentary",
  "Bundle",
  "UserDefined",
];

/**
 * The release profiles of ERN 4.3.
 *
 * Source: release profiles 2.3, 6.2 to 6.8, 7 and 8; for DjMix, and for the release types, DDEX Schematron 2.1.
 */
export const PROFILE_REQUIREMENTS: Readonly<Record<ReleaseProfileVersionId, ProfileRequirements>> = {
  Audio: {
    primary: [{ kind: "SoundRecording", types: MUSIC, min: 1 }],
    secondary: [ONE_COVER, ONE_COVER_VIDEO_AT_MOST],
    trackReleases: "one-per-primary",
    coverOwner: "group",
    isOneItem: false,
    allowsTexts: true,
    proprietaryIdSuffices: false,
    variants: ALL_VARIANTS,
    releaseTypes: [
      ...COLLECTIONS,
      "ClassicalAlbum",
      "ClassicalDigitalBoxedSet",
      "StemBundle",
      "EBookRelease",
    ],
  },
  Video: {
    primary: [
      { kind: "Video", min: 1 },
      { kind: "Video", types: ["ShortFormMusicalWorkVideo"], min: 1 },
    ],
    secondary: [ONE_COVER],
    secondaryOfOnePrimary: [NO_COVER, SCREEN_CAPTURE],
    trackReleases: "one-per-primary",
    coverOwner: "group",
    isOneItem: false,
    allowsTexts: true,
    proprietaryIdSuffices: false,
    variants: ALL_VARIANTS,
    releaseTypes: [...COLLECTIONS, "VideoAlbum", "VideoSingle", "ConcertVideo", "LiveEventVideo"],
  },
  MixedMedia: {
    primary: [
      { kind: "SoundRecording", types: MUSIC, min: 1 },
      { kind: "Video", types: ["ShortFormMusicalWorkVideo"], min: 1 },
    ],
    secondary: [ONE_COVER, SCREEN_CAPTURE, ONE_COVER_VIDEO_AT_MOST],
    trackReleases: "one-per-primary",
    coverOwner: "group",
    isOneItem: false,
    allowsTexts: true,
    proprietaryIdSuffices: false,
    variants: ALL_VARIANTS,
    releaseTypes: [
      ...COLLECTIONS,
      "MultimediaAlbum",
      "MultimediaSingle",
      "MultimediaDigitalBoxedSet",
      "ClassicalMultimediaAlbum",
    ],
  },
  SimpleAudioSingle: {
    primary: [{ kind: "SoundRecording", types: MUSIC, min: 1, max: 1 }],
    secondary: [ONE_IMAGE_AT_MOST, ONE_COVER_VIDEO_AT_MOST],
    trackReleases: "none",
    coverOwner: "item",
    isOneItem: true,
    allowsTexts: true,
    proprietaryIdSuffices: false,
    variants: [],
    releaseTypes: ["SingleResourceRelease", "Single", "KaraokeRelease", "PlayList", "UserDefined"],
  },
  SimpleVideoSingle: {
    primary: [{ kind: "Video", types: ["ShortFormMusicalWorkVideo"], min: 1, max: 1 }],
    secondary: [ONE_IMAGE_AT_MOST, ONE_COVER_VIDEO_AT_MOST],
    trackReleases: "none",
    coverOwner: "item",
    isOneItem: true,
    allowsTexts: true,
    proprietaryIdSuffices: false,
    variants: [],
    releaseTypes: ["SingleResourceRelease", "Single", "PlayList", "UserDefined"],
  },
  Ringtone: {
    primary: [{ kind: "SoundRecording", types: [...MUSIC, "SpokenWordSoundRecording"], min: 1, max: 1 }],
    secondary: [ONE_IMAGE_AT_MOST, ONE_COVER_VIDEO_AT_MOST],
    trackReleases: "none",
    coverOwner: "item",
    isOneItem: true,
    allowsTexts: false,
    proprietaryIdSuffices: true,
    variants: [],
    releaseTypes: [
      "RingtoneRelease",
      "RingbackToneRelease",
      "AlertToneRelease",
      "VideoMastertoneRelease",
      "PlayList",
      "UserDefined",
    ],
  },
  LongFormMusicalWorkVideo: {
    primary: [{ kind: "Video", types: ["LongFormMusicalWorkVideo"], min: 1, max: 1 }],
    secondary: [{ kind: "Image", types: ["FrontCoverImage", "Poster"], min: 1, max: 1 }],
    trailerFormats: ["MusicalWorkTrailer", "NonMusicalWorkTrailer"],
    trackReleases: "none",
    coverOwner: "group",
    isOneItem: false,
    allowsTexts: true,
    proprietaryIdSuffices: true,
    variants: ["Classical"],
    releaseTypes: [
      "LongFormMusicalWorkVideoRelease",
      "LongFormNonMusicalWorkVideoRelease",
      "ConcertVideo",
      "Documentary",
      "FeatureFilm",
      "Episode",
      "Season",
      "Series",
      "DigitalBoxSetRelease",
      "PlayList",
      "UserDefined",
    ],
  },
  DjMix: {
    primary: [{ kind: "SoundRecording", types: ["MusicalWorkSoundRecording"], min: 1, max: 1 }],
    secondary: [{ kind: "SoundRecording", types: ["MusicalWorkSoundRecording"], min: 2 }, ONE_COVER],
    trackReleases: "none",
    coverOwner: "group",
    isOneItem: false,
    allowsTexts: true,
    proprietaryIdSuffices: false,
    variants: [],
    releaseTypes: ["DjMix", "PlayList", "UserDefined"],
  },
};

/** Finds what a profile asks for; nothing for a name that is no profile. */
export function requirementsOf(profile: string | undefined): ProfileRequirements | undefined {
  return profile !== undefined && isProfile(profile) ? PROFILE_REQUIREMENTS[profile] : undefined;
}

function isProfile(name: string): name is ReleaseProfileVersionId {
  return Object.hasOwn(PROFILE_REQUIREMENTS, name);
}
