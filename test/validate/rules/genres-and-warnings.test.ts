import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a track release without genre": {
    code: "GEN_PRESENT",
    path: "/NewReleaseMessage/ReleaseList/TrackRelease[1]/Genre",
    change: [["ReleaseList", "TrackRelease", 0, "Genre"], undefined],
  },
  "a recording without warning": {
    code: "PAW_PRESENT",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[2]/ParentalWarningType",
    change: [["ResourceList", "SoundRecording", 1, "ParentalWarningType"], undefined],
  },
  "a deprecated warning": {
    code: "PAW_NO_DEPRECATED",
    path: "/NewReleaseMessage/ReleaseList/Release/ParentalWarningType",
    change: [["ReleaseList", "Release", "ParentalWarningType", 0, "value"], "NoAdviceAvailable"],
  },
};

describe("rules of genres and warnings", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
