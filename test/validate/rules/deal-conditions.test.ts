import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const TERMS = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms"];
const TERMS_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms";
const DEALS = ["DealList", "ReleaseDeal", 0, "Deal"];
const DEAL_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal";

/** The deal of the clean message with other terms. */
function deal(terms: Readonly<Record<string, unknown>>): unknown {
  const [clean] = AUDIO_MESSAGE.DealList?.ReleaseDeal ?? [];
  return { DealTerms: { ...clean?.Deal[0]?.DealTerms, ...terms } };
}

function between(start: string, end?: string): unknown {
  return [{ StartDateTime: { value: start }, ...(end === undefined ? {} : { EndDateTime: { value: end } }) }];
}

const AVAILABLE = deal({});
const PRE_ORDER = {
  IsPreOrderDeal: true,
  UseType: [{ value: "PermanentDownload" }],
  CommercialModelType: [{ value: "PayAsYouGoModel" }],
};
const CLEAN_PRE_ORDER = deal({
  ...PRE_ORDER,
  ValidityPeriod: between("2025-02-07T00:00:00", "2025-03-07T00:00:00"),
});

const FAULTS: Readonly<Record<string, Fault>> = {
  "a pre-order that ends before the release is available": {
    code: "DEAL_PREORDER",
    path: `${DEAL_PATH}[1]/DealTerms/ValidityPeriod`,
    change: [
      DEALS,
      [
        deal({ ...PRE_ORDER, ValidityPeriod: between("2025-02-07T00:00:00", "2025-03-06T00:00:00") }),
        AVAILABLE,
      ],
    ],
  },
  "a pre-order without end": {
    code: "DEAL_PREORDER",
    path: `${DEAL_PATH}[1]/DealTerms/ValidityPeriod`,
    change: [DEALS, [deal({ ...PRE_ORDER, ValidityPeriod: between("2025-02-07T00:00:00") }), AVAILABLE]],
  },
  "a visibility of a pre-order with one of its dates": {
    code: "DEAL_PREORDER",
    path: "/NewReleaseMessage/DealList/ReleaseVisibility/CoverArtPreviewStartDateTime",
    message: changed(AUDIO_MESSAGE, DEALS, [CLEAN_PRE_ORDER, AVAILABLE]),
    change: [
      ["DealList", "ReleaseVisibility", 0],
      {
        VisibilityReference: "V1",
        TerritoryCode: [{ value: "Worldwide" }],
        ReleaseDisplayStartDateTime: "2025-02-01T00:00:00",
      },
    ],
  },
  "a policy of a claim in another deal": {
    code: "DEAL_RIGHTSCLAIM",
    path: `${TERMS_PATH}/RightsClaimPolicy`,
    change: [[...TERMS, "RightsClaimPolicy"], [{ RightsClaimPolicyType: "Monetize" }]],
  },
  "channels beside excluded channels": {
    code: "DEAL_CHANNEL",
    path: `${TERMS_PATH}/ExcludedDistributionChannel`,
    message: changed(
      AUDIO_MESSAGE,
      [...TERMS, "DistributionChannel"],
      [{ PartyId: [{ DPID: "PADPIDA2013020802I" }] }],
    ),
    change: [[...TERMS, "ExcludedDistributionChannel"], [{ PartyId: [{ DPID: "PADPIDA2015120100H" }] }]],
  },
};

describe("rules of the conditions of deals", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test.each<[string, string, unknown]>([
    ["of the world", "2025-02-07T00:00:00", [{ value: "Worldwide" }]],
    ["of one territory", "2025-02-07T00:00:00", [{ value: "DE" }]],
  ])("accept a pre-order %s that ends when the release becomes available", (_title, start, territories) => {
    const period = between(start, "2025-03-07T00:00:00");
    const preOrder = deal({ ...PRE_ORDER, TerritoryCode: territories, ValidityPeriod: period });

    expect(checkMessage(changed(AUDIO_MESSAGE, DEALS, [preOrder, AVAILABLE]))).toEqual([]);
  });
});
