import type { z } from "zod";
import type { Deal as DealNode, DealList } from "../../builder/ern43/types.ts";
import type { Deal } from "../../catalogue/deal.ts";
import type { CatalogueReleaseInput } from "../../catalogue/release.ts";
import { readDealTerms } from "./deal-terms.ts";
import type { OpenComposite } from "./open-composite.ts";
import { areDealsInColumns, isMergedAsFarAsCan, messageReleasesOf, scopesOf } from "./release-deals.ts";
import { readVisibilities } from "./visibilities.ts";
import { visibilityPlacesOf } from "./visibility-places.ts";

type DealInput = z.input<typeof Deal>;

/**
 * Takes the `DealList` of a message: the properties of the release that it fills.
 *
 * Shape: one record for each deal and each release that it is for, or for the main release with all its track releases.
 * Where the builder would merge what the message keeps apart, every record names its ReleaseDeal.
 */
export function readDealList(
  node: OpenComposite<DealList>,
): Pick<CatalogueReleaseInput, "deals" | "visibilities"> {
  const { message } = node.context;
  if (!areDealsInColumns(message)) return {};
  return { deals: readDeals(node), visibilities: readVisibilities(node, visibilityPlacesOf(message)) };
}

function readDeals(list: OpenComposite<DealList>): DealInput[] {
  const { context } = list;
  const releases = messageReleasesOf(context.message);
  const isNamed = !isMergedAsFarAsCan(list.peek("ReleaseDeal") ?? [], releases);
  const records = list.list("ReleaseDeal", (releaseDeal, index) => {
    const scopes = scopesOf(releaseDeal.take("DealReleaseReference") ?? [], releases, (reference) =>
      context.idOf(reference),
    );
    const name = isNamed ? { releaseDeal: String(index + 1) } : {};
    const deals = releaseDeal.list("Deal", readDeal);
    return deals.flatMap((deal) => scopes.map(({ columns }) => ({ ...columns, ...name, ...deal })));
  });
  return records.flat();
}

function readDeal(node: OpenComposite<DealNode>): DealInput {
  const { context } = node;
  return {
    dealReferences: node.texts("DealReference"),
    isCommunicatedOutOfBand: node.takeIf("IsCommunicatedOutOfBand", (flag) => (flag ? true : undefined)),
    ...readDealTerms(node.open("DealTerms")),
    mediaFileIds: node
      .open("DealTechnicalResourceDetailsReferenceList")
      .texts("DealTechnicalResourceDetailsReference")
      .map((reference) => context.idOf(reference)),
    ...node.rest(),
  };
}
