import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";

const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";
const TRACK = "/NewReleaseMessage/ReleaseList/TrackRelease";

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
  "a deprecated release type": {
    code: "REL_TYPE_DEPRECATED",
    path: `${RELEASE_PATH}/ReleaseType[2]`,
    change: [["ReleaseList", "Release", "ReleaseType", 1], { value: "Bundle" }],
  },
  "a release that is related to itself": {
    code: "REL_RELATED_SELF",
    path: `${RELEASE_PATH}/RelatedRelease/ReleaseId/ICPN`,
    change: [
      ["ReleaseList", "Release", "RelatedRelease", 0],
      { ReleaseRelationshipType: { value: "IsDifferentEncoding" }, ReleaseId: { ICPN: "190295810726" } },
    ],
  },
  "various artists on no compilation": {
    code: "REL_COMPILATION_FLAG",
    path: `${RELEASE_PATH}/IsMultiArtistCompilation`,
    change: [["ReleaseList", "Release", "DisplayArtistName", 0, "value"], "Various Artists"],
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
