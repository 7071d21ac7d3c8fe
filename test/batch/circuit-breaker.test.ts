import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { breakerLimits, parseAllowances } from "../../src/batch/circuit-breaker.ts";
import { exportCatalogue, type ExportCatalogueOptions } from "../../src/batch/export-catalogue.ts";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import { followCatalogue } from "../../src/batch/follow-catalogue.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadGenerated } from "../support/loaded-catalogue.ts";

const PAST = { plannedCount: 1000, takedowns: 30, lostDeals: 0, errors: 5 };

describe("breakerLimits()", () => {
  test("sets none where fewer than three runs are known", () => {
    expect(breakerLimits([PAST, PAST], 1000)).toEqual({});
  });

  test("has the floor where the last runs did little", () => {
    expect(breakerLimits([PAST, PAST, PAST], 10_000)).toEqual({ takedowns: 30, lostDeals: 25, errors: 100 });
  });

  test("goes by the median and its deviation, not by a single night", () => {
    const takedowns = [100, 110, 90, 100, 5000];
    const past = takedowns.map((count) => ({ ...PAST, takedowns: count, errors: 30 }));

    // 100 and 5 × 1.4826 × 10; 3 % of 2,000.
    expect(breakerLimits(past, 2000)).toEqual({ takedowns: 175, lostDeals: 25, errors: 60 });
  });
});

describe("parseAllowances()", () => {
  test("reads each measure", () => {
    expect(parseAllowances(["takedowns=40", "lost-deals=2", "errors=0"])).toEqual({
      takedowns: 40,
      lostDeals: 2,
      errors: 0,
    });
  });

  test.each(["takedowns", "takedowns=many", "deals=3"])("refuses %s", (text) => {
    expect(() => parseAllowances([text])).toThrow('Cannot use option "--allow"');
  });
});

describe("exportCatalogue() with the circuit breaker", () => {
  const RELEASES = 30;
  let database: Database;
  let nights = 0;
  beforeEach(async () => {
    database = await createTestDatabase();
    await loadGenerated(database, RELEASES);
    await exportNow();
    // What the last runs did; the releases themselves are sent once.
    await database.pool.query(`
      insert into export.run (job, status, business_key, sender_dpid, recipient_dpid, message_control_type,
        message_created_at, catalogue_schema, options, builder_version, schema_sha, planned_count, scope)
      select job, 'COMPLETED', 'night ' || night, sender_dpid, recipient_dpid, message_control_type,
        message_created_at, catalogue_schema, options, builder_version, schema_sha, 30, 'all'
      from export.run, generate_series(1, 2) as night`);
  });
  afterEach(() => database.close());

  function exportNow(options: ExportCatalogueOptions = {}): Promise<ExportSummary> {
    nights += 1;
    const now = new Date(Date.UTC(2026, 2, nights));
    return exportCatalogue(database, { now, concurrency: 1, batchSize: 10, ...options });
  }

  async function readRun(runKey: string): Promise<unknown> {
    const { rows } = await database.pool.query(
      `select status, failure_code, takedown_count as takedowns, lost_deal_count as lost, skip_count as errors,
        (select count(*)::integer from export.item where run_id = run.id) as items
      from export.run where business_key = $1`,
      [runKey],
    );
    return rows[0];
  }

  const ENDED = "update catalogue.deal_period set end_date_time = '2025-12-31T00:00:00'";

  test.each([
    ["takedowns", ENDED, { takedowns: 20 }, { takedowns: 30 }],
    [
      "lost deals",
      `delete from catalogue.deal_territory x
        using catalogue.deal_territory y where y.deal_id = x.deal_id and y.id < x.id;
      update catalogue.deal_territory set territory_code = 'LI', is_excluded = false`,
      { lost: 20 },
      { lostDeals: 30 },
    ],
    ["errors", "delete from catalogue.release_title", { errors: 20 }, { errors: 30 }],
  ])(
    "stops before the batch that makes too many %s, and goes on when they are allowed",
    async (_name, fault, counted, allow) => {
      await database.pool.query(fault);
      const stopped = exportNow({ runKey: "tonight" });
      await expect(stopped).rejects.toMatchObject({ code: "ERN_RUN_OUT_OF_BAND" });
      const before = await readRun("tonight");
      await expect(exportNow({ runKey: "tonight" })).rejects.toMatchObject({ code: "ERN_RUN_OUT_OF_BAND" });
      const { status } = await exportNow({ runKey: "tonight", allow });

      expect(before).toMatchObject({
        status: "STOPPED",
        failure_code: "ERN_RUN_OUT_OF_BAND",
        items: 20,
        ...counted,
      });
      expect(status).toBe("COMPLETED");
      expect(await readRun("tonight")).toMatchObject({ status: "COMPLETED", failure_code: null, items: 30 });
    },
  );

  test("counts what all processes of a run do, and tells each of them", async () => {
    await database.pool.query(ENDED);
    const night = { runKey: "tonight", batchSize: 2, pageSize: 2, now: new Date(Date.UTC(2026, 3, 1)) };
    const stopped = await Promise.allSettled([1, 2, 3].map(() => exportNow(night)));
    const before = await readRun("tonight");

    const ends = await Promise.all(
      [1, 2, 3].map(() => exportNow({ ...night, allow: { takedowns: RELEASES } })),
    );

    expect(stopped.map((end) => end.status === "rejected" && end.reason.code)).toEqual(
      Array.from({ length: 3 }, () => "ERN_RUN_OUT_OF_BAND"),
    );
    // Batches of two takedowns, of which no more than 25 may be.
    expect(before).toMatchObject({ status: "STOPPED", takedowns: 24, items: 24 });
    expect(ends.map(({ status }) => status)).toEqual(["COMPLETED", "COMPLETED", "COMPLETED"]);
    expect(await readRun("tonight")).toMatchObject({ takedowns: RELEASES, items: RELEASES });
  });

  test("ends following before the batch that does too much, however often it starts, until that is allowed", async () => {
    await database.pool.query(`update export.run set options = options || '{"changedOnly": true}'`);
    await database.pool.query(ENDED);
    const following = { concurrency: 1, batchSize: 10, flushSize: 1 };
    await expect(followCatalogue(database, following)).rejects.toMatchObject({ code: "ERN_RUN_OUT_OF_BAND" });
    await expect(followCatalogue(database, following)).rejects.toMatchObject({ code: "ERN_RUN_OUT_OF_BAND" });
    const { rows } = await database.pool.query(
      "select status, takedown_count from export.run order by id desc limit 2",
    );
    const stop = new AbortController();

    const { documentCount } = await followCatalogue(database, {
      ...following,
      allow: { takedowns: RELEASES },
      stopSignal: stop.signal,
      onFlush: () => stop.abort(),
    });

    expect(rows).toEqual([
      { status: "STOPPED", takedown_count: 0 },
      { status: "STOPPED", takedown_count: 20 },
    ]);
    expect(documentCount).toBe(RELEASES - 20);
  });

  test("lets a run of named releases be", async () => {
    await database.pool.query(ENDED);
    const { rows } = await database.pool.query<{ id: string }>("select id from catalogue.release");
    const { documentsByKind } = await exportNow({ releaseIds: rows.map(({ id }) => id) });

    expect(documentsByKind).toEqual({ takedown: RELEASES });
  });
});
