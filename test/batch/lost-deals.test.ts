import { describe, expect, test } from "vitest";
import { grantsLess } from "../../src/batch/lost-deals.ts";

/** A deal as it stands in a message. */
function deal(terms: string, use = "Stream"): string {
  return `<Deal><DealTerms>${terms}<CommercialModelType>SubscriptionModel</CommercialModelType><UseType>${use}</UseType></DealTerms></Deal>`;
}

function list(...deals: readonly string[]): string {
  return `<DealList><ReleaseDeal><DealReleaseReference>R0</DealReleaseReference>${deals.join("")}</ReleaseDeal></DealList>`;
}

const WORLD = "<TerritoryCode>Worldwide</TerritoryCode>";
const [GB, FR] = ["<TerritoryCode>GB</TerritoryCode>", "<TerritoryCode>FR</TerritoryCode>"];
const NOT_GB = "<ExcludedTerritoryCode>GB</ExcludedTerritoryCode>";

describe("grantsLess()", () => {
  test.each([
    ["a territory less", list(deal(GB + FR)), list(deal(GB))],
    ["the world, now a territory", list(deal(WORLD)), list(deal(GB))],
    ["one more exception", list(deal(WORLD)), list(deal(NOT_GB))],
    ["an exception where it was granted", list(deal(GB)), list(deal(NOT_GB))],
    ["a use less", list(deal(GB), deal(GB, "PermanentDownload")), list(deal(GB))],
    ["no deals at all", list(deal(GB)), ""],
  ])("finds %s", (_case, before, after) => {
    expect(grantsLess(before, after)).toBe(true);
  });

  test.each([
    ["the same", list(deal(GB)), list(deal(GB))],
    ["one deal cut in two", list(deal(GB + FR)), list(deal(GB), deal(FR))],
    ["a territory, now the world", list(deal(GB)), list(deal(WORLD))],
    [
      "the world, now an exception and a deal of its own for it",
      list(deal(WORLD)),
      list(deal(NOT_GB), deal(GB)),
    ],
    ["an exception less", list(deal(NOT_GB)), list(deal(WORLD))],
    ["something where there was nothing", "", list(deal(GB))],
  ])("passes %s", (_case, before, after) => {
    expect(grantsLess(before, after)).toBe(false);
  });
});
