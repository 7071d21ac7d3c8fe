import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const TERMS = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms"];
const TERMS_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms";

const RELEASE = ["ReleaseList", "Release"];
const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a deal that starts before the release date": {
    code: "DAT_DEAL_VS_RELEASE",
    path: `${TERMS_PATH}/ValidityPeriod`,
    change: [[...TERMS, "ValidityPeriod", 0, "StartDateTime", "value"], "2025-03-05T00:00:00"],
  },
  "tracks without deals for a recipient that reads only those": {
    code: "DEAL_TRACKS",
    path: "/NewReleaseMessage/ReleaseList/TrackRelease[1]",
    change: [["DealList", "ReleaseDeal", 0, "DealReleaseReference"], ["R0"]],
    known: { recipient: { requiresTrackDeals: true } },
  },
  "a label of one territory and a deal for the world": {
    code: "DEAL_LABEL_COVERAGE",
    path: `${RELEASE_PATH}/ReleaseLabelReference`,
    change: [[...RELEASE, "ReleaseLabelReference", 0, "attributes"], { ApplicableTerritoryCode: "DE" }],
  },
  "a first message whose deals have ended": {
    code: "DEAL_NO_INITIAL_TAKEDOWN",
    path: "/NewReleaseMessage/DealList",
    change: [
      [...TERMS, "ValidityPeriod", 0],
      { StartDateTime: { value: "2025-03-07T00:00:00" }, EndDateTime: { value: "2025-03-08T00:00:00" } },
    ],
    message: changed(AUDIO_MESSAGE, ["MessageHeader", "MessageCreatedDateTime"], "2025-04-01T12:00:00Z"),
    known: { lastSent: null },
  },
};

describe("rules of the deals of releases", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a pre-order before the release date", () => {
    const early = changed(
      AUDIO_MESSAGE,
      [...TERMS, "ValidityPeriod", 0, "StartDateTime", "value"],
      "2025-02-05T00:00:00",
    );

    const codes = checkMessage(changed(early, [...TERMS, "IsPreOrderDeal"], true)).map(({ code }) => code);

    expect(codes).not.toContain("DAT_DEAL_VS_RELEASE");
  });

  test("accept tracks without deals while nothing is known of the recipient", () => {
    const message = changed(AUDIO_MESSAGE, ["DealList", "ReleaseDeal", 0, "DealReleaseReference"], ["R0"]);

    expect(checkMessage(message).map(({ code }) => code)).not.toContain("DEAL_TRACKS");
  });
});
