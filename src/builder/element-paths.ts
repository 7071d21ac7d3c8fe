/** Which paths of the element map exist in a message, and what stands at their end. */
import { ELEMENT_TABLE, SIMPLE_TYPES } from "./ern43/element-table.ts";
import type { CompositeEntry, SimpleTypeEntry } from "./ern43/element-table-types.ts";

/** What stands at the end of a path. */
export interface PathEnd {
  /** Absent where the path ends in a composite without text of its own. */
  readonly simpleType: SimpleTypeEntry | undefined;
}

const ENTRIES = Object.entries(ELEMENT_TABLE);

/** Composites that an element of this name is of, anywhere in a message. */
export function compositesNamed(elementName: string): readonly CompositeEntry[] {
  if (elementName === "NewReleaseMessage") {
    return ENTRIES.flatMap(([name, entry]) => (name === elementName ? [entry] : []));
  }
  const types = new Set(
    ENTRIES.flatMap(([, entry]) => entry.children.filter(({ name }) => name === elementName)).map(
      ({ type }) => type,
    ),
  );
  return ENTRIES.flatMap(([name, entry]) => (types.has(name) ? [entry] : []));
}

/** Follows a path below a composite; the empty path is the composite's own text. */
export function followPath(composite: CompositeEntry, path: string): PathEnd | undefined {
  if (path === "") {
    return composite.content === undefined ? undefined : { simpleType: SIMPLE_TYPES[composite.content] };
  }
  const [step = "", ...rest] = path.split("/");
  const attribute = composite.attributes.find(({ name }) => `@${name}` === step);
  if (attribute !== undefined) return { simpleType: SIMPLE_TYPES[attribute.type] };
  const child = composite.children.find(({ name }) => name === step);
  if (child === undefined) return undefined;
  const entry = ELEMENT_TABLE[child.type];
  if (rest.length > 0) return entry && followPath(entry, rest.join("/"));
  const type = entry === undefined ? child.type : entry.content;
  return { simpleType: type === undefined ? undefined : SIMPLE_TYPES[type] };
}
