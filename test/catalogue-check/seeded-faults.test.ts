import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportOwnCatalogue } from "../../examples/own-catalogue/export-own-catalogue.ts";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import type { CatalogueFinding } from "../../src/catalogue-check/catalogue-finding.ts";
import { checkCatalogue } from "../../src/catalogue-check/check-catalogue.ts";
import { CHECK_CODES } from "../../src/catalogue-check/check-codes.ts";
import type { Database } from "../../src/db/connect.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";
import { changed, createFaultyCatalogue, type FaultyViews } from "./faulty-catalogue.ts";
import { FAULTS_OF_RELEASES } from "./faults-of-releases.ts";
import { FAULTS_OF_ALL, type SeededFault, WARNINGS } from "./faults-of-views.ts";

let database: Database;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  await exportOwnCatalogue(database, join(findPackageRoot(), "examples", "own-catalogue"));
});
afterAll(() => database.close());

/** Checks a copy of the example with a fault in it. */
async function checkFaulty(views: FaultyViews): Promise<{
  readonly schema: string;
  readonly findings: readonly CatalogueFinding[];
}> {
  count += 1;
  const schema = `faulty_${count}`;
  await createFaultyCatalogue(database, schema, views);
  const { findings } = await checkCatalogue(database, { catalogueSchema: schema });
  return { schema, findings };
}

function summaryOf({ code, view, column, releaseCount }: CatalogueFinding): SeededFault["finding"] {
  return [code, column === undefined ? view : `${view}.${column}`, releaseCount];
}

describe("checkCatalogue()", () => {
  test.each(FAULTS_OF_RELEASES)(
    "counts the releases that $fault blocks, as an export does",
    async (seeded) => {
      const { schema, findings } = await checkFaulty(seeded.views);

      const blocked = new Set<string>();
      await exportCatalogue(database, {
        catalogueSchema: schema,
        now: new Date(Date.UTC(2027, 0, 1, 0, 0, count)),
        onError: ({ id, severity }) => {
          if (severity === "fatal" || severity === "error") blocked.add(id ?? "");
        },
      });
      const errors = findings.filter(({ severity }) => severity === "error");
      expect(errors.map(summaryOf)).toContainEqual(seeded.finding);
      expect(new Set(errors.flatMap(({ releaseIds }) => releaseIds))).toEqual(blocked);
    },
  );

  test.each(FAULTS_OF_ALL)("finds $fault, with which an export fails", async (seeded) => {
    const { schema, findings } = await checkFaulty(seeded.views);

    const exporting = exportCatalogue(database, { catalogueSchema: schema });
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(summaryOf)).toContainEqual(seeded.finding);
    await expect(exporting).rejects.toHaveProperty("code");
  });

  test.each(WARNINGS)("warns of $fault", async (seeded) => {
    const { findings } = await checkFaulty(seeded.views);

    expect(findings.map(summaryOf)).toContainEqual(seeded.finding);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("warns of a catalogue without releases", async () => {
    const none = Object.fromEntries(
      ["ern_release", "ern_genre"].map((view) => [view, changed(view, {}, "false")]),
    );

    const { findings } = await checkFaulty(none);

    expect(findings.map(summaryOf)).toContainEqual(["CAT_RELEASE_NONE", "ern_release", 0]);
  });

  test("names the nearest name of a view or column that is missing", async () => {
    const { findings } = await checkFaulty({
      ern_genre: undefined,
      ern_gerne: "select 1 as one",
      ern_title: changed("ern_title", { title_text: undefined, titel_text: "x.title_text" }),
    });

    expect(findings.map(({ text }) => text)).toContain(
      "ern_title has no column title_text; titel_text is near to that name",
    );
    expect(findings.find(({ code }) => code === "CAT_VIEW_UNKNOWN")?.hint).toBe(
      "Rename it to ern_genre if that is meant, or remove it",
    );
  });

  test("says which index the order of the export wants", async () => {
    await database.pool.query("drop index label.album_rank_idx");

    const { findings } = await checkCatalogue(database, { catalogueSchema: "label_ddex" });

    await database.pool.query("create index album_rank_idx on label.album (rank, album_id)");
    expect(findings).toMatchObject([
      {
        code: "CAT_ORDER_NO_INDEX",
        severity: "warning",
        hint: "create index on label.album (rank, album_id)",
      },
    ]);
  });

  test("has seen every code", () => {
    const seeded = [...FAULTS_OF_RELEASES, ...FAULTS_OF_ALL, ...WARNINGS].map(({ finding: [code] }) => code);

    const unseen = Object.keys(CHECK_CODES).filter((code) => !seeded.some((each) => each === code));

    // The one beside the catalogue without releases is of columns whose types differ in a way that no rule names.
    expect(unseen).toEqual(["CAT_STATEMENT_FAILS", "CAT_RELEASE_NONE"]);
  });
});
