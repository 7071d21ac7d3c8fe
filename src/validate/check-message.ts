import type { ChildPlan, CompositePlan } from "../builder/ern43/composite-plan.ts";
import { ROOT_PLANS } from "../builder/ern43/composite-plan.ts";
import type { RootName } from "../builder/ern43/element-table-types.ts";
import type { NewReleaseMessage, PurgeReleaseMessage } from "../builder/ern43/types.ts";
import { type MessageVisit, planVisits, type Visitors } from "../builder/ern43/visit-plan.ts";
import { walkMessage } from "../builder/ern43/walk.ts";
import type { Finding } from "../finding.ts";
import { excerpt, isBlocking } from "../finding.ts";
import type { MessageContext } from "./message-context.ts";
import { RULES, RULE_FAMILIES } from "./rule-registry.ts";
import { readMessageFacts } from "./rules/message-facts.ts";
import { requiredParts } from "./rules/required-parts.ts";
import type {
  AttributeCheck,
  CheckContext,
  CompositeCheck,
  Incomplete,
  RuleFamily,
  ValueCheck,
} from "./rules/rule.ts";
import { texts } from "./rules/texts.ts";

/** What is known of a message before its rules are asked. */
export interface CheckScope {
  /**
   * True where the XSD will judge the message as well: what it requires is left to it as long as nothing else blocks the
   * message, and `checkRequiredParts` says afterwards what is missing. Default: false.
   */
  readonly isGated?: boolean;
  /** True where every text is known to be ordinary, see `isOrdinaryText`. Default: false. */
  readonly hasOrdinaryTexts?: boolean;
}

/**
 * Checks a message against every rule of the registry.
 *
 * Shape: a message that may lack anything in, all its findings out, in document order; an empty array where nothing is
 * wrong. The same message gives the same findings. Rules that need a fact which `known` lacks are silent.
 * Memory: one walk; nothing is kept.
 */
export function checkMessage(
  message: NewReleaseMessage,
  known: MessageContext = {},
  { isGated = false, hasOrdinaryTexts = false }: CheckScope = {},
): readonly Finding[] {
  const looksAtTexts = !hasOrdinaryTexts || known.recipient?.maxTextLength !== undefined;
  if (!isGated) return runChecks(message, known, VISITS.all);
  const findings = runChecks(message, known, looksAtTexts ? VISITS.gated : VISITS.gatedOrdinary);
  return findings.some(isBlocking) ? runChecks(message, known, VISITS.all) : findings;
}

/** Says what the XSD requires and a message lacks: what `checkMessage` leaves to the XSD where that judges too. */
export function checkRequiredParts(message: NewReleaseMessage): readonly Finding[] {
  const findings: Finding[] = [];
  walkMessage("NewReleaseMessage", message, VISITS.required, checkContext(message, {}, findings));
  return inDocumentOrder(findings, "NewReleaseMessage");
}

function runChecks(
  message: NewReleaseMessage,
  known: MessageContext,
  visits: MessageVisit<CheckContext>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const context = checkContext(message, known, findings);
  walkMessage("NewReleaseMessage", message, visits, context);
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
  walkMessage("PurgeReleaseMessage", message, VISITS.all, context);
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

const MESSAGE_CHECKS = RULE_FAMILIES.map((family) => family.message).filter((check) => check !== undefined);
const RULE_POSITIONS = new Map(RULES.map((rule, index) => [rule.code, index]));

const GATED_FAMILIES = RULE_FAMILIES.filter((family) => family !== requiredParts);

/** What is looked at in which scope. */
const VISITS = {
  all: planVisits(visitorsOf(RULE_FAMILIES)),
  gated: planVisits(visitorsOf(GATED_FAMILIES)),
  gatedOrdinary: planVisits(
    visitorsOf(GATED_FAMILIES.map((family) => (family === texts ? { rules: [] } : family))),
  ),
  required: planVisits(visitorsOf([requiredParts])),
} as const satisfies Record<string, MessageVisit<CheckContext>>;

function visitorsOf(families: readonly RuleFamily[]): Visitors<CheckContext> {
  const ofComposite = checksByKey(families, (family) => family.composites);
  const ofValue = checksByKey(families, (family) => family.values);
  const ofAttribute = checksByKey(families, (family) => family.attributes);
  const ofEachValue = families.flatMap(({ eachValue }) => eachValue ?? []);
  const ofEachAttribute = families.flatMap(({ eachAttribute }) => eachAttribute ?? []);
  return {
    ofComposite: (typeName) => ofComposite.get(typeName) ?? [],
    ofValue: (name) => [...ofEachValue, ...(ofValue.get(name) ?? [])],
    ofAttribute: (name) => [...ofEachAttribute, ...(ofAttribute.get(name) ?? [])],
  };
}

function checksByKey<Check extends CompositeCheck | ValueCheck | AttributeCheck>(
  families: readonly RuleFamily[],
  checksOf: (family: RuleFamily) => Readonly<Record<string, Check>> | undefined,
): ReadonlyMap<string, readonly Check[]> {
  const byKey = new Map<string, Check[]>();
  for (const family of families) {
    for (const [key, check] of Object.entries(checksOf(family) ?? {})) {
      const checks = byKey.get(key);
      if (checks) checks.push(check);
      else byKey.set(key, [check]);
    }
  }
  return byKey;
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
