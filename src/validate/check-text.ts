import type { Finding } from "../finding.ts";
import { RULE_FAMILIES } from "./rule-registry.ts";

const TEXT_CHECKS = RULE_FAMILIES.flatMap(({ text }) => text ?? []);

/**
 * Checks the text of a message against the rules that a tree cannot answer: namespaces, encoding, one message a file.
 *
 * Shape: text that anybody may have written in, findings with their lines out; what is not well-formed has none of its own.
 */
export function checkText(xml: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of TEXT_CHECKS) {
    check(xml, ({ code, severity, hint }, path, text, line) => {
      findings.push({ code, severity, path, text, hint, line });
    });
  }
  return findings;
}
