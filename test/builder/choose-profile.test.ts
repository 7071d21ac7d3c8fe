import { describe, expect, test } from "vitest";
import { chooseProfile } from "../../src/builder/choose-profile.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { recording } from "./build-for-test.ts";

type Facts = Omit<CatalogueReleaseInput, "releaseId">;

const cover = { id: "cover", type: "FrontCoverImage" };
const capture = { id: "capture", type: "VideoScreenCapture" };
const shortVideo = { id: "video", type: "ShortFormMusicalWorkVideo" };
const offered = (...resourceIds: readonly string[]): Facts["trackReleases"] =>
  resourceIds.map((resourceId) => ({ id: `of-${resourceId}`, resourceId }));

/** Content that fits a profile; the type of the release decides only where two fit. */
const FITTING: Readonly<Record<string, Facts>> = {
  Audio: {
    releaseTypes: ["Album"],
    soundRecordings: [recording(), recording({ id: "other" })],
    images: [cover],
    trackReleases: offered("recording", "other"),
  },
  Video: {
    releaseTypes: ["Single"],
    videos: [shortVideo],
    images: [capture],
    trackReleases: offered("video"),
  },
  MixedMedia: {
    releaseTypes: ["Album"],
    soundRecordings: [recording()],
    videos: [shortVideo],
    images: [cover, capture],
    trackReleases: offered("recording", "video"),
  },
  SimpleAudioSingle: { releaseTypes: ["Single"], soundRecordings: [recording()], images: [cover] },
  SimpleVideoSingle: { releaseTypes: ["Single"], videos: [shortVideo], images: [capture] },
  Ringtone: { releaseTypes: ["RingtoneRelease"], soundRecordings: [recording()], images: [cover] },
  LongFormMusicalWorkVideo: {
    releaseTypes: ["ConcertVideo"],
    videos: [{ id: "video", type: "LongFormMusicalWorkVideo" }],
    images: [cover],
  },
  DjMix: {
    releaseTypes: ["DjMix"],
    soundRecordings: [
      recording(),
      recording({ id: "first", isSupplemental: true }),
      recording({ id: "second", isSupplemental: true }),
    ],
    images: [cover],
  },
};

describe("chooseProfile()", () => {
  test.each(Object.entries(FITTING))("finds %s in content that fits it", (profile, facts) => {
    expect(chooseProfile(makeRelease(facts)).profile).toBe(profile);
  });

  test("takes the profile that the catalogue states", () => {
    const release = makeRelease({ profile: "Video", soundRecordings: [recording()] });

    expect(chooseProfile(release).profile).toBe("Video");
  });

  test("finds a trailer of a long video in the profile of long videos", () => {
    const videos = [
      { id: "video", type: "LongFormMusicalWorkVideo", recordingFormats: ["MusicalWorkTrailer"] },
    ];

    expect(chooseProfile(makeRelease({ videos, images: [cover] })).profile).toBe("LongFormMusicalWorkVideo");
  });

  test("does not count supplemental recordings", () => {
    const soundRecordings = [recording(), recording({ id: "booklet", type: "Clip", isSupplemental: true })];

    expect(chooseProfile(makeRelease({ soundRecordings })).profile).toBe("SimpleAudioSingle");
  });

  test("does not count recordings that are a bonus only", () => {
    const soundRecordings = [recording(), recording({ id: "bonus" })];
    const items = [{ resourceId: "recording" }, { resourceId: "bonus", isBonusResource: true }];
    const release = makeRelease({
      soundRecordings,
      images: [cover],
      resourceGroups: [{ items }],
      trackReleases: offered("recording"),
    });

    expect(chooseProfile(release).profile).toBe("Audio");
  });

  test.each<[string, Facts]>([
    [
      "one recording with a track release",
      { soundRecordings: [recording()], trackReleases: offered("recording") },
    ],
    ["two recordings", { soundRecordings: [recording(), recording({ id: "other" })] }],
  ])("finds Audio nearest to %s", (_title, facts) => {
    expect(chooseProfile(makeRelease(facts)).profile).toBe("Audio");
  });

  test.each<[string | undefined, Facts]>([
    [undefined, {}],
    ["BoxedSet", { resourceGroups: [{ resourceGroups: [{ resourceGroupType: "ReleaseComponent" }] }] }],
    ["Classical", { soundRecordings: [recording({ applyClassicalProfileVariant: true })] }],
    [
      "BoxedSet Classical",
      {
        resourceGroups: [{ resourceGroups: [{ resourceGroupType: "ReleaseComponent" }] }],
        soundRecordings: [recording({ applyClassicalProfileVariant: true })],
      },
    ],
  ])("finds variant %s", (variant, facts) => {
    expect(chooseProfile(makeRelease({ profile: "Audio", ...facts })).variant).toBe(variant);
  });

  test("chooses no variant that the profile does not have", () => {
    const soundRecordings = [recording({ applyClassicalProfileVariant: true })];

    expect(chooseProfile(makeRelease({ profile: "Ringtone", soundRecordings })).variant).toBeUndefined();
  });

  test("takes the variant that the catalogue states", () => {
    const release = makeRelease({ profile: "Audio", profileVariant: "BoxedSet" });

    expect(chooseProfile(release).variant).toBe("BoxedSet");
  });

  test("leaves out a profile and a variant that the release says it does not name", () => {
    const release = makeRelease({ ...FITTING["Audio"], profile: "None", profileVariant: "None" });

    expect(chooseProfile(release)).toEqual({ profile: undefined, variant: undefined });
  });
});
