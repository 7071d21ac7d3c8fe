/** What the inputs of one run say otherwise than those before them; the catalogue itself remembers what these said. */
import { sql, type Kysely } from "kysely";
import { canonicalJson } from "./canonical-json.ts";
import { type Content, contentOfRecord, readContents } from "./catalogue-content.ts";
import { SHARED_TABLES, type SharedTable } from "./catalogue-shared-tables.ts";
import type { CatalogueRecord } from "./catalogue-table.ts";
import { mergeContent, type RecordDifference } from "./merge-content.ts";
import type { ExportTables } from "./tables.ts";

/** A point in the life of a database: rows that a later transaction wrote are the run's. */
export type RunStart = string;

/** A fact that an earlier release of the run gives otherwise. */
export interface RunDisagreement {
  readonly releaseId: string;
  readonly difference: RecordDifference;
}

/** Notes that a run begins. */
export async function markRunStart(db: Kysely<ExportTables>): Promise<RunStart> {
  const { rows } = await sql<{ start: string }>`select pg_current_xact_id()::xid::text as start`.execute(db);
  return rows[0]?.start ?? "0";
}

/** Finds which rows of a table were written since. Shape: their ids. */
export async function findWrittenSince(
  db: Kysely<ExportTables>,
  table: string,
  ids: readonly string[],
  start: RunStart,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(`catalogue.${table}`)}
    where id = any(${ids}) and age(xmin) <= age(${start}::text::xid) order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Finds parties, recordings and other resources that a release describes otherwise than one before it in the run.
 *
 * Shape: facts that the earlier release gave and that will be overwritten or lost; in the order of the releases.
 * Memory: the shared records of the releases.
 */
export async function findRunDisagreements(
  db: Kysely<ExportTables>,
  releases: readonly CatalogueRecord[],
  start: RunStart,
): Promise<readonly RunDisagreement[]> {
  const found: RunDisagreement[] = [];
  for (const shared of SHARED_TABLES) {
    // A work with other facts has another id.
    if (shared.root.table !== "work") found.push(...(await disagreementsOf(db, shared, releases, start)));
  }
  return found;
}

async function disagreementsOf(
  db: Kysely<ExportTables>,
  { root, idOf, recordsOf }: SharedTable,
  releases: readonly CatalogueRecord[],
  start: RunStart,
): Promise<readonly RunDisagreement[]> {
  const ids = new Set(releases.flatMap(recordsOf).map(idOf));
  const written = await findWrittenSince(db, root.table, [...ids], start);
  const before = new Map<string, Content>(await readContents(db, root, written));
  const found: RunDisagreement[] = [];
  for (const release of releases) {
    for (const record of recordsOf(release)) {
      const id = idOf(record);
      const earlier = before.get(id);
      const given = contentOfRecord(root, record);
      before.set(id, given);
      if (earlier === undefined || canonicalJson(earlier) === canonicalJson(given)) continue;
      for (const difference of mergeContent(root, earlier, given, "given").differences) {
        if (difference.kind === "filled") continue;
        const releaseId = String(release["releaseId"]);
        found.push({ releaseId, difference: { ...difference, root: { table: root.table, id } } });
      }
    }
  }
  return found;
}
