import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBatch } from "../../src/db/batch-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { readDocumentText, readSentMessages, WHOLE_MESSAGE_BYTES } from "../../src/db/sent-messages.ts";
import { readAll } from "../support/read-all.ts";
import { createTestDatabase } from "../support/database.ts";
import { batchOf, documentOf, startRun } from "./run-fixtures.ts";

const HISTORY = {
  senderDpid: "PADPIDA2014021301X",
  recipientDpid: "PADPIDA2014021302Y",
  messageControlType: "LiveMessage",
};
const LONG = `<A>${"東京 ".repeat(WHOLE_MESSAGE_BYTES)}</A>`;

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  const runId = await startRun(database);
  const documents = [
    documentOf("long", { messageId: "M-1", bytes: Buffer.from(LONG), contentSha: "a".repeat(64) }),
    documentOf("short", { messageId: "M-2", bytes: Buffer.from("<B/>") }),
  ];
  await writeBatch(database, batchOf(runId, 0, ["long", "short"], { documents }));
});
afterEach(() => database.close());

describe("readSentMessages()", () => {
  test("reads short messages, and of long ones what they are", async () => {
    const sent = await readSentMessages(database, HISTORY, ["long", "never", "short"]);

    expect([...sent.keys()]).toEqual(["long", "short"]);
    expect(sent.get("short")).toEqual({ releaseId: "short", messageKind: "first", xml: "<B/>" });
    expect(sent.get("long")).toEqual({
      releaseId: "long",
      messageKind: "first",
      documentId: expect.stringMatching(/^\d+$/),
      contentSha: "a".repeat(64),
    });
  });
});

describe("readDocumentText()", () => {
  test("reads a long message whole, in pieces", async () => {
    const sent = (await readSentMessages(database, HISTORY, ["long"])).get("long");
    if (sent === undefined || "xml" in sent) throw new Error("not long");

    const pieces = await readAll(readDocumentText(database, sent.documentId));

    expect(pieces.join("")).toBe(LONG);
  });
});
