import { describe, expect, test } from "vitest";
import { buildMessageHeader } from "../../src/builder/message-header.ts";
import { allotReferences } from "../../src/builder/message-references.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { ENVELOPE } from "./build-for-test.ts";

const CONTEXT = {
  references: allotReferences(makeRelease({})),
  visibilities: [],
  findings: [],
  origins: undefined,
};

describe("buildMessageHeader()", () => {
  test("writes ids, parties, instant and control type of the envelope", () => {
    expect(buildMessageHeader(ENVELOPE, CONTEXT)).toEqual({
      MessageThreadId: "thread-1",
      MessageId: "message-1",
      MessageSender: { PartyId: "PADPIDA2007050901U", PartyName: { FullName: "Sender" } },
      MessageRecipient: [{ PartyId: "PADPIDA2013020802I", PartyName: { FullName: "Recipient" } }],
      MessageCreatedDateTime: "2026-01-02T03:04:05.678Z",
      MessageControlType: "TestMessage",
    });
  });

  test("names on whose behalf the message is sent, and trading names", () => {
    const parties = {
      ...ENVELOPE.parties,
      sentOnBehalfOf: { dpid: "PADPIDA2014120301U", tradingName: "A Label" },
    };

    expect(buildMessageHeader({ ...ENVELOPE, parties }, CONTEXT).SentOnBehalfOf).toEqual({
      PartyId: "PADPIDA2014120301U",
      TradingName: "A Label",
    });
  });

  test("addresses further recipients, names the file, and tells whom the message passed through", () => {
    const parties = {
      ...ENVELOPE.parties,
      alsoTo: [{ dpid: "PADPIDA2099010105P" }],
      intermediaries: [
        { dpid: "PADPIDA2099010104R", handledAt: "2026-01-01T00:00:00.000Z" },
        { dpid: "PADPIDA2099010103T" },
      ],
    };

    const header = buildMessageHeader({ ...ENVELOPE, parties, messageFileName: "r1.xml" }, CONTEXT);

    expect(header.MessageRecipient.map(({ PartyId }) => PartyId)).toEqual([
      "PADPIDA2013020802I",
      "PADPIDA2099010105P",
    ]);
    expect(header.MessageFileName).toBe("r1.xml");
    expect(header.MessageAuditTrail?.MessageAuditTrailEvent).toEqual([
      { MessagingPartyDescriptor: { PartyId: "PADPIDA2099010104R" }, DateTime: "2026-01-01T00:00:00.000Z" },
      { MessagingPartyDescriptor: { PartyId: "PADPIDA2099010103T" }, DateTime: "2026-01-02T03:04:05.678Z" },
    ]);
  });
});
