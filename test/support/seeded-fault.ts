import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import type { MessageContext } from "../../src/validate/message-context.ts";
import type { Step } from "./minimal-message.ts";
import { AUDIO_MESSAGE, changed } from "./minimal-message.ts";

/** One change of a clean message, the code that it must be found under, and where. */
export interface Fault {
  readonly code: string;
  readonly path: string;
  readonly change: readonly [steps: readonly Step[], value: unknown];
  /** Clean message that is changed. Default: the one of profile Audio. */
  readonly message?: NewReleaseMessage;
  /** What the check knows beyond the message. Default: nothing. */
  readonly known?: MessageContext;
  /** What else the change breaks, as `CODE path`. */
  readonly beside?: readonly string[];
}

/** Names each fault in the title of its test. */
export function titled(faults: Readonly<Record<string, Fault>>): readonly [string, Fault][] {
  return Object.entries(faults).map(([title, fault]) => [`${fault.code} for ${title}`, fault]);
}

/** Makes the change and checks the message. Shape: `CODE path` of every finding, sorted. */
export function foundAfter({ change, message = AUDIO_MESSAGE, known = {} }: Fault): readonly string[] {
  const [steps, value] = change;
  return checkMessage(changed(message, steps, value), known)
    .map((finding) => `${finding.code} ${finding.path}`)
    .toSorted();
}

/** What must be found after the change, and nothing else. Shape: as `foundAfter`. */
export function expectedAfter({ code, path, beside = [] }: Fault): readonly string[] {
  return [`${code} ${path}`, ...beside].toSorted();
}
