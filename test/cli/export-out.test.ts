import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { findDocument } from "../../src/db/document-store.ts";
import { listRuns } from "../../src/db/run-store.ts";
import { runCli } from "./run-cli.ts";
import { createDatabaseOf } from "./sample-database.ts";

const ODD_IDS = [
  "../../x",
  "..",
  ".",
  ".hidden",
  "a/b",
  "/etc/passwd",
  "C:\\windows",
  "x".repeat(300),
  `${"x".repeat(300)}y`,
  "Twin",
  "twin",
  "TWIN",
  "tab\there",
  "獣ゆく細道",
  "con",
  "%2e",
];

let parent: string;
let folder: string;
let database: Database | undefined;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "ddex-batch-out-"));
  folder = join(parent, "made", "documents");
});
afterEach(async () => {
  await database?.close();
  await rm(parent, { recursive: true });
});

describe("ddex-batch export --out", () => {
  test("writes one file a document, under names that stay in the folder and differ", async () => {
    database = await createDatabaseOf(ODD_IDS);

    const { exitCode } = await runCli(["export", "--out", folder], { database });

    const names = await readdir(folder);
    expect(exitCode).toBe(0);
    expect(await readdir(parent, { recursive: true })).toHaveLength(ODD_IDS.length + 2);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ODD_IDS.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_%][a-z0-9_.%-]*\.xml$/);
  });

  test("writes the bytes that are stored", async () => {
    database = await createDatabaseOf(["one"]);

    await runCli(["export", "--out", folder], { database });

    const document = await findDocument(database, "one");
    expect(await readFile(join(folder, "one.xml"), "utf8")).toBe(document.xml);
  });

  test("replaces the file of an earlier run and leaves no temporary one", async () => {
    database = await createDatabaseOf(["one"]);
    await runCli(["export", "--out", folder], { database });
    await writeFile(join(folder, "one.xml"), "an old document");

    await runCli(["export", "--out", folder], { database });

    expect(await readdir(folder)).toEqual(["one.xml"]);
    expect(await readFile(join(folder, "one.xml"), "utf8")).toMatch(/^<\?xml/);
  });

  test("exits with 4 and fails the run where the folder cannot be made", async () => {
    database = await createDatabaseOf(["one"]);
    const file = join(parent, "a-file");
    await writeFile(file, "");

    const { exitCode, stderr } = await runCli(["export", "--out", join(file, "documents")], { database });

    const [run] = await listRuns(database, { limit: 1 });
    expect(exitCode).toBe(4);
    expect(stderr).toContain(`Run ${run?.id} failed; what it wrote: ddex-batch run ${run?.id}\n`);
    expect(stderr).toMatch(/ERN_WRITE_FAILED {2}Cannot write ".*a-file\/documents": ENOTDIR/);
    expect(run).toMatchObject({ status: "FAILED", failure: { code: "ERN_WRITE_FAILED" }, writeCount: 0 });
  });
});
