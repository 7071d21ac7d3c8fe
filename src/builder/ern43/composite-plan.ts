import type { AttributeEntry, RootName, SimpleTypeEntry } from "./element-table-types.ts";
import { ELEMENT_TABLE, ROOT_TYPES, SIMPLE_TYPES } from "./element-table.ts";

/** A child element with its type looked up. */
export interface ChildPlan {
  readonly name: string;
  /** Place in the order of the XSD, counted from 0. */
  readonly position: number;
  readonly typeName: string;
  /** Absent on an element of simple type. */
  readonly composite: CompositePlan | undefined;
  /** Absent on a composite. */
  readonly simple: SimpleTypeEntry | undefined;
  /** True where the property is an array. */
  readonly isMany: boolean;
  /** True for a repeated run of elements, see `ChildEntry.run`. */
  readonly isRun: boolean;
}

/** An attribute with its type looked up. */
export interface AttributePlan extends AttributeEntry {
  readonly simple: SimpleTypeEntry;
}

/** A composite of the element table with every name in it looked up: what the hot path reads instead of the table. */
export interface CompositePlan {
  readonly typeName: string;
  readonly children: readonly ChildPlan[];
  readonly childrenByName: ReadonlyMap<string, ChildPlan>;
  readonly attributes: readonly AttributePlan[];
  readonly attributesByName: ReadonlyMap<string, AttributePlan>;
  /** Present on composites that hold text. */
  readonly content: SimpleTypeEntry | undefined;
}

const plans = new Map<string, CompositePlan>();

/** The plan of each root element; composites that contain themselves are linked in a circle. */
export const ROOT_PLANS: Readonly<Record<RootName, CompositePlan>> = planRoots();

/**
 * The plan of a composite by its key in the element table.
 *
 * Throws: TypeError for a key that no message reaches, which is a programming error.
 */
export function planOf(typeName: string): CompositePlan {
  const plan = plans.get(typeName);
  if (!plan) throw new TypeError(`Cannot plan composite "${typeName}": no message reaches it`);
  return plan;
}

function planRoots(): Readonly<Record<RootName, CompositePlan>> {
  const planComposite = (typeName: string): CompositePlan | undefined => {
    const known = plans.get(typeName);
    const entry = ELEMENT_TABLE[typeName];
    if (known || !entry) return known;
    const children: ChildPlan[] = [];
    const childrenByName = new Map<string, ChildPlan>();
    const attributes = entry.attributes.map((attribute) => ({
      ...attribute,
      simple: simpleTypeOf(attribute.type),
    }));
    const plan: CompositePlan = {
      typeName,
      children,
      childrenByName,
      attributes,
      attributesByName: new Map(attributes.map((attribute) => [attribute.name, attribute])),
      content: entry.content === undefined ? undefined : simpleTypeOf(entry.content),
    };
    plans.set(typeName, plan);
    for (const child of entry.children) {
      const composite = planComposite(child.type);
      const childPlan: ChildPlan = {
        name: child.name,
        position: children.length,
        typeName: child.type,
        composite,
        simple: composite ? undefined : simpleTypeOf(child.type),
        isMany: child.max > 1,
        isRun: child.run === true,
      };
      children.push(childPlan);
      childrenByName.set(child.name, childPlan);
    }
    return plan;
  };
  const planRoot = (name: RootName): CompositePlan => {
    const plan = planComposite(ROOT_TYPES[name]);
    if (!plan) throw new TypeError(`Cannot plan root "${name}": its type is not in the element table`);
    return plan;
  };
  return {
    NewReleaseMessage: planRoot("NewReleaseMessage"),
    PurgeReleaseMessage: planRoot("PurgeReleaseMessage"),
  };
}

function simpleTypeOf(name: string): SimpleTypeEntry {
  const entry = SIMPLE_TYPES[name];
  if (!entry) throw new TypeError(`Cannot plan type "${name}": it is not in the element table`);
  return entry;
}
