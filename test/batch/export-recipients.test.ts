import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { exportRecipients } from "../../src/batch/export-recipients.ts";
import { writeMessagingParties } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { findDocument } from "../../src/db/document-store.ts";
import { queryOfRows } from "../../src/import/rows/query-of-rows.ts";
import { MAPPING } from "../import/rows/demonstration-rows.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const SHOP = "PADPIDA2099010103T";
const STREAM = "PADPIDA2099010104R";
const RELEASE = generatedId(0);
const NIGHTS = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 0, day)));

let database: Database;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-recipients-"));
  database = await createTestDatabase();
  await loadGenerated(database, 1);
  await database.pool.query("delete from catalogue.messaging_party where role = 'recipient'");
  await writeMessagingParties(database.kysely, [
    { dpid: SHOP, role: "recipient", messageControlType: "TestMessage" },
    { dpid: STREAM, role: "recipient", messageControlType: "LiveMessage" },
  ]);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Kinds of the runs' messages, by recipient. */
async function kindsOf(now: Date | undefined, isTest = false): Promise<unknown> {
  const results = await exportRecipients(database, { recipients: "all", now, isTest });
  return results.map((result) => [
    result.recipientDpid,
    "summary" in result ? result.summary.documentsByKind : result.error,
  ]);
}

describe("exportRecipients()", () => {
  test("runs once for each recipient, each with a thread and a history of its own", async () => {
    const [first, second] = NIGHTS;
    await exportCatalogue(database, { recipient: SHOP, now: first });
    const shop = await findDocument(database, RELEASE);

    const kinds = await kindsOf(second);

    const stream = await findDocument(database, RELEASE);
    expect(kinds).toEqual([
      [SHOP, { update: 1 }],
      [STREAM, { first: 1 }],
    ]);
    expect(stream.recipientDpid).toBe(STREAM);
    expect(stream.messageThreadId).not.toBe(shop.messageThreadId);
  });

  test("takes a release down where its only deal is another recipient's", async () => {
    const [first, second] = NIGHTS;
    await kindsOf(first);
    await database.pool.query("update catalogue.deal set recipient_dpid = $1", [SHOP]);

    expect(await kindsOf(second)).toEqual([
      [SHOP, { update: 1 }],
      [STREAM, { takedown: 1 }],
    ]);
  });

  test("keeps tests and live messages apart: the first live message is a first one", async () => {
    const [first, second] = NIGHTS;
    await kindsOf(first, true);

    expect(await kindsOf(second)).toEqual([
      [SHOP, { update: 1 }],
      [STREAM, { first: 1 }],
    ]);
  });

  test("gives a recipient that shares the messages of another none of its own, but its deals", async () => {
    await database.pool.query("update catalogue.messaging_party set also_to = $1 where dpid = $2", [
      [STREAM],
      SHOP,
    ]);
    await database.pool.query("update catalogue.deal set recipient_dpid = $1", [STREAM]);

    expect(await kindsOf(NIGHTS[0])).toEqual([[SHOP, { first: 1 }]]);
    const { xml } = await findDocument(database, RELEASE);
    expect(xml.match(/<MessageRecipient>/g)).toHaveLength(2);
    expect(xml).toContain("<DealList>");
  });

  test("writes the files of each recipient to a folder of its own, and names them in the messages", async () => {
    await exportRecipients(database, { recipients: [SHOP, STREAM], outDir: folder });

    expect((await readdir(folder)).toSorted()).toEqual([SHOP, STREAM]);
    expect(await readdir(join(folder, SHOP))).toEqual([`${RELEASE}.xml`]);
    expect((await findDocument(database, RELEASE)).xml).toContain(
      `<MessageFileName>${RELEASE}.xml</MessageFileName>`,
    );
  });

  test("goes on with the next recipient where a run fails", async () => {
    const [now] = NIGHTS;
    await exportCatalogue(database, { recipient: SHOP, now });

    const results = await exportRecipients(database, { recipients: [SHOP, STREAM], now });

    expect(results).toMatchObject([
      { recipientDpid: SHOP, error: { code: "ERN_WRITE_MESSAGE_ID_USED" } },
      { recipientDpid: STREAM, summary: { status: "COMPLETED", documentCount: 1 } },
    ]);
  });

  test("exports nothing where a recipient is not configured", async () => {
    const exporting = exportRecipients(database, { recipients: [SHOP, "NOBODY"] });

    await expect(exporting).rejects.toMatchObject({ code: "ERN_CONFIG_UNKNOWN_RECIPIENT" });
    await expect(findDocument(database, RELEASE)).rejects.toMatchObject({
      code: "ERN_RUN_DOCUMENT_NOT_FOUND",
    });
  });
});

describe("exportRecipients() of a query", () => {
  const query = queryOfRows(
    `select 'q' || i as release_id, 'Cells' as title, 'A Band' as artist, 'A Label' as label, 2024 as year,
      'ZZDEM240000' || i as isrc, 'Row' as track, null as version, 1000 as ms, null as disc, 1 as number
    from generate_series(1, 2) i`,
    MAPPING,
  );

  test("writes the releases of the query to each recipient, and none of the views", async () => {
    const results = await exportRecipients(database, { recipients: "all", query, outDir: folder });

    expect(results).toMatchObject([
      { recipientDpid: SHOP, summary: { documentCount: 2, failedCount: 0 } },
      { recipientDpid: STREAM, summary: { documentCount: 2, failedCount: 0 } },
    ]);
    expect((await readdir(join(folder, SHOP))).toSorted()).toEqual(["q1.xml", "q2.xml"]);
    expect((await readdir(join(folder, STREAM))).toSorted()).toEqual(["q1.xml", "q2.xml"]);
    expect((await findDocument(database, "q1")).xml).toContain(`<PartyId>${STREAM}</PartyId>`);
  });

  test("gives each recipient a history of its own", async () => {
    const [first, second] = NIGHTS;
    await exportRecipients(database, { recipients: [SHOP], query, now: first });

    const results = await exportRecipients(database, { recipients: "all", query, now: second });

    expect(results).toMatchObject([
      { recipientDpid: SHOP, summary: { documentsByKind: { update: 2 } } },
      { recipientDpid: STREAM, summary: { documentsByKind: { first: 2 } } },
    ]);
  });
});

describe("exportCatalogue() of a release without deals", () => {
  test("reports DEAL_EXISTS where it was never sent, since there is nothing to take down", async () => {
    await database.pool.query("delete from catalogue.deal");

    expect(await exportCatalogue(database, { recipient: SHOP })).toMatchObject({
      documentCount: 0,
      failuresByCode: { DEAL_EXISTS: 1 },
    });
  });
});
