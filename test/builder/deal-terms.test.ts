import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import type { Deal } from "../../src/builder/ern43/types.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { ENVELOPE } from "./build-for-test.ts";

type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];

interface BuiltDeal {
  readonly deal: Deal | undefined;
  readonly found: readonly string[];
}

function build(deal: DealInput): BuiltDeal {
  const images = [{ id: "cover", type: "FrontCoverImage" }];
  const { message, findings } = buildNewReleaseMessage(makeRelease({ images, deals: [deal] }), ENVELOPE);
  return {
    deal: message.DealList?.ReleaseDeal[0]?.Deal[0],
    found: findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`),
  };
}

/** The terms that are there: neither absent nor empty. */
function termsOf(facts: DealInput): Record<string, unknown> {
  const terms = Object.entries(build(facts).deal?.DealTerms ?? {});
  return Object.fromEntries(
    terms.filter(([, value]: [string, unknown]) => value !== undefined && !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

describe("buildDealTerms()", () => {
  test("writes user interfaces and carriers beside models and uses", () => {
    const terms = [
      { termType: "UserInterfaceType" as const, value: "VoiceActivated" },
      {
        termType: "CarrierType" as const,
        value: "UserDefined",
        namespace: "N",
        userDefinedValue: "Minidisc",
      },
    ];

    expect(termsOf({ terms })).toEqual({
      UserInterfaceType: [{ value: "VoiceActivated" }],
      CarrierType: [{ value: "UserDefined", attributes: { Namespace: "N", UserDefinedValue: "Minidisc" } }],
    });
  });

  test("writes the technical instantiation and the number of usages", () => {
    const facts = {
      videoDefinitionType: "HighDefinition",
      codingType: "Lossless",
      bitRate: "320",
      bitRateUnit: "kbps",
      numberOfUsages: 10,
    };

    expect(termsOf(facts)).toEqual({
      TechnicalInstantiation: {
        VideoDefinitionType: { value: "HighDefinition" },
        CodingType: "Lossless",
        BitRate: { value: "320", attributes: { UnitOfMeasure: "kbps" } },
      },
      NumberOfUsages: 10,
    });
  });

  test("tells channels from excluded ones", () => {
    const distributionChannels = [
      { isExcluded: false, dpid: "PADPIDA2013020802I", fullName: "A Service", url: "https://a.example" },
      { isExcluded: true, dpid: "PADPIDA2014120301U", tradingName: "Another" },
    ];

    expect(termsOf({ distributionChannels })).toEqual({
      DistributionChannel: [
        {
          PartyName: [{ FullName: { value: "A Service" } }],
          PartyId: [{ DPID: "PADPIDA2013020802I" }],
          URL: ["https://a.example"],
        },
      ],
      ExcludedDistributionChannel: [
        { PartyId: [{ DPID: "PADPIDA2014120301U" }], TradingName: { value: "Another" } },
      ],
    });
  });

  test("writes a claim's policies with their conditions", () => {
    const rightsClaimPolicies = [
      {
        rightsClaimPolicyType: "Monetize",
        conditions: [
          {
            value: "30",
            unit: "Second",
            referenceCreation: "ReferenceResource",
            relationalRelator: "MoreThan",
            measurementType: "Audio",
            segmentStartMs: 0,
            segmentDurationMs: 60_000,
          },
        ],
      },
      { rightsClaimPolicyType: "ReportUsage" },
    ];

    expect(termsOf({ rightsClaimPolicies })).toEqual({
      RightsClaimPolicy: [
        {
          Condition: [
            {
              Value: "30",
              Unit: "Second",
              ReferenceCreation: "ReferenceResource",
              RelationalRelator: "MoreThan",
              MeasurementType: "Audio",
              Segment: [{ StartTime: "PT0S", Duration: "PT1M0S" }],
            },
          ],
          RightsClaimPolicyType: "Monetize",
        },
        { Condition: [], RightsClaimPolicyType: "ReportUsage" },
      ],
    });
  });

  test.each([
    [{ isPromotional: true }, { IsPromotional: true }],
    [
      { promotionalCode: "SPRING", promotionalCodeNamespace: "N" },
      { PromotionalCode: { value: "SPRING", attributes: { Namespace: "N" } } },
    ],
    [
      { isPreOrderDeal: true, instantGratificationResourceIds: ["cover"] },
      { IsPreOrderDeal: true, InstantGratificationResourceList: { DealResourceReference: ["A1"] } },
    ],
    [
      {
        physicalReturnsAllowed: false,
        latestDateForPhysicalReturns: "2026-03-07",
        numberOfProductsPerCarton: 20,
      },
      {
        PhysicalReturns: { PhysicalReturnsAllowed: false, LatestDateForPhysicalReturns: "2026-03-07" },
        NumberOfProductsPerCarton: 20,
      },
    ],
  ])("writes the columns %o", (facts, expected) => {
    expect(termsOf(facts)).toEqual(expected);
  });

  test("says which list a territory's code is from", () => {
    const territories = [{ territoryCode: "2136", identifierType: "TIS", isExcluded: false }];

    expect(termsOf({ territories })).toEqual({
      TerritoryCode: [{ value: "2136", attributes: { IdentifierType: "TIS" } }],
    });
  });

  test("leaves terms out that are agreed elsewhere, and keeps those that are stated", () => {
    const agreed = { isCommunicatedOutOfBand: true, dealReferences: ["D1", "D2"] };

    expect(build(agreed).deal).toEqual({ IsCommunicatedOutOfBand: true, DealReference: ["D1", "D2"] });
    expect(build({ ...agreed, numberOfUsages: 1 }).deal?.DealTerms).toMatchObject({ NumberOfUsages: 1 });
  });

  test("names the technical details of the files that the deal is about", () => {
    expect(build({ mediaFileIds: ["file"] }).deal?.DealTechnicalResourceDetailsReferenceList).toEqual({
      DealTechnicalResourceDetailsReference: [expect.stringMatching(/^T/)],
    });
  });

  test.each<[string, DealInput, string]>([
    [
      "a currency without a price",
      { prices: [{ priceCode: "Mid", priceCodeNamespace: "N", currencyCode: "EUR" }] },
      "prices.currencyCode",
    ],
    [
      "a namespace without a price code",
      { prices: [{ priceCodeNamespace: "N" }] },
      "prices.priceCodeNamespace",
    ],
    [
      "a namespace without a promotional code",
      { promotionalCodeNamespace: "N" },
      "deals.promotionalCodeNamespace",
    ],
    ["a unit without a bit rate", { bitRateUnit: "kbps" }, "deals.bitRateUnit"],
    [
      "a commercial model that is discoverable",
      { terms: [{ termType: "CommercialModelType", value: "SubscriptionModel", isDiscoverable: true }] },
      "terms.isDiscoverable",
    ],
    [
      "a deal for one track release that is to hold for all",
      { trackReleaseId: "t1", includesTrackReleases: true },
      "deals.includesTrackReleases",
    ],
  ])("reports %s, which ERN has no place for", (_fault, deal, path) => {
    expect(build(deal).found).toEqual([`ERN_DATA_NO_PLACE error ${path}`]);
  });
});
