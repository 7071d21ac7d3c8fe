/** Parties, works and resources that several releases share: which of them have to be written. */
import type { Kysely } from "kysely";
import { canonicalJson } from "./canonical-json.ts";
import { contentOfRecord, readContents } from "./catalogue-content.ts";
import type { SharedTable } from "./catalogue-shared-tables.ts";
import type { CatalogueRecord } from "./catalogue-table.ts";
import type { ExportTables } from "./tables.ts";

/** Shared records to insert, and ids of rows that they replace. */
export interface SharedChanges {
  readonly inserts: readonly CatalogueRecord[];
  readonly replacedIds: readonly string[];
}

/**
 * Compares the shared records of releases with the rows that are there.
 *
 * Shape: a record that is there with the same content is left out; of two records with one id the later counts.
 */
export async function findSharedChanges(
  db: Kysely<ExportTables>,
  shared: SharedTable,
  releases: readonly CatalogueRecord[],
): Promise<SharedChanges> {
  const { root, idOf } = shared;
  const records = new Map(releases.flatMap(shared.recordsOf).map((record) => [idOf(record), record]));
  const replacedIds: string[] = [];
  for (const [id, content] of await readContents(db, root, [...records.keys()])) {
    if (canonicalJson(content) === canonicalJson(contentOfRecord(root, records.get(id) ?? {}))) {
      records.delete(id);
    } else {
      replacedIds.push(id);
    }
  }
  return { inserts: [...records.values()], replacedIds };
}
