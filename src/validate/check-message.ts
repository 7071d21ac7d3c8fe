import type { ChildPlan, CompositePlan } from "../builder/ern43/composite-plan.ts";
import { ROOT_PLANS } from "../builder/ern43/composite-plan.ts";
import type { RootName } from "../builder/ern43/element-table-types.ts";
import type { NewReleaseMessage, PurgeReleaseMessage } from "../builder/ern43/types.ts";
import type { MessageVisitor } from "../builder/ern43/walk.ts";
import { walkMessage } from "../builder/ern43/walk.ts";
import type { Finding } from "../finding.ts";
import { excerpt } from "../finding.ts";
import type { MessageContext } from "./message-context.ts";
import { RULES, RULE_FAMILIES } from "./rule-registry.ts";
import { readMessageFacts } from "./rules/message-facts.ts";
import type {
  AttributeCheck,
  CheckContext,
  CompositeCheck,
  Incomplete,
  RuleFamily,
  ValueCheck,
} from "./rules/rule.ts";

/**
 * Checks a message against every rule of the registry.
 *
 * Shape: a message that may lack anything in, all its findings out, in document order; an empty array where nothing is
 * wrong. The same message gives the same findings. Rules that need a fact which `known` lacks are silent.
 * Memory: one walk; nothing is kept.
 */
export function checkMessage(message: NewReleaseMessage, known: MessageContext = {}): readonly Finding[] {
  const findings: Finding[] = [];
  const context = checkContext(message, known, findings);
  walkMessage("NewReleaseMessage", message, visitorFor(context));
  for (const check of MESSAGE_CHECKS) check(context);
  return inDocumentOrder(findings, "NewReleaseMessage");
}

/**
 * Checks a PurgeReleaseMessage against the rules of what it has in common with a NewReleaseMessage: header, identifiers,
 * texts. Rules of the message as a whole do not apply, since it has neither resources nor deals.
 */
export function checkPurgeMessage(
  message: PurgeReleaseMessage,
  known: MessageContext = {},
): readonly Finding[] {
  const findings: Finding[] = [];
  const { MessageHeader, attributes }: Incomplete<PurgeReleaseMessage> = message;
  const shared = { MessageHeader, attributes: { AvsVersionId: attributes?.AvsVersionId } };
  const context = checkContext(shared, known, findings);
  walkMessage("PurgeReleaseMessage", message, visitorFor(context));
  return inDocumentOrder(findings, "PurgeReleaseMessage");
}

function checkContext(
  message: Incomplete<NewReleaseMessage>,
  known: MessageContext,
  findings: Finding[],
): CheckContext {
  return {
    facts: readMessageFacts(message),
    known,
    references: { anchors: new Map(), uses: [] },
    report(rule, path, text, value) {
      const { code, severity, hint } = rule;
      const finding = { code, severity, path, text: printable(text), hint };
      findings.push(value === undefined ? finding : { ...finding, value: printable(excerpt(value)) });
    },
  };
}

const COMPOSITE_CHECKS = checksByKey((family) => family.composites);
const VALUE_CHECKS = checksByKey((family) => family.values);
const ATTRIBUTE_CHECKS = checksByKey((family) => family.attributes);
const EACH_VALUE = RULE_FAMILIES.map((family) => family.eachValue).filter((check) => check !== undefined);
const EACH_ATTRIBUTE = RULE_FAMILIES.map((family) => family.eachAttribute).filter(
  (check) => check !== undefined,
);
const MESSAGE_CHECKS = RULE_FAMILIES.map((family) => family.message).filter((check) => check !== undefined);
const RULE_POSITIONS = new Map(RULES.map((rule, index) => [rule.code, index]));

function checksByKey<Check extends CompositeCheck | ValueCheck | AttributeCheck>(
  checksOf: (family: RuleFamily) => Readonly<Record<string, Check>> | undefined,
): ReadonlyMap<string, readonly Check[]> {
  const byKey = new Map<string, Check[]>();
  for (const family of RULE_FAMILIES) {
    for (const [key, check] of Object.entries(checksOf(family) ?? {})) {
      const checks = byKey.get(key);
      if (checks) checks.push(check);
      else byKey.set(key, [check]);
    }
  }
  return byKey;
}

function visitorFor(context: CheckContext): MessageVisitor {
  return {
    composite(cursor) {
      const checks = COMPOSITE_CHECKS.get(cursor.typeName);
      if (checks) for (const check of checks) check(cursor, context);
    },
    value(cursor, value) {
      for (const check of EACH_VALUE) check(cursor, value, context);
      const checks = VALUE_CHECKS.get(cursor.name);
      if (checks) for (const check of checks) check(cursor, value, context);
    },
    attribute(owner, attributeName, _typeName, value) {
      for (const check of EACH_ATTRIBUTE) check(owner, attributeName, value, context);
      const checks = ATTRIBUTE_CHECKS.get(attributeName);
      if (checks) for (const check of checks) check(owner, attributeName, value, context);
    },
  };
}

/** Writes characters that no text column and no XML can hold as escapes. */
function printable(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uD800-\uDFFF\uE000-\uFFFD]/g, escapeOf)
    .replace(/\p{Surrogate}/gu, escapeOf);
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function inDocumentOrder(findings: readonly Finding[], rootName: RootName): readonly Finding[] {
  if (findings.length < 2) return findings;
  return findings
    .map((finding) => ({
      finding,
      position: documentPosition(finding.path, rootName),
      rule: RULE_POSITIONS.get(finding.code) ?? 0,
    }))
    .toSorted((a, b) => comparePositions(a.position, b.position) || a.rule - b.rule)
    .map(({ finding }) => finding);
}

/** Place of a path in its document: for each step the place of the element in the XSD and among its siblings. */
function documentPosition(path: string, rootName: RootName): readonly number[] {
  const position: number[] = [];
  let plan: CompositePlan | undefined = ROOT_PLANS[rootName];
  for (const step of path.split("/").slice(2)) {
    const [, name = "", place = "1"] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const child: ChildPlan | undefined = plan && childNamed(plan, name);
    // Attributes stand before all children.
    position.push(child ? child.position : -1, Number(place));
    plan = child?.composite;
  }
  return position;
}

/** The elements of a repeated run are written as children of the composite that holds the run. */
function childNamed(plan: CompositePlan, name: string): ChildPlan | undefined {
  return (
    plan.childrenByName.get(name) ??
    plan.children.find((child) => child.isRun && child.composite?.childrenByName.has(name))
  );
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
