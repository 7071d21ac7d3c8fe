import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { readReleasePages, type ReleaseKey } from "../../src/db/driving-query.ts";
import { createTestDatabase } from "../support/database.ts";
import {
  createForeignCatalogue,
  insertReleases,
  insertRow,
  releaseIds,
  type ForeignCatalogueOptions,
} from "../support/foreign-catalogue.ts";
import { readAll } from "../support/read-all.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let schemas = 0;
async function foreignCatalogue(
  releases: readonly { readonly id: string | null; readonly priority: string | null }[],
  options: ForeignCatalogueOptions = {},
): Promise<string> {
  schemas += 1;
  const schema = `Foreign "${schemas}"`;
  await createForeignCatalogue(database, schema, options);
  for (const { id, priority } of releases) {
    await insertRow(database, schema, "ern_release", { release_id: id, export_priority: priority });
  }
  return schema;
}

async function readIds(catalogueSchema: string, pageSize: number, after?: ReleaseKey): Promise<string[][]> {
  const options = { catalogueSchema, pageSize, ...(after !== undefined && { after }) };
  const pages = await readAll(readReleasePages(database, options));
  return pages.map((page) => page.map((release) => release.releaseId));
}

describe("readReleasePages()", () => {
  test("yields no page of an empty catalogue", async () => {
    const schema = await foreignCatalogue([]);

    expect(await readIds(schema, 2)).toEqual([]);
  });

  test("yields no empty page where the last one was full", async () => {
    const schema = await foreignCatalogue(["a", "b", "c", "d"].map((id) => ({ id, priority: "0" })));

    expect(await readIds(schema, 2)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("loses and doubles nothing where equal priorities cross the border of a page", async () => {
    const schema = await foreignCatalogue([]);
    await insertReleases(database, schema, { count: 50, titles: 0 });

    const pages = await readIds(schema, 7);

    expect(pages.flat()).toEqual(releaseIds(50));
  });

  test("orders by priority before id", async () => {
    const schema = await foreignCatalogue([
      { id: "a", priority: "10" },
      { id: "b", priority: "9" },
      { id: "c", priority: "10" },
    ]);

    expect(await readIds(schema, 1)).toEqual([["b"], ["a"], ["c"]]);
  });

  test("reads on behind a given release", async () => {
    const schema = await foreignCatalogue(["a", "b", "c"].map((id) => ({ id, priority: "1" })));

    expect(await readIds(schema, 10, { exportPriority: "1", releaseId: "a" })).toEqual([["b", "c"]]);
  });

  test("orders bigint ids as numbers and keeps those above 2^53 apart", async () => {
    const ids = ["9", "10", "9007199254740992", "9007199254740993", "9007199254740994"];
    const schema = await foreignCatalogue(
      ids.map((id) => ({ id, priority: "0" })),
      { releaseIdType: "bigint" },
    );

    expect((await readIds(schema, 1)).flat()).toEqual(ids);
  });

  test("pages through uuid ids", async () => {
    const ids = ["0b2b6a58-2f0c-4a51-8d42-4c9a2d0f8f11", "7d444840-9dc0-11d1-b245-5ffdce74fad2"];
    const schema = await foreignCatalogue(
      ids.map((id) => ({ id, priority: "0" })),
      { releaseIdType: "uuid" },
    );

    expect((await readIds(schema, 1)).flat()).toEqual(ids);
  });

  test("keeps priorities apart that differ by a microsecond", async () => {
    const schema = await foreignCatalogue(
      [
        { id: "b", priority: "2026-11-22 01:00:00.000001+00" },
        { id: "a", priority: "2026-11-22 01:00:00.000002+00" },
        { id: "c", priority: "2026-11-22 01:00:00.000003+00" },
      ],
      { exportPriorityType: "timestamptz" },
    );

    expect((await readIds(schema, 1)).flat()).toEqual(["b", "a", "c"]);
  });

  test("reads the selected releases only", async () => {
    const schema = await foreignCatalogue(["a", "b", "c"].map((id) => ({ id, priority: "0" })));

    const pages = await readAll(
      readReleasePages(database, { catalogueSchema: schema, pageSize: 1, releaseIds: ["c", "a", "missing"] }),
    );

    expect(pages.flat().map((release) => release.releaseId)).toEqual(["a", "c"]);
  });

  test.each([
    { id: null, priority: "0" },
    { id: "a", priority: null },
  ])("throws ERN_DB_CONTRACT for a release with id $id and priority $priority", async (release) => {
    const schema = await foreignCatalogue([{ id: "b", priority: "0" }, release]);

    await expect(readIds(schema, 1)).rejects.toMatchObject({ code: "ERN_DB_CONTRACT" });
  });

  test("throws ERN_DB_CONTRACT where a foreign schema has no such view", async () => {
    await expect(readIds("nowhere", 1)).rejects.toMatchObject({
      code: "ERN_DB_CONTRACT",
      message: expect.stringContaining("nowhere.ern_release"),
    });
  });

  test("throws ERN_DB_NOT_MIGRATED where our own schema has no such view", async () => {
    const empty = await createTestDatabase({ isMigrated: false });

    const attempt = readAll(readReleasePages(empty, { catalogueSchema: "catalogue", pageSize: 1 }));

    await expect(attempt).rejects.toMatchObject({ code: "ERN_DB_NOT_MIGRATED" });
    await empty.close();
  });

  test("stops between two pages when it is aborted", async () => {
    const schema = await foreignCatalogue(["a", "b"].map((id) => ({ id, priority: "0" })));
    const controller = new AbortController();
    const pages = readReleasePages(database, {
      catalogueSchema: schema,
      pageSize: 1,
      signal: controller.signal,
    });
    await pages.next();

    controller.abort();

    await expect(pages.next()).rejects.toMatchObject({ name: "AbortError" });
  });
});
