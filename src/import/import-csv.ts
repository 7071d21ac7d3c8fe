/** CSV files → catalogue. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { Database } from "../db/connect.ts";
import { type CsvOptions, readCsvRows } from "./csv.ts";
import { loadFile } from "./load-file.ts";
import type { LoadCounts, LoadReleasesOptions } from "./load-releases.ts";
import { releasesOfPlan } from "./rows/releases-from-rows.ts";
import { planRows, type RowMapping, type RowPlan } from "./rows/row-mapping.ts";

/** How a CSV file is imported. */
export interface ImportCsvOptions extends CsvOptions, LoadReleasesOptions {}

/** The header is row 1, as in a spreadsheet. */
const FIRST_ROW = 2;

/**
 * Imports a CSV file of flat rows, one row a track.
 *
 * Shape: all of the file or nothing; a release with a cell that cannot be read is refused alone.
 * Memory: one chunk of releases, and the ids of all.
 * Throws: `ERN_LOAD_INVALID_FILE`, `ERN_LOAD_ROWS_OUT_OF_ORDER`, `ERN_CONFIG_INVALID_MAPPING`; what `loadReleases` throws.
 */
export async function importCsv(
  database: Database,
  file: string,
  mapping: RowMapping,
  options: ImportCsvOptions = {},
): Promise<LoadCounts> {
  const plan = planRows(mapping);
  return loadFile(database, () => releasesOfCsv(file, plan, options), options);
}

async function* releasesOfCsv(
  file: string,
  plan: RowPlan,
  options: CsvOptions,
): AsyncGenerator<CatalogueReleaseInput> {
  const releases = releasesOfPlan(readCsvRows(file, options), plan, { name: file, firstRow: FIRST_ROW });
  for await (const release of releases) {
    yield { ...release, source: { table: file, key: release.source?.key ?? "row" } };
  }
}
