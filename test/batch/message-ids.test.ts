import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageEnvelope, purgeEnvelope } from "../../src/batch/message-ids.ts";
import { PARTIES } from "../support/catalogue-release.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");

describe("messageEnvelope()", () => {
  test("derives the same ids from the same release, parties and instant", () => {
    expect(messageEnvelope("r1", PARTIES, NOW)).toEqual(messageEnvelope("r1", PARTIES, new Date(NOW)));
  });

  test("writes the instant in UTC", () => {
    expect(messageEnvelope("r1", PARTIES, NOW).messageCreatedDateTime).toBe("2026-01-02T03:04:05.678Z");
  });

  test("keeps the thread and changes the message when the clock moves on", () => {
    const first = messageEnvelope("r1", PARTIES, NOW);
    const next = messageEnvelope("r1", PARTIES, new Date(NOW.getTime() + 1));

    expect(next.messageThreadId).toBe(first.messageThreadId);
    expect(next.messageId).not.toBe(first.messageId);
  });

  test("gives each recipient a thread of its own", () => {
    const other = { ...PARTIES, recipient: { dpid: "PADPIDA2014120301U" } };

    expect(messageEnvelope("r1", other, NOW).messageThreadId).not.toBe(
      messageEnvelope("r1", PARTIES, NOW).messageThreadId,
    );
  });

  test("gives a purge the thread of the release's other messages, and an id of its own at the same instant", () => {
    const purge = purgeEnvelope("r1", PARTIES, NOW);
    const message = messageEnvelope("r1", PARTIES, NOW);

    expect(purge.messageThreadId).toBe(message.messageThreadId);
    expect(purge.messageId).not.toBe(message.messageId);
  });

  test("gives UUIDs of version 8, never twice the same", () => {
    const seen = new Map<string, string>();

    fc.assert(
      fc.property(fc.string(), (releaseId) => {
        const { messageId, messageThreadId } = messageEnvelope(releaseId, PARTIES, NOW);

        for (const [kind, id] of [
          ["message", messageId],
          ["thread", messageThreadId],
        ] as const) {
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          expect(seen.get(id) ?? `${kind} ${releaseId}`).toBe(`${kind} ${releaseId}`);
          seen.set(id, `${kind} ${releaseId}`);
        }
      }),
    );
  });
});
