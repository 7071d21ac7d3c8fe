import type { DealPrice } from "../catalogue/deal.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { Price, PriceInformationWithType } from "./ern43/types.ts";
import { reportNoPlace } from "./no-place.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds the `PriceInformation` of a deal: prices digit for digit, all in one currency. */
export function buildPriceInformation(price: DealPrice, context: BuildContext): PriceInformationWithType {
  const { wholesalePricePerUnit, bulkOrderWholesalePricePerUnit, suggestedRetailPrice } = price;
  const isPriced = [wholesalePricePerUnit, bulkOrderWholesalePricePerUnit, suggestedRetailPrice].some(
    (amount) => amount !== undefined,
  );
  if (price.currencyCode !== undefined && !isPriced) {
    const place = { kind: "DealPrice", record: price, property: "currencyCode" };
    reportNoPlace(context, place, "is the currency of no price: a price_code stands without one");
  }
  if (price.priceCodeNamespace !== undefined && price.priceCode === undefined) {
    const place = { kind: "DealPrice", record: price, property: "priceCodeNamespace" };
    reportNoPlace(context, place, "is the namespace of no price_code");
  }
  return compose<PriceInformationWithType>(context, "DealPrice", price, "PriceInformationWithType", {
    PriceCode:
      price.priceCode === undefined
        ? undefined
        : { value: price.priceCode, attributes: { Namespace: required(price.priceCodeNamespace) } },
    WholesalePricePerUnit: buildPrice(wholesalePricePerUnit, price),
    BulkOrderWholesalePricePerUnit: buildPrice(bulkOrderWholesalePricePerUnit, price),
    SuggestedRetailPrice: buildPrice(suggestedRetailPrice, price),
    attributes: {
      PriceType: price.priceType === undefined ? undefined : allowed(price.priceType),
      ...userDefinedAttributes(price),
    },
  });
}

function buildPrice(amount: string | undefined, price: DealPrice): Price | undefined {
  if (amount === undefined) return undefined;
  return { value: amount, attributes: { CurrencyCode: allowed(required(price.currencyCode)) } };
}
