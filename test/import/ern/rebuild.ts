import type { MessageEnvelope } from "../../../src/builder/build-context.ts";
import { buildNewReleaseMessage } from "../../../src/builder/build-message.ts";
import { type ParsedMessage, parseMessage } from "../../../src/builder/ern43/parse.ts";
import { serialize } from "../../../src/builder/ern43/serialize.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../../../src/catalogue.ts";
import { compareMessages, type MessageDifference } from "../../../src/compare/compare-messages.ts";
import { canonicalMessage } from "../../support/canonical-message.ts";

/** Any envelope does: the header is not compared. */
export const ENVELOPE: MessageEnvelope = {
  parties: {
    sender: { dpid: "PADPIDA2099010101X" },
    recipient: { dpid: "PADPIDA2099010102X" },
    messageControlType: "LiveMessage",
  },
  messageId: "id",
  messageThreadId: "thread",
  messageCreatedDateTime: "2026-01-02T03:04:05Z",
};

/** Reads a NewReleaseMessage; undefined for anything else, and where it has what ERN 4.3 does not know. */
export function readMessage(xml: string): NewReleaseMessage | undefined {
  const parsed = parseMessage(xml);
  return parsed.ok && isNewRelease(parsed.message) && parsed.unknown.length === 0
    ? parsed.message
    : undefined;
}

function isNewRelease(message: ParsedMessage["message"]): message is NewReleaseMessage {
  return "ReleaseList" in message || !("PurgedRelease" in message);
}

/** Builds a release as the export does, to XML and back, and says in what it differs from a message. */
export function rebuild(
  release: CatalogueReleaseInput,
  message: NewReleaseMessage,
): readonly (MessageDifference | object)[] {
  // What comes out of a database is JSON.
  const parsed = parseCatalogueRelease(JSON.parse(JSON.stringify(release)));
  if (!parsed.ok) return parsed.findings;
  const built = buildNewReleaseMessage(parsed.release, ENVELOPE);
  const xml = serialize(built.message, "NewReleaseMessage");
  const read = parseMessage(xml);
  if (!read.ok) return [read];
  return [
    ...built.findings,
    ...compareMessages(
      { rootName: "NewReleaseMessage", message },
      { rootName: read.rootName, message: read.message },
    ),
    ...firstOtherLine(canonicalMessage(serialize(message, "NewReleaseMessage")), canonicalMessage(xml)),
  ];
}

/** Where two canonical messages part, the order of every list included. */
function firstOtherLine(before: string, after: string): readonly object[] {
  const [lines, others] = [before.split("\n"), after.split("\n")];
  const index = lines.findIndex((line, at) => line !== others[at]);
  if (index < 0 && lines.length === others.length) return [];
  return [
    { line: index, before: lines.slice(index - 3, index + 2), after: others.slice(index - 3, index + 2) },
  ];
}
