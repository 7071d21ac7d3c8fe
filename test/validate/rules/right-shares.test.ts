import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { checkMessage } from "../../../src/validate/check-message.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RESOURCE = ["ResourceList", "SoundRecording", 1];
const RESOURCE_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[2]";

function share(value: string, attributes: { readonly HasMaxValueOfOne?: boolean } = {}): unknown {
  return {
    RightsControllerPartyReference: "P2",
    RightsControlType: ["RightsController"],
    RightSharePercentage: { value, attributes },
  };
}

function workShare(value: string, territory: string): unknown {
  return {
    RightsControllerPartyReference: "P2",
    RightsControlType: ["RightsController"],
    RightSharePercentage: value,
    Territory: [{ value: territory }],
  };
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "a share of nothing": {
    code: "RES_RIGHT_SHARE",
    path: `${RESOURCE_PATH}/ResourceRightsController/RightSharePercentage`,
    change: [[...RESOURCE, "ResourceRightsController"], [share("0")]],
  },
  "a share of more than one": {
    code: "RES_RIGHT_SHARE",
    path: `${RESOURCE_PATH}/ResourceRightsController/RightSharePercentage`,
    change: [[...RESOURCE, "ResourceRightsController"], [share("25", { HasMaxValueOfOne: true })]],
  },
  "shares of more than the whole": {
    code: "RES_RIGHT_SHARE",
    path: `${RESOURCE_PATH}/ResourceRightsController[2]/RightSharePercentage`,
    change: [
      [...RESOURCE, "ResourceRightsController"],
      [share("60"), share("0.5", { HasMaxValueOfOne: true })],
    ],
  },
  "shares of a work of more than the whole in a territory": {
    code: "RES_RIGHT_SHARE",
    path: `${RESOURCE_PATH}/WorkRightsController[3]/RightSharePercentage`,
    change: [
      [...RESOURCE, "WorkRightsController"],
      [workShare("60", "FR"), workShare("60", "DE"), workShare("50", "DE")],
    ],
  },
};

describe("rules of shares of rights", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept the whole in thirds", () => {
    const thirds = [share("33.34"), share("33.33"), share("33.33")];

    expect(checkMessage(changed(AUDIO_MESSAGE, [...RESOURCE, "ResourceRightsController"], thirds))).toEqual(
      [],
    );
  });
});
