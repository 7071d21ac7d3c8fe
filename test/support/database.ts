/** A database of its own for a test file. */
import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { openDatabase, type Database, type DatabaseOptions } from "../../src/db/connect.ts";

/** What a test may set on its database. */
export type TestDatabaseOptions = Omit<DatabaseOptions, "url" | "embeddedFolder"> & {
  /** False: a database without any of this package's tables. Default: true. */
  readonly isMigrated?: boolean;
};

/**
 * Clones the migrated template into a new database and opens it.
 *
 * Closing it fails where a client of the pool was not given back, and drops the database.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<Database> {
  const { isMigrated = true, ...rest } = options;
  const serverUrl = inject("serverUrl");
  const name = `test_${randomUUID()}`;
  const template = isMigrated ? inject("templateDatabase") : "template0";
  // Copying the files takes less than half of what writing each page to the log takes.
  await administer(serverUrl, `create database "${name}" template "${template}" strategy file_copy`);
  const database = await openDatabase({ ...rest, url: new URL(`/${name}`, serverUrl).href });
  return {
    ...database,
    close: async () => {
      const leaked = database.pool.totalCount - database.pool.idleCount;
      if (leaked > 0) throw new Error(`${leaked} clients of the pool were not given back`);
      await database.close();
      await administer(serverUrl, `drop database "${name}" with (force)`);
    },
  };
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const admin = await openDatabase({ url: serverUrl, maxConnections: 1 });
  try {
    await admin.pool.query(statement);
  } finally {
    await admin.close();
  }
}
