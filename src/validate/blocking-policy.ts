/** Which findings keep a document from being exported. */
import { type Finding, isBlocking } from "../finding.ts";
import { findRule } from "./rule-registry.ts";
import { references } from "./rules/references.ts";
import { requiredParts } from "./rules/required-parts.ts";

/** How a run deals with findings. */
export interface BlockingPolicy {
  /**
   * `block`: every fatal finding and every error keeps its document back, unless its code is waived. `report`: only what
   * the XSD or reference integrity refuses, and what no message could be built from.
   */
  readonly findings: "block" | "report";
  /** Codes of rules that the recipient does not mind. */
  readonly waivedCodes: ReadonlySet<string>;
}

/** Nothing is waived, and every fatal finding and error blocks. */
export const STRICT_POLICY: BlockingPolicy = { findings: "block", waivedCodes: new Set() };

const INTEGRITY_CODES = new Set(
  references.rules.filter(({ severity }) => severity === "fatal").map(({ code }) => code),
);

/** Rules without which there is nothing to send: an element whose required text is missing cannot even be written. */
const UNWRITABLE_CODES = new Set(requiredParts.rules.map(({ code }) => code));

/**
 * Says whether a finding keeps its document back.
 *
 * Only rules can be waived or reported: a code that is no rule's says that there is no message, or none that the XSD
 * accepts, as does the rule of what the XSD requires.
 */
export function blocks(finding: Finding, policy: BlockingPolicy): boolean {
  if (!isBlocking(finding)) return false;
  const rule = findRule(finding.code);
  if (rule === undefined || UNWRITABLE_CODES.has(rule.code)) return true;
  if (policy.waivedCodes.has(rule.code)) return false;
  return policy.findings === "block" || INTEGRITY_CODES.has(rule.code);
}
