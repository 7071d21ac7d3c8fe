/** What a build needs besides the release: everything that would otherwise come from a clock or a random source. */
import type { MessageParties } from "../catalogue/party.ts";
import type { Visibility } from "../catalogue/visibility.ts";
import type { Finding } from "../finding.ts";
import type { MessageReferences } from "./message-references.ts";
import type { OriginRecorder } from "./origins.ts";

/** The envelope of one message. */
export interface MessageEnvelope {
  readonly parties: MessageParties;
  readonly messageId: string;
  readonly messageThreadId: string;
  /** ISO 8601 date-time with an offset. */
  readonly messageCreatedDateTime: string;
  /** Name of the file that holds the message, without its folder; absent where no file is known of. */
  readonly messageFileName?: string;
}

/** Passed to the builder of every composite. */
export interface BuildContext {
  readonly references: MessageReferences;
  /** What the message says of visibility. */
  readonly visibilities: readonly Visibility[];
  /** What is wrong with the release's fragments, as it is found. */
  readonly findings: Finding[];
  /** Notes which record each composite came from; absent on the fast path. */
  readonly origins: OriginRecorder | undefined;
}
