/** Take and rest: what a reader takes of a composite goes into columns, what it leaves goes into the fragment. */
import { type ChildPlan, type CompositePlan, planOf } from "../../builder/ern43/composite-plan.ts";
import type { Fragment } from "../../catalogue/fields.ts";
import { asTreeNode } from "../../compare/tree-node.ts";
import { fragmentOf } from "./fragment-of.ts";
import type { ImportContext } from "./import-context.ts";

/** What the `attributes` of a composite may hold. */
type AttributesOf<Node> = Node extends { readonly attributes?: infer Attributes }
  ? NonNullable<Attributes>
  : never;

/** One of the items of a list, or the one child that there may be. */
type ItemOf<Content> = NonNullable<Content> extends readonly (infer Item)[] ? Item : NonNullable<Content>;

/** The object of one child or item; a child of simple type has none. */
type NodeOf<Content> = Extract<ItemOf<Content>, object>;

/** The last property of a record: what its columns do not reach. */
export interface RestOfRecord {
  readonly ern?: Fragment;
}

/**
 * A composite of a parsed message while a reader takes it apart.
 *
 * Whatever is not taken comes back from `rest()` as the record's fragment, with ids of records in place of references.
 * Taking something twice gives undefined. A reader of an item of a list gives undefined where the item has no place in
 * the columns; then the whole list stays, because columns and fragment may not both give a list.
 */
export class OpenComposite<Node extends object> {
  readonly context: ImportContext;
  readonly #plan: CompositePlan;
  readonly #left: Record<string, unknown>;
  readonly #attributes: Record<string, unknown>;
  readonly #opened = new Map<string, OpenComposite<object>>();
  /** An empty composite says that it is there; one that was emptied is built again from the columns. */
  readonly #wasEmpty: boolean;
  /** False for the stand-in of a child that the message does not have. */
  readonly isPresent: boolean;

  constructor(node: object | undefined, plan: CompositePlan, context: ImportContext) {
    const { attributes, ...children } = asTreeNode(node);
    this.context = context;
    this.#plan = plan;
    this.#left = children;
    this.#attributes = { ...asTreeNode(attributes) };
    this.#wasEmpty = node !== undefined && Object.keys(asTreeNode(node)).length === 0;
    this.isPresent = node !== undefined;
  }

  /** Looks at a child, or at the composite's own text (`value`), without taking it. */
  peek<Name extends keyof Node & string>(name: Name): Node[Name] | undefined {
    const content = this.#left[name];
    return isOf<Node[Name]>(content) ? content : undefined;
  }

  /** Takes a child whole, or the composite's own text (`value`): whoever calls has a column for all of it. */
  take<Name extends keyof Node & string>(name: Name): Node[Name] | undefined {
    const content = this.peek(name);
    delete this.#left[name];
    return content;
  }

  /** Takes a child where `read` has a column for it; where it gives undefined the child stays. */
  takeIf<Name extends keyof Node & string, Value>(
    name: Name,
    read: (content: NonNullable<Node[Name]>) => Value | undefined,
  ): Value | undefined {
    const content = this.peek(name);
    if (content === undefined || content === null) return undefined;
    const value = read(content);
    if (value !== undefined) delete this.#left[name];
    return value;
  }

  /** Looks at an attribute without taking it. */
  peekAttribute<Name extends keyof AttributesOf<Node> & string>(
    name: Name,
  ): AttributesOf<Node>[Name] | undefined {
    const value = this.#attributes[name];
    return isOf<AttributesOf<Node>[Name]>(value) ? value : undefined;
  }

  /** Takes an attribute. */
  attribute<Name extends keyof AttributesOf<Node> & string>(
    name: Name,
  ): AttributesOf<Node>[Name] | undefined {
    const value = this.peekAttribute(name);
    delete this.#attributes[name];
    return value;
  }

  /** Takes a flag that is true; one that is denied stays, for the columns write flags only when true. */
  trueAttribute(name: keyof AttributesOf<Node> & string): true | undefined {
    return this.peekAttribute(name) === true ? (this.attribute(name), true) : undefined;
  }

  /** Takes a local reference, as the id of the record that it leads to. */
  reference(name: keyof Node & string): string | undefined {
    return this.takeIf(name, (content) =>
      typeof content === "string" ? this.context.idOf(content) : undefined,
    );
  }

