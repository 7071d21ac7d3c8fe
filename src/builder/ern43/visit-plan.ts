/** Which elements of a message a walk has to stop at, worked out once and not for each message. */
import { type ChildPlan, type CompositePlan, ROOT_PLANS } from "./composite-plan.ts";
import type { RootName } from "./element-table-types.ts";
import type { AttributeVisitor, CompositeVisitor, ValueVisitor } from "./walk.ts";

/** What wants to be called for which elements. Shape: an empty list where nothing does. */
export interface Visitors<Context> {
  /** By type: key of `ELEMENT_TABLE`. */
  readonly ofComposite: (typeName: string) => readonly CompositeVisitor<Context>[];
  /** Of an element that holds text, by its name. */
  readonly ofValue: (name: string) => readonly ValueVisitor<Context>[];
  /** By name. */
  readonly ofAttribute: (name: string) => readonly AttributeVisitor<Context>[];
}

/** What is visited of a composite and below it. */
export interface CompositeVisit<Context> {
  readonly visitors: readonly CompositeVisitor<Context>[];
  readonly attributes: readonly AttributeVisit<Context>[];
  /** Those children that something is visited of, in the order of the XSD. */
  readonly children: readonly ChildVisit<Context>[];
}

/** An attribute that is visited. */
export interface AttributeVisit<Context> {
  readonly name: string;
  readonly visitors: readonly AttributeVisitor<Context>[];
}

/** A child that something is visited of. */
export interface ChildVisit<Context> {
  readonly name: string;
  readonly typeName: string;
  readonly isRun: boolean;
  /** Of its text, where it holds any. */
  readonly visitors: readonly ValueVisitor<Context>[];
  /** Absent on an element of simple type. */
  readonly composite: CompositeVisit<Context> | undefined;
}

/** What is visited of a message, by its root element. */
export type MessageVisit<Context> = Readonly<Record<RootName, CompositeVisit<Context>>>;

/**
 * Works out what a walk visits: nothing of a part of the message that no visitor wants anything of.
 *
 * Memory: an object for each type that ERN 4.3 reaches and each of its children that is visited.
 */
export function planVisits<Context>(visitors: Visitors<Context>): MessageVisit<Context> {
  const wanted = wantedTypes(visitors);
  const visits = new Map<CompositePlan, CompositeVisit<Context>>();
  const visit = (plan: CompositePlan): CompositeVisit<Context> => {
    const known = visits.get(plan);
    if (known !== undefined) return known;
    const children: ChildVisit<Context>[] = [];
    const made: CompositeVisit<Context> = {
      visitors: visitors.ofComposite(plan.typeName),
      attributes: plan.attributes
        .map(({ name }) => ({ name, visitors: visitors.ofAttribute(name) }))
        .filter((attribute) => attribute.visitors.length > 0),
      children,
    };
    // Kept before its children are: composites that contain themselves are visited in a circle.
    visits.set(plan, made);
    for (const child of plan.children) {
      const ofValue = valueVisitors(child, visitors);
      if (ofValue.length === 0 && !isWanted(child, wanted)) continue;
      const { name, typeName, isRun, composite } = child;
      children.push({ name, typeName, isRun, visitors: ofValue, composite: composite && visit(composite) });
    }
    return made;
  };
  return {
    NewReleaseMessage: visit(ROOT_PLANS.NewReleaseMessage),
    PurgeReleaseMessage: visit(ROOT_PLANS.PurgeReleaseMessage),
  };
}

function valueVisitors<Context>(
  child: ChildPlan,
  visitors: Visitors<Context>,
): readonly ValueVisitor<Context>[] {
  const holdsText = child.composite === undefined || child.composite.content !== undefined;
  return holdsText ? visitors.ofValue(child.name) : [];
}

function isWanted({ composite }: ChildPlan, wanted: ReadonlySet<CompositePlan>): boolean {
  return composite !== undefined && wanted.has(composite);
}

/** Composites that something is visited of, themselves or anywhere below. */
function wantedTypes<Context>(visitors: Visitors<Context>): ReadonlySet<CompositePlan> {
  const plans = reachedPlans();
  const wanted = new Set<CompositePlan>();
  let before = -1;
  // What contains itself is settled by going round until a round adds nothing.
  while (wanted.size > before) {
    before = wanted.size;
    for (const plan of plans) {
      if (
        visitors.ofComposite(plan.typeName).length > 0 ||
        plan.attributes.some(({ name }) => visitors.ofAttribute(name).length > 0) ||
        plan.children.some((child) => valueVisitors(child, visitors).length > 0 || isWanted(child, wanted))
      ) {
        wanted.add(plan);
      }
    }
  }
  return wanted;
}

function reachedPlans(): ReadonlySet<CompositePlan> {
  const reached = new Set<CompositePlan>(Object.values(ROOT_PLANS));
  // A set that grows while it is gone through is gone through to its new end.
  for (const plan of reached) {
    for (const { composite } of plan.children) if (composite !== undefined) reached.add(composite);
  }
  return reached;
}
