/** What a rule has said need not be said by the XSD again. */
import type { Finding } from "../finding.ts";

/**
 * Says whether a blocking rule already told what the XSD says in other words: the same place, or a missing child, which
 * the XSD reports at the element that stands where the child should be, and without a value.
 */
export function isToldBy(rules: readonly Finding[], fromXsd: Finding): boolean {
  return rules.some((rule) => {
    if (rule.path === fromXsd.path) return true;
    if (rule.code !== "XSD_REQUIRED" || fromXsd.value !== undefined) return false;
    const parent = parentOf(rule.path);
    return fromXsd.path === parent || parentOf(fromXsd.path) === parent;
  });
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
