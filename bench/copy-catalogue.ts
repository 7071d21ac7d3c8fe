/** The fastest way to bring a generated catalogue into an empty database: COPY, without triggers and secondary indexes. */
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PoolClient } from "pg";
import type { CatalogueReleaseInput } from "../src/catalogue.ts";
import { collectRows, type CatalogueRows } from "../src/db/catalogue-rows.ts";
import { SHARED_TABLES } from "../src/db/catalogue-shared-tables.ts";
import { collectRelease } from "../src/db/catalogue-writer.ts";
import type { Database } from "../src/db/connect.ts";
import { copyTextOf, type ColumnKind } from "./copy-text.ts";

/** How releases are copied. */
export interface CopyCatalogueOptions {
  /** Releases of which the rows are copied together, in one transaction. Default: 1000. */
  readonly chunkSize?: number;
  /** Called when a chunk is there, with the number of releases so far. */
  readonly onProgress?: (releases: number) => void;
}

/**
 * Copies releases into a catalogue that holds none.
 *
 * Shape: the rows that `loadReleases` would write, in other transactions; of a record that several releases share the
 * first one counts, so they have to agree about it, as those of `generateCatalogue` do. Nobody checks foreign keys, and
 * the change log says at the end that everything changed. The server reads files of this machine: a superuser's right.
 * Memory: the rows of two chunks, and the id of every shared record.
 */
export async function copyCatalogue(
  database: Database,
  releases: Iterable<CatalogueReleaseInput>,
  { chunkSize = 1000, onProgress }: CopyCatalogueOptions = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ddex-batch-copy-"));
  // An embedded server that root has started runs as another user, which has to get here.
  await chmod(folder, 0o755);
  const client = await database.pool.connect();
  try {
    const kinds = await readColumnKinds(client);
    const indexes = await dropIndexes(client);
    await client.query("set session_replication_role = replica");
    const rowsOf = rowMaker(kinds);
    let count = 0;
    let copying: Promise<void> = Promise.resolve();
    for (const chunk of chunksOf(releases, chunkSize)) {
      const rows = rowsOf(chunk);
      await copying;
      count += chunk.length;
      const reached = count;
      copying = copyRows(client, folder, rows, kinds).then(() => onProgress?.(reached));
      // Looked at when the next chunk has been made; until then a failure must not count as unhandled.
      copying.catch(() => undefined);
    }
    await copying;
    await client.query("set session_replication_role = origin");
    for (const statement of indexes) await client.query(statement);
    await continueSequences(client);
    // Which triggers have seen nothing of this.
    await client.query("select export.track_changes('catalogue')");
  } finally {
    client.release(true);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes the rows of chunk after chunk: what they share only once, and ids that PostgreSQL would generate. */
function rowMaker(kinds: ColumnKinds): (releases: readonly CatalogueReleaseInput[]) => CatalogueRows {
  const shared = SHARED_TABLES.map((table) => ({ ...table, known: new Set<string>() }));
  const lastIds = new Map<string, number>();
  return (releases) => {
    const rows: CatalogueRows = new Map();
    for (const release of releases) {
      for (const { root, idOf, recordsOf, known } of shared) {
        for (const record of recordsOf({ ...release })) {
          const id = idOf(record);
          if (known.has(id)) continue;
          known.add(id);
          collectRows(rows, root, record);
        }
      }
      collectRelease(rows, release, { exportPriority: undefined, partyOrder: "by-id" });
    }
    for (const [name, ofTable] of rows) {
      if (kinds.get(name)?.has("id") !== true) continue;
      for (const { table, values } of ofTable) {
        if (table.columns.some(({ column }) => column === "id")) break;
        const id = (lastIds.get(name) ?? 0) + 1;
        lastIds.set(name, id);
        values["id"] = id;
      }
    }
    for (const row of [...rows.values()].flat()) setOwner(row);
    return rows;
  };
}

/** By table, then by column. */
type ColumnKinds = ReadonlyMap<string, ReadonlyMap<string, ColumnKind>>;

type Row = NonNullable<ReturnType<CatalogueRows["get"]>>[number];

/** What a row repeats of its owner's, that one may repeat of its own. */
function setOwner(row: Row): void {
  if (row.owner === undefined) return;
  for (const [column, ofOwner] of Object.entries(row.table.owner)) {
    if (row.values[column] !== undefined) continue;
    if (row.owner.values[ofOwner] === undefined) setOwner(row.owner);
    row.values[column] = row.owner.values[ofOwner];
  }
}

async function copyRows(
  client: PoolClient,
  folder: string,
  rows: CatalogueRows,
  kinds: ColumnKinds,
): Promise<void> {
  await client.query("begin");
  for (const [table, ofTable] of rows) {
    const { columns, text } = copyTextOf(
      ofTable.map(({ values }) => values),
      kinds.get(table) ?? new Map(),
    );
    const file = join(folder, `${table}.copy`);
    await writeFile(file, text, { mode: 0o644 });
    const names = columns.map((column) => client.escapeIdentifier(column)).join(", ");
    await client.query(
      `copy catalogue.${client.escapeIdentifier(table)} (${names}) from ${client.escapeLiteral(file)}`,
    );
  }
  await client.query("commit");
}

async function readColumnKinds(client: PoolClient): Promise<ColumnKinds> {
  const { rows } = await client.query<{ table: string; column: string; kind: ColumnKind }>(`
    select pg_class.relname as table, attname as column,
      case when typcategory = 'A' then 'array' when typname in ('json', 'jsonb') then 'json' else 'plain' end as kind
    from pg_class join pg_attribute on attrelid = pg_class.oid join pg_type on pg_type.oid = atttypid
    where relnamespace = 'catalogue'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`);
  const kinds = new Map<string, Map<string, ColumnKind>>();
  for (const { table, column, kind } of rows) {
    kinds.set(table, (kinds.get(table) ?? new Map<string, ColumnKind>()).set(column, kind));
  }
  return kinds;
}

/** Drops the indexes that no constraint needs. Shape: the statements that make them again. */
async function dropIndexes(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'catalogue'::regnamespace and not indisunique
      and not exists (select from pg_constraint where conindid = indexrelid)`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Ids were given here, so the sequences still stand at their beginning. */
async function continueSequences(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string }>(`
    select attrelid::regclass::text as table from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'catalogue'::regnamespace and relkind = 'r' and attname = 'id' and attidentity <> ''`);
  for (const { table } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 0) + 1, false) from ${table}`,
    );
  }
}

function* chunksOf(
  releases: Iterable<CatalogueReleaseInput>,
  chunkSize: number,
): Generator<readonly CatalogueReleaseInput[]> {
  let chunk: CatalogueReleaseInput[] = [];
  for (const release of releases) {
    chunk.push(release);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
