/** Brings a database to this package's tables and views: the SQL files of migrations/, in the order of their names. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Migrator, sql, type Migration } from "kysely";
import { DatabaseError } from "../errors.ts";
import { findPackageRoot } from "../package-root.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError, codeOf } from "./database-error.ts";

/**
 * Applies every migration that the database does not have yet, all in one transaction, one process at a time.
 *
 * Shape: names of the applied ones, in order. The bookkeeping stands in schema `export`, so that a role without rights
 * on `public` can migrate a database where someone else made the schemas.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: "export",
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  try {
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error === undefined) return results.map((result) => result.migrationName);
    const failed = results.find((result) => result.status === "Error");
    if (failed !== undefined) throw failedMigration(failed.migrationName, error);
    throw isOtherHistory(error) ? otherHistory(error) : asDatabaseError(error);
  } catch (error) {
    throw asDatabaseError(error);
  }
}

/**
 * Makes sure that the database has every migration of this package.
 *
 * Throws: `ERN_DB_NOT_MIGRATED` with the names of those that are missing.
 */
export async function assertMigrated(database: Database): Promise<void> {
  const applied = new Set(await appliedMigrations(database));
  const missing = Object.keys(await readMigrations()).filter((name) => !applied.has(name));
  if (missing.length === 0) return;
  throw new DatabaseError(
    "ERN_DB_NOT_MIGRATED",
    `Cannot use the database: it lacks the migrations ${missing.map((name) => `"${name}"`).join(", ")}`,
  );
}

async function appliedMigrations(database: Database): Promise<readonly string[]> {
  try {
    const rows = await database.kysely.selectFrom("export.migration").select("name").execute();
    return rows.map((row) => row.name);
  } catch (error) {
    if (codeOf(error) === "42P01") return [];
    throw asDatabaseError(error);
  }
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const folder = join(findPackageRoot(), "migrations");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  const migrations = await Promise.all(
    files.map(async (file): Promise<readonly [string, Migration]> => {
      const text = await readFile(join(folder, file), "utf8");
      return [
        file.slice(0, -".sql".length),
        { up: async (kysely) => void (await sql.raw(text).execute(kysely)) },
      ];
    }),
  );
  return Object.fromEntries(migrations);
}

/** kysely has no code for a database whose migrations are not the first ones of this package. */
function isOtherHistory(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("corrupted migrations");
}

function otherHistory(cause: unknown): DatabaseError {
  return new DatabaseError(
    "ERN_DB_MIGRATED_OTHERWISE",
    "Cannot migrate the database: another version of ddex-batch has migrated it in another way",
    { cause },
  );
}

function failedMigration(name: string, error: unknown): DatabaseError {
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseError("ERN_DB_QUERY", `Cannot apply migration "${name}": ${reason}`, { cause: error });
}
