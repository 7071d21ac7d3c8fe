import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { whyRelease } from "../../src/batch/why-release.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const ID = generatedId(1);

let database: Database;
let runId: string;
beforeEach(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, 3);
  ({ runId } = await exportCatalogue(database, { now: new Date("2026-01-02T03:04:05Z") }));
});
afterEach(() => database.close());

describe("whyRelease()", () => {
  test("says that nothing changed", async () => {
    expect(await whyRelease(database, ID)).toMatchObject({
      isPlanned: false,
      baselineRunId: runId,
      changes: [],
      outcome: "unchanged",
      differences: [],
      lastRun: { runId, isPlanned: true, itemStatus: "exported" },
    });
  });

  test("names the row, the columns and the transaction of a change, and what the message says differently", async () => {
    await database.pool.query(
      "update catalogue.release_title set title_text = 'Another title' where release_id = $1",
      [ID],
    );

    const answer = await whyRelease(database, ID);

    expect(answer).toMatchObject({ isPlanned: true, outcome: "exported" });
    expect(answer.changes).toEqual([
      expect.objectContaining({
        table: "catalogue.release_title",
        operation: "update",
        rowKey: expect.stringMatching(/^id=\d+$/),
        rowCount: 1,
        columns: ["title_text"],
        transactionId: expect.stringMatching(/^\d+$/),
        changedAt: expect.any(Date),
      }),
    ]);
    expect(answer.differences).toContainEqual(
      expect.objectContaining({ kind: "changed", after: "Another title" }),
    );
  });

  test("names the change of a shared row, and not those of other releases", async () => {
    await database.pool.query(
      `update catalogue.party_name set full_name = 'Another name'
      where party_id = (select party_id from catalogue.release_display_artist where release_id = $1 limit 1)`,
      [ID],
    );
    await database.pool.query(
      "update catalogue.release set target_url = 'https://example.invalid/' where id = $1",
      [generatedId(2)],
    );

    const { changes, isPlanned } = await whyRelease(database, ID);

    expect(isPlanned).toBe(true);
    expect(changes.map(({ table, columns }) => [table, columns])).toEqual([
      ["catalogue.party_name", ["full_name"]],
    ]);
  });

  test("says that a change makes no difference", async () => {
    await database.pool.query("update catalogue.release set export_priority = 5 where id = $1", [ID]);

    expect(await whyRelease(database, ID)).toMatchObject({
      isPlanned: true,
      outcome: "unchanged",
      differences: [],
    });
  });

  test("says what keeps the release back", async () => {
    await database.pool.query("update catalogue.release set icpn = '1' where id = $1", [ID]);

    const { outcome, findings } = await whyRelease(database, ID);

    expect(outcome).toBe("failed");
    expect(findings.map(({ code }) => code)).toContain("ID_ICPN");
  });

  test("says that the release is gone, and that there never was one", async () => {
    await database.pool.query("delete from catalogue.release where id = $1", [ID]);

    expect(await whyRelease(database, ID)).toMatchObject({ isPlanned: true, outcome: "gone" });
    expect(await whyRelease(database, "never")).toMatchObject({
      isPlanned: false,
      outcome: "gone",
      changes: [],
    });
  });

  test("says why every release is looked at", async () => {
    await database.pool.query("truncate catalogue.release_genre");

    expect(await whyRelease(database, ID)).toMatchObject({
      isPlanned: true,
      fullPlanReason: "everything changed",
      changes: [{ table: "catalogue.release_genre", operation: "truncate" }],
    });
  });
});
