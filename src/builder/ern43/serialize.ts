import Builder from "fast-xml-builder";
import { ROOT_PLANS } from "./composite-plan.ts";
import type { ChildPlan, CompositePlan } from "./composite-plan.ts";
import { MESSAGE_NAMESPACE } from "./element-table.ts";
import type { RootName } from "./element-table-types.ts";
import type { NewReleaseMessage, PurgeReleaseMessage } from "./types.ts";
import { escapeAttribute, escapeText, isPlainText, replaceForbiddenCharacters } from "./xml-characters.ts";

/** Options of `serialize`. */
export interface SerializeOptions {
  /**
   * Writes U+FFFD for every character that XML 1.0 forbids, so that a message that holds one can still be looked at.
   * Default: false, the characters are written as they are.
   */
  readonly replaceForbidden?: boolean;
  /** Called with each text and attribute value that is not plain, see `isPlainText`. */
  readonly onUnusualText?: (text: string) => void;
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>';
const ATTRIBUTES = "attributes";
const MAX_NESTED = 100;

/** Every option of fast-xml-builder is stated, so that none of its defaults can change what is written. */
const BUILDER_OPTIONS = {
  attributeNamePrefix: "",
  attributesGroupName: ATTRIBUTES,
  textNodeName: "#text",
  ignoreAttributes: false,
  cdataPropName: false,
  commentPropName: false,
  format: false,
  indentBy: "",
  suppressEmptyNode: true,
  suppressUnpairedNode: true,
  // The default writes the attribute IsDefault="true" as a bare IsDefault, which is not XML.
  suppressBooleanAttributes: false,
  tagValueProcessor: (_name: string, value: unknown) => value,
  attributeValueProcessor: (_name: string, value: unknown) => value,
  preserveOrder: false,
  // Values are escaped once, by us: the builder knows nothing of carriage returns and of line ends in attributes.
  processEntities: false,
  oneListGroup: false,
  maxNestedTags: MAX_NESTED,
  // Not in the library's types: keeps the builder from writing out the path of every element for callbacks.
  jPath: false,
} as const;

/**
 * The methods by which fast-xml-builder writes one element and one attribute.
 *
 * `build` wants the message copied into its own form of objects first and then walks that: calling the writers from our
 * walk takes half of the time for the same bytes. They are public methods that its documentation does not name, so the
 * version is pinned, and test/builder/ern43/serialize.test.ts compares the bytes with those of `build`.
 */
interface ElementWriters {
  buildTextValNode(content: string, name: string, attributes: string, level: number): string;
  buildAttrPairStr(name: string, value: string): string;
}

const writers = elementWriters(new Builder({ ...BUILDER_OPTIONS, unpairedTags: [], stopNodes: [] }));

function elementWriters(builder: object): ElementWriters {
  if (hasWriters(builder)) return builder;
  throw new TypeError("Cannot use fast-xml-builder: it has no buildTextValNode or no buildAttrPairStr");
}

function hasWriters(builder: object): builder is ElementWriters {
  return "buildTextValNode" in builder && "buildAttrPairStr" in builder;
}

type Composite = Readonly<Record<string, unknown>>;

/** What the parts of one call share: how to write text, and where in the message the call stands. */
interface Serialization {
  readonly replacesForbidden: boolean;
  readonly onUnusualText: ((text: string) => void) | undefined;
  readonly steps: string[];
}

/**
 * Writes a message as XML text on one line, elements in the order of the element table whatever the order of the keys.
 *
 * Characters that XML 1.0 forbids are not looked for: the rules find them on the tree.
 * Throws: `TypeError` with path and key for a key that the element table does not know and for a value of another kind
 * than its element; `Error` for more than 100 nested elements.
 */
export function serialize(
  message: NewReleaseMessage | PurgeReleaseMessage,
  rootName: RootName,
  { replaceForbidden = false, onUnusualText }: SerializeOptions = {},
): string {
  const call: Serialization = { replacesForbidden: replaceForbidden, onUnusualText, steps: [rootName] };
  const namespace = writers.buildAttrPairStr("xmlns:ern", MESSAGE_NAMESPACE);
  return PROLOG + writeComposite(ROOT_PLANS[rootName], `ern:${rootName}`, message, call, namespace);
}

/** Writes an element that holds elements, in the order of the XSD. */
function writeComposite(
  plan: CompositePlan,
  name: string,
  node: unknown,
  call: Serialization,
  namespace = "",
): string {
  if (!isComposite(node)) return refuse(call, "the value is no object");
  if (call.steps.length >= MAX_NESTED) throw new Error("Maximum nested tags exceeded");
  const attributes = plan.attributes.length === 0 ? "" : writeAttributes(plan, node[ATTRIBUTES], call);
  return writers.buildTextValNode(writeChildren(plan, node, call), name, namespace + attributes, 0);
}

function writeChildren(plan: CompositePlan, node: Composite, call: Serialization): string {
  let written = "";
  let position = -1;
  // Faster than its list of keys: the engine then knows where each value lies.
  for (const key in node) {
    const child = plan.childrenByName.get(key);
    if (child === undefined) {
      if (key === ATTRIBUTES && plan.attributes.length > 0) continue;
      return refuse(call, `key "${key}" is not in the element table`);
    }
    const content = node[key];
    if (content === undefined) continue;
    // Most composites are built in the order of the XSD; asking the plan for every child it knows takes longer.
    if (child.position < position) return writeInOrder(plan, node, call);
    position = child.position;
    written += writeChild(child, content, call);
  }
  return written;
}

function writeInOrder(plan: CompositePlan, node: Composite, call: Serialization): string {
  const keys = Object.keys(node).filter((key) => key !== ATTRIBUTES || plan.attributes.length === 0);
  const positionOf = (key: string): number => {
    const child = plan.childrenByName.get(key);
    return child === undefined ? refuse(call, `key "${key}" is not in the element table`) : child.position;
  };
  const ordered = keys.toSorted((a, b) => positionOf(a) - positionOf(b));
  return writeChildren(plan, Object.fromEntries(ordered.map((key) => [key, node[key]])), call);
}

/** Writes all elements of one name; nothing for an empty list. */
function writeChild(child: ChildPlan, content: unknown, call: Serialization): string {
  call.steps.push(child.name);
  let written = "";
  if (child.isRun && child.composite) written = writeRun(child.composite, content, call);
  else if (Array.isArray(content)) for (const item of content) written += writeElement(child, item, call);
  else written = writeElement(child, content, call);
  call.steps.pop();
  return written;
}

function writeElement({ name, composite }: ChildPlan, content: unknown, call: Serialization): string {
  if (!composite) return writers.buildTextValNode(writeValue(content, call, escapeText), name, "", 0);
  if (!composite.content) return writeComposite(composite, name, content, call);
  return writeText(composite, name, content, call);
}

/** Writes an element that holds text. */
function writeText(plan: CompositePlan, name: string, node: unknown, call: Serialization): string {
  if (!isComposite(node)) return refuse(call, "the value is no object");
  let text = "";
  let attributes = "";
  for (const key in node) {
    if (key === "value") text = writeValue(node[key], call, escapeText);
    else if (key === ATTRIBUTES && plan.attributes.length > 0) {
      attributes = writeAttributes(plan, node[key], call);
    } else refuse(call, `key "${key}" is not in the element table`);
  }
  return writers.buildTextValNode(text, name, attributes, 0);
}

/** Writes the groups of a run one after the other: A, B, A, B. */
function writeRun(plan: CompositePlan, groups: unknown, call: Serialization): string {
  if (!Array.isArray(groups)) return refuse(call, "the value is no array");
  let written = "";
  for (const group of groups) {
    if (!isComposite(group)) return refuse(call, "the value is no object");
    written += writeChildren(plan, group, call);
  }
  return written;
}

/** Writes the attributes that are set, in the order of the XSD. */
function writeAttributes(plan: CompositePlan, attributes: unknown, call: Serialization): string {
  if (attributes === undefined) return "";
  if (!isComposite(attributes)) return refuse(call, "attributes are no object");
  let written = "";
  for (const { name } of plan.attributes) {
    const value = attributes[name];
    if (value !== undefined) {
      written += writers.buildAttrPairStr(name, writeValue(value, call, escapeAttribute));
    }
  }
  for (const name in attributes) {
    if (!plan.attributesByName.has(name)) {
      return refuse(call, `attribute "${name}" is not in the element table`);
    }
  }
  return written;
}

function writeValue(value: unknown, call: Serialization, escape: (text: string) => string): string {
  if (typeof value === "string") {
    if (isPlainText(value)) return value;
    call.onUnusualText?.(value);
    return escape(call.replacesForbidden ? replaceForbiddenCharacters(value) : value);
  }
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return refuse(call, "the value is neither text, number nor boolean");
}

function isComposite(value: unknown): value is Composite {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(call: Serialization, state: string): never {
  throw new TypeError(`Cannot serialize "/${call.steps.join("/")}": ${state}`);
}
