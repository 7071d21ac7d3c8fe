import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import type { DealList } from "../../src/builder/ern43/types.ts";
import { attachSources } from "../../src/builder/locate-source.ts";
import { OriginRecorder } from "../../src/builder/origins.ts";
import type { Finding } from "../../src/finding.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { IS_LONG_FORM } from "../support/long-form.ts";
import { build, ENVELOPE } from "./build-for-test.ts";

type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];
type TermInput = NonNullable<DealInput["terms"]>[number];

const trackReleases = [
  { id: "t1", resourceId: "one" },
  { id: "t2", resourceId: "two" },
];

function dealList(deals: readonly DealInput[]): DealList | undefined {
  return build({ trackReleases, deals: [...deals] }).DealList;
}

/** Every single thing that the deals grant. */
function grantsOf(list: DealList | undefined): readonly string[] {
  const grants = (list?.ReleaseDeal ?? []).flatMap(({ DealReleaseReference, Deal }) =>
    Deal.flatMap(({ DealTerms, ...beside }) => {
      const { TerritoryCode, ExcludedTerritoryCode, CommercialModelType, UseType, ...terms } =
        DealTerms ?? {};
      const excluded = (ExcludedTerritoryCode ?? []).map(({ value }) => value).toSorted();
      const territories = TerritoryCode?.length ? TerritoryCode : [{ value: `not ${excluded.join()}` }];
      const models = CommercialModelType?.length ? CommercialModelType : [{ value: "none" }];
      const uses = UseType?.length ? UseType : [{ value: "none" }];
      return DealReleaseReference.flatMap((release) =>
        territories.flatMap((territory) =>
          models.flatMap((model) =>
            uses.map((use) => JSON.stringify([release, territory, model, use, beside, terms])),
          ),
        ),
      );
    }),
  );
  return [...new Set(grants)].toSorted();
}

function dealsIn(list: DealList | undefined): number {
  return (list?.ReleaseDeal ?? []).reduce((count, { Deal }) => count + Deal.length, 0);
}

function termsOf(termType: TermInput["termType"], values: readonly string[]): readonly TermInput[] {
  return values.map((value) => ({ termType, value }));
}

function deal(
  territories: readonly string[],
  models: readonly string[],
  uses: readonly string[],
  facts: DealInput = {},
): DealInput {
  return {
    territories: territories.map((code) => ({
      territoryCode: code.replace("not ", ""),
      isExcluded: code.startsWith("not "),
    })),
    periods: [{ startDate: "2025-06-06" }],
    terms: [...termsOf("CommercialModelType", models), ...termsOf("UseType", uses)],
    ...facts,
  };
}

function territoryOf(territoryCode: string, key: string): NonNullable<DealInput["territories"]>[number] {
  return { territoryCode, isExcluded: false, source: { table: "catalogue.deal_territory", key } };
}

function findingAt(path: string): Finding {
  return { code: "X", severity: "error", path, text: "", hint: "" };
}

