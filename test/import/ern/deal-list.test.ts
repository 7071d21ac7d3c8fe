import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../../src/builder/build-message.ts";
import type {
  CommercialModelType_ERN,
  Deal,
  DealTerms,
  UseType_ERN,
  NewReleaseMessage,
  ReleaseDeal,
} from "../../../src/builder/ern43/types.ts";
import { CatalogueRelease, type CatalogueReleaseInput } from "../../../src/catalogue.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";
import { ENVELOPE } from "./rebuild.ts";

/** A message with three releases that deals can be for: R0, R1 and R2. */
function withDeals(releaseDeals: readonly unknown[]): NewReleaseMessage {
  return changed(AUDIO_MESSAGE, ["DealList"], { ReleaseDeal: releaseDeals });
}

type Country = "DE" | "FR" | "AT";

function dealOf(territories: readonly Country[], terms: Partial<DealTerms> = {}): Deal {
  return {
    DealTerms: {
      TerritoryCode: territories.map((value) => ({ value })),
      ValidityPeriod: [{ StartDate: { value: "2025-03-07" } }],
      CommercialModelType: [{ value: "SubscriptionModel" }],
      UseType: [{ value: "OnDemandStream" }],
      ...terms,
    },
  };
}

/** The releases that the deals of a message are for, and what it does with their ReleaseDeals. */
function scopesIn(message: NewReleaseMessage): readonly unknown[] {
  const { release, findings } = releaseFromMessage(message);
  expect(findings).toEqual([]);
  return (release.deals ?? []).map(({ includesTrackReleases, trackReleaseId, releaseDeal }) =>
    JSON.parse(JSON.stringify({ includesTrackReleases, trackReleaseId, releaseDeal })),
  );
}

/** The ReleaseDeals that a release gives; track releases have the references that they had. */
function dealListOf(release: CatalogueReleaseInput): string {
  const { DealList } = buildNewReleaseMessage(CatalogueRelease.parse(release), ENVELOPE).message;
  return JSON.stringify(DealList?.ReleaseDeal, (_key, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
}

const TRACK_IDS = (releaseFromMessage(AUDIO_MESSAGE).release.trackReleases ?? []).map(({ id }) => id);

/** One or both of two values. */
function some<Value>(one: Value, other: Value): fc.Arbitrary<Value[]> {
  return fc.subarray([one, other], { minLength: 1 });
}

describe("readDealList()", () => {
  test("makes one record of a deal for the main release and all its track releases", () => {
    const message = withDeals([{ DealReleaseReference: ["R0", "R1", "R2"], Deal: [dealOf(["DE"])] }]);

    expect(scopesIn(message)).toEqual([{ includesTrackReleases: true }]);
  });

  test("makes a record for each release of another deal", () => {
    const message = withDeals([
      { DealReleaseReference: ["R0", "R1"], Deal: [dealOf(["DE"])] },
      { DealReleaseReference: ["R1", "R2"], Deal: [dealOf(["FR"])] },
    ]);

    expect(scopesIn(message)).toEqual([
      {},
      { trackReleaseId: TRACK_IDS[0] },
      { trackReleaseId: TRACK_IDS[0] },
      { trackReleaseId: TRACK_IDS[1] },
    ]);
  });

  test("names the ReleaseDeals where the builder would merge what the message keeps apart", () => {
    const message = withDeals([
      { DealReleaseReference: ["R0"], Deal: [dealOf(["DE"]), dealOf(["FR"])] },
      { DealReleaseReference: ["R1"], Deal: [dealOf(["AT"], { NumberOfUsages: 3 })] },
    ]);

    expect(scopesIn(message)).toEqual([
      { releaseDeal: "1" },
      { releaseDeal: "1" },
      { releaseDeal: "2", trackReleaseId: TRACK_IDS[0] },
    ]);
  });

  test("names the ReleaseDeals where two are for the same releases", () => {
    const message = withDeals([
      { DealReleaseReference: ["R0"], Deal: [dealOf(["DE"], { NumberOfUsages: 1 })] },
      { DealReleaseReference: ["R0"], Deal: [dealOf(["DE"], { NumberOfUsages: 2 })] },
    ]);

    expect(scopesIn(message)).toEqual([{ releaseDeal: "1" }, { releaseDeal: "2" }]);
  });

  test("leaves the deals of a message to its fragment where one names a release twice", () => {
    const message = withDeals([{ DealReleaseReference: ["R0", "R0"], Deal: [dealOf(["DE"])] }]);

    const { release, findings } = releaseFromMessage(message);

    expect(findings).toEqual([]);
    expect(release.deals).toBeUndefined();
    expect(release.messageErn).toHaveProperty("DealList.ReleaseDeal");
  });

  test("leaves the deals of a message to its fragment where one has neither terms nor the flag that replaces them", () => {
    const message = withDeals([{ DealReleaseReference: ["R0"], Deal: [{ DealReference: ["CONTRACT-7"] }] }]);

    const { release, findings } = releaseFromMessage(message);

    expect(findings).toEqual([]);
    expect(release.messageErn).toHaveProperty("DealList.ReleaseDeal");
  });

  test("makes no record of a deal for a release that the message does not have", () => {
    const message = withDeals([{ DealReleaseReference: ["R7"], Deal: [dealOf(["DE"])] }]);

    const { release } = releaseFromMessage(message);

    expect(release.deals).toBeUndefined();
    expect(release.messageErn).toHaveProperty("DealList.ReleaseDeal");
  });

  test("gives back every list of ReleaseDeals, letter by letter", () => {
    const deal = fc
      .record({
        territories: some<Country>("DE", "FR"),
        models: some<CommercialModelType_ERN>("SubscriptionModel", "AdvertisementSupportedModel"),
        uses: some<UseType_ERN>("OnDemandStream", "NonInteractiveStream"),
        usages: fc.constantFrom(undefined, undefined, 3),
      })
      .map(({ territories, models, uses, usages }) =>
        dealOf(territories, {
          CommercialModelType: models.map((value) => ({ value })),
          UseType: uses.map((value) => ({ value })),
          NumberOfUsages: usages,
        }),
      );
    const releaseDeal: fc.Arbitrary<ReleaseDeal> = fc.record({
      DealReleaseReference: fc.shuffledSubarray(["R0", "R1", "R2"], { minLength: 1 }),
      Deal: fc.array(deal, { minLength: 1, maxLength: 3 }),
    });

    fc.assert(
      fc.property(fc.array(releaseDeal, { minLength: 1, maxLength: 3 }), (releaseDeals) => {
        const message = withDeals(releaseDeals);

        const { release, findings } = releaseFromMessage(message);

        expect(findings).toEqual([]);
        expect(dealListOf(release)).toBe(JSON.stringify(releaseDeals));
      }),
      { numRuns: 150, seed: 20_261_122 },
    );
  });
});
