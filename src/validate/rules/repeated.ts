/** Findings that a message tends to have many of at once. */
import type { CheckContext, Rule } from "./rule.ts";

/** One place where a rule is broken. */
export interface Place {
  readonly path: string;
  /** One sentence without a period. */
  readonly text: string;
  readonly value?: unknown;
}

/** Reports the first of several places where the same rule is broken, and how many others there are. */
export function reportRepeated(rule: Rule, places: readonly Place[], context: CheckContext): void {
  const [first] = places;
  if (!first) return;
  const others = places.length - 1;
  const noun = others === 1 ? "one other place" : `${others} other places`;
  context.report(
    rule,
    first.path,
    others === 0 ? first.text : `${first.text}; the same in ${noun}`,
    first.value,
  );
}
