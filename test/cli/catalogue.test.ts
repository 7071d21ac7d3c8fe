import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONTRACT_VIEWS } from "../../src/catalogue-check/contract-columns.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";
import { createSampleDatabase } from "./sample-database.ts";

const VIEW_COUNT = CONTRACT_VIEWS.length;

describe("ddex-batch catalogue check", () => {
  let database: Database;
  beforeAll(async () => {
    database = await createSampleDatabase();
  });
  afterAll(() => database.close());

  test("exits with 3 and says what blocks which releases", async () => {
    const { exitCode, stdout } = await runCli(["catalogue", "check"], { database });

    expect(exitCode).toBe(3);
    expect(stdout).toContain(
      'CAT_VALUE_NOT_ALLOWED  value is no value of UseType_ERN in 1 row of ern_deal_term: "InteractiveStream"\n' +
        "  column  ern_deal_term.value\n" +
        "  blocks  1 release: 96-broken-use-type\n",
    );
    expect(stdout).toContain("2 errors, 0 warnings: 37 releases of schema catalogue");
  });

  test.each([["--format", "json"], ["--json"]])("prints one JSON object with %s", async (...words) => {
    const { stdout } = await runCli(["catalogue", "check", ...words], { database });

    expect(JSON.parse(stdout)).toMatchObject({
      catalogueSchema: "catalogue",
      releaseCount: 37,
      findings: [{ code: "CAT_REFERENCE_MISSING" }, { code: "CAT_VALUE_NOT_ALLOWED" }],
    });
  });

  test("exits with 2 for a schema that is not there", async () => {
    const { exitCode, stderr } = await runCli(["catalogue", "check", "--catalogue-schema", "nowhere"], {
      database,
    });

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Cannot check schema "nowhere"')]);
  });

  test("exits with 2 for an action that it does not know", async () => {
    const { exitCode, stderr } = await runCli(["catalogue", "clean"], { database });

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("catalogue knows check and views")]);
  });
});

describe("ddex-batch catalogue views", () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.pool.query(`
      create schema own;
      create view own.ern_release as select 7::bigint as release_id, '7' as row_id, 1 as export_priority;
      create view own.ern_genre as select 7::bigint as release_id, 'Release' as owner_type, 'Pop' as genre_text,
        'Pop' as genre_txet`);
  });
  afterAll(() => database.close());

  const views = (...words: readonly string[]): ReturnType<typeof runCli> =>
    runCli(["catalogue", "views", "--catalogue-schema", "made", ...words], { database });
  const genres = async (): Promise<unknown> =>
    (await database.pool.query("select release_id, genre_text, sub_genre, genre_txet from made.ern_genre"))
      .rows;

  test("prints the SQL of every view that is missing, and makes none", async () => {
    const { exitCode, stdout } = await views();

    const { rows } = await database.pool.query("select 1 from pg_namespace where nspname = 'made'");
    expect([exitCode, stdout.match(/^create view /gm)?.length, rows]).toEqual([0, VIEW_COUNT, []]);
  });

  test("makes empty views, which a check takes", async () => {
    const { stdout } = await views("--create");

    const check = await runCli(["catalogue", "check", "--catalogue-schema", "made", "--json"], { database });
    const result: { readonly findings: readonly { readonly code: string }[] } = JSON.parse(check.stdout);
    expect(stdout).toBe(`Made ${VIEW_COUNT} views in schema made\n`);
    expect([...new Set(result.findings.map(({ code }) => code))]).toEqual([
      "CAT_PARTY_MISSING",
      "CAT_RELEASE_NONE",
    ]);
  });

  test("makes its views anew over another schema's, null where that has no column", async () => {
    const { stdout } = await views("--over", "own", "--create");

    expect(stdout).toBe(`Made ${VIEW_COUNT} views in schema made\n`);
    expect(await genres()).toEqual([
      { release_id: "7", genre_text: "Pop", sub_genre: null, genre_txet: "Pop" },
    ]);
  });

  test("leaves views alone that it did not make", async () => {
    await database.pool.query("comment on view made.ern_genre is 'Ours'");

    const { stdout } = await views("--over", "own", "--create");

    expect(stdout).toBe(`Made ${VIEW_COUNT - 1} views in schema made\n`);
  });

  test.each([
    ["catalogue", "own"],
    ["own", "own"],
    ["made", "nowhere"],
  ])("exits with 2 for views in schema %s over %s", async (schema, over) => {
    const words = ["catalogue", "views", "--catalogue-schema", schema, "--over", over];

    const { exitCode, stderr } = await runCli(words, { database });

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("ERN_CONFIG_INVALID_OPTION")]);
  });
});
