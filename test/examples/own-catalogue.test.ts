import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  exportOwnCatalogue,
  type OwnCatalogueResult,
} from "../../examples/own-catalogue/export-own-catalogue.ts";
import type { Database } from "../../src/db/connect.ts";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { validateMessage } from "../../src/validate/validate-message.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";

const EXAMPLE = join(findPackageRoot(), "examples", "own-catalogue");

let database: Database;
let result: OwnCatalogueResult;
beforeAll(async () => {
  database = await createTestDatabase();
  result = await exportOwnCatalogue(database, EXAMPLE);
});
afterAll(() => database.close());

describe("examples/own-catalogue", () => {
  test("has views with which nothing is wrong", () => {
    expect(result.check).toEqual({ catalogueSchema: "label_ddex", releaseCount: 5, findings: [] });
  });

  test("exports every album as a valid document, without a copy of a row", async () => {
    const { rows: documents } = await database.pool.query<{ readonly profile: string; readonly xml: string }>(
      "select profile, xml from export.document order by release_id",
    );
    const { rows: copies } = await database.pool.query("select 1 from catalogue.release");

    const verdicts = await Promise.all(documents.map(({ xml }) => validateMessage(xml)));
    expect(result.summary).toMatchObject({ documentCount: 5, failedCount: 0 });
    expect(documents.map(({ profile }) => profile)).toEqual([
      "Audio",
      "Audio",
      "Audio",
      "Audio",
      "SimpleAudioSingle",
    ]);
    expect(verdicts.map(({ valid }) => valid)).toEqual([true, true, true, true, true]);
    expect(copies).toEqual([]);
  });

  test("names the label's own table and row where something is wrong", async () => {
    await database.pool.query("update label.recording_isrc set isrc = 'GBAYE940067' where recording_id = 2");

    await exportCatalogue(database, { catalogueSchema: "label_ddex", releaseIds: ["1"] });

    const { rows } = await database.pool.query(
      "select code, source_table, source_key from export.error where code = 'ID_ISRC'",
    );
    expect(rows).toEqual([
      {
        code: "ID_ISRC",
        source_table: "label.recording_isrc",
        source_key: "recording_id=2, isrc=GBAYE940067",
      },
    ]);
  });
});
