import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBatch } from "../../src/db/batch-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { findDocument, readErrors } from "../../src/db/document-store.ts";
import { replaceLoadErrors } from "../../src/db/error-rows.ts";
import { createTestDatabase } from "../support/database.ts";
import { batchOf, documentOf, errorOf, startRun } from "./run-fixtures.ts";

let database: Database;
let runId: string;
beforeEach(async () => {
  database = await createTestDatabase();
  runId = await startRun(database);
});
afterEach(() => database.close());

describe("findDocument()", () => {
  test("finds the last one of a release, or that of a run", async () => {
    await writeBatch(database, batchOf(runId, 0, ["r1"]));
    const lastRunId = await startRun(database);
    const documents = [documentOf("r1", { messageId: "M-2" })];
    await writeBatch(database, batchOf(lastRunId, 0, ["r1"], { documents }));

    const last = await findDocument(database, "r1");
    const first = await findDocument(database, "r1", runId);

    expect([last.messageId, first.messageId]).toEqual(["M-2", "M-r1"]);
  });

  test("throws ERN_RUN_DOCUMENT_NOT_FOUND for a release without one", async () => {
    await expect(findDocument(database, "r1")).rejects.toMatchObject({
      code: "ERN_RUN_DOCUMENT_NOT_FOUND",
      releaseId: "r1",
    });
  });
});

describe("readErrors()", () => {
  test("gives a finding back as it was recorded", async () => {
    const source = { table: "catalogue.release", key: "id=7", column: "icpn" };
    const error = errorOf("r1", { value: "123", line: 7, source });
    await writeBatch(database, batchOf(runId, 0, ["r2"], { errors: [error] }));

    expect(await readErrors(database, { runId, limit: 10 })).toMatchObject([
      { ...error, runId, batchIndex: 0 },
    ]);
  });

  test("reads those of one code and release, page by page", async () => {
    const errors = ["a", "b", "a", "a"].map((code) => errorOf("r1", { code }));
    await writeBatch(
      database,
      batchOf(runId, 0, ["r2"], { errors: [...errors, errorOf("r3", { code: "a" })] }),
    );
    const query = { runId, code: "a", releaseId: "r1", limit: 2 };

    const first = await readErrors(database, query);
    const second = await readErrors(database, { ...query, after: first.at(-1)?.id ?? "" });

    expect([first.length, second.length]).toEqual([2, 1]);
  });

  test("reads those that belong to no run", async () => {
    await writeBatch(database, batchOf(runId, 0, ["r2"], { errors: [errorOf("r1")] }));
    await replaceLoadErrors(database.kysely, ["r9"], [{ ...errorOf("r9"), stage: "load" }]);

    const errors = await readErrors(database, { runId: null, limit: 10 });

    expect(errors).toMatchObject([{ stage: "load", releaseId: "r9", runId: undefined }]);
  });
});
