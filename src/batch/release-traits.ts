/** What the totals of a run group releases by. */
import { forRecipients } from "../builder/for-recipients.ts";
import type { CatalogueRelease } from "../catalogue.ts";

/** Traits of one release as its message states them. Shape: each value once. */
export interface ReleaseTraits {
  /** Names of the labels; of a label without a name the id of its party. */
  readonly labels: readonly string[];
  /** Codes of the territories that it has a deal for; `Worldwide` where a deal only leaves some out. */
  readonly territories: readonly string[];
}

/** Reads the traits of a release for the given recipients. */
export function releaseTraits(release: CatalogueRelease, recipientDpids: readonly string[]): ReleaseTraits {
  const labels = new Set<string>();
  for (const { partyId } of release.labels) {
    const party = release.parties.find(({ id }) => id === partyId);
    labels.add(party?.partyNames[0]?.fullName ?? partyId);
  }
  const territories = new Set<string>();
  for (const { territories: places } of forRecipients(release.deals, recipientDpids)) {
    for (const { territoryCode, isExcluded } of places)
      territories.add(isExcluded ? "Worldwide" : territoryCode);
  }
  return { labels: [...labels], territories: [...territories] };
}
