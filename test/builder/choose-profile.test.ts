import { describe, expect, test } from "vitest";
import { chooseProfile } from "../../src/builder/choose-profile.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { recording } from "./build-for-test.ts";

const trackReleases = [{ id: "track", resourceId: "recording" }];

describe("chooseProfile()", () => {
  test("takes the profile that the catalogue states", () => {
    expect(chooseProfile(makeRelease({ profile: "Video", soundRecordings: [recording()] }))).toBe("Video");
  });

  test("finds a SimpleAudioSingle in one recording without a track release", () => {
    expect(chooseProfile(makeRelease({ soundRecordings: [recording()] }))).toBe("SimpleAudioSingle");
  });

  test("does not count supplemental recordings", () => {
    const soundRecordings = [recording(), recording({ id: "booklet", isSupplemental: true })];

    expect(chooseProfile(makeRelease({ soundRecordings }))).toBe("SimpleAudioSingle");
  });

  test.each([
    ["one recording with a track release", { soundRecordings: [recording()], trackReleases }],
    ["two recordings", { soundRecordings: [recording(), recording({ id: "other" })] }],
    ["no recording", {}],
  ])("finds Audio in %s", (_title, facts) => {
    expect(chooseProfile(makeRelease(facts))).toBe("Audio");
  });
});
