import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const TERMS = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms"];
const TERMS_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms";

function useTypes(...values: readonly string[]): unknown {
  return values.map((value) => ({ value }));
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "a use type beside one that includes it": {
    code: "DEAL_USETYPE_SPECIALISATION",
    path: `${TERMS_PATH}/UseType[1]`,
    change: [[...TERMS, "UseType"], useTypes("Stream", "OnDemandStream")],
  },
  "all that a use type includes": {
    code: "DEAL_USETYPE_SPECIALISATION",
    path: `${TERMS_PATH}/UseType[1]`,
    change: [
      [...TERMS, "UseType"],
      useTypes("OnDemandStream", "NonInteractiveStream", "TimeInfluencedStream", "ContentInfluencedStream"),
    ],
  },
  "a deprecated use type": {
    code: "DEAL_USETYPE_DEPRECATED",
    path: `${TERMS_PATH}/UseType`,
    change: [[...TERMS, "UseType"], useTypes("Webcast")],
  },
  "a download that a subscription pays": {
    code: "DEAL_COMBO_SANE",
    path: `${TERMS_PATH}/UseType`,
    change: [[...TERMS, "UseType"], useTypes("PermanentDownload")],
  },
  "a claim of what is no use of consumers": {
    code: "DEAL_COMBO_SANE",
    path: `${TERMS_PATH}/UseType`,
    change: [[...TERMS, "CommercialModelType"], [{ value: "RightsClaimModel" }]],
  },
};

describe("rules of the uses of deals", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("report a deprecated use of many deals once", () => {
    const [first] = AUDIO_MESSAGE.DealList?.ReleaseDeal ?? [];
    const terms = first?.Deal[0]?.DealTerms;
    const deals = ["DE", "FR", "GB"].map((value) => ({
      DealTerms: { ...terms, TerritoryCode: [{ value }], UseType: [{ value: "Webcast" }] },
    }));

    const findings = checkMessage(changed(AUDIO_MESSAGE, ["DealList", "ReleaseDeal", 0, "Deal"], deals));

    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "DEAL_USETYPE_DEPRECATED /NewReleaseMessage/DealList/ReleaseDeal/Deal[1]/DealTerms/UseType",
    ]);
  });

  test.each([
    ["SubscriptionModel", "ConditionalDownload"],
    ["AdvertisementSupportedModel", "NonInteractiveStream"],
    ["RightsClaimModel", "UserMakeAvailableUserProvided"],
    ["PayAsYouGoModel", "PermanentDownload"],
    ["PayAsYouGoModel", "UseAsRingtone"],
    ["SubscriptionModel", "UseAsKaraoke"],
  ])("accept %s with %s", (model, use) => {
    const withUse = changed(AUDIO_MESSAGE, [...TERMS, "UseType"], useTypes(use));
    const message = changed(withUse, [...TERMS, "CommercialModelType"], [{ value: model }]);

    expect(checkMessage(message)).toEqual([]);
  });
});
