import { buildNewReleaseMessage } from "../../../src/builder/build-message.ts";
import { parseMessage } from "../../../src/builder/ern43/parse.ts";
import { serialize } from "../../../src/builder/ern43/serialize.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../../../src/catalogue.ts";
import { compareMessages, type MessageDifference } from "../../../src/compare/compare-messages.ts";

const PARTIES = {
  sender: { dpid: "PADPIDA2099010101X" },
  recipient: { dpid: "PADPIDA2099010102X" },
  messageControlType: "LiveMessage",
} as const;

/** Builds a release as the export does, to XML and back, and says in what it differs from a message. */
export function rebuild(
  release: CatalogueReleaseInput,
  message: NewReleaseMessage,
): readonly (MessageDifference | object)[] {
  // What comes out of a database is JSON.
  const parsed = parseCatalogueRelease(JSON.parse(JSON.stringify(release)));
  if (!parsed.ok) return parsed.findings;
  const built = buildNewReleaseMessage(parsed.release, {
    parties: PARTIES,
    messageId: "id",
    messageThreadId: "thread",
    messageCreatedDateTime: "2026-01-02T03:04:05Z",
  });
  const read = parseMessage(serialize(built.message, "NewReleaseMessage"));
  if (!read.ok) return [read];
  return [
    ...built.findings,
    ...compareMessages(
      { rootName: "NewReleaseMessage", message },
      { rootName: read.rootName, message: read.message },
    ),
  ];
}
