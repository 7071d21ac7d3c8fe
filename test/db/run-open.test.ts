import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PlanSource } from "../../src/db/chunk-plan.ts";
import type { Database } from "../../src/db/connect.ts";
import { openRun, openRuns } from "../../src/db/run-open.ts";
import type { NewRun } from "../../src/db/run-start.ts";
import { completeRun, endRun, listRuns, readRun } from "../../src/db/run-store.ts";
import { steerRun } from "../../src/db/run-steering.ts";
import { createTestDatabase } from "../support/database.ts";
import { NEW_RUN } from "./run-fixtures.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const NIGHT: NewRun = { ...NEW_RUN, businessKey: "night", plan: { plannedCount: 0 } };

/** Ids a, b, … with the sizes given. */
function sourceOf(sizes: readonly (number | null)[]): PlanSource {
  const text = `
    select chr(96 + n::integer) as release_id, 0 as export_priority, bytes as estimated_bytes
    from unnest($1::bigint[]) with ordinality as given (bytes, n)`;
  return () => ({ text, values: [sizes], scope: "all" });
}

const sourceWithoutId: PlanSource = () => ({
  text: "select null::text as release_id, 1 as export_priority, 1 as estimated_bytes",
  values: [],
  scope: "all",
});

async function chunks(): Promise<readonly unknown[]> {
  const { rows } = await database.pool.query(
    "select first_place, release_ids, estimated_bytes from export.chunk order by chunk_index",
  );
  return rows;
}

/** Nobody has given a sign of life for long. */
async function abandon(runId: string): Promise<void> {
  await database.pool.query("update export.run set live_until = now() where id = $1", [runId]);
}

