import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";
import { temporaryFile } from "../import/temporary-file.ts";
import { runCli } from "./run-cli.ts";

const CSV = join(findPackageRoot(), "examples", "rows", "tracks.csv");
const MAPPING = join(findPackageRoot(), "examples", "rows", "mapping.json");
const RELEASE = join(
  findPackageRoot(),
  "examples",
  "catalogue",
  "releases",
  "08-sheena-ringo-sandokushi.json",
);

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("ddex-batch import", () => {
  test("imports a CSV file, and names the export that goes on from there", async () => {
    const { exitCode, stdout } = await runCli(["import", "csv", CSV, "--mapping", MAPPING], { database });
    const [, line = ""] = /ddex-batch (export .*)/.exec(stdout) ?? [];

    const next = await runCli(line.split(" "), { database });

    expect(exitCode).toBe(0);
    expect(stdout).toContain("Imported 3 releases of 1 file in ");
    expect([next.exitCode, next.stdout]).toEqual([
      0,
      expect.stringContaining("3 documents, no release failed"),
    ]);
  });

  test("finds the format of each file by its content", async () => {
    const ndjson = await temporaryFile("releases.txt", await oneLine());

    const { exitCode, stdout } = await runCli(["import", ndjson, CSV, "--mapping", MAPPING], { database });

    expect(exitCode).toBe(0);
    expect(stdout).toContain("Imported 4 releases of 2 files");
  });

  test("imports releases of MusicBrainz with their defaults", async () => {
    const release = {
      id: "0a4e4b1c-6b5a-4a3c-9d4f-1f7c1b1f0e01",
      title: "x",
      media: [],
      "artist-credit": [],
    };
    const file = await temporaryFile("release.json", JSON.stringify(release, undefined, 2));
    const defaults = await temporaryFile("defaults.json", '{"sender":{"dpid":"PADPIDA2099010101X"}}');

    const { exitCode, stdout } = await runCli(["import", file, "--defaults", defaults], { database });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Imported 1 release of 1 file")]);
  });

  test("says of a file of MusicBrainz that it needs defaults", async () => {
    const file = await temporaryFile("release.json", '{\n  "id": "x",\n  "title": "x"\n}');

    const { exitCode, stdout } = await runCli(["import", file], { database });

    expect([exitCode, stdout]).toEqual([3, expect.stringContaining("which needs --defaults")]);
  });

  test("says of a file of rows that it needs a mapping", async () => {
    const { exitCode, stdout } = await runCli(["import", CSV], { database });

    expect(exitCode).toBe(3);
    expect(stdout).toContain("it seems to be CSV, which needs --mapping");
  });

  test("takes a release that is spread over lines for what it is", async () => {
    const { exitCode, stdout } = await runCli(["import", RELEASE], { database });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Imported 1 release of 1 file")]);
    expect(await releaseIds()).toEqual(["08-sheena-ringo-sandokushi"]);
  });

  test.each([
    ["is cut", '{"releaseId":"a"}\n{"releaseId":"b', "line 2 is not JSON"],
    ["is UTF-16", Buffer.from('\uFEFF{"releaseId":"a"}', "utf16le"), "it is UTF-16, not UTF-8"],
    ["is empty", " \n", "it is empty"],
  ])("leaves nothing of a file that %s, and imports the rest", async (_fault, content, reason) => {
    const torn = await temporaryFile("torn.ndjson", content);
    const whole = await temporaryFile("whole.ndjson", await oneLine());

    const { exitCode, stdout } = await runCli(["import", torn, whole], { database });

    expect(exitCode).toBe(3);
    expect(stdout).toContain(reason);
    expect(stdout).toContain("Imported 1 release of 2 files, 1 file not imported");
    expect(await releaseIds()).toEqual(["08-sheena-ringo-sandokushi"]);
  });

  test("prints why a release is refused, and exits with 3", async () => {
    const text = (await readFile(CSV, "utf8")).replace("3:30", "long");
    const file = await temporaryFile("tracks.csv", text);

    const { exitCode, stdout } = await runCli(["import", file, "--mapping", MAPPING], { database });

    expect(exitCode).toBe(3);
    expect(stdout).toContain("ERN_DATA_CELL_UNREADABLE  The cell must hold a duration");
    expect(stdout).toContain("row=7 Length");
    expect(stdout).toContain("Imported 2 releases of 1 file, 1 release refused");
  });

  test("exits with 2 for a mapping with problems, before any file is opened", async () => {
    const mapping = await temporaryFile(
      "mapping.json",
      '{"releaseId":{"column":"x"},"release":{"titel":"x"}}',
    );

    const { exitCode, stderr } = await runCli(["import", "/nowhere.csv", "--mapping", mapping], { database });

    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      "ERN_CONFIG_INVALID_MAPPING  Cannot use the mapping: release.titel: is not a field",
    );
  });

  test("says which column a file lacks, and imports nothing of it", async () => {
    const file = await temporaryFile("tracks.csv", (await readFile(CSV, "utf8")).replace("ISRC", "Code"));

    const { exitCode, stdout } = await runCli(["import", file, "--mapping", MAPPING], { database });

    expect(exitCode).toBe(3);
    expect(stdout).toContain('the rows have no column "ISRC"');
    expect(await releaseIds()).toEqual([]);
  });

  test("reads tabs where it is told", async () => {
    const file = await temporaryFile("tracks.tsv", "");
    await writeFile(
      file,
      (await readFile(CSV, "utf8")).replaceAll(/"(?:[^"]|"")*"|,/g, (found) =>
        found === "," ? "\t" : found,
      ),
    );

    const words = ["import", "csv", file, "--mapping", MAPPING, "--delimiter", "tab"];
    const { exitCode, stdout } = await runCli(words, { database });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Imported 3 releases")]);
  });

  test("exits with 2 where no file is named", async () => {
    const { exitCode, stderr } = await runCli(["import", "csv"], { database });

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("no file is named")]);
  });
});

async function oneLine(): Promise<string> {
  return `${JSON.stringify(JSON.parse(await readFile(RELEASE, "utf8")))}\n`;
}

async function releaseIds(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ id: string }>("select id from catalogue.release order by id");
  return rows.map(({ id }) => id);
}
