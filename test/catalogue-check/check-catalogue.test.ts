import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CatalogueCheckResult, checkCatalogue } from "../../src/catalogue-check/check-catalogue.ts";
import type { Database } from "../../src/db/connect.ts";
import { writeParties } from "../../src/cli/load-sample.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { readGoldenReleases } from "../golden/golden-releases.ts";
import { createSampleDatabase } from "../cli/sample-database.ts";
import { createTestDatabase } from "../support/database.ts";

describe("checkCatalogue() of the sample catalogue", () => {
  let database: Database;
  let result: CatalogueCheckResult;
  beforeAll(async () => {
    database = await createSampleDatabase();
    result = await checkCatalogue(database);
  });
  afterAll(() => database.close());

  test("finds what is wrong with the broken releases and nothing else", () => {
    expect(result.releaseCount).toBe(37);
    expect(result.findings).toEqual([
      {
        code: "CAT_REFERENCE_MISSING",
        severity: "error",
        view: "ern_display_artist",
        column: "party_id",
        text: 'party_id is no row_id of ern_party in 1 row of ern_display_artist: "party-that-was-deleted"',
        hint: expect.any(String),
        rowCount: 1,
        releaseCount: 1,
        releaseIds: ["93-broken-unknown-artist"],
        values: ["party-that-was-deleted"],
      },
      expect.objectContaining({
        code: "CAT_VALUE_NOT_ALLOWED",
        view: "ern_deal_term",
        column: "value",
        releaseIds: ["96-broken-use-type"],
        values: ["InteractiveStream"],
      }),
    ]);
  });
});

describe("checkCatalogue() of releases that an export writes", () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    await writeParties(database, generatedMessagingParties());
  });
  afterAll(() => database.close());

  test("finds nothing in the golden releases, whatever kind they are", async () => {
    const golden = await readGoldenReleases();
    await loadReleases(
      database,
      golden.map(({ release }) => release),
    );

    const { releaseCount, findings } = await checkCatalogue(database);

    expect(releaseCount).toBe(golden.length);
    expect(findings).toEqual([]);
  });

  test("finds nothing in generated ones", async () => {
    await loadReleases(database, generateCatalogue({ releases: 300, seed: 3 }));

    expect((await checkCatalogue(database)).findings).toEqual([]);
  });
});

describe("checkCatalogue()", () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase({ isMigrated: false });
  });
  afterAll(() => database.close());

  test("throws ERN_DB_NOT_MIGRATED where our own schema is not there", async () => {
    await expect(checkCatalogue(database)).rejects.toMatchObject({ code: "ERN_DB_NOT_MIGRATED" });
  });

  test("throws ERN_CONFIG_INVALID_OPTION for a schema that is not there", async () => {
    await expect(checkCatalogue(database, { catalogueSchema: "nowhere" })).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
      message: 'Cannot check schema "nowhere": the database has no such schema',
    });
  });

  test("ends with the signal's reason", async () => {
    const stopped = AbortSignal.abort(new Error("enough"));

    await expect(checkCatalogue(database, { signal: stopped })).rejects.toThrow("enough");
  });
});
