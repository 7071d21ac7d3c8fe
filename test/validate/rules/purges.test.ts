import { describe, expect, test } from "vitest";
import type { PurgeReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { checkPurgeMessage } from "../../../src/validate/check-message.ts";
import { AUDIO_MESSAGE } from "../../support/minimal-message.ts";

const PURGE: PurgeReleaseMessage = {
  MessageHeader: AUDIO_MESSAGE.MessageHeader,
  PurgedRelease: { ReleaseId: { ICPN: "190295810726" }, Title: [{ TitleText: "An Album" }] },
  attributes: { AvsVersionId: "9", LanguageAndScriptCode: "en" },
};

interface PurgeFault {
  readonly code: string;
  readonly path: string;
  readonly releaseId: PurgeReleaseMessage["PurgedRelease"]["ReleaseId"];
}

const FAULTS: Readonly<Record<string, PurgeFault>> = {
  "a purge of nothing": {
    code: "SEQ_PURGE_PRECONDITION",
    path: "/PurgeReleaseMessage/PurgedRelease/ReleaseId",
    releaseId: undefined,
  },
  "a purge by no identifier": {
    code: "SEQ_PURGE_PRECONDITION",
    path: "/PurgeReleaseMessage/PurgedRelease/ReleaseId",
    releaseId: {},
  },
};

describe("checkPurgeMessage()", () => {
  test("finds nothing wrong with a purge by barcode", () => {
    expect(checkPurgeMessage(PURGE)).toEqual([]);
  });

  test.each(Object.entries(FAULTS))("reports %s", (_title, { code, path, releaseId }) => {
    const message = { ...PURGE, PurgedRelease: { ...PURGE.PurgedRelease, ReleaseId: releaseId } };

    expect(checkPurgeMessage(message)).toMatchObject([{ code, path }]);
  });

  test("checks identifiers and header parties as it does in a NewReleaseMessage", () => {
    const message: PurgeReleaseMessage = {
      ...PURGE,
      MessageHeader: { ...PURGE.MessageHeader, MessageSender: { PartyId: "PADPIDA2007050901X" } },
      PurgedRelease: { ReleaseId: { ICPN: "190295810727" } },
    };

    expect(checkPurgeMessage(message).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "HDR_DPID_SYNTAX /PurgeReleaseMessage/MessageHeader/MessageSender/PartyId",
      "ID_ICPN /PurgeReleaseMessage/PurgedRelease/ReleaseId/ICPN",
    ]);
  });

  test("checks the header and the allowed values as it does in a NewReleaseMessage", () => {
    const { MessageHeader } = PURGE;
    const [recipient] = MessageHeader.MessageRecipient;
    const message: PurgeReleaseMessage = {
      ...PURGE,
      MessageHeader: {
        ...MessageHeader,
        MessageCreatedDateTime: "2025-03-01T12:00:00",
        MessageControlType: "LiveMessage",
        MessageRecipient: recipient === undefined ? [] : [recipient],
      },
      attributes: { ...PURGE.attributes, AvsVersionId: "banana" },
    };
    const known = {
      isMessageIdUsed: () => true,
      threadId: "another",
      knownRecipients: new Set<string>(),
      destination: "test",
    } as const;

    expect(checkPurgeMessage(message, known).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "HDR_AVS_VERSION /PurgeReleaseMessage/@AvsVersionId",
      "HDR_THREAD_ID /PurgeReleaseMessage/MessageHeader/MessageThreadId",
      "HDR_MESSAGE_ID_UNIQUE /PurgeReleaseMessage/MessageHeader/MessageId",
      "HDR_RECIPIENT_CONFIG /PurgeReleaseMessage/MessageHeader/MessageRecipient/PartyId",
      "HDR_CREATED_HAS_TZ /PurgeReleaseMessage/MessageHeader/MessageCreatedDateTime",
      "SEQ_TESTLIVE /PurgeReleaseMessage/MessageHeader/MessageControlType",
    ]);
  });
});
