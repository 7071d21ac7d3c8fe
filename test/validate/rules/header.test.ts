import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, SINGLE_MESSAGE, changed } from "../../support/minimal-message.ts";

const HEADER = "/NewReleaseMessage/MessageHeader";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a message id that was used before": {
    code: "HDR_MESSAGE_ID_UNIQUE",
    path: `${HEADER}/MessageId`,
    known: { isMessageIdUsed: (_sender, id) => id === "M2" },
    change: [["MessageHeader", "MessageId"], "M2"],
  },
  "no thread": {
    code: "HDR_THREAD_ID",
    path: `${HEADER}/MessageThreadId`,
    change: [["MessageHeader", "MessageThreadId"], undefined],
  },
  "another thread than before": {
    code: "HDR_THREAD_ID",
    path: `${HEADER}/MessageThreadId`,
    known: { threadId: "T1" },
    change: [["MessageHeader", "MessageThreadId"], "T2"],
  },
  "a time without zone": {
    code: "HDR_CREATED_HAS_TZ",
    path: `${HEADER}/MessageCreatedDateTime`,
    change: [["MessageHeader", "MessageCreatedDateTime"], "2025-03-01T12:00:00"],
  },
  "a time in the future": {
    code: "HDR_CREATED_HAS_TZ",
    path: `${HEADER}/MessageCreatedDateTime`,
    known: { now: new Date("2025-03-01T12:00:00Z") },
    change: [["MessageHeader", "MessageCreatedDateTime"], "2025-03-01T12:00:01Z"],
  },
  "no control type": {
    code: "HDR_CONTROL_TYPE",
    path: `${HEADER}/MessageControlType`,
    change: [["MessageHeader", "MessageControlType"], undefined],
  },
  "a version of allowed values that is no number": {
    code: "HDR_AVS_VERSION",
    path: "/NewReleaseMessage/@AvsVersionId",
    change: [["attributes", "AvsVersionId"], "banana"],
  },
  "a role that version 3 has not": {
    code: "HDR_AVS_VERSION",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/Contributor/Role[2]",
    message: changed(AUDIO_MESSAGE, ["attributes", "AvsVersionId"], "3"),
    change: [["ResourceList", "SoundRecording", 0, "Contributor", 0, "Role", 1], { value: "Mime" }],
  },
  "a description of a link that version 3 has not": {
    code: "HDR_AVS_VERSION",
    path: "/NewReleaseMessage/ReleaseList/Release/ResourceGroup/LinkedReleaseResourceReference/@LinkDescription",
    message: changed(AUDIO_MESSAGE, ["attributes", "AvsVersionId"], "3"),
    change: [
      [
        "ReleaseList",
        "Release",
        "ResourceGroup",
        "LinkedReleaseResourceReference",
        0,
        "attributes",
        "LinkDescription",
      ],
      "Booklet",
    ],
  },
  "no profile": {
    code: "HDR_PROFILE_PRESENT",
    path: "/NewReleaseMessage/@ReleaseProfileVersionId",
    change: [["attributes", "ReleaseProfileVersionId"], undefined],
  },
  "a variant that the profile has not": {
    code: "HDR_PROFILE_PRESENT",
    path: "/NewReleaseMessage/@ReleaseProfileVariantVersionId",
    message: changed(SINGLE_MESSAGE, ["ResourceList", "SoundRecording", 0, "attributes"], {
      ApplyClassicalProfileVariant: true,
    }),
    change: [["attributes", "ReleaseProfileVariantVersionId"], "Classical"],
  },
  "a recipient that is not configured": {
    code: "HDR_RECIPIENT_CONFIG",
    path: `${HEADER}/MessageRecipient/PartyId`,
    known: { knownRecipients: new Set(["PADPIDA2013020802I"]) },
    change: [["MessageHeader", "MessageRecipient", 0, "PartyId"], "PADPIDA2015120100H"],
  },
  "a live message to its sender": {
    code: "HDR_RECIPIENT_CONFIG",
    path: `${HEADER}/MessageRecipient/PartyId`,
    message: changed(AUDIO_MESSAGE, ["MessageHeader", "MessageControlType"], "LiveMessage"),
    change: [["MessageHeader", "MessageRecipient", 0, "PartyId"], "PADPIDA2007050901U"],
  },
};

describe("rules of the header", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept what is known of the message", () => {
    const known = {
      isMessageIdUsed: () => false,
      threadId: "T1",
      knownRecipients: new Set(["PADPIDA2013020802I"]),
      now: new Date("2025-03-01T12:00:00Z"),
    };

    expect(checkMessage(AUDIO_MESSAGE, known)).toEqual([]);
  });
});
