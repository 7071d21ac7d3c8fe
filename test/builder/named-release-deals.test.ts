import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { DealList } from "../../src/builder/ern43/types.ts";
import { build } from "./build-for-test.ts";

type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];

const trackReleases = [
  { id: "t1", resourceId: "one" },
  { id: "t2", resourceId: "two" },
];

function streamIn(territoryCode: string, facts: DealInput): DealInput {
  return {
    territories: [{ territoryCode, isExcluded: false }],
    terms: [
      { termType: "CommercialModelType", value: "SubscriptionModel" },
      { termType: "UseType", value: "Stream" },
    ],
    ...facts,
  };
}

function dealList(deals: readonly DealInput[]): DealList | undefined {
  return build({ trackReleases, deals: [...deals] }).DealList;
}

function dealsIn(list: DealList | undefined): number {
  return (list?.ReleaseDeal ?? []).reduce((count, { Deal }) => count + Deal.length, 0);
}

describe("mergeDeals() of named ReleaseDeals", () => {
  test("merges deals of a named ReleaseDeal for their releases only", () => {
    const list = dealList([
      streamIn("DE", { releaseDeal: "1" }),
      streamIn("FR", { releaseDeal: "1" }),
      streamIn("DE", { releaseDeal: "1", trackReleaseId: "t1" }),
      streamIn("FR", { releaseDeal: "1", trackReleaseId: "t1" }),
    ]);

    expect(list?.ReleaseDeal.map(({ DealReleaseReference }) => DealReleaseReference)).toEqual([["R0", "R1"]]);
    expect(dealsIn(list)).toBe(2);
  });

  test("keeps a named ReleaseDeal apart from deals of other names and of none", () => {
    const named = [{ releaseDeal: "1" }, { releaseDeal: "2" }, {}].map((facts) => streamIn("DE", facts));

    const list = dealList(named);

    expect(list?.ReleaseDeal).toHaveLength(3);
  });

  test("keeps a deal twice that a named ReleaseDeal says twice", () => {
    const tracks = ["t1", "t2", "t1", "t2"].map((trackReleaseId) =>
      streamIn("DE", { releaseDeal: "1", trackReleaseId }),
    );

    const list = dealList(tracks);

    expect(list?.ReleaseDeal.map(({ DealReleaseReference }) => DealReleaseReference)).toEqual([["R1", "R2"]]);
    expect(dealsIn(list)).toBe(2);
  });

  test("keeps the releases of a named ReleaseDeal in the order of its records", () => {
    const list = dealList([
      streamIn("DE", { releaseDeal: "1", trackReleaseId: "t2" }),
      streamIn("DE", { releaseDeal: "1" }),
    ]);

    expect(list?.ReleaseDeal.map(({ DealReleaseReference }) => DealReleaseReference)).toEqual([["R2", "R0"]]);
  });
});