describe("openRun()", () => {
  test("makes a run that has started and done nothing", async () => {
    const { runId, isNew } = await openRun(database, { ...NEW_RUN, options: { out: "a\0b\ud800" } });

    expect(isNew).toBe(true);
    expect(await readRun(database, runId)).toMatchObject({
      status: "STARTED",
      plannedCount: 10,
      readCount: 0,
      options: { out: "a\\u0000b\\ud800" },
      finishedAt: undefined,
    });
  });

  test("plans in the order of the export, by number and by bytes", async () => {
    const plan = { source: sourceOf([10, 10, 10, 95, null, 10]), chunkSize: 2, chunkBytes: 100 };

    const { plannedCount } = await openRun(database, { ...NEW_RUN, plan });

    expect(plannedCount).toBe(6);
    expect(await chunks()).toEqual([
      { first_place: 0, release_ids: ["a", "b"], estimated_bytes: [10, 10] },
      { first_place: 2, release_ids: ["c", "d"], estimated_bytes: [10, 95] },
      { first_place: 4, release_ids: ["e"], estimated_bytes: [50_000] },
      { first_place: 5, release_ids: ["f"], estimated_bytes: [10] },
    ]);
  });

  test("makes the first chunks small, so that work begins early", async () => {
    const text =
      "select n as release_id, n as export_priority, 1 as estimated_bytes from generate_series(1, 2000) n";
    const source: PlanSource = () => ({ text, values: [], scope: "all" });

    await openRun(database, { ...NEW_RUN, plan: { source, chunkSize: 1000 } });

    const { rows } = await database.pool.query<{ n: number }>(
      "select cardinality(release_ids) as n from export.chunk order by chunk_index",
    );
    expect(rows.map(({ n }) => n)).toEqual([125, 250, 500, 1000, 125]);
  });

  test("leaves nothing of a run whose plan has a release without id", async () => {
    const attempt = openRun(database, { ...NEW_RUN, plan: { source: sourceWithoutId, chunkSize: 10 } });

    await expect(attempt).rejects.toMatchObject({ code: "ERN_DB_CONTRACT" });
    expect(await listRuns(database, { limit: 1 })).toEqual([]);
  });

  test("keeps the snapshot that the plan was made in", async () => {
    const { runId } = await openRun(database, NEW_RUN);

    const { rows } = await database.pool.query(
      `select pg_visible_in_snapshot(pg_snapshot_xmin(snapshot), snapshot) as "isSeen",
        system_identifier = (select system_identifier from pg_control_system()) as "isHere"
      from export.run where id = $1`,
      [runId],
    );
    expect(rows).toEqual([{ isSeen: false, isHere: true }]);
  });

  test("starts one run where many start it at once, and all join it", async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openRun(database, NIGHT)));

    expect(new Set(opened.map(({ runId }) => runId)).size).toBe(1);
    expect(opened.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test("joins a run that was stopped, and it goes on", async () => {
    const { runId } = await openRun(database, NIGHT);
    await endRun(database, runId, { status: "STOPPED" });

    const joined = await openRun(database, NIGHT);

    expect(joined).toMatchObject({ runId, isNew: false, status: "STARTED" });
    expect(await readRun(database, runId)).toMatchObject({ status: "STARTED", finishedAt: undefined });
  });

  test("finds a completed run done, and starts another one where that is asked for", async () => {
    const { runId } = await openRun(database, NIGHT);
    await completeRun(database, runId, 1);

    const found = await openRun(database, NIGHT);
    const again = await openRun(database, { ...NIGHT, isAgain: true });

    expect(found).toMatchObject({ runId, status: "COMPLETED" });
    expect(again).toMatchObject({ isNew: true });
    expect(await readRun(database, again.runId)).toMatchObject({ businessKey: "night#2" });
  });

  test("starts a failed run's key anew", async () => {
    const { runId } = await openRun(database, NIGHT);
    await endRun(database, runId, { status: "FAILED" });

    expect(await openRun(database, NIGHT)).toMatchObject({ isNew: true });
  });

  test("throws ERN_RUN_ALREADY_ACTIVE beside another key's run, and leaves a run that is SKIPPED", async () => {
    await openRun(database, NIGHT);

    const attempt = openRun(database, { ...NIGHT, businessKey: "next night" });

    await expect(attempt).rejects.toMatchObject({ code: "ERN_RUN_ALREADY_ACTIVE" });
    expect(await listRuns(database, { limit: 1 })).toMatchObject([
      { status: "SKIPPED", businessKey: "next night", failure: { code: "ERN_RUN_ALREADY_ACTIVE" } },
    ]);
  });

  test("leaves another key's run behind that nobody works on any more", async () => {
    const { runId } = await openRun(database, NIGHT);
    await abandon(runId);

    const next = await openRun(database, { ...NIGHT, businessKey: "next night" });

    expect(next).toMatchObject({ isNew: true });
    expect(await readRun(database, runId)).toMatchObject({ status: "ABANDONED" });
  });

  test("does not take a paused run for one that was left", async () => {
    const { runId } = await openRun(database, NIGHT);
    await steerRun(database, runId, "pause");
    await abandon(runId);

    const attempt = openRun(database, { ...NIGHT, businessKey: "next night" });

    await expect(attempt).rejects.toMatchObject({ code: "ERN_RUN_ALREADY_ACTIVE" });
  });

  test.each([{ builderVersion: "0.2.0" }, { schemaSha: "other" }, { configSha: "other" }])(
    "does not mix %j into a run of another making",
    async (change) => {
      const { runId } = await openRun(database, NIGHT);
      await abandon(runId);

      const next = await openRun(database, { ...NIGHT, ...change });

      expect(next).toMatchObject({ isNew: true });
      expect(await readRun(database, runId)).toMatchObject({ status: "ABANDONED" });
    },
  );

  test.each([
    { recipientDpid: "PADPIDA2099010102V" },
    { messageControlType: "TestMessage" },
    { job: "other" },
  ])("lets runs to %j go on side by side", async (change) => {
    await openRun(database, NIGHT);

    expect(await openRun(database, { ...NIGHT, ...change })).toMatchObject({ isNew: true });
  });

  test("throws ERN_DB_NOT_MIGRATED on an empty database", async () => {
    const empty = await createTestDatabase({ isMigrated: false });

    await expect(openRun(empty, NEW_RUN)).rejects.toMatchObject({ code: "ERN_DB_NOT_MIGRATED" });
    await empty.close();
  });
});

