/** Element path → the cell of the catalogue that it was built from. */
import { columnOf, RECORD_VIEWS } from "../catalogue/views.ts";
import { excerpt, type Finding } from "../finding.ts";
import { ELEMENT_MAP } from "./element-map.ts";
import type { Origin, OriginRecorder } from "./origins.ts";

/** The nearest composite with a record of its own, and the way down from it to what a finding points at. */
interface Place {
  readonly origin: Origin | undefined;
  /** Steps below the composite, without places among siblings. */
  readonly relative: readonly string[];
  /** Place of the last step among its siblings, counted from 0. */
  readonly index: number;
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
  const { origin, relative, index } = findPlace(finding.path, message, origins);
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
  let origin = steps[0] === "MessageHeader" ? undefined : origins.originOf(message);
  let relative: string[] = [];
  let index = 0;
  for (const step of steps) {
    const [, name = step, place] = /^(.*?)(?:\[(\d+)\])?$/.exec(step) ?? [];
    index = place === undefined ? 0 : Number(place) - 1;
    const content = memberOf(node, name);
    node = Array.isArray(content) ? content[index] : content;
    relative.push(name);
    const own = typeof node === "object" && node !== null ? origins.originOf(node) : undefined;
    if (own !== undefined) {
      origin = own;
      relative = [];
    }
  }
  return { origin, relative, index };
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
