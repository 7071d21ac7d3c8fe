/** A database with a generated catalogue for a case: loaded once for each size, cloned for each case. */
import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { openDatabase, type Database } from "../../src/db/connect.ts";
import type { CatalogueMix } from "../../src/sample/release-plan.ts";
import { loadGenerated } from "../support/loaded-catalogue.ts";

/** Clones a database with generated releases `gen-1-00000000`, …; closing it drops it. */
export async function createFaultCatalogue(
  releases: number,
  mix: CatalogueMix = "singles",
): Promise<Database> {
  const serverUrl = inject("serverUrl");
  const template = `catalogue_${mix}_${releases}`;
  const name = `fault_${randomUUID()}`;
  await administer(serverUrl, async (admin) => {
    const { rowCount } = await admin.pool.query("select from pg_database where datname = $1", [template]);
    if (rowCount === 0) {
      await admin.pool.query(
        `create database "loading_${template}" template "${inject("templateDatabase")}"`,
      );
      const loading = await openDatabase({ url: new URL(`/loading_${template}`, serverUrl).href });
      await loadGenerated(loading, releases, mix);
      await loading.pool.query("analyze");
      await loading.close();
      await admin.pool.query(`alter database "loading_${template}" rename to "${template}"`);
    }
    await admin.pool.query(`create database "${name}" template "${template}"`);
  });
  const database = await openDatabase({
    url: new URL(`/${name}`, serverUrl).href,
    applicationName: "test",
    maxConnections: 40,
  });
  return {
    ...database,
    close: async () => {
      await database.close();
      await administer(serverUrl, (admin) => admin.pool.query(`drop database "${name}" with (force)`));
    },
  };
}

async function administer(serverUrl: string, work: (admin: Database) => Promise<unknown>): Promise<void> {
  const admin = await openDatabase({ url: serverUrl, maxConnections: 1 });
  try {
    await work(admin);
  } finally {
    await admin.close();
  }
}
