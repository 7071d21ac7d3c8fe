import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { AUDIO_MESSAGE, changed, type Step } from "../../support/minimal-message.ts";

type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];

const DEAL: readonly Step[] = ["DealList", "ReleaseDeal", 0, "Deal", 0];
const TERMS: readonly Step[] = [...DEAL, "DealTerms"];

/** The one record of the deals of a message with one thing changed in its deal, as the database would hold it. */
function dealFrom(steps: readonly Step[], value: unknown): DealInput {
  const { release, findings } = releaseFromMessage(changed(AUDIO_MESSAGE, steps, value));
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(release.deals?.[0]));
}

describe("readDealTerms()", () => {
  test("takes every term of a deal with columns, and leaves no fragment", () => {
    const deal = dealFrom(TERMS, {
      ExcludedTerritoryCode: [{ value: "2136", attributes: { IdentifierType: "TIS" } }],
      ValidityPeriod: [
        { StartDateTime: { value: "2025-03-07T00:00:00.5Z" }, EndDateTime: { value: "2025-04-07T00:00:00" } },
      ],
      CommercialModelType: [
        { value: "UserDefined", attributes: { Namespace: "PADPIDA2007050901U", UserDefinedValue: "X" } },
      ],
      UseType: [{ value: "OnDemandStream", attributes: { IsDiscoverable: false } }],
      UserInterfaceType: [{ value: "PortableDevice" }],
      CarrierType: [{ value: "Vinyl" }],
      TechnicalInstantiation: {
        VideoDefinitionType: { value: "HighDefinition" },
        CodingType: "Lossless",
        BitRate: { value: "1411", attributes: { UnitOfMeasure: "kbps" } },
      },
      NumberOfUsages: 3,
      DistributionChannel: [
        {
          PartyName: [{ FullName: { value: "A Service" } }],
          PartyId: [{ DPID: "PADPIDA2013020802I" }],
          TradingName: { value: "A Name" },
          URL: ["https://service.example"],
        },
      ],
      RightsClaimPolicy: [
        {
          Condition: [
            {
              Value: "30",
              Unit: "Second",
              ReferenceCreation: "ReferenceResource",
              RelationalRelator: "MoreThan",
              MeasurementType: "Audio",
              Segment: [{ StartTime: "PT0S", Duration: "PT2M0S" }],
            },
          ],
          RightsClaimPolicyType: "Monetize",
        },
      ],
      PriceInformation: [
        {
          PriceCode: { value: "MID", attributes: { Namespace: "PADPIDA2007050901U" } },
          WholesalePricePerUnit: { value: "6.50", attributes: { CurrencyCode: "EUR" } },
          SuggestedRetailPrice: { value: "9.99", attributes: { CurrencyCode: "EUR" } },
          attributes: { PriceType: "StandardRetailPrice" },
        },
      ],
      PromotionalCode: { value: "JULY", attributes: { Namespace: "PADPIDA2007050901U" } },
      IsPreOrderDeal: true,
      InstantGratificationResourceList: { DealResourceReference: ["A1"] },
      PhysicalReturns: { PhysicalReturnsAllowed: true, LatestDateForPhysicalReturns: "2025-12-31" },
      NumberOfProductsPerCarton: 20,
    });

    expect(JSON.stringify(deal)).not.toContain('"ern"');
    expect(deal).toMatchObject({
      territories: [{ territoryCode: "2136", identifierType: "TIS", isExcluded: true }],
      periods: [{ startDateTime: "2025-03-07T00:00:00.5Z", endDateTime: "2025-04-07T00:00:00" }],
      bitRate: "1411",
      bitRateUnit: "kbps",
      rightsClaimPolicies: [{ conditions: [{ segmentStartMs: 0, segmentDurationMs: 120_000 }] }],
      prices: [{ wholesalePricePerUnit: "6.50", suggestedRetailPrice: "9.99", currencyCode: "EUR" }],
      instantGratificationResourceIds: ["isrc:GBAYC1700598"],
      latestDateForPhysicalReturns: "2025-12-31",
    });
  });

  test.each(["2025", "2025-03", "2025-02-30"])("leaves %s, which is no day, to the fragment", (value) => {
    const deal = dealFrom([...TERMS, "ValidityPeriod"], [{ StartDate: { value } }]);

    expect(deal.periods).toEqual([{ ern: { StartDate: { value } } }]);
  });

  test.each(["2025-03-07T24:00:00", "2025-03-07T00:00:00.500Z"])(
    "leaves %s to the fragment, for PostgreSQL would write it in another way",
    (value) => {
      const deal = dealFrom([...TERMS, "ValidityPeriod"], [{ StartDateTime: { value } }]);

      expect(deal.periods).toEqual([{ ern: { StartDateTime: { value } } }]);
    },
  );

  test("leaves prices in a second currency to the fragment", () => {
    const dollars = { value: "9.99", attributes: { CurrencyCode: "USD" } };

    const deal = dealFrom(
      [...TERMS, "PriceInformation"],
      [
        {
          WholesalePricePerUnit: { value: "6.50", attributes: { CurrencyCode: "EUR" } },
          SuggestedRetailPrice: dollars,
        },
      ],
    );

    expect(deal.prices).toEqual([
      { wholesalePricePerUnit: "6.50", currencyCode: "EUR", ern: { SuggestedRetailPrice: dollars } },
    ]);
  });

  test("leaves an amount that a number would write in another way to the fragment", () => {
    const price = { value: "06.50", attributes: { CurrencyCode: "EUR" } };

    const deal = dealFrom([...TERMS, "PriceInformation"], [{ WholesalePricePerUnit: price }]);

    expect(deal.prices).toEqual([{ ern: { WholesalePricePerUnit: price } }]);
  });

  test("leaves several names, ids and addresses of a channel to the fragment", () => {
    const channel = {
      PartyName: [{ FullName: { value: "One" } }, { FullName: { value: "Two" } }],
      PartyId: [{ DPID: "PADPIDA2013020802I", ISNI: "0000000121032683" }],
      URL: ["https://one.example", "https://two.example"],
    };

    const deal = dealFrom([...TERMS, "DistributionChannel"], [channel]);

    expect(deal.distributionChannels).toEqual([{ isExcluded: false, ern: channel }]);
  });

  test("leaves a number that is too large for a column to the fragment", () => {
    const deal = dealFrom([...TERMS, "NumberOfUsages"], 2_147_483_648);

    expect(deal.ern).toEqual({ DealTerms: { NumberOfUsages: 2_147_483_648 } });
  });

  test("leaves flags that are denied to the fragment, for columns write them only when true", () => {
    const deal = dealFrom([...TERMS, "IsPromotional"], false);

    expect(deal.ern).toEqual({ DealTerms: { IsPromotional: false } });
  });

  test("takes a deal whose terms are agreed elsewhere", () => {
    const deal = dealFrom(DEAL, { DealReference: ["CONTRACT-7"], IsCommunicatedOutOfBand: true });

    expect(deal).toMatchObject({ dealReferences: ["CONTRACT-7"], isCommunicatedOutOfBand: true });
    expect(deal).not.toHaveProperty("ern");
  });
});
