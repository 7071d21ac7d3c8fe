import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { SINGLE_MESSAGE, changed } from "../../support/minimal-message.ts";

const EDITION = ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition"];
const EDITION_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[2]/SoundRecordingEdition";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a recording with an identifier of the label only": {
    code: "RES_PRIMARY_ISRC",
    path: `${EDITION_PATH}/ResourceId/ISRC`,
    change: [
      [...EDITION, 0, "ResourceId", 0],
      { ProprietaryId: [{ value: "rec-2", attributes: { Namespace: "label" } }] },
    ],
  },
  "a recording without P line": {
    code: "PLN_PRESENT",
    path: `${EDITION_PATH}/PLine`,
    change: [[...EDITION, 0, "PLine"], undefined],
  },
  "an immersive edition without P line": {
    code: "PLN_PRESENT",
    path: `${EDITION_PATH}[2]/PLine`,
    change: [[...EDITION, 1], { Type: "ImmersiveEdition", ResourceId: [{ ISRC: "GBAYC1700600" }] }],
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

  test("accept a ringtone with an identifier of the label only", () => {
    const message = changed(SINGLE_MESSAGE, ["attributes", "ReleaseProfileVersionId"], "Ringtone");
    const steps = ["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0, "ResourceId", 0];
    const id = { ProprietaryId: [{ value: "rec-1", attributes: { Namespace: "label" } }] };

    expect(checkMessage(changed(message, steps, id))).toEqual([]);
  });
});
