import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReleaseError } from "../../src/batch/release-error.ts";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import type { Database } from "../../src/db/connect.ts";
import { readErrors } from "../../src/db/document-store.ts";
import { listRuns, readRun } from "../../src/db/run-store.ts";
import { createTestDatabase } from "../support/database.ts";
import {
  createLabelCatalogue,
  generatedId,
  loadGenerated,
  readDocuments,
} from "../support/loaded-catalogue.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");
const LATER = new Date("2026-01-03T03:04:05.678Z");

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

/** The message without its header. */
function bodyOf(xml: string): string {
  return xml.slice(xml.indexOf("</MessageHeader>"));
}

describe("exportCatalogue()", () => {
  test("records the run with what it read, wrote and passed over", async () => {
    await loadGenerated(database, 5);
    await database.pool.query(`update catalogue.release set icpn = 'x' where id = '${generatedId(3)}'`);

    const summary = await exportCatalogue(database, { now: NOW, batchSize: 2, concurrency: 1 });

    expect(summary).toMatchObject({
      status: "COMPLETED",
      plannedCount: 5,
      documentCount: 4,
      failedCount: 1,
      goneCount: 0,
      batchCount: 3,
      failuresByCode: { ID_ICPN: 1 },
      messageControlType: "TestMessage",
    });
    expect(await readRun(database, summary.runId)).toMatchObject({
      status: "COMPLETED",
      messageCreatedAt: NOW,
      plannedCount: 5,
      readCount: 5,
      writeCount: 4,
      skipCount: 1,
      commitCount: 3,
      failure: undefined,
    });
  });

  test("exports nothing of an empty catalogue", async () => {
    await loadGenerated(database, 0);

    expect(await exportCatalogue(database)).toMatchObject({
      status: "COMPLETED",
      plannedCount: 0,
      batchCount: 0,
    });
  });

  test("starts no run where a named release is not there", async () => {
    await loadGenerated(database, 1);

    const attempt = exportCatalogue(database, { releaseIds: [generatedId(0), "missing"] });

    await expect(attempt).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
      message: expect.stringContaining('"missing"'),
    });
    expect(await listRuns(database, { limit: 1 })).toEqual([]);
  });

  test("records the options of the run with their defaults and its selection", async () => {
    await loadGenerated(database, 2);

    const { runId } = await exportCatalogue(database, { releaseIds: [generatedId(1)], concurrency: 1 });

    expect(await readRun(database, runId)).toMatchObject({
      options: { batchSize: 500, concurrency: 1, pageSize: 1000, releaseIds: [generatedId(1)] },
    });
  });

  test("refuses a release with a deal for a misspelt recipient, and names the cell", async () => {
    await loadGenerated(database, 2);
    await database.pool.query(`
      update catalogue.deal set recipient_dpid = 'PADPIDA20991' where release_id = '${generatedId(1)}'`);
    const errors: ReleaseError[] = [];

    const summary = await exportCatalogue(database, { onError: (error) => errors.push(error) });

    expect(summary).toMatchObject({ documentCount: 1, failedCount: 1 });
    expect(errors[0]).toMatchObject({
      code: "ID_DPID",
      value: "PADPIDA20991",
      source: { table: "catalogue.deal", column: "recipient_dpid" },
    });
  });

  test("exports the named releases only", async () => {
    await loadGenerated(database, 4);

    await exportCatalogue(database, { releaseIds: [generatedId(2), generatedId(0)] });

    expect((await readDocuments(database)).map((row) => row.release_id)).toEqual([
      generatedId(0),
      generatedId(2),
    ]);
  });

  test("exports by priority, then by release id, across pages and batches", async () => {
    await loadGenerated(database, 9);
    await database.pool.query(`
      update catalogue.release set export_priority = case right(id, 1) when '7' then -5 when '2' then -5 when '0' then 8
      else 0 end`);

    await exportCatalogue(database, { pageSize: 4, batchSize: 3, fetchSize: 7 });

    const order = (await readDocuments(database)).map((row) => Number(row.release_id.slice(-1)));
    expect(order).toEqual([2, 7, 1, 3, 4, 5, 6, 8, 0]);
  });

  test("writes the same bytes of an unchanged catalogue another night, but for ids and instant", async () => {
    await loadGenerated(database, 3);

    await exportCatalogue(database, { now: NOW });
    await exportCatalogue(database, { now: LATER });

    const texts = (await readDocuments(database)).map(({ xml }) =>
      xml.replace(/<MessageId>[^<]*/, "").replace(/<MessageCreatedDateTime>[^<]*/, ""),
    );
    expect(texts.slice(3)).toEqual(texts.slice(0, 3));
  });

  test("does not see what another transaction has not committed", async () => {
    await loadGenerated(database, 1);
    const client = await database.pool.connect();
    await client.query("begin");
    await client.query("update catalogue.release set icpn = 'not yet'");
    await client.query("update catalogue.release_title set title_text = 'not yet'");

    const summary = await exportCatalogue(database);

    await client.query("rollback");
    client.release();
    expect(summary).toMatchObject({ documentCount: 1, failedCount: 0 });
    expect((await readDocuments(database))[0]?.xml).not.toContain("not yet");
  });

  test("counts releases that vanish between planning and reading as gone", async () => {
    await loadGenerated(database, 5);
    await createLabelCatalogue(database, "label", {
      where: `right(x.release_id, 1) not in ('0', '2', '4') or current_query() not like '%octet_length(rows.cells)%'`,
    });

    const summary = await exportCatalogue(database, { catalogueSchema: "label", batchSize: 2 });

    expect(summary).toMatchObject({ plannedCount: 5, documentCount: 2, failedCount: 0, goneCount: 3 });
    expect(await readRun(database, summary.runId)).toMatchObject({
      readCount: 2,
      filterCount: 3,
      writeCount: 2,
    });
  });

  test("exports a catalogue of the user's own with bigint ids", async () => {
    await loadGenerated(database, 12);
    await exportCatalogue(database, { now: NOW });
    const own = await readDocuments(database);
    const number = "9007199254740990 + right(x.release_id, 8)::bigint";
    await createLabelCatalogue(database, "Label's own", { releaseId: number });

    await exportCatalogue(database, {
      now: LATER,
      catalogueSchema: "Label's own",
      pageSize: 5,
      batchSize: 2,
    });

    const theirs = (await readDocuments(database)).slice(12);
    expect(theirs.map((row) => row.release_id)).toEqual(
      own.map((_row, index) => String(9007199254740990n + BigInt(index))),
    );
    expect(theirs.map(({ xml }) => bodyOf(xml))).toEqual(own.map(({ xml }) => bodyOf(xml)));
  });

  test("fails a release with a row that hangs on nothing, and names the row", async () => {
    await loadGenerated(database, 2);
    await createLabelCatalogue(database, "label", {
      moreTitles: `
        select '${generatedId(1)}', 'SoundRecording', 'nowhere', 'row-1', 1, 'label.song_titles', 'song=77',
          'A Title', null, null, null, null, null, null`,
    });

    const summary = await exportCatalogue(database, { catalogueSchema: "label" });

    expect(summary).toMatchObject({ documentCount: 1, failedCount: 1 });
    expect(await readErrors(database, { runId: summary.runId, limit: 9 })).toMatchObject([
      {
        releaseId: generatedId(1),
        stage: "read",
        finding: { code: "ERN_DATA_ORPHAN_ROW", source: { table: "label.song_titles", key: "song=77" } },
      },
    ]);
  });

  test("fails a release with a line or date that a message has no place for, and names the cell", async () => {
    await loadGenerated(database, 3);
    await database.pool.query(`
      insert into catalogue.sound_recording_line (sound_recording_id, sequence, line_type, text)
      select sound_recording_id, 1, 'P', 'lost' from catalogue.release_sound_recording
      where release_id = '${generatedId(0)}' limit 1`);
    await database.pool.query(`
      insert into catalogue.release_event_date (release_id, sequence, date_type, date)
      values ('${generatedId(1)}', 9, 'MasteredDate', '2024')`);

    const summary = await exportCatalogue(database);

    const errors = await readErrors(database, { runId: summary.runId, limit: 9 });
    expect(
      errors.map(({ releaseId, finding: { code, source, value } }) => [
        releaseId,
        code,
        source?.table,
        source?.column,
        value,
      ]),
    ).toEqual([
      [generatedId(0), "ERN_DATA_INVALID_SHAPE", "catalogue.sound_recording_line", "line_type", "P"],
      [generatedId(1), "ERN_DATA_INVALID_SHAPE", "catalogue.release_event_date", "date_type", "MasteredDate"],
    ]);
  });

  test("passes a release over that does not fit into memory, and exports its neighbours", async () => {
    await loadGenerated(database, 3);
    const estimatedBytes = "case right(x.release_id, 1) when '1' then 400000000 else 9000 end::bigint";
    await createLabelCatalogue(database, "label", { estimatedBytes });

    const summary = await exportCatalogue(database, { catalogueSchema: "label", memoryLimit: "256MB" });

    expect(summary).toMatchObject({
      documentCount: 2,
      failedCount: 1,
      failuresByCode: { ERN_MEMORY_RELEASE_TOO_LARGE: 1 },
    });
  });

  test("passes a release over whose rows are larger than its estimate said", async () => {
    await loadGenerated(database, 3);
    await database.pool.query(`
      update catalogue.release_title set title_text = repeat('x', 9000000) where release_id = '${generatedId(1)}'`);

    const summary = await exportCatalogue(database, { memoryLimit: "256MB" });

    expect(summary).toMatchObject({
      documentCount: 2,
      failedCount: 1,
      failuresByCode: { ERN_MEMORY_RELEASE_TOO_LARGE: 1 },
    });
  });

  test("also writes each document to a file", async () => {
    await loadGenerated(database, 3);
    const outDir = await mkdtemp(join(tmpdir(), "ddex-batch-out-"));

    await exportCatalogue(database, { outDir });

    expect((await readdir(outDir)).toSorted()).toEqual([0, 1, 2].map((index) => `${generatedId(index)}.xml`));
    await rm(outDir, { recursive: true });
  });
});
