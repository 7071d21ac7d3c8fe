/** Element path → the cell of the catalogue that it was built from. */
import { columnOf, RECORD_VIEWS } from "../catalogue/views.ts";
import { excerpt, type Finding } from "../finding.ts";
import type { Source } from "../catalogue/fields.ts";
import { ELEMENT_MAP } from "./element-map.ts";
import type { Origin, OriginRecorder } from "./origins.ts";

/** The nearest composite with a record of its own, and the way down from it to what a finding points at. */
interface Place {
  readonly origin: Origin | undefined;
  /** Steps below the composite, without places among siblings. */
  readonly relative: readonly string[];
  /** Place of the last step among its siblings, counted from 0. */
  readonly index: number;
  /** The fragment that says what a finding points at, if one does. */
  readonly fragment: FragmentCell | undefined;
}

/** The cell of a fragment. */
interface FragmentCell {
  readonly source: Source;
  readonly property: string;
}

/**
 * Adds to each finding the table, key and column of the value that it is about.
 *
 * Shape: n findings in, n out; one whose path belongs to no record (such as the MessageId) stays as it is. Where a row is
 * missing altogether, the source is the row that it should hang on and the hint names the view.
 */
export function attachSources(
  findings: readonly Finding[],
  message: object,
  origins: OriginRecorder,
): readonly Finding[] {
  return findings.map((finding) =>
    finding.source === undefined ? attachSource(finding, message, origins) : finding,
  );
}

function attachSource(finding: Finding, message: object, origins: OriginRecorder): Finding {
  const { origin, relative, index, fragment } = findPlace(finding.path, message, origins);
  if (fragment !== undefined) {
    const { table, key } = fragment.source;
    return { ...finding, source: { table, key, column: columnOf(fragment.property) } };
  }
  const source = origin?.record.source;
  if (origin === undefined || source === undefined) return finding;
  const property = propertyAt(origin, relative);
  if (property !== undefined) {
    const value = catalogueValue(origin, property, index) ?? finding.value;
    return {
      ...finding,
      ...(value !== undefined && { value }),
      source: { table: source.table, key: source.key, column: columnOf(property) },
    };
  }
  const view = viewOf(origin.kind, relative);
  const hint = view === undefined ? finding.hint : `Add a row to ${view} for ${source.table} ${source.key}`;
  return { ...finding, hint, source: { table: source.table, key: source.key } };
}

function findPlace(path: string, message: object, origins: OriginRecorder): Place {
  const [, ...steps] = path.split("/").slice(1);
  let node: unknown = message;
  // The header is the run's: of its parts only the parties are rows.
  const root = origins.originOf(message);
  let origin = steps[0] === "MessageHeader" ? undefined : root;
  let relative: string[] = [];
  let index = 0;
  let fragments = openFragment(root);
  for (const step of steps) {
    const [, name = step, place] = /^(.*?)(?:\[(\d+)\])?$/.exec(step) ?? [];
    index = place === undefined ? 0 : Number(place) - 1;
    fragments = fragments.flatMap((fragment) => stepInto(fragment, name) ?? []);
    const content = memberOf(node, name);
    node = Array.isArray(content) ? content[index] : content;
    relative.push(name);
    const own = typeof node === "object" && node !== null ? origins.originOf(node) : undefined;
    if (own !== undefined) {
      origin = own;
      relative = [];
      fragments = [...fragments, ...openFragment(own)];
    }
  }
  return { origin, relative, index, fragment: fragments.find(({ isSettled }) => isSettled) };
}

/** A fragment on the way down; settled once the columns had no part in what the way has come to. */
interface OpenFragment extends FragmentCell {
  /** What the fragment has at this place; absent where all below is the fragment's. */
  readonly content: unknown;
  readonly isSettled: boolean;
}

function openFragment(origin: Origin | undefined): readonly OpenFragment[] {
  const property = origin?.partOf ?? origin?.merged;
  const source = origin?.record.source;
  if (origin === undefined || property === undefined || source === undefined) return [];
  const content = memberOf(origin.record, property);
  return [{ source, property, content, isSettled: origin.partOf !== undefined }];
}

/** An attribute, a text or a list is one side's; a composite may be both's. */
function stepInto(fragment: OpenFragment, step: string): OpenFragment | undefined {
  if (fragment.isSettled) return fragment;
  const content = step.startsWith("@")
    ? memberOf(memberOf(fragment.content, "attributes"), step.slice(1))
    : memberOf(fragment.content, step);
  if (content === undefined) return undefined;
  return { ...fragment, content, isSettled: typeof content !== "object" || Array.isArray(content) };
}

function memberOf(node: unknown, name: string): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined;
}

function propertyAt(origin: Origin, relative: readonly string[]): string | undefined {
  const columns = ELEMENT_MAP[origin.kind]?.columns ?? {};
  const path = relative.join("/");
  const candidates = Object.keys(columns).filter((property) => columns[property]?.includes(path));
  return candidates.find((property) => memberOf(origin.record, property) !== undefined) ?? candidates[0];
}

/** What the catalogue holds in the cell, which is what has to be corrected: an id where the message has a reference. */
function catalogueValue(origin: Origin, property: string, index: number): string | undefined {
  const value = memberOf(origin.record, property);
  const item: unknown = Array.isArray(value) ? value[index] : value;
  return item === undefined ? undefined : excerpt(item);
}

/** The view whose rows become one of the elements on the way down from a record of that kind. */
function viewOf(ownerKind: string, relative: readonly string[]): string | undefined {
  return RECORD_VIEWS.find(
    (view) =>
      view.owners.includes(ownerKind) &&
      ELEMENT_MAP[view.kind]?.composites.some((composite) => relative.includes(composite)),
  )?.view;
}
