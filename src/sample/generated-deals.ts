/** Deals of a generated release: streaming and downloads, worldwide, with exclusions or by lists of territories. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { SeededRandom } from "./seeded-random.ts";

type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];
type PeriodInput = NonNullable<DealInput["periods"]>[number];
type TermInput = NonNullable<DealInput["terms"]>[number];
type TerritoryInput = NonNullable<DealInput["territories"]>[number];
type PriceInput = NonNullable<DealInput["prices"]>[number];

/** A day that is long past when the last generated deal ends. */
const FAR_END = "2099-12-31";

const TERRITORIES =
  "AR AT AU BE BG BR CA CH CL CO CZ DE DK EE ES FI FR GB GR HK HU ID IE IL IN IS IT JP KR LT LU LV MX MY NL NO NZ PE PH PL PT RO SE SG SI SK TH TR TW UA US UY VN ZA".split(
    " ",
  );

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
    deals.push(downloadDeal(market, period, priceOf(random, market.albumPrice, market.currencyCode)));
    if (!hasTracks || trackReleaseIds.length > 30 || !random.chance(0.25)) continue;
    for (const trackReleaseId of trackReleaseIds) {
      const price = { wholesalePricePerUnit: market.trackPrice, currencyCode: market.currencyCode };
      deals.push({ trackReleaseId, ...downloadDeal(market, period, price) });
    }
  }
  return deals;
}

function generateStreamingDeals(random: SeededRandom, releaseDate: string, hasTracks: boolean): DealInput[] {
  const territories = territoriesOf(random);
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

function territoriesOf(random: SeededRandom): TerritoryInput[] {
  const scope = random.weighted([
    [60, "worldwide"],
    [25, "exclusions"],
    [15, "list"],
  ] as const);
  if (scope === "worldwide") return [{ territoryCode: "Worldwide", isExcluded: false }];
  const isExcluded = scope === "exclusions";
  const count = isExcluded ? random.integer(1, 4) : random.integer(3, 40);
  return random
    .sample(TERRITORIES, count)
    .toSorted()
    .map((territoryCode) => ({ territoryCode, isExcluded }));
}

function periodOf(random: SeededRandom, releaseDate: string): PeriodInput {
  const ends = random.chance(0.15);
  if (random.chance(0.3)) return { startDate: releaseDate, ...(ends && { endDate: FAR_END }) };
  const offset = random.pick(["", "Z", "+01:00", "-05:00"]);
  return {
    startDateTime: `${releaseDate}T00:00:00${offset}`,
    ...(ends && { endDateTime: `${FAR_END}T00:00:00${offset}` }),
  };
}

function downloadDeal(
  market: (typeof DOWNLOAD_MARKETS)[number],
  period: PeriodInput,
  price: PriceInput,
): DealInput {
  return {
    territories: market.territories.map((territoryCode) => ({ territoryCode, isExcluded: false })),
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
