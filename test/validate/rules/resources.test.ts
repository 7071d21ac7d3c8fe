import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";

const EDITION = ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition"];
const EDITION_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[2]/SoundRecordingEdition";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a recording without P line": {
    code: "PLN_PRESENT",
    path: `${EDITION_PATH}/PLine`,
    change: [[...EDITION, 0, "PLine"], undefined],
  },
  "an immersive edition without P line": {
    code: "PLN_PRESENT",
    path: `${EDITION_PATH}[2]/PLine`,
    change: [
      [...EDITION, 1],
      { Type: "ImmersiveEdition", RecordingMode: "ImmersiveAudio", ResourceId: [{ ISRC: "GBAYC1700600" }] },
    ],
  },
  "an explicit recording on a release that is not": {
    code: "PAW_ROLLUP",
    path: "/NewReleaseMessage/ReleaseList/Release/ParentalWarningType",
    change: [["ResourceList", "SoundRecording", 1, "ParentalWarningType", 0, "value"], "Explicit"],
  },
};

describe("rules of resources", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });
});
