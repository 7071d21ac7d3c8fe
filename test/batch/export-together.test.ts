import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue, type ExportCatalogueOptions } from "../../src/batch/export-catalogue.ts";
import { exportRecipients, type RecipientResult } from "../../src/batch/export-recipients.ts";
import { writeMessagingParties } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { listRuns } from "../../src/db/run-store.ts";
import { steerRun } from "../../src/db/run-steering.ts";
import { createTestDatabase } from "../support/database.ts";
import { logReadReleases } from "../support/read-log.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const SHOP = "PADPIDA2099010103T";
const STREAM = "PADPIDA2099010104R";
const VIDEO = "PADPIDA2099010105P";
const RELEASES = 12;
const IDS = Array.from({ length: RELEASES }, (_, index) => generatedId(index)).toSorted();
const SMALL = { pageSize: 5, batchSize: 2, concurrency: 2 };
const [FIRST, SECOND] = [1, 2].map((day) => new Date(Date.UTC(2026, 0, day)));

const databases: Database[] = [];
let database: Database;
beforeEach(async () => {
  database = await loaded();
});
afterEach(async () => {
  for (const each of databases.splice(0)) await each.close();
});

/** A catalogue with three recipients, a release that only one may have, and one that nobody can build. */
async function loaded(): Promise<Database> {
  const opened = await createTestDatabase();
  databases.push(opened);
  await loadGenerated(opened, RELEASES);
  await opened.pool.query("delete from catalogue.messaging_party where role = 'recipient'");
  await writeMessagingParties(
    opened.kysely,
    [SHOP, STREAM, VIDEO].map((dpid) => ({
      dpid,
      role: "recipient",
      messageControlType: "LiveMessage",
    })),
  );
  await opened.pool.query("update catalogue.deal set recipient_dpid = $1 where release_id = $2", [
    SHOP,
    generatedId(3),
  ]);
  await opened.pool.query("delete from catalogue.release_title where release_id = $1", [generatedId(5)]);
  return opened;
}

/** What the runs left behind, without times and ids that are counted. */
async function leftBehind({ pool }: Database): Promise<unknown> {
  const tables = await Promise.all([
    pool.query(`
      select recipient_dpid, release_id, message_id, message_thread_id, message_kind, sha256, content_sha
      from export.document order by recipient_dpid, release_id, message_id`),
    pool.query(`
      select recipient_dpid, release_id, stage, code, element_path, source_table, source_column, error.text
      from export.error join export.run on run.id = run_id order by 1, 2, 3, 4, 5, 6, 7, 8`),
    pool.query(`
      select recipient_dpid, item.release_id, item.status, content_sha, error_code
      from export.item join export.run on run.id = run_id order by 1, 2, run_id`),
    pool.query(`
      select recipient_dpid, status, planned_count, read_count, write_count, skip_count, unchanged_count, scope
      from export.run order by recipient_dpid, message_created_at`),
  ]);
  return tables.map(({ rows }) => rows);
}

async function exportOneAfterTheOther(
  to: Database,
  options: ExportCatalogueOptions,
): Promise<readonly RecipientResult[]> {
  const results: RecipientResult[] = [];
  for (const recipient of [SHOP, STREAM, VIDEO]) {
    results.push({
      recipientDpid: recipient,
      summary: await exportCatalogue(to, { ...SMALL, ...options, batchSize: 5, recipient }),
    });
  }
  return results;
}

/** Of each summary what does not depend on time or on how batches were cut. */
function outcomes(results: readonly RecipientResult[]): readonly unknown[] {
  return results.map((result) => {
    if ("error" in result) return result;
    const {
      runId: _runId,
      batchCount: _batches,
      durationMs: _ms,
      peakRssBytes: _rss,
      ...rest
    } = result.summary;
    return { ...rest, statistics: undefined };
  });
}

