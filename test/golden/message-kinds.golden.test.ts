import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { purgeReleases } from "../../src/batch/purge-releases.ts";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { writeParties } from "../../src/cli/load-sample.ts";
import type { Database } from "../../src/db/connect.ts";
import { findDocument, readErrors, type StoredDocument } from "../../src/db/document-store.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { readMessagingParties } from "../../src/sample/catalogue-files.ts";
import { completeIcpn } from "../../src/validate/identifiers.ts";
import { checkMessage, checkPurgeMessage } from "../../src/validate/check-message.ts";
import { validateXml } from "../../src/validate/xsd-diagnosis.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { createTestDatabase } from "../support/database.ts";
import { SAMPLE_FOLDER } from "../sample/sample-folder.ts";
import { GOLDEN_FOLDER, readGoldenReleases } from "./golden-releases.ts";
import { indentXml } from "./indent-xml.ts";

const FOLDER = join(GOLDEN_FOLDER, "kinds");
const FIRST = new Date("2026-01-02T03:04:05.678Z");
const SECOND = new Date("2026-01-03T03:04:05.678Z");

/** File → the release that was first exported, then treated as the file's name says, then exported again. */
const GOLDEN = {
  "update.xml": "updated",
  "takedown-without-deals.xml": "taken-down",
  "takedown-end-dated.xml": "ended",
  "purge.xml": "purged",
  "message-of-many-parties.xml": "sent-by-many",
} as const;
const NAMES = Object.entries(GOLDEN);

let database: Database;
const runIds: string[] = [];
const documents = new Map<string, StoredDocument>();
beforeAll(async () => {
  database = await createTestDatabase();
  await loadParties();
  await loadReleases(database, await releases());
  const { "message-of-many-parties.xml": ofMany, "purge.xml": purged, ...alone } = GOLDEN;
  await run(FIRST, [...Object.values(alone), purged]);
  await database.pool.query(
    `update catalogue.deal_period set end_date_time = '2025-12-31T00:00:00'
    where deal_id in (select id from catalogue.deal where release_id = $1)`,
    [GOLDEN["takedown-end-dated.xml"]],
  );
  await database.pool.query("update catalogue.release_genre set sub_genre = 'Dream Pop' where release_id = $1", [
    GOLDEN["update.xml"],
  ]);
  await database.pool.query("delete from catalogue.deal where release_id = $1", [
    GOLDEN["takedown-without-deals.xml"],
  ]);
  await run(SECOND, Object.values(alone));
  const others = { onBehalfOf: "PADPIDA2099010103T", intermediaries: ["PADPIDA2099010104R"] };
  await run(SECOND, [ofMany], others);
  runIds.push((await purgeReleases(database, { now: SECOND, releaseIds: [purged] })).runId);
  for (const [file, releaseId] of NAMES) documents.set(file, await findDocument(database, releaseId));
});
afterAll(() => database.close());

/** The sample's sender and recipient, one that shares its messages, an owner and an intermediary. */
async function loadParties(): Promise<void> {
  const { sender, recipient } = await readMessagingParties(SAMPLE_FOLDER);
  await writeParties(database, {
    sender,
    recipient,
    alsoTo: [{ dpid: "PADPIDA2099010105P" }],
    sentOnBehalfOf: { dpid: "PADPIDA2099010103T", fullName: "Demonstration Owner" },
    intermediaries: [{ dpid: "PADPIDA2099010104R", tradingName: "Demonstration Distributor" }],
    messageControlType: "TestMessage",
  });
}

/** One golden release under the id of each kind. */
async function releases(): Promise<readonly CatalogueReleaseInput[]> {
  const golden = await readGoldenReleases();
  const single = golden.find(({ file }) => file === "simple-audio-single.xml")?.release;
  if (single === undefined) throw new TypeError("Cannot find the golden release of a simple audio single");
  return Object.values(GOLDEN).map((releaseId, index) => {
    // Each is a release of its own, and no two may have one barcode.
    return { ...single, releaseId, icpn: completeIcpn(`0999000900${index}`) };
  });
}

async function run(now: Date, releaseIds: readonly string[], others: object = {}): Promise<void> {
  runIds.push((await exportCatalogue(database, { now, releaseIds, ...others })).runId);
}

describe("golden messages of every kind", () => {
  test.each(NAMES)("%s is what the database holds of %s in the end", async (file) => {
    await expect(indentXml(documents.get(file)?.xml ?? "")).toMatchFileSnapshot(join(FOLDER, file));
  });

  test("are of the kind that their name says", () => {
    expect(NAMES.map(([file]) => [file, documents.get(file)?.messageKind])).toEqual([
      ["update.xml", "update"],
      ["takedown-without-deals.xml", "takedown"],
      ["takedown-end-dated.xml", "takedown"],
      ["purge.xml", "purge"],
      ["message-of-many-parties.xml", "first"],
    ]);
  });

  test("are the only messages of their folder", async () => {
    expect(Object.keys(GOLDEN)).toEqual(expect.arrayContaining(await readdir(FOLDER)));
  });

  test("were exported without a finding, not even one that passes", async () => {
    const found = await Promise.all(runIds.map((runId) => readErrors(database, { runId, limit: 10 })));

    expect(found.flat()).toEqual([]);
  });

  test("pass the XSD and every rule without a finding", async () => {
    const golden = NAMES.map(([name]) => ({ name, xml: documents.get(name)?.xml ?? "" }));

    const validated = await validateXml(await loadXsd(), golden);
    const checked = golden.map(({ xml }) => {
      const parsed = parseMessage(xml);
      if (!parsed.ok) return parsed;
      return "ReleaseList" in parsed.message
        ? checkMessage(parsed.message)
        : checkPurgeMessage(parsed.message);
    });

    expect(validated).toEqual(golden.map(({ name }) => ({ name, findings: [] })));
    expect(checked).toEqual(golden.map(() => []));
  });
});
