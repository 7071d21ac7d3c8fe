import type { DealPrice } from "../catalogue/deal.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { Price, PriceInformationWithType } from "./ern43/types.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds the `PriceInformation` of a deal: prices digit for digit, all in one currency. */
export function buildPriceInformation(price: DealPrice, context: BuildContext): PriceInformationWithType {
  return compose<PriceInformationWithType>(context, "DealPrice", price, "PriceInformationWithType", {
    PriceCode:
      price.priceCode === undefined
        ? undefined
        : { value: price.priceCode, attributes: { Namespace: required(price.priceCodeNamespace) } },
    WholesalePricePerUnit: buildPrice(price.wholesalePricePerUnit, price),
    BulkOrderWholesalePricePerUnit: buildPrice(price.bulkOrderWholesalePricePerUnit, price),
    SuggestedRetailPrice: buildPrice(price.suggestedRetailPrice, price),
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
