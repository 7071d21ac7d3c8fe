/** The proof that nothing of a message was dropped: its release, built again, says the same. */
import { buildNewReleaseMessage } from "../../builder/build-message.ts";
import type { MessageEnvelope } from "../../builder/build-context.ts";
import type { NewReleaseMessage } from "../../builder/ern43/types.ts";
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../../catalogue.ts";
import { compareMessages, type MessageDifference } from "../../compare/compare-messages.ts";
import { ERROR_CODES } from "../../errors.ts";
import { excerpt, type Finding, isBlocking } from "../../finding.ts";

/** The header is not compared, and no imported deal is for one recipient only: any envelope does. */
const ENVELOPE: MessageEnvelope = {
  parties: {
    sender: { dpid: "PADPIDA0000000000X" },
    recipient: { dpid: "PADPIDA0000000000X" },
    messageControlType: "LiveMessage",
  },
  messageId: "round-trip",
  messageThreadId: "round-trip",
  messageCreatedDateTime: "2000-01-01T00:00:00Z",
};

/**
 * Builds a release and compares the message with the one that the release was read from.
 *
 * Shape: one finding for each difference, as the builder's own blocking ones; none where the release gives the message
 * back. The header is left out, local references may have other names.
 * Memory: both messages in comparable form.
 */
export function confirmRoundTrip(
  release: CatalogueReleaseInput,
  message: NewReleaseMessage,
): readonly Finding[] {
  const parsed = parseCatalogueRelease(release);
  if (!parsed.ok) return parsed.findings;
  const built = buildNewReleaseMessage(parsed.release, ENVELOPE);
  const differences = compareMessages(
    { rootName: "NewReleaseMessage", message },
    { rootName: "NewReleaseMessage", message: built.message },
  );
  return [...built.findings.filter(isBlocking), ...differences.map(findingOf)];
}

function findingOf({ kind, path, before, after }: MessageDifference): Finding {
  return {
    code: "ERN_IMPORT_DIFFERS",
    severity: "error",
    path,
    text: `The message that the release gives back differs here: ${STATES[kind]} (message: ${quoted(before)}, release: ${quoted(after)})`,
    hint: ERROR_CODES.ERN_IMPORT_DIFFERS.hint,
    ...(before !== undefined && { value: excerpt(before) }),
  };
}

const STATES: Readonly<Record<MessageDifference["kind"], string>> = {
  changed: "it has another value",
  added: "it has something more",
  removed: "this is missing",
  moved: "this stands in another place",
};

function quoted(text: string | undefined): string {
  return text === undefined ? "nothing" : `"${excerpt(text)}"`;
}
