/** What the reports are written of. */
import type { Finding } from "../../finding.ts";
import type { MessageVerdict } from "../validate-message.ts";
import { findRule } from "../rule-registry.ts";

/** A message file and what was found in it. */
export interface CheckedFile extends MessageVerdict {
  /** As it was named. */
  readonly file: string;
}

/** What a finding's code stands for, where the finding itself does not say: its rule, or the hint of its kind. */
export function meaningOf(finding: Finding): string {
  return findRule(finding.code)?.checks ?? finding.hint;
}
