/** What others than we say of the documents of an export. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { validateBatch } from "../../src/validate/xsd-validator.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadGenerated, loadSample } from "../support/loaded-catalogue.ts";
import { IS_LONG_FORM } from "../support/long-form.ts";
import { OFFICIAL_FOLDER, OFFICIAL_XSD, runTool, XERCES } from "./oracle-tools.ts";

const GENERATED_RELEASES = IS_LONG_FORM ? 2_000 : 500;
const FOLDERS = ["sample", "generated"] as const;
const DOCUMENT_COUNTS = { sample: 28, generated: GENERATED_RELEASES };

let workFolder: string;
beforeAll(async () => {
  workFolder = await mkdtemp(join(tmpdir(), "ddex-batch-oracles-"));
  for (const folder of FOLDERS) {
    const database = await createTestDatabase();
    await (folder === "sample"
      ? loadSample(database)
      : loadGenerated(database, GENERATED_RELEASES, "realistic"));
    await exportCatalogue(database, { outDir: join(workFolder, folder) });
    await database.close();
  }
}, 120_000);
afterAll(() => rm(workFolder, { recursive: true, force: true }));

async function filesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(join(workFolder, folder))).map((name) => join(workFolder, folder, name));
}

describe("documents of an export", () => {
  test.each(FOLDERS)("are as many as the %s catalogue has clean releases", async (folder) => {
    expect(await filesOf(folder)).toHaveLength(DOCUMENT_COUNTS[folder]);
  });

  test.each(FOLDERS)("are accepted by native xmllint with DDEX's own XSD: %s", async (folder) => {
    const files = await filesOf(folder);

    const output = await runTool("xmllint", ["--noout", "--schema", OFFICIAL_XSD, ...files]);

    const accepted = output?.split("\n").filter((line) => line.endsWith(" validates"));
    expect(accepted?.length ?? files.length).toBe(files.length);
  });

  test.each(FOLDERS)("are accepted by xmllint-wasm with DDEX's own XSD: %s", async (folder) => {
    const official = await loadXsd({ xsdDir: OFFICIAL_FOLDER });
    const files = await filesOf(folder);

    const texts = await Promise.all(files.map((file) => readFile(file)));
    const verdicts = await validateBatch(official, texts, { form: "readable" });

    expect(verdicts.filter(({ status }) => status !== "valid")).toEqual([]);
    expect(verdicts).toHaveLength(files.length);
  });

  test.each(FOLDERS)("are accepted by Java's Xerces, which checks ids too: %s", async (folder) => {
    const output = await runTool("java", [XERCES, OFFICIAL_XSD, join(workFolder, folder)]);

    const count = DOCUMENT_COUNTS[folder];
    expect(output ?? `accepted ${count} of ${count}\n`).toBe(`accepted ${count} of ${count}\n`);
  });

  test("would be refused by Xerces with an id twice or a reference to none", async () => {
    const [file = ""] = await filesOf("sample");
    const xml = await readFile(file, "utf8");
    const folder = await mkdtemp(join(workFolder, "spoilt-"));
    await writeFile(
      join(folder, "twice.xml"),
      xml.replace("<ResourceReference>A1<", "<ResourceReference>A2<"),
    );
    await writeFile(
      join(folder, "none.xml"),
      xml.replace("<ArtistPartyReference>P", "<ArtistPartyReference>P999"),
    );

    const output = await runTool("java", [XERCES, OFFICIAL_XSD, folder]);

    expect(output ?? "accepted 0 of 2").toContain("accepted 0 of 2");
  });
});
