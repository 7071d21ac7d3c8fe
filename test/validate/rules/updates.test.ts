import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const START = [
  "DealList",
  "ReleaseDeal",
  0,
  "Deal",
  0,
  "DealTerms",
  "ValidityPeriod",
  0,
  "StartDateTime",
  "value",
];
const TERMS = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms"];
const TERMS_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms";
const RELEASE = ["ReleaseList", "Release"];

/** The clean message as an update a month later, with another genre. */
const UPDATE = changed(
  changed(AUDIO_MESSAGE, ["MessageHeader", "MessageCreatedDateTime"], "2025-04-01T12:00:00Z"),
  [...RELEASE, "Genre", 0, "GenreText"],
  "Rock",
);
const LAST = { lastSent: AUDIO_MESSAGE };

const FAULTS: Readonly<Record<string, Fault>> = {
  "a deal that starts anew": {
    code: "DEAL_ACTIVE_START_PAST",
    path: `${TERMS_PATH}/ValidityPeriod`,
    message: UPDATE,
    change: [START, "2025-05-01T00:00:00"],
    known: LAST,
  },
  "a use that the update leaves out": {
    code: "DEAL_CARRYOVER",
    path: "/NewReleaseMessage/DealList",
    message: UPDATE,
    change: [[...TERMS, "UseType"], [{ value: "NonInteractiveStream" }]],
    known: LAST,
  },
  "a message that is older than the last one": {
    code: "SEQ_ORDER",
    path: "/NewReleaseMessage/MessageHeader/MessageCreatedDateTime",
    message: UPDATE,
    change: [["MessageHeader", "MessageCreatedDateTime"], "2025-03-01T11:59:59Z"],
    known: LAST,
  },
  "another barcode": {
    code: "SEQ_ID_STABLE",
    path: "/NewReleaseMessage/ReleaseList/Release/ReleaseId/ICPN",
    message: UPDATE,
    change: [[...RELEASE, "ReleaseId", "ICPN"], "0720642442524"],
    known: { lastSent: AUDIO_MESSAGE, kind: "takedown" },
    beside: ["DEAL_TAKEDOWN /NewReleaseMessage/DealList"],
  },
  "another ISRC": {
    code: "SEQ_ID_STABLE",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/SoundRecordingEdition/ResourceId/ISRC",
    message: UPDATE,
    change: [
      ["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0, "ResourceId", 0, "ISRC"],
      "GBAYC1700500",
    ],
    known: LAST,
  },
  "an update that says nothing new": {
    code: "SEQ_NOOP",
    path: "/NewReleaseMessage",
    change: [["MessageHeader", "MessageId"], "M2"],
    known: LAST,
  },
  "a test that goes to where live messages go": {
    code: "SEQ_TESTLIVE",
    path: "/NewReleaseMessage/MessageHeader/MessageControlType",
    change: [["MessageHeader", "MessageControlType"], "TestMessage"],
    known: { destination: "live" },
  },
};

describe("rules of updates", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept an update that keeps its deals", () => {
    expect(checkMessage(UPDATE, LAST)).toEqual([]);
  });

  test("accept a takedown without the deals of the last message", () => {
    const takedown = changed(UPDATE, ["DealList"], undefined);
    const codes = checkMessage(takedown, { ...LAST, kind: "takedown" }).map(({ code }) => code);

    expect(codes).not.toContain("DEAL_CARRYOVER");
  });
});
