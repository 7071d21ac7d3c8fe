import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { runCli } from "./run-cli.ts";
import { createDatabaseOf } from "./sample-database.ts";

let database: Database;
beforeAll(async () => {
  database = await createDatabaseOf(["r1"]);
});
afterAll(() => database.close());

describe("ddex-batch export --follow", () => {
  test("ends with 0 when it is asked to stop, and says what it came to", async () => {
    const { exitCode, stdout } = await runCli(["export", "--follow"], { database, isInterrupted: true });

    expect([exitCode, stdout]).toEqual([0, "Followed: 0 runs, 0 documents, 0 failed releases\n"]);
  });

  test.each([
    [["--follow", "--run-key", "night"], "not together with --run-key"],
    [["--follow", "--release", "r1"], "not together with --release"],
    [["--follow", "--recipient", "all"], "it takes one recipient"],
    [["--follow", "--flush-interval", "soon"], "must be a time such as 30s"],
    [["--flush-size", "10"], "they need --follow"],
  ])("refuses %j", async (words, text) => {
    const { exitCode, stderr } = await runCli(["export", ...words], { database });

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(text)]);
  });
});
