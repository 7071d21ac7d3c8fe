/** Catalogues in a test database, and what an export of them wrote. */

import { loadFolder, type LoadedFolder, writeParties } from "../../src/cli/load-sample.ts";
import { LEADING_COLUMNS, RECORD_VIEWS, recordColumns, RELEASE_VIEW } from "../../src/catalogue/views.ts";
import type { Database } from "../../src/db/connect.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import type { CatalogueMix } from "../../src/sample/release-plan.ts";
import { SAMPLE_FOLDER } from "../sample/sample-folder.ts";

/** Loads the sample catalogue with its broken releases. */
export function loadSample(database: Database): Promise<LoadedFolder> {
  return loadFolder(database, SAMPLE_FOLDER, {});
}

/** Loads generated releases `gen-1-00000000`, `gen-1-00000001`, …, with their sender and recipient. */
export async function loadGenerated(
  database: Database,
  releases: number,
  mix: CatalogueMix = "singles",
): Promise<void> {
  await writeParties(database, generatedMessagingParties());
  await loadReleases(database, generateCatalogue({ releases, seed: 1, mix }));
}

/** Id of the n-th generated release, counted from 0. */
export function generatedId(index: number): string {
  return `gen-1-${String(index).padStart(8, "0")}`;
}

/** A document as it stands in export.document. */
export interface DocumentRow {
  readonly run_id: string;
  readonly batch_index: number;
  readonly release_id: string;
  readonly profile: string;
  readonly xml: string;
  readonly sha256: string;
}

/** Reads every document, in the order of the export. */
export async function readDocuments(database: Database): Promise<readonly DocumentRow[]> {
  const { rows } = await database.pool.query<DocumentRow>(
    `select run_id::text, batch_index, release_id, profile, xml, sha256
    from export.document order by run_id, batch_index, id`,
  );
  return rows;
}

/** What another catalogue of the same releases changes. SQL expressions over the columns `x` of our own view. */
export interface LabelCatalogueOptions {
  /** Default: `x.release_id`. */
  readonly releaseId?: string;
  /** Default: `x.estimated_bytes`. */
  readonly estimatedBytes?: string;
  /** Which rows the views have. Default: all. */
  readonly where?: string;
  /** More rows of ern_title, as a select of its columns. */
  readonly moreTitles?: string;
}

/** Makes a schema with views of its own over our catalogue: what a user with another catalogue does. */
export async function createLabelCatalogue(
  database: Database,
  schema: string,
  options: LabelCatalogueOptions = {},
): Promise<void> {
  const {
    releaseId = "x.release_id",
    estimatedBytes = "x.estimated_bytes",
    where = "true",
    moreTitles,
  } = options;
  const views = RECORD_VIEWS.map((view) => {
    const driving =
      view === RELEASE_VIEW ? ["x.export_priority", `${estimatedBytes} as estimated_bytes`] : [];
    const own = [...LEADING_COLUMNS.slice(1), ...recordColumns(view)].map((column) => `x.${column}`);
    const columns = [...own, ...driving];
    const more = view.view === "ern_title" && moreTitles !== undefined ? `union all ${moreTitles}` : "";
    return `create view "${schema}".${view.view} as
      select ${releaseId} as release_id, ${columns.join(", ")} from catalogue.${view.view} x where ${where} ${more}`;
  });
  await database.pool.query(`
    create schema "${schema}";
    create view "${schema}".ern_messaging_party as select * from catalogue.ern_messaging_party;
    ${views.join(";")}`);
}
