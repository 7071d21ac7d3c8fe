/** What differs between two messages, in element paths. */
import { ROOT_PLANS } from "../builder/ern43/composite-plan.ts";
import type { RootName } from "../builder/ern43/element-table-types.ts";
import { type ComparableElement, makeComparable } from "./comparable-element.ts";
import { LocalReferences } from "./local-references.ts";
import { areSameInOrder } from "./same-in-order.ts";
import { type ListStep, matchInOrder, matchWithoutOrder } from "./match-lists.ts";

/** One difference. */
export interface MessageDifference {
  readonly kind: "changed" | "added" | "removed" | "moved";
  /** Where it stands: in the first message, or in the second one for what was added. */
  readonly path: string;
  /** In the first message; a text, or the texts of a whole element. */
  readonly before?: string;
  /** In the second message. */
  readonly after?: string;
}

/** A message read from XML. */
export interface ComparedMessage {
  readonly rootName: RootName;
  readonly message: object;
}

/** Options of `compareMessages`. */
export interface CompareOptions {
  /** True compares the MessageHeader too. It is another one in every message. Default: false. */
  readonly withHeader?: boolean;
}

/** Lists whose order says nothing: what their items are is told by their content. */
const UNORDERED = new Set([
  "Party",
  "SoundRecording",
  "Video",
  "Image",
  "Text",
  "SheetMusic",
  "Software",
  "TrackRelease",
  "ClipRelease",
  "CueSheet",
  "Chapter",
  "ReleaseDeal",
  "Deal",
  "DealReleaseReference",
  "TerritoryCode",
  "ExcludedTerritoryCode",
  "CommercialModelType",
  "UseType",
  "UserInterfaceType",
  "CarrierType",
  "DistributionChannel",
  "ExcludedDistributionChannel",
  "ReleaseVisibility",
  "TrackReleaseVisibility",
  "RelatedRelease",
  "RelatedResource",
  "ProprietaryId",
]);

const SHOWN_LENGTH = 200;

/**
 * Compares two messages by what they say.
 *
 * Local references may be named in any way and lists without a meaning in their order may be in any order; titles,
 * artists, group items and every other list are compared in their order.
 * Shape: differences in the order of the first message; empty where the messages say the same.
 */
export function compareMessages(
  first: ComparedMessage,
  second: ComparedMessage,
  { withHeader = false }: CompareOptions = {},
): readonly MessageDifference[] {
  if (first.rootName !== second.rootName) {
    return [{ kind: "changed", path: "/", before: first.rootName, after: second.rootName }];
  }
  const { rootName } = first;
  if (!withHeader && areSameInOrder(rootName, first.message, second.message)) return [];
  const plan = ROOT_PLANS[rootName];
  const references = new LocalReferences(plan, first.message);
  const otherReferences = new LocalReferences(plan, second.message);
  otherReferences.adoptNames(references);
  const before = makeComparable(rootName, first.message, references);
  const after = makeComparable(rootName, second.message, otherReferences);
  const differences: MessageDifference[] = [];
  compareElements(withoutHeader(before, withHeader), withoutHeader(after, withHeader), differences);
  return differences;
}

function withoutHeader(root: ComparableElement, withHeader: boolean): ComparableElement {
  if (withHeader) return root;
  const children = new Map(root.children);
  children.delete("MessageHeader");
  return { ...root, children, content: "" };
}

function compareElements(
  before: ComparableElement,
  after: ComparableElement,
  differences: MessageDifference[],
): void {
  if (before.content !== "" && before.content === after.content) return;
  for (const name of new Set([...before.attributes.keys(), ...after.attributes.keys()])) {
    compareTexts(
      `${before.path}/@${name}`,
      before.attributes.get(name),
      after.attributes.get(name),
      differences,
    );
  }
  compareTexts(before.path, before.text, after.text, differences);
  for (const name of new Set([...before.children.keys(), ...after.children.keys()])) {
    const match = UNORDERED.has(name) ? matchWithoutOrder : matchInOrder;
    for (const step of match(before.children.get(name) ?? [], after.children.get(name) ?? [])) {
      tell(step, differences);
    }
  }
}

function compareTexts(
  path: string,
  before: string | undefined,
  after: string | undefined,
  differences: MessageDifference[],
): void {
  if (before === after) return;
  if (before === undefined) differences.push({ kind: "added", path, after: shown(after ?? "") });
  else if (after === undefined) differences.push({ kind: "removed", path, before: shown(before) });
  else differences.push({ kind: "changed", path, before: shown(before), after: shown(after) });
}

function tell({ before, after, moved }: ListStep, differences: MessageDifference[]): void {
  if (before && after) {
    if (moved) differences.push({ kind: "moved", path: before.path, before: before.path, after: after.path });
    compareElements(before, after, differences);
  } else if (before) differences.push({ kind: "removed", path: before.path, before: shown(textOf(before)) });
  else if (after) differences.push({ kind: "added", path: after.path, after: shown(textOf(after)) });
}

/** The texts of an element and all in it. */
function textOf(element: ComparableElement): string {
  const inside = [...element.children.values()].flat().map(textOf);
  return [element.text ?? "", ...inside].filter((text) => text !== "").join(" ");
}

function shown(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
