import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMessageParties } from "../../src/batch/message-parties.ts";
import { writeMessagingParties } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";

const ONE_SENDER = { catalogueSchema: "catalogue" };

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  await writeMessagingParties(database.kysely, [
    { dpid: "SENDER", role: "sender", fullName: "A Label", tradingName: "Label" },
    { dpid: "SHOP", role: "recipient", messageControlType: "TestMessage" },
    { dpid: "STREAM", role: "recipient", messageControlType: "LiveMessage" },
    { dpid: "SILENT", role: "recipient" },
    { dpid: "OWNER", role: "on_behalf_of", fullName: "The Owner" },
    { dpid: "HUB", role: "intermediary", handledAt: "2026-01-01T01:02:03Z" },
    { dpid: "AGENT", role: "intermediary" },
  ]);
});
afterAll(() => database.close());

describe("findMessageParties()", () => {
  test("takes the only sender and the recipient that is named, with their rows", async () => {
    expect(await findMessageParties(database, { ...ONE_SENDER, recipient: "STREAM" })).toEqual({
      sender: {
        dpid: "SENDER",
        fullName: "A Label",
        tradingName: "Label",
        source: { table: "catalogue.messaging_party", key: "dpid=SENDER, role=sender" },
      },
      recipient: {
        dpid: "STREAM",
        source: { table: "catalogue.messaging_party", key: "dpid=STREAM, role=recipient" },
      },
      messageControlType: "LiveMessage",
    });
  });

  test("names the party whose content is sent where the caller does", async () => {
    const parties = await findMessageParties(database, {
      ...ONE_SENDER,
      recipient: "SHOP",
      onBehalfOf: "OWNER",
    });

    expect(parties.sentOnBehalfOf).toMatchObject({ dpid: "OWNER", fullName: "The Owner" });
  });

  test("names intermediaries in the order in which the caller does", async () => {
    const parties = await findMessageParties(database, {
      ...ONE_SENDER,
      recipient: "SHOP",
      intermediaries: ["HUB", "AGENT"],
    });

    expect(parties.intermediaries).toMatchObject([
      { dpid: "HUB", handledAt: "2026-01-01T01:02:03.000Z" },
      { dpid: "AGENT" },
    ]);
    expect(parties.intermediaries?.[1]).not.toHaveProperty("handledAt");
  });

  test("sends tests to a recipient of live messages where the caller says so, never the other way", async () => {
    const toStream = await findMessageParties(database, { ...ONE_SENDER, recipient: "STREAM", isTest: true });
    const toShop = await findMessageParties(database, { ...ONE_SENDER, recipient: "SHOP", isTest: false });

    expect([toStream.messageControlType, toShop.messageControlType]).toEqual(["TestMessage", "TestMessage"]);
  });

  test.each([
    ["an intermediary is unknown", { recipient: "SHOP", intermediaries: ["OWNER"] }, '"OWNER" is not there'],
    [
      "the party whose content it is, is unknown",
      { recipient: "SHOP", onBehalfOf: "SHOP" },
      '"SHOP" is not there',
    ],
    ["several recipients could be meant", {}, "known: SHOP, SILENT, STREAM"],
    ["the recipient is unknown", { recipient: "NOBODY" }, '"NOBODY" is not there'],
    [
      "the sender is a recipient",
      { sender: "SHOP", recipient: "SHOP" },
      '"SHOP" is not there (known: SENDER)',
    ],
    ["the recipient says neither live nor test", { recipient: "SILENT" }, "message_control_type"],
  ])("throws ERN_CONFIG_UNKNOWN_RECIPIENT where %s", async (_title, choice, text) => {
    await expect(findMessageParties(database, { ...ONE_SENDER, ...choice })).rejects.toMatchObject({
      code: "ERN_CONFIG_UNKNOWN_RECIPIENT",
      message: expect.stringContaining(text),
    });
  });
});
