import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ChangedReleases, findChangedReleases } from "../../src/db/changed-releases.ts";
import type { Database } from "../../src/db/connect.ts";
import { completeRun, QUESTION } from "../support/completed-run.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
});
afterEach(() => database.close());

const question = { catalogueSchema: "label" };

function findChanges(): Promise<ChangedReleases> {
  return database.kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((transaction) => findChangedReleases(transaction, { ...QUESTION, ...question }));
}

describe("a catalogue of one's own", () => {
  beforeEach(() =>
    database.pool.query(`
      create table artist (id bigint primary key, name text);
      create table artist_alias (id bigint primary key, artist_id bigint references artist, name text);
      create table album (id bigint primary key, title text);
      create table track (album_id bigint references album, place integer, artist_id bigint, primary key (album_id, place));
      insert into artist select n, 'Artist' from generate_series(1, 3) n;
      insert into artist_alias select n, n, 'Alias' from generate_series(1, 3) n;
      insert into album select n, 'Album' from generate_series(1, 6) n;
      insert into track select n, 1, 1 + n % 3 from generate_series(1, 6) n;
      create schema label;
      create view label.ern_release as select id as release_id from album;
      insert into export.change_path (catalogue_schema, table_name, role, column_name, target_table) values
        ('label', 'public.album', 'release', 'id', null),
        ('label', 'public.track', 'release', 'album_id', null),
        ('label', 'public.track', 'use', 'artist_id', 'public.artist'),
        ('label', 'public.artist', 'root', 'id', 'public.artist'),
        ('label', 'public.artist_alias', 'part', 'artist_id', 'public.artist')`),
  );

  test("is looked at whole as long as it has no triggers", async () => {
    await completeRun(database.kysely, question);

    expect(await findChanges()).toMatchObject({
      fullPlanReason: "not tracked",
      releaseIds: undefined,
    });
  });

  test("goes by changes along the ways that it declares", async () => {
    await database.pool.query("select export.track_changes('label')");
    await completeRun(database.kysely, question);
    await database.pool.query("update artist_alias set name = 'Another alias' where id = 2");
    await database.pool.query("insert into album values (7, 'New')");

    const { releaseIds } = await findChanges();
    expect(releaseIds?.toSorted()).toEqual(["1", "4", "7"]);
  });

  test("is looked at whole once its triggers are off again", async () => {
    await database.pool.query("select export.track_changes('label')");
    await completeRun(database.kysely, question);
    await database.pool.query("select export.untrack_changes('label')");

    expect(await findChanges()).toMatchObject({ fullPlanReason: "not tracked" });
  });
});
