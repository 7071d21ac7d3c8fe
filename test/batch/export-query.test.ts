import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue, type ExportCatalogueOptions } from "../../src/batch/export-catalogue.ts";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import type { ReleaseError } from "../../src/batch/release-error.ts";
import type { Database } from "../../src/db/connect.ts";
import { findDocument } from "../../src/db/document-store.ts";
import { readCsvRows } from "../../src/import/csv.ts";
import { queryOfRows } from "../../src/import/rows/query-of-rows.ts";
import type { RowMapping } from "../../src/import/rows/row-mapping.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";
import { MAPPING } from "../import/rows/demonstration-rows.ts";

const EXAMPLE = join(findPackageRoot(), "examples", "rows");
const PARTIES = {
  sender: { dpid: "PADPIDA2099010101X" },
  recipient: { dpid: "PADPIDA2099010102V" },
  messageControlType: "TestMessage",
} as const;
/** Rows for the mapping of the tests; release ids are numbers, which do not sort like texts. */
const ROWS = `
  select release_id, 'Cells' as title, 'The Example Band' as artist, 'Demonstration Records' as label, 2024 as year,
    'ZZDEM24' || lpad((release_id * 10 + number)::text, 5, '0') as isrc, 'Row ' || number as track, null as version,
    187000::numeric as ms, null as disc, number
  from generate_series(1, 12) release_id cross join generate_series(2, 1, -1) number`;

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("exportCatalogue() of a query", () => {
  test("exports the releases of a SELECT, page by page, in the order of their ids", async () => {
    const progress: number[] = [];

    const summary = await exportRows(`${ROWS};\n`, {
      pageSize: 5,
      concurrency: 1,
      onProgress: ({ processed }) => progress.push(processed),
    });

    expect(summary).toMatchObject({ status: "COMPLETED", documentCount: 12, failedCount: 0 });
    expect(progress.at(-1)).toBe(12);
    expect(await exportedIds()).toEqual(Array.from({ length: 12 }, (_each, index) => String(index + 1)));
  });

  test("orders the tracks of a release by their number", async () => {
    await exportRows(ROWS);

    const { xml } = await findDocument(database, "1");
    expect(xml.indexOf("Row 1<")).toBeLessThan(xml.indexOf("Row 2<"));
  });

  test("gives the same bytes for the same rows", async () => {
    await exportRows(ROWS, { now: new Date("2026-01-01T00:00:00Z") });
    const first = await findDocument(database, "7");

    await exportRows(`select * from (${ROWS}) r order by random()`, {
      now: new Date("2026-01-02T00:00:00Z"),
    });

    const second = await findDocument(database, "7");
    expect(withoutHeader(second.xml)).toBe(withoutHeader(first.xml));
  });

  test("exports only the releases that are named, and says where one is not there", async () => {
    const summary = await exportRows(ROWS, { releaseIds: ["3", "11"] });

    expect(summary.documentCount).toBe(2);
    await expect(exportRows(ROWS, { releaseIds: ["3", "99"] })).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
      message: expect.stringContaining('no Release "99"'),
    });
  });

  test("records what is wrong with a cell, and exports the neighbours", async () => {
    const errors: ReleaseError[] = [];
    const text = `select * from (${ROWS.replace("187000::numeric", "case release_id when 4 then 'abc' else '1000' end")}) r`;

    const summary = await exportRows(text, { onError: (error) => errors.push(error) });

    expect(summary).toMatchObject({ documentCount: 11, failedCount: 1 });
    expect(errors[0]).toMatchObject({
      id: "4",
      code: "ERN_DATA_CELL_UNREADABLE",
      source: { table: "query release_id=4", key: "row=1", column: "ms" },
    });
  });

  test("keeps every digit of a number", async () => {
    const text = ROWS.replace("'Cells' as title", "12345678901234567890.10 as title");

    await exportRows(text, { releaseIds: ["1"] });

    expect((await findDocument(database, "1")).xml).toContain("12345678901234567890.10");
  });

  test.each([
    ["several statements", `${ROWS}; select 1`, "syntax error"],
    [
      "a way out of the brackets",
      "select 1 as a) q; drop table catalogue.release; select * from (select 1 as a",
      "multiple commands",
    ],
    ["a statement that writes", "delete from catalogue.release returning *", "syntax error"],
    ["a function that writes", `select nextval('s') as n, r.* from (${ROWS}) r`, "read-only"],
    ["a column twice", `select 1 as ms, r.* from (${ROWS}) r`, 'it has the column "ms" twice'],
    [
      "a row without release id",
      ROWS.replace("select release_id,", "select nullif(release_id, 3) as release_id,"),
      "a row without",
    ],
    ["nothing", "", "syntax error"],
  ])("rejects %s", async (_fault, text, reason) => {
    await database.pool.query("create sequence s");

    await expect(exportRows(text)).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
      message: expect.stringContaining(reason),
    });
  });

  test("rejects a query that lacks a column of the mapping", async () => {
    await expect(exportRows(`select release_id, title from (${ROWS}) r`)).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_MAPPING",
      message: expect.stringMatching(/the query has no column "artist", .*; it has "release_id", "title"$/),
    });
  });

  test("exports the example: the rows of the CSV file as a table of one's own", async () => {
    const mapping: RowMapping = JSON.parse(await readFile(join(EXAMPLE, "mapping.json"), "utf8"));
    const text = await readFile(join(EXAMPLE, "tracks.sql"), "utf8");
    await createLabelTracks();

    const summary = await exportCatalogue(database, {
      query: queryOfRows(text, mapping),
      parties: mapping.message,
    });

    expect(summary).toMatchObject({ documentCount: 3, failedCount: 0 });
  });
});

async function exportRows(text: string, options: ExportCatalogueOptions = {}): Promise<ExportSummary> {
  return exportCatalogue(database, { query: queryOfRows(text, MAPPING), parties: PARTIES, ...options });
}

function withoutHeader(xml: string): string {
  return xml.slice(xml.indexOf("<PartyList>"));
}

async function exportedIds(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ releaseId: string }>(
    `select release_id as "releaseId" from export.document order by id`,
  );
  return rows.map(({ releaseId }) => releaseId);
}

/** A label's own table: dates, numbers and texts in types of their own. */
async function createLabelTracks(): Promise<void> {
  await database.pool.query(`
    create table label_tracks (
      release_no text, release_type text, barcode text, release_title text, release_artist text, label text, p_year int,
      advisory text, genre text, released_on date, territories text, disc int, track_no int, isrc text, track_title text,
      version text, track_artist text, main_artists text, isnis text, featuring text, writers text, length text,
      explicit text)`);
  for await (const row of readCsvRows(join(EXAMPLE, "tracks.csv"))) {
    const { "Cover file": _cover, Released: released = "", ...rest } = row;
    const values = Object.values({ ...rest }).map((cell) => (cell === "" ? null : cell));
    const date = released.split("/").toReversed().join("-");
    const at = Object.keys(row).indexOf("Released");
    const cells = [...values.slice(0, at), date, ...values.slice(at)];
    const marks = cells.map((_cell, index) => `$${index + 1}`).join(", ");
    await database.pool.query(`insert into label_tracks values (${marks})`, cells);
  }
}
