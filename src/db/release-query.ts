/** One query of a caller's as a catalogue: its releases page by page, and the rows of each. */
import { escapeIdentifier } from "pg";
import { ConfigError } from "../errors.ts";
import type { AssembledRelease } from "./assemble-release.ts";
import type { Database } from "./connect.ts";
import { inCursorSlot } from "./cursor-slots.ts";
import { asDatabaseError, codeOf } from "./database-error.ts";
import type { PlannedRelease } from "./driving-query.ts";
import { groupRows } from "./group-rows.ts";
import type { ReadRelease } from "./release-reader.ts";
import type { ReleaseRow } from "./release-statement.ts";
import { readRowChunks } from "./row-cursor.ts";
import { sourceShaOf } from "./source-sha.ts";

/** A query whose rows are flat, and what makes releases of them. */
export interface ReleaseQuery {
  /** One SELECT. */
  readonly text: string;
  /** Column whose value the rows of one release have in common. */
  readonly releaseIdColumn: string;
  /** Columns that the rows of a release are ordered by. */
  readonly orderColumns: readonly string[];
  /** Every column that is read, each once. */
  readonly columns: readonly string[];
  readonly assemble: (
    releaseId: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ) => AssembledRelease;
}

/** A query that was tried: PostgreSQL takes it, and it has the columns. */
export interface PreparedQuery extends ReleaseQuery {
  /** Columns of a number type, which JSON would round. */
  readonly numberColumns: ReadonlySet<string>;
  /** Only these releases; absent: all. */
  readonly releaseIds?: readonly string[];
}

/** Expected XML of a release without rows, and of each row. Units: bytes. */
const BYTES_PER_RELEASE = 8000;
const BYTES_PER_ROW = 4800;

/** int8, int2, int4, float4, float8, numeric. */
const NUMBER_TYPES: ReadonlySet<number> = new Set([20, 21, 23, 700, 701, 1700]);

/**
 * Tries a query without reading a row.
 *
 * Throws: `ERN_CONFIG_INVALID_OPTION` where it is not one SELECT that can be read, has a column twice or a row without
 * release id; `ERN_CONFIG_INVALID_MAPPING` where it lacks a column.
 */
export async function prepareQuery(
  database: Database,
  query: ReleaseQuery,
  releaseIds?: readonly string[],
): Promise<PreparedQuery> {
  const text = withoutEnd(query.text);
  // A parameter makes it one statement whatever the text holds, and the transaction can write nothing.
  const fields = await inReadOnly(database, async (run) => {
    const result = await run(`select q.* from (\n${text}\n) q where $1::boolean`, [false]);
    return result.fields;
  });
  const names = fields.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalidQuery(`it has the column "${twice}" twice`);
  const missing = query.columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw missingColumns(missing, names);
  const numbers = fields.filter(({ dataTypeID }) => NUMBER_TYPES.has(dataTypeID)).map(({ name }) => name);
  const prepared = {
    ...query,
    text,
    numberColumns: new Set(numbers),
    ...(releaseIds !== undefined && { releaseIds }),
  };
  await assertReleaseIds(database, prepared);
  return prepared;
}

/** Writes the statement that a run of a query is planned by. */
export function writeQueryPlan(query: PreparedQuery): {
  readonly text: string;
  readonly values: readonly unknown[];
} {
  const { conditions, values } = select(query);
  const text = `
    select ${idOf(query)} as release_id, ${idOf(query)} as export_priority,
      ${BYTES_PER_RELEASE} + ${BYTES_PER_ROW} * count(*) as estimated_bytes
    ${from(query)} where ${conditions.join(" and ")} group by ${idOf(query)}`;
  return { text, values };
}

/**
 * Reads the release ids of a query in their own order.
 *
 * Shape: pages of 1 to `pageSize` releases. Memory: one page.
 */
export async function* readQueryPages(
  database: Database,
  query: PreparedQuery,
  { pageSize, signal }: { readonly pageSize: number; readonly signal?: AbortSignal },
): AsyncGenerator<readonly PlannedRelease[]> {
  for (let after: string | undefined, isFull = true; isFull;) {
    signal?.throwIfAborted();
    const page = await readPage(database, query, pageSize, after);
    if (page.length > 0) yield page;
    after = page.at(-1)?.releaseId;
    isFull = page.length === pageSize;
  }
}

async function readPage(
  database: Database,
  query: PreparedQuery,
  pageSize: number,
  after: string | undefined,
): Promise<readonly PlannedRelease[]> {
  const { conditions, values } = select(query);
  if (after !== undefined) {
    values.push(after);
    conditions.push(`row(${idOf(query)}) > row($${values.length})`);
  }
  values.push(pageSize);
  const text = `
    select ${idOf(query)}::text as "releaseId", count(*)::text as "rowCount" ${from(query)}
    where ${conditions.join(" and ")}
    group by ${idOf(query)} order by ${idOf(query)} limit $${values.length}`;
  const { rows } = await inReadOnly(database, (run) => run(text, values));
  return rows.map((row) => ({
    exportPriority: "0",
    releaseId: String(row["releaseId"]),
    estimatedBytes: BYTES_PER_RELEASE + BYTES_PER_ROW * Number(row["rowCount"]),
  }));
}

