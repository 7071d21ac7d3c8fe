import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { temporaryFile } from "../import/temporary-file.ts";
import { MAPPING } from "../import/rows/demonstration-rows.ts";
import { createTestDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";

const MESSAGE = {
  sender: { dpid: "PADPIDA2099010101X" },
  recipient: { dpid: "PADPIDA2099010102V" },
  messageControlType: "TestMessage",
};
const QUERY = `
  select 'r1' as release_id, 'Cells' as title, 'A Band' as artist, 'A Label' as label, 2024 as year,
    'ZZDEM2400001' as isrc, 'Row' as track, null as version, 1000 as ms, null as disc, 1 as number;`;

let database: Database;
let query: string;
let mapping: string;
beforeEach(async () => {
  database = await createTestDatabase();
  query = await temporaryFile("query.sql", QUERY);
  mapping = await temporaryFile("mapping.json", JSON.stringify({ ...MAPPING, message: MESSAGE }));
});
afterEach(() => database.close());

describe("ddex-batch export --query", () => {
  test("exports the rows of a query between the parties of the mapping", async () => {
    const { exitCode, stdout } = await runCli(["export", "--query", query, "--mapping", mapping], {
      database,
    });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("1 document, no release failed")]);
    expect(stdout).toContain("PADPIDA2099010101X to PADPIDA2099010102V, TestMessage");
  });

  test("takes the parties of the catalogue where the command line names one", async () => {
    await runCli(["seed", "--dir", join(findPackageRoot(), "examples", "catalogue")], { database });
    const words = ["export", "--query", query, "--mapping", mapping, "--recipient", "PADPIDA2099010102V"];

    const { exitCode, stdout } = await runCli(words, { database });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("1 document, no release failed")]);
  });

  test.each([[["--query"]], [["--mapping"]]])("exits with 2 for %s alone", async ([option = ""]) => {
    const file = option === "--query" ? query : mapping;

    const { exitCode, stderr } = await runCli(["export", option, file], { database });

    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('"--query" and "--mapping" need each other'),
    ]);
  });

  test("exits with 2 for a file that holds several statements", async () => {
    const two = await temporaryFile("two.sql", `${QUERY} select 1`);

    const { exitCode, stderr } = await runCli(["export", "--query", two, "--mapping", mapping], { database });

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("it must be one SELECT of flat rows")]);
  });
});
