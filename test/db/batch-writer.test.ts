import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBatch } from "../../src/db/batch-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { findDocument, readErrors } from "../../src/db/document-store.ts";
import { readRun } from "../../src/db/run-store.ts";
import { createTestDatabase } from "../support/database.ts";
import { batchOf, documentOf, errorOf, startRun } from "./run-fixtures.ts";

let database: Database;
let runId: string;
beforeEach(async () => {
  database = await createTestDatabase();
  runId = await startRun(database);
});
afterEach(() => database.close());

async function countRows(): Promise<unknown> {
  const { rows } = await database.pool.query(`
    select (select count(*) from export.document)::int as documents,
      (select count(*) from export.error)::int as errors, (select count(*) from export.batch)::int as batches`);
  return rows[0];
}

describe("writeBatch()", () => {
  test("stores a document as it was given", async () => {
    const { bytes, ...document } = documentOf("r1");

    await writeBatch(database, batchOf(runId, 0, ["r1"], { documents: [{ ...document, bytes }] }));

    expect(await findDocument(database, "r1")).toMatchObject({
      ...document,
      xml: bytes.toString(),
      byteLength: bytes.byteLength,
      runId,
      batchIndex: 0,
    });
  });

  test("adds to the counters of the run", async () => {
    await writeBatch(database, batchOf(runId, 0, ["r1", "r2"]));
    await writeBatch(
      database,
      batchOf(runId, 2, ["r3"], {
        errors: [errorOf("r4")],
        unchanged: [{ releaseId: "r6", contentSha: "a" }],
        others: [
          { releaseId: "r4", status: "failed", errorCode: "ERN_XSD_INVALID" },
          { releaseId: "r5", status: "gone" },
        ],
      }),
    );

    expect(await readRun(database, runId)).toMatchObject({
      readCount: 5,
      filterCount: 1,
      writeCount: 3,
      unchangedCount: 1,
      skipCount: 1,
      commitCount: 2,
    });
  });

  test("counts every batch of several that are written at once", async () => {
    const batches = Array.from({ length: 8 }, (_item, index) => batchOf(runId, index, [`r${index}`]));

    await Promise.all(batches.toReversed().map((batch) => writeBatch(database, batch)));

    expect(await readRun(database, runId)).toMatchObject({ commitCount: 8, writeCount: 8 });
  });

  test("writes a batch that came to nothing", async () => {
    await writeBatch(database, batchOf(runId, 0, ["r1"], { documents: [], errors: [errorOf("r1")] }));

    expect(await countRows()).toEqual({ documents: 0, errors: 1, batches: 1 });
  });

  test("writes more documents and errors than one statement takes", async () => {
    const ids = Array.from({ length: 1_100 }, (_item, index) => `r${index}`);
    const errors = Array.from({ length: 5_000 }, () => errorOf("r1"));

    await writeBatch(database, batchOf(runId, 0, ids, { errors }));

    expect(await countRows()).toEqual({ documents: 1_100, errors: 5_000, batches: 1 });
  });

  test("leaves nothing of a batch that fails", async () => {
    const documents = [documentOf("r1"), documentOf("r2", { sha256: "none" })];

    const attempt = writeBatch(
      database,
      batchOf(runId, 0, ["r1", "r2"], { documents, errors: [errorOf("r3")] }),
    );

    await expect(attempt).rejects.toMatchObject({ code: "ERN_DB_QUERY", cause: { code: "23514" } });
    expect(await countRows()).toEqual({ documents: 0, errors: 0, batches: 0 });
    expect(await readRun(database, runId)).toMatchObject({ readCount: 0, commitCount: 0 });
  });

  test("throws ERN_WRITE_MESSAGE_ID_USED for the MessageId of another run's document", async () => {
    await writeBatch(database, batchOf(runId, 0, ["r1"]));
    const nextRunId = await startRun(database);

    const attempt = writeBatch(database, batchOf(nextRunId, 0, ["r1"]));

    await expect(attempt).rejects.toMatchObject({ code: "ERN_WRITE_MESSAGE_ID_USED" });
  });

  test("refuses to write a batch twice", async () => {
    await writeBatch(database, batchOf(runId, 0, ["r1"]));

    const attempt = writeBatch(database, batchOf(runId, 0, ["r2"]));

    await expect(attempt).rejects.toMatchObject({ cause: { constraint: "batch_pkey" } });
  });

  test("records an error whatever its texts hold", async () => {
    const poison = `\0\ud800${"x".repeat(50_000)}`;
    const source = { table: poison, key: poison, column: poison };
    const error = errorOf(poison, { text: poison, hint: poison, path: poison, value: poison, source });

    await writeBatch(database, batchOf(runId, 0, ["r1"], { errors: [error] }));

    const [stored] = await readErrors(database, { runId, limit: 10 });
    expect(stored?.finding.value).toMatch(/^\\u0000\\ud800x+…$/);
  });
});