  /** Opens a child that stands once; what is left of it stays. Absent children are opened too, see `isPresent`. */
  open<Name extends keyof Node & string>(name: Name): OpenComposite<NodeOf<Node[Name]>> {
    const opened = this.#opened.get(name);
    if (isOf<OpenComposite<NodeOf<Node[Name]>>>(opened)) return opened;
    const content: unknown = this.#left[name];
    const child = new OpenComposite<NodeOf<Node[Name]>>(
      content === undefined ? undefined : asTreeNode(content),
      compositeOf(this.#childPlan(name)),
      this.context,
    );
    if (content !== undefined) {
      delete this.#left[name];
      this.#opened.set(name, child);
    }
    return child;
  }

  /** Opens the item of a list that has one, of which the columns write one too; what is left of the item stays. */
  openOnly<Name extends keyof Node & string>(name: Name): OpenComposite<NodeOf<Node[Name]>> | undefined {
    const content: unknown = this.#left[name];
    if (!Array.isArray(content) || content.length !== 1) return undefined;
    const child = new OpenComposite<NodeOf<Node[Name]>>(
      asTreeNode(content[0]),
      compositeOf(this.#childPlan(name)),
      this.context,
    );
    delete this.#left[name];
    this.#opened.set(name, child);
    return child;
  }

  /**
   * Reads the items of a list, all or none: where `read` gives undefined for one, the whole list stays.
   *
   * Readers give their items' rests to the records. Shape: empty where there is nothing, or nothing that was taken.
   */
  list<Name extends keyof Node & string, Item>(
    name: Name,
    read: (item: OpenComposite<NodeOf<Node[Name]>>, index: number) => Item | undefined,
  ): Item[] {
    const content: unknown = this.#left[name];
    if (!Array.isArray(content)) return [];
    const plan = compositeOf(this.#childPlan(name));
    const items: Item[] = [];
    for (const [index, node] of content.entries()) {
      const item = read(new OpenComposite<NodeOf<Node[Name]>>(asTreeNode(node), plan, this.context), index);
      if (item === undefined) return [];
      items.push(item);
    }
    delete this.#left[name];
    return items;
  }

  /** Reads a child that stands once and becomes a record of its own, with its rest; undefined from `read` lets it stay. */
  one<Name extends keyof Node & string, Item>(
    name: Name,
    read: (item: OpenComposite<NodeOf<Node[Name]>>) => Item | undefined,
  ): Item | undefined {
    const content: unknown = this.#left[name];
    if (content === undefined || Array.isArray(content)) return undefined;
    const plan = compositeOf(this.#childPlan(name));
    const item = read(new OpenComposite<NodeOf<Node[Name]>>(asTreeNode(content), plan, this.context));
    if (item !== undefined) delete this.#left[name];
    return item;
  }

  /** Takes the texts of a list of composites, all or none: not where one has attributes. */
  values(name: keyof Node & string): string[] {
    return this.list(name, (item) => item.onlyValue());
  }

  /** Takes the text of a composite that stands once; its attributes stay. */
  value(name: keyof Node & string): string | undefined {
    return this.open(name).text();
  }

  /** Takes a list of texts or references of simple type. */
  texts(name: keyof Node & string): string[] {
    const content: unknown = this.#left[name];
    if (!Array.isArray(content) || !content.every((item) => typeof item === "string")) return [];
    delete this.#left[name];
    return content;
  }

  /** Takes the composite's own text. */
  text(): string | undefined {
    const value: unknown = this.#left["value"];
    if (typeof value !== "string") return undefined;
    delete this.#left["value"];
    return value;
  }

  /** Takes the composite's own text where there is nothing beside it. */
  onlyValue(): string | undefined {
    const value = this.text();
    return this.isEmpty() ? value : undefined;
  }

  /** True where everything has been taken: a record without a place for a fragment asks for it. */
  isEmpty(): boolean {
    return this.fragment() === undefined;
  }

  /** What has not been taken, undefined where that is nothing. */
  fragment(): Fragment | undefined {
    if (this.#wasEmpty) return {};
    const hasAttributes = Object.keys(this.#attributes).length > 0;
    const left = hasAttributes ? { ...this.#left, attributes: this.#attributes } : this.#left;
    const fragment: Record<string, unknown> = fragmentOf(this.#plan, left, this.context);
    for (const [name, opened] of this.#opened) {
      const rest = opened.fragment();
      if (rest !== undefined) fragment[name] = this.#childPlan(name).isMany ? [rest] : rest;
    }
    return Object.keys(fragment).length > 0 ? fragment : undefined;
  }

  /** What has not been taken as the last property of the record: `{ ...columns, ...composite.rest() }`. */
  rest(): RestOfRecord {
    const ern = this.fragment();
    return ern === undefined ? {} : { ern };
  }

  #childPlan(name: string): ChildPlan {
    const child = this.#plan.childrenByName.get(name);
    if (!child) throw new TypeError(`Cannot open child "${name}": ${this.#plan.typeName} has none`);
    return child;
  }
}

/** Opens a composite by its key in the element table. */
export function openComposite<Node extends object>(
  node: Node | undefined,
  typeName: string,
  context: ImportContext,
): OpenComposite<Node> {
  return new OpenComposite<Node>(node, planOf(typeName), context);
}

function compositeOf(child: ChildPlan): CompositePlan {
  if (!child.composite) throw new TypeError(`Cannot open child "${child.name}": it is of simple type`);
  return child.composite;
}

/** The element table has put every value where its type has it: only absence is left to ask for. */
function isOf<Content>(value: unknown, absent?: Content): value is Content {
  return value !== absent;
}
