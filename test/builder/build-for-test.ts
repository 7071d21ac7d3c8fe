import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import type { MessageEnvelope } from "../../src/builder/build-context.ts";
import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import { makeRelease, PARTIES } from "../support/catalogue-release.ts";

export const ENVELOPE: MessageEnvelope = {
  parties: PARTIES,
  messageId: "message-1",
  messageThreadId: "thread-1",
  messageCreatedDateTime: "2026-01-02T03:04:05.678Z",
};

/** Builds a message from the given facts alone. */
export function build(facts: Omit<CatalogueReleaseInput, "releaseId">): NewReleaseMessage {
  return buildNewReleaseMessage(makeRelease(facts), ENVELOPE).message;
}

/** A sound recording with nothing but the given facts. */
export function recording(
  facts: Partial<NonNullable<CatalogueReleaseInput["soundRecordings"]>[number]> = {},
): NonNullable<CatalogueReleaseInput["soundRecordings"]>[number] {
  return { id: "recording", type: "MusicalWorkSoundRecording", ...facts };
}
