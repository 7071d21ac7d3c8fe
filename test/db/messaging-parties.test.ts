import { afterEach, expect, describe, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { readMessagingParties } from "../../src/db/messaging-parties.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
afterEach(() => database.close());

describe("readMessagingParties()", () => {
  test("reads senders and recipients with the row to correct", async () => {
    database = await createTestDatabase();
    await database.pool.query(`
      insert into catalogue.messaging_party (dpid, role, full_name, message_control_type) values
        ('PADPIDA2014021302Y', 'sender', 'Label', null), ('PADPIDA2014021301X', 'recipient', 'Shop', 'TestMessage')`);

    const parties = await readMessagingParties(database, "catalogue");

    expect(parties).toMatchObject([
      { dpid: "PADPIDA2014021301X", role: "recipient", messageControlType: "TestMessage" },
      {
        dpid: "PADPIDA2014021302Y",
        role: "sender",
        fullName: "Label",
        sourceTable: "catalogue.messaging_party",
        sourceKey: "dpid=PADPIDA2014021302Y, role=sender",
      },
    ]);
  });

  test("throws ERN_DB_CONTRACT where a foreign schema has no such view", async () => {
    database = await createTestDatabase();

    await expect(readMessagingParties(database, "public")).rejects.toMatchObject({ code: "ERN_DB_CONTRACT" });
  });
});
