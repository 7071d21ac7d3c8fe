import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { readReleases } from "../../src/db/release-reader.ts";
import { sourceShaOf } from "../../src/db/source-sha.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

describe("sourceShaOf()", () => {
  test("is the same in whatever order the texts come", () => {
    expect(sourceShaOf(["b", "a"])()).toBe(sourceShaOf(["a", "b"])());
  });

  test.each([
    ["another cell", ["a", "c"]],
    ["another division into texts", ["ab"]],
    ["a text more", ["a", "b", ""]],
  ])("is another one for %s", (_what, texts) => {
    expect(sourceShaOf(texts)()).not.toBe(sourceShaOf(["a", "b"])());
  });
});

describe("sourceSha of a release that is read", () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    await loadGenerated(database, 2);
  });
  afterAll(() => database.close());

  async function shaOf(releaseId: string): Promise<string | undefined> {
    const options = { catalogueSchema: "catalogue", releaseIds: [releaseId], maxReleaseBytes: 1e9 };
    for await (const read of readReleases(database, options)) if (!read.isTooLarge) return read.sourceSha();
    return undefined;
  }

  test("changes with a row of the release, and not with those of others", async () => {
    const before = await shaOf(generatedId(0));
    await database.pool.query("update catalogue.release_title set title_text = 'B' where release_id = $1", [
      generatedId(1),
    ]);
    const beside = await shaOf(generatedId(0));
    await database.pool.query("update catalogue.release_title set title_text = 'A' where release_id = $1", [
      generatedId(0),
    ]);

    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(beside).toBe(before);
    expect(await shaOf(generatedId(0))).not.toBe(before);
  });
});
