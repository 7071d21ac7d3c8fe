import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { assertMigrated } from "../../src/db/migrate.ts";
import { createTestDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";

let database: Database;
afterEach(() => database.close());

describe("ddex-batch migrate", () => {
  test("makes an empty database one that can be used", async () => {
    database = await createTestDatabase({ isMigrated: false });

    const { exitCode, stdout } = await runCli(["migrate"], { database });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Applied 0006_export\n")]);
    await expect(assertMigrated(database)).resolves.toBeUndefined();
  });

  test("says that there is nothing to do the second time", async () => {
    database = await createTestDatabase();

    const result = await runCli(["migrate"], { database });

    expect(result).toEqual({ exitCode: 0, stdout: "The database is up to date\n", stderr: "" });
  });
});
