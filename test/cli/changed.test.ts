import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { runCli } from "./run-cli.ts";
import { createDatabaseOf } from "./sample-database.ts";

let database: Database;
beforeEach(async () => {
  database = await createDatabaseOf(["r1", "r2"]);
  await runCli(["export", "--quiet"], { database });
});
afterEach(() => database.close());

const retitle = (): Promise<unknown> =>
  database.pool.query("update catalogue.release_title set title_text = 'Changed' where release_id = 'r1'");

describe("ddex-batch export --changed", () => {
  test("exports what changed and nothing else", async () => {
    await retitle();

    const first = await runCli(["export", "--changed", "--json"], { database });
    const second = await runCli(["export", "--changed", "--json"], { database });

    expect(JSON.parse(first.stdout)).toMatchObject({ plannedCount: 1, documentCount: 1 });
    expect(JSON.parse(second.stdout)).toMatchObject({ plannedCount: 0, documentCount: 0 });
  });

  test("says why it looks at everything", async () => {
    await database.pool.query("truncate catalogue.supplemental_document");

    const { exitCode, stderr } = await runCli(["export", "--changed"], { database });

    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("a table was truncated")]);
  });
});

describe("ddex-batch why", () => {
  test("names the row that changed and what the message says differently", async () => {
    await retitle();

    const { exitCode, stdout } = await runCli(["why", "r1"], { database });

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Release "r1" is in the next export of what changed: 1 change\n/);
    expect(stdout).toMatch(/update catalogue\.release_title id=\d+ \(title_text\), transaction \d+\n/);
    expect(stdout).toMatch(/changed .*TitleText.* → "Changed"/);
  });

  test("says that nothing changed", async () => {
    const { stdout } = await runCli(["why", "r2"], { database });

    expect(stdout).toContain(
      "is not in the next export of what changed: nothing that it is built from changed",
    );
    expect(stdout).toMatch(/message +says what the last one said: nothing will be written/);
  });

  test("prints the answer as one JSON object", async () => {
    const { stdout } = await runCli(["why", "r2", "--json"], { database });

    expect(JSON.parse(stdout)).toMatchObject({ releaseId: "r2", isPlanned: false, outcome: "unchanged" });
  });
});

describe("ddex-batch prune", () => {
  test("says what was removed", async () => {
    const { exitCode, stdout } = await runCli(["prune", "--keep", "30"], { database });

    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/^Removed 0 documents, 0 runs, \d+ rows? of the change log\n$/),
    ]);
  });
});
