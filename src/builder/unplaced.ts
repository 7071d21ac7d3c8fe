import type { BuildContext } from "./build-context.ts";
import { reportNoPlace } from "./no-place.ts";
import type { OriginRecord } from "./origins.ts";

/**
 * Reports the columns of a record that the element which it becomes has no place for.
 *
 * Shape: one finding for each of the properties that says something; false and an empty list say nothing.
 */
export function reportUnplaced(
  context: BuildContext,
  kind: string,
  record: OriginRecord,
  properties: readonly string[],
  element: string,
): void {
  for (const property of properties) {
    const value: unknown = Reflect.get(record, property);
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) continue;
    reportNoPlace(context, { kind, record, property }, `has no place in ${element}`);
  }
}
