import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { LEADING_COLUMNS, RECORD_VIEWS, recordColumns, type RecordView } from "../../src/catalogue/views.ts";
import { writeCatalogueReleases } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { readRelease, readView, type ViewRow } from "./read-views.ts";
import { makeSampleRelease } from "./sample-release.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  await writeCatalogueReleases(database.kysely, [makeSampleRelease("one"), makeSampleRelease("two")]);
});
afterAll(async () => {
  await database.close();
});

const columnsOf = async (view: string): Promise<readonly (readonly [string, string])[]> => {
  const { rows } = await database.pool.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 order by attnum`,
    [`catalogue.${view}`],
  );
  return rows.map(({ name, type }) => [name, type]);
};

const typeOf = (property: string, field: unknown): string => {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault)
    return typeOf(property, field.def.innerType);
  if (field instanceof z.ZodArray) return "text[]";
  if (field instanceof z.ZodRecord) return "jsonb";
  if (field instanceof z.ZodBoolean) return "boolean";
  if (field instanceof z.ZodNumber) return property === "fileSizeBytes" ? "bigint" : "integer";
  return "text";
};

const contractColumns = (view: RecordView): readonly (readonly [string, string])[] => {
  const columns = recordColumns(view);
  return [
    ...LEADING_COLUMNS.map((name): [string, string] => [name, name === "sequence" ? "integer" : "text"]),
    ...Object.entries(view.fields).map(([property, field], index): [string, string] => [
      columns[index] ?? "",
      typeOf(property, field),
    ]),
    ...(view.view === "ern_release"
      ? ([
          ["export_priority", "smallint"],
          ["estimated_bytes", "bigint"],
        ] as const)
      : []),
  ];
};

/** The row that a source names, which must be exactly one. */
const readSource = async ({
  source_table: table,
  source_key: key,
}: ViewRow): Promise<Record<string, unknown>> => {
  const where = String(key)
    .replaceAll(/(\w+)=([^,]+)/g, "$1::text = '$2'")
    .replaceAll(",", " and ");
  const { rows } = await database.pool.query<{ source: Record<string, unknown> }>(
    `select to_jsonb(t) as source from ${table} t where ${where}`,
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.source ?? {};
};

describe("views of schema catalogue", () => {
  it.each(RECORD_VIEWS)("$view has exactly the columns of the contract", async (view) => {
    const columns = await columnsOf(view.view);

    expect(columns).toEqual(contractColumns(view));
  });

  it("are those of the contract and the messaging parties", async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      String.raw`select viewname as name from pg_views where schemaname = 'catalogue' and viewname like 'ern\_%'`,
    );

    const expected = [...RECORD_VIEWS.map(({ view }) => view), "ern_messaging_party"];
    expect(rows.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
  });

  it.each(RECORD_VIEWS)("$view names each row once within a release", async ({ view }) => {
    const rows = await readView(database.pool, view, "one");

    expect(rows).not.toHaveLength(0);
    expect(new Set(rows.map((row) => row.row_id)).size).toBe(rows.length);
  });

  it.each(RECORD_VIEWS)("$view hangs its rows on rows of its owners' views", async ({ view, owners }) => {
    const rows = await readView(database.pool, view, "one");

    for (const kind of new Set(rows.map((row) => row.owner_type))) {
      if (kind === null) continue;
      const owner = RECORD_VIEWS.find((candidate) => candidate.kind === kind);
      const ids = (await readView(database.pool, owner?.view ?? "", "one")).map((row) => row.row_id);
      const named = rows.filter((row) => row.owner_type === kind).map((row) => row.owner_id);
      expect(ids).toEqual(expect.arrayContaining(named));
    }
    expect(new Set(rows.map((row) => row.owner_type))).toEqual(
      new Set(owners.length === 0 ? [null] : owners),
    );
  });

  it.each(RECORD_VIEWS)("$view names as its source the row that holds its columns", async (view) => {
    const rows = await readView(database.pool, view.view, "one");

    for (const row of rows) {
      const source = await readSource(row);
      const columns = recordColumns(view).filter(
        (column) => typeof source[column] === typeof row[column] && !column.endsWith("_date_time"),
      );
      expect(columns.map((column) => row[column])).toEqual(columns.map((column) => source[column]));
    }
  });

  it("show two releases alike that share everything", async () => {
    const one = await readRelease(database.pool, "one");
    const two = await readRelease(database.pool, "two");

    expect(two).toEqual({ ...one, releaseId: "two" });
  });

  it("give a date that never comes as the text that no message may hold", async () => {
    await database.pool.query(
      "update catalogue.deal_period set end_date = 'infinity', end_date_time = 'infinity'",
    );

    const [period] = await readView(database.pool, "ern_deal_period", "one");

    expect(period?.["end_date"]).toBe("infinity");
    expect(period?.["end_date_time"]).toMatch(/^infinity/);
  });

  it("name the link as the source of a work that is not there", async () => {
    await database.pool.query(
      "update catalogue.sound_recording_work set work_id = 'nothing' where sequence = 1",
    );

    const [work] = await readView(database.pool, "ern_work_id", "one");

    expect(work?.source_table).toBe("catalogue.sound_recording_work");
  });
});
