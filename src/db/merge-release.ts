/** Writes one imported release into a catalogue that may know some of it already. */
import { sql, type Kysely } from "kysely";
import type { CatalogueRelease, CatalogueReleaseInput } from "../catalogue.ts";
import { canonicalJson } from "./canonical-json.ts";
import { type Content, contentOfRecord, readContents } from "./catalogue-content.ts";
import { collectContent, insertRows, type CatalogueRows } from "./catalogue-rows.ts";
import type { SharedTable } from "./catalogue-shared-tables.ts";
import { SHARED_TABLES } from "./catalogue-shared-tables.ts";
import type { CatalogueRecord } from "./catalogue-table.ts";
import { collectRelease, deleteReleases } from "./catalogue-writer.ts";
import { compareReleases, type ReleaseDifference } from "./compare-release.ts";
import { mergeContent, type Preference, type RecordDifference } from "./merge-content.ts";
import type { ExportTables } from "./tables.ts";

/** How a release is merged. */
export interface MergeReleaseOptions {
  /** The release as the catalogue has it; absent: it has none. */
  readonly stored: CatalogueRelease | undefined;
  /** Whose word is taken where the two differ; of the release itself, as a whole. */
  readonly preference: Preference;
  /** True for an id that a table may have. */
  readonly isStored: (table: string, id: string) => boolean;
}

/** What became of a release. */
export interface MergedRelease {
  /** `kept`: the stored release says another thing and nothing at all was written. */
  readonly outcome: "written" | "unchanged" | "kept";
  /** Of the release itself. */
  readonly releaseDifferences: readonly ReleaseDifference[];
  /** Of parties, works and resources. */
  readonly recordDifferences: readonly RecordDifference[];
}

/**
 * Writes a release and those of its shared records that say more than the stored ones.
 *
 * Shape: facts of a stored record that the release does not give stay. To be called within a transaction, under
 * `lockCatalogue`, with a release that PostgreSQL can hold.
 * Memory: the rows of the release.
 */
export async function mergeRelease(
  db: Kysely<ExportTables>,
  release: CatalogueReleaseInput,
  { stored, preference, isStored }: MergeReleaseOptions,
): Promise<MergedRelease> {
  const releaseDifferences = stored ? compareReleases(stored, release) : [];
  if (preference === "stored" && releaseDifferences.length > 0) {
    return { outcome: "kept", releaseDifferences, recordDifferences: [] };
  }
  const rows: CatalogueRows = new Map();
  const recordDifferences: RecordDifference[] = [];
  for (const shared of SHARED_TABLES) {
    recordDifferences.push(...(await mergeShared(db, shared, release, { rows, preference, isStored })));
  }
  if (stored === undefined || releaseDifferences.length > 0) {
    const priorities = stored && (await deleteReleases(db, [release.releaseId]));
    const exportPriority = priorities?.get(release.releaseId);
    collectRelease(rows, release, { exportPriority, partyOrder: "given" });
  }
  if (rows.size > 0) await insertRows(db, rows);
  return { outcome: rows.size > 0 ? "written" : "unchanged", releaseDifferences, recordDifferences };
}

interface SharedMerging extends Pick<MergeReleaseOptions, "preference" | "isStored"> {
  readonly rows: CatalogueRows;
}

async function mergeShared(
  db: Kysely<ExportTables>,
  { root, idOf, recordsOf }: SharedTable,
  release: CatalogueRecord,
  { rows, preference, isStored }: SharedMerging,
): Promise<readonly RecordDifference[]> {
  const records = new Map(recordsOf(release).map((record) => [idOf(record), record]));
  const ids = [...records.keys()].filter((id) => isStored(root.table, id));
  const contents = await readContents(db, root, ids);
  const found: RecordDifference[] = [];
  const replacedIds: string[] = [];
  for (const [id, record] of records) {
    const stored = contents.get(id);
    const given = contentOfRecord(root, record);
    if (stored === undefined) {
      collectContent(rows, root, given);
      continue;
    }
    const merged = mergeContent(root, stored, given, preference);
    found.push(
      ...merged.differences.map((difference) => ({ ...difference, root: { table: root.table, id } })),
    );
    if (isSameContent(merged.content, stored)) continue;
    replacedIds.push(id);
    collectContent(rows, root, merged.content);
  }
  if (replacedIds.length > 0) {
    await sql`delete from ${sql.table(`catalogue.${root.table}`)} where id = any(${replacedIds})`.execute(db);
  }
  return found;
}

function isSameContent(one: Content, other: Content): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
