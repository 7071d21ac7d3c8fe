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

function territories(...values: readonly string[]): unknown {
  return values.map((value) => ({ value }));
}

function between(start: string, end?: string): unknown {
  return [{ StartDateTime: { value: start }, ...(end === undefined ? {} : { EndDateTime: { value: end } }) }];
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "a deal that ends the day before it starts": {
    code: "DEAL_PERIOD",
    path: `${TERMS_PATH}/ValidityPeriod/EndDate`,
    change: [
      [...TERMS, "ValidityPeriod", 0],
      { StartDate: { value: "2025-03-07" }, EndDate: { value: "2025-03-06" } },
    ],
    beside: [`DEAL_DATETIME ${TERMS_PATH}/ValidityPeriod`],
  },
  "a deal that ends before it starts in another zone": {
    code: "DEAL_PERIOD",
    path: `${TERMS_PATH}/ValidityPeriod/EndDateTime`,
    change: [
      [...TERMS, "ValidityPeriod", 0],
      {
        StartDateTime: { value: "2025-03-07T00:00:00Z" },
        EndDateTime: { value: "2025-03-07T01:00:00+02:00" },
      },
    ],
  },
  "two deals for one territory at the same time": {
    code: "DEAL_PERIOD",
    path: `${DEAL_PATH}[2]/DealTerms/ValidityPeriod`,
    change: [
      DEALS,
      [deal({ TerritoryCode: territories("DE", "FR") }), deal({ TerritoryCode: territories("DE") })],
    ],
  },
  "a deal for a territory beside one for the world": {
    code: "DEAL_PERIOD",
    path: `${DEAL_PATH}[1]/DealTerms/ValidityPeriod`,
    change: [
      DEALS,
      [
        deal({ TerritoryCode: territories("DE"), ValidityPeriod: between("2025-04-01T00:00:00") }),
        deal({ TerritoryCode: undefined, ExcludedTerritoryCode: territories("CN") }),
      ],
    ],
  },
  "a deal that starts before another ends": {
    code: "DEAL_PERIOD",
    path: `${DEAL_PATH}[1]/DealTerms/ValidityPeriod`,
    change: [
      DEALS,
      [
        deal({ ValidityPeriod: between("2025-06-01T00:00:00") }),
        deal({ ValidityPeriod: between("2025-03-07T00:00:00", "2025-06-02T00:00:00") }),
      ],
    ],
  },
  "two deals of different ReleaseDeals for one track": {
    code: "DEAL_PERIOD",
    path: "/NewReleaseMessage/DealList/ReleaseDeal[2]/Deal/DealTerms/ValidityPeriod",
    change: [["DealList", "ReleaseDeal", 1], { DealReleaseReference: ["R2"], Deal: [deal({})] }],
  },
  "a deal that starts with a date": {
    code: "DEAL_DATETIME",
    path: `${TERMS_PATH}/ValidityPeriod`,
    change: [[...TERMS, "ValidityPeriod", 0], { StartDate: { value: "2025-03-07" } }],
  },
};

describe("rules of the periods of deals", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test.each<[string, unknown]>([
    ["at one instant", ["2025-03-07T00:00:00Z", "2025-03-07T00:00:00Z"]],
    ["whose order is unknown without the zone", ["2025-03-07T00:00:00", "2025-03-06T20:00:00Z"]],
  ])("accept a period %s", (_title, times) => {
    const [start, end] = Array.isArray(times) ? times.map(String) : [];
    const message = changed(AUDIO_MESSAGE, [...TERMS, "ValidityPeriod"], between(start ?? "", end));

    expect(checkMessage(message)).toEqual([]);
  });

  test.each<[string, readonly unknown[]]>([
    [
      "that follow each other",
      [
        deal({ ValidityPeriod: between("2025-03-07T00:00:00", "2025-06-01T00:00:00") }),
        deal({ ValidityPeriod: between("2025-06-01T00:00:00") }),
      ],
    ],
    [
      "for other territories",
      [
        deal({ TerritoryCode: territories("DE") }),
        deal({ TerritoryCode: undefined, ExcludedTerritoryCode: territories("DE") }),
      ],
    ],
    ["for other uses", [deal({}), deal({ UseType: [{ value: "NonInteractiveStream" }] })]],
    ["before and after the release", [deal({}), deal({ IsPromotional: true })]],
  ])("accept deals %s", (_title, deals) => {
    expect(checkMessage(changed(AUDIO_MESSAGE, DEALS, deals))).toEqual([]);
  });

  test("report each of a thousand deals for the same territory", () => {
    const deals = Array.from({ length: 1000 }, () => deal({ TerritoryCode: territories("DE") }));

    const findings = checkMessage(changed(AUDIO_MESSAGE, DEALS, deals));

    expect(findings).toHaveLength(999);
  });

  test("compare deals of a release that has several ReleaseDeals", () => {
    const own = { DealReleaseReference: ["R1"], Deal: [deal({ TerritoryCode: territories("DE") })] };
    const [shared] = AUDIO_MESSAGE.DealList?.ReleaseDeal ?? [];
    const others = [deal({ TerritoryCode: territories("FR") }), deal({ TerritoryCode: territories("DE") })];
    const list = [own, { ...shared, Deal: others }];

    const findings = checkMessage(changed(AUDIO_MESSAGE, ["DealList", "ReleaseDeal"], list));

    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "DEAL_PERIOD /NewReleaseMessage/DealList/ReleaseDeal[2]/Deal[2]/DealTerms/ValidityPeriod",
    ]);
  });
});
