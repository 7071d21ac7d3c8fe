import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";
import { expectedAfter, type Fault, foundAfter, titled } from "../../support/seeded-fault.ts";

const PERIOD = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms", "ValidityPeriod", 0];

const FAULTS: Readonly<Record<string, Fault>> = {
  "a takedown with a deal that goes on": {
    code: "DEAL_TAKEDOWN",
    path: "/NewReleaseMessage/DealList",
    change: [PERIOD, { StartDateTime: { value: "2025-01-01T00:00:00Z" } }],
    known: { kind: "takedown" },
  },
};

describe("rules of takedowns", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("take a message without deals for a takedown where its kind is that, or unknown", () => {
    const message = changed(AUDIO_MESSAGE, ["DealList"], undefined);

    expect(checkMessage(message, { kind: "takedown" })).toEqual([]);
    expect(checkMessage(message)).toEqual([]);
  });

  test("take deals that have ended for a takedown", () => {
    const message = changed(AUDIO_MESSAGE, PERIOD, {
      StartDateTime: { value: "2020-01-01T00:00:00Z" },
      EndDateTime: { value: "2021-01-01T00:00:00Z" },
    });

    expect(checkMessage(message, { kind: "takedown" })).toEqual([]);
  });
});
