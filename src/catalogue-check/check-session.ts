/** The one transaction of a check: read-only, one snapshot, and able to go on after a view that fails. */
import { escapeIdentifier, type PoolClient, type QueryResultRow } from "pg";
import { asDatabaseError, codeOf } from "../db/database-error.ts";
import type { Database } from "../db/connect.ts";

/** A statement of a check that PostgreSQL refused because of what it reads. */
export class RefusedStatement extends Error {
  override readonly name = "RefusedStatement";
}

/** Where the statements of a check run. */
export interface CheckSession {
  /** Schema with the views. */
  readonly schema: string;
  /** Throws: `RefusedStatement`; `signal`'s reason; `ERN_DB_…` where the connection is lost. */
  readonly query: <Row extends QueryResultRow>(text: string, values?: unknown[]) => Promise<readonly Row[]>;
}

/** The view of a session's schema, ready for a statement. */
export function relationName({ schema }: Pick<CheckSession, "schema">, view: string): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(view)}`;
}

const BEGIN = `
  begin isolation level repeatable read read only;
  set local lock_timeout = '10s';
  set local work_mem = '64MB';
  set local jit = off;
  set local timezone = 'UTC'`;

/** What PostgreSQL says of a connection or a server, and not of a statement. */
const NOT_OF_THE_VIEW = /^(?:08|53|57P|58|XX|E)/;

/** Does work in a session; nothing of it is kept. */
export async function inCheckSession<Result>(
  database: Database,
  { schema, signal }: { readonly schema: string; readonly signal?: AbortSignal | undefined },
  work: (session: CheckSession) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const client = await database.pool.connect().catch((error: unknown) => {
    throw asDatabaseError(error);
  });
  let isFinished = false;
  try {
    await client.query(BEGIN);
    const result = await work({
      schema,
      query: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) => {
        signal?.throwIfAborted();
        return runInSavepoint<Row>(client, text, values);
      },
    });
    await client.query("rollback");
    isFinished = true;
    return result;
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema: schema });
  } finally {
    client.release(!isFinished);
  }
}

async function runInSavepoint<Row extends QueryResultRow>(
  client: PoolClient,
  text: string,
  values: unknown[],
): Promise<readonly Row[]> {
  await client.query("savepoint statement");
  try {
    return (await client.query<Row>(text, values)).rows;
  } catch (error) {
    const sqlState = codeOf(error);
    if (!(error instanceof Error) || sqlState === "" || NOT_OF_THE_VIEW.test(sqlState)) throw error;
    await client.query("rollback to savepoint statement");
    throw new RefusedStatement(`${error.message} (${sqlState})`, { cause: error });
  }
}
