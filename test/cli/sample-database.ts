/** A database with the sample catalogue, or with a few releases of it under other ids. */
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { loadFolder, sampleFolder, writeParties } from "../../src/cli/load-sample.ts";
import type { Database } from "../../src/db/connect.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { readCatalogueFiles, readMessagingParties } from "../../src/sample/catalogue-files.ts";
import { createTestDatabase } from "../support/database.ts";

/** Opens a database that holds the whole sample. */
export async function createSampleDatabase(): Promise<Database> {
  const database = await createTestDatabase();
  await loadFolder(database, sampleFolder(), {});
  return database;
}

/** Opens a database that holds one clean single for each id. */
export async function createDatabaseOf(releaseIds: readonly string[]): Promise<Database> {
  const database = await createTestDatabase();
  await writeParties(database, await readMessagingParties(sampleFolder()));
  const single = await readSampleRelease("28-fleetwood-mac-go-your-own-way.json");
  await loadReleases(
    database,
    releaseIds.map((releaseId) => ({ ...single, releaseId })),
  );
  return database;
}

/** Reads one release of the sample. */
async function readSampleRelease(file: string): Promise<CatalogueReleaseInput> {
  for await (const entry of readCatalogueFiles(sampleFolder())) {
    if (entry.file === file) return entry.release;
  }
  throw new Error(`The sample has no file "${file}"`);
}
