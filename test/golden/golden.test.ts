import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import type { Database } from "../../src/db/connect.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { validateXml } from "../../src/validate/xsd-diagnosis.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadSample, readDocuments } from "../support/loaded-catalogue.ts";
import { indentXml } from "./indent-xml.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** File → release of the sample catalogue that it shows. */
const GOLDEN: Readonly<Record<string, string>> = {
  "album-of-several-discs.xml": "21-radiohead-in-rainbows-discbox",
  "album-of-several-artists.xml": "13-jay-z-linkin-park-collision-course",
  "album-with-featured-artists.xml": "08-sheena-ringo-sandokushi",
  "compilation.xml": "04-paste-magazine-sampler-41",
  "single-with-featured-artist.xml": "26-queen-david-bowie-under-pressure",
};

let database: Database;
const documents = new Map<string, string>();
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSample(database);
  await exportCatalogue(database, { now: new Date("2026-01-02T03:04:05.678Z"), releaseIds: Object.values(GOLDEN) });
  for (const row of await readDocuments(database)) documents.set(row.release_id, row.xml);
});
afterAll(() => database.close());

describe("golden messages", () => {
  test.each(Object.entries(GOLDEN))("%s is what the export writes of %s", async (file, releaseId) => {
    await expect(indentXml(documents.get(releaseId) ?? "")).toMatchFileSnapshot(file);
  });

  test("pass the XSD and every rule without a finding", async () => {
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".xml"));
    const golden = await Promise.all(
      files.map(async (name) => ({ name, xml: await readFile(join(FOLDER, name), "utf8") })),
    );

    const validated = await validateXml(await loadXsd(), golden);
    const checked = golden.map(({ xml }) => {
      const parsed = parseMessage(xml);
      return parsed.ok && "ReleaseList" in parsed.message ? checkMessage(parsed.message) : parsed;
    });

    expect(files.toSorted()).toEqual(Object.keys(GOLDEN).toSorted());
    expect(validated.map(({ name, findings }) => [name, findings])).toEqual(files.map((name) => [name, []]));
    expect(checked).toEqual(files.map(() => []));
  });
});
