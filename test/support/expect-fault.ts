import { expect } from "vitest";
import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import type { Step } from "./minimal-message.ts";
import { AUDIO_MESSAGE, changed } from "./minimal-message.ts";

/** One change of a clean message, the code that it must be found under, and where. */
export interface Fault {
  readonly code: string;
  readonly path: string;
  readonly change: readonly [steps: readonly Step[], value: unknown];
  /** Clean message that is changed. Default: the one of profile Audio. */
  readonly message?: NewReleaseMessage;
  /** What else the change breaks, as `CODE path`. */
  readonly beside?: readonly string[];
}

/** Names a fault in the title of its test. */
export function titled(faults: Readonly<Record<string, Fault>>): readonly [string, Fault][] {
  return Object.entries(faults).map(([title, fault]) => [`${fault.code} for ${title}`, fault]);
}

/** Makes the change and expects its finding, and no other than those named beside it. */
export function expectFault({ code, path, change, message = AUDIO_MESSAGE, beside = [] }: Fault): void {
  const [steps, value] = change;

  const findings = checkMessage(changed(message, steps, value));

  const found = findings.map((finding) => `${finding.code} ${finding.path}`);
  expect(found.toSorted()).toEqual([`${code} ${path}`, ...beside].toSorted());
}
