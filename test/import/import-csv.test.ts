import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { streamReleases } from "../../src/batch/stream-releases.ts";
import { MessageParties } from "../../src/catalogue/party.ts";
import type { Database } from "../../src/db/connect.ts";
import type { RecordedError } from "../../src/db/error-rows.ts";
import { importCsv } from "../../src/import/import-csv.ts";
import type { RowMapping } from "../../src/import/rows/row-mapping.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";
import { temporaryFile } from "./temporary-file.ts";

const EXAMPLE = join(findPackageRoot(), "examples", "rows");

let database: Database;
let csv: string;
let mapping: RowMapping;
beforeEach(async () => {
  database = await createTestDatabase();
  csv = await readFile(join(EXAMPLE, "tracks.csv"), "utf8");
  mapping = JSON.parse(await readFile(join(EXAMPLE, "mapping.json"), "utf8"));
});
afterEach(() => database.close());

describe("importCsv()", () => {
  test("writes releases whose messages are valid", async () => {
    const counts = await importCsv(database, join(EXAMPLE, "tracks.csv"), mapping);

    const message = MessageParties.parse(mapping.message);
    const { success, errors } = await buildBatch(streamReleases(database), { message });
    expect(counts).toEqual({ writtenCount: 3, refusedCount: 0 });
    expect(errors).toEqual([]);
    expect(success.map(({ id, validated }) => [id, validated])).toEqual([
      ["DEMO-001", true],
      ["DEMO-002", true],
      ["DEMO-003", true],
    ]);
  });

  test("writes a recording that two releases name once", async () => {
    await importCsv(database, join(EXAMPLE, "tracks.csv"), mapping);

    const { rows } = await database.pool.query("select id from catalogue.sound_recording order by id");
    expect(rows.map(({ id }) => String(id).slice(-1))).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  test("refuses a release with a cell that cannot be read, and writes its neighbours", async () => {
    const errors: RecordedError[] = [];
    const file = await temporaryFile("tracks.csv", csv.replace("4:12.5", "long"));

    const counts = await importCsv(database, file, mapping, { onError: (error) => errors.push(error) });

    expect(counts).toEqual({ writtenCount: 2, refusedCount: 1 });
    expect(errors).toMatchObject([
      {
        stage: "load",
        releaseId: "DEMO-001",
        finding: {
          code: "ERN_DATA_CELL_UNREADABLE",
          value: "long",
          source: { table: file, key: "row=3", column: "Length" },
        },
      },
    ]);
    expect(await releaseIds()).toEqual(["DEMO-002", "DEMO-003"]);
  });

  test.each([
    ["another delimiter", (text: string) => text.replaceAll(",", ";"), 'the delimiter seems to be ";"'],
    ["a missing column", (text: string) => text.replace("ISRC", "Code"), 'the rows have no column "ISRC"'],
    [
      "a torn row in the middle",
      (text: string) => text.replace(/,no\n(DEMO-003)/, "\n$1"),
      "line 6: a row has",
    ],
    ["a cut file", (text: string) => text.slice(0, -20), "a row has more or fewer cells"],
    ["rows apart", (text: string) => `${text}${text.split("\n")[1]}\n`, "do not stand together"],
  ])("writes nothing of a file with %s", async (_fault, tear, reason) => {
    const file = await temporaryFile("tracks.csv", tear(csv));

    const importing = importCsv(database, file, mapping);

    await expect(importing).rejects.toThrow(reason);
    expect(await releaseIds()).toEqual([]);
  });
});

async function releaseIds(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ id: string }>("select id from catalogue.release order by id");
  return rows.map(({ id }) => id);
}
