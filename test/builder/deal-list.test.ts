import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { Deal, ReleaseDeal } from "../../src/builder/ern43/types.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { build, ENVELOPE } from "./build-for-test.ts";

type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];

const clipReleases = [{ id: "c1", resourceId: "one" }];
const trackReleases = [
  { id: "t1", resourceId: "one" },
  { id: "t2", resourceId: "two" },
];

function releaseDeals(deals: readonly DealInput[]): readonly ReleaseDeal[] | undefined {
  return build({ trackReleases, clipReleases, deals: [...deals] }).DealList?.ReleaseDeal;
}

function termsOf(deal: DealInput): Deal["DealTerms"] | undefined {
  return releaseDeals([deal])?.[0]?.Deal[0]?.DealTerms;
}

describe("buildDealList()", () => {
  test("leaves DealList out where no deal is left", () => {
    expect(releaseDeals([])).toBeUndefined();
    expect(releaseDeals([{ recipientDpid: "PADPIDA2014120301U" }])).toBeUndefined();
  });

  test("writes deals of every recipient and of this one only", () => {
    const deals = releaseDeals([
      { dealReferences: ["all"] },
      { dealReferences: ["other"], recipientDpid: "PADPIDA2014120301U" },
      { dealReferences: ["own"], recipientDpid: ENVELOPE.parties.recipient.dpid },
    ]);

    expect(deals?.flatMap(({ Deal }) => Deal.map((deal) => deal.DealReference))).toEqual([["all"], ["own"]]);
  });

  test("writes a deal for the main release, for it and its track releases, for one track or clip release", () => {
    const deals = releaseDeals([
      { dealReferences: ["main"] },
      { dealReferences: ["all"], includesTrackReleases: true },
      { dealReferences: ["track"], trackReleaseId: "t2" },
      { dealReferences: ["clip"], clipReleaseId: "c1" },
      { dealReferences: ["both"], clipReleaseId: "c1", trackReleaseId: "t1" },
    ]);

    expect(deals?.map((deal) => deal.DealReleaseReference)).toEqual([
      ["R0"],
      ["R0", "R1", "R2"],
      ["R2"],
      ["R3"],
      ["R1", "R3"],
    ]);
  });

  test("puts deals for the same releases together, in the order in which they are first met", () => {
    const deals = releaseDeals([
      { dealReferences: ["a"], trackReleaseId: "t1" },
      { dealReferences: ["b"] },
      { dealReferences: ["c"], trackReleaseId: "t1" },
    ]);

    expect(
      deals?.map((each) => [each.DealReleaseReference, each.Deal.map((deal) => deal.DealReference)]),
    ).toEqual([
      [["R1"], [["a"], ["c"]]],
      [["R0"], [["b"]]],
    ]);
  });

  test("writes a reference without an anchor for a track release that is not there", () => {
    const message = build({ deals: [{ trackReleaseId: "gone" }] });

    expect(message.DealList?.ReleaseDeal?.[0]?.DealReleaseReference).toEqual(["R_unresolved_gone"]);
    expect(checkMessage(message).map(({ code }) => code)).toContain("REF_RESOLVES");
  });

  test("tells territories from exclusions", () => {
    const territories = [
      { territoryCode: "Worldwide", isExcluded: false },
      { territoryCode: "US", isExcluded: true },
    ];

    expect(termsOf({ territories })).toMatchObject({
      TerritoryCode: [{ value: "Worldwide" }],
      ExcludedTerritoryCode: [{ value: "US" }],
    });
  });

  test("writes periods by dates and by date-times", () => {
    const periods = [
      { startDate: "2024-03-08", endDate: "2025-03-07" },
      { startDateTime: "2024-03-08T00:00:00", endDateTime: "2024-09-08T23:59:59+02:00" },
    ];

    expect(termsOf({ periods })?.ValidityPeriod).toEqual([
      { StartDate: { value: "2024-03-08" }, EndDate: { value: "2025-03-07" } },
      {
        StartDateTime: { value: "2024-03-08T00:00:00" },
        EndDateTime: { value: "2024-09-08T23:59:59+02:00" },
      },
    ]);
  });

  test("tells commercial models from use types", () => {
    const terms = [
      { termType: "UseType" as const, value: "OnDemandStream", isDiscoverable: true },
      {
        termType: "CommercialModelType" as const,
        value: "UserDefined",
        namespace: "PADPIDA2007050901U",
        userDefinedValue: "Lease",
      },
    ];

    expect(termsOf({ terms })).toEqual(
      expect.objectContaining({
        CommercialModelType: [
          {
            value: "UserDefined",
            attributes: { Namespace: "PADPIDA2007050901U", UserDefinedValue: "Lease" },
          },
        ],
        UseType: [{ value: "OnDemandStream", attributes: { IsDiscoverable: true } }],
      }),
    );
  });

  test("writes prices digit for digit, each with the currency", () => {
    const prices = [
      {
        priceType: "StandardRetailPrice",
        priceCode: "Mid",
        priceCodeNamespace: "PADPIDA2007050901U",
        wholesalePricePerUnit: "7.490",
        suggestedRetailPrice: "9.99",
        currencyCode: "EUR",
      },
    ];

    expect(termsOf({ prices })?.PriceInformation).toEqual([
      {
        PriceCode: { value: "Mid", attributes: { Namespace: "PADPIDA2007050901U" } },
        WholesalePricePerUnit: { value: "7.490", attributes: { CurrencyCode: "EUR" } },
        SuggestedRetailPrice: { value: "9.99", attributes: { CurrencyCode: "EUR" } },
        attributes: { PriceType: "StandardRetailPrice" },
      },
    ]);
  });

  test("leaves a missing currency out, so that XSD_REQUIRED reports it", () => {
    const message = build({ deals: [{ prices: [{ wholesalePricePerUnit: "7.49" }] }] });

    expect(checkMessage(message).map(({ code, path }) => `${code} ${path}`)).toContain(
      "XSD_REQUIRED /NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/PriceInformation/WholesalePricePerUnit/@CurrencyCode",
    );
  });

  test.each([
    [true, true],
    [false, undefined],
  ])("writes the flag of a pre-order deal that is %s as %s", (isPreOrderDeal, written) => {
    expect(termsOf({ isPreOrderDeal })?.IsPreOrderDeal).toBe(written);
  });
});
