import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { readCsvRows } from "../../src/import/csv.ts";
import { CellFormat } from "../../src/import/rows/cell.ts";
import { releasesFromRows } from "../../src/import/rows/releases-from-rows.ts";
import type { RowMapping } from "../../src/import/rows/row-mapping.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { temporaryFile } from "../import/temporary-file.ts";

const PAGE = readFileSync(join(findPackageRoot(), "docs", "import-rows.md"), "utf8");

describe("docs/import-rows.md", () => {
  test("has a mapping that makes a valid message of its rows", async () => {
    const mapping: RowMapping = JSON.parse(blockOf("json mapping"));
    const file = await temporaryFile("rows.csv", blockOf("csv rows"));

    const { success, errors } = await buildBatch(releasesFromRows(readCsvRows(file), mapping));

    expect(errors).toEqual([]);
    expect(success).toMatchObject([{ id: "77", profile: "Audio", validated: true }]);
    expect(success[0]?.xml).toContain("<FullName>Ana Sample</FullName>");
  });

  test("names every format of a cell", () => {
    expect(CellFormat.options.filter((format) => !PAGE.includes(`\`${format}\``))).toEqual([]);
  });
});

function blockOf(language: string): string {
  const block = PAGE.split(`\`\`\`${language}\n`)[1]?.split("```")[0];
  if (block === undefined) throw new Error(`The page has no block "${language}"`);
  return block;
}
