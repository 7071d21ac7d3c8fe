import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collectGarbage } from "../../src/batch/collect-garbage.ts";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { pressureOf } from "../../src/batch/memory-pressure.ts";
import { residentBytes } from "../../src/batch/resident-memory.ts";
import type { RunEvent } from "../../src/batch/run-observer.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadGenerated } from "../support/loaded-catalogue.ts";

const RELEASES = 24;

let database: Database;
let limit: number;
let ballast: Buffer[] = [];
beforeEach(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, RELEASES);
  // The process has room for its work, and the test takes it away; what is garbage would count for nothing later.
  collectGarbage();
  limit = Math.ceil(1.6 * residentBytes());
});
afterEach(() => {
  ballast = [];
  return database.close();
});

/** Takes so much memory that the process has a share of its limit. */
function fill(share: number): void {
  collectGarbage();
  const missing = Math.ceil(share * limit - residentBytes());
  if (missing > 0) ballast.push(Buffer.alloc(missing, 1));
}

async function documentCounts(): Promise<unknown> {
  const { rows } = await database.pool.query(
    `select count(*)::int as documents, count(distinct release_id)::int as releases from export.document`,
  );
  return rows[0];
}

describe("exportCatalogue() when memory runs short", () => {
  test("leaves before it runs out, and the next start goes on", async () => {
    const night = { runKey: "night", batchSize: 12, concurrency: 2, memoryLimit: limit };

    const left = exportCatalogue(database, {
      ...night,
      observe: ({ kind }) => kind === "batch-started" && fill(1.2),
    });
    await expect(left).rejects.toMatchObject({ code: "ERN_MEMORY_EXHAUSTED" });
    const { rows } = await database.pool.query("select status from export.run where business_key = 'night'");
    ballast = [];
    const summary = await exportCatalogue(database, night);

    expect(rows).toEqual([{ status: "STOPPED" }]);
    expect(summary.status).toBe("COMPLETED");
    expect(await documentCounts()).toEqual({ documents: RELEASES, releases: RELEASES });
  });

  test("works on one batch at a time above 80 %, and says so", async () => {
    const events: RunEvent[] = [];
    let inHand = 0;
    const inHandUnderPressure: number[] = [];
    let isPressed = false;

    const summary = await exportCatalogue(database, {
      batchSize: 4,
      concurrency: 2,
      memoryLimit: limit,
      observe: (event) => {
        events.push(event);
        if (event.kind === "memory-pressure") isPressed = event.pressure !== "none";
        if (event.kind === "batch-settled") inHand -= 1;
        if (event.kind !== "batch-started") return;
        inHand += 1;
        if (isPressed) inHandUnderPressure.push(inHand);
        if (ballast.length === 0) fill(0.86);
      },
    });

    expect(summary).toMatchObject({ status: "COMPLETED", documentCount: RELEASES });
    expect(events.some(({ kind }) => kind === "memory-pressure")).toBe(true);
    expect(inHandUnderPressure.length).toBeGreaterThan(0);
    expect(Math.max(...inHandUnderPressure)).toBe(1);
  });

  test("blames no release for memory that was short before it was begun", async () => {
    const left = exportCatalogue(database, {
      batchSize: 1,
      concurrency: 1,
      memoryLimit: limit,
      observe: ({ kind }) => kind === "batch-started" && fill(1.2),
    });

    await expect(left).rejects.toMatchObject({ code: "ERN_MEMORY_EXHAUSTED" });
    const { rows } = await database.pool.query("select from export.item where status = 'failed'");
    expect(rows).toEqual([]);
  });

  test("goes on where the process took the memory before", async () => {
    fill(1.2);
    expect(pressureOf(residentBytes(), limit)).toBe("critical");

    const summary = await exportCatalogue(database, { batchSize: 12, memoryLimit: limit });

    expect(summary).toMatchObject({ status: "COMPLETED", documentCount: RELEASES });
  });
});
