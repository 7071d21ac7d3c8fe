/** Deals of a generated release: streaming and downloads, worldwide, with exclusions or by lists of territories. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { generateTerritories, generateTerritoryList, type TerritoryInput } from "./generated-territories.ts";
import type { SeededRandom } from "./seeded-random.ts";

type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];
type PeriodInput = NonNullable<DealInput["periods"]>[number];
type TermInput = NonNullable<DealInput["terms"]>[number];
type PriceInput = NonNullable<DealInput["prices"]>[number];

/** A day that is long past when the last generated deal ends. */
const FAR_END = "2099-12-31";

/** Territories that share a currency, with the wholesale prices of an album and a track. */
const DOWNLOAD_MARKETS = [
  { territories: ["US"], currencyCode: "USD", albumPrice: "6.99", trackPrice: "0.91" },
  { territories: ["GB"], currencyCode: "GBP", albumPrice: "5.49", trackPrice: "0.69" },
  {
    territories: ["AT", "BE", "DE", "ES", "FI", "FR", "IE", "IT", "NL", "PT"],
    currencyCode: "EUR",
    albumPrice: "6.30",
    trackPrice: "0.79",
  },
  { territories: ["JP"], currencyCode: "JPY", albumPrice: "1400", trackPrice: "180" },
  { territories: ["BR"], currencyCode: "BRL", albumPrice: "19.90", trackPrice: "2.50" },
] as const;

const MARKET_TERRITORIES: readonly string[] = DOWNLOAD_MARKETS.flatMap((market) => market.territories);

/** Makes the deals of a release. Shape: `trackReleaseIds` is empty for a single; deals start on the release date. */
export function generateDeals(
  random: SeededRandom,
  releaseDate: string,
  trackReleaseIds: readonly string[],
): DealInput[] {
  const hasTracks = trackReleaseIds.length > 0;
  const deals = generateStreamingDeals(random, releaseDate, hasTracks);
  if (!random.chance(0.6)) return deals;
  const markets = random.sample(DOWNLOAD_MARKETS, random.integer(1, 2));
  for (const market of markets) {
    const period = periodOf(random, releaseDate);
    const territories = market.territories.map((territoryCode) => ({ territoryCode, isExcluded: false }));
    const price = priceOf(random, market.albumPrice, market.currencyCode);
    deals.push(downloadDeal(territories, period, price));
    if (!hasTracks || trackReleaseIds.length > 30 || !random.chance(0.25)) continue;
    for (const trackReleaseId of trackReleaseIds) {
      const trackPrice = { wholesalePricePerUnit: market.trackPrice, currencyCode: market.currencyCode };
      deals.push({ trackReleaseId, ...downloadDeal(territories, period, trackPrice) });
    }
  }
  if (random.chance(0.35)) deals.push(otherMarketsDeal(random, releaseDate));
  return deals;
}

function generateStreamingDeals(random: SeededRandom, releaseDate: string, hasTracks: boolean): DealInput[] {
  const territories = generateTerritories(random);
  const period = periodOf(random, releaseDate);
  const models = random.weighted<readonly string[]>([
    [70, ["SubscriptionModel", "AdvertisementSupportedModel"]],
    [20, ["SubscriptionModel"]],
    [10, ["AdvertisementSupportedModel"]],
  ]);
  const uses = random.chance(0.7) ? ["OnDemandStream", "NonInteractiveStream"] : ["OnDemandStream"];
  const deals: DealInput[] = [
    { ...shared(hasTracks), territories, periods: [period], terms: termsOf(models, uses) },
  ];
  if (models.includes("SubscriptionModel") && random.chance(0.3)) {
    const offline = termsOf(["SubscriptionModel"], ["ConditionalDownload"]);
    deals.push({ ...shared(hasTracks), territories, periods: [period], terms: offline });
  }
  return deals;
}

function shared(hasTracks: boolean): Pick<DealInput, "includesTrackReleases"> {
  return hasTracks ? { includesTrackReleases: true } : {};
}

function periodOf(random: SeededRandom, releaseDate: string): PeriodInput {
  const ends = random.chance(0.15);
  // Most deals start at midnight wherever they hold.
  const offset = random.chance(0.3) ? "" : random.pick(["", "Z", "+01:00", "-05:00"]);
  return {
    startDateTime: `${releaseDate}T00:00:00${offset}`,
    ...(ends && { endDateTime: `${FAR_END}T00:00:00${offset}` }),
  };
}

/** One price in dollars for many of the territories that have no price of their own. */
function otherMarketsDeal(random: SeededRandom, releaseDate: string): DealInput {
  const territories = generateTerritoryList(random, false, MARKET_TERRITORIES);
  return downloadDeal(territories, periodOf(random, releaseDate), priceOf(random, "4.99", "USD"));
}

function downloadDeal(territories: TerritoryInput[], period: PeriodInput, price: PriceInput): DealInput {
  return {
    territories,
    periods: [period],
    terms: termsOf(["PayAsYouGoModel"], ["PermanentDownload"]),
    prices: [price],
  };
}

function priceOf(random: SeededRandom, amount: string, currencyCode: string): PriceInput {
  return random.chance(0.7)
    ? { wholesalePricePerUnit: amount, currencyCode }
    : { priceType: "StandardRetailPrice", suggestedRetailPrice: amount, currencyCode };
}

function termsOf(models: readonly string[], uses: readonly string[]): TermInput[] {
  return [
    ...models.map((value) => ({ termType: "CommercialModelType" as const, value })),
    ...uses.map((value) => ({ termType: "UseType" as const, value })),
  ];
}
