import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { readExportHealth } from "../../src/db/export-health.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("readExportHealth()", () => {
  test("gives the last completed export of each recipient", async () => {
    await addRun("P1", "COMPLETED", "2026-01-01");
    await addRun("P1", "COMPLETED", "2026-01-02");
    await addRun("P1", "FAILED", "2026-01-03");
    await addRun("P2", "COMPLETED", "2026-01-01");

    const { recipients } = await readExportHealth(database);

    expect(recipients.map(({ recipientDpid, lastSuccessAt }) => [recipientDpid, lastSuccessAt])).toEqual([
      ["P1", new Date("2026-01-02T01:00:00Z")],
      ["P2", new Date("2026-01-01T01:00:00Z")],
    ]);
    expect(recipients[0]?.snapshotAgeSeconds).toBeGreaterThan(86_400);
  });

  test("sees a transaction that wrote long ago and has not ended", async () => {
    const writer = await database.pool.connect();
    try {
      await writer.query("begin; select pg_current_xact_id();");
      for (let count = 0; count < 5; count += 1) await database.pool.query("select pg_current_xact_id()");

      const { oldestWriterXidAge } = await readExportHealth(database);

      expect(oldestWriterXidAge).toBeGreaterThanOrEqual(5);
    } finally {
      await writer.query("rollback");
      writer.release();
    }
  });

  test("has nothing to say of a database without runs", async () => {
    expect(await readExportHealth(database)).toMatchObject({
      recipients: [],
      changeLogRows: expect.any(Number),
    });
  });
});

/** An export of one hour from midnight. */
async function addRun(recipientDpid: string, status: string, day: string): Promise<void> {
  await database.pool.query(
    `insert into export.run (
      job, status, sender_dpid, recipient_dpid, started_at, finished_at, message_created_at, catalogue_schema,
      builder_version, schema_sha, business_key
    ) values ('export', $1, 'S', $2, $3, $4, $3, 'catalogue', '1', 'x', $5)`,
    [status, recipientDpid, `${day}T00:00:00Z`, `${day}T01:00:00Z`, `${recipientDpid} ${day}`],
  );
}
