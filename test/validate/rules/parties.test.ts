import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RECORDING = ["ResourceList", "SoundRecording", 0];
const RECORDING_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[1]";
const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";

const FAULTS: Readonly<Record<string, Fault>> = {
  "an artist without sequence number": {
    code: "ART_SEQUENCED",
    path: `${RELEASE_PATH}/DisplayArtist/@SequenceNumber`,
    change: [["ReleaseList", "Release", "DisplayArtist", 0, "attributes"], undefined],
  },
  "two artists with one sequence number": {
    code: "ART_SEQUENCED",
    path: `${RECORDING_PATH}/DisplayArtist[2]/@SequenceNumber`,
    change: [
      [...RECORDING, "DisplayArtist", 1],
      {
        ArtistPartyReference: "P1",
        DisplayArtistRole: { value: "FeaturedArtist" },
        attributes: { SequenceNumber: 1 },
      },
    ],
  },
  "a release whose only artist is featured": {
    code: "ART_HAS_MAIN",
    path: `${RELEASE_PATH}/DisplayArtist`,
    change: [["ReleaseList", "Release", "DisplayArtist", 0, "DisplayArtistRole", "value"], "FeaturedArtist"],
  },
  "a recording whose only artist is featured": {
    code: "ART_HAS_MAIN",
    path: `${RECORDING_PATH}/DisplayArtist`,
    change: [[...RECORDING, "DisplayArtist", 0, "DisplayArtistRole", "value"], "FeaturedArtist"],
  },
  "a party that contributes twice": {
    code: "RES_CONTRIBUTOR_DEDUP",
    path: `${RECORDING_PATH}/Contributor[2]`,
    change: [
      [...RECORDING, "Contributor"],
      [
        { ContributorPartyReference: "P1", Role: [{ value: "Composer" }] },
        { ContributorPartyReference: "P1", Role: [{ value: "Lyricist" }] },
      ],
    ],
  },
  "a party without name and identifier": {
    code: "PTY_NAME_OR_ID",
    path: "/NewReleaseMessage/PartyList/Party[1]/PartyName",
    change: [["PartyList", "Party", 0, "PartyName"], undefined],
  },
  "a party whose identifier is an empty composite": {
    code: "PTY_NAME_OR_ID",
    path: "/NewReleaseMessage/PartyList/Party[1]/PartyName",
    change: [["PartyList", "Party", 0], { PartyReference: "P1", PartyId: [{}] }],
  },
};

describe("rules of parties", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a party with an identifier only", () => {
    const party = { PartyReference: "P1", PartyId: [{ ISNI: "0000000120254559" }] };

    expect(checkMessage(changed(AUDIO_MESSAGE, ["PartyList", "Party", 0], party))).toEqual([]);
  });
});
