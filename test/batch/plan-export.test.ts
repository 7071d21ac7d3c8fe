import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { planExport } from "../../src/batch/plan-export.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const RELEASES = 8;

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, RELEASES);
});
afterEach(() => database.close());

const run = (sql: string, ...ids: readonly string[]): Promise<unknown> => database.pool.query(sql, [ids]);

/** Everything that an export could have written. */
async function countRows(): Promise<unknown> {
  const { rows } = await database.pool.query(`
    select (select count(*) from export.run) as runs, (select count(*) from export.chunk) as chunks,
      (select count(*) from export.item) as items, (select count(*) from export.document) as documents,
      (select count(*) from export.error) as errors, (select count(*) from export.current_document) as current,
      (select count(*) from export.run_statistic) as statistics, (select count(*) from export.batch) as batches`);
  return rows;
}

describe("planExport()", () => {
  test("says what an export of everything would do, and writes nothing", async () => {
    await run("delete from catalogue.release_title where release_id = any($1)", generatedId(1));
    const before = await countRows();
    const plan = await planExport(database);

    expect(plan).toMatchObject({
      plannedCount: RELEASES,
      sampleCount: RELEASES,
      isEstimated: false,
      newCount: RELEASES - 1,
      blockedCount: 1,
      durationFrom: "sample",
      blockedReleases: [{ releaseId: generatedId(1) }],
    });
    expect(plan.documentBytes).toBeGreaterThan(10_000);
    expect(await countRows()).toEqual(before);
  });

  test("tells updates, takedowns, unchanged and deleted releases apart", async () => {
    await exportCatalogue(database, { now: new Date("2026-01-02T03:04:05Z") });
    await run(
      "update catalogue.release_title set title_text = 'Other' where release_id = any($1)",
      generatedId(0),
    );
    await run("delete from catalogue.deal where release_id = any($1)", generatedId(2));
    await run("delete from catalogue.release where id = any($1)", generatedId(4));
    await database.pool.query("truncate catalogue.supplemental_document");
    const before = await countRows();

    const plan = await planExport(database, { changedOnly: true });
    expect(await countRows()).toEqual(before);
    const { documentsByKind, unchangedCount, goneCount } = await exportCatalogue(database, {
      changedOnly: true,
    });

    expect(plan).toMatchObject({ fullPlanReason: "everything changed", newCount: 0, blockedCount: 0 });
    expect([plan.updateCount, plan.takedownCount, plan.unchangedCount, plan.goneCount]).toEqual([
      documentsByKind["update"],
      documentsByKind["takedown"],
      unchangedCount,
      goneCount,
    ]);
  });

  test("estimates from a sample that the seed alone decides", async () => {
    const [first, again, other] = [
      await planExport(database, { sample: 3 }),
      await planExport(database, { sample: 3 }),
      await planExport(database, { sample: 3, seed: "2" }),
    ];

    expect(first).toMatchObject({
      plannedCount: RELEASES,
      sampleCount: 3,
      isEstimated: true,
      newCount: RELEASES,
    });
    expect(again.documentBytes).toBe(first.documentBytes);
    expect(other.documentBytes).not.toBe(first.documentBytes);
  });
});
