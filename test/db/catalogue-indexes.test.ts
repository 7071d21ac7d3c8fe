import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RECORD_VIEWS } from "../../src/catalogue/views.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
});
afterAll(async () => {
  await database.close();
});

/** The plan of a statement where PostgreSQL scans a whole table only for want of an index. */
const planOf = async (statement: string): Promise<string> => {
  const client = await database.pool.connect();
  try {
    await client.query("begin; set local enable_seqscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${statement}`);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  } finally {
    await client.query("rollback");
    client.release();
  }
};

describe("indexes of schema catalogue", () => {
  it.each(RECORD_VIEWS)("lead from releases to the rows of $view", async ({ view }) => {
    const plan = await planOf(
      `select * from catalogue.${view} where release_id = any('{a,b}') order by release_id`,
    );

    expect(plan).not.toContain("Seq Scan");
    expect(plan).toContain("Index");
  });

  it("give the order of the export", async () => {
    const plan = await planOf(
      `select release_id, estimated_bytes from catalogue.ern_release
       where (export_priority, release_id) > (0, 'a') order by export_priority, release_id limit 10`,
    );

    expect(plan).toContain("release_export_priority_id_idx");
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });

  it("cover every foreign key", async () => {
    const { rows } = await database.pool.query(
      `select conrelid::regclass::text as table, conname as key from pg_constraint c
       where contype = 'f' and connamespace = 'catalogue'::regnamespace and not exists (
         select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
           and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] = c.conkey)`,
    );

    expect(rows).toEqual([]);
  });
});
