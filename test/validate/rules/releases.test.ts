import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, SINGLE_MESSAGE, changed } from "../../support/minimal-message.ts";

const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";
const TRACK = "/NewReleaseMessage/ReleaseList/TrackRelease";
const RECORDING_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[2]";

/** The same tracks, the second being supplemental and in no group. */
const ONE_SUPPLEMENTAL = changed(
  changed(AUDIO_MESSAGE, ["ResourceList", "SoundRecording", 1, "attributes"], { IsSupplemental: true }),
  ["ReleaseList", "Release", "ResourceGroup", "ResourceGroupContentItem", 1],
  undefined,
);

const FAULTS: Readonly<Record<string, Fault>> = {
  "no main release": {
    code: "REL_ONE_MAIN",
    path: RELEASE_PATH,
    change: [["ReleaseList", "Release"], undefined],
    beside: [
      // The deal and the cover lose what they lead to and what leads to them.
      "REF_RESOLVES /NewReleaseMessage/DealList/ReleaseDeal/DealReleaseReference[1]",
      "REF_UNUSED_RESOURCE /NewReleaseMessage/ResourceList/Image/ResourceReference",
    ],
  },
  "a release with a catalogue number only": {
    code: "REL_ID_PRESENT",
    path: `${RELEASE_PATH}/ReleaseId`,
    change: [
      ["ReleaseList", "Release", "ReleaseId"],
      { CatalogNumber: { value: "CAT 1", attributes: { Namespace: "label" } } },
    ],
  },
  "a track release without identifier": {
    code: "REL_ID_PRESENT",
    path: `${TRACK}[1]/ReleaseId`,
    change: [["ReleaseList", "TrackRelease", 0, "ReleaseId"], {}],
  },
  "a recording without track release": {
    code: "TRK_ONE_PER_PRIMARY",
    path: RECORDING_PATH,
    change: [["ReleaseList", "TrackRelease", 1], undefined],
    beside: ["REF_RESOLVES /NewReleaseMessage/DealList/ReleaseDeal/DealReleaseReference[3]"],
  },
  "a recording with two track releases": {
    code: "TRK_ONE_PER_PRIMARY",
    path: `${TRACK}[3]/ReleaseResourceReference`,
    change: [
      ["ReleaseList", "TrackRelease", 2],
      {
        ReleaseReference: "R3",
        ReleaseId: { ProprietaryId: [{ value: "another", attributes: { Namespace: "label" } }] },
        ReleaseResourceReference: "A1",
        ReleaseLabelReference: [{ value: "P2" }],
        Genre: [{ GenreText: "Pop" }],
      },
    ],
  },
  "a track release in a simple single": {
    code: "TRK_FORBIDDEN",
    path: TRACK,
    message: SINGLE_MESSAGE,
    change: [
      ["ReleaseList", "TrackRelease", 0],
      {
        ReleaseReference: "R1",
        ReleaseId: { ProprietaryId: [{ value: "track", attributes: { Namespace: "label" } }] },
        ReleaseResourceReference: "A1",
        ReleaseLabelReference: [{ value: "P2" }],
        Genre: [{ GenreText: "Pop" }],
      },
    ],
  },
  "a track release of a supplemental recording": {
    code: "TRK_PRIMARY_ONLY",
    path: `${TRACK}[2]/ReleaseResourceReference`,
    message: ONE_SUPPLEMENTAL,
    change: [["ReleaseList", "TrackRelease", 1, "ReleaseResourceReference"], "A2"],
  },
  "two track releases with one identifier": {
    code: "TRK_ID_UNIQUE_IN_CONTEXT",
    path: `${TRACK}[2]/ReleaseId/ProprietaryId`,
    change: [
      ["ReleaseList", "TrackRelease", 1, "ReleaseId", "ProprietaryId", 0, "value"],
      "190295810726_GBAYC1700598",
    ],
  },
  "a track release with the barcode of the release": {
    code: "TRK_ID_UNIQUE_IN_CONTEXT",
    path: `${TRACK}[2]/ReleaseId/ICPN`,
    change: [["ReleaseList", "TrackRelease", 1, "ReleaseId", "ICPN"], "190295810726"],
  },
  "a release without C line": {
    code: "CLN_PRESENT",
    path: `${RELEASE_PATH}/CLine`,
    change: [["ReleaseList", "Release", "CLine"], undefined],
  },
};

describe("rules of releases", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
