import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { readReleaseRows, readReleases, type ReadRelease } from "../../src/db/release-reader.ts";
import type { ReleaseRow } from "../../src/db/release-statement.ts";
import { openDatabase } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import {
  createForeignCatalogue,
  insertReleases,
  insertRow,
  releaseIds,
} from "../support/foreign-catalogue.ts";
import { readAll } from "../support/read-all.ts";

const SCHEMA = "Label's own";
const MAX_RELEASE_BYTES = 1_000_000;

// Every test ends with a statement on each client of a pool of two: one that came back with an open cursor would block.
let database: Database;
beforeEach(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
  await createForeignCatalogue(database, SCHEMA);
});
afterEach(async () => {
  await Promise.all([1, 2, 3, 4].map(() => database.pool.query("select 1")));
  await database.close();
});

/** One row of the statement for each row of a view, so that a stream of many rows takes few releases. */
function readRows(ids: readonly string[], signal?: AbortSignal): AsyncGenerator<readonly ReleaseRow[]> {
  const options = {
    catalogueSchema: SCHEMA,
    releaseIds: ids,
    maxReleaseBytes: MAX_RELEASE_BYTES,
    fetchSize: 10,
    ...(signal !== undefined && { signal }),
  };
  return readReleaseRows(database, options, "apart");
}

async function readAllReleases(ids: readonly string[]): Promise<readonly object[]> {
  const releases = await readAll(
    readReleases(database, { catalogueSchema: SCHEMA, releaseIds: ids, maxReleaseBytes: MAX_RELEASE_BYTES }),
  );
  return releases.map((read) => ({
    releaseId: read.releaseId,
    ...(read.isTooLarge ? { isTooLarge: true } : read.assemble()),
  }));
}

/** A string_agg that fails as PostgreSQL's own does at 1 GB, as soon as one text is added to another. */
const LIMITED_STRING_AGG = `
  create schema limited;
  create function limited.add(state text, value text, separator text) returns text language plpgsql as $$
  begin
    if state is not null then raise exception 'out of memory' using errcode = 'program_limit_exceeded'; end if;
    return value;
  end $$;
  create aggregate limited.string_agg(text, text) (sfunc = limited.add, stype = text);
  do $$ begin execute format('alter database %I set search_path = limited, pg_catalog', current_database()); end $$`;

async function terminateReader(): Promise<void> {
  await database.pool.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query like '%octet_length(rows.cells)%'`);
}

async function untilReaderRuns(): Promise<void> {
  const text = `
    select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;
  while ((await database.pool.query(text)).rowCount === 0) await delay(20);
}

