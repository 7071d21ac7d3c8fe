import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { purgeReleases } from "../../src/batch/purge-releases.ts";
import { writeMessagingParties } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { findDocument } from "../../src/db/document-store.ts";
import { validateMessage } from "../../src/validate/validate-message.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const SHOP = "PADPIDA2099010103T";
const STREAM = "PADPIDA2099010104R";
const RELEASE = generatedId(0);
const END = "update catalogue.deal_period set end_date_time = $1";

let database: Database;
let nights = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, 1);
  await database.pool.query("delete from catalogue.messaging_party where role = 'recipient'");
  await writeMessagingParties(database.kysely, [
    { dpid: SHOP, role: "recipient", messageControlType: "TestMessage" },
    { dpid: STREAM, role: "recipient", messageControlType: "TestMessage" },
  ]);
});
afterAll(() => database.close());

function nextNight(): Date {
  nights += 1;
  return new Date(Date.UTC(2026, 2, nights));
}

async function sendTo(recipient: string): Promise<Awaited<ReturnType<typeof findDocument>>> {
  await exportCatalogue(database, { recipient, now: nextNight() });
  return findDocument(database, RELEASE);
}

describe("messages about one release over many nights", () => {
  test("are of the kind that the deals and the last message say, in one thread, and valid", async () => {
    const first = await sendTo(SHOP);
    const update = await sendTo(SHOP);
    await database.pool.query(END, ["2025-12-31T00:00:00"]);
    const takedown = await sendTo(SHOP);
    const again = await sendTo(SHOP);
    const late = await sendTo(STREAM);
    await database.pool.query(END, [null]);
    const back = await sendTo(SHOP);
    await purgeReleases(database, { recipient: SHOP, now: nextNight(), releaseIds: [RELEASE] });
    const purge = await findDocument(database, RELEASE);
    const anew = await sendTo(SHOP);
    const others = [late, await sendTo(STREAM)];

    const documents = [first, update, takedown, again, back, purge, anew];
    expect(documents.map(({ messageKind }) => messageKind)).toEqual([
      "first",
      "update",
      "takedown",
      "takedown",
      "update",
      "purge",
      "first",
    ]);
    expect(others.map(({ messageKind }) => messageKind)).toEqual(["first", "update"]);
    expect(new Set(documents.map(({ messageThreadId }) => messageThreadId)).size).toBe(1);
    expect(new Set(others.map(({ messageThreadId }) => messageThreadId)).size).toBe(1);
    expect(late.messageThreadId).not.toBe(first.messageThreadId);
    expect(new Set([...documents, ...others].map(({ messageId }) => messageId)).size).toBe(9);
    for (const { xml } of [...documents, ...others])
      expect(await validateMessage(xml)).toMatchObject({ valid: true });
  });
});
