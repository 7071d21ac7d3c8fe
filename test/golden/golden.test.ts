import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import type { Database } from "../../src/db/connect.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { validateXml } from "../../src/validate/xsd-diagnosis.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadSample, readDocuments } from "../support/loaded-catalogue.ts";
import { GOLDEN_FOLDER, type GoldenRelease, readGoldenReleases } from "./golden-releases.ts";
import { indentXml } from "./indent-xml.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");
const GOLDEN = await readGoldenReleases();

let database: Database;
const documents = new Map<string, string>();
/** What kept a release from becoming a document, for the reader of a failed test. */
const errors: unknown[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSample(database);
  await loadReleases(
    database,
    GOLDEN.map(({ release }) => release),
    { onError: (error) => errors.push(error) },
  );
  for (const releases of byOptions(GOLDEN)) {
    const releaseIds = releases.map(({ releaseId }) => releaseId);
    await exportCatalogue(database, { now: NOW, ...releases[0]?.options, releaseIds, onError: (error) => errors.push(error) });
  }
  for (const row of await readDocuments(database)) documents.set(row.release_id, row.xml);
});
afterAll(() => database.close());

/** Releases that can be exported in one run. */
function byOptions(releases: readonly GoldenRelease[]): Iterable<readonly GoldenRelease[]> {
  const groups = new Map<string, GoldenRelease[]>();
  for (const release of releases) {
    const key = JSON.stringify(release.options);
    groups.set(key, [...(groups.get(key) ?? []), release]);
  }
  return groups.values();
}

describe("golden messages", () => {
  test("are written without an error", () => {
    expect(errors).toEqual([]);
  });

  test("are of a release each", () => {
    expect(new Set(GOLDEN.map(({ releaseId }) => releaseId)).size).toBe(GOLDEN.length);
  });

  test.each(GOLDEN)("$file is what the export writes of $releaseId", async ({ file, releaseId }) => {
    const xml = documents.get(releaseId) ?? "";

    // A snapshot of nothing would be written too.
    expect(xml).not.toBe("");
    await expect(indentXml(xml)).toMatchFileSnapshot(file);
  });

  test("are the only messages of the folder", async () => {
    const files = (await readdir(GOLDEN_FOLDER)).filter((name) => name.endsWith(".xml"));

    expect(GOLDEN.map(({ file }) => file)).toEqual(expect.arrayContaining(files));
  });

  test("pass the XSD", async () => {
    const golden = GOLDEN.map(({ file, releaseId }) => ({ name: file, xml: documents.get(releaseId) ?? "" }));

    const validated = await validateXml(await loadXsd(), golden);

    expect(validated.map(({ name, findings }) => [name, findings])).toEqual(golden.map(({ name }) => [name, []]));
  });

  test.each(GOLDEN)("$file passes every rule without a finding", ({ releaseId }) => {
    const parsed = parseMessage(documents.get(releaseId) ?? "");

    const findings = parsed.ok && "ReleaseList" in parsed.message ? checkMessage(parsed.message) : [];

    expect(parsed.ok).toBe(true);
    expect(findings).toEqual([]);
  });
});
