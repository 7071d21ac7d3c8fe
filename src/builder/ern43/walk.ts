import { ROOT_PLANS } from "./composite-plan.ts";
import type { ChildPlan, CompositePlan } from "./composite-plan.ts";
import type { RootName } from "./element-table-types.ts";

/** Where the walk stands: one element of the message. */
export interface WalkCursor {
  /** Name of the element. */
  readonly name: string;
  /** Key of `ELEMENT_TABLE` or of `SIMPLE_TYPES`. */
  readonly typeName: string;
  /** Composite object, or the value of an element of simple type. */
  readonly node: unknown;
  readonly parent: WalkCursor | undefined;
  /** Path as in `Finding.path`; made when it is asked for. */
  path(): string;
}

/** What is called during the walk, in document order: a composite, then its attributes, then its text or children. */
export interface MessageVisitor {
  /** Called for every composite, also for those that hold text. */
  composite?(cursor: WalkCursor): void;
  /** Called for every element that holds text, with the cursor of that element. */
  value?(cursor: WalkCursor, value: string | number | boolean): void;
  /** Called with the cursor of the element that owns the attribute; `typeName` is a key of `SIMPLE_TYPES`. */
  attribute?(
    cursor: WalkCursor,
    attributeName: string,
    typeName: string,
    value: string | number | boolean,
  ): void;
}

type Composite = Readonly<Record<string, unknown>>;

/**
 * Visits every composite, value and attribute of a message in the order in which they are written as XML.
 *
 * Keys that the element table does not know, and values of the wrong kind, are passed over: `serialize` refuses them.
 */
export function walkMessage(rootName: RootName, message: object, visitor: MessageVisitor): void {
  const plan = ROOT_PLANS[rootName];
  if (!isComposite(message)) return;
  walkComposite(plan, message, new Cursor(rootName, plan.typeName, message, undefined, 0), visitor);
}

/** A class, so that the many cursors of a walk share one `path`. */
class Cursor implements WalkCursor {
  readonly name: string;
  readonly typeName: string;
  readonly node: unknown;
  readonly parent: Cursor | undefined;
  /** Place among siblings of the same name, counted from 1; 0 where there is one only. */
  private readonly place: number;

  constructor(name: string, typeName: string, node: unknown, parent: Cursor | undefined, place: number) {
    this.name = name;
    this.typeName = typeName;
    this.node = node;
    this.parent = parent;
    this.place = place;
  }

  path(): string {
    const step = this.place === 0 ? `/${this.name}` : `/${this.name}[${this.place}]`;
    return this.parent ? this.parent.path() + step : step;
  }
}

function walkComposite(plan: CompositePlan, node: Composite, cursor: Cursor, visitor: MessageVisitor): void {
  visitor.composite?.(cursor);
  if (visitor.attribute) walkAttributes(plan, node, cursor, visitor);
  if (plan.content) {
    const value = node["value"];
    if (isValue(value)) visitor.value?.(cursor, value);
  }
  for (const child of plan.children) {
    const content = node[child.name];
    if (content === undefined) continue;
    if (child.isRun) {
      walkRun(child, content, cursor, visitor);
    } else if (Array.isArray(content)) {
      const isOnly = content.length === 1;
      for (let index = 0; index < content.length; index += 1) {
        walkChild(child, content[index], cursor, isOnly ? 0 : index + 1, visitor);
      }
    } else {
      walkChild(child, content, cursor, 0, visitor);
    }
  }
}

function walkChild(
  child: ChildPlan,
  content: unknown,
  parent: Cursor,
  place: number,
  visitor: MessageVisitor,
): void {
  if (child.composite) {
    if (!isComposite(content)) return;
    const cursor = new Cursor(child.name, child.typeName, content, parent, place);
    walkComposite(child.composite, content, cursor, visitor);
  } else if (visitor.value && isValue(content)) {
    visitor.value(new Cursor(child.name, child.typeName, content, parent, place), content);
  }
}

/** The elements of a run are children of the composite that holds the run, counted over all its groups. */
function walkRun(run: ChildPlan, content: unknown, parent: Cursor, visitor: MessageVisitor): void {
  const groups = Array.isArray(content) ? content.filter(isComposite) : [];
  const places = new Map<string, number>();
  for (const group of groups) {
    for (const child of run.composite?.children ?? []) {
      if (group[child.name] === undefined) continue;
      const place = (places.get(child.name) ?? 0) + 1;
      places.set(child.name, place);
      const isOnly = groups.filter((other) => other[child.name] !== undefined).length === 1;
      walkChild(child, group[child.name], parent, isOnly ? 0 : place, visitor);
    }
  }
}

function walkAttributes(plan: CompositePlan, node: Composite, cursor: Cursor, visitor: MessageVisitor): void {
  const attributes = node["attributes"];
  if (!isComposite(attributes)) return;
  for (const attribute of plan.attributes) {
    const value = attributes[attribute.name];
    if (isValue(value)) visitor.attribute?.(cursor, attribute.name, attribute.type, value);
  }
}

function isComposite(value: unknown): value is Composite {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