/** How the rows of a page are read. */
export interface QueryRowOptions {
  /** Ids of one page. */
  readonly releaseIds: readonly string[];
  readonly fetchSize: number;
  /** Units: bytes of a release's rows as text. */
  readonly maxReleaseBytes: number;
  /** Longest time from the first row of a release to its last. Unit: ms. Default: none. */
  readonly maxReleaseMs?: number | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Reads the given releases of a query, one at a time.
 *
 * Shape: in the order of the pages; a release that has vanished is left out. Memory: one release and two round trips.
 */
export function readQueryReleases(
  database: Database,
  query: PreparedQuery,
  options: QueryRowOptions,
): AsyncGenerator<ReadRelease> {
  return inCursorSlot(database, () => readThroughCursor(database, query, options));
}

async function* readThroughCursor(
  database: Database,
  query: PreparedQuery,
  { releaseIds, fetchSize, maxReleaseBytes, maxReleaseMs, signal }: QueryRowOptions,
): AsyncGenerator<ReadRelease> {
  if (releaseIds.length === 0) return;
  const chunks = readRowChunks<ReleaseRow>(database, rowStatement(query), [releaseIds], {
    fetchSize,
    ...(signal !== undefined && { signal }),
  });
  for await (const group of groupRows(chunks, { maxReleaseBytes, maxReleaseMs })) {
    if (group.isTooLarge) yield group;
    else {
      const { releaseId, bytes, rows } = group;
      const assemble = (): AssembledRelease => query.assemble(releaseId, rows.map(parseRow));
      yield { releaseId, isTooLarge: false, bytes, assemble, sourceSha: sourceShaOf(rows) };
    }
  }
}

/** The whole row ends the order: the same rows give the same bytes, whatever plan PostgreSQL chooses. */
function rowStatement(query: PreparedQuery): string {
  const columns = query.columns.map((column) => {
    const name = escapeIdentifier(column);
    return query.numberColumns.has(column) ? `q.${name}::text as ${name}` : `q.${name} as ${name}`;
  });
  const order = [query.releaseIdColumn, ...query.orderColumns].map(
    (column) => `q.${escapeIdentifier(column)}`,
  );
  return `
    select c.id, c.content, octet_length(c.content)::text from (
      select ${idOf(query)}::text as id, row_to_json(r)::text as content,
        row_number() over (order by ${order.join(", ")}, row_to_json(r)::text) as place
      ${from(query)} cross join lateral (select ${columns.join(", ")}) r
      where ${idOf(query)} = any($1)
    ) c order by c.place`;
}

function parseRow(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text);
}

/** A release without id would be passed over in silence. */
async function assertReleaseIds(database: Database, query: PreparedQuery): Promise<void> {
  const text = `select 1 ${from(query)} where ${idOf(query)} is null limit $1`;
  const { rows } = await inReadOnly(database, (run) => run(text, [1]));
  if (rows.length > 0) throw invalidQuery(`it has a row without "${query.releaseIdColumn}", the release id`);
}

function select({ releaseIds, ...query }: PreparedQuery): { conditions: string[]; values: unknown[] } {
  if (releaseIds === undefined) return { conditions: ["$1::boolean"], values: [true] };
  return { conditions: [`${idOf(query)} = any($1)`], values: [releaseIds] };
}

function from({ text }: Pick<ReleaseQuery, "text">): string {
  return `from (\n${text}\n) q`;
}

function idOf({ releaseIdColumn }: Pick<ReleaseQuery, "releaseIdColumn">): string {
  return `q.${escapeIdentifier(releaseIdColumn)}`;
}

function withoutEnd(text: string): string {
  return text.replace(/[;\s]+$/, "");
}

/** A result of pg, as far as it is looked at. */
interface QueryResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}

async function inReadOnly<Result>(
  database: Database,
  work: (run: (text: string, values: unknown[]) => Promise<QueryResult>) => Promise<Result>,
): Promise<Result> {
  const client = await database.pool.connect().catch((error: unknown) => {
    throw asDatabaseError(error);
  });
  let isFinished = false;
  try {
    await client.query("begin read only");
    const result = await work((text, values) => client.query(text, values));
    await client.query("commit");
    isFinished = true;
    return result;
  } catch (error) {
    throw asQueryError(error);
  } finally {
    client.release(!isFinished);
  }
}

/** Class 42 is what is wrong with a text; 25006 is a statement that would write; 22 is what is wrong with a value. */
function asQueryError(error: unknown): Error {
  const sqlState = codeOf(error);
  if (error instanceof Error && /^(?:42|22|25006|0A)/.test(sqlState)) {
    return invalidQuery(`PostgreSQL says ${error.message} (${sqlState})`, error);
  }
  return asDatabaseError(error);
}

function invalidQuery(reason: string, cause?: unknown): ConfigError {
  return new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "query" (--query): it must be one SELECT of flat rows: ${reason}`,
    cause === undefined ? {} : { cause },
  );
}

function missingColumns(missing: readonly string[], known: readonly string[]): ConfigError {
  const [named, have] = [missing, known].map((list) => list.map((each) => `"${each}"`).join(", "));
  return new ConfigError(
    "ERN_CONFIG_INVALID_MAPPING",
    `Cannot use the mapping: the query has no column ${named}; it has ${have}`,
  );
}
