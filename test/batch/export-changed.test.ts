import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue, type ExportCatalogueOptions } from "../../src/batch/export-catalogue.ts";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import { purgeReleases } from "../../src/batch/purge-releases.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { createLabelCatalogue, generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const RELEASES = 6;

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, RELEASES);
});
afterEach(() => database.close());

let clock = Date.parse("2026-01-02T03:04:05Z");

/** Each run has an instant of its own. */
async function exportNow(options: ExportCatalogueOptions = {}): Promise<ExportSummary> {
  clock += 60_000;
  return exportCatalogue(database, { now: new Date(clock), concurrency: 1, ...options });
}

async function exportChanged(options: ExportCatalogueOptions = {}): Promise<ExportSummary> {
  return exportNow({ changedOnly: true, ...options });
}

async function retitle(index: number, title = "Another title"): Promise<void> {
  await database.pool.query("update catalogue.release_title set title_text = $2 where release_id = $1", [
    generatedId(index),
    title,
  ]);
}

async function readItems(runId: string): Promise<unknown> {
  const { rows } = await database.pool.query<{ id: string; status: string }>(
    `select release_id as id, status from export.item where run_id = $1 order by release_id`,
    [runId],
  );
  return rows.map(({ id, status }) => [id, status]);
}

async function countDocuments(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    "select count(*)::integer from export.document",
  );
  return rows[0]?.count ?? 0;
}

describe("exportCatalogue() of what changed", () => {
  test("exports everything the first time, and says why", async () => {
    const reasons: unknown[] = [];

    const summary = await exportChanged({ onStart: ({ fullPlanReason }) => reasons.push(fullPlanReason) });

    expect(summary).toMatchObject({ plannedCount: RELEASES, documentCount: RELEASES });
    expect(reasons).toEqual(["no run before"]);
  });

  test("plans nothing where nothing changed", async () => {
    await exportNow();

    expect(await exportChanged()).toMatchObject({ status: "COMPLETED", plannedCount: 0, documentCount: 0 });
  });

  test("exports the release that changed, as an update", async () => {
    await exportNow();
    await retitle(2);

    const summary = await exportChanged();

    expect(summary).toMatchObject({ documentsByKind: { update: 1 } });
    expect(await readItems(summary.runId)).toEqual([[generatedId(2), "exported"]]);
  });

  test("counts changes from the last completed run of either kind", async () => {
    await exportNow();
    await retitle(1);
    await exportChanged();
    await retitle(2);
    await exportNow({ releaseIds: [generatedId(3)] });
    const summary = await exportChanged();
    const after = await exportChanged();

    expect(await readItems(summary.runId)).toEqual([[generatedId(2), "exported"]]);
    expect(after.plannedCount).toBe(0);
  });

  test("writes nothing of a release whose message says the same", async () => {
    await exportNow();
    await database.pool.query("update catalogue.release set export_priority = 1 where id = $1", [
      generatedId(4),
    ]);

    const summary = await exportChanged();

    expect(summary).toMatchObject({ plannedCount: 1, documentCount: 0, unchangedCount: 1 });
    expect(await readItems(summary.runId)).toEqual([[generatedId(4), "unchanged"]]);
    expect(await countDocuments()).toBe(RELEASES);
  });

  test("writes nothing of unchanged releases where all have to be looked at", async () => {
    await exportNow();
    await database.pool.query("update export.run set system_identifier = 1");
    await retitle(5);

    expect(await exportChanged()).toMatchObject({
      plannedCount: RELEASES,
      documentCount: 1,
      unchangedCount: RELEASES - 1,
    });
  });

  test("tells once that a release is gone which the recipient has got", async () => {
    await exportNow();
    await database.pool.query("delete from catalogue.release where id = $1", [generatedId(0)]);

    const summary = await exportChanged();
    const { rows } = await database.pool.query(
      "select release_id, code, severity from export.error where run_id = $1",
      [summary.runId],
    );
    const after = await exportChanged();

    expect(summary).toMatchObject({ status: "COMPLETED", plannedCount: 1, goneCount: 1, failedCount: 0 });
    expect(rows).toEqual([{ release_id: generatedId(0), code: "ERN_RELEASE_GONE", severity: "warning" }]);
    expect(after.plannedCount).toBe(0);
  });

  test("takes a failed release again when its row was corrected, and not before", async () => {
    await database.pool.query("update catalogue.release set icpn = '1' where id = $1", [generatedId(1)]);
    const first = await exportNow();
    const second = await exportChanged();
    await database.pool.query("update catalogue.release set icpn = null where id = $1", [generatedId(1)]);
    const third = await exportChanged();

    expect([first.failedCount, second.plannedCount]).toEqual([1, 0]);
    expect(await readItems(third.runId)).toEqual([
      [generatedId(1), expect.stringMatching(/exported|failed/)],
    ]);
  });

  test("sends a release again that was purged, once it changes", async () => {
    await exportNow();
    clock += 60_000;
    await purgeReleases(database, { releaseIds: [generatedId(2)], now: new Date(clock) });
    await database.pool.query("update catalogue.release set export_priority = 1 where id = $1", [
      generatedId(2),
    ]);

    expect(await exportChanged()).toMatchObject({ documentsByKind: { first: 1 }, unchangedCount: 0 });
  });

  test("counts the changes of each recipient by itself", async () => {
    await database.pool.query(
      `insert into catalogue.messaging_party (dpid, role, full_name, message_control_type)
      values ('PADPIDA2014120301U', 'recipient', 'Second', 'LiveMessage')`,
    );
    const { rows } = await database.pool.query<{ dpid: string }>(
      "select dpid from catalogue.messaging_party where role = 'recipient' order by full_name = 'Second'",
    );
    const [one, two] = rows.map(({ dpid }) => dpid);
    await exportNow({ recipient: one });
    await retitle(1);
    const again = await exportChanged({ recipient: one });
    const first = await exportChanged({ recipient: two });

    expect([again.plannedCount, first.plannedCount]).toEqual([1, RELEASES]);
  });

  test("looks at all releases of a catalogue that keeps no change log, and writes what changed", async () => {
    await createLabelCatalogue(database, "label");
    const options = { catalogueSchema: "label" };
    await exportNow(options);
    await retitle(3);

    expect(await exportChanged(options)).toMatchObject({
      plannedCount: RELEASES,
      documentCount: 1,
      unchangedCount: RELEASES - 1,
    });
  });

  test("refuses to be asked for what changed and for named releases at once", async () => {
    await expect(exportChanged({ releaseIds: [generatedId(1)] })).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
    });
  });
});