const SOME_DEAL: fc.Arbitrary<DealInput> = fc
  .record({
    territories: fc.oneof(
      fc.subarray(["US", "GB", "FR", "Worldwide"]),
      fc.subarray(["not CN", "not US"], { minLength: 1 }),
    ),
    models: fc.subarray(["SubscriptionModel", "AdvertisementSupportedModel", "PayAsYouGoModel"]),
    uses: fc.subarray([
      "Stream",
      "OnDemandStream",
      "NonInteractiveStream",
      "TimeInfluencedStream",
      "ContentInfluencedStream",
      "PermanentDownload",
    ]),
    facts: fc.record(
      {
        periods: fc.constantFrom<NonNullable<DealInput["periods"]>>(
          [{ startDate: "2025-06-06" }],
          [{ startDateTime: "2025-06-06T00:00:00Z" }],
        ),
        trackReleaseId: fc.constantFrom("t1", "t2"),
        includesTrackReleases: fc.boolean(),
        dealReferences: fc.constantFrom<string[]>([], ["D1"], ["D2"]),
        isPreOrderDeal: fc.boolean(),
        prices: fc.constantFrom<NonNullable<DealInput["prices"]>>(
          [],
          [{ wholesalePricePerUnit: "6.30", currencyCode: "EUR" }],
        ),
        ern: fc.constantFrom({ DistributionChannelPage: [{ PageName: { value: "A page" } }] }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ territories, models, uses, facts }) => deal(territories, models, uses, facts));

describe("mergeDeals()", () => {
  test("grants what the deals grant one by one, in no more deals", () => {
    fc.assert(
      fc.property(fc.array(SOME_DEAL, { minLength: 1, maxLength: 12 }), (deals) => {
        const merged = dealList(deals);
        const oneByOne = deals.flatMap((each) => grantsOf(dealList([each])));

        expect(grantsOf(merged)).toEqual([...new Set(oneByOne)].toSorted());
        expect(dealsIn(merged)).toBeLessThanOrEqual(deals.length);
      }),
      { seed: 43, numRuns: IS_LONG_FORM ? 2000 : 500 },
    );
  });

  test("leaves no two deals that could be one, whatever their order", () => {
    const streaming = ["US", "GB"].flatMap((territory) =>
      ["SubscriptionModel", "AdvertisementSupportedModel"].flatMap((model) =>
        ["OnDemandStream", "NonInteractiveStream"].flatMap((use) =>
          [{}, { trackReleaseId: "t1" }, { trackReleaseId: "t2" }].map((facts) =>
            deal([territory], [model], [use], facts),
          ),
        ),
      ),
    );

    for (const deals of [streaming, streaming.toReversed()]) {
      expect(dealsIn(dealList(deals))).toBe(1);
    }
  });

  test("writes one ReleaseDeal for releases of the same terms, in the order of the message", () => {
    const terms = deal(["US"], ["PayAsYouGoModel"], ["PermanentDownload"]);

    const list = dealList([{ ...terms, trackReleaseId: "t2" }, terms, { ...terms, trackReleaseId: "t1" }]);

    expect(list?.ReleaseDeal.map(({ DealReleaseReference }) => DealReleaseReference)).toEqual([
      ["R0", "R1", "R2"],
    ]);
  });

  test("keeps a merged deal where its first deal stood, with that deal's items first", () => {
    const list = dealList([
      deal(["GB"], ["SubscriptionModel"], ["OnDemandStream"]),
      deal(["GB"], ["PayAsYouGoModel"], ["PermanentDownload"]),
      deal(["US", "GB"], ["SubscriptionModel"], ["OnDemandStream"]),
    ]);

    expect(
      list?.ReleaseDeal[0]?.Deal.map((each) => each.DealTerms?.TerritoryCode?.map(({ value }) => value)),
    ).toEqual([["GB", "US"], ["GB"]]);
  });

  test.each([
    [
      "deal references",
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"], { dealReferences: ["D1"] }),
      deal(["GB"], ["SubscriptionModel"], ["OnDemandStream"], { dealReferences: ["D2"] }),
    ],
    [
      "fragments",
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"]),
      deal(["GB"], ["SubscriptionModel"], ["OnDemandStream"], {
        ern: { DistributionChannelPage: [{ PageName: { value: "A page" } }] },
      }),
    ],
    [
      "both model and use type",
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"]),
      deal(["US"], ["PayAsYouGoModel"], ["PermanentDownload"]),
    ],
    [
      "excluded territories",
      deal(["not CN"], ["SubscriptionModel"], ["OnDemandStream"]),
      deal(["not US"], ["SubscriptionModel"], ["OnDemandStream"]),
    ],
    [
      "Worldwide and a territory",
      deal(["Worldwide"], ["SubscriptionModel"], ["OnDemandStream"]),
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"]),
    ],
    [
      "periods",
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"]),
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"], { periods: [{ startDate: "2026-06-06" }] }),
    ],
    [
      "a use type that includes the other",
      deal(["US"], ["SubscriptionModel"], ["Stream"]),
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"]),
    ],
    [
      "a number of usages, which counts per deal",
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"], { numberOfUsages: 10 }),
      deal(["GB"], ["SubscriptionModel"], ["OnDemandStream"], { numberOfUsages: 10 }),
    ],
    [
      "a release that is not there",
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"]),
      deal(["US"], ["SubscriptionModel"], ["OnDemandStream"], { trackReleaseId: "gone" }),
    ],
  ])("keeps deals apart that differ in %s", (_difference, one, other) => {
    expect(dealsIn(dealList([one, other]))).toBe(2);
  });

  test("lets a finding name the row of each territory, and the first deal for what all have in common", () => {
    const terms = deal([], ["SubscriptionModel"], ["OnDemandStream"]);
    const release = makeRelease({
      deals: [
        {
          ...terms,
          territories: [territoryOf("US", "id=1")],
          source: { table: "catalogue.deal", key: "id=1" },
        },
        {
          ...terms,
          territories: [territoryOf("XX", "id=2")],
          source: { table: "catalogue.deal", key: "id=2" },
        },
      ],
    });
    const origins = new OriginRecorder();
    const { message } = buildNewReleaseMessage(release, ENVELOPE, origins);

    const found = attachSources(
      [
        findingAt("/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/TerritoryCode[2]"),
        findingAt("/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/IsPreOrderDeal"),
      ],
      message,
      origins,
    );

    expect(found.map(({ source }) => source)).toEqual([
      { table: "catalogue.deal_territory", key: "id=2", column: "territory_code" },
      { table: "catalogue.deal", key: "id=1", column: "is_pre_order_deal" },
    ]);
  });
});
