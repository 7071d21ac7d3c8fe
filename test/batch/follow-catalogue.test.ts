import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import { followCatalogue, type FollowOptions, type FollowSummary } from "../../src/batch/follow-catalogue.ts";
import { type Database, openDatabase } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { createLabelCatalogue, generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const RELEASES = 4;
const LONG_MS = 3_600_000;

let database: Database;
let stopping: AbortController;
beforeEach(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, RELEASES);
  stopping = new AbortController();
});
afterEach(() => database.close());

/** A process that follows, and its runs as they come. */
interface Follower {
  readonly next: () => Promise<ExportSummary>;
  readonly setback: () => Promise<string>;
  readonly stop: () => Promise<FollowSummary>;
}

function follow(options: FollowOptions = {}): Follower {
  const flushes: ExportSummary[] = [];
  const setbacks: string[] = [];
  const done = followCatalogue(database, {
    concurrency: 1,
    flushInterval: LONG_MS,
    stopSignal: stopping.signal,
    onFlush: (summary) => flushes.push(summary),
    onSetback: ({ error }) => setbacks.push(error.code),
    ...options,
  });
  return {
    next: () => firstOf(flushes),
    setback: () => firstOf(setbacks),
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}

/** Waits for the next of a list and takes it out. */
function firstOf<Entry>(list: Entry[]): Promise<Entry> {
  return vi.waitFor(
    () => {
      const [first] = list.splice(0, 1);
      if (first === undefined) throw new Error("Nothing has come");
      return first;
    },
    { timeout: 30_000, interval: 20 },
  );
}

/** In a session that notifies: the server of the tests prepares transactions, which switches notices off. */
async function retitle(...indexes: readonly number[]): Promise<void> {
  const writer = await openDatabase({ url: database.url, maxConnections: 1 });
  try {
    await writer.pool.query("set ddex_batch.notify = 'on'");
    await writer.pool.query(
      "update catalogue.release_title set title_text = title_text || '!' where release_id = any($1)",
      [indexes.map(generatedId)],
    );
  } finally {
    await writer.close();
  }
}

async function readItems(runId: string): Promise<unknown> {
  const { rows } = await database.pool.query<{ id: string }>(
    "select release_id as id from export.item where run_id = $1 order by release_id",
    [runId],
  );
  return rows.map(({ id }) => id);
}

describe("followCatalogue()", () => {
  test("exports what is due when it starts, and ends when it is asked to", async () => {
    const follower = follow();
    const first = await follower.next();
    const summary = await follower.stop();

    expect(first).toMatchObject({ status: "COMPLETED", documentCount: RELEASES });
    expect(summary).toEqual({ flushCount: 1, documentCount: RELEASES, unchangedCount: 0, failedCount: 0 });
  });

  test("exports what changed as soon as enough releases wait, in one run", async () => {
    const follower = follow({ flushSize: 2 });
    await follower.next();
    await retitle(1);
    await retitle(3);
    const flushed = await follower.next();
    await follower.stop();

    expect(await readItems(flushed.runId)).toEqual([generatedId(1), generatedId(3)]);
  });

  test("exports a single change when it has waited long enough", async () => {
    const follower = follow({ flushInterval: 50 });
    await follower.next();
    await retitle(2);
    const flushed = await follower.next();
    await follower.stop();

    expect(await readItems(flushed.runId)).toEqual([generatedId(2)]);
  });

  test("has what changes during a run in the next one", async () => {
    let changed: Promise<void> | undefined;
    const follower = follow({
      flushSize: 1,
      onStart: () => {
        changed ??= retitle(0);
      },
    });
    await follower.next();
    await changed;
    const second = await follower.next();
    await follower.stop();

    expect(await readItems(second.runId)).toEqual([generatedId(0)]);
  });

  test("goes on when its connections were lost", async () => {
    const follower = follow({ flushSize: 1 });
    await follower.next();
    await database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await retitle(1);
    const flushed = await follower.next();
    await follower.stop();

    expect(await readItems(flushed.runId)).toEqual([generatedId(1)]);
  });

  test("waits while another run has the job", async () => {
    await database.pool.query(
      `insert into export.run (job, status, business_key, sender_dpid, recipient_dpid, message_control_type,
        message_created_at, catalogue_schema, options, builder_version, schema_sha, live_until)
      select 'export', 'STARTED', 'another', sender.dpid, recipient.dpid, recipient.message_control_type, now(),
        'catalogue', '{}', '0', '0', now() + interval '1 hour'
      from catalogue.ern_messaging_party sender, catalogue.ern_messaging_party recipient
      where sender.role = 'sender' and recipient.role = 'recipient'`,
    );
    const follower = follow();
    const code = await follower.setback();
    await database.pool.query("update export.run set status = 'CANCELLED' where business_key = 'another'");
    const first = await follower.next();
    await follower.stop();

    expect([code, first.documentCount]).toEqual(["ERN_RUN_ALREADY_ACTIVE", RELEASES]);
  });

  test("refuses a schema whose changes nobody logs, before it exports anything", async () => {
    await createLabelCatalogue(database, "label");
    const done = followCatalogue(database, { catalogueSchema: "label", stopSignal: stopping.signal });

    await expect(done).rejects.toMatchObject({ code: "ERN_CONFIG_INVALID_OPTION" });
    expect((await database.pool.query("select from export.run")).rowCount).toBe(0);
  });
});
