import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";

const ROOT = findPackageRoot();
const GOLDEN = join(ROOT, "test", "golden");
const RINGTONE = join(GOLDEN, "ringtone.xml");
const SINGLE = join(GOLDEN, "single-with-featured-artist.xml");
const CSV = join(ROOT, "examples", "rows", "tracks.csv");
const MAPPING = join(ROOT, "examples", "rows", "mapping.json");

let database: Database;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-import-ern-"));
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe("ddex-batch import ern", () => {
  test("imports a message, and names the export that gives it back", async () => {
    const { exitCode, stdout } = await runCli(["import", "ern", RINGTONE], { database });
    const [, line = ""] = /ddex-batch (export.*)/.exec(stdout) ?? [];

    const next = await runCli([...line.split(" "), "--findings", "report"], { database });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Imported 1 release of 1 file in ")]);
    expect([next.exitCode, next.stdout]).toEqual([0, expect.stringContaining("1 document")]);
  });

  test("imports the messages of a folder and of the folders in it, in the order of their names", async () => {
    await mkdir(join(folder, "b"));
    await cp(RINGTONE, join(folder, "a.xml"));
    await cp(SINGLE, join(folder, "b", "c.XML"));
    await writeFile(join(folder, "notes.txt"), "none");

    const { exitCode, stdout } = await runCli(["import", "ern", folder], { database });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Imported 2 releases of 2 files")]);
  });

  test("finds messages among files of other formats", async () => {
    const words = ["import", RINGTONE, CSV, SINGLE, "--mapping", MAPPING];

    const { exitCode, stdout } = await runCli(words, { database });

    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Imported 5 releases of 3 files")]);
  });

  test("tells a conflict with the catalogue, exits with 3, and takes the message's word with --update", async () => {
    await runCli(["import", SINGLE], { database });
    const other = join(folder, "other.xml");
    await writeFile(
      other,
      (await readFile(SINGLE, "utf8")).replace("<ReleaseType>Single", "<ReleaseType>EP"),
    );

    const refused = await runCli(["import", other], { database });
    const updated = await runCli(["import", other, "--update"], { database });

    expect(refused.exitCode).toBe(3);
    expect(refused.stdout).toContain(
      'the catalogue says "Single", the import "EP": the catalogue stays as it is',
    );
    expect(refused.stdout).toContain("Imported 0 releases of 1 file, 1 release refused, 1 in conflict with");
    expect([updated.exitCode, updated.stdout]).toEqual([0, expect.stringContaining("Imported 1 release of")]);
  });

  test("says that nothing has changed", async () => {
    await runCli(["import", SINGLE], { database });

    const { exitCode, stdout } = await runCli(["import", SINGLE], { database });

    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringContaining("Imported 0 releases of 1 file, 1 unchanged"),
    ]);
  });

  test("imports what it can of a folder, and tells each file that it cannot", async () => {
    await cp(RINGTONE, join(folder, "1.xml"));
    await writeFile(join(folder, "2.xml"), (await readFile(SINGLE)).subarray(0, 3_000));
    await writeFile(join(folder, "3.xml"), Buffer.from("\uFEFF<a/>", "utf16le"));
    await writeFile(join(folder, "4.xml"), "");
    await truncate(join(folder, "4.xml"), 500 * 1024 ** 2);
    await cp(SINGLE, join(folder, "5.xml"));

    const { exitCode, stdout } = await runCli(["import", "ern", folder], { database });

    expect(exitCode).toBe(3);
    expect(stdout).toMatch(
      /ERN_XML_NOT_WELL_FORMED  .*2\.xml[^]*ERN_LOAD_NOT_UTF8  .*3\.xml[^]*ERN_LOAD_FILE_TOO_LARGE  .*4\.xml/,
    );
    expect(stdout).toContain("Imported 2 releases of 5 files, 3 files not imported");
    const load = await runCli(["run", "load"], { database });
    expect(load.stdout).toContain("ERN_LOAD_FILE_TOO_LARGE");
  });

  test("imports messages beside a CSV of another delimiter and one without a column of the mapping", async () => {
    const rows = await readFile(CSV, "utf8");
    await writeFile(join(folder, "delimiter.csv"), rows.replaceAll(",", ";"));
    await writeFile(join(folder, "column.csv"), rows.replace("ISRC", "Code"));
    await cp(RINGTONE, join(folder, "ringtone.xml"));

    const { exitCode, stdout } = await runCli(["import", folder, "--mapping", MAPPING], { database });

    expect(exitCode).toBe(3);
    expect(stdout).toMatch(
      /ERN_CONFIG_INVALID_MAPPING  .*no column "ISRC"[^]*ERN_LOAD_INVALID_FILE  .*the delimiter seems to be ";"/,
    );
    expect(stdout).toContain("Imported 1 release of 3 files, 2 files not imported");
    const { rows: releases } = await database.pool.query("select from catalogue.release");
    expect(releases).toHaveLength(1);
  });

  test("takes larger messages with --max-message-bytes, and refuses larger ones", async () => {
    const { exitCode, stdout } = await runCli(["import", RINGTONE, "--max-message-bytes", "2KB"], {
      database,
    });

    expect([exitCode, stdout]).toEqual([3, expect.stringContaining("a message may have 2048 bytes")]);
  });

  test("says of a folder without messages that it has none", async () => {
    const { exitCode, stdout } = await runCli(["import", "ern", folder], { database });

    expect([exitCode, stdout]).toEqual([3, expect.stringContaining("no file in it ends in .xml")]);
  });
});
