import { EventEmitter, once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ChangeListener, listenForChanges } from "../../src/db/change-listener.ts";
import { type Database, openDatabase } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadGenerated } from "../support/loaded-catalogue.ts";

let database: Database;
let listener: ChangeListener;
const heard = new EventEmitter();
let count = 0;
beforeEach(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, 2);
  count = 0;
  listener = listenForChanges(database, () => {
    count += 1;
    heard.emit("change");
  });
  await once(heard, "change");
});
afterEach(async () => {
  await listener.close();
  await database.close();
});

/** Writes as a session that notifies or not: the server of the tests prepares transactions. */
async function change(statement: string, notify = "on"): Promise<void> {
  const writer = await openDatabase({ url: database.url, maxConnections: 1 });
  try {
    await writer.pool.query(`set ddex_batch.notify = '${notify}'`);
    await writer.pool.query(statement);
  } finally {
    await writer.close();
  }
}

const RETITLE = "update catalogue.release_title set title_text = title_text || '!'";

describe("listenForChanges()", () => {
  test("hears once of a transaction, however much it has changed", async () => {
    const hearing = once(heard, "change");
    await change(`begin; ${RETITLE}; ${RETITLE}; commit`);
    await hearing;
    const second = once(heard, "change");
    await change(RETITLE);
    await second;

    expect(count).toBe(3);
  });

  test("does not hear of a statement that changes nothing, nor where notices are switched off", async () => {
    const hearing = once(heard, "change");
    await change("update catalogue.release_title set title_text = title_text");
    await change(RETITLE, "off");
    await change(RETITLE, "auto");
    await change(RETITLE);
    await hearing;

    expect(count).toBe(2);
  });

  test("comes back after its connection was lost, and says that something may have changed", async () => {
    const back = once(heard, "change");
    await database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'ddex-batch follow'",
    );
    await back;
    const hearing = once(heard, "change");
    await change(RETITLE);
    await hearing;

    expect(count).toBe(3);
  });
});
