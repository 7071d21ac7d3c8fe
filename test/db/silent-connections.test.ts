import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/db/connect.ts";
import { readRowChunks } from "../../src/db/row-cursor.ts";
import { NetworkProxy } from "../faults/network-proxy.ts";
import { createTestDatabase } from "../support/database.ts";

let server: Database;
let network: NetworkProxy;
let database: Database;
beforeEach(async () => {
  server = await createTestDatabase({ isMigrated: false });
  network = await NetworkProxy.open(server.url);
  database = await openDatabase({ url: network.through(server.url), silenceMs: 400 });
});
afterEach(async () => {
  network.become({});
  await database.close();
  await network.close();
  await server.close();
});

describe("watchSilence()", () => {
  test("ends a connection whose server cannot be reached", async () => {
    network.become({ isBlackHole: true });

    const lost = database.pool.query("select 1");

    await expect(lost).rejects.toThrow("Connection terminated: the server does not answer");
  });

  test("lets the next statement have another connection", async () => {
    network.become({ isBlackHole: true });
    await database.pool.query("select 1").catch(() => undefined);
    network.become({});

    const { rowCount } = await database.pool.query("select 1");

    expect(rowCount).toBe(1);
  });

  test("leaves a statement alone that the server works on", async () => {
    const { rows } = await database.pool.query("select pg_sleep(1.5), 'done' as result");

    expect(rows).toMatchObject([{ result: "done" }]);
  });

  test("leaves a cursor alone whose consumer pauses", async () => {
    const chunks = readRowChunks(database, "select number::text from generate_series(1, 5000) number", [], {
      fetchSize: 1,
    });
    await chunks.next();
    await new Promise((settle) => {
      setTimeout(settle, 1_000);
    });

    const { done } = await chunks.next();

    await chunks.return(undefined);
    expect(done).toBe(false);
  });
});
