import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findChangedReleases } from "../../src/db/changed-releases.ts";
import type { Database } from "../../src/db/connect.ts";
import { seededRandom } from "../../src/sample/seeded-random.ts";
import { completeRun, QUESTION } from "../support/completed-run.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const RETITLE = "update catalogue.release_title set title_text = $2 where release_id = $1";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase({ maxConnections: 12 });
});
afterEach(() => database.close());

describe("a catalogue that many write to while runs are planned", () => {
  const SEED = 20261122;
  const WRITERS = 8;
  const RUNS = 12;

  test(`gives every committed change to some run (seed ${SEED})`, { timeout: 120_000 }, async () => {
    await loadGenerated(database, 40);
    await completeRun(database.kysely);
    const random = seededRandom(SEED);
    const expected = new Set<string>();
    const writing = new AbortController();
    const write = async (): Promise<void> => {
      const client = await database.pool.connect();
      try {
        while (!writing.signal.aborted) {
          const indexes = [random.integer(0, 39), random.integer(0, 39)];
          const isKept = random.chance(0.9);
          await client.query("begin");
          for (const index of indexes.toSorted((one, other) => one - other)) {
            await client.query("savepoint step");
            const title = `Title ${random.integer(0, 1e9)}`;
            await client.query(RETITLE, [generatedId(index), title]);
            if (random.chance(0.5)) await client.query("release savepoint step");
          }
          // Some transactions straddle several runs.
          await client.query("select pg_sleep($1)", [random.chance(0.3) ? 0.2 : 0.005]);
          await client.query(isKept ? "commit" : "rollback");
          if (isKept) for (const index of indexes) expected.add(generatedId(index));
        }
      } finally {
        client.release();
      }
    };
    const seen = new Map<string, string>();
    const run = async (): Promise<void> => {
      await database.kysely
        .transaction()
        .setIsolationLevel("repeatable read")
        .execute(async (transaction) => {
          const { releaseIds = [] } = await findChangedReleases(transaction, QUESTION);
          const { rows } = await sql<{ readonly id: string; readonly title: string }>`
              select release_id as id, string_agg(title_text, ' ' order by id) as title from catalogue.release_title
              where release_id = any(${releaseIds}) group by release_id`.execute(transaction);
          for (const { id, title } of rows) seen.set(id, title);
          await completeRun(transaction, { scope: "changed" });
        });
    };

    const writers = Array.from({ length: WRITERS }, write);
    for (let count = 0; count < RUNS; count += 1) {
      await database.pool.query("select pg_sleep(0.15)");
      await run();
    }
    writing.abort();
    await Promise.all(writers);
    await run();

    const { rows } = await database.pool.query<{ readonly id: string; readonly title: string }>(
      `select release_id as id, string_agg(title_text, ' ' order by id) as title from catalogue.release_title
        where release_id = any($1) group by release_id`,
      [[...expected]],
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ id, title }) => seen.get(id) !== title)).toEqual([]);
  });
});
