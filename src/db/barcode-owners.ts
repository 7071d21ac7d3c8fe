/** Which releases of the catalogue have a barcode. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** A release and its barcode as the catalogue has it. */
export interface BarcodeOwner {
  readonly releaseId: string;
  readonly icpn: string;
}

/**
 * Reads who has one of some barcodes.
 *
 * Shape: exactly as they are written; ordered by release id, without those that are named.
 * Throws: `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`, `ERN_DB_NOT_MIGRATED`.
 */
export async function readBarcodeOwners(
  { kysely }: Database,
  barcodes: readonly string[],
  exceptReleaseIds: readonly string[],
): Promise<readonly BarcodeOwner[]> {
  try {
    const { rows } = await sql<BarcodeOwner>`
      select id as "releaseId", icpn from catalogue.release
      where icpn = any(${barcodes}) and id <> all(${exceptReleaseIds})
      order by id`.execute(kysely);
    return rows;
  } catch (error) {
    throw asDatabaseError(error);
  }
}
