import { array, assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { readList } from "../../src/db/read-list.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase({ isMigrated: false });
});
afterAll(() => database.close());

async function textOf(value: unknown, cast: string): Promise<string> {
  const { rows } = await database.pool.query<{ text: string }>(`select ($1::${cast})::text as text`, [value]);
  return rows[0]?.text ?? "";
}

describe("readList()", () => {
  test("reads whatever PostgreSQL writes for an array of texts", async () => {
    const item = oneof(
      constantFrom("", "NULL", "null", "{}", "a,b", '"', "\\", "\\\\n", " a ", "line\nbreak", "[1:2]="),
      string({ unit: "grapheme" }).filter((text) => !text.includes("\0") && text.isWellFormed()),
    );
    await assert(
      asyncProperty(array(item), async (list) => {
        expect(readList(await textOf(list, "text[]"))).toEqual(list);
      }),
    );
  });

  test("reads a JSON array of strings", async () => {
    expect(readList(await textOf('["a","b\\"c"]', "jsonb"))).toEqual(["a", 'b"c']);
  });

  test("reads an array that does not start at 1", async () => {
    expect(readList(await textOf("[3:4]={a,b}", "text[]"))).toEqual(["a", "b"]);
  });

  test.for([
    ["an array with a null", "{a,NULL}", "text[]"],
    ["an array of arrays", "{{a},{b}}", "text[]"],
    ["an array of arrays with bounds", "[0:1][0:0]={{a},{b}}", "text[]"],
    ["a JSON array of numbers", "[1]", "jsonb"],
    ["a JSON object", '{"a": 1}', "jsonb"],
    ["a text", "a", "text"],
    ["a text that begins as a list does", "[a", "text"],
    ["a text that begins as an array does", "{a", "text"],
  ] as const)("refuses %s", async ([, value, cast]) => {
    expect(readList(await textOf(value, cast))).toBeUndefined();
  });
});
