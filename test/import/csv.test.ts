import { describe, expect, test } from "vitest";
import { readCsvRows } from "../../src/import/csv.ts";
import { temporaryFile } from "./temporary-file.ts";

describe("readCsvRows()", () => {
  test("reads cells by the names of the header, with quotes, line breaks and blank lines", async () => {
    const csv = 'id,title\r\n1,"Say ""Cell"", twice"\r\n\r\n2,"two\nlines"\r\n';

    expect(await rowsOf(csv)).toEqual([
      { id: "1", title: 'Say "Cell", twice' },
      { id: "2", title: "two\nlines" },
    ]);
  });

  test("takes a byte order mark for none of the header", async () => {
    expect(await rowsOf("\uFEFFid\n1\n")).toEqual([{ id: "1" }]);
  });

  test("keeps a letter whole that lies across two pieces of the file", async () => {
    const rows = await rowsOf(`id\n${"é\n".repeat(60_000)}`);

    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(["é"]));
  });

  test("reads another delimiter", async () => {
    expect(await rowsOf("id;title\n1;a,b\n", ";")).toEqual([{ id: "1", title: "a,b" }]);
  });

  test.each([
    [
      "a row that is too short",
      "id,title\n1,a\n2\n",
      "line 3: a row has more or fewer cells than the header",
    ],
    ["a row that is too long", "id,title\n1,a,b\n", "line 2: a row has more or fewer cells than the header"],
    ["a quote that is not closed", 'id,title\n1,"a\n', "a quote is not closed"],
    ["a quote within a cell", 'id,title\n1,"a"b\n', "a quote closes within a cell"],
    ["a quote that takes in all that follows", `id\n"${"x".repeat(2_000_000)}`, "a row is larger than 1 MB"],
    ["a column that is there twice", "id,id\n1,2\n", 'its header has the column "id" twice'],
    ["no header", "", "it has no header"],
  ])("rejects %s", async (_fault, content, reason) => {
    await expect(rowsOf(content)).rejects.toMatchObject({
      code: "ERN_LOAD_INVALID_FILE",
      message: expect.stringContaining(reason),
    });
  });

  test.each([
    ["UTF-16 with a mark", Buffer.from("\uFEFFid\n1\n", "utf16le"), "it is UTF-16, not UTF-8"],
    ["UTF-16 without a mark", Buffer.from("id\n1\n", "utf16le"), "it is UTF-16, not UTF-8"],
    ["Latin-1", Buffer.from("id\né\n", "latin1"), "it is not UTF-8"],
    ["a file that is cut within a letter", Buffer.from("id\né").subarray(0, 4), "it is not UTF-8"],
  ])("rejects %s", async (_fault, content, reason) => {
    await expect(rowsOf(content)).rejects.toMatchObject({
      code: "ERN_LOAD_NOT_UTF8",
      message: expect.stringContaining(reason),
    });
  });

  test("rejects a file that is not there", async () => {
    await expect(read("/nowhere/at/all.csv")).rejects.toMatchObject({ code: "ERN_LOAD_INVALID_FILE" });
  });
});

async function rowsOf(
  content: string | Uint8Array,
  delimiter?: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  return read(await temporaryFile("rows.csv", content), delimiter);
}

async function read(file: string, delimiter?: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const rows: Readonly<Record<string, string>>[] = [];
  for await (const row of readCsvRows(file, { delimiter })) rows.push(row);
  return rows;
}
