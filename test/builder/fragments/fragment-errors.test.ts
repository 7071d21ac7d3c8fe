import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBatch } from "../../../src/batch/build-batch.ts";
import { exportCatalogue } from "../../../src/batch/export-catalogue.ts";
import { writeParties } from "../../../src/cli/load-sample.ts";
import type { Database } from "../../../src/db/connect.ts";
import { loadReleases } from "../../../src/import/load-releases.ts";
import { cleanSingle, PARTIES } from "../../support/catalogue-release.ts";
import { createTestDatabase } from "../../support/database.ts";

describe("buildBatch() of fragments", () => {
  test("keeps back the release whose fragment is wrong, and its neighbours go", async () => {
    const wrong = cleanSingle("wrong", { ern: { Melody: "x" }, messageErn: { PartyList: { Party: [] } } });

    const { success, errors } = await buildBatch([cleanSingle("right"), wrong]);

    expect(success.map(({ id }) => id)).toEqual(["right"]);
    expect(errors).toMatchObject([
      { id: "wrong", code: "ERN_DATA_FRAGMENT_INVALID", stage: "build", path: "ern/Melody", value: "x" },
    ]);
  });

  test("reports what a fragment says with the rules and the XSD, as what columns say", async () => {
    const odd = cleanSingle("odd", {
      ern: { VersionType: [{ value: "NoVersion" }] },
    });

    const { errors } = await buildBatch([odd]);

    expect(errors).toMatchObject([{ code: "ERN_XSD_INVALID", stage: "validate", value: "NoVersion" }]);
  });
});

describe("exportCatalogue() of fragments", () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    await writeParties(database, PARTIES);
  });
  afterAll(() => database.close());

  const errorsOf = async (releaseId: string): Promise<readonly unknown[]> => {
    const errors: unknown[] = [];
    await exportCatalogue(database, { releaseIds: [releaseId], onError: (error) => errors.push(error) });
    return errors;
  };

  test("names table, key and column of a fragment that repeats a column", async () => {
    await loadReleases(database, [cleanSingle("twice", { ern: { ReleaseId: { ICPN: "190295810726" } } })]);

    expect(await errorsOf("twice")).toMatchObject([
      {
        code: "ERN_DATA_FACT_TWICE",
        stage: "build",
        path: "ern/ReleaseId/ICPN",
        source: { table: "catalogue.release", key: "id=twice", column: "ern" },
      },
    ]);
  });

  test("names table, key and column of an element of a fragment that a rule refuses", async () => {
    await loadReleases(database, [
      cleanSingle("dangling", { ern: { ReleaseVisibilityReference: ["nothing"] } }),
    ]);

    expect(await errorsOf("dangling")).toMatchObject([
      {
        code: "REF_RESOLVES",
        value: "V_unresolved_nothing",
        source: { table: "catalogue.release", key: "id=dangling", column: "ern" },
      },
    ]);
  });

  test.each(["[]", '"text"', "7", "null"])("refuses %s, which is no fragment", async (json) => {
    await loadReleases(database, [cleanSingle("odd")]);
    await database.pool.query("update catalogue.release_genre set ern = $1 where release_id = 'odd'", [json]);

    expect(await errorsOf("odd")).toMatchObject([
      { code: "ERN_DATA_INVALID_SHAPE", source: { table: "catalogue.release_genre", column: "ern" } },
    ]);
  });
});
