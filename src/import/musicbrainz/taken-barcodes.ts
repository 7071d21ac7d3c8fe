/** Barcodes that another release of the catalogue has: two pressings of one product. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import { readBarcodeOwners } from "../../db/barcode-owners.ts";
import type { Database } from "../../db/connect.ts";
import { ERROR_CODES } from "../../errors.ts";
import type { Finding } from "../../finding.ts";

/** Digits of the longest way to write a barcode: a UPC of 12 digits is the EAN of 13 with a zero before it. */
const LONGEST = 14;

/**
 * Finds which of some releases have a barcode that an earlier one of them, or another release of the catalogue, has.
 *
 * Shape: a fatal finding by release id. Throws: `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`.
 */
export async function findTakenBarcodes(
  database: Database,
  releases: readonly CatalogueReleaseInput[],
): Promise<ReadonlyMap<string, Finding>> {
  const owners = await ownersInCatalogue(database, releases);
  const taken = new Map<string, Finding>();
  for (const { releaseId, icpn } of releases) {
    if (icpn === undefined) continue;
    const owner = owners.get(digitsOf(icpn));
    if (owner === undefined) owners.set(digitsOf(icpn), releaseId);
    else if (owner !== releaseId) taken.set(releaseId, barcodeTaken(icpn, owner));
  }
  return taken;
}

async function ownersInCatalogue(
  database: Database,
  releases: readonly CatalogueReleaseInput[],
): Promise<Map<string, string>> {
  const written = releases.flatMap(({ icpn }) => (icpn === undefined ? [] : waysToWrite(icpn)));
  const ids = releases.map(({ releaseId }) => releaseId);
  const owners = await readBarcodeOwners(database, written, ids);
  return new Map(owners.toReversed().map(({ releaseId, icpn }) => [digitsOf(icpn), releaseId]));
}

function waysToWrite(icpn: string): readonly string[] {
  const digits = digitsOf(icpn);
  return Array.from(
    { length: Math.max(LONGEST - digits.length, 0) + 1 },
    (_, zeros) => "0".repeat(zeros) + digits,
  );
}

function digitsOf(icpn: string): string {
  return icpn.replace(/^0+/, "");
}

function barcodeTaken(icpn: string, owner: string): Finding {
  return {
    code: "ERN_LOAD_BARCODE_TAKEN",
    severity: "fatal",
    path: "icpn",
    text: `Release "${owner}" has the same barcode`,
    hint: ERROR_CODES.ERN_LOAD_BARCODE_TAKEN.hint,
    value: icpn,
  };
}
