import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { createImportContext, type ImportContext } from "../../../src/import/ern/import-context.ts";
import { AUDIO_MESSAGE } from "../../support/minimal-message.ts";

/** The context of a message that has these parts; its release is `release`. */
export function contextOf(parts: Partial<NewReleaseMessage>): ImportContext {
  return createImportContext({ ...AUDIO_MESSAGE, ...parts }, { releaseId: "release" });
}
