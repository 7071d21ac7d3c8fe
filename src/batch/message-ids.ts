/**
 * Message and thread ids, derived and never drawn: the same release, parties and instant give the same bytes.
 *
 * A thread id is stable for a release between two parties; a message id changes with the instant of the run, and the
 * database refuses one that was used before.
 */
import { createHash } from "node:crypto";
import type { MessageEnvelope } from "../builder/build-context.ts";
import type { MessageParties } from "../catalogue/party.ts";

/** Builds the envelope of a release's NewReleaseMessage. Units: the instant is written in UTC, to the millisecond. */
export function messageEnvelope(
  releaseId: string,
  parties: MessageParties,
  now: Date,
  fileNameOf?: (releaseId: string) => string,
): MessageEnvelope {
  return {
    ...envelopeOf("message", releaseId, parties, now),
    ...(fileNameOf !== undefined && { messageFileName: fileNameOf(releaseId) }),
  };
}

/** Builds the envelope of a release's PurgeReleaseMessage: the thread is that of its other messages. */
export function purgeEnvelope(releaseId: string, parties: MessageParties, now: Date): MessageEnvelope {
  return envelopeOf("purge", releaseId, parties, now);
}

function envelopeOf(
  kind: "message" | "purge",
  releaseId: string,
  parties: MessageParties,
  now: Date,
): MessageEnvelope {
  const thread = [parties.sender.dpid, parties.recipient.dpid, releaseId];
  const messageCreatedDateTime = now.toISOString();
  return {
    parties,
    messageThreadId: nameUuid("thread", thread),
    messageId: nameUuid(kind, [...thread, messageCreatedDateTime]),
    messageCreatedDateTime,
  };
}

/** A UUID of version 8 from the SHA-256 of its parts. Source: RFC 9562 §5.8. */
function nameUuid(kind: string, parts: readonly string[]): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([kind, ...parts]))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
