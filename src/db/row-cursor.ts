/** A statement whose rows arrive as fast as they are taken: the only file that knows pg-query-stream. */
import type { PoolClient } from "pg";
import QueryStream from "pg-query-stream";
import { DatabaseError } from "../errors.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError, type StatementContext } from "./database-error.ts";

/** How to read the rows of a statement. */
export interface RowCursorOptions extends StatementContext {
  /** Rows per round trip. */
  readonly fetchSize: number;
  readonly signal?: AbortSignal;
  /** Longest time to wait for PostgreSQL's next rows; a slow consumer does not count. Units: ms. Default: 300,000. */
  readonly fetchTimeoutMs?: number;
}

// statement_timeout would end the statement of a consumer that pauses: the limit is on the waiting, below. The sort of a
// page of large releases stays in memory, compiling a statement of so many branches costs more than running it, and a
// cursor runs a parallel plan without its workers. A plan for the very ids of a page takes five times as long to make: each
// id is looked up in the statistics of every table.
const BEGIN = `
  begin read only;
  set local statement_timeout = 0;
  set local lock_timeout = '10s';
  set local work_mem = '64MB';
  set local jit = off;
  set local plan_cache_mode = force_generic_plan;
  set local random_page_cost = 1.1;
  set local max_parallel_workers_per_gather = 0;
  set local timezone = 'UTC'`;

const TEXT_TYPES = { getTypeParser: () => (text: string) => text };

/**
 * Reads the rows of one statement through a cursor, in a read-only transaction of its own.
 *
 * Shape: non-empty chunks of rows; a row is the array of its columns, each as PostgreSQL's text. Memory: two round trips.
 * The client goes back to the pool when the last row was taken; in every other case (early stop, abort, failure) its
 * connection is closed, because a client with an open cursor blocks whoever gets it next.
 */
export async function* readRowChunks<Row extends readonly (string | null)[]>(
  database: Database,
  text: string,
  values: unknown[],
  options: RowCursorOptions,
): AsyncGenerator<readonly Row[]> {
  options.signal?.throwIfAborted();
  let client: PoolClient | undefined;
  let isFinished = false;
  try {
    client = await database.pool.connect();
    await client.query(BEGIN);
    yield* takeChunks<Row>(client, openStream(client, text, values, options.fetchSize), options);
    await client.query("commit");
    isFinished = true;
  } catch (error) {
    throw asDatabaseError(error, options);
  } finally {
    client?.release(!isFinished);
  }
}

function openStream(client: PoolClient, text: string, values: unknown[], fetchSize: number): QueryStream {
  const config = { batchSize: fetchSize, rowMode: "array", types: TEXT_TYPES } as const;
  const stream = client.query(new QueryStream(text, values, config));
  // pg has armed its query_timeout for the whole life of the stream, pauses of the consumer included; this disarms it.
  if (typeof stream.callback === "function") stream.callback(null);
  return stream;
}

/** A stream does not always end when its backend dies: what the client says counts as much as what the stream says. */
async function* takeChunks<Row>(
  client: PoolClient,
  stream: QueryStream,
  { signal, fetchTimeoutMs = 300_000 }: RowCursorOptions,
): AsyncGenerator<readonly Row[]> {
  let isEnded = false;
  let failure: { readonly error: unknown } | undefined;
  let wake: (() => void) | undefined;
  const fail = (error: unknown): void => {
    failure ??= { error };
    wake?.();
  };
  const failByEnd = (): void => fail(new Error("Connection terminated unexpectedly"));
  const failByAbort = (): void => fail(signal?.reason);
  stream.on("readable", () => wake?.());
  stream.on("error", fail);
  stream.on("end", () => {
    isEnded = true;
    wake?.();
  });
  client.on("error", fail);
  client.on("end", failByEnd);
  signal?.addEventListener("abort", failByAbort);
  try {
    for (;;) {
      if (failure !== undefined) throw failure.error;
      const chunk = takeBuffered<Row>(stream);
      if (chunk.length > 0) yield chunk;
      else if (isEnded) return;
      else {
        const timer = setTimeout(() => fail(stalled(fetchTimeoutMs)), fetchTimeoutMs);
        await new Promise<void>((settle) => {
          wake = settle;
        });
        clearTimeout(timer);
      }
    }
  } finally {
    client.off("error", fail);
    client.off("end", failByEnd);
    signal?.removeEventListener("abort", failByAbort);
  }
}

function takeBuffered<Row>(stream: QueryStream): Row[] {
  const chunk: Row[] = [];
  for (let row: Row | null = stream.read(); row !== null; row = stream.read()) chunk.push(row);
  return chunk;
}

function stalled(timeoutMs: number): DatabaseError {
  return new DatabaseError(
    "ERN_DB_CONNECTION_LOST",
    `Cannot read on: PostgreSQL has sent no row for ${timeoutMs / 1000} s`,
  );
}
