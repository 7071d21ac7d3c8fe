import type { Deal as CatalogueDeal } from "../catalogue/deal.ts";
import type { CatalogueRelease } from "../catalogue/release.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDealTerms } from "./deal-terms.ts";
import type { Deal, DealList, ReleaseDeal } from "./ern43/types.ts";
import { forRecipients } from "./for-recipients.ts";
import { trueOnly } from "./localisation.ts";
import { type DealGrant, mergeDeals } from "./merge-deals.ts";
import { MAIN_RELEASE_REFERENCE } from "./message-references.ts";
import { from } from "./origins.ts";
import { reportNoPlace } from "./no-place.ts";
import { buildVisibilities, reportUnseenVisibility } from "./visibility.ts";

/** Deals for the same releases. */
interface DealGroup {
  readonly first: DealGrant;
  readonly deals: Deal[];
}

/**
 * Builds the `DealList` for the recipients of a message; absent where the release has no deal for them.
 *
 * Shape: deals that can be one are one (see `merge-deals.ts`); deals for the same releases stand in one ReleaseDeal, in the
 * order in which they are first met, unless they name another.
 * Source: ERN 4.3 `DealList`; the newest message replaces all earlier deals, so every deal is always sent.
 */
export function buildDealList(
  release: CatalogueRelease,
  recipientDpids: readonly string[],
  context: BuildContext,
): DealList | undefined {
  const grants = forRecipients(release.deals, recipientDpids).map((record): DealGrant => ({
    record,
    references: dealReleaseReferences(record, release, context),
    deal: buildDeal(record, context),
  }));
  reportUnseenVisibility(release, recipientDpids, context);
  if (grants.length === 0) return undefined;
  const groups = new Map<string, DealGroup>();
  for (const grant of mergeDeals(grants, context)) {
    const key = [grant.references.join(" "), grant.record.releaseDeal].join("\n");
    const group = groups.get(key) ?? { first: grant, deals: [] };
    groups.set(key, group);
    group.deals.push(grant.deal);
  }
  return {
    ReleaseDeal: Array.from(groups.values(), ({ first, deals }): ReleaseDeal =>
      from(context.origins, "Deal", first.record, { DealReleaseReference: first.references, Deal: deals }),
    ),
    ...buildVisibilities(context),
  };
}

function dealReleaseReferences(
  deal: CatalogueDeal,
  release: CatalogueRelease,
  context: BuildContext,
): readonly string[] {
  const { trackReleaseId, clipReleaseId } = deal;
  if (trackReleaseId !== undefined || clipReleaseId !== undefined) {
    if (deal.includesTrackReleases === true) {
      const place = { kind: "Deal", record: deal, property: "includesTrackReleases" };
      reportNoPlace(
        context,
        place,
        "is of a deal for the main release: this one is for a track or clip release",
      );
    }
    return [
      ...(trackReleaseId === undefined ? [] : [context.references.trackRelease(trackReleaseId)]),
      ...(clipReleaseId === undefined ? [] : [context.references.clipRelease(clipReleaseId)]),
    ];
  }
  if (deal.includesTrackReleases !== true) return [MAIN_RELEASE_REFERENCE];
  return [
    MAIN_RELEASE_REFERENCE,
    ...release.trackReleases.map((track) => context.references.trackRelease(track.id)),
  ];
}

function buildDeal(deal: CatalogueDeal, context: BuildContext): Deal {
  return compose<Deal>(context, "Deal", deal, "Deal", {
    DealReference: deal.dealReferences,
    IsCommunicatedOutOfBand: trueOnly(deal.isCommunicatedOutOfBand),
    DealTerms: buildDealTerms(deal, context),
    DealTechnicalResourceDetailsReferenceList:
      deal.mediaFileIds.length === 0
        ? undefined
        : {
            DealTechnicalResourceDetailsReference: deal.mediaFileIds.map((id) =>
              context.references.technical(id),
            ),
          },
  });
}
