import Builder from "fast-xml-builder";
import { ROOT_PLANS } from "./composite-plan.ts";
import type { ChildPlan, CompositePlan } from "./composite-plan.ts";
import { MESSAGE_NAMESPACE } from "./element-table.ts";
import type { RootName } from "./element-table-types.ts";
import type { NewReleaseMessage, PurgeReleaseMessage } from "./types.ts";
import { escapeAttribute, escapeText, replaceForbiddenCharacters } from "./xml-characters.ts";

/** Options of `serialize`. */
export interface SerializeOptions {
  /**
   * Writes U+FFFD for every character that XML 1.0 forbids, so that a message that holds one can still be looked at.
   * Default: false, the characters are written as they are.
   */
  readonly replaceForbidden?: boolean;
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>';
const ATTRIBUTES = "attributes";
const TEXT = "#text";

/** Every option of fast-xml-builder is stated, so that none of its defaults can change what is written. */
const BUILDER_OPTIONS = {
  attributeNamePrefix: "",
  attributesGroupName: ATTRIBUTES,
  textNodeName: TEXT,
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
  maxNestedTags: 100,
  // Not in the library's types: keeps the builder from writing out the path of every element for callbacks.
  jPath: false,
} as const;

const builder = new Builder({ ...BUILDER_OPTIONS, unpairedTags: [], stopNodes: [] });

type Composite = Readonly<Record<string, unknown>>;
type BuilderNode = Record<string, unknown>;

/** What the parts of one call share: how to write text, and where in the message the call stands. */
interface Serialization {
  readonly text: (text: string) => string;
  readonly attribute: (text: string) => string;
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
  options: SerializeOptions = {},
): string {
  const call: Serialization = options.replaceForbidden
    ? {
        text: (text) => escapeText(replaceForbiddenCharacters(text)),
        attribute: (text) => escapeAttribute(replaceForbiddenCharacters(text)),
        steps: [rootName],
      }
    : { text: escapeText, attribute: escapeAttribute, steps: [rootName] };
  const root = prepareComposite(ROOT_PLANS[rootName], message, call);
  root[ATTRIBUTES] = Object.assign({ "xmlns:ern": MESSAGE_NAMESPACE }, root[ATTRIBUTES]);
  return PROLOG + builder.build({ [`ern:${rootName}`]: root });
}

/** Turns a composite of elements into the builder's form: keys in the order of the XSD, values escaped. */
function prepareComposite(plan: CompositePlan, node: unknown, call: Serialization): BuilderNode {
  if (!isComposite(node)) return refuse(call, "the value is no object");
  const result: BuilderNode = {};
  for (const key of Object.keys(node)) {
    if (plan.childrenByName.has(key)) continue;
    if (key !== ATTRIBUTES || plan.attributes.length === 0) {
      return refuse(call, `key "${key}" is not in the element table`);
    }
    const attributes = prepareAttributes(plan, node[key], call);
    if (attributes) result[ATTRIBUTES] = attributes;
  }
  for (const child of plan.children) {
    const content = node[child.name];
    if (isEmpty(content)) continue;
    call.steps.push(child.name);
    if (child.isRun && child.composite) result[TEXT] = serializeRun(child.composite, content, call);
    else result[child.name] = prepareContent(child, content, call);
    call.steps.pop();
  }
  return result;
}

function prepareContent(child: ChildPlan, content: unknown, call: Serialization): unknown {
  if (Array.isArray(content)) return content.map((item) => prepareOne(child, item, call));
  return prepareOne(child, content, call);
}

function prepareOne(child: ChildPlan, content: unknown, call: Serialization): unknown {
  if (!child.composite) return prepareValue(content, call, call.text);
  return child.composite.content
    ? prepareText(child.composite, content, call)
    : prepareComposite(child.composite, content, call);
}

/** Turns a composite of text into the builder's form: without attributes the plain text, which it writes fastest. */
function prepareText(plan: CompositePlan, node: unknown, call: Serialization): BuilderNode | string {
  if (!isComposite(node)) return refuse(call, "the value is no object");
  let text = "";
  let attributes: BuilderNode | undefined;
  for (const key of Object.keys(node)) {
    if (key === "value") {
      text = prepareValue(node[key], call, call.text);
    } else if (key === ATTRIBUTES && plan.attributes.length > 0) {
      attributes = prepareAttributes(plan, node[key], call);
    } else {
      refuse(call, `key "${key}" is not in the element table`);
    }
  }
  return attributes ? { [ATTRIBUTES]: attributes, [TEXT]: text } : text;
}

/** The builder cannot write A, B, A, B from an object: the groups of a run are written one by one and joined. */
function serializeRun(plan: CompositePlan, groups: unknown, call: Serialization): string {
  if (!Array.isArray(groups)) return refuse(call, "the value is no array");
  return groups.map((group) => builder.build(prepareComposite(plan, group, call))).join("");
}

/** Turns attributes into the builder's form; undefined where none is set. */
function prepareAttributes(
  plan: CompositePlan,
  attributes: unknown,
  call: Serialization,
): BuilderNode | undefined {
  if (attributes === undefined) return undefined;
  if (!isComposite(attributes)) return refuse(call, "attributes are no object");
  for (const name of Object.keys(attributes)) {
    if (!plan.attributesByName.has(name)) refuse(call, `attribute "${name}" is not in the element table`);
  }
  let result: BuilderNode | undefined;
  for (const { name } of plan.attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    result ??= {};
    result[name] = prepareValue(value, call, call.attribute);
  }
  return result;
}

/** Says whether nothing is to be written for a key. */
function isEmpty(content: unknown): boolean {
  return content === undefined || (Array.isArray(content) && content.length === 0);
}

function prepareValue(value: unknown, call: Serialization, escape: (text: string) => string): string {
  if (typeof value === "string") return escape(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return refuse(call, "the value is neither text, number nor boolean");
}

function isComposite(value: unknown): value is Composite {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(call: Serialization, state: string): never {
  throw new TypeError(`Cannot serialize "/${call.steps.join("/")}": ${state}`);
}
