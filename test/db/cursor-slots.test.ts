import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { readReleases, type ReadRelease } from "../../src/db/release-reader.ts";
import { createTestDatabase } from "../support/database.ts";
import { createForeignCatalogue, insertReleases, releaseIds } from "../support/foreign-catalogue.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase({ isMigrated: false, maxConnections: 2 });
  await createForeignCatalogue(database, "foreign");
  await insertReleases(database, "foreign", { count: 3, titles: 2 });
});
afterEach(() => database.close());

function read(): AsyncGenerator<ReadRelease> {
  return readReleases(database, {
    catalogueSchema: "foreign",
    releaseIds: releaseIds(3),
    maxReleaseBytes: 1_000_000,
    fetchSize: 1,
  });
}

describe("inCursorSlot()", () => {
  test("leaves a connection to whoever works on what was read", async () => {
    const first = read();
    await first.next();
    const ahead = read();
    const waiting = ahead.next();

    const { rowCount } = await database.pool.query("select 1");

    expect(rowCount).toBe(1);
    await first.return(undefined);
    expect((await waiting).value).toMatchObject({ releaseId: "r0001" });
    await ahead.return(undefined);
  });
});