describe("exportRecipients() side by side", () => {
  test("leaves behind what one export after the other does, in full and of changes", async () => {
    const other = await loaded();
    const nights = [{ now: FIRST }, { now: SECOND, changedOnly: true }];

    for (const night of nights) {
      const together = await exportRecipients(database, {
        ...SMALL,
        ...night,
        batchSize: 5,
        recipients: "all",
      });
      const apart = await exportOneAfterTheOther(other, night);
      expect(outcomes(together)).toEqual(outcomes(apart));
      for (const each of [database, other]) {
        await each.pool.query(
          "update catalogue.release_title set title_text = 'Changed' where release_id = any($1)",
          [IDS.slice(2, 8)],
        );
      }
    }

    expect(await leftBehind(database)).toEqual(await leftBehind(other));
  });

  test("reads each release once for all, and tells the progress of all together", async () => {
    const read = logReadReleases(database);
    const told: (readonly [number, number | undefined])[] = [];

    await exportRecipients(database, {
      ...SMALL,
      recipients: "all",
      onProgress: ({ processed, total }) => told.push([processed, total]),
    });

    expect(read().flat().toSorted()).toEqual(IDS);
    expect(told.at(-1)).toEqual([3 * RELEASES, 3 * RELEASES]);
    expect(told.every(([processed], index) => processed >= (told[index - 1]?.[0] ?? 0))).toBe(true);
  });

  test("reads each release once where one recipient wants more than the others", async () => {
    await exportRecipients(database, { ...SMALL, recipients: [SHOP, STREAM], now: FIRST });
    const changed = [IDS[1], IDS[9]];
    await database.pool.query(
      "update catalogue.release_title set title_text = 'Changed' where release_id = any($1)",
      [changed],
    );
    const read = logReadReleases(database);

    const results = await exportRecipients(database, {
      ...SMALL,
      recipients: "all",
      now: SECOND,
      changedOnly: true,
    });

    expect(results).toMatchObject([
      { summary: { plannedCount: 2, documentCount: 2 } },
      { summary: { plannedCount: 2, documentCount: 2 } },
      { summary: { plannedCount: RELEASES } },
    ]);
    expect(read().flat().toSorted()).toEqual(IDS);
  });

  test("goes on for the others where the run of one fails, and reads once for them", async () => {
    await exportCatalogue(database, { ...SMALL, recipient: STREAM, now: FIRST, releaseIds: IDS.slice(0, 1) });
    const read = logReadReleases(database);

    const results = await exportRecipients(database, { ...SMALL, recipients: "all", now: FIRST });

    expect(results).toMatchObject([
      { recipientDpid: SHOP, summary: { status: "COMPLETED", plannedCount: RELEASES } },
      { recipientDpid: STREAM, error: { code: "ERN_WRITE_MESSAGE_ID_USED" } },
      { recipientDpid: VIDEO, summary: { status: "COMPLETED", plannedCount: RELEASES } },
    ]);
    expect(read().flat().toSorted()).toEqual(IDS);
    const { rows } = await database.pool.query("select from export.chunk where status = 'leased'");
    expect(rows).toEqual([]);
  });

  test("ends a run that is cancelled, and the others go on", async () => {
    const runIds: string[] = [];
    let steered: Promise<unknown> | undefined;
    const results = await exportRecipients(database, {
      ...SMALL,
      recipients: "all",
      onStart: ({ runId }) => runIds.push(runId),
      onProgress: () => {
        steered ??= steerRun(database, runIds[1] ?? "", "cancel");
      },
    });
    await steered;

    expect(results).toMatchObject([
      { summary: { status: "COMPLETED" } },
      { summary: { status: "CANCELLED" } },
      { summary: { status: "COMPLETED" } },
    ]);
  });

  test("completes the others while a run is paused, and that one when it is resumed", async () => {
    const runIds: string[] = [];
    let paused: Promise<unknown> | undefined;
    const exporting = exportRecipients(database, {
      ...SMALL,
      recipients: "all",
      onStart: ({ runId }) => runIds.push(runId),
      onProgress: () => {
        paused ??= steerRun(database, runIds[0] ?? "", "pause");
      },
    });
    const statuses = async (): Promise<string> =>
      (await listRuns(database, { limit: 3 })).map(({ status }) => status).join(" ");

    await expect.poll(statuses, { timeout: 20_000 }).toBe("COMPLETED COMPLETED PAUSED");
    await steerRun(database, runIds[0] ?? "", "resume");

    expect(outcomes(await exporting)).toMatchObject([
      { status: "COMPLETED", plannedCount: RELEASES },
      { status: "COMPLETED", plannedCount: RELEASES },
      { status: "COMPLETED", plannedCount: RELEASES },
    ]);
  });

  test("leaves every run unfinished where it is stopped, and goes on with them", async () => {
    const stop = new AbortController();
    const options = { ...SMALL, recipients: "all", runKey: "night" } as const;
    const stopped = await exportRecipients(database, {
      ...options,
      stopSignal: stop.signal,
      onProgress: () => stop.abort(),
    });

    const results = await exportRecipients(database, options);

    expect(stopped.map((result) => "summary" in result && result.summary.status)).toContain("STOPPED");
    expect(outcomes(results)).toMatchObject([
      { status: "COMPLETED", plannedCount: RELEASES },
      { status: "COMPLETED", plannedCount: RELEASES },
      { status: "COMPLETED", plannedCount: RELEASES },
    ]);
    const { rows } = await database.pool.query(
      "select count(*)::int as documents, count(distinct (recipient_dpid, release_id))::int as distinct from export.document",
    );
    expect(rows).toEqual([{ documents: 3 * (RELEASES - 1) - 2, distinct: 3 * (RELEASES - 1) - 2 }]);
  });
});
