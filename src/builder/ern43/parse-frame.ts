import type { ChildPlan, CompositePlan } from "./composite-plan.ts";
import type { SimpleTypeEntry } from "./element-table-types.ts";

/** A composite of the tree while it is read. */
export type OpenComposite = Record<string, unknown>;

/** Place in the tree that an element's value goes to. */
interface Target {
  readonly child: ChildPlan;
  /** Composite, or group of a run, that has the child as a property. */
  readonly owner: OpenComposite;
}

/** An element that the parser is inside of. */
export interface Frame {
  readonly name: string;
  readonly line: number;
  readonly parent: Frame | undefined;
  /** Place among siblings of the same name, counted from 1. */
  readonly place: number;
  /** Child elements met so far, by name. */
  readonly counts: Map<string, number>;
  /** Absent on the root, and on an element that is unknown or one too many. */
  readonly target: Target | undefined;
  /** Absent on elements of simple type and on unknown ones. */
  readonly composite: CompositePlan | undefined;
  /** Type of the element's text; absent on composites with child elements and on unknown elements. */
  readonly content: SimpleTypeEntry | undefined;
  readonly node: OpenComposite;
  text: string;
}

/** Opens the frame of the root element. */
export function openRoot(name: string, composite: CompositePlan, line: number): Frame {
  const content = composite.content;
  return {
    name,
    line,
    parent: undefined,
    place: 1,
    counts: new Map(),
    target: undefined,
    composite,
    content,
    node: {},
    text: "",
  };
}

/** Opens the frame of a child element; a composite with child elements takes its place in the tree at once. */
export function openChild(parent: Frame, name: string, line: number): Frame {
  const place = (parent.counts.get(name) ?? 0) + 1;
  parent.counts.set(name, place);
  const target = findTarget(parent, name);
  const composite = target?.child.composite;
  const content = composite ? composite.content : target?.child.simple;
  const node: OpenComposite = {};
  if (target && composite && !content) placeInTree(target, node);
  return { name, line, parent, place, counts: new Map(), target, composite, content, node, text: "" };
}

/**
 * Closes a frame: reads its text and puts the value in the tree.
 *
 * Shape: false when the text is not of the element's type, or stands between child elements.
 */
export function closeFrame(frame: Frame): boolean {
  if (!frame.content) return !frame.composite || frame.text.trim() === "";
  const value = readValue(frame.content, frame.text);
  if (value === undefined) return false;
  if (frame.composite) frame.node["value"] = value;
  if (frame.target) placeInTree(frame.target, frame.composite ? frame.node : value);
  return true;
}

/** Writes the path of a frame; right only once all its siblings are counted. */
export function framePath(frame: Frame): string {
  const isOnly = (frame.parent?.counts.get(frame.name) ?? 1) === 1;
  const step = isOnly ? `/${frame.name}` : `/${frame.name}[${frame.place}]`;
  return frame.parent ? framePath(frame.parent) + step : step;
}

/** Reads text as a value of a simple type, in any spelling that the XSD allows; undefined where it is none. */
export function readValue(type: SimpleTypeEntry, text: string): string | number | boolean | undefined {
  if (type.value === "string") return text;
  const collapsed = text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, "");
  if (type.value === "boolean") return BOOLEANS.get(collapsed);
  const isNumber = /^[+-]?\d+$/.test(collapsed) && Number.isSafeInteger(Number(collapsed));
  // Minus nought is nought.
  return isNumber ? Number(collapsed) || 0 : undefined;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

function findTarget(parent: Frame, name: string): Target | undefined {
  const plan = parent.composite;
  const child = plan?.childrenByName.get(name);
  if (child && !child.isRun) {
    const isOneTooMany = !child.isMany && parent.node[name] !== undefined;
    return isOneTooMany ? undefined : { child, owner: parent.node };
  }
  for (const run of plan?.children ?? []) {
    const member = run.isRun ? run.composite?.childrenByName.get(name) : undefined;
    if (member) return { child: member, owner: findGroup(parent.node, run, member) };
  }
  return undefined;
}

/** An element that cannot follow those in the last group of the run starts a new one. */
function findGroup(owner: OpenComposite, run: ChildPlan, member: ChildPlan): OpenComposite {
  const groups = owner[run.name];
  const last: unknown = Array.isArray(groups) ? groups.at(-1) : undefined;
  if (isOpenComposite(last)) {
    const isPast = Object.keys(last).some(
      (name) => (run.composite?.childrenByName.get(name)?.position ?? 0) >= member.position,
    );
    if (!isPast) return last;
  }
  const group: OpenComposite = {};
  placeInTree({ child: run, owner }, group);
  return group;
}

function isOpenComposite(value: unknown): value is OpenComposite {
  return typeof value === "object" && value !== null;
}

function placeInTree({ child, owner }: Target, value: unknown): void {
  const known = owner[child.name];
  if (!child.isMany) owner[child.name] = value;
  else if (Array.isArray(known)) known.push(value);
  else owner[child.name] = [value];
}
