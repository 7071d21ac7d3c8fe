import { describe, expect, test } from "vitest";
import { generateCatalogue } from "../../src/sample/generate-catalogue.ts";
import { generateTerritoryList } from "../../src/sample/generated-territories.ts";
import { seededRandom } from "../../src/sample/seeded-random.ts";
import { parsedRelease } from "./sample-folder.ts";

const lists = Array.from({ length: 500 }, (_, index) =>
  generateTerritoryList(seededRandom(13, index), index % 2 === 0, ["US", "GB"]),
);

describe("generateTerritoryList()", () => {
  test("lists 20 to 120 distinct territories in alphabetical order", () => {
    const lengths = lists.map((list) => list.length);

    expect(Math.min(...lengths)).toBe(20);
    expect(Math.max(...lengths)).toBe(120);
    for (const list of lists) {
      const codes = list.map((territory) => territory.territoryCode);
      expect([...new Set(codes)].toSorted()).toEqual(codes);
    }
  });

  test("leaves out what is not wanted", () => {
    const codes = new Set(lists.flat().map((territory) => territory.territoryCode));

    expect([codes.has("US"), codes.has("GB"), codes.size]).toEqual([false, false, 247]);
  });
});

describe("generateTerritories()", () => {
  const deals = [...generateCatalogue({ releases: 600, seed: 14, mix: "albums" })]
    .map(parsedRelease)
    .flatMap((release) => release.deals);

  test("gives albums a long list for every one or two of them, some of exclusions", () => {
    const long = deals.filter((deal) => deal.territories.length >= 20);

    expect(long.length / 600).toBeGreaterThan(0.5);
    expect(long.length / 600).toBeLessThan(1);
    expect(long.filter((deal) => deal.territories[0]?.isExcluded).length).toBeGreaterThan(20);
  });

  test("excludes or includes all territories of a deal", () => {
    const mixed = deals.filter((deal) => new Set(deal.territories.map((one) => one.isExcluded)).size !== 1);

    expect(mixed).toEqual([]);
  });
});
