import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import { parseCatalogueRelease, type CatalogueReleaseInput } from "../../src/catalogue.ts";
import { writeCatalogueReleases } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { codeOf } from "../../src/db/database-error.ts";
import { type SeededRandom, seededRandom } from "../../src/sample/seeded-random.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadGenerated } from "../support/loaded-catalogue.ts";
import { IS_LONG_FORM } from "../support/long-form.ts";
import { readBaseReleases } from "../support/random-release.ts";

const ROUNDS = IS_LONG_FORM ? 100 : 6;
const EDITS_PER_ROUND = 12;
const SEED = process.env["DDEX_BATCH_SEED"] ?? "20261122";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

let database: Database;
let columns: readonly Column[];
beforeAll(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, 4, "realistic");
  await writeCatalogueReleases(database.kysely, await readGoldenReleases());
  columns = await readFilledColumns();
});
afterAll(() => database.close());

/** Releases of every profile, each with parties, works and resources that others have too. */
async function readGoldenReleases(): Promise<readonly CatalogueReleaseInput[]> {
  const releases = (await readBaseReleases()).map(({ text }): unknown => JSON.parse(text));
  return releases.flatMap((release) => {
    const parsed = parseCatalogueRelease(release);
    return parsed.ok ? [parsed.release] : [];
  });
}

/** Columns of tables that have rows; keys that PostgreSQL fills itself are left out. */
async function readFilledColumns(): Promise<readonly Column[]> {
  const { rows } = await database.pool.query<Column>(`
    select 'catalogue.' || class.relname as table, attname as column, format_type(atttypid, null) as type
    from pg_class class
    join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped and attidentity = ''
    where class.relnamespace = 'catalogue'::regnamespace and class.relkind = 'r' and class.relname <> 'messaging_party'
    order by 1, attnum`);
  const tables = [...new Set(rows.map(({ table }) => table))];
  const filled = new Set<string>();
  for (const table of tables) {
    const found = await database.pool.query(`select from ${table} limit 1`);
    if (found.rowCount === 1) filled.add(table);
  }
  return rows.filter(({ table }) => filled.has(table));
}

/** A statement that changes a random cell, deletes a random row or adds one. */
function randomEdit(random: SeededRandom): string {
  const { table, column, type } = random.pick(columns);
  const salt = random.integer(0, 1_000_000_000);
  const row = `(select ctid from ${table} order by md5(ctid::text || ${salt}) limit 1)`;
  const kind = random.weighted([
    [5, "copy"],
    [3, "change"],
    [1, "empty"],
    [1, "delete"],
  ] as const);
  if (kind === "delete") return `delete from ${table} where ctid = ${row}`;
  const other = `(select ${column} from ${table} where ${column} is not null order by md5(ctid::text || ${salt + 1}) limit 1)`;
  const value = kind === "copy" ? other : kind === "empty" ? "null" : changedValue(column, type);
  return `update ${table} x set ${column} = ${value} where ctid = ${row}`;
}

function changedValue(column: string, type: string): string {
  if (type === "jsonb") return "null";
  if (type.endsWith("[]")) return `x.${column}[2:]`;
  if (type === "boolean") return `x.${column} is not true`;
  if (type === "date") return `x.${column} + 1`;
  if (type.startsWith("timestamp")) return `x.${column} + interval '1 day'`;
  return type === "text" ? `x.${column} || 'x'` : `x.${column} + 1`;
}

/** Edits in a transaction each. Shape: how many PostgreSQL took. */
async function editAtRandom(random: SeededRandom): Promise<number> {
  let taken = 0;
  for (let count = 0; count < EDITS_PER_ROUND; count += 1) {
    try {
      const { rowCount } = await database.pool.query(randomEdit(random));
      taken += rowCount ?? 0;
    } catch (error) {
      // A constraint of the table refuses the edit.
      if (!/^(?:22|23)/.test(codeOf(error))) throw error;
    }
  }
  return taken;
}

let clock = Date.parse("2026-01-02T03:04:05Z");

/** Findings are reported only, so that releases with odd values have messages as far as the XSD lets them. */
function exportNow(changedOnly: boolean): Promise<ExportSummary> {
  clock += 60_000;
  // Random edits break more than any night: the breaker would wait for somebody.
  const allow = { takedowns: 10_000, lostDeals: 10_000, errors: 10_000 };
  return exportCatalogue(database, { now: new Date(clock), findings: "report", changedOnly, allow });
}

/** Every release's current message, by the hash of what it says. */
async function readCurrent(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.pool.query<{ id: string; sha: string }>(
    `select release_id as id, content_sha as sha from export.current_document order by 1`,
  );
  return new Map(rows.map(({ id, sha }) => [id, sha]));
}

describe("an export of what changed", () => {
  test(
    `leaves the same messages as an export of everything, after random edits (seed ${SEED}, ${ROUNDS} rounds)`,
    { timeout: 3_600_000 },
    async () => {
      const random = seededRandom("incremental equals full", SEED);
      await exportNow(false);
      let [edits, updates, planned] = [0, 0, 0];
      for (let round = 0; round < ROUNDS; round += 1) {
        edits += await editAtRandom(random);
        const summary = await exportNow(true);
        updates += summary.documentCount;
        planned += summary.plannedCount;
        const incremental = await readCurrent();
        await exportNow(false);

        expect(incremental, `round ${round}`).toEqual(await readCurrent());
      }

      expect(edits).toBeGreaterThan((ROUNDS * EDITS_PER_ROUND) / 2);
      expect(updates).toBeGreaterThan(ROUNDS);
      expect(planned).toBeLessThan((ROUNDS * (await readCurrent()).size) / 2);
    },
  );
});
