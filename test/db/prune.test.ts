import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import type { Database } from "../../src/db/connect.ts";
import { pruneExport } from "../../src/db/prune.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, 3);
});
afterEach(() => database.close());

let clock = Date.parse("2026-01-02T03:04:05Z");

async function exportNow(changedOnly = true): Promise<string> {
  clock += 60_000;
  return (await exportCatalogue(database, { now: new Date(clock), changedOnly })).runId;
}

async function retitle(index: number): Promise<void> {
  await database.pool.query(
    "update catalogue.release_title set title_text = title_text || 'x' where release_id = $1",
    [generatedId(index)],
  );
}

async function count(table: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*)::integer from export.${table}`,
  );
  return rows[0]?.count ?? 0;
}

/** As if everything had been written that many days earlier. */
async function age(days: number): Promise<void> {
  await database.pool.query(`
    update export.run set started_at = started_at - interval '${days} days';
    update export.document set created_at = created_at - interval '${days} days'`);
}

describe("pruneExport()", () => {
  test("removes the changes that the last run has seen, and keeps those that it has not", async () => {
    await exportNow();
    await retitle(1);

    const { changeCount } = await pruneExport(database, { keepDays: 30 });

    expect(changeCount).toBeGreaterThan(0);
    expect(await count("change_log")).toBe(1);
    expect(
      (await exportCatalogue(database, { now: new Date(clock + 1), changedOnly: true })).plannedCount,
    ).toBe(1);
  });

  test("keeps what a transaction that is still open will have written", async () => {
    const writer = await database.pool.connect();
    await writer.query("begin");
    await writer.query("update catalogue.release_title set title_text = 'Late' where release_id = $1", [
      generatedId(2),
    ]);
    await exportNow();
    await pruneExport(database, { keepDays: 30 });
    await writer.query("commit");
    writer.release();

    await pruneExport(database, { keepDays: 30 });

    expect(
      (await exportCatalogue(database, { now: new Date(clock + 1), changedOnly: true })).plannedCount,
    ).toBe(1);
  });

  test("forgets a job without a run for so long, whose next run looks at everything", async () => {
    await exportNow();
    await retitle(1);
    await age(31);
    await pruneExport(database, { keepDays: 30 });
    const reasons: unknown[] = [];

    const summary = await exportCatalogue(database, {
      now: new Date(clock + 1),
      changedOnly: true,
      onStart: ({ fullPlanReason }) => reasons.push(fullPlanReason),
    });

    expect(reasons).toEqual(["pruned"]);
    expect(summary).toMatchObject({ plannedCount: 3, documentCount: 1, unchangedCount: 2 });
  });

  test("removes old documents and runs, and never the last message of a release", async () => {
    const first = await exportNow();
    await retitle(0);
    await exportNow();
    await retitle(0);
    const third = await exportNow();
    await age(31);

    const result = await pruneExport(database, { keepDays: 30 });
    const { rows } = await database.pool.query(
      "select release_id as id, run_id::text as run from export.document order by 1",
    );

    expect(result).toMatchObject({ documentCount: 2, runCount: 1 });
    expect(rows).toEqual([
      { id: generatedId(0), run: third },
      { id: generatedId(1), run: first },
      { id: generatedId(2), run: first },
    ]);
  });

  test("removes nothing that is young", async () => {
    await exportNow();
    await retitle(0);
    await exportNow();

    expect(await pruneExport(database, { keepDays: 1 })).toMatchObject({ documentCount: 0, runCount: 0 });
  });
});
