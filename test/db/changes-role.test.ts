import { afterEach, expect, test, describe } from "vitest";
import { findChangedReleases } from "../../src/db/changed-releases.ts";
import { type Database, openDatabase } from "../../src/db/connect.ts";
import { completeRun, QUESTION } from "../support/completed-run.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
afterEach(() => database.close());

describe("the change log under a role that may only write the catalogue", () => {
  test("is written although the role has no right on it", async () => {
    database = await createTestDatabase({ maxConnections: 2 });
    await completeRun(database.kysely);
    const url = new URL(database.url);
    const name = url.pathname.slice(1);
    await database.pool.query(`
      create role "${name}" login password 'of-a-test';
      grant usage on schema catalogue to "${name}";
      grant select, insert, update, delete on all tables in schema catalogue to "${name}"`);
    url.username = name;
    url.password = "of-a-test";
    const writer = await openDatabase({ url: url.href, maxConnections: 1 });

    await writer.pool.query("insert into catalogue.release (id) values ('r1')");
    await writer.close();

    const { releaseIds } = await database.kysely
      .transaction()
      .execute((transaction) => findChangedReleases(transaction, QUESTION));
    expect(releaseIds).toEqual(["r1"]);
  });
});