describe("readReleaseRows()", () => {
  test("reads nothing and asks nothing for no release", async () => {
    expect(await readAll(readRows([]))).toEqual([]);
  });

  test("reads nothing of a release that is not there", async () => {
    expect(await readAll(readRows(["missing"]))).toEqual([]);
  });

  test("reads every row of the given releases, in the order of the ids, once", async () => {
    await insertReleases(database, SCHEMA, { count: 20, titles: 4 });

    const rows = (await readAll(readRows(["r0003", "r0001", "r0003"]))).flat();

    expect(rows.map((row) => row[0])).toEqual([...Array(5).fill("r0003"), ...Array(5).fill("r0001")]);
  });

  test("gives the client back when the consumer stops early", async () => {
    await insertReleases(database, SCHEMA, { count: 50, titles: 20 });

    for await (const chunk of readRows(releaseIds(50))) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }

    expect(database.pool.totalCount).toBe(database.pool.idleCount);
  });

  test("holds no more rows for a slow consumer than two round trips", async () => {
    await insertReleases(database, SCHEMA, { count: 20, titles: 20 });
    const sizes: number[] = [];

    for await (const chunk of readRows(releaseIds(20))) {
      sizes.push(chunk.length);
      await delay(2);
    }

    expect(Math.max(...sizes)).toBeLessThanOrEqual(20);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(20 * 21);
  });

  test("does not run into statement_timeout while the consumer pauses", async () => {
    await insertReleases(database, SCHEMA, { count: 20, titles: 20 });
    await database.pool.query("set statement_timeout = 100");
    let count = 0;

    for await (const chunk of readRows(releaseIds(20))) {
      if (count === 0) await delay(300);
      count += chunk.length;
    }

    expect(count).toBe(20 * 21);
  });

  test("throws ERN_DB_CONTRACT with the missing column, and the next query works", async () => {
    await database.pool.query(`alter table "${SCHEMA}".ern_title drop column title_text`);

    const attempt = readAll(readRows(["r0001"]));

    await expect(attempt).rejects.toMatchObject({
      code: "ERN_DB_CONTRACT",
      message: expect.stringContaining("title_text"),
    });
  });

  test("throws ERN_DB_QUERY when a row fails half way, and the next query works", async () => {
    await insertReleases(database, SCHEMA, { count: 20, titles: 20 });
    await database.pool.query(`
      alter table "${SCHEMA}".ern_genre rename to genre;
      create view "${SCHEMA}".ern_genre as
        select release_id, owner_type, owner_id, row_id, 1 / (sequence - 1) as sequence, source_table, source_key,
          genre_text, sub_genre, genre_category, sub_genre_category, language_and_script_code,
          applicable_territory_code, is_default, ern
        from "${SCHEMA}".genre`);
    await insertRow(database, SCHEMA, "genre", { release_id: "r0010", row_id: "1", sequence: 1 });

    const attempt = readAll(readRows(releaseIds(20)));

    await expect(attempt).rejects.toMatchObject({ code: "ERN_DB_QUERY", cause: { code: "22012" } });
  });

  test("rejects with the signal's reason when it is aborted, and the next query works", async () => {
    await insertReleases(database, SCHEMA, { count: 50, titles: 20 });
    const controller = new AbortController();
    const rows = readRows(releaseIds(50), controller.signal);
    await rows.next();

    controller.abort();

    await expect(readAll(rows)).rejects.toMatchObject({ name: "AbortError" });
  });

  test("does not start when it is aborted already", async () => {
    await expect(readAll(readRows(["r0001"], AbortSignal.abort()))).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  test("throws ERN_DB_CONNECTION_LOST when its backend is killed between two chunks", async () => {
    await insertReleases(database, SCHEMA, { count: 100, titles: 50 });
    const rows = readRows(releaseIds(100));
    await rows.next();

    await terminateReader();

    await expect(readAll(rows)).rejects.toMatchObject({ code: "ERN_DB_CONNECTION_LOST" });
  });

  test("throws ERN_DB_CONNECTION_LOST when its backend is killed while it waits for rows", async () => {
    await database.pool.query(`
      alter table "${SCHEMA}".ern_genre rename to genre;
      create view "${SCHEMA}".ern_genre as select * from "${SCHEMA}".genre where pg_sleep(30) is not null`);
    await insertRow(database, SCHEMA, "genre", { release_id: "r0001", row_id: "1" });
    const attempt = readAll(readRows(["r0001"]));
    const settled = Promise.allSettled([attempt]);
    await untilReaderRuns();

    await terminateReader();

    expect(await settled).toMatchObject([{ reason: { code: "ERN_DB_CONNECTION_LOST" } }]);
  });
});

describe("readReleases()", () => {
  test("yields one release after the other, each with what hangs on it", async () => {
    await insertReleases(database, SCHEMA, { count: 2, titles: 2 });

    const releases = await readAllReleases(["r0002", "r0001"]);

    expect(releases).toMatchObject([
      { releaseId: "r0002", isComplete: true },
      { releaseId: "r0001", release: { titles: [{ titleText: "Title 1" }, {}] } },
    ]);
  });

  test("leaves out a release that has vanished", async () => {
    await insertReleases(database, SCHEMA, { count: 3, titles: 1 });
    await database.pool.query(`
      delete from "${SCHEMA}".ern_release where release_id = 'r0002';
      delete from "${SCHEMA}".ern_title where release_id = 'r0002'`);

    const releases = await readAllReleases(releaseIds(3));

    expect(releases).toMatchObject([{ releaseId: "r0001" }, { releaseId: "r0003" }]);
  });

  test("keeps row ids above 2^53 apart", async () => {
    await database.pool.query(`
      alter table "${SCHEMA}".ern_party alter column row_id type bigint using row_id::bigint`);
    await insertReleases(database, SCHEMA, { count: 1, titles: 0 });
    for (const id of ["9007199254740992", "9007199254740993"]) {
      const cells = { release_id: "r0001", owner_type: "Release", owner_id: "r0001", row_id: id };
      await insertRow(database, SCHEMA, "ern_party", cells);
    }

    const releases = await readAllReleases(["r0001"]);

    expect(releases).toMatchObject([
      { release: { parties: [{ id: "9007199254740992" }, { id: "9007199254740993" }] } },
    ]);
  });

  test("sees one state of a release while another connection changes all of it between two fetches", async () => {
    await insertReleases(database, SCHEMA, { count: 1, titles: 0 });
    await database.pool.query(`
      insert into "${SCHEMA}".ern_title (release_id, row_id, title_text)
        select 'r0001', i::text, 'before' from generate_series(1, 50) i;
      insert into "${SCHEMA}".ern_genre (release_id, row_id, genre_text)
        select 'r0001', i::text, 'before' from generate_series(1, 50) i`);
    const seen = new Map<string, number>();

    for await (const chunk of readRows(["r0001"])) {
      for (const [, cells] of chunk) {
        for (const [state] of cells?.matchAll(/before|after/g) ?? [])
          seen.set(state, (seen.get(state) ?? 0) + 1);
      }
      await database.pool.query(`
        update "${SCHEMA}".ern_title set title_text = 'after';
        update "${SCHEMA}".ern_genre set genre_text = 'after';
        delete from "${SCHEMA}".ern_title where row_id > '3'`);
    }

    expect(Object.fromEntries(seen)).toEqual({ before: 100 });
  });

  test("reads every release of a page where the rows of one go beyond PostgreSQL's limits together", async () => {
    await insertReleases(database, SCHEMA, { count: 3, titles: 2 });
    await database.pool.query(LIMITED_STRING_AGG);
    const limited = await openDatabase({ url: database.url, maxConnections: 2 });

    const options = {
      catalogueSchema: SCHEMA,
      releaseIds: releaseIds(3),
      maxReleaseBytes: MAX_RELEASE_BYTES,
    };
    let read: readonly ReadRelease[];
    try {
      read = await readAll(readReleases(limited, options));
    } finally {
      await limited.close();
    }

    const releases = read.map((release) => (release.isTooLarge ? {} : release.assemble()));
    expect(releases).toMatchObject([{ isComplete: true }, { isComplete: true }, { isComplete: true }]);
  });

  test("reports the size of a release that is too large, and reads its neighbours", async () => {
    await insertReleases(database, SCHEMA, { count: 3, titles: 2 });
    const cells = { release_id: "r0002", owner_type: "Release", row_id: "x", title_text: "x".repeat(2_000) };
    await insertRow(database, SCHEMA, "ern_title", cells);

    const releases = await readAll(
      readReleases(database, {
        catalogueSchema: SCHEMA,
        releaseIds: releaseIds(3),
        maxReleaseBytes: 1_500,
      }),
    );

    expect(releases.map((release) => release.isTooLarge)).toEqual([false, true, false]);
    expect(releases[1]?.bytes).toBeGreaterThan(2_000);
  });
});
