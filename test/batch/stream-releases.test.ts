import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { streamReleases } from "../../src/batch/stream-releases.ts";
import type { Database } from "../../src/db/connect.ts";
import { generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { createTestDatabase } from "../support/database.ts";
import { createForeignCatalogue, insertRow } from "../support/foreign-catalogue.ts";
import {
  createLabelCatalogue,
  generatedId,
  loadGenerated,
  readDocuments,
} from "../support/loaded-catalogue.ts";
import { readAll } from "../support/read-all.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
});
// Closing fails where a client was not given back.
afterEach(() => database.close());

describe("streamReleases()", () => {
  test("gives buildBatch what the export job exports", async () => {
    await loadGenerated(database, 6);
    await exportCatalogue(database, { now: NOW });

    const { success, errors } = await buildBatch(streamReleases(database, { pageSize: 4 }), {
      now: NOW,
      message: generatedMessagingParties(),
    });

    expect(errors).toEqual([]);
    const exported = await readDocuments(database);
    expect(success.map(({ id, sha256 }) => [id, sha256])).toEqual(
      exported.map((row) => [row.release_id, row.sha256]),
    );
  });

  test("gives the connection back when the loop is left early", async () => {
    await loadGenerated(database, 9);
    const ids: string[] = [];

    for await (const release of streamReleases(database, { pageSize: 6, fetchSize: 5 })) {
      ids.push(release.releaseId);
      if (ids.length === 2) break;
    }

    expect(ids).toEqual([generatedId(0), generatedId(1)]);
    expect(await readAll(streamReleases(database, { releaseIds: [generatedId(8)] }))).toHaveLength(1);
    await Promise.all([1, 2].map(() => database.pool.query("select 1")));
  });

  test("holds no connection while the consumer works between two pages", async () => {
    await loadGenerated(database, 4);

    for await (const release of streamReleases(database, { pageSize: 1 })) {
      await database.pool.query("select 1");
      expect(release.releaseId).toMatch(/^gen-1-/);
    }
  });

  test("streams nothing of an empty catalogue", async () => {
    await loadGenerated(database, 0);

    expect(await readAll(streamReleases(database))).toEqual([]);
  });

  test.each([
    [
      "bigint",
      ["9007199254740993", "10", "9", "9007199254740992"],
      ["9", "10", "9007199254740992", "9007199254740993"],
    ],
    [
      "uuid",
      ["b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "00000000-0000-4000-8000-000000000009"],
      ["00000000-0000-4000-8000-000000000009", "b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"],
    ],
    ['text collate "C"', ["b", 'a"},{', "B", "10", "9"], ["10", "9", "B", 'a"},{', "b"]],
  ])("streams ids of type %s in the order of the export", async (releaseIdType, ids, order) => {
    await createForeignCatalogue(database, "label", { releaseIdType });
    for (const id of ids) {
      await insertRow(database, "label", "ern_release", { release_id: id, row_id: id, export_priority: 0 });
      await insertRow(database, "label", "ern_party", {
        release_id: id,
        owner_type: "Release",
        owner_id: id,
        row_id: `party of ${id}`,
      });
    }

    const releases = await readAll(streamReleases(database, { catalogueSchema: "label", pageSize: 3 }));

    expect(releases.map(({ releaseId }) => releaseId)).toEqual(order);
    expect(releases.map(({ parties }) => parties?.map(({ id }) => id))).toEqual(
      order.map((id) => [`party of ${id}`]),
    );
  });

  test("streams by priority before id", async () => {
    await createForeignCatalogue(database, "label", {
      releaseIdType: "bigint",
      exportPriorityType: "numeric",
    });
    for (const [id, priority] of [
      [1, 5],
      [2, -1],
      [3, 5],
      [4, 0.5],
      [5, -1],
    ]) {
      await insertRow(database, "label", "ern_release", {
        release_id: id ?? null,
        row_id: String(id),
        export_priority: priority ?? null,
      });
    }

    const releases = await readAll(streamReleases(database, { catalogueSchema: "label", pageSize: 2 }));

    expect(releases.map(({ releaseId }) => releaseId)).toEqual(["2", "5", "4", "1", "3"]);
  });

  test("says of a release that is too large that it is", async () => {
    await loadGenerated(database, 2);
    await createLabelCatalogue(database, "label", {
      estimatedBytes: "case right(x.release_id, 1) when '0' then 400000000 else 9000 end::bigint",
    });

    const releases = await readAll(streamReleases(database, { catalogueSchema: "label" }));

    expect(releases).toMatchObject([
      { releaseId: generatedId(0), findings: [{ code: "ERN_MEMORY_RELEASE_TOO_LARGE", value: "400000000" }] },
      { releaseId: generatedId(1), soundRecordings: [{}] },
    ]);
    const { errors } = await buildBatch(releases, { message: generatedMessagingParties() });
    expect(errors.map(({ id, code }) => [id, code])).toEqual([
      [generatedId(0), "ERN_MEMORY_RELEASE_TOO_LARGE"],
    ]);
  });

  test("rejects with ERN_CONFIG_INVALID_OPTION for a wrong page size", async () => {
    await expect(readAll(streamReleases(database, { pageSize: 0 }))).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
    });
  });
});
