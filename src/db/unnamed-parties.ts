/** Parties of a release that no column of its records names: only fragments refer to them, or nothing does. */
import { FRAGMENT_PROPERTIES } from "../catalogue/views.ts";
import { listOf, type CatalogueRecord } from "./catalogue-table.ts";

/** Fields that hold the id of a party, such as `partyId` and `labelPartyId`. */
const PARTY_FIELD = /(?:^p|P)artyIds?$/;

/**
 * Finds the parties of a release that would be lost if only those were kept that artists, contributors and labels name.
 *
 * Shape: records of the release's `parties`, same order.
 */
export function findUnnamedParties(release: CatalogueRecord): readonly CatalogueRecord[] {
  const parties = listOf(release, "parties");
  if (parties.length === 0) return parties;
  const named = new Set<unknown>();
  for (const [property, value] of Object.entries(release)) {
    if (property !== "parties") collectNames(property, value, named);
  }
  return parties.filter((party) => !named.has(party["id"]));
}

function collectNames(property: string, value: unknown, named: Set<unknown>): void {
  if (FRAGMENT_PROPERTIES.has(property)) return;
  if (Array.isArray(value)) {
    for (const item of value) collectNames(property, item, named);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) collectNames(name, member, named);
  } else if (PARTY_FIELD.test(property)) {
    named.add(value);
  }
}
