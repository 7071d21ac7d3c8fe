import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, inject, test } from "vitest";
import { openDatabase, type Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database | undefined;
afterEach(async () => {
  await database?.close();
  database = undefined;
});

async function failureOf(url: string): Promise<unknown> {
  return openDatabase({ url }).catch((error: unknown) => error);
}

function changedUrl(change: Partial<Pick<URL, "username" | "password" | "pathname" | "port">>): string {
  return Object.assign(new URL(inject("serverUrl")), change).href;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("openDatabase()", () => {
  test("names its connections after the application", async () => {
    database = await createTestDatabase({ applicationName: "ddex-batch run 7" });

    const { rows } = await database.pool.query("select current_setting('application_name') as name");

    expect(rows).toEqual([{ name: "ddex-batch run 7" }]);
  });

  test("leaves bigint and numeric as text", async () => {
    database = await createTestDatabase();

    const { rows } = await database.pool.query(
      "select 9007199254740993::bigint as big, 0.10::numeric as exact",
    );

    expect(rows).toEqual([{ big: "9007199254740993", exact: "0.10" }]);
  });

  test("survives the death of an idle connection", async () => {
    database = await createTestDatabase();
    const other = await openDatabase({ url: database.url });

    await other.pool.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    while (database.pool.totalCount > 0) await delay(5);

    await expect(database.pool.query("select 1 as one")).resolves.toMatchObject({ rows: [{ one: 1 }] });
    await other.close();
  });

  test("throws ERN_DB_UNAVAILABLE when nothing listens", async () => {
    const error = await failureOf(changedUrl({ port: String(await closedPort()) }));

    expect(error).toMatchObject({ code: "ERN_DB_UNAVAILABLE", disposition: "retry" });
  });

  test("throws ERN_DB_UNAVAILABLE without the password when it is wrong", async () => {
    const error = await failureOf(changedUrl({ password: "of-nobody" }));

    expect(error).toMatchObject({
      code: "ERN_DB_UNAVAILABLE",
      message: expect.not.stringContaining("of-nobody"),
      cause: { code: "28P01" },
    });
  });

  test("throws ERN_DB_UNAVAILABLE with the name of a database that is not there", async () => {
    const error = await failureOf(changedUrl({ pathname: "/missing" }));

    expect(error).toMatchObject({
      code: "ERN_DB_UNAVAILABLE",
      message: expect.stringContaining('/missing"'),
    });
  });

  test("throws ERN_DB_UNAVAILABLE for what is not a URL, without repeating it", async () => {
    const error = await failureOf("user:of-nobody@host");

    expect(error).toMatchObject({
      code: "ERN_DB_UNAVAILABLE",
      message: "Cannot connect to PostgreSQL at the given URL: it does not begin with postgresql://",
    });
  });
});
