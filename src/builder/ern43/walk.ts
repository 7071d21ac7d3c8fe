/** A message → calls of those who look at it, element by element. */
import { ROOT_TYPES } from "./element-table.ts";
import type { RootName } from "./element-table-types.ts";
import type { ChildVisit, CompositeVisit, MessageVisit } from "./visit-plan.ts";

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

/** Called for a composite, also for one that holds text. */
export type CompositeVisitor<Context> = (cursor: WalkCursor, context: Context) => void;

/** Called for an element that holds text, with the cursor of that element. */
export type ValueVisitor<Context> = (
  cursor: WalkCursor,
  value: string | number | boolean,
  context: Context,
) => void;

/** Called with the cursor of the element that owns the attribute. */
export type AttributeVisitor<Context> = (
  owner: WalkCursor,
  attributeName: string,
  value: string | number | boolean,
  context: Context,
) => void;

type Composite = Readonly<Record<string, unknown>>;

/**
 * Visits what a plan wants of a message in the order in which it is written as XML: a composite, then its attributes, then
 * its text or its children.
 *
 * Keys that the element table does not know, and values of the wrong kind, are passed over: `serialize` refuses them.
 */
export function walkMessage<Context>(
  rootName: RootName,
  message: object,
  visits: MessageVisit<Context>,
  context: Context,
): void {
  if (!isComposite(message)) return;
  const cursor = new Cursor(rootName, ROOT_TYPES[rootName], message, undefined, 0);
  walkComposite(visits[rootName], cursor, message, context);
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

function walkComposite<Context>(
  visit: CompositeVisit<Context>,
  cursor: Cursor,
  node: Composite,
  context: Context,
): void {
  for (const visitor of visit.visitors) visitor(cursor, context);
  if (visit.attributes.length > 0) walkAttributes(visit, cursor, node, context);
  for (const child of visit.children) {
    const content = node[child.name];
    if (content === undefined) continue;
    if (child.isRun) {
      walkRun(child, content, cursor, context);
    } else if (Array.isArray(content)) {
      const isOnly = content.length === 1;
      for (let index = 0; index < content.length; index += 1) {
        walkChild(child, content[index], cursor, isOnly ? 0 : index + 1, context);
      }
    } else {
      walkChild(child, content, cursor, 0, context);
    }
  }
}

function walkChild<Context>(
  child: ChildVisit<Context>,
  content: unknown,
  parent: Cursor,
  place: number,
  context: Context,
): void {
  if (child.composite) {
    if (!isComposite(content)) return;
    const cursor = new Cursor(child.name, child.typeName, content, parent, place);
    walkComposite(child.composite, cursor, content, context);
    if (child.visitors.length > 0) visitValue(child, cursor, content["value"], context);
  } else {
    visitValue(child, new Cursor(child.name, child.typeName, content, parent, place), content, context);
  }
}

function visitValue<Context>(
  child: ChildVisit<Context>,
  cursor: Cursor,
  value: unknown,
  context: Context,
): void {
  if (isValue(value)) for (const visitor of child.visitors) visitor(cursor, value, context);
}

/** The elements of a run are children of the composite that holds the run, counted over all its groups. */
function walkRun<Context>(
  run: ChildVisit<Context>,
  content: unknown,
  parent: Cursor,
  context: Context,
): void {
  const groups = Array.isArray(content) ? content.filter(isComposite) : [];
  const places = new Map<string, number>();
  for (const group of groups) {
    for (const child of run.composite?.children ?? []) {
      if (group[child.name] === undefined) continue;
      const place = (places.get(child.name) ?? 0) + 1;
      places.set(child.name, place);
      const isOnly = groups.filter((other) => other[child.name] !== undefined).length === 1;
      walkChild(child, group[child.name], parent, isOnly ? 0 : place, context);
    }
  }
}

function walkAttributes<Context>(
  visit: CompositeVisit<Context>,
  cursor: Cursor,
  node: Composite,
  context: Context,
): void {
  const attributes = node["attributes"];
  if (!isComposite(attributes)) return;
  for (const { name, visitors } of visit.attributes) {
    const value = attributes[name];
    if (isValue(value)) for (const visitor of visitors) visitor(cursor, name, value, context);
  }
}

function isComposite(value: unknown): value is Composite {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
