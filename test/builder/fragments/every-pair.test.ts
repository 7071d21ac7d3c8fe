import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../../src/batch/export-catalogue.ts";
import { purgeReleases } from "../../../src/batch/purge-releases.ts";
import { writeParties } from "../../../src/cli/load-sample.ts";
import { parseMessage } from "../../../src/builder/ern43/parse.ts";
import type { Database } from "../../../src/db/connect.ts";
import { loadReleases } from "../../../src/import/load-releases.ts";
import { findPackageRoot } from "../../../src/package-root.ts";
import { validateXml } from "../../../src/validate/xsd-diagnosis.ts";
import { loadXsd } from "../../../src/validate/xsd-schema.ts";
import { readAllowedValueSets } from "../../../tools/element-coverage/allowed-value-sets.ts";
import { findElementPairs, listElementPairs } from "../../../tools/element-coverage/element-pairs.ts";
import {
  FRAGMENT_ENVELOPE,
  makeFragmentReleases,
} from "../../../tools/element-coverage/fragment-releases.ts";
import { createTestDatabase } from "../../support/database.ts";
import { readDocuments } from "../../support/loaded-catalogue.ts";

const ALL = new Set(listElementPairs());
const RELEASES = makeFragmentReleases(ALL, readAllowedValueSets(findPackageRoot()));

let database: Database;
let documents: readonly { readonly name: string; readonly xml: string }[];
const errors: unknown[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  await writeParties(database, FRAGMENT_ENVELOPE.parties);
  await loadReleases(database, RELEASES, { onError: (error) => errors.push(error) });
  await exportCatalogue(database, { findings: "report", onError: (error) => errors.push(error) });
  await purgeReleases(database, {
    releaseIds: RELEASES.map(({ releaseId }) => releaseId),
    onError: (error) => errors.push(error),
  });
  documents = (await readDocuments(database)).map((row) => ({ name: row.release_id, xml: row.xml }));
});
afterAll(() => database.close());

describe("fragments through the database", () => {
  test("become two documents a release: one that tells of it, one that purges it", () => {
    const ids = RELEASES.map(({ releaseId }) => releaseId);

    expect(errors).toEqual([]);
    expect(documents.map(({ name }) => name)).toEqual([...ids, ...ids]);
  });

  test("say together everything that a message can", () => {
    const missing = new Set(ALL);
    for (const { xml } of documents) {
      const parsed = parseMessage(xml);
      if (!parsed.ok) throw new TypeError(parsed.text);
      for (const pair of findElementPairs(parsed.rootName, parsed.message)) missing.delete(pair);
    }

    expect([...missing]).toEqual([]);
  });

  test("are accepted by the XSD", async () => {
    const validated = await validateXml(await loadXsd(), documents);

    expect(validated.map(({ name, findings }) => [name, findings])).toEqual(
      documents.map(({ name }) => [name, []]),
    );
  });
});
