import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBatch } from "../../src/db/batch-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { countDocumentsByKind, readLastMessages } from "../../src/db/message-history.ts";
import { createTestDatabase } from "../support/database.ts";
import { batchOf, documentOf, startRun } from "./run-fixtures.ts";

const HISTORY = {
  senderDpid: "PADPIDA2014021301X",
  recipientDpid: "PADPIDA2014021302Y",
  messageControlType: "LiveMessage",
};

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

/** Writes a run with one document for each change. */
async function writeRun(...changes: readonly Parameters<typeof documentOf>[1][]): Promise<string> {
  const runId = await startRun(database);
  const documents = changes.map((change, index) =>
    documentOf(change?.releaseId ?? "r1", { messageId: `M-${runId}-${index}`, ...change }),
  );
  await writeBatch(database, batchOf(runId, 0, ["r1"], { documents }));
  return runId;
}

describe("readLastMessages()", () => {
  test("gives the last message of each release that was sent", async () => {
    await writeRun(
      { messageKind: "first" },
      { releaseId: "r2", messageKind: "first", bytes: Buffer.from("<B/>") },
    );
    await writeRun({ messageKind: "takedown", bytes: Buffer.from("<A/>") });

    expect(await readLastMessages(database, HISTORY, ["r1", "r2", "r3"])).toEqual(
      new Map([
        ["r1", { releaseId: "r1", messageKind: "takedown", xml: "<A/>" }],
        ["r2", { releaseId: "r2", messageKind: "first", xml: "<B/>" }],
      ]),
    );
  });

  test.each([
    ["another sender", { senderDpid: "X" }],
    ["another recipient", { recipientDpid: "X" }],
    ["tests", { messageControlType: "TestMessage" }],
  ])("knows nothing of the messages of %s", async (_title, change) => {
    await writeRun({});

    expect(await readLastMessages(database, { ...HISTORY, ...change }, ["r1"])).toEqual(new Map());
  });

  test("probes an index once per release, however many were sent", async () => {
    for (let night = 0; night < 3; night += 1) await writeRun({});
    await database.pool.query("analyze export.document; set enable_seqscan = off");

    const { rows } = await database.pool.query<{ "QUERY PLAN": string }>(
      `explain select last.* from unnest(array['r1']) as wanted (release_id) cross join lateral (
        select message_kind from export.document where document.release_id = wanted.release_id
          and recipient_dpid = 'a' and sender_dpid = 'b' and message_control_type = 'LiveMessage'
        order by id desc limit 1) as last`,
    );

    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("document_by_release");
    expect(plan).not.toContain("Sort");
  });
});

describe("countDocumentsByKind()", () => {
  test("counts the documents of one run", async () => {
    await writeRun({ messageKind: "purge" });
    const runId = await writeRun(
      { messageKind: "first" },
      { releaseId: "r2", messageKind: "update" },
      { releaseId: "r3", messageKind: "update" },
    );

    expect(await countDocumentsByKind(database, runId)).toEqual({ first: 1, update: 2 });
  });
});
