import { describe, expect, test } from "vitest";
import { messageKindOf } from "../../src/batch/message-kind.ts";
import { AUDIO_MESSAGE, changed } from "../support/minimal-message.ts";

const WITHOUT_DEALS = changed(AUDIO_MESSAGE, ["DealList"], undefined);

describe("messageKindOf()", () => {
  test.each([
    ["first", "was never sent", AUDIO_MESSAGE, undefined],
    ["first", "was never sent and has no deal", WITHOUT_DEALS, undefined],
    ["first", "was purged", AUDIO_MESSAGE, "purge"],
    ["update", "was sent", AUDIO_MESSAGE, "first"],
    ["update", "comes back after a takedown", AUDIO_MESSAGE, "takedown"],
    ["takedown", "was sent and has no deal", WITHOUT_DEALS, "update"],
    ["takedown", "was taken down and still has no deal", WITHOUT_DEALS, "takedown"],
  ] as const)("says %s of a release that %s", (expected, _title, message, lastKind) => {
    expect(messageKindOf(message, lastKind)).toBe(expected);
  });
});
