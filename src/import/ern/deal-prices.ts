import type { z } from "zod";
import type { DealTerms, Price, PriceInformationWithType } from "../../builder/ern43/types.ts";
import type { DealPrice } from "../../catalogue/deal.ts";
import { takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type PriceInput = z.input<typeof DealPrice>;

/** An amount that a column of numbers gives back digit for digit. */
const AMOUNT = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Takes the `PriceInformation` of a deal. */
export function readPrices(terms: OpenComposite<DealTerms>): PriceInput[] {
  return terms.list("PriceInformation", (node) => {
    const currencyCode = currencyOf(node);
    return {
      priceType: node.attribute("PriceType"),
      ...takeUserDefined(node),
      ...readPriceCode(node),
      wholesalePricePerUnit: readAmount(node.open("WholesalePricePerUnit"), currencyCode),
      bulkOrderWholesalePricePerUnit: readAmount(node.open("BulkOrderWholesalePricePerUnit"), currencyCode),
      suggestedRetailPrice: readAmount(node.open("SuggestedRetailPrice"), currencyCode),
      currencyCode,
      ...node.rest(),
    };
  });
}

/** The columns hold one currency: that of the first price which they can hold. Prices in others stay. */
function currencyOf(node: OpenComposite<PriceInformationWithType>): string | undefined {
  const prices = [
    node.peek("WholesalePricePerUnit"),
    node.peek("BulkOrderWholesalePricePerUnit"),
    node.peek("SuggestedRetailPrice"),
  ];
  const { attributes }: Partial<Price> =
    prices.find((price) => price !== undefined && AMOUNT.test(price.value)) ?? {};
  return attributes?.CurrencyCode;
}

function readAmount(price: OpenComposite<Price>, currencyCode: string | undefined): string | undefined {
  if (currencyCode === undefined || price.peekAttribute("CurrencyCode") !== currencyCode) return undefined;
  const amount = price.takeIf("value", (value) => (AMOUNT.test(value) ? value : undefined));
  if (amount !== undefined) price.attribute("CurrencyCode");
  return amount;
}

function readPriceCode(
  node: OpenComposite<PriceInformationWithType>,
): Pick<PriceInput, "priceCode" | "priceCodeNamespace"> {
  const code = node.open("PriceCode");
  const priceCode = code.text();
  return priceCode === undefined ? {} : { priceCode, priceCodeNamespace: code.attribute("Namespace") };
}
