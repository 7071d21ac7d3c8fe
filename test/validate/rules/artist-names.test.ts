import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RELEASE = ["ReleaseList", "Release"];
const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";
const RECORDING = ["ResourceList", "SoundRecording", 0];
const RECORDING_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[1]";

/** The clean message with a second artist of the recording. */
function withSecond(role: string, name: string): typeof AUDIO_MESSAGE {
  const party = { PartyReference: "P3", PartyName: [{ FullName: { value: "Guest Singer" } }] };
  const artist = {
    ArtistPartyReference: "P3",
    DisplayArtistRole: { value: role },
    attributes: { SequenceNumber: 2 },
  };
  const listed = changed(AUDIO_MESSAGE, ["PartyList", "Party", 2], party);
  const credited = changed(listed, [...RECORDING, "DisplayArtist", 1], artist);
  return changed(credited, [...RECORDING, "DisplayArtistName", 0, "value"], name);
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "a guest with the role of a main artist": {
    code: "ART_MAIN_COUNT",
    path: `${RECORDING_PATH}/DisplayArtist[2]/DisplayArtistRole`,
    message: withSecond("MainArtist", "An Artist"),
    change: [[...RECORDING, "DisplayArtistName", 0, "value"], "An Artist feat. Guest Singer"],
  },
  "a name that leaves a featured artist out": {
    code: "ART_NAME_MATCHES",
    path: `${RECORDING_PATH}/DisplayArtistName`,
    message: withSecond("FeaturedArtist", "An Artist feat. Guest Singer"),
    change: [[...RECORDING, "DisplayArtistName", 0, "value"], "An Artist"],
  },
  "a name of somebody else": {
    code: "ART_NAME_MATCHES",
    path: `${RELEASE_PATH}/DisplayArtistName`,
    change: [[...RELEASE, "DisplayArtistName", 0, "value"], "Somebody Else"],
  },
  "various artists of a recording": {
    code: "ART_VARIOUS",
    path: `${RECORDING_PATH}/DisplayArtistName`,
    change: [[...RECORDING, "DisplayArtistName", 0, "value"], "Various Artists"],
  },
};

describe("rules of the names of artists", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test.each([
    ["MainArtist", "An Artist & Guest Singer"],
    ["FeaturedArtist", "An Artist (ft. guest singer)"],
    ["Composer", "An Artist"],
  ])("accept a %s in %s", (role, name) => {
    expect(checkMessage(withSecond(role, name))).toEqual([]);
  });

  test("accept various artists of a compilation", () => {
    const named = changed(AUDIO_MESSAGE, [...RELEASE, "DisplayArtistName", 0, "value"], "Various Artists");

    expect(checkMessage(changed(named, [...RELEASE, "IsMultiArtistCompilation"], true))).toEqual([]);
  });
});
