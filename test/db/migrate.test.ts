import { readdir } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { openDatabase, type Database } from "../../src/db/connect.ts";
import { assertMigrated, migrate } from "../../src/db/migrate.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
afterEach(() => database.close());

describe("migrate()", () => {
  test("applies every migration to an empty database", async () => {
    database = await createTestDatabase({ isMigrated: false });

    const applied = await migrate(database);

    const files = await readdir(new URL("../../migrations", import.meta.url));
    expect(applied).toEqual(files.map((file) => file.replace(/\.sql$/, "")).toSorted());
  });

  test("applies nothing to a database that is up to date", async () => {
    database = await createTestDatabase();

    const applied = await migrate(database);

    expect(applied).toEqual([]);
  });

  test("needs no more of a role than to make schemas in its database", async () => {
    database = await createTestDatabase({ isMigrated: false });
    const url = new URL(database.url);
    const name = url.pathname.slice(1);
    await database.pool.query(`
      create role "${name}" login password 'of-a-test';
      grant create on database "${name}" to "${name}";
      revoke all on schema public from public;
    `);
    url.username = name;
    url.password = "of-a-test";
    const restricted = await openDatabase({ url: url.href });

    const applied = await migrate(restricted);
    await restricted.close();

    expect(applied).toContain("0006_export");
  });

  test("says so where another version has migrated the database in another way", async () => {
    database = await createTestDatabase();
    await database.pool.query("update export.migration set name = '0003_export' where name = '0006_export'");

    await expect(migrate(database)).rejects.toMatchObject({ code: "ERN_DB_MIGRATED_OTHERWISE" });
  });
});

describe("assertMigrated()", () => {
  test("accepts a migrated database", async () => {
    database = await createTestDatabase();

    await expect(assertMigrated(database)).resolves.toBeUndefined();
  });

  test("throws ERN_DB_NOT_MIGRATED with the missing names on an empty database", async () => {
    database = await createTestDatabase({ isMigrated: false });

    const attempt = assertMigrated(database);

    await expect(attempt).rejects.toMatchObject({
      code: "ERN_DB_NOT_MIGRATED",
      message: expect.stringContaining('"0006_export"'),
    });
  });

  test("throws ERN_DB_NOT_MIGRATED when one migration was not applied", async () => {
    database = await createTestDatabase();
    await database.pool.query("delete from export.migration where name = '0006_export'");

    const attempt = assertMigrated(database);

    await expect(attempt).rejects.toMatchObject({ message: expect.not.stringContaining("0001_catalogue") });
  });
});
