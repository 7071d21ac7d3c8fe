/** What is known of a message that does not stand in it: its recipient, what was sent before, the files beside it. */
import type { NewReleaseMessage } from "../builder/ern43/types.ts";
import type { RecipientRequirements } from "./recipient-requirements.ts";

/** What is known of a file that the message names. */
export interface FileFacts {
  /** Hash sums by the names of `HashSumAlgorithmType`, in hexadecimal digits. */
  readonly hashSums?: Readonly<Record<string, string>>;
  readonly codec?: string;
  /** Unit: Hz. */
  readonly samplingRate?: number;
  readonly bitsPerSample?: number;
  /** Unit: seconds. */
  readonly duration?: number;
  /** Unit: pixels. */
  readonly width?: number;
  /** Unit: pixels. */
  readonly height?: number;
}

/** What is known beyond the message. A rule whose fact is absent reports nothing. */
export interface MessageContext {
  readonly recipient?: RecipientRequirements;
  /** What the message is for. A takedown has no deals, or deals that have ended. */
  readonly kind?: "first" | "update" | "takedown";
  /**
   * The last message that the recipient has got about this release; null where there is none. Of a very long message only the
   * header, identifiers, titles and durations of recordings, and deals are there: what the rules compare.
   */
  readonly lastSent?: NewReleaseMessage | null;
  /** Owner of each identifier that another release or recording has, by `ICPN …`, `GRid …` or `ISRC …`. */
  readonly identifiersOfOthers?: ReadonlyMap<string, string>;
  /** Files of the delivery by their URI; a URI that is not in it has no file. */
  readonly files?: ReadonlyMap<string, FileFacts>;
  /** Whether the message goes where live messages go, or where tests go. */
  readonly destination?: "live" | "test";
  /** Time of the check. */
  readonly now?: Date;
  /** Says whether this sender has used a message id before. */
  readonly isMessageIdUsed?: (senderDpid: string, messageId: string) => boolean;
  /** Thread that earlier messages about this release to this recipient belong to. */
  readonly threadId?: string;
  /** DPIDs of the recipients that are configured. */
  readonly knownRecipients?: ReadonlySet<string>;
  /** Name of the message's file, without its folder. */
  readonly fileName?: string;
}
