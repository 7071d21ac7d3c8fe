import type { PoolClient } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type ChangedReleases,
  type ChangeQuestion,
  findChangedReleases,
} from "../../src/db/changed-releases.ts";
import type { Database } from "../../src/db/connect.ts";
import { completeRun, QUESTION } from "../support/completed-run.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const RELEASES = 12;

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase({ maxConnections: 12 });
});
afterEach(() => database.close());

const ids = (...indexes: readonly number[]): readonly string[] => indexes.map(generatedId);

/** What the next run would plan. */
function findChanges(question: Partial<ChangeQuestion> = {}): Promise<ChangedReleases> {
  return database.kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((transaction) => findChangedReleases(transaction, { ...QUESTION, ...question }));
}

/** Ids that the next run would plan, in order. */
async function changedIds(): Promise<readonly string[] | undefined> {
  return (await findChanges()).releaseIds?.toSorted();
}

async function retitle(
  index: number,
  title: string,
  client: Pick<PoolClient, "query"> = database.pool,
): Promise<void> {
  await client.query("update catalogue.release_title set title_text = $2 where release_id = $1", [
    generatedId(index),
    title,
  ]);
}

/** Runs work in a transaction of its own, which work ends. */
async function onClient(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  try {
    await work(client);
  } finally {
    client.release();
  }
}

