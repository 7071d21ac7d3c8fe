import { sql, type Kysely, type Transaction } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RECORD_VIEWS } from "../../src/catalogue/views.ts";
import { writeCatalogueReleases } from "../../src/db/catalogue-writer.ts";
import { findChangedReleases } from "../../src/db/changed-releases.ts";
import type { Database } from "../../src/db/connect.ts";
import { codeOf } from "../../src/db/database-error.ts";
import type { ExportTables } from "../../src/db/tables.ts";
import { completeRun, QUESTION } from "../support/completed-run.ts";
import { createTestDatabase } from "../support/database.ts";
import { IS_LONG_FORM } from "../support/long-form.ts";
import { makeSampleRelease } from "./sample-release.ts";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isKey: boolean;
}

let database: Database;
let columns: readonly Column[];
beforeAll(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
  // Two that share every party, work and resource, which have the same ids in each.
  await writeCatalogueReleases(database.kysely, [makeSampleRelease("one"), makeSampleRelease("two")]);
  await database.pool.query(`
    insert into catalogue.messaging_party (dpid, role) values ('${QUESTION.recipientDpid}', 'recipient')`);
  await completeRun(database.kysely);
  // To plan all views takes longer than to read two releases: a function's plan is kept.
  const views = RECORD_VIEWS.map(({ view }) => `select release_id, x::text as row from catalogue.${view} x`);
  await database.pool.query(`
    create function release_hashes() returns table (id text, hash text) language plpgsql as $$ begin
      return query select release_id, md5(string_agg(row, ' ' order by row))
      from (${views.join(" union all ")}) as rows where release_id is not null group by release_id;
    end $$`);
  columns = (
    await database.pool.query<Column>(`
      select 'catalogue.' || class.relname as table, attname as column, format_type(atttypid, null) as type,
        attnum = any (coalesce(key.conkey, '{}')) as "isKey"
      from pg_class class
      join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped
      left join pg_constraint key on key.conrelid = class.oid and key.contype = 'p'
      where class.relnamespace = 'catalogue'::regnamespace and class.relkind in ('r', 'p')
      order by 1, attnum`)
  ).rows;
});
afterAll(async () => {
  await database.close();
});

/** Every release as the views give it, as one hash. */
async function hashReleases(kysely: Kysely<ExportTables>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ readonly id: string; readonly hash: string }>`
    select id, hash from release_hashes()`.execute(kysely);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** Runs a statement and takes it back. Shape: releases that it changes, and those that the log says; undefined: refused. */
async function changesOf(
  statement: string,
  before: ReadonlyMap<string, string>,
): Promise<{ readonly changed: readonly string[]; readonly logged: readonly string[] } | undefined> {
  const transaction = await database.kysely.startTransaction().execute();
  try {
    await sql.raw(statement).execute(transaction);
    const after = await hashReleases(transaction);
    const changed = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
    return { changed: changed.toSorted(), logged: await loggedIn(transaction) };
  } catch (error) {
    // A constraint refuses the row, or a column that PostgreSQL fills itself.
    if (/^23|^428C9/.test(codeOf(error))) return undefined;
    throw error;
  } finally {
    await transaction.rollback().execute();
  }
}

async function loggedIn(transaction: Transaction<ExportTables>): Promise<readonly string[]> {
  const { releaseIds } = await findChangedReleases(transaction, QUESTION);
  if (releaseIds === undefined) return ["one", "two"];
  // A release that is gone is in the log too, and not told where it was never sent.
  const { rows } = await sql<{ readonly id: string }>`
    select distinct subject_id as id from export.change_log
    where change_xid = pg_current_xact_id() and subject_type = 'release'`.execute(transaction);
  return [...new Set([...releaseIds, ...rows.map(({ id }) => id)])].toSorted();
}

/** Another value of the column, of its type. */
function otherValue({ table, column, type }: Column): string {
  if (type === "jsonb") return `'{"edited": 1}'`;
  if (type.endsWith("[]")) return `x.${column} || '{edited}'`;
  if (type === "boolean") return `x.${column} is not true`;
  if (type === "date") return `coalesce(x.${column}, '2020-01-01') + 1`;
  if (type.startsWith("timestamp")) return `coalesce(x.${column}, '2020-01-01') + interval '1 day'`;
  if (type !== "text") return `coalesce(x.${column}, 0) + 1`;
  if (column.endsWith("_id")) {
    return `coalesce((select ${column} from ${table} other where ${column} <> x.${column} limit 1), 'edited')`;
  }
  return `coalesce(x.${column}, '') || 'x'`;
}

const tablesOf = (list: readonly Column[]): readonly string[] => [...new Set(list.map(({ table }) => table))];

describe("export.change_path", () => {
  test("leads from every base table of the catalogue to releases", async () => {
    const { rows } = await database.pool.query<{ readonly table: string }>(
      `select distinct table_name as table from export.change_path
      where catalogue_schema = 'catalogue' and role <> 'use' order by 1`,
    );

    expect(rows.map(({ table }) => table)).toEqual(tablesOf(columns));
  });

  test("has four triggers on every base table, which know all of its columns", async () => {
    const { rows } = await database.pool.query<{ readonly table: string; readonly source: string }>(
      `select tgrelid::regclass::text as table, min(prosrc) as source
      from pg_trigger join pg_proc on pg_proc.oid = tgfoid
      where tgname like 'change\\_log\\_%' and tgenabled = 'O'
      group by tgrelid having count(*) = 4 and bool_and(tgtype & 1 = 0)`,
    );

    const sources = new Map(rows.map(({ table, source }) => [table.replaceAll('"', ""), source]));
    const unknown = columns.filter(
      ({ table, column }) => !(sources.get(table) ?? "").includes(`then '${column}' end`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("triggers of the change log", () => {
  test(
    "log every release that reads differently after an update of any column",
    { timeout: 600_000 },
    async () => {
      const before = await hashReleases(database.kysely);
      // In the ordinary run those that lead somewhere, and one more of each table.
      const chosen = columns.filter(
        ({ table, column }, index) =>
          IS_LONG_FORM || /_id$|dpid/.test(column) || table !== columns[index + 1]?.table,
      );
      const missed: unknown[] = [];
      let seen = 0;
      for (const column of chosen) {
        const statement = `update ${column.table} x set ${column.column} = ${otherValue(column)}`;
        const changes = await changesOf(statement, before);
        if (changes === undefined) continue;
        seen += changes.changed.length;
        if (!changes.changed.every((id) => changes.logged.includes(id))) missed.push({ column, ...changes });
      }

      expect(missed).toEqual([]);
      expect(seen).toBeGreaterThan(chosen.length / 2);
    },
  );

  test("log every release that reads differently after a row of any table is deleted", async () => {
    const before = await hashReleases(database.kysely);

    const results = new Map<string, Awaited<ReturnType<typeof changesOf>>>();
    for (const table of tablesOf(columns)) {
      const row = `(select ctid from ${table} limit 1)`;
      results.set(table, await changesOf(`delete from ${table} where ctid = ${row}`, before));
    }

    const missed = [...results].filter(
      ([, changes]) => changes?.changed.some((id) => !changes.logged.includes(id)) !== false,
    );
    const harmless = [...results].filter(([, changes]) => changes?.changed.length === 0);
    expect(missed).toEqual([]);
    // The named party is the artist as well.
    expect(harmless.map(([table]) => table)).toEqual([
      "catalogue.messaging_party",
      "catalogue.release_named_party",
    ]);
  });
});
