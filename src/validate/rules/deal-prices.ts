/** Rules of prices and of what belongs to physical products only. */
import type { DealTerms, PriceInformationWithType } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const exclusive: Rule = {
  code: "DEAL_PRICE_EXCLUSIVE",
  number: 121,
  severity: "fatal",
  profiles: "all",
  checks: "A PriceInformation has a PriceCode or a wholesale price, and not both",
  source: "ERN 4.3, text of PriceInformation; DDEX Schematron 2.1, 1344-1",
  fileStatus: "UnsupportedUsage",
  hint: "Keep the price code or the wholesale price",
  note: "PriceType beside a wholesale price passes: ERN 4.3 names it so, the Schematron is of 4.1",
};
const currency: Rule = {
  code: "DEAL_PRICE_CURRENCY",
  number: 122,
  severity: "fatal",
  profiles: "all",
  checks: "Prices are in a currency that is in use, and not below zero",
  source: "DDEX allowed values, CurrencyCode; ISO 4217",
  fileStatus: "UnsupportedUsage",
  hint: "Correct the price or its currency",
  note: "which currency fits a territory is for the parties: prices in another one are usual",
};
const physicalOnly: Rule = {
  code: "DEAL_PHYSICAL_ONLY_FIELDS",
  number: 123,
  severity: "fatal",
  profiles: "all",
  checks:
    "Only deals for physical products have a bulk price, a carrier type, terms of return and products per carton",
  source: "DDEX Schematron 2.1, 1345 to 1348",
  fileStatus: "UnsupportedUsage",
  hint: "Remove what belongs to physical products, or make PurchaseAsPhysicalProduct a use of the deal",
};

/** Source: DDEX allowed values, version 9. */
const DEPRECATED_CURRENCIES = new Set<unknown>(
  "ANG CUC CYP EEK HRK LTL LVL MTL MRO ROL SIT SKK SLL STD VEF ZWL".split(" "),
);
const PHYSICAL_FIELDS = ["CarrierType", "PhysicalReturns", "NumberOfProductsPerCarton"] as const;

/** Prices, and what goes with carriers. */
export const dealPrices: RuleFamily = {
  rules: [exclusive, currency, physicalOnly],
  composites: {
    DealTerms: forNode<DealTerms>(checkPhysicalFields),
    PriceInformationWithType: forNode<PriceInformationWithType>((price, cursor, context) => {
      const wholesale = price.WholesalePricePerUnit ?? price.BulkOrderWholesalePricePerUnit;
      if (!price.PriceCode || !wholesale) return;
      const text = "PriceInformation has a PriceCode and a wholesale price";
      context.report(exclusive, `${cursor.path()}/PriceCode`, text, price.PriceCode.value);
    }),
  },
  attributes: {
    CurrencyCode: (owner, attributeName, value, context) => {
      if (!DEPRECATED_CURRENCIES.has(value)) return;
      const text = `Currency ${value} of ${owner.name} is no longer in use`;
      context.report(currency, `${owner.path()}/@${attributeName}`, text, value);
    },
  },
  values: Object.fromEntries(
    ["WholesalePricePerUnit", "BulkOrderWholesalePricePerUnit", "SuggestedRetailPrice"].map((name) => [
      name,
      (cursor: WalkCursor, value: string | number | boolean, context: CheckContext) => {
        if (!(Number(value) < 0)) return;
        context.report(currency, cursor.path(), `${name} is below zero`, value);
      },
    ]),
  ),
};

function checkPhysicalFields(terms: Incomplete<DealTerms>, cursor: WalkCursor, context: CheckContext): void {
  const prices = terms.PriceInformation ?? [];
  const bulk = prices.findIndex((price) => price.BulkOrderWholesalePricePerUnit !== undefined);
  const fields = PHYSICAL_FIELDS.filter((name) => hasContent(terms[name]));
  if (bulk === -1 && fields.length === 0) return;
  if (terms.UseType?.some(({ value }) => value === "PurchaseAsPhysicalProduct")) return;
  for (const name of fields) {
    const content = terms[name];
    const path = Array.isArray(content)
      ? siblingPath(cursor.path(), name, content, 0)
      : `${cursor.path()}/${name}`;
    context.report(physicalOnly, path, `${name} stands in a deal that is for no physical product`);
  }
  if (bulk === -1) return;
  const path = siblingPath(cursor.path(), "PriceInformation", prices, bulk);
  const text = "BulkOrderWholesalePricePerUnit stands in a deal that is for no physical product";
  context.report(physicalOnly, `${path}/BulkOrderWholesalePricePerUnit`, text);
}

function hasContent(content: unknown): boolean {
  return content !== undefined && !(Array.isArray(content) && content.length === 0);
}
