/** Reads what a catalogue wants said in a purge beside what was sent. */
import { escapeIdentifier } from "pg";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** A release as far as its purge needs it. */
export interface PurgeFragment {
  readonly purgeErn: Readonly<Record<string, unknown>>;
  readonly source: { readonly table: string; readonly key: string };
}

interface PurgeFragmentRow {
  readonly releaseId: string;
  readonly purgeErn: PurgeFragment["purgeErn"];
  readonly sourceTable: string;
  readonly sourceKey: string;
}

/** Reads the fragments of purges. Shape: by release id; most releases have none, and are not in it. */
export async function readPurgeFragments(
  database: Database,
  catalogueSchema: string,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, PurgeFragment>> {
  const text = `
    select release_id::text as "releaseId", purge_ern as "purgeErn", source_table as "sourceTable",
      source_key as "sourceKey"
    from ${escapeIdentifier(catalogueSchema)}.ern_release
    where release_id = any($1) and purge_ern is not null`;
  try {
    const { rows } = await database.pool.query<PurgeFragmentRow>(text, [releaseIds]);
    return new Map(
      rows.map(({ releaseId, purgeErn, sourceTable, sourceKey }) => [
        releaseId,
        { purgeErn, source: { table: sourceTable, key: sourceKey } },
      ]),
    );
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema });
  }
}