async function plans(): Promise<readonly unknown[]> {
  const { rows } = await database.pool.query(`
    select recipient_dpid as "to", chunk_index as index, first_place as place, release_ids as ids
    from export.chunk join export.run on run.id = run_id order by recipient_dpid, chunk_index`);
  return rows;
}

/** A run to a recipient of its own, of the releases with the given numbers, each of 10 bytes. */
function runTo(recipientDpid: string, numbers: readonly number[], chunkSize = 2): NewRun {
  const text =
    "select n as release_id, 0 as export_priority, 10 as estimated_bytes from unnest($1::integer[]) n";
  const source: PlanSource = () => ({ text, values: [numbers], scope: "all" });
  return { ...NIGHT, recipientDpid, plan: { source, chunkSize } };
}

describe("openRuns()", () => {
  test("plans runs of the same releases in the same chunks", async () => {
    const opened = await openRuns(database, [runTo("A", [3, 1, 2]), runTo("B", [3, 1, 2])]);

    expect(opened).toMatchObject([{ plannedCount: 3 }, { plannedCount: 3 }]);
    expect(await plans()).toEqual([
      { to: "A", index: 0, place: 0, ids: ["1", "2"] },
      { to: "A", index: 1, place: 2, ids: ["3"] },
      { to: "B", index: 0, place: 0, ids: ["1", "2"] },
      { to: "B", index: 1, place: 2, ids: ["3"] },
    ]);
  });

  test("cuts the chunks of runs of other releases at the same places of the catalogue", async () => {
    await openRuns(database, [runTo("A", [1, 2, 5, 6]), runTo("B", [2, 3, 10])]);

    expect(await plans()).toEqual([
      { to: "A", index: 0, place: 0, ids: ["1", "2"] },
      { to: "A", index: 1, place: 2, ids: ["5"] },
      { to: "A", index: 2, place: 3, ids: ["6"] },
      { to: "B", index: 0, place: 0, ids: ["2"] },
      { to: "B", index: 1, place: 1, ids: ["3"] },
      { to: "B", index: 2, place: 2, ids: ["10"] },
    ]);
  });

  test("says which runs were planned together, also to those who join them", async () => {
    const runs = [runTo("A", [1]), runTo("B", [1])];
    const [first, second] = await openRuns(database, runs);

    const joined = await openRuns(database, [...runs, runTo("C", [1])]);

    const plannedWith = first !== undefined && "runId" in first ? first.runId : "none";
    expect([first, second]).toMatchObject([{ plannedWith }, { plannedWith }]);
    expect(joined).toMatchObject([
      { isNew: false, plannedWith },
      { isNew: false, plannedWith },
      { isNew: true, plannedWith: undefined },
    ]);
  });

  test("starts the others where another run has the job of one", async () => {
    await openRun(database, { ...runTo("A", [1]), businessKey: "night before" });

    const opened = await openRuns(database, [runTo("A", [1]), runTo("B", [1])]);

    expect(opened).toMatchObject([{ code: "ERN_RUN_ALREADY_ACTIVE" }, { isNew: true, plannedCount: 1 }]);
    expect(await listRuns(database, { limit: 3 })).toMatchObject([
      { status: "SKIPPED", recipientDpid: "A" },
      { status: "STARTED", recipientDpid: "B" },
      { status: "STARTED", recipientDpid: "A", businessKey: "night before" },
    ]);
  });

  test("can be called by many processes at once, whatever their order", async () => {
    const runs = [runTo("A", [1]), runTo("B", [1]), runTo("C", [1])];

    const opened = await Promise.all(
      Array.from({ length: 6 }, (_, index) => openRuns(database, index % 2 === 0 ? runs : runs.toReversed())),
    );

    const ids = new Set(opened.flat().map((run) => ("runId" in run ? run.runId : run.code)));
    expect(ids.size).toBe(3);
  });
});
