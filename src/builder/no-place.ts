import { columnOf } from "../catalogue/views.ts";
import { ERROR_CODES } from "../errors.ts";
import { excerpt } from "../finding.ts";
import type { BuildContext } from "./build-context.ts";
import type { OriginRecord } from "./origins.ts";

/**
 * Reports columns of a record that the element which it becomes has no place for: left out, they would vanish without a
 * word.
 *
 * Shape: one finding for each of the properties that says something; false and an empty list say nothing.
 */
export function reportNoPlace(
  context: BuildContext,
  kind: string,
  record: OriginRecord,
  properties: readonly string[],
  element: string,
): void {
  for (const property of properties) {
    const value: unknown = Reflect.get(record, property);
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) continue;
    const column = columnOf(property);
    context.findings.push({
      code: "ERN_DATA_NO_PLACE",
      severity: "error",
      path: `${element}/${column}`,
      text: `Column ${column} of ${kind} has no place in ${element}`,
      hint: ERROR_CODES.ERN_DATA_NO_PLACE.hint,
      value: excerpt(value),
      ...(record.source !== undefined && { source: { ...record.source, column } }),
    });
  }
}
