/** Opens the database: a PostgreSQL named by its URL, or the embedded one. The only file that makes a pool. */
import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import { DatabaseError } from "../errors.ts";
import { openEmbeddedServer } from "./embedded-server.ts";
import { watchSilence } from "./silent-connections.ts";
import type { ExportTables } from "./tables.ts";

/** Which database to open, and how many connections it may have. */
export interface DatabaseOptions {
  /** Connection string, `postgresql://user:password@host:port/database`. Absent: the embedded server. */
  readonly url?: string;
  /** Folder of the embedded server. Default: `.ddex-batch/postgres` in the working folder. */
  readonly embeddedFolder?: string;
  /** Integer from 2. Default: 10. */
  readonly maxConnections?: number;
  /** What `pg_stat_activity` calls the connections. Default: `ddex-batch`. */
  readonly applicationName?: string;
  /**
   * How long a connection may take to be made, and a statement may go without a word before the server is asked whether it
   * works on it. Unit: ms. Default: 10,000.
   */
  readonly silenceMs?: number;
}

/** An open database. Whoever opened it closes it. */
export interface Database {
  readonly kysely: Kysely<ExportTables>;
  readonly pool: Pool;
  /** Holds the password: never for printing. */
  readonly url: string;
  readonly isEmbedded: boolean;
  /** Ends every connection, then leaves the embedded server. */
  readonly close: () => Promise<void>;
}

const STATEMENT_TIMEOUT_MS = 600_000;
const LOCK_TIMEOUT_MS = 60_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 600_000;
const SILENCE_MS = 10_000;

/**
 * Opens a database and proves that it answers.
 *
 * Throws: `ERN_DB_UNAVAILABLE`, `ERN_DB_EMBEDDED_START`.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const { url, embeddedFolder = ".ddex-batch/postgres" } = options;
  if (url !== undefined) return connect(url, options);
  const server = await openEmbeddedServer({ dataFolder: embeddedFolder });
  try {
    const database = await connect(server.url, options);
    return {
      ...database,
      isEmbedded: true,
      close: async () => {
        await database.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function connect(url: string, options: DatabaseOptions): Promise<Database> {
  const { maxConnections = 10, applicationName = "ddex-batch", silenceMs = SILENCE_MS } = options;
  const pool = openPool(url, maxConnections, applicationName, silenceMs);
  const stopWatching = watchSilence(pool, { url, silenceMs });
  // pg drops an idle client that fails, and ends the process where nobody listens.
  pool.on("error", () => undefined);
  // The same for a client that is checked out: whoever runs a statement on it gets the error from there.
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await pool.query("select 1");
  } catch (error) {
    stopWatching();
    await pool.end();
    throw unavailable(url, error);
  }
  const kysely = new Kysely<ExportTables>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await pool.end();
    stopWatching();
  };
  return { kysely, pool, url, isEmbedded: false, close: () => (closing ??= close()) };
}

function openPool(url: string, max: number, applicationName: string, silenceMs: number): Pool {
  if (parseUrl(url) === undefined) throw unavailable(url, undefined);
  try {
    return new Pool({
      connectionString: url,
      max,
      application_name: applicationName,
      connectionTimeoutMillis: silenceMs,
      keepAlive: true,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      // Above the server's own limit: what it ends, is over; what the client gives up on, still runs.
      query_timeout: STATEMENT_TIMEOUT_MS + SILENCE_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    });
  } catch (error) {
    throw unavailable(url, error);
  }
}

/** Neither the text nor the cause may hold the URL: its password would end in a log. */
function unavailable(url: string, error: unknown): DatabaseError {
  const target = parseUrl(url);
  const place = target === undefined ? "the given URL" : `"${target.host}${target.pathname}"`;
  const reason = target === undefined ? "it does not begin with postgresql://" : reasonOf(error);
  return new DatabaseError("ERN_DB_UNAVAILABLE", `Cannot connect to PostgreSQL at ${place}: ${reason}`, {
    ...(target !== undefined && { cause: error }),
  });
}

function parseUrl(url: string): URL | undefined {
  return /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url) ? new URL(url) : undefined;
}

/** A host with several addresses fails with one error for each and no text of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
