import { afterEach, describe, expect, test } from "vitest";
import { copyCatalogue } from "../../bench/copy-catalogue.ts";
import { copyTextOf } from "../../bench/copy-text.ts";
import type { CatalogueRelease } from "../../src/catalogue.ts";
import { findChangedReleases } from "../../src/db/changed-releases.ts";
import type { Database } from "../../src/db/connect.ts";
import { readReleases } from "../../src/db/release-reader.ts";
import { generateCatalogue } from "../../src/sample/generate-catalogue.ts";
import { completeRun, QUESTION } from "../support/completed-run.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const opened: Database[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

async function open(): Promise<Database> {
  const database = await createTestDatabase();
  opened.push(database);
  return database;
}

const RELEASES = 20;

describe("copyCatalogue()", () => {
  test("writes the releases that loading writes", async () => {
    const [copied, loaded] = await Promise.all([open(), open()]);
    await loadGenerated(loaded, RELEASES, "realistic");

    await copyCatalogue(copied, generateCatalogue({ releases: RELEASES, seed: 1 }), { chunkSize: 7 });

    const expected = await readAll(loaded);
    expect(expected).toHaveLength(RELEASES);
    expect(await readAll(copied)).toEqual(expected);
  });

  test("leaves a catalogue that is loaded, indexed and tracked like any other", async () => {
    const [copied, loaded] = await Promise.all([open(), open()]);
    await completeRun(copied.kysely);
    await copyCatalogue(copied, generateCatalogue({ releases: 5, seed: 1 }));

    await loadGenerated(copied, 10, "realistic");

    expect(await readIndexes(copied)).toEqual(await readIndexes(loaded));
    const { fullPlanReason } = await copied.kysely
      .transaction()
      .execute((transaction) => findChangedReleases(transaction, QUESTION));
    expect(fullPlanReason).toBeDefined();
    expect((await readAll(copied, 10)).length).toBe(10);
  });
});

describe("copyTextOf()", () => {
  test("escapes what COPY takes for its own", () => {
    const rows = [{ a: "tab\there", b: "back\\slash" }, { b: "line\r\nbreak" }];

    const { columns, text } = copyTextOf(rows, new Map());

    expect(columns).toEqual(["a", "b"]);
    expect(text).toBe("tab\\there\tback\\\\slash\n\\N\tline\\r\\nbreak\n");
  });

  test("writes arrays and JSON in PostgreSQL's notation", () => {
    const kinds = new Map([
      ["a", "array" as const],
      ["b", "json" as const],
    ]);

    const { text } = copyTextOf([{ a: ['say "x"', null], b: { c: ["d"] } }], kinds);

    expect(text).toBe('{"say \\\\"x\\\\"",null}\t{"c":["d"]}\n');
  });
});

async function readAll(database: Database, count = RELEASES): Promise<readonly CatalogueRelease[]> {
  const releases: CatalogueRelease[] = [];
  const reading = readReleases(database, {
    catalogueSchema: "catalogue",
    releaseIds: Array.from({ length: count }, (_, index) => generatedId(index)),
    maxReleaseBytes: Number.MAX_SAFE_INTEGER,
  });
  for await (const read of reading) {
    const assembled = read.isTooLarge ? undefined : read.assemble();
    if (assembled?.isComplete === true) releases.push(assembled.release);
  }
  return releases;
}

async function readIndexes(database: Database): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ indexdef: string }>(
    "select indexdef from pg_indexes where schemaname = 'catalogue' order by indexdef",
  );
  return rows.map(({ indexdef }) => indexdef);
}
