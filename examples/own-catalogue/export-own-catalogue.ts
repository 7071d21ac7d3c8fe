/** A label's own tables, exported through views: nothing is copied. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type CatalogueCheckResult,
  checkCatalogue,
  type Database,
  exportCatalogue,
  type ExportSummary,
  makeViews,
  migrate,
} from "../../src/index.ts";

/** What came of it. */
export interface OwnCatalogueResult {
  readonly check: CatalogueCheckResult;
  readonly summary: ExportSummary;
}

/** Sets up the label's database from the SQL files in `folder`, checks its views and exports it. */
export async function exportOwnCatalogue(database: Database, folder: string): Promise<OwnCatalogueResult> {
  for (const file of ["tables.sql", "data.sql", "views.sql"]) {
    await database.pool.query(await readFile(join(folder, file), "utf8"));
  }
  // Schema `export`, where documents, errors and runs are written.
  await migrate(database);
  await makeViews(database, { catalogueSchema: "label_ddex", over: "label_ern" });
  await database.pool.query("analyze");

  const check = await checkCatalogue(database, { catalogueSchema: "label_ddex" });
  const summary = await exportCatalogue(database, { catalogueSchema: "label_ddex" });
  return { check, summary };
}
