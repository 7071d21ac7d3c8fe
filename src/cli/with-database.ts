/** The database of a command: opened before its work, closed after it, whatever happens. */
import { openDatabase, type Database, type DatabaseOptions } from "../db/connect.ts";
import type { CommandContext } from "./command.ts";

/** Folder of the embedded server, in the working folder. */
export const EMBEDDED_FOLDER = ".ddex-batch/postgres";

/** How a command opens its database. */
export interface WithDatabaseOptions extends Pick<DatabaseOptions, "maxConnections"> {
  /** True leaves out the line that says that the embedded server is used. Default: false. */
  readonly isQuiet?: boolean;
}

/** Does work with the database that the command line names, or with the embedded one. */
export async function withDatabase<Result>(
  context: CommandContext,
  work: (database: Database) => Promise<Result>,
  options: WithDatabaseOptions = {},
): Promise<Result> {
  const { isQuiet = false, ...rest } = options;
  const { databaseUrl } = context;
  if (databaseUrl === undefined && !isQuiet) {
    context.note(`Using the embedded PostgreSQL in ${EMBEDDED_FOLDER} (DATABASE_URL names another)`);
  }
  const database = await openDatabase(
    databaseUrl === undefined ? { ...rest, embeddedFolder: EMBEDDED_FOLDER } : { ...rest, url: databaseUrl },
  );
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