describe("findChangedReleases()", () => {
  beforeEach(() => loadGenerated(database, RELEASES));

  test("asks for everything where no run was completed", async () => {
    expect(await findChanges()).toEqual({
      baseline: undefined,
      fullPlanReason: "no run before",
      releaseIds: undefined,
      goneIds: [],
    });
  });

  test("finds nothing where nothing changed", async () => {
    const runId = await completeRun(database.kysely);

    expect(await findChanges()).toMatchObject({ baseline: { runId }, releaseIds: [], goneIds: [] });
  });

  test("finds a release that was committed since", async () => {
    await completeRun(database.kysely);
    await retitle(3, "Another title");

    expect(await changedIds()).toEqual(ids(3));
  });

  test("finds a new release", async () => {
    await completeRun(database.kysely);
    await database.pool.query("insert into catalogue.release (id) values ('new')");

    expect(await changedIds()).toEqual(["new"]);
  });

  test("finds what a transaction committed that was open while the last run was planned, and ran for two runs", async () => {
    await onClient(async (late) => {
      await late.query("begin");
      await retitle(1, "Written first, committed last", late);
      await completeRun(database.kysely);
      await retitle(2, "Committed meanwhile");
      const first = await changedIds();
      await completeRun(database.kysely);
      const second = await changedIds();
      await late.query("commit");

      expect([first, second, await changedIds()]).toEqual([ids(2), [], ids(1)]);
    });
  });

  test("finds nothing of what was rolled back", async () => {
    await completeRun(database.kysely);
    await onClient(async (client) => {
      await client.query("begin");
      await retitle(1, "Never", client);
      await client.query("rollback");
    });

    expect(await changedIds()).toEqual([]);
  });

  test("finds what a savepoint wrote, also one that was open while the last run was planned", async () => {
    await onClient(async (client) => {
      await client.query("begin; savepoint taken_back");
      await retitle(1, "Taken back", client);
      await client.query("rollback to savepoint taken_back; savepoint kept");
      await retitle(2, "Kept", client);
      await client.query("release savepoint kept");
      await completeRun(database.kysely);
      await client.query("commit");
    });

    expect(await changedIds()).toEqual(ids(2));
  });

  test("finds a prepared transaction when it is committed", async () => {
    await onClient(async (client) => {
      await client.query("begin");
      await retitle(4, "Prepared", client);
      await client.query("prepare transaction 'of a test'");
    });
    await completeRun(database.kysely);
    const before = await changedIds();
    await database.pool.query("commit prepared 'of a test'");

    expect([before, await changedIds()]).toEqual([[], ids(4)]);
  });

  test("finds all users of a shared row, also one that was linked by a transaction that the writer could not see", async () => {
    await completeRun(database.kysely);
    const { rows } = await database.pool.query<{ id: string }>(
      "select party_id as id from catalogue.release_display_artist where release_id = $1 limit 1",
      [generatedId(5)],
    );
    const party = rows[0]?.id;
    await onClient(async (writer) => {
      await writer.query("begin isolation level repeatable read");
      await writer.query("select");
      await writer.query("update catalogue.party_name set full_name = 'Another name' where party_id = $1", [
        party,
      ]);
      await database.pool.query(
        "insert into catalogue.release_display_artist (release_id, party_id) values ($1, $2)",
        [generatedId(6), party],
      );
      await completeRun(database.kysely);
      await writer.query("commit");
    });

    const changed = await changedIds();
    expect(changed).toEqual(expect.arrayContaining([...ids(5, 6)]));
  });

  test("asks for everything after a table was truncated", async () => {
    await completeRun(database.kysely);
    await database.pool.query("truncate catalogue.release_genre");

    expect(await findChanges()).toMatchObject({
      fullPlanReason: "everything changed",
      releaseIds: undefined,
    });
  });

  test("asks for everything after what the recipient asks for was changed, and not for another's sake", async () => {
    await database.pool.query(
      `insert into catalogue.messaging_party (dpid, role) values ($1, 'recipient'), ('another', 'recipient')`,
      [QUESTION.recipientDpid],
    );
    await completeRun(database.kysely);
    await database.pool.query(
      "update catalogue.messaging_party set waived_codes = '{X}' where dpid = 'another'",
    );
    const others = await findChanges();
    await database.pool.query(
      `update catalogue.messaging_party set requirements = '{"allowsEmoji": false}' where dpid = $1`,
      [QUESTION.recipientDpid],
    );

    expect(others.releaseIds).toEqual([]);
    expect(await findChanges()).toMatchObject({ fullPlanReason: "recipient changed" });
  });

  test("tells which releases are gone, as far as the recipient has got them", async () => {
    const runId = await completeRun(database.kysely);
    await database.pool.query(
      `insert into export.current_document (
        sender_dpid, recipient_dpid, message_control_type, release_id, run_id, document_run_id, content_sha, message_kind
      )
      select $1, $2, $3, id, $4, $4, '', case when id = $5 then 'purge' else 'first' end
      from catalogue.release where id <= $6`,
      [QUESTION.senderDpid, QUESTION.recipientDpid, "LiveMessage", runId, generatedId(1), generatedId(2)],
    );
    await database.pool.query("delete from catalogue.release where id = any($1)", [ids(1, 2, 3)]);

    expect(await findChanges()).toMatchObject({ releaseIds: [], goneIds: ids(2) });
  });

  test.each([
    ["other cluster", completeWith({ systemIdentifier: "1" })],
    ["other builder", completeWith({ builderVersion: "0.9" })],
    ["other schema", completeWith({ schemaSha: "c".repeat(64) })],
    ["other options", completeWith({ configSha: "c".repeat(64) })],
    ["no run before", completeWith({ status: "FAILED" })],
    ["no run before", completeWith({ scope: "named" })],
    ["no run before", completeWith({ recipientDpid: "another" })],
    ["no run before", completeWith({ messageControlType: "TestMessage" })],
  ])("asks for everything: %s (%#)", async (fullPlanReason, complete) => {
    await complete(database);

    expect(await findChanges()).toMatchObject({ fullPlanReason, releaseIds: undefined });
  });

  test.each([
    ["not tracked", "drop trigger change_log_update on catalogue.release_genre"],
    ["not tracked", "alter table catalogue.release_genre disable trigger change_log_delete"],
    [
      "tracked later",
      `alter table catalogue.release_genre disable trigger all;
      alter table catalogue.release_genre enable trigger all`,
    ],
    ["everything changed", "select export.track_changes('catalogue')"],
    [
      "pruned",
      "insert into export.change_horizon values ('catalogue', pg_snapshot_xmax(pg_current_snapshot()))",
    ],
  ])("asks for everything where the log has a gap: %s (%#)", async (gap, statement) => {
    await completeRun(database.kysely);
    await database.pool.query("select pg_current_xact_id()");
    await database.pool.query(statement);

    const { fullPlanReason } = await findChanges();
    expect(gap === "everything changed" ? ["tracked later", gap] : [gap]).toContain(fullPlanReason);
  });

  test("takes a failed release again only where its cause lies outside of it", async () => {
    const runId = await completeRun(database.kysely);
    await database.pool.query(
      `with item as (
        insert into export.item (run_id, release_id, chunk_index, batch_index, status, builder_version)
        select $1, id, 0, 0, case when id = $2 then 'quarantined' else 'failed' end, '1'
        from catalogue.release where id <= $5
        returning release_id
      )
      insert into export.error (run_id, release_id, stage, code, severity, text, retryable)
      select $1, release_id, 'validate', case when release_id = $4 then 'ID_ISRC_SHARED' else 'ANY' end, 'error', '',
        release_id = $3
      from item`,
      [runId, ...ids(1, 2, 3, 4)],
    );

    expect(await changedIds()).toEqual(ids(1, 2, 3));
  });
});

function completeWith(options: Parameters<typeof completeRun>[1]) {
  return async (target: Database): Promise<void> => {
    await completeRun(target.kysely, options);
  };
}
